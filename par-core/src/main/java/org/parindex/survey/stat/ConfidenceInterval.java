package org.parindex.survey.stat;

import java.util.Objects;

/**
 * An interval with the name of the method that made it; an interval without its method cannot be recomputed.
 *
 * @param lower the lower end, in the unit of the estimate
 * @param upper the upper end, not below the lower
 * @param level the confidence, above 0 and below 1, such as 0.95
 * @param method the name of the method
 */
public record ConfidenceInterval(double lower, double upper, double level, String method) {

    /** Refuses ends that are no numbers or stand in the wrong order. */
    public ConfidenceInterval {
        Objects.requireNonNull(method, "method");
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("An interval from %s to %s is none.".formatted(lower, upper));
        }
        requireLevel(level);
    }

    static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A confidence level lies between 0 and 1, not " + level + ".");
        }
    }

    /**
     * The length of the interval.
     *
     * @return upper − lower
     */
    public double width() {
        return upper - lower;
    }

    /**
     * Whether a value lies inside, the ends included.
     *
     * @param value the value
     * @return whether it does
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /**
     * The same interval in another unit.
     *
     * @param factor by which both ends are multiplied, not negative
     * @return the interval
     */
    public ConfidenceInterval times(double factor) {
        if (!(factor >= 0)) {
            throw new IllegalArgumentException("A factor of " + factor + " would turn the interval around.");
        }
        return new ConfidenceInterval(lower * factor, upper * factor, level, method);
    }

    /**
     * The same interval, cut at two ends that the quantity cannot pass.
     *
     * @param least the least possible value
     * @param most the greatest possible value
     * @return the interval
     */
    public ConfidenceInterval within(double least, double most) {
        return new ConfidenceInterval(
                Math.min(most, Math.max(least, lower)), Math.max(least, Math.min(most, upper)), level, method);
    }
}
