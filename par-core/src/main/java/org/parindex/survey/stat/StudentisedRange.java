package org.parindex.survey.stat;

import org.apache.commons.math3.special.Gamma;

/**
 * The distribution of the range of normal values over their estimated error, by which Tukey compares all pairs at once
 * (R's {@code ptukey}). Made once for a number of groups and degrees of freedom, then cheap for any range.
 */
public final class StudentisedRange {

    /** Steps of the table of the range of values with a known error; the sums below are exact far beyond 1e-12 for it. */
    private static final double STEP = 1.0 / 32;

    private static final double REACH = 8.5;
    private static final double WIDEST = 18;
    private static final int POINTS = 12;
    private static final int SCALES = 400;

    private final int groups;
    private final double[] known;
    private final double[] scale;
    private final double[] weight;

    private StudentisedRange(int groups, double[] known, double[] scale, double[] weight) {
        this.groups = groups;
        this.known = known;
        this.scale = scale;
        this.weight = weight;
    }

    /**
     * The distribution.
     *
     * @param groups how many values, at least 2
     * @param df degrees of freedom of their error, above 0; may be infinite
     * @return the distribution
     */
    public static StudentisedRange of(int groups, double df) {
        if (groups < 2 || !(df > 0)) {
            throw new IllegalArgumentException(
                    "The range of %d values with %s degrees of freedom is none.".formatted(groups, df));
        }
        return new StudentisedRange(groups, known(groups), new double[] {1}, new double[] {1}).with(df);
    }

    /**
     * The distribution of as many values whose error has other degrees of freedom; faster than {@link #of}.
     *
     * @param df degrees of freedom of the error, above 0; may be infinite
     * @return the distribution
     */
    public StudentisedRange with(double df) {
        return Double.isInfinite(df)
                ? new StudentisedRange(groups, known, new double[] {1}, new double[] {1})
                : scaled(known, groups, df);
    }

    /** P(range &lt; m · STEP) = k ∫ φ(z) (Φ(z + x) − Φ(z))^(k−1) dz by the trapezoidal rule. */
    private static double[] known(int groups) {
        int inside = (int) (2 * REACH / STEP);
        int wide = (int) (WIDEST / STEP);
        double[] cdf = new double[inside + wide + 1];
        for (int i = 0; i < cdf.length; i++) {
            cdf[i] = Distributions.normalCdf(-REACH + i * STEP);
        }
        double[] known = new double[wide + 1];
        for (int m = 0; m <= wide; m++) {
            double sum = 0;
            for (int i = 0; i <= inside; i++) {
                double z = -REACH + i * STEP;
                sum += Math.exp(-z * z / 2) * Math.pow(cdf[i + m] - cdf[i], groups - 1.0);
            }
            known[m] = Math.min(1, groups * sum * STEP / Math.sqrt(2 * Math.PI));
        }
        return known;
    }

    /** Nodes of the logarithm u of s = √(χ²/df), whose density is c · exp(df u − df s²/2). */
    private static StudentisedRange scaled(double[] known, int groups, double df) {
        double spread = 1 / Math.sqrt(2 * df);
        double low = -Math.max(9 * spread, 40 / (df + groups - 1)) - 2 * spread;
        double high = Math.max(9 * spread, 0.5 * Math.log1p(80 / df));
        double step = (high - low) / SCALES;
        double constant = Math.log(2) + df / 2 * Math.log(df / 2) - Gamma.logGamma(df / 2);
        double[] scale = new double[SCALES + 1];
        double[] weight = new double[SCALES + 1];
        for (int i = 0; i <= SCALES; i++) {
            double u = low + i * step;
            scale[i] = Math.exp(u);
            weight[i] = step * Math.exp(constant + df * u - df * scale[i] * scale[i] / 2);
        }
        return new StudentisedRange(groups, known, scale, weight);
    }

    /**
     * How often chance alone gives a wider range.
     *
     * @param range the range over the error of one value
     * @return P(Q ≥ range), to about 1e-12 absolute
     */
    public double tail(double range) {
        if (!(range > 0)) {
            return 1;
        }
        double below = 0;
        for (int i = 0; i < scale.length; i++) {
            below += weight[i] * known(range * scale[i]);
        }
        return Math.min(1, Math.max(0, 1 - below));
    }

    /** Between the points of the table: the polynomial through the twelve nearest. */
    private double known(double range) {
        double at = range / STEP;
        if (at >= known.length - 1) {
            return 1;
        }
        int from = Math.max(0, Math.min(known.length - POINTS, (int) at - POINTS / 2 + 1));
        double value = 0;
        for (int i = 0; i < POINTS; i++) {
            double term = known[from + i];
            for (int j = 0; j < POINTS; j++) {
                term *= j == i ? 1 : (at - from - j) / (i - j);
            }
            value += term;
        }
        return Math.min(1, Math.max(0, value));
    }
}
