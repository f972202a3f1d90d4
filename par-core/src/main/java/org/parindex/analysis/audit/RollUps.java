package org.parindex.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.PublishedTable.PublishedPart;
import org.parindex.analysis.PublishedTable.PublishedRow;
import org.parindex.points.Points;

/** Finds the roll-up that explains the totals of a table. */
final class RollUps {

    /** In one or two rows a sum that is off by less than this share of the total is an error, not a part left out. */
    private static final Points CLOSE = Points.ratio(1, 100);

    /** Likewise where one slip of typing explains it. */
    private static final Points NEAR = Points.ratio(1, 4);

    /** What fits, and how well; a null roll-up where nothing does. */
    record Found(@Nullable RollUp rollUp, int agreeing, int of) {}

    private RollUps() {}

    static Found find(List<PublishedRow> rows, @Nullable RollUp declared) {
        List<PublishedRow> whole = rows.stream()
                .filter(row -> row.total() != null && row.parts().size() > 1)
                .toList();
        if (declared != null) {
            return new Found(declared, agreeing(whole, declared), whole.size());
        }
        List<RollUp> candidates = new ArrayList<>(List.of(new RollUp.Sum(), new RollUp.Mean()));
        RollUp weighted = WeightFinder.find(whole);
        if (weighted != null) {
            candidates.add(weighted);
        }
        RollUp best = null;
        int most = 0;
        for (RollUp one : candidates) {
            int agreeing = agreeing(whole, one);
            if (agreeing > most) {
                best = one;
                most = agreeing;
            }
        }
        if (best != null && 2 * most >= whole.size()) {
            return new Found(best, most, whole.size());
        }
        boolean few = !whole.isEmpty() && whole.size() <= 2 && whole.stream().allMatch(RollUps::sumIsNear);
        return few || (!whole.isEmpty() && whole.stream().allMatch(RollUps::maximaAddUp))
                ? new Found(new RollUp.Sum(), agreeing(whole, new RollUp.Sum()), whole.size())
                : new Found(null, most, whole.size());
    }

    private static int agreeing(List<PublishedRow> rows, RollUp rollUp) {
        int agreeing = 0;
        for (PublishedRow row : rows) {
            agreeing += row.total() != null && range(row, rollUp).meets(Range.printed(row.total())) ? 1 : 0;
        }
        return agreeing;
    }

    private static boolean sumIsNear(PublishedRow row) {
        BigDecimal total = row.total();
        if (total == null || total.signum() <= 0) {
            return false;
        }
        Points sum = value(row, new RollUp.Sum());
        Points off = sum.minus(Points.of(total)).abs();
        Points whole = Points.of(total);
        return off.compareTo(whole.times(CLOSE)) < 0 || (off.compareTo(whole.times(NEAR)) < 0 && isOneSlip(total, sum));
    }

    private static boolean isOneSlip(BigDecimal printed, Points computed) {
        return Misprints.of(printed, Range.around(computed, printed), Math.max(2, printed.scale())).stream()
                .anyMatch(meant -> meant.edits() == 1);
    }

    /** Maxima of parts that add up to the maximum of the whole say that points are added. */
    private static boolean maximaAddUp(PublishedRow row) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PublishedPart part : row.parts()) {
            if (part.maximum() == null) {
                return false;
            }
            sum = sum.add(part.maximum());
        }
        return row.maximum() != null && sum.compareTo(row.maximum()) == 0;
    }

    static Points value(PublishedRow row, RollUp rollUp) {
        Points sum = Points.ZERO;
        int number = 0;
        for (PublishedPart part : row.parts()) {
            sum = sum.plus(Points.of(part.points())
                    .times(rollUp.weight(number++, row.parts().size())));
        }
        return sum;
    }

    static Range range(PublishedRow row, RollUp rollUp) {
        Range sum = Range.exactly(Points.ZERO);
        int number = 0;
        for (PublishedPart part : row.parts()) {
            sum = sum.plus(Range.printed(part.points())
                    .times(rollUp.weight(number++, row.parts().size())));
        }
        return sum;
    }
}
