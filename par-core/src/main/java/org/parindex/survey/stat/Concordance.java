package org.parindex.survey.stat;

import java.util.Arrays;
import java.util.Optional;

/**
 * Kendall's coefficient of concordance: how far several judges order the same things alike.
 *
 * @param w 0 (no agreement) to 1 (the same order)
 * @param test its chi-square test
 */
public record Concordance(double w, TestResult test) {

    /**
     * Computes W with ties corrected.
     *
     * @param judges a row of values or ranks per judge, all as long
     * @return the coefficient; empty without judges, with fewer than two things, or where no judge tells two apart
     */
    public static Optional<Concordance> of(double[]... judges) {
        int m = judges.length;
        int n = m == 0 ? 0 : judges[0].length;
        double[] sums = new double[n];
        double ties = 0;
        for (double[] judge : judges) {
            if (judge.length != n) {
                throw new IllegalArgumentException("A judge of %d things beside one of %d.".formatted(judge.length, n));
            }
            double[] ranks = Ranks.fractional(judge, true);
            for (int i = 0; i < n; i++) {
                sums[i] += ranks[i];
            }
            ties += Ranks.tieSum(judge, t -> t * t * t - t);
        }
        double mean = m * (n + 1) / 2.0;
        double most = (double) m * m * ((double) n * n * n - n) - m * ties;
        if (n < 2 || !(most > 0)) {
            return Optional.empty();
        }
        double s = Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum();
        double w = 12 * s / most;
        return Optional.of(new Concordance(w, TestResult.chiSquare("kendall-w", m * (n - 1) * w, n - 1.0)));
    }
}
