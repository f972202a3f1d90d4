package org.parindex.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.survey.league.AreaCovariates;
import org.parindex.survey.league.FayHerriot;
import org.parindex.survey.league.LeagueEntry;
import org.parindex.survey.league.Modelled;

/**
 * The model of Fay and Herriot over the indexes of all units.
 *
 * @param modelled figures in percent by unit
 * @param findings what kept the model from being fitted
 */
record AreaReadings(Map<String, Modelled> modelled, List<Finding> findings) {

    private static final double PERCENT = 100;

    static AreaReadings of(Satisfaction result, Map<String, FigureSize> sizes, AreaCovariates covariates) {
        List<LeagueEntry> entries = new ArrayList<>();
        List<double[]> known = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        result.overall().forEach((unit, figure) -> {
            Optional<double[]> own = covariates.of(unit);
            if (own.isEmpty()) {
                findings.add(SurveyFinding.COVARIATE_MISSING.at(
                        Place.ofUnit(unit, Questionnaire.OVERALL),
                        "covariates",
                        String.join(", ", covariates.names())));
            }
            entry(unit, figure, sizes.get(unit))
                    .filter(entry -> own.isPresent())
                    .ifPresent(entry -> {
                        entries.add(entry);
                        known.add(own.orElseThrow());
                    });
        });
        double level = result.method().intervals().confidence();
        Optional<FayHerriot> fit = FayHerriot.fit(entries, known.toArray(double[][]::new), level);
        if (fit.isEmpty()) {
            if (!covariates.names().isEmpty()) {
                findings.add(SurveyFinding.MODEL_NOT_FITTED.at(
                        Place.NOWHERE,
                        "units",
                        entries.size(),
                        "covariates",
                        covariates.names().size()));
            }
            return new AreaReadings(Map.of(), findings);
        }
        Map<String, Modelled> modelled = new LinkedHashMap<>();
        fit.get().modelled().forEach(one -> modelled.put(one.unit(), inRange(one, result)));
        result.overall().keySet().stream()
                .filter(unit -> !modelled.containsKey(unit))
                .forEach(unit -> covariates
                        .of(unit)
                        .map(own -> fit.get().synthetic(unit, own, level))
                        .ifPresent(one -> modelled.put(unit, inRange(one, result))));
        return new AreaReadings(modelled, findings);
    }

    /** Shares whose answers are all alike have a smoothed error. */
    private static Optional<LeagueEntry> entry(String unit, SatisfactionFigure figure, @Nullable FigureSize size) {
        Double error = figure.precision().standardError();
        Optional<Double> value = SatisfactionLeague.value(figure);
        if (error != null && error == 0 && size != null) {
            error = PERCENT * size.smoothedError();
        }
        return value.isEmpty() || error == null || error == 0
                ? Optional.empty()
                : Optional.of(new LeagueEntry(unit, value.get(), error));
    }

    private static Modelled inRange(Modelled one, Satisfaction result) {
        return !result.isShare()
                ? one
                : new Modelled(
                        one.unit(),
                        Math.min(PERCENT, Math.max(0, one.value())),
                        one.error(),
                        one.interval().within(0, PERCENT),
                        one.weightOnData(),
                        one.model());
    }
}
