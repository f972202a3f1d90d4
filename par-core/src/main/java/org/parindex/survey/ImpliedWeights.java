package org.parindex.survey;

import org.parindex.points.Points;

/**
 * What published figures say about the weights behind them: if a whole is a weighted mean of two parts, which weights of
 * the first part give the printed whole? Printed numbers are ranges, since they were rounded, so the answer is a range.
 * Exact; found at the corners, because the weight rises or falls in each number alone.
 */
public final class ImpliedWeights {

    private ImpliedWeights() {}

    /**
     * A printed number.
     *
     * @param value as printed, in percent
     * @param half how far the true value may lie off: half a unit of the last place, more if it is itself a difference
     */
    public record Printed(Points value, Points half) {

        /**
         * A number as printed.
         *
         * @param value such as {@code "83.94"}
         * @param half such as {@code "0.005"}
         * @return the printed number
         */
        public static Printed of(String value, String half) {
            return new Printed(Points.of(value), Points.of(half));
        }

        Points end(boolean upper) {
            return upper ? value.plus(half) : value.minus(half);
        }
    }

    /**
     * A range of weights.
     *
     * @param least the least weight of the first part
     * @param point the weight if all numbers were exact
     * @param most the greatest weight
     */
    public record Range(Points least, Points point, Points most) {

        /**
         * Whether a weight is possible.
         *
         * @param weight the weight
         * @return whether it lies in the range, ends included
         */
        public boolean allows(Points weight) {
            return least.compareTo(weight) <= 0 && weight.compareTo(most) <= 0;
        }
    }

    /**
     * The weights of the first part that could have made the whole.
     *
     * @param first the first part
     * @param second the other part, or the mean of all others
     * @param whole the whole
     * @return the range; not cut at 0 and 1, so that an impossible whole shows
     * @throws IllegalArgumentException if the parts may be equal, so that nothing follows
     */
    public static Range of(Printed first, Printed second, Printed whole) {
        Points apart = first.value().minus(second.value()).abs();
        if (apart.compareTo(first.half().plus(second.half())) <= 0) {
            throw new IllegalArgumentException("The parts %s and %s may be equal; no weight follows from the whole."
                    .formatted(first.value(), second.value()));
        }
        Points least = null;
        Points most = null;
        for (int corner = 0; corner < 8; corner++) {
            Points weight =
                    weight(first.end((corner & 1) != 0), second.end((corner & 2) != 0), whole.end((corner & 4) != 0));
            least = least == null ? weight : least.min(weight);
            most = most == null ? weight : most.max(weight);
        }
        return new Range(
                java.util.Objects.requireNonNull(least),
                weight(first.value(), second.value(), whole.value()),
                java.util.Objects.requireNonNull(most));
    }

    private static Points weight(Points first, Points second, Points whole) {
        return whole.minus(second).dividedBy(first.minus(second));
    }

    /**
     * How many answers an item of one part got for each answer to an item of the other, if all answers were pooled.
     *
     * @param weight the weight of the part, above 0 and below 1
     * @param items how many items it has
     * @param otherItems how many items the other part has
     * @return weight · otherItems ÷ (items · (1 − weight))
     */
    public static Points answeringRate(Points weight, int items, int otherItems) {
        return weight.times(Points.of(otherItems)).dividedBy(Points.of(items).times(Points.ONE.minus(weight)));
    }
}
