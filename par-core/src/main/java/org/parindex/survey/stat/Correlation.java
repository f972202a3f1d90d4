package org.parindex.survey.stat;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parindex.survey.internal.Sum;

/**
 * How two columns go together. A coefficient is empty where it would divide by zero: a column that does not vary, fewer
 * than two rows.
 *
 * @param n pairs
 * @param pearson the product-moment correlation
 * @param spearman the same of the mean ranks
 * @param concordant pairs of rows in the same order in both columns
 * @param discordant pairs of rows in opposite order
 * @param tauA Kendall's (C − D) over all pairs
 * @param tauB Kendall's, corrected for ties in both columns
 * @param tauC Stuart's, for tables that are not square
 * @param gamma Goodman and Kruskal's (C − D) / (C + D)
 * @param zTauB the normal statistic of tau-b with ties corrected
 */
public record Correlation(
        int n,
        OptionalDouble pearson,
        OptionalDouble spearman,
        long concordant,
        long discordant,
        OptionalDouble tauA,
        OptionalDouble tauB,
        OptionalDouble tauC,
        OptionalDouble gamma,
        OptionalDouble zTauB) {

    /**
     * Computes all of them, in n log n steps.
     *
     * @param a one column
     * @param b the other, as long
     * @return the correlations
     */
    public static Correlation of(double[] a, double[] b) {
        int n = a.length;
        if (n != b.length) {
            throw new IllegalArgumentException("Columns of %d and %d rows cannot be compared.".formatted(n, b.length));
        }
        long pairs = n * (n - 1L) / 2;
        long tiesA = (long) Ranks.tieSum(a, t -> t * (t - 1) / 2);
        long tiesB = (long) Ranks.tieSum(b, t -> t * (t - 1) / 2);
        long discordant = Ranks.discordantPairs(a, b);
        long concordant = pairs - tiesA - tiesB + Ranks.pairsTiedInBoth(a, b) - discordant;
        double s = concordant - discordant;
        double distinct = Math.min(
                Arrays.stream(a).distinct().count(), Arrays.stream(b).distinct().count());
        return new Correlation(
                n,
                pearson(a, b),
                pearson(Ranks.fractional(a, true), Ranks.fractional(b, true)),
                concordant,
                discordant,
                quotient(s, pairs),
                quotient(s, Math.sqrt((double) (pairs - tiesA) * (pairs - tiesB))),
                quotient(2 * distinct * s, (double) n * n * (distinct - 1)),
                quotient(s, (double) concordant + discordant),
                n < 2 ? OptionalDouble.empty() : quotient(s, Math.sqrt(kendallVariance(a, b))));
    }

    private static OptionalDouble quotient(double top, double bottom) {
        return bottom > 0 ? OptionalDouble.of(top / bottom) : OptionalDouble.empty();
    }

    static OptionalDouble pearson(double[] a, double[] b) {
        if (Ranks.constant(a) || Ranks.constant(b)) {
            return OptionalDouble.empty();
        }
        double meanA = Sum.mean(a);
        double meanB = Sum.mean(b);
        Sum ab = new Sum();
        Sum aa = new Sum();
        Sum bb = new Sum();
        for (int i = 0; i < a.length; i++) {
            ab.add((a[i] - meanA) * (b[i] - meanB));
            aa.add((a[i] - meanA) * (a[i] - meanA));
            bb.add((b[i] - meanB) * (b[i] - meanB));
        }
        return quotient(ab.value(), Math.sqrt(aa.value() * bb.value()));
    }

    private static double kendallVariance(double[] a, double[] b) {
        double n = a.length;
        double full = n * (n - 1) * (2 * n + 5);
        double one = Ranks.tieSum(a, t -> t * (t - 1) * (2 * t + 5)) + Ranks.tieSum(b, t -> t * (t - 1) * (2 * t + 5));
        double two = Ranks.tieSum(a, t -> t * (t - 1)) * Ranks.tieSum(b, t -> t * (t - 1)) / (2 * n * (n - 1));
        double three = n < 3
                ? 0
                : Ranks.tieSum(a, t -> t * (t - 1) * (t - 2))
                        * Ranks.tieSum(b, t -> t * (t - 1) * (t - 2))
                        / (9 * n * (n - 1) * (n - 2));
        return (full - one) / 18 + two + three;
    }

    /**
     * Fisher's interval of {@link #pearson()}.
     *
     * @param level the confidence
     * @return the interval; empty when there is no correlation, when it is exactly ±1 or there are fewer than four rows
     */
    public Optional<ConfidenceInterval> pearsonInterval(double level) {
        if (pearson.isEmpty() || !(Math.abs(pearson.getAsDouble()) < 1) || n < 4) {
            return Optional.empty();
        }
        double r = pearson.getAsDouble();
        double z = 0.5 * (Math.log1p(r) - Math.log1p(-r));
        double half = Distributions.normalCritical(level) / Math.sqrt(n - 3.0);
        return Optional.of(
                new ConfidenceInterval(Math.tanh(z - half), Math.tanh(z + half), level, "fisher-correlation"));
    }

    /**
     * The t test of {@link #pearson()} against none.
     *
     * @return the test; empty when there is no correlation or it is exactly ±1
     */
    public Optional<TestResult> pearsonTest() {
        return t("pearson", pearson);
    }

    /**
     * The t test of {@link #spearman()} against none.
     *
     * @return the test; empty when there is no correlation or it is exactly ±1
     */
    public Optional<TestResult> spearmanTest() {
        return t("spearman", spearman);
    }

    private Optional<TestResult> t(String name, OptionalDouble correlation) {
        if (correlation.isEmpty() || n < 3 || !(Math.abs(correlation.getAsDouble()) < 1 - 1e-15)) {
            return Optional.empty();
        }
        double r = correlation.getAsDouble();
        return Optional.of(TestResult.student(name, r * Math.sqrt((n - 2) / ((1 - r) * (1 + r))), n - 2.0));
    }

    /**
     * The test of {@link #tauB()} against none.
     *
     * @return the test; its statistic is {@link #zTauB()}; empty where a column does not vary
     */
    public Optional<TestResult> kendallTest() {
        return zTauB.isEmpty()
                ? Optional.empty()
                : Optional.of(TestResult.normal("kendall-tau-b", zTauB.getAsDouble()));
    }
}
