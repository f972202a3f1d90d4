package org.parindex.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
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

/** Recomputes places from values, and the numbering of equal units. */
final class RankChecks {

    private final PublishedTable table;
    private final @Nullable Integer count;
    private final Ledger ledger;

    RankChecks(PublishedTable table, @Nullable Integer count, Ledger ledger) {
        this.table = table;
        this.count = count;
        this.ledger = ledger;
    }

    void run() {
        Field basis = basis();
        List<Valued> ranked = ranked(basis);
        order(ranked, basis);
        ties(ranked);
        shared();
        numbers();
        if (table.rows().stream().noneMatch(row -> row.rank() != null)) {
            listed();
        }
    }

    private List<Valued> ranked(Field basis) {
        return Valued.of(table, basis).stream()
                .filter(one -> one.printed().rank() != null)
                .sorted(Comparator.comparing(Valued::rank).thenComparing(Valued::value, Comparator.reverseOrder()))
                .toList();
    }

    private static boolean mayFollow(Valued better, Valued worse) {
        return better.rank().compareTo(worse.rank()) == 0 ? better.maybeEqual(worse) : !worse.surelyAbove(better);
    }

    /** What the places follow: of index and total the one that puts fewer units out of order. */
    private Field basis() {
        List<Valued> byIndex = ranked(Field.INDEX);
        List<Valued> byTotal = ranked(Field.TOTAL);
        List<Valued> all = ranked(Field.MEAN);
        if (byIndex.size() != all.size() || byTotal.size() != all.size() || all.size() < 2) {
            return Field.MEAN;
        }
        int index = Chain.longest(byIndex, RankChecks::mayFollow).cardinality();
        int total = Chain.longest(byTotal, RankChecks::mayFollow).cardinality();
        Field basis = total > index ? Field.TOTAL : Field.INDEX;
        if (total != index) {
            Text rule = Text.fill(
                    "xếp theo {0}, không theo {1}",
                    "by {0}, not by {1}", basis.label(), (basis == Field.TOTAL ? Field.INDEX : Field.TOTAL).label());
            ledger.convention(Convention.Kind.RANK_BASIS, rule, Math.max(index, total), all.size());
        }
        return basis;
    }

    private void order(List<Valued> ranked, Field basis) {
        BitSet chain = Chain.longest(ranked, RankChecks::mayFollow);
        for (int i = 0; i < ranked.size(); i++) {
            Valued one = ranked.get(i);
            if (chain.get(i)) {
                ledger.agrees(Field.RANK, one.unit());
            } else {
                misplaced(ranked, chain, i, basis);
            }
        }
    }

    private void misplaced(List<Valued> ranked, BitSet chain, int at, Field basis) {
        int previous = chain.previousSetBit(at);
        int next = chain.nextSetBit(at);
        Valued one = ranked.get(at);
        boolean tooHigh = previous >= 0 && !mayFollow(ranked.get(previous), one);
        Valued other = ranked.get(tooHigh || next < 0 ? previous : next);
        Valued better = tooHigh ? other : one;
        Valued worse = tooHigh ? one : other;
        Finding finding = PublishedFinding.RANK_WRONG.at(
                Place.ofUnit(one.unit(), null),
                "unit",
                better.unit(),
                "rank",
                better.rank().toPlainString(),
                "value",
                Shown.of(better.value()),
                "other",
                worse.unit(),
                "otherRank",
                worse.rank().toPlainString(),
                "otherValue",
                Shown.of(worse.value()));
        Points high = previous >= 0
                ? Points.of(ranked.get(previous).value())
                : Points.of(one.value()).max(Points.HUNDRED);
        Points low = next >= 0 ? Points.of(ranked.get(next).value()) : Points.ZERO;
        Field field = basis == Field.MEAN ? one.field() : basis;
        List<Wish> wishes = new ArrayList<>();
        wishes.add(Wish.of(Cell.of(one.row(), field), new Range(low, high)));
        if (isComplete()) {
            wishes.add(placed(ranked, one));
            if (better.rank().compareTo(worse.rank()) == 0) {
                wishes.add(placed(ranked, other));
            }
        }
        ledger.found(Field.RANK, one.unit(), finding, wishes);
    }

    /** A unit at the place that its value gives it. */
    private static Wish placed(List<Valued> ranked, Valued one) {
        long above = ranked.stream()
                .filter(each -> each != one && each.surelyAbove(one))
                .count();
        return Wish.of(Cell.of(one.row(), Field.RANK), Range.exactly(Points.of(above + 1)));
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

    /** How equal units are numbered. */
    private enum Numbering {
        COMPETITION,
        DENSE,
        AVERAGE
    }

    private boolean isComplete() {
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

    /** A list without places that runs from high to low but for a few rows is meant to run so everywhere. */
    private void listed() {
        List<Valued> rows = Valued.of(table, Field.MEAN);
        BitSet chain = Chain.longest(rows, (before, after) -> !after.surelyAbove(before));
        int outside = rows.size() - chain.cardinality();
        if (rows.size() < 4 || outside == 0 || outside * 5 > rows.size()) {
            return;
        }
        for (int i = chain.nextClearBit(0); i < rows.size(); i = chain.nextClearBit(i + 1)) {
            Valued one = rows.get(i);
            int previous = chain.previousSetBit(i);
            int next = chain.nextSetBit(i);
            boolean rises = previous >= 0 && one.surelyAbove(rows.get(previous));
            Valued upper = rises ? rows.get(previous) : one;
            Valued lower = rises ? one : rows.get(next);
            Finding finding = PublishedFinding.ORDER_BROKEN.at(
                    Place.ofUnit(one.unit(), null),
                    "unit",
                    upper.unit(),
                    "value",
                    Shown.of(upper.value()),
                    "other",
                    lower.unit(),
                    "otherValue",
                    Shown.of(lower.value()));
            Points high = previous >= 0 ? Points.of(rows.get(previous).value()) : Points.of(one.value());
            Points low = next >= 0 ? Points.of(rows.get(next).value()) : Points.ZERO;
            ledger.found(
                    Field.RANK, one.unit(), finding, Wish.of(Cell.of(one.row(), one.field()), new Range(low, high)));
        }
    }
}
