package org.parindex.survey.stat;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * The distributions that survey statistics need, accurate to about 1e-13. The normal, gamma and log-gamma functions are
 * those of Apache Commons Math; the beta function is the continued fraction of Didonato and Morris (1992) behind a
 * factor in Loader's (2000) form, which loses no digits in large samples; quantiles are found by Newton steps kept
 * inside a bracket.
 */
public final class Distributions {

    private static final int STEPS = 400;
    private static final double TINY_PARAMETER = 0.01;

    private Distributions() {}

    /**
     * The normal distribution function.
     *
     * @param x any number
     * @return P(Z ≤ x)
     */
    public static double normalCdf(double x) {
        return Math.abs(x) > 38 ? (x > 0 ? 1 : 0) : 0.5 * Erf.erfc(-x / Math.sqrt(2));
    }

    /**
     * The normal quantile.
     *
     * @param p a probability, above 0 and below 1
     * @return x with P(Z ≤ x) = p
     */
    public static double normalQuantile(double p) {
        requireProbability(p);
        if (p == 0.5) {
            return 0;
        }
        double tail = Math.min(p, 1 - p);
        double x = invert(
                t -> normalCdf(-t), t -> Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI), tail, 0, 40, roughNormal(tail));
        return p < 0.5 ? -x : x;
    }

    /** Within 5e-4 (Hastings; Abramowitz and Stegun 1964, 26.2.23). */
    private static double roughNormal(double tail) {
        double t = Math.sqrt(-2 * Math.log(tail));
        return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    }

    /**
     * The two-sided critical value of the normal distribution.
     *
     * @param level the confidence, such as 0.95
     * @return z with P(|Z| ≤ z) = level
     */
    public static double normalCritical(double level) {
        ConfidenceInterval.requireLevel(level);
        return -normalQuantile((1 - level) / 2);
    }

    /**
     * Student's t distribution function.
     *
     * @param t any number
     * @param df degrees of freedom, above 0; infinite means normal
     * @return P(T ≤ t)
     */
    public static double studentCdf(double t, double df) {
        if (Double.isInfinite(df)) {
            return normalCdf(t);
        }
        double tail = studentTail(Math.abs(t), df);
        return t > 0 ? 1 - tail : tail;
    }

    private static double studentTail(double t, double df) {
        double square = t * t;
        return Double.isInfinite(square)
                ? 0
                : 0.5 * BetaFunction.lower(df / (df + square), square / (df + square), df / 2, 0.5);
    }

    /**
     * The two-sided probability of a t statistic.
     *
     * @param t the statistic
     * @param df degrees of freedom, above 0; infinite means normal
     * @return P(|T| ≥ |t|)
     */
    public static double studentTwoSided(double t, double df) {
        return Double.isInfinite(df) ? 2 * normalCdf(-Math.abs(t)) : 2 * studentTail(Math.abs(t), df);
    }

    /**
     * Student's t quantile.
     *
     * @param p a probability, above 0 and below 1
     * @param df degrees of freedom, above 0; infinite means normal
     * @return t with P(T ≤ t) = p
     */
    public static double studentQuantile(double p, double df) {
        requireProbability(p);
        if (Double.isInfinite(df)) {
            return normalQuantile(p);
        }
        if (p == 0.5) {
            return 0;
        }
        double tail = Math.min(p, 1 - p);
        double density = -0.5 * Math.log(df) - Beta.logBeta(df / 2, 0.5);
        double high = 1;
        while (studentTail(high, df) > tail) {
            high *= 2;
        }
        double t = invert(
                x -> studentTail(x, df),
                x -> Math.exp(density - (df + 1) / 2 * Math.log1p(x * x / df)),
                tail,
                0,
                high,
                Math.min(high, -normalQuantile(tail)));
        return p < 0.5 ? -t : t;
    }

    /**
     * The two-sided critical value of Student's t.
     *
     * @param level the confidence, such as 0.95
     * @param df degrees of freedom, above 0; infinite means normal
     * @return t with P(|T| ≤ t) = level
     */
    public static double studentCritical(double level, double df) {
        ConfidenceInterval.requireLevel(level);
        return -studentQuantile((1 - level) / 2, df);
    }

    /**
     * The beta distribution function.
     *
     * @param x 0 to 1
     * @param a first shape, above 0
     * @param b second shape, above 0
     * @return P(X ≤ x)
     */
    public static double betaCdf(double x, double a, double b) {
        return BetaFunction.lower(x, 1 - x, a, b);
    }

    /**
     * The beta quantile.
     *
     * @param p a probability, above 0 and below 1
     * @param a first shape, above 0
     * @param b second shape, above 0
     * @return x with P(X ≤ x) = p
     */
    public static double betaQuantile(double p, double a, double b) {
        requireProbability(p);
        // nearly all of it lies at an end when a parameter is next to 0
        if (a < TINY_PARAMETER && betaCdf(Double.MIN_NORMAL, a, b) >= p) {
            return 0;
        }
        if (b < TINY_PARAMETER && betaCdf(1 - 1e-16, a, b) <= p) {
            return 1;
        }
        return invert(
                x -> -betaCdf(x, a, b), x -> BetaFunction.power(x, 1 - x, a, b) / (x * (1 - x)), -p, 0, 1, a / (a + b));
    }

    /**
     * The upper tail of chi-square.
     *
     * @param x the statistic, not negative
     * @param df degrees of freedom, above 0
     * @return P(X ≥ x)
     */
    public static double chiSquareTail(double x, double df) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, x / 2, 1e-16, 1_000_000);
    }

    /**
     * The upper tail of Fisher's F.
     *
     * @param x the statistic, not negative
     * @param df1 degrees of freedom of the numerator, above 0
     * @param df2 degrees of freedom of the denominator, above 0
     * @return P(F ≥ x)
     */
    public static double fTail(double x, double df1, double df2) {
        double sum = df2 + df1 * x;
        return x <= 0 ? 1 : Double.isInfinite(sum) ? 0 : BetaFunction.lower(df2 / sum, df1 * x / sum, df2 / 2, df1 / 2);
    }

    /**
     * The quantile of Fisher's F.
     *
     * @param p a probability, above 0 and below 1
     * @param df1 degrees of freedom of the numerator, above 0
     * @param df2 degrees of freedom of the denominator, above 0
     * @return x with P(F ≤ x) = p
     */
    public static double fQuantile(double p, double df1, double df2) {
        double b = betaQuantile(p, df1 / 2, df2 / 2);
        return df2 * b / (df1 * (1 - b));
    }

    /**
     * The log of a binomial probability.
     *
     * @param k successes
     * @param n trials
     * @param p the chance of success, above 0 and below 1
     * @return ln P(X = k)
     */
    public static double logBinomial(long k, long n, double p) {
        return logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p);
    }

    /**
     * The log of a binomial coefficient.
     *
     * @param n how many
     * @param k how many of them
     * @return ln (n over k)
     */
    public static double logChoose(long n, long k) {
        return k == 0 || k == n ? 0 : -Math.log(n + 1.0) - Beta.logBeta(n - k + 1.0, k + 1.0);
    }

    /** Where a falling function takes a value: Newton steps inside a bracket, a halving where a step leaves it. */
    static double invert(
            DoubleUnaryOperator falling,
            DoubleUnaryOperator slope,
            double value,
            double from,
            double to,
            double start) {
        double low = from;
        double high = to;
        double x = Math.min(to, Math.max(from, start));
        for (int step = 0; step < STEPS; step++) {
            double excess = falling.applyAsDouble(x) - value;
            if (excess == 0) {
                return x;
            }
            if (excess > 0) {
                low = x;
            } else {
                high = x;
            }
            double next = x + excess / slope.applyAsDouble(x);
            if (!(next > low && next < high)) {
                next = low + (high - low) / 2;
            }
            if (Math.abs(next - x) <= 2e-16 * Math.abs(next) || next == x || high - low <= 1e-16 * high) {
                return next;
            }
            x = next;
        }
        return x;
    }

    private static void requireProbability(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("A probability between 0 and 1 is wanted, not " + p + ".");
        }
    }
}
