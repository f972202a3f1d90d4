package org.parindex.analysis.sure;

import java.util.Arrays;
import java.util.Objects;
import org.parindex.analysis.draw.CounterRandom;
import org.parindex.text.Text;

/**
 * What share of the variance of a result one source of doubt makes, by the estimators of Saltelli and others (2010) from
 * three samples: A, B, and A with this source taken from B. An index that is really zero may be estimated below zero: that is
 * the sampling error that the interval shows.
 *
 * @param source name of the source
 * @param label what varied
 * @param first first-order index: what the source makes alone
 * @param firstLow lower end of its bootstrap interval, the quantile of 5 %; NaN without bootstrap
 * @param firstHigh upper end, the quantile of 95 %
 * @param total total index: what it makes alone and together with others
 * @param totalLow lower end of its bootstrap interval
 * @param totalHigh upper end
 */
public record SobolIndex(
        String source,
        Text label,
        double first,
        double firstLow,
        double firstHigh,
        double total,
        double totalLow,
        double totalHigh) {

    /** Refuses null. */
    public SobolIndex {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(label, "label");
    }

    /**
     * Estimates from results that somebody computed: first = mean(b(ab − a)) ÷ V, total = Σ(a − ab)² ÷ (2NV), V the sample
     * variance of a and b together.
     *
     * @param source name of the source
     * @param label what varied
     * @param a results of sample A
     * @param b results of sample B
     * @param ab results of A with the source from B
     * @param resamples how many bootstrap samples make the intervals; 0 for none
     * @param seed seed of the bootstrap
     * @return the indices; NaN if the results do not vary
     * @throws IllegalArgumentException if the samples differ in length or have fewer than two results
     */
    public static SobolIndex estimate(
            String source, Text label, double[] a, double[] b, double[] ab, int resamples, long seed) {
        if (a.length < 2 || a.length != b.length || a.length != ab.length) {
            throw new IllegalArgumentException(
                    "Samples of %d, %d and %d results cannot be compared.".formatted(a.length, b.length, ab.length));
        }
        int[] rows = new int[a.length];
        Arrays.setAll(rows, i -> i);
        double[] indices = indices(a, b, ab, rows);
        double[] firsts = new double[resamples];
        double[] totals = new double[resamples];
        long stream = CounterRandom.key("bootstrap");
        for (int i = 0; i < resamples; i++) {
            CounterRandom random = new CounterRandom(CounterRandom.state(seed, stream, i));
            Arrays.setAll(rows, row -> (int) (a.length * random.next()));
            double[] again = indices(a, b, ab, rows);
            firsts[i] = again[0];
            totals[i] = again[1];
        }
        Arrays.sort(firsts);
        Arrays.sort(totals);
        return new SobolIndex(
                source,
                label,
                indices[0],
                quantile(firsts, UnitRobustness.LOW),
                quantile(firsts, UnitRobustness.HIGH),
                indices[1],
                quantile(totals, UnitRobustness.LOW),
                quantile(totals, UnitRobustness.HIGH));
    }

    private static double[] indices(double[] a, double[] b, double[] ab, int[] rows) {
        double variance = variance(a, b, rows);
        double first = 0;
        double total = 0;
        for (int row : rows) {
            first += b[row] * (ab[row] - a[row]);
            total += (a[row] - ab[row]) * (a[row] - ab[row]);
        }
        return new double[] {first / rows.length / variance, total / (2.0 * rows.length) / variance};
    }

    private static double variance(double[] a, double[] b, int[] rows) {
        double mean = 0;
        for (int row : rows) {
            mean += a[row] + b[row];
        }
        mean /= 2.0 * rows.length;
        double squares = 0;
        for (int row : rows) {
            squares += (a[row] - mean) * (a[row] - mean) + (b[row] - mean) * (b[row] - mean);
        }
        double variance = squares / (2.0 * rows.length - 1);
        return variance == 0 ? Double.NaN : variance;
    }

    private static double quantile(double[] sorted, double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = (sorted.length - 1) * p;
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
