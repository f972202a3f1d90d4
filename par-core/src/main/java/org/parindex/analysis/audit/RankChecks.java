package org.parindex.analysis.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.PublishedFinding;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.audit.Ledger.Wish;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** Recomputes places from values. */
final class RankChecks {

    private final PublishedTable table;
    private final Ledger ledger;
    private final NumberingChecks numbering;

    RankChecks(PublishedTable table, @Nullable Integer count, Ledger ledger) {
        this.table = table;
        this.numbering = new NumberingChecks(table, count, ledger);
        this.ledger = ledger;
    }

    void run() {
        Field basis = basis();
        List<Valued> ranked = ranked(basis);
        order(ranked, basis);
        numbering.run(ranked);
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
        if (numbering.isComplete()) {
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
