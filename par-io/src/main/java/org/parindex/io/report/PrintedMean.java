package org.parindex.io.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.parindex.points.Points;

/** PrintedMean of many units, printed as their exact values would be. */
final class PrintedMean {

    private static final int DIGITS = 40;

    private PrintedMean() {}

    /**
     * The arithmetic mean, near enough that it prints like the exact one: sums of thousands of fractions have denominators
     * of thousands of digits, so 40 decimals are carried, and only where their error could tip a digit all are.
     *
     * @param values the values
     * @param places places that will be printed
     * @return the mean, or empty without values
     */
    static Optional<Points> of(List<Points> values, int places) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Points value : values) {
            sum = sum.add(value.toDecimal(DIGITS, RoundingMode.FLOOR));
        }
        Points count = Points.of(values.size());
        Points low = Points.of(sum).dividedBy(count);
        Points high =
                Points.of(sum.add(BigDecimal.valueOf(values.size(), DIGITS))).dividedBy(count);
        for (RoundingMode mode :
                new RoundingMode[] {RoundingMode.FLOOR, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN}) {
            if (!low.toDecimal(places, mode).equals(high.toDecimal(places, mode))) {
                return Optional.of(
                        values.stream().reduce(Points.ZERO, Points::plus).dividedBy(count));
            }
        }
        return Optional.of(low);
    }
}
