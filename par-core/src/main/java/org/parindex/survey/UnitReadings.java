package org.parindex.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.survey.league.AreaCovariates;
import org.parindex.survey.league.BetaBinomial;
import org.parindex.survey.league.Funnel;
import org.parindex.survey.league.LeagueEntry;
import org.parindex.survey.league.Modelled;
import org.parindex.survey.league.NormalNormal;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.Distributions;

/** Makes the readings of all units of a survey: publication rule, funnel, shrinkage. */
final class UnitReadings {

    private static final double PERCENT = 100;
    private static final double WARNING = 0.95;
    private static final double ACTION = 0.998;
    private static final double DRAWN_IN = 0.1;

    private final Satisfaction result;
    private final Map<String, SatisfactionFigure> figures;
    private final Map<String, FigureSize> sizes = new LinkedHashMap<>();

    private final AreaReadings areas;

    private UnitReadings(Satisfaction result, AreaCovariates covariates) {
        this.result = result;
        this.figures = result.overall();
        if (result.isShare()) {
            figures.forEach((unit, figure) -> FigureSize.of(figure).ifPresent(size -> sizes.put(unit, size)));
        }
        this.areas = AreaReadings.of(result, sizes, covariates);
    }

    static UnitReadings of(Satisfaction result, AreaCovariates covariates) {
        return new UnitReadings(result, covariates);
    }

    /** What kept the model of areas from being fitted. */
    List<Finding> findings() {
        return areas.findings();
    }

    Map<String, UnitReading> all() {
        Map<String, FunnelPlace> funnel = funnel();
        Map<String, Modelled> modelled = result.isShare() ? ofCounts() : ofErrors();
        Map<String, UnitReading> all = new LinkedHashMap<>();
        figures.forEach((unit, figure) -> all.put(
                unit,
                new UnitReading(
                        unit,
                        result.publication(figure).orElse(null),
                        funnel.get(unit),
                        modelled.get(unit),
                        areas.modelled().get(unit))));
        return all;
    }

    private @Nullable Funnel target() {
        double share = FigureSize.of(result.figure(Satisfaction.ALL, Questionnaire.OVERALL))
                .map(FigureSize::share)
                .orElse(0.0);
        return result.isShare() && share > 0 && share < 1 ? new Funnel(share) : null;
    }

    private Map<String, FunnelPlace> funnel() {
        Map<String, FunnelPlace> places = new LinkedHashMap<>();
        Funnel funnel = target();
        Map<String, FigureSize> shown = new LinkedHashMap<>(sizes);
        shown.keySet().removeIf(unit -> figures.get(unit).index() == null);
        if (funnel == null || shown.isEmpty()) {
            return places;
        }
        double[] z = funnel.zScores(
                shown.values().stream().mapToLong(FigureSize::satisfied).toArray(),
                shown.values().stream().mapToLong(FigureSize::wholeAnswers).toArray());
        double dispersion = Funnel.dispersion(Funnel.winsorised(z, DRAWN_IN));
        shown.forEach((unit, size) -> {
            ConfidenceInterval warning = limits(funnel, size.wholeAnswers(), WARNING, dispersion);
            ConfidenceInterval action = limits(funnel, size.wholeAnswers(), ACTION, dispersion);
            FunnelPlace.Zone zone = FunnelPlace.zone(size.share() * PERCENT, warning, action);
            places.put(unit, new FunnelPlace(size.wholeAnswers(), warning, action, zone));
        });
        return places;
    }

    /** Exact limits, or wider normal ones where units differ more than by chance. */
    private static ConfidenceInterval limits(Funnel funnel, long n, double level, double dispersion) {
        boolean wider = dispersion > 1;
        double tail = (1 - level) / 2;
        double z = Distributions.normalCritical(level);
        double lower = wider ? funnel.limit(n, -z, dispersion) : funnel.limit(n, tail);
        double upper = wider ? funnel.limit(n, z, dispersion) : funnel.limit(n, 1 - tail);
        return new ConfidenceInterval(lower, upper, level, wider ? "funnel-overdispersed" : "funnel-binomial")
                .within(0, 1)
                .times(PERCENT);
    }

    private Map<String, Modelled> ofCounts() {
        Map<String, Modelled> modelled = new LinkedHashMap<>();
        long[] x = figures.keySet().stream().mapToLong(this::satisfied).toArray();
        long[] n = figures.keySet().stream().mapToLong(this::answers).toArray();
        if (sizes.size() < 2 || Funnel.pooled(x, n).isEmpty()) {
            return modelled;
        }
        BetaBinomial model = BetaBinomial.maximumLikelihood(x, n).orElseThrow();
        figures.keySet().forEach(unit -> {
            Modelled share = model.estimate(unit, satisfied(unit), answers(unit), level());
            modelled.put(
                    unit,
                    new Modelled(
                            unit,
                            share.value() * PERCENT,
                            share.error() * PERCENT,
                            share.interval().times(PERCENT),
                            share.weightOnData(),
                            share.model()));
        });
        return modelled;
    }

    private long satisfied(String unit) {
        return Optional.ofNullable(sizes.get(unit)).map(FigureSize::satisfied).orElse(0L);
    }

    private long answers(String unit) {
        return Optional.ofNullable(sizes.get(unit))
                .map(FigureSize::wholeAnswers)
                .orElse(0L);
    }

    private double level() {
        return result.method().intervals().confidence();
    }

    /** Figures that are no shares lean on their mean by their errors; those without an error have nothing to be weighed by. */
    private Map<String, Modelled> ofErrors() {
        List<LeagueEntry> entries = new ArrayList<>();
        figures.forEach((unit, figure) -> {
            Double error = figure.precision().standardError();
            if (error != null && error > 0) {
                SatisfactionLeague.value(figure).ifPresent(value -> entries.add(new LeagueEntry(unit, value, error)));
            }
        });
        Map<String, Modelled> modelled = new LinkedHashMap<>();
        NormalNormal.fit(entries, NormalNormal.Method.REML, level())
                .ifPresent(fit -> fit.modelled().forEach(one -> modelled.put(one.unit(), one)));
        return modelled;
    }
}
