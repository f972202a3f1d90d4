package org.parindex.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;

/** Figures that go by respondent: each one's own mean, or whether everything is worth 100. */
final class RespondentMeans {

    private final Answers answers;
    private final List<CountedItems.Counted> items;
    private final boolean allItems;
    private final int least;

    /**
     * @param allItems whether a respondent counts as 100 only if every answer does, instead of by the mean
     */
    RespondentMeans(Answers answers, List<CountedItems.Counted> items, boolean allItems, SmallNumbers small) {
        this.answers = answers;
        this.items = items;
        this.allItems = allItems;
        BigDecimal needed = small.respondentShare().multiply(BigDecimal.valueOf(items.size()));
        this.least =
                Math.max(1, needed.setScale(0, java.math.RoundingMode.CEILING).intValueExact());
    }

    /** The figure of one respondent in percent; null if too little was answered. */
    @Nullable
    Points of(int row) {
        Points sum = Points.ZERO;
        int counted = 0;
        boolean all = true;
        for (CountedItems.Counted item : items) {
            Points worth = item.worth()[answers.code(row, item.column())];
            if (worth != null) {
                counted++;
                all &= worth.equals(Points.HUNDRED);
                sum = sum.plus(worth);
            }
        }
        if (counted < least) {
            return null;
        }
        return allItems ? (all ? Points.HUNDRED : Points.ZERO) : sum.dividedBy(Points.of(counted));
    }

    /** The exact weighted mean over some respondents; null if nobody counts. Sums are kept apart by denominator. */
    @Nullable
    Points mean(List<Integer> rows) {
        List<Points> byDenominator = new ArrayList<>();
        List<java.math.BigInteger> denominators = new ArrayList<>();
        Points weights = Points.ZERO;
        for (int row : rows) {
            Points own = of(row);
            BigDecimal weight = answers.cases().get(row).weight();
            if (own != null && weight.signum() > 0) {
                Points exact = Points.of(weight);
                weights = weights.plus(exact);
                int at = denominators.indexOf(own.denominator());
                if (at < 0) {
                    denominators.add(own.denominator());
                    byDenominator.add(own.times(exact));
                } else {
                    byDenominator.set(at, byDenominator.get(at).plus(own.times(exact)));
                }
            }
        }
        return weights.isZero()
                ? null
                : byDenominator.stream().reduce(Points.ZERO, Points::plus).dividedBy(weights);
    }
}
