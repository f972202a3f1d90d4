package org.parindex.survey.stat;

import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Intervals for a share estimated from a survey with strata, clusters or weights: they take the design variance and its
 * degrees of freedom instead of a binomial one. They are those of R's {@code svyciprop} (Korn and Graubard 1998; Dean
 * and Pagano 2015).
 */
public enum DesignInterval {
    /** p ± t·se; may leave 0…1. */
    MEAN,
    /** Wald on the logit (R's {@code xlogit}): the one to use when nothing else is asked for. */
    LOGIT,
    /** The same around the logit that R's {@code logit} finds by iteration; differs in the ninth digit. */
    LOGIT_ITERATED,
    /** Wald on arcsin √p. */
    ARCSINE,
    /** Korn–Graubard: Clopper–Pearson on the effective size n* = pq/v · (t(n−1)/t(df))², not capped at n. */
    KORN_GRAUBARD,
    /** {@link #KORN_GRAUBARD} with n* capped at n, the rule of the NCHS. */
    KORN_GRAUBARD_CAPPED,
    /** Wilson's interval on the effective size pq/v, with t(df) in the place of z. */
    WILSON,
    /** Where the binomial log-likelihood, scaled by the design effect, has fallen by t(df)²/2; read off a spline as R does. */
    LIKELIHOOD;

    /** An effective size above this many is rounding of a variance of 0. */
    private static final double NO_VARIANCE = 1e-18;

    /**
     * The interval of an estimated share.
     *
     * @param p the share, 0 to 1
     * @param variance its design variance, not negative
     * @param n answers behind it
     * @param df degrees of freedom of the variance, above 0
     * @param level the confidence, such as 0.95
     * @return the interval as shares; empty at 0 % and 100 % and without variance, except for the Korn–Graubard and Wilson kinds, which then
     *     take n for the effective size, and empty where there is no answer (for {@link #LIKELIHOOD}: one
     *     answer) or no degree of freedom
     */
    public Optional<ConfidenceInterval> of(double p, double variance, long n, double df, double level) {
        return of(p, variance, n, df, level, LogitFit::exact);
    }

    /**
     * The interval of an estimated share around a fitted logit.
     *
     * @param p the share, 0 to 1
     * @param variance its design variance, not negative
     * @param n answers behind it
     * @param df degrees of freedom of the variance, above 0
     * @param level the confidence, such as 0.95
     * @param fit the logit of the share, asked for by {@link #LOGIT_ITERATED} and {@link #LIKELIHOOD} alone
     * @return the interval, as {@link #of(double, double, long, double, double)} gives it
     */
    public Optional<ConfidenceInterval> of(
            double p, double variance, long n, double df, double level, DoubleFunction<LogitFit> fit) {
        ConfidenceInterval.requireLevel(level);
        if (!(p >= 0 && p <= 1) || !(variance >= 0)) {
            throw new IllegalArgumentException("A share of %s with a variance of %s.".formatted(p, variance));
        }
        if (n < (this == LIKELIHOOD ? 2 : 1) || !(df > 0)) {
            return Optional.empty();
        }
        double t = Distributions.studentCritical(level, df);
        if (p == 0 || p == 1 || variance <= NO_VARIANCE * p * (1 - p)) {
            return atTheEnd(p, n, t, level);
        }
        double[] ends = ends(p, variance, n, t, level, fit);
        return Optional.of(new ConfidenceInterval(ends[0], ends[1], level, label()));
    }

    private Optional<ConfidenceInterval> atTheEnd(double p, long n, double t, double level) {
        double[] ends = switch (this) {
            case KORN_GRAUBARD, KORN_GRAUBARD_CAPPED -> ProportionInterval.clopperPearson(p * n, n, 1 - level);
            case WILSON -> ProportionInterval.wilson(p, n, t);
            default -> null;
        };
        if (ends == null) {
            return Optional.empty();
        }
        return Optional.of(new ConfidenceInterval(p == 0 ? 0 : ends[0], p == 1 ? 1 : ends[1], level, label()));
    }

    private double[] ends(double p, double variance, long n, double t, double level, DoubleFunction<LogitFit> fit) {
        double pq = p * (1 - p);
        double se = Math.sqrt(variance);
        return switch (this) {
            case MEAN -> ProportionInterval.around(p, t * se);
            case LOGIT -> logit(LogitFit.exact(p), variance, t);
            case LOGIT_ITERATED -> logit(fit.apply(p), variance, t);
            case ARCSINE -> {
                double[] angle = ProportionInterval.around(Math.asin(Math.sqrt(p)), t * se / (2 * Math.sqrt(pq)));
                yield new double[] {
                    ProportionInterval.square(Math.sin(Math.max(0, angle[0]))),
                    ProportionInterval.square(Math.sin(Math.min(Math.PI / 2, angle[1])))
                };
            }
            case KORN_GRAUBARD, KORN_GRAUBARD_CAPPED -> {
                double ratio = n > 1 ? Distributions.studentCritical(level, n - 1.0) / t : 1;
                double effective = pq / variance * ratio * ratio;
                double size = this == KORN_GRAUBARD_CAPPED ? Math.min(n, effective) : effective;
                yield ProportionInterval.clopperPearson(p * size, size, 1 - level);
            }
            case WILSON -> ProportionInterval.wilson(p, pq / variance, t);
            case LIKELIHOOD -> ProfileLikelihood.ends(p, variance, n, t, fit.apply(p));
        };
    }

    private static double[] logit(LogitFit fit, double variance, double t) {
        double[] logit = ProportionInterval.around(fit.logit(), t * fit.error(variance));
        return new double[] {ProportionInterval.logistic(logit[0]), ProportionInterval.logistic(logit[1])};
    }

    /**
     * The name as it stands in files.
     *
     * @return such as {@code korn-graubard}
     */
    public String label() {
        return "design-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
