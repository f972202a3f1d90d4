package org.parindex.analysis.composite;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Brings an indicator to a common scale. All but {@link #goalposts} and {@link #scaled} depend on the other units: one
 * corrected number can move everybody. Missing cells stay missing; a column in which all units are equal has no min–max
 * form and becomes missing.
 */
@FunctionalInterface
public interface Normalisation {

    /** The column on the new scale; NaN stands for a missing cell, before and after. */
    double[] normalise(double[] column);

    /** Lowest unit at {@code low}, highest at {@code high}: (x − min) / (max − min) · (high − low) + low. */
    static Normalisation minMax(double low, double high) {
        return column -> {
            double least = Moments.minimum(column);
            double range = Moments.maximum(column) - least;
            return each(column, x -> range == 0 ? Double.NaN : (x - least) / range * (high - low) + low);
        };
    }

    /** Mean at {@code mean}, sample standard deviation (n − 1) at {@code deviation}. */
    static Normalisation zScore(double mean, double deviation) {
        return column -> {
            double[] present = Moments.present(column);
            double centre = StatUtils.mean(present);
            double spread = Math.sqrt(StatUtils.variance(present));
            return each(column, x -> spread > 0 ? (x - centre) / spread * deviation + mean : Double.NaN);
        };
    }

    /** Distance to the best: 1 − (max − x) / (max − min). */
    static Normalisation distanceToMaximum() {
        return column -> {
            double most = Moments.maximum(column);
            double range = most - Moments.minimum(column);
            return each(column, x -> range == 0 ? Double.NaN : 1 - (most - x) / range);
        };
    }

    /** Fraction of the best: x / max; means something only where all numbers are positive. */
    static Normalisation fractionOfMaximum() {
        return column -> {
            double most = Moments.maximum(column);
            return each(column, x -> most == 0 ? Double.NaN : x / most);
        };
    }

    /** Place counted from below, 1 for the lowest; equal numbers share the smallest place. */
    static Normalisation rank() {
        return column -> {
            double[] sorted = Moments.present(column);
            Arrays.sort(sorted);
            return each(column, x -> below(sorted, x) + 1.0);
        };
    }

    /** Share of the other units that are lower: (rank − 1) / (n − 1). */
    static Normalisation percentileRank() {
        return column -> {
            double[] sorted = Moments.present(column);
            Arrays.sort(sorted);
            return each(column, x -> sorted.length < 2 ? Double.NaN : below(sorted, x) / (sorted.length - 1.0));
        };
    }

    /** From the scale {@code low…high} to 0…100, whatever the other units have. */
    static Normalisation scaled(double low, double high) {
        requireRange(low, high);
        return column -> each(column, x -> (x - low) / (high - low) * 100);
    }

    /** From the scale {@code low…high} to 0…100, numbers beyond the posts held at them. */
    static Normalisation goalposts(double low, double high) {
        requireRange(low, high);
        return column -> each(column, x -> Math.max(0, Math.min(100, (x - low) / (high - low) * 100)));
    }

    /** Low is good: the column times −1 before it is normalised. */
    default Normalisation reversed() {
        return column -> normalise(each(column, x -> -x));
    }

    private static void requireRange(double low, double high) {
        if (!(low < high)) {
            throw new IllegalArgumentException("The scale " + low + " … " + high + " has no width.");
        }
    }

    private static int below(double[] sorted, double x) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double[] each(double[] column, java.util.function.DoubleUnaryOperator step) {
        return Arrays.stream(column)
                .map(x -> Double.isNaN(x) ? Double.NaN : step.applyAsDouble(x))
                .toArray();
    }
}
