package org.parindex.survey.stat;

import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Intervals for a plain count: x of n answers, each answer drawn alone. For answers drawn in clusters or strata see
 * {@link DesignInterval}. Brown, Cai and DasGupta (2001) compare them; {@link #WILSON} is the one to use when nothing
 * else is asked for, {@link #CLOPPER_PEARSON} the one that never promises too much.
 */
public enum ProportionInterval {
    /** p ± z √(pq/n); may leave 0…1. Only to reproduce what others printed. */
    WALD,
    /** {@link #WALD}, cut at 0 and 1. */
    WALD_CLIPPED,
    /** Wilson's score interval. */
    WILSON,
    /** Wilson with continuity correction (Newcombe 1998, method 4). */
    WILSON_CC,
    /** Agresti and Coull: Wald around (x + z²/2) / (n + z²); may leave 0…1. */
    AGRESTI_COULL,
    /** {@link #AGRESTI_COULL}, cut at 0 and 1. */
    AGRESTI_COULL_CLIPPED,
    /** Exact interval of Clopper and Pearson, from beta quantiles. */
    CLOPPER_PEARSON,
    /** Equal-tailed interval of Jeffreys' prior beta(½, ½). */
    JEFFREYS,
    /** Clopper–Pearson with half the probability of the observed count. */
    MID_P,
    /** Wald on the logit; has no value at 0 % and 100 %. */
    LOGIT_WALD,
    /** Wald on arcsin √p; has no value at 0 % and 100 %. */
    ARCSINE;

    /**
     * The interval for x of n.
     *
     * @param x answers that count, 0 to n; may be a fraction where n is an effective size
     * @param n answers, not negative
     * @param level the confidence, such as 0.95
     * @return the interval as shares; empty where the method has none (no answers at all; logit and arcsine at the ends)
     * @throws IllegalArgumentException if x lies outside 0…n
     */
    public Optional<ConfidenceInterval> of(double x, double n, double level) {
        ConfidenceInterval.requireLevel(level);
        if (!(x >= 0 && x <= n) || Double.isInfinite(n)) {
            throw new IllegalArgumentException("%s of %s is no share.".formatted(x, n));
        }
        boolean end = x == 0 || x == n;
        if (n == 0 || end && (this == LOGIT_WALD || this == ARCSINE)) {
            return Optional.empty();
        }
        double[] ends = ends(x, n, level);
        if (snapsToTheEnd()) {
            ends[0] = x == 0 ? 0 : ends[0];
            ends[1] = x == n ? 1 : ends[1];
        }
        return Optional.of(new ConfidenceInterval(ends[0], ends[1], level, label()));
    }

    private boolean snapsToTheEnd() {
        return switch (this) {
            case WILSON, WILSON_CC, CLOPPER_PEARSON, JEFFREYS, MID_P -> true;
            default -> false;
        };
    }

    private double[] ends(double x, double n, double level) {
        double alpha = 1 - level;
        double z = Distributions.normalCritical(level);
        double p = x / n;
        return switch (this) {
            case WALD -> around(p, z * Math.sqrt(p * (1 - p) / n));
            case WALD_CLIPPED -> clip(around(p, z * Math.sqrt(p * (1 - p) / n)));
            case WILSON -> wilson(p, n, z);
            case WILSON_CC -> wilsonCorrected(p, n, z);
            case AGRESTI_COULL -> agrestiCoull(x, n, z);
            case AGRESTI_COULL_CLIPPED -> clip(agrestiCoull(x, n, z));
            case CLOPPER_PEARSON -> clopperPearson(x, n, alpha);
            case JEFFREYS ->
                new double[] {
                    Distributions.betaQuantile(alpha / 2, x + 0.5, n - x + 0.5),
                    Distributions.betaQuantile(1 - alpha / 2, x + 0.5, n - x + 0.5)
                };
            case MID_P -> new double[] {x == 0 ? 0 : midP(x, n, 1 - alpha / 2), x == n ? 1 : midP(x, n, alpha / 2)};
            case LOGIT_WALD -> {
                double[] logit = around(Math.log(p / (1 - p)), z / Math.sqrt(n * p * (1 - p)));
                yield new double[] {logistic(logit[0]), logistic(logit[1])};
            }
            case ARCSINE -> {
                double[] angle = around(Math.asin(Math.sqrt(p)), z / (2 * Math.sqrt(n)));
                yield new double[] {
                    square(Math.sin(Math.max(0, angle[0]))), square(Math.sin(Math.min(Math.PI / 2, angle[1])))
                };
            }
        };
    }

    static double[] around(double middle, double half) {
        return new double[] {middle - half, middle + half};
    }

    static double[] clip(double[] ends) {
        return new double[] {Math.max(0, ends[0]), Math.min(1, ends[1])};
    }

    static double logistic(double x) {
        return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    }

    static double square(double x) {
        return x * x;
    }

    static double[] wilson(double p, double n, double z) {
        double zz = z * z;
        double middle = (p + zz / (2 * n)) / (1 + zz / n);
        double half = z * Math.sqrt(p * (1 - p) / n + zz / (4 * n * n)) / (1 + zz / n);
        return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }

    private static double[] wilsonCorrected(double p, double n, double z) {
        double zz = z * z;
        double q = 1 - p;
        double low = (2 * n * p + zz - 1 - z * Math.sqrt(Math.max(0, zz - 2 - 1 / n + 4 * p * (n * q + 1))))
                / (2 * (n + zz));
        double high = (2 * n * p + zz + 1 + z * Math.sqrt(Math.max(0, zz + 2 - 1 / n + 4 * p * (n * q - 1))))
                / (2 * (n + zz));
        return clip(new double[] {low, high});
    }

    private static double[] agrestiCoull(double x, double n, double z) {
        double size = n + z * z;
        double middle = (x + z * z / 2) / size;
        return around(middle, z * Math.sqrt(middle * (1 - middle) / size));
    }

    static double[] clopperPearson(double x, double n, double alpha) {
        return new double[] {
            x == 0 ? 0 : Distributions.betaQuantile(alpha / 2, x, n - x + 1),
            x == n ? 1 : Distributions.betaQuantile(1 - alpha / 2, x + 1, n - x)
        };
    }

    /** The p at which P(X &lt; x) + ½ P(X = x) takes a value. */
    private static double midP(double x, double n, double value) {
        DoubleUnaryOperator half = p -> {
            double below = x == 0 ? 0 : 1 - Distributions.betaCdf(p, x, n - x + 1);
            double upTo = x == n ? 1 : Distributions.betaCdf(1 - p, n - x, x + 1);
            return (below + upTo) / 2 - value;
        };
        return new BrentSolver(1e-16, 1e-17, 1e-17).solve(1000, half::applyAsDouble, 0, 1);
    }

    /**
     * The name as it stands in files.
     *
     * @return such as {@code clopper-pearson}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
