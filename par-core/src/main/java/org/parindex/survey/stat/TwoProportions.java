package org.parindex.survey.stat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.parindex.survey.internal.Sum;

/**
 * Two plain counts side by side: two units, or one unit in two years, with nobody asked twice. For shares from a survey
 * design subtract the estimates instead, so that their covariance counts.
 *
 * @param x1 answers that count on the first side, 0 to n1
 * @param n1 answers on the first side, at least 1
 * @param x2 answers that count on the second side, 0 to n2
 * @param n2 answers on the second side, at least 1
 */
public record TwoProportions(long x1, long n1, long x2, long n2) {

    /** Refuses counts that are no shares. */
    public TwoProportions {
        if (x1 < 0 || x1 > n1 || x2 < 0 || x2 > n2 || n1 < 1 || n2 < 1) {
            throw new IllegalArgumentException("%d of %d and %d of %d are no shares.".formatted(x1, n1, x2, n2));
        }
    }

    private double p1() {
        return (double) x1 / n1;
    }

    private double p2() {
        return (double) x2 / n2;
    }

    /**
     * The difference of the shares.
     *
     * @return first − second, −1 to 1
     */
    public double difference() {
        return p1() - p2();
    }

    /**
     * The z test with one common share; the square of its statistic is the chi-square of the 2 × 2 table.
     *
     * @return the test; statistic 0 when everybody or nobody counts on both sides
     */
    public Optional<TestResult> zPooled() {
        double p = (double) (x1 + x2) / (n1 + n2);
        return HypothesisTests.z("z-pooled", difference(), Math.sqrt(p * (1 - p) * (1.0 / n1 + 1.0 / n2)));
    }

    /**
     * The z test with a variance of its own on each side.
     *
     * @return the test; empty where both variances are 0 and the shares differ
     */
    public Optional<TestResult> zUnpooled() {
        return HypothesisTests.z("z-unpooled", difference(), unpooledError());
    }

    private double unpooledError() {
        return Math.sqrt(p1() * (1 - p1()) / n1 + p2() * (1 - p2()) / n2);
    }

    /**
     * Pearson's chi-square with the correction for continuity (Yates), as R's {@code prop.test} gives it.
     *
     * @return the test
     */
    public TestResult chiSquareCorrected() {
        double p = (double) (x1 + x2) / (n1 + n2);
        double yates = yates();
        double sum = 0;
        for (int side = 0; side < 2; side++) {
            long n = side == 0 ? n1 : n2;
            double x = side == 0 ? x1 : x2;
            double off = Math.max(0, Math.abs(x - n * p) - yates);
            sum += p == 0 || p == 1 ? 0 : off * off / (n * p) + off * off / (n * (1 - p));
        }
        return TestResult.chiSquare("chi-square-corrected", sum, 1);
    }

    private double yates() {
        return Math.min(0.5, Math.abs(difference()) / (1.0 / n1 + 1.0 / n2));
    }

    /**
     * Wald's interval of the difference.
     *
     * @param level the confidence
     * @return the interval; may leave −1…1
     */
    public ConfidenceInterval wald(double level) {
        return symmetric(difference(), Distributions.normalCritical(level) * unpooledError(), level, "wald-difference");
    }

    /**
     * Wald's interval, widened for continuity as R's {@code prop.test} does.
     *
     * @param level the confidence
     * @return the interval
     */
    public ConfidenceInterval waldCorrected(double level) {
        double half = Distributions.normalCritical(level) * unpooledError() + yates() * (1.0 / n1 + 1.0 / n2);
        return symmetric(difference(), half, level, "wald-difference-corrected").within(-1, 1);
    }

    private static ConfidenceInterval symmetric(double middle, double half, double level, String name) {
        return new ConfidenceInterval(middle - half, middle + half, level, name);
    }

    /**
     * Newcombe's interval (1998, method 10) from the two Wilson intervals: the one to use when nothing else is asked for.
     *
     * @param level the confidence
     * @return the interval, inside −1…1
     */
    public ConfidenceInterval newcombe(double level) {
        double z = Distributions.normalCritical(level);
        double[] first = ProportionInterval.wilson(p1(), n1, z);
        double[] second = ProportionInterval.wilson(p2(), n2, z);
        double d = difference();
        return new ConfidenceInterval(
                d - Math.hypot(p1() - first[0], second[1] - p2()),
                d + Math.hypot(first[1] - p1(), p2() - second[0]),
                level,
                "newcombe");
    }

    /**
     * The interval of Agresti and Caffo: Wald after one more success and one more failure on each side.
     *
     * @param level the confidence
     * @return the interval
     */
    public ConfidenceInterval agrestiCaffo(double level) {
        TwoProportions more = new TwoProportions(x1 + 1, n1 + 2, x2 + 1, n2 + 2);
        double half = Distributions.normalCritical(level) * more.unpooledError();
        return symmetric(more.difference(), half, level, "agresti-caffo");
    }

    /**
     * Cohen's effect size.
     *
     * @return h = 2 asin √p1 − 2 asin √p2
     */
    public double cohenH() {
        return 2 * Math.asin(Math.sqrt(p1())) - 2 * Math.asin(Math.sqrt(p2()));
    }

    /**
     * Fisher's exact test, two-sided: all tables with the same margins that are not likelier than this one.
     *
     * @return the test; its statistic is the probability of this table
     */
    public TestResult fisher() {
        double[] odds = tables(1);
        double own = odds[(int) (x1 - firstTable())];
        double sum = 0;
        for (double one : odds) {
            sum += one <= own * (1 + 1e-7) ? one : 0;
        }
        return new TestResult("fisher-exact", own, List.of(), Math.min(1, sum));
    }

    private long firstTable() {
        return Math.max(0, x1 + x2 - n2);
    }

    /** The probabilities of all tables with these margins when the odds ratio is given. */
    private double[] tables(double oddsRatio) {
        long first = firstTable();
        long last = Math.min(n1, x1 + x2);
        double[] odds = new double[(int) (last - first + 1)];
        int likeliest = 0;
        while (likeliest + 1 < odds.length && step(first + likeliest) * oddsRatio > 1) {
            likeliest++;
        }
        odds[likeliest] = 1;
        for (int i = likeliest; i + 1 < odds.length; i++) {
            odds[i + 1] = odds[i] * step(first + i) * oddsRatio;
        }
        for (int i = likeliest; i > 0; i--) {
            odds[i - 1] = odds[i] / (step(first + i - 1) * oddsRatio);
        }
        double sum = Sum.of(odds);
        for (int i = 0; i < odds.length; i++) {
            odds[i] /= sum;
        }
        return odds;
    }

    /** The probability of k + 1 on the first side over that of k. */
    private double step(long k) {
        return (double) (n1 - k) / (k + 1) * ((double) (x1 + x2 - k) / (n2 - x1 - x2 + k + 1));
    }

    /**
     * The odds ratio of the conditional likelihood, as Fisher's test uses it.
     *
     * @return 0 to infinity; empty where everybody or nobody counts on both sides
     */
    public OptionalDouble oddsRatio() {
        boolean lowest = x1 == firstTable();
        boolean highest = x1 == Math.min(n1, x1 + x2);
        if (lowest || highest) {
            return lowest && highest
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(lowest ? 0 : Double.POSITIVE_INFINITY);
        }
        return OptionalDouble.of(solve(log -> {
            double[] p = tables(Math.exp(log));
            double mean = 0;
            for (int i = 0; i < p.length; i++) {
                mean += p[i] * (firstTable() + i);
            }
            return mean - x1;
        }));
    }

    /**
     * The exact interval of {@link #oddsRatio()}.
     *
     * @param level the confidence
     * @return the interval; the upper end may be infinite
     */
    public ConfidenceInterval oddsRatioInterval(double level) {
        double half = (1 - level) / 2;
        int own = (int) (x1 - firstTable());
        boolean lowest = own == 0;
        boolean highest = x1 == Math.min(n1, x1 + x2);
        double lower = lowest ? 0 : solve(log -> sum(tables(Math.exp(log)), own, Integer.MAX_VALUE) - half);
        double upper = highest ? Double.POSITIVE_INFINITY : solve(log -> half - sum(tables(Math.exp(log)), 0, own + 1));
        return new ConfidenceInterval(lower, upper, level, "fisher-odds-ratio");
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < Math.min(to, values.length); i++) {
            sum += values[i];
        }
        return sum;
    }

    private static double solve(org.apache.commons.math3.analysis.UnivariateFunction rising) {
        return Math.exp(new BrentSolver(1e-15, 1e-14, 1e-16).solve(1000, rising, -500, 500, 0));
    }
}
