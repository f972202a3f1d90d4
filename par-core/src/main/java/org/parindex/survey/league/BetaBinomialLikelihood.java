package org.parindex.survey.league;

import org.parindex.survey.internal.Sum;
import org.parindex.survey.stat.Distributions;

/**
 * The log-likelihood of beta-binomial counts and its derivatives. Differences of log-gamma functions at whole distances
 * are written as sums of logs, which lose no digits.
 */
final class BetaBinomialLikelihood {

    private static final int STEPS = 500;

    private final long[] x;
    private final long[] n;

    BetaBinomialLikelihood(long[] x, long[] n) {
        this.x = x.clone();
        this.n = n.clone();
    }

    double at(double a, double b) {
        Sum sum = new Sum();
        for (int i = 0; i < n.length; i++) {
            sum.add(Distributions.logChoose(n[i], x[i]));
            logs(sum, a, x[i], 1);
            logs(sum, b, n[i] - x[i], 1);
            logs(sum, a + b, n[i], -1);
        }
        return sum.value();
    }

    private static void logs(Sum sum, double from, long count, int sign) {
        for (long k = 0; k < count; k++) {
            sum.add(sign * Math.log(from + k));
        }
    }

    /** Σ 1/(shape + k)^power over the counts. */
    private static double inverse(double shape, long[] counts, int power) {
        Sum sum = new Sum();
        for (long count : counts) {
            for (long k = 0; k < count; k++) {
                double one = 1 / (shape + k);
                sum.add(power == 1 ? one : one * one);
            }
        }
        return sum.value();
    }

    private long[] failures() {
        long[] failures = new long[n.length];
        for (int i = 0; i < n.length; i++) {
            failures[i] = n[i] - x[i];
        }
        return failures;
    }

    /** The shapes at the maximum; an empty array where a + b passes the limit on the way there. */
    double[] highest(double mean, double sum, double limit) {
        double a = mean * sum;
        double b = (1 - mean) * sum;
        long[] failures = failures();
        double value = at(a, b);
        for (int step = 0; step < STEPS; step++) {
            double all = inverse(a + b, n, 1);
            double all2 = inverse(a + b, n, 2);
            // first and second derivatives by ln a and ln b
            double ga = a * (inverse(a, x, 1) - all);
            double gb = b * (inverse(b, failures, 1) - all);
            double haa = ga + a * a * (all2 - inverse(a, x, 2));
            double hbb = gb + b * b * (all2 - inverse(b, failures, 2));
            double hab = a * b * all2;
            double determinant = haa * hbb - hab * hab;
            double da;
            double db;
            if (haa < 0 && determinant > 0) {
                da = -(hbb * ga - hab * gb) / determinant;
                db = -(haa * gb - hab * ga) / determinant;
            } else {
                double length = Math.hypot(ga, gb);
                da = length == 0 ? 0 : ga / length;
                db = length == 0 ? 0 : gb / length;
            }
            double shrink = Math.min(1, 2 / Math.max(Math.abs(da), Math.abs(db)));
            double next = Double.NaN;
            while (shrink > 1e-12) {
                next = at(a * Math.exp(shrink * da), b * Math.exp(shrink * db));
                if (next >= value - 1e-12 * Math.abs(value)) {
                    break;
                }
                shrink /= 2;
            }
            a *= Math.exp(shrink * da);
            b *= Math.exp(shrink * db);
            value = next;
            if (a + b > limit || a + b < 1 / limit) {
                return new double[0];
            }
            if (Math.max(Math.abs(da), Math.abs(db)) < 1e-14) {
                break;
            }
        }
        return new double[] {a, b};
    }
}
