package org.parindex.survey.league;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.Distributions;
import org.parindex.survey.stat.TestResult;

/**
 * Estimates with known errors lean on their common mean: true figures follow a normal distribution with variance τ²
 * (random-effects model). θ = (1 − B) y + B μ with B = v/(v + τ²).
 *
 * @param method how τ² was found
 * @param tau2 the variance between the units, 0 where chance explains all
 * @param mean the common mean μ
 * @param meanError its standard error
 * @param homogeneity Cochran's Q with its chi-square test: do the units differ at all?
 * @param heterogeneity I² = (Q − df)/Q, 0 where negative: the share of the spread that is not chance
 * @param typicalVariance the typical sampling variance of Higgins and Thompson (2002)
 * @param modelled one figure per unit, in the order of the entries
 */
public record NormalNormal(
        Method method,
        double tau2,
        double mean,
        double meanError,
        TestResult homogeneity,
        double heterogeneity,
        double typicalVariance,
        List<Modelled> modelled) {

    /** Copies the list. */
    public NormalNormal {
        modelled = List.copyOf(modelled);
    }

    /** How the variance between the units is found. */
    public enum Method {
        /** By moments, in one step (1986). */
        DERSIMONIAN_LAIRD,
        /** By moments, iterated (1982). */
        PAULE_MANDEL,
        /** By restricted maximum likelihood: the one to use when nothing else is asked for. */
        REML;

        /**
         * The name as it stands in files.
         *
         * @return such as {@code paule-mandel}
         */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Fits the model.
     *
     * @param entries the units; an error of 0 cannot be weighed, so give such units a smoothed error, such as that of one
     *     more satisfied and one more dissatisfied answer
     * @param method how τ² is found
     * @param level the confidence of the intervals, such as 0.95
     * @return the fit; empty with fewer than two units
     * @throws IllegalArgumentException if an error is 0
     */
    public static Optional<NormalNormal> fit(List<LeagueEntry> entries, Method method, double level) {
        if (entries.size() < 2) {
            return Optional.empty();
        }
        AreaModel model = new AreaModel(estimates(entries), variances(entries), AreaModel.constant(entries.size()));
        double tau2 = switch (method) {
            case DERSIMONIAN_LAIRD -> model.derSimonianLaird();
            case PAULE_MANDEL -> model.pauleMandel();
            case REML -> model.restrictedLikelihood();
        };
        AreaModel.Fit fixed = model.at(0);
        double df = entries.size() - 1.0;
        double q = fixed.squares(1);
        double first = fixed.weights(1);
        AreaModel.Fit fit = model.at(tau2);
        double meanVariance = fit.covariance.getEntry(0, 0);
        List<Modelled> modelled = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            double pull = model.v[i] / (model.v[i] + tau2);
            double value = model.y[i] * (1 - pull) + pull * fit.beta[0];
            double error = Math.sqrt(model.v[i] * (1 - pull) + pull * pull * meanVariance);
            double half = Distributions.normalCritical(level) * error;
            modelled.add(new Modelled(
                    entries.get(i).unit(),
                    value,
                    error,
                    new ConfidenceInterval(value - half, value + half, level, "posterior-normal"),
                    1 - pull,
                    "normal-normal-" + method.label()));
        }
        return Optional.of(new NormalNormal(
                method,
                tau2,
                fit.beta[0],
                Math.sqrt(meanVariance),
                TestResult.chiSquare("cochran-q", q, df),
                q > 0 ? Math.max(0, (q - df) / q) : 0,
                df * first / (first * first - fixed.weights(2)),
                modelled));
    }

    static double[] estimates(List<LeagueEntry> entries) {
        return entries.stream().mapToDouble(LeagueEntry::estimate).toArray();
    }

    static double[] variances(List<LeagueEntry> entries) {
        return entries.stream()
                .mapToDouble(entry -> {
                    if (entry.error() == 0) {
                        throw new IllegalArgumentException(
                                "Unit %s has an error of 0 and cannot be weighed. Maybe smooth it."
                                        .formatted(entry.unit()));
                    }
                    return entry.error() * entry.error();
                })
                .toArray();
    }

    /**
     * How far the order of the units can be trusted: τ² over τ² and the typical variance (van Houwelingen).
     *
     * @return 0 (the order is chance) to 1
     */
    public double rankability() {
        return tau2 / (tau2 + typicalVariance);
    }

    /**
     * The error of one unit's figure if the common mean were known: √(v (1 − B)).
     *
     * @param variance the unit's sampling variance v
     * @return the error, smaller than that of {@link #modelled()}
     */
    public double naiveError(double variance) {
        return Math.sqrt(variance * tau2 / (variance + tau2));
    }
}
