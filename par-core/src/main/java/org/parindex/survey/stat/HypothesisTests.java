package org.parindex.survey.stat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tests that are neither about two plain shares nor about a survey design. */
public final class HypothesisTests {

    private HypothesisTests() {}

    /**
     * McNemar's test of the same people asked twice.
     *
     * @param onlyFirst satisfied the first time only
     * @param onlySecond satisfied the second time only
     * @param corrected whether to correct for continuity
     * @return the test
     */
    public static TestResult mcNemar(long onlyFirst, long onlySecond, boolean corrected) {
        long n = onlyFirst + onlySecond;
        double off = Math.max(0, Math.abs(onlyFirst - onlySecond) - (corrected ? 1 : 0));
        double statistic = n == 0 ? 0 : off * off / n;
        return TestResult.chiSquare(corrected ? "mcnemar-corrected" : "mcnemar", statistic, 1);
    }

    /**
     * McNemar's exact test: a coin for everybody who changed.
     *
     * @param onlyFirst satisfied the first time only
     * @param onlySecond satisfied the second time only
     * @return the test; its statistic is the smaller count
     */
    public static TestResult mcNemarExact(long onlyFirst, long onlySecond) {
        long least = Math.min(onlyFirst, onlySecond);
        long n = onlyFirst + onlySecond;
        double tail = 0;
        for (long k = 0; k <= least; k++) {
            tail += Math.exp(Distributions.logBinomial(k, n, 0.5));
        }
        return new TestResult("mcnemar-exact", least, List.of(), Math.min(1, 2 * tail));
    }

    /**
     * The test of Kruskal and Wallis, corrected for ties: do several groups answer alike?
     *
     * @param groups the values of each group
     * @return the test; empty where fewer than two groups have a value
     */
    public static Optional<TestResult> kruskalWallis(double[]... groups) {
        double[] all = Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
        double[] ranks = Ranks.fractional(all, true);
        double n = all.length;
        double sum = 0;
        int from = 0;
        for (double[] group : groups) {
            double ranked = 0;
            for (int i = 0; i < group.length; i++) {
                ranked += ranks[from + i];
            }
            sum += group.length == 0 ? 0 : ranked * ranked / group.length;
            from += group.length;
        }
        double df = Arrays.stream(groups).filter(group -> group.length > 0).count() - 1.0;
        if (df < 1) {
            return Optional.empty();
        }
        double ties = 1 - Ranks.tieSum(all, t -> t * t * t - t) / (n * n * n - n);
        double h = ties == 0 ? 0 : (12 * sum / (n * (n + 1)) - 3 * (n + 1)) / ties;
        return Optional.of(TestResult.chiSquare("kruskal-wallis", h, df));
    }

    /**
     * The rank-sum test of Wilcoxon, Mann and Whitney, by the normal approximation with ties and continuity corrected.
     *
     * @param first the values of one group
     * @param second the values of the other
     * @return the test; its statistic is R's W; empty where a group has no value
     */
    public static Optional<TestResult> rankSum(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            return Optional.empty();
        }
        double[] all = new double[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        double[] ranks = Ranks.fractional(all, true);
        double m = first.length;
        double k = second.length;
        double w = -m * (m + 1) / 2;
        for (int i = 0; i < first.length; i++) {
            w += ranks[i];
        }
        double ties = Ranks.tieSum(all, t -> t * t * t - t) / ((m + k) * (m + k - 1));
        double error = Math.sqrt(m * k / 12 * (m + k + 1 - ties));
        double off = w - m * k / 2;
        double z = error == 0 ? 0 : (off - Math.signum(off) / 2) / error;
        return Optional.of(new TestResult(
                "wilcoxon-rank-sum", w, List.of(), Math.min(1, 2 * Distributions.normalCdf(-Math.abs(z)))));
    }

    /**
     * The difference of two estimates whose errors may go together.
     *
     * @param difference first − second
     * @param error1 standard error of the first
     * @param error2 standard error of the second
     * @param correlation of the two, −1 to 1; above 0 where the same people or clusters are asked twice
     * @return the test; its statistic is z; empty where the error is 0 and the difference is not
     */
    public static Optional<TestResult> difference(double difference, double error1, double error2, double correlation) {
        double error = differenceError(error1, error2, correlation);
        return z("z-difference", difference, error);
    }

    /** No test where a difference has no error at all. */
    static Optional<TestResult> z(String method, double difference, double error) {
        if (difference != 0 && !(error > 0)) {
            return Optional.empty();
        }
        return Optional.of(TestResult.normal(method, difference == 0 ? 0 : difference / error));
    }

    /**
     * The standard error of the difference of two estimates.
     *
     * @param error1 standard error of the first
     * @param error2 standard error of the second
     * @param correlation of the two, −1 to 1
     * @return √(s1² + s2² − 2 r s1 s2)
     */
    public static double differenceError(double error1, double error2, double correlation) {
        if (!(Math.abs(correlation) <= 1)) {
            throw new IllegalArgumentException("A correlation lies between -1 and 1, not " + correlation + ".");
        }
        return Math.sqrt(error1 * error1 + error2 * error2 - 2 * correlation * error1 * error2);
    }
}
