package org.parindex.survey.stat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Probabilities of many tests made at once, adjusted so that a small one still means something. The same as R's {@code
 * p.adjust}. {@link #HOLM} is the one to use when nothing else is asked for.
 */
public enum Adjustment {
    /** As they are. */
    NONE,
    /** Times the number of tests. */
    BONFERRONI,
    /** Holm's step-down: never worse than Bonferroni, needs no assumption. */
    HOLM,
    /** Hochberg's step-up, for tests that do not work against each other. */
    HOCHBERG,
    /** Hommel's method. */
    HOMMEL,
    /** Benjamini and Hochberg: the share of false alarms among the alarms. */
    BENJAMINI_HOCHBERG,
    /** Benjamini and Yekutieli: the same under any dependence. */
    BENJAMINI_YEKUTIELI;

    /**
     * Adjusts.
     *
     * @param pValues the probabilities, 0 to 1
     * @return the adjusted ones, in the same order
     */
    public double[] adjust(double... pValues) {
        int n = pValues.length;
        if (n <= 1 || this == NONE) {
            return pValues.clone();
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted = Arrays.stream(order).mapToDouble(i -> pValues[i]).toArray();
        double[] adjusted = switch (this) {
            case NONE, BONFERRONI -> Arrays.stream(sorted).map(p -> p * n).toArray();
            case HOLM -> stepDown(sorted);
            case HOCHBERG -> stepUp(sorted, rank -> n - rank + 1.0);
            case BENJAMINI_HOCHBERG -> stepUp(sorted, rank -> (double) n / rank);
            case BENJAMINI_YEKUTIELI -> {
                double harmonic =
                        IntStream.rangeClosed(1, n).mapToDouble(i -> 1.0 / i).sum();
                yield stepUp(sorted, rank -> harmonic * n / rank);
            }
            case HOMMEL -> hommel(sorted);
        };
        double[] result = new double[n];
        for (int i = 0; i < n; i++) {
            result[order[i]] = Math.min(1, adjusted[i]);
        }
        return result;
    }

    private static double[] stepDown(double[] sorted) {
        double[] adjusted = new double[sorted.length];
        double most = 0;
        for (int i = 0; i < sorted.length; i++) {
            most = Math.max(most, (sorted.length - i) * sorted[i]);
            adjusted[i] = most;
        }
        return adjusted;
    }

    private static double[] stepUp(double[] sorted, java.util.function.IntToDoubleFunction factor) {
        double[] adjusted = new double[sorted.length];
        double least = Double.POSITIVE_INFINITY;
        for (int i = sorted.length - 1; i >= 0; i--) {
            least = Math.min(least, factor.applyAsDouble(i + 1) * sorted[i]);
            adjusted[i] = least;
        }
        return adjusted;
    }

    /** Hommel (1988) in the form of Wright (1992). */
    private static double[] hommel(double[] p) {
        int n = p.length;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            least = Math.min(least, n * p[i] / (i + 1));
        }
        double[] best = new double[n];
        Arrays.fill(best, least);
        double[] q = best.clone();
        for (int m = n - 1; m >= 2; m--) {
            double bound = Double.POSITIVE_INFINITY;
            for (int i = n - m + 1; i < n; i++) {
                bound = Math.min(bound, m * p[i] / (m - n + i + 1));
            }
            for (int i = 0; i <= n - m; i++) {
                q[i] = Math.min(m * p[i], bound);
            }
            Arrays.fill(q, n - m + 1, n, q[n - m]);
            for (int i = 0; i < n; i++) {
                best[i] = Math.max(best[i], q[i]);
            }
        }
        for (int i = 0; i < n; i++) {
            best[i] = Math.max(best[i], p[i]);
        }
        return best;
    }
}
