package org.parindex.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.PublishedFinding;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.PublishedTable.PublishedRow;
import org.parindex.analysis.audit.Ledger.Wish;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** How places are numbered: equal units, the same place twice, numbers left out or too high. */
final class NumberingChecks {

    /** How equal units are numbered. */
    private enum Numbering {
        COMPETITION,
        DENSE,
        AVERAGE
    }

    private final PublishedTable table;
    private final @Nullable Integer count;
    private final Ledger ledger;

    NumberingChecks(PublishedTable table, @Nullable Integer count, Ledger ledger) {
        this.table = table;
        this.count = count;
        this.ledger = ledger;
    }

    /**
     * Checks the numbers.
     *
     * @param ranked the rows with a place, by place and value
     */
    void run(List<Valued> ranked) {
        ties(ranked);
        shared();
        numbers();
    }

    /** Equal printed values: do they share a place, and what comes after? */
    private void ties(List<Valued> ranked) {
        int sharedTies = 0;
        int broken = 0;
        for (int i = 1; i < ranked.size(); i++) {
            Valued before = ranked.get(i - 1);
            Valued one = ranked.get(i);
            if (before.value().compareTo(one.value()) != 0) {
                continue;
            }
            if (before.rank().compareTo(one.rank()) == 0) {
                sharedTies++;
            } else {
                broken++;
                Finding finding = PublishedFinding.TIE_BROKEN.at(
                        Place.ofUnit(before.unit(), null),
                        "unit",
                        before.unit(),
                        "rank",
                        before.rank().toPlainString(),
                        "value",
                        Shown.of(before.value()),
                        "other",
                        one.unit(),
                        "otherRank",
                        one.rank().toPlainString());
                ledger.found(Field.RANK, before.unit(), finding);
            }
        }
        tieRule(sharedTies, broken);
    }

    private void tieRule(int sharedTies, int broken) {
        if (broken > 0) {
            Text rule = Text.of(
                    "giá trị in bằng nhau vẫn xếp liên tiếp: theo số chưa làm tròn hoặc quy định riêng",
                    "equal printed values take consecutive places: by unrounded values or an unstated rule");
            ledger.convention(Convention.Kind.TIES, rule, broken, broken + sharedTies);
        }
        if (sharedTies > 0) {
            boolean skips = fits(Numbering.COMPETITION);
            boolean dense = fits(Numbering.DENSE);
            Text rule = skips == dense
                    ? Text.of("bằng nhau thì đồng hạng", "equal values share a place")
                    : skips
                            ? Text.of(
                                    "đồng hạng, bỏ qua hạng sau (1, 2, 2, 4)",
                                    "shared places, the next skipped (1, 2, 2, 4)")
                            : Text.of(
                                    "đồng hạng, không bỏ hạng (1, 2, 2, 3)",
                                    "shared places, none skipped (1, 2, 2, 3)");
            ledger.convention(Convention.Kind.TIES, rule, sharedTies, broken + sharedTies);
        }
    }

    /** The same place printed twice where no equal values are there to explain it. */
    private void shared() {
        List<PublishedRow> rows = table.rows().stream()
                .filter(row -> row.rank() != null)
                .sorted(Comparator.comparing(row -> row.rank() == null ? BigDecimal.ZERO : row.rank()))
                .toList();
        for (int i = 1; i < rows.size(); i++) {
            PublishedRow before = rows.get(i - 1);
            PublishedRow one = rows.get(i);
            boolean same =
                    before.rank() != null && one.rank() != null && before.rank().compareTo(one.rank()) == 0;
            if (same && (before.value() == null) != (one.value() == null)) {
                Finding finding = AuditFinding.RANK_SHARED.at(
                        Place.ofUnit(one.unit(), null),
                        "unit",
                        before.unit(),
                        "other",
                        one.unit(),
                        "rank",
                        String.valueOf(one.rank()));
                ledger.found(Field.RANK, one.unit(), finding);
            }
        }
    }

    /** Whether all units of the list are there with a place. */
    boolean isComplete() {
        List<BigDecimal> ranks = ranks();
        int rows = table.rows().size();
        if (ranks.size() < rows || rows == 0) {
            return false;
        }
        return count == null ? ranks.get(ranks.size() - 1).compareTo(BigDecimal.valueOf(rows)) <= 0 : count == rows;
    }

    private List<BigDecimal> ranks() {
        List<BigDecimal> ranks = new ArrayList<>();
        for (PublishedRow row : table.rows()) {
            if (row.rank() != null) {
                ranks.add(row.rank());
            }
        }
        ranks.sort(Comparator.naturalOrder());
        return ranks;
    }

    private boolean fits(Numbering numbering) {
        List<BigDecimal> ranks = ranks();
        return ranks.stream().allMatch(rank -> expected(ranks, rank, numbering).equals(Points.of(rank)));
    }

    private static Points expected(List<BigDecimal> ranks, BigDecimal rank, Numbering numbering) {
        long before = ranks.stream().filter(other -> other.compareTo(rank) < 0).count();
        long same = ranks.stream().filter(other -> other.compareTo(rank) == 0).count();
        long places = ranks.stream()
                .filter(other -> other.compareTo(rank) < 0)
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .count();
        return switch (numbering) {
            case COMPETITION -> Points.of(before + 1);
            case DENSE -> Points.of(places + 1);
            case AVERAGE -> Points.of(before).plus(Points.ratio(same + 1, 2));
        };
    }

    private void numbers() {
        List<BigDecimal> ranks = ranks();
        int known = count == null ? Integer.MAX_VALUE : count;
        table.rows().stream()
                .filter(row -> row.rank() != null && row.rank().compareTo(BigDecimal.valueOf(known)) > 0)
                .forEach(row -> ledger.found(
                        Field.RANK,
                        row.unit(),
                        AuditFinding.RANK_ABOVE_COUNT.at(
                                Place.ofUnit(row.unit(), null),
                                "unit",
                                row.unit(),
                                "rank",
                                String.valueOf(row.rank()),
                                "count",
                                known)));
        boolean anyFits = fits(Numbering.COMPETITION) || fits(Numbering.DENSE) || fits(Numbering.AVERAGE);
        if (!isComplete() || anyFits) {
            return;
        }
        Numbering most = mostFitting(ranks);
        AuditFinding code = count == null ? AuditFinding.RANK_NUMBERS_SKIP : AuditFinding.RANK_NUMBER_WRONG;
        for (int i = 0; i < table.rows().size(); i++) {
            PublishedRow row = table.rows().get(i);
            BigDecimal rank = row.rank();
            if (rank != null && !expected(ranks, rank, most).equals(Points.of(rank))) {
                long before = ranks.stream()
                        .filter(other -> other.compareTo(rank) < 0)
                        .count();
                ledger.found(
                        Field.RANK,
                        row.unit(),
                        code.at(
                                Place.ofUnit(row.unit(), null),
                                "unit",
                                row.unit(),
                                "rank",
                                rank.toPlainString(),
                                "before",
                                before),
                        Wish.of(Cell.of(i, Field.RANK), Range.exactly(expected(ranks, rank, most))));
            }
        }
    }

    private static Numbering mostFitting(List<BigDecimal> ranks) {
        Numbering best = Numbering.COMPETITION;
        long most = -1;
        for (Numbering one : Numbering.values()) {
            long fitting = ranks.stream()
                    .filter(rank -> expected(ranks, rank, one).equals(Points.of(rank)))
                    .count();
            if (fitting > most) {
                most = fitting;
                best = one;
            }
        }
        return best;
    }
}
