package org.parindex.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.rule.Direction;
import org.parindex.survey.league.AreaCovariates;
import org.parindex.survey.league.LeagueEntry;
import org.parindex.survey.league.LeagueTable;
import org.parindex.survey.league.Publication;
import org.parindex.survey.league.RankCorrection;
import org.parindex.survey.league.RankInterval;
import org.parindex.survey.league.Target;

/**
 * The units of a survey in the order of their indexes, each with the places it may hold, the groups of units that do not
 * differ, and whether a target was reached. Units without an index or without an error stand behind the table, and where
 * the method suppresses small numbers also those whose index is too inexact to be shown. Each pair is compared by Student's t
 * with the degrees of freedom of the two; a unit whose answers are all alike counts with the error of one more satisfied
 * and one more dissatisfied answer. Units are compared as samples of their own; where they share villages or surveyors of
 * one survey, {@link LeagueTable#ofEstimates} counts their covariance.
 *
 * @param lines the units, best first
 * @param withoutPlace figures of units without a place
 * @param groups ids of units among whom no two differ, best group first
 * @param correction for what the intervals of places vouch
 * @param level the confidence of intervals and verdicts, such as 0.95
 * @param target the target in percent, or null
 * @param readings how the index of each unit may be read, by id: publication rule, funnel, modelled figure
 * @param covariates names of what the model of areas leans on beside the survey
 * @param findings indexes that are too inexact to be shown, and what kept the model of areas from being fitted
 */
public record SatisfactionLeague(
        List<Line> lines,
        List<SatisfactionFigure> withoutPlace,
        List<List<String>> groups,
        RankCorrection correction,
        double level,
        @Nullable BigDecimal target,
        Map<String, UnitReading> readings,
        List<String> covariates,
        List<Finding> findings) {

    /**
     * One unit.
     *
     * @param figure its index
     * @param place its place by the exact index; equal indexes share one
     * @param ranks the places it may hold
     * @param letters the groups in which it stands, {@code a} for the first
     * @param verdict on the target, or null without one
     */
    public record Line(
            SatisfactionFigure figure,
            int place,
            RankInterval ranks,
            String letters,
            @Nullable Target verdict) {}

    /** Copies. */
    public SatisfactionLeague {
        lines = List.copyOf(lines);
        withoutPlace = List.copyOf(withoutPlace);
        groups = groups.stream().map(List::copyOf).toList();
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        covariates = List.copyOf(covariates);
        findings = List.copyOf(findings);
    }

    /**
     * Ranks the units of a survey.
     *
     * @param result the figures
     * @param target the target in percent, or null
     * @param correction for what the intervals of places vouch
     * @return the table
     */
    public static SatisfactionLeague of(Satisfaction result, @Nullable BigDecimal target, RankCorrection correction) {
        return of(result, target, correction, AreaCovariates.NONE);
    }

    /**
     * Ranks the units of a survey, with what else is known of them for a model to lean on. Covariates move no place and no
     * points: they stand in {@link UnitReading#areaModel()} alone.
     *
     * @param result the figures
     * @param target the target in percent, or null
     * @param correction for what the intervals of places vouch
     * @param covariates what is known of the units
     * @return the table
     */
    public static SatisfactionLeague of(
            Satisfaction result, @Nullable BigDecimal target, RankCorrection correction, AreaCovariates covariates) {
        double level = result.method().intervals().confidence();
        UnitReadings made = UnitReadings.of(result, covariates);
        Map<String, UnitReading> readings = made.all();
        List<Finding> findings = findings(readings, made.findings());
        List<String> known = covariates.names();
        boolean hides = result.method().smallNumbers().action() == SmallNumbers.Action.SUPPRESS;
        List<LeagueEntry> entries = new ArrayList<>();
        Map<String, SatisfactionFigure> placed = new LinkedHashMap<>();
        Map<String, Double> freedom = new HashMap<>();
        List<SatisfactionFigure> without = new ArrayList<>();
        result.overall().forEach((unit, figure) -> {
            Optional<Double> value = value(figure);
            Double error = figure.precision().standardError();
            boolean hidden = hides && readings.get(unit).isImprecise();
            if (value.isPresent() && error != null && !hidden) {
                entries.add(new LeagueEntry(unit, value.get(), comparable(error, figure, result)));
                Integer df = figure.precision().degreesOfFreedom();
                if (df != null && df > 0) {
                    freedom.put(unit, (double) df);
                }
                placed.put(unit, figure);
            } else {
                without.add(figure);
            }
        });
        if (entries.isEmpty()) {
            return new SatisfactionLeague(
                    List.of(), without, List.of(), correction, level, target, readings, known, findings);
        }
        LeagueTable table = LeagueTable.of(entries, freedom, Direction.HIGHER_IS_BETTER);
        List<List<String>> groups = table.groups(correction, level);
        List<Line> lines = new ArrayList<>();
        for (RankInterval ranks : table.rankIntervals(correction, level)) {
            SatisfactionFigure figure = placed.get(ranks.unit());
            lines.add(new Line(
                    figure,
                    ranks.place(),
                    ranks,
                    letters(ranks.unit(), groups),
                    verdict(figure, target, level, result)));
        }
        return new SatisfactionLeague(lines, without, groups, correction, level, target, readings, known, findings);
    }

    /** Where all answers are alike the error is 0 on paper, and yet five of five are no proof: then a smoothed one. */
    private static double comparable(double error, SatisfactionFigure figure, Satisfaction result) {
        return error == 0 && result.isShare()
                ? FigureSize.of(figure).map(size -> 100 * size.smoothedError()).orElse(error)
                : error;
    }

    private static List<Finding> findings(Map<String, UnitReading> readings, List<Finding> ofModel) {
        List<Finding> findings = new ArrayList<>(ofModel);
        for (UnitReading reading : readings.values()) {
            Publication publication = reading.publication();
            if (publication != null && !publication.show()) {
                findings.add(SurveyFinding.TOO_INEXACT.at(
                        Place.ofUnit(reading.unit(), Questionnaire.OVERALL),
                        "what",
                        FigureLevel.OVERALL.label(),
                        "reason",
                        publication.reason().text()));
            }
        }
        return findings.stream().sorted(Finding.ORDER).toList();
    }

    static Optional<Double> value(SatisfactionFigure figure) {
        Points value = figure.index() == null ? null : figure.value();
        return Optional.ofNullable(value)
                .map(points -> points.toDecimal(15, RoundingMode.HALF_EVEN).doubleValue());
    }

    private static @Nullable Target verdict(
            SatisfactionFigure figure, @Nullable BigDecimal target, double level, Satisfaction result) {
        Double error = figure.precision().standardError();
        Integer df = figure.precision().degreesOfFreedom();
        Optional<Double> value = value(figure);
        return target == null || error == null || value.isEmpty()
                ? null
                : Target.judge(
                        value.get(),
                        comparable(error, figure, result),
                        df == null ? Double.POSITIVE_INFINITY : df,
                        target.doubleValue(),
                        level);
    }

    private static String letters(String unit, List<List<String>> groups) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).contains(unit)) {
                letters.append(i < 26 ? String.valueOf((char) ('a' + i)) : "(" + (i + 1) + ")");
            }
        }
        return letters.toString();
    }
}
