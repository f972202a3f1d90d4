package org.parindex.survey.league;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.parindex.survey.internal.Sum;
import org.parindex.survey.stat.Distributions;

/**
 * A funnel of shares: how far units of each size stray from the common share by chance alone (Spiegelhalter 2005). Marks
 * outliers instead of ranking everybody.
 *
 * @param target the common share, inside 0…1
 */
public record Funnel(double target) {

    /** Refuses a share at an end, where nothing varies. */
    public Funnel {
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException("A funnel stands around a share between 0 and 1, not " + target + ".");
        }
    }

    /**
     * A funnel around the share of all answers together.
     *
     * @param x answers that count, per unit
     * @param n answers, per unit
     * @return the share Σx/Σn; empty without answers, or where everybody or nobody counts
     */
    public static OptionalDouble pooled(long[] x, long[] n) {
        double top = Arrays.stream(x).sum();
        double bottom = Arrays.stream(n).sum();
        return top > 0 && top < bottom ? OptionalDouble.of(top / bottom) : OptionalDouble.empty();
    }

    /**
     * An exact binomial limit, interpolated between counts: (r − α)/n, where r is the quantile of t and α = (F(r) − t)/(F(r)
     * − F(r − 1)).
     *
     * @param n answers of a unit, at least 1
     * @param t the probability below the limit, such as 0.025, 0.975, 0.001 or 0.999
     * @return the limit as a share
     */
    public double limit(long n, double t) {
        if (n < 1 || !(t > 0 && t < 1)) {
            throw new IllegalArgumentException("A limit at %s of a unit with %d answers.".formatted(t, n));
        }
        long low = -1;
        long high = n;
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (below(middle, n) >= t) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double at = below(high, n);
        double before = below(high - 1, n);
        return (high - (at - t) / (at - before)) / n;
    }

    /** P(X ≤ r) of n. */
    private double below(long r, long n) {
        if (r < 0) {
            return 0;
        }
        return r >= n ? 1 : Distributions.betaCdf(1 - target, n - r, r + 1.0);
    }

    /**
     * A limit of the normal approximation, widened for overdispersion.
     *
     * @param n answers of a unit, at least 1
     * @param z how many standard errors, negative for a lower limit
     * @param dispersion {@link #dispersion}; below 1 counts as 1
     * @return target + z √(φ · target(1 − target)/n); may leave 0…1
     */
    public double limit(long n, double z, double dispersion) {
        return target + z * Math.sqrt(Math.max(1, dispersion) * target * (1 - target) / n);
    }

    /**
     * How many standard errors each unit lies from the target.
     *
     * @param x answers that count, per unit
     * @param n answers, per unit, at least 1 each
     * @return z = (x/n − target) / √(target(1 − target)/n)
     */
    public double[] zScores(long[] x, long[] n) {
        double[] z = new double[x.length];
        for (int i = 0; i < z.length; i++) {
            if (n[i] < 1 || x[i] < 0 || x[i] > n[i]) {
                throw new IllegalArgumentException("%d of %d is no share.".formatted(x[i], n[i]));
            }
            z[i] = ((double) x[i] / n[i] - target) / Math.sqrt(target * (1 - target) / n[i]);
        }
        return z;
    }

    /**
     * Scores with the outermost tenth on each side drawn in to the next.
     *
     * @param z the scores
     * @param share which share on each side, such as 0.1; rounded down to whole units
     * @return the scores in the same order
     */
    public static double[] winsorised(double[] z, double share) {
        if (!(share >= 0 && share < 0.5)) {
            throw new IllegalArgumentException("A share between 0 and 0.5 is drawn in, not " + share + ".");
        }
        double[] sorted = z.clone();
        Arrays.sort(sorted);
        int cut = (int) Math.floor(share * z.length);
        return z.length == 0
                ? sorted
                : Arrays.stream(z)
                        .map(one -> Math.min(sorted[z.length - 1 - cut], Math.max(sorted[cut], one)))
                        .toArray();
    }

    /**
     * The overdispersion φ: the mean square of winsorised scores.
     *
     * @param winsorised the scores, at least one
     * @return φ; above 1 where units differ more than by chance
     */
    public static double dispersion(double[] winsorised) {
        if (winsorised.length == 0) {
            throw new IllegalArgumentException("No scores have no dispersion.");
        }
        return Sum.mean(Arrays.stream(winsorised).map(z -> z * z).toArray());
    }

    /**
     * Scores after overdispersion.
     *
     * @param z the scores
     * @param dispersion φ; below 1 counts as 1
     * @return z / √φ
     */
    public static double[] adjusted(double[] z, double dispersion) {
        double root = Math.sqrt(Math.max(1, dispersion));
        return Arrays.stream(z).map(one -> one / root).toArray();
    }
}
