package org.parindex.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.survey.design.Replicates;
import org.parindex.survey.design.SurveyDesign;
import org.parindex.survey.league.Publication;

/**
 * The door to survey figures: counts or answers and a method give a figure for every unit, area, factor and item, with
 * its interval and with findings for everything odd. There is never a NaN: what is not known is null.
 *
 * <pre>{@code
 * Satisfaction result = Satisfaction.of(wave, method, answers, units);
 * result.figure("commune-7", Questionnaire.OVERALL).index();
 * }</pre>
 *
 * <p>Values are exact: rational sums of counts and decimal weights. Errors and intervals are {@code double}: every
 * roll-up is a sum of ratios, whose design variance comes from one linearised value per respondent.
 */
public final class Satisfaction {

    /** The id under which figures of all units together stand. */
    public static final String ALL = "*";

    private final Wave wave;
    private final SatisfactionMethod method;
    private final Map<String, Map<String, SatisfactionFigure>> figures;
    private final boolean share;
    private final List<Finding> findings;

    private Satisfaction(
            Wave wave,
            SatisfactionMethod method,
            boolean share,
            Map<String, Map<String, SatisfactionFigure>> figures,
            List<Finding> findings) {
        this.wave = wave;
        this.method = method;
        this.share = share;
        this.figures = Collections.unmodifiableMap(figures);
        this.findings = findings.stream().distinct().sorted(Finding.ORDER).toList();
    }

    /**
     * Figures from counts. Items have the plain interval of the method; rolled-up figures have the interval of as many
     * answers as there are respondents, which is usually wider than need be, and no standard error: places need answers.
     *
     * @param wave the survey
     * @param method how to compute
     * @param tally the counts, of the questionnaire of the wave
     * @param units ids of the units that should have figures, in the order wanted; units of the tally follow
     * @return the figures
     * @throws IllegalArgumentException if the tally is of another questionnaire
     */
    public static Satisfaction of(Wave wave, SatisfactionMethod method, Tally tally, Collection<String> units) {
        requireSame(wave, tally.questionnaire());
        List<Finding> findings = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>(units);
        all.addAll(tally.units());
        if (method.rollUp().needsRespondents()) {
            findings.add(SurveyFinding.NEEDS_RESPONDENTS.at(Place.NOWHERE, "method", method.id()));
        }
        findings.add(SurveyFinding.INTERVAL_IS_BOUND.at(Place.NOWHERE));
        Map<String, UnitSource> sources = new LinkedHashMap<>();
        all.forEach(unit -> sources.put(unit, UnitSource.of(tally.ofUnit(unit))));
        Tally.Counts total = tally.regroup(cell -> new Tally.Cell(ALL, "")).ofUnit(ALL);
        sources.put(ALL, UnitSource.of(total));
        return compute(wave, method, sources, findings);
    }

    /**
     * Figures from answers that were drawn one by one, with the weights of their cases. For strata and clusters give the
     * design.
     *
     * @param wave the survey
     * @param method how to compute
     * @param answers the answers, to the questionnaire of the wave
     * @param units ids of the units that should have figures, in the order wanted; units of the answers follow
     * @return the figures
     * @throws IllegalArgumentException if the answers are to another questionnaire
     */
    public static Satisfaction of(Wave wave, SatisfactionMethod method, Answers answers, Collection<String> units) {
        return of(wave, method, answers, null, units);
    }

    /**
     * Figures from answers with the design by which respondents were drawn. A unit is estimated as a part of the whole
     * sample: all strata stay.
     *
     * @param wave the survey
     * @param method how to compute
     * @param answers the answers, to the questionnaire of the wave
     * @param design one row per respondent, in the order of the answers; values rest on the weights of the cases, errors
     *     on those of the design, or on the replicate weights of the answers where they have some; null for respondents
     *     drawn one by one
     * @param units ids of the units that should have figures, in the order wanted; units of the answers follow
     * @return the figures
     * @throws IllegalArgumentException if the answers are to another questionnaire or the design has other rows
     */
    public static Satisfaction of(
            Wave wave,
            SatisfactionMethod method,
            Answers answers,
            @Nullable SurveyDesign design,
            Collection<String> units) {
        if (design != null && design.size() != answers.size()) {
            throw new IllegalArgumentException(
                    "The design has %d rows, the answers %d.".formatted(design.size(), answers.size()));
        }
        Replicates replicates = answers.replicates()
                .map(weights -> weights.of(answers, design == null ? simple(answers) : design))
                .orElse(null);
        return of(wave, method, answers, design, replicates, units);
    }

    /**
     * Figures from answers with errors from replicates of the sample: jackknife, balanced half-samples or bootstrap, also
     * calibrated ones. Replicate weights that came with the answers belong to the answers instead.
     *
     * @param wave the survey
     * @param method how to compute
     * @param answers the answers, to the questionnaire of the wave; values rest on the weights of their cases
     * @param replicates of a design with one row per respondent, in the order of the answers
     * @param units ids of the units that should have figures, in the order wanted; units of the answers follow
     * @return the figures
     * @throws IllegalArgumentException if the answers are to another questionnaire or the design has other rows
     */
    public static Satisfaction ofReplicates(
            Wave wave, SatisfactionMethod method, Answers answers, Replicates replicates, Collection<String> units) {
        if (replicates.design().size() != answers.size()) {
            throw new IllegalArgumentException("The replicates have %d rows, the answers %d."
                    .formatted(replicates.design().size(), answers.size()));
        }
        return of(wave, method, answers, replicates.design(), replicates, units);
    }

    private static SurveyDesign simple(Answers answers) {
        return SurveyDesign.builder(answers.cases().stream()
                        .mapToDouble(one -> one.weight().doubleValue())
                        .toArray())
                .build();
    }

    private static Satisfaction of(
            Wave wave,
            SatisfactionMethod method,
            Answers answers,
            @Nullable SurveyDesign design,
            @Nullable Replicates replicates,
            Collection<String> units) {
        requireSame(wave, answers.questionnaire().id());
        List<Finding> findings = new ArrayList<>(sampleFindings(answers, design, replicates));
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        units.forEach(unit -> rows.put(unit, new ArrayList<>()));
        Set<String> others = new TreeSet<>();
        answers.cases().forEach(one -> others.add(one.unit()));
        others.forEach(unit -> rows.computeIfAbsent(unit, id -> new ArrayList<>()));
        List<Integer> every = new ArrayList<>();
        for (int row = 0; row < answers.size(); row++) {
            rows.get(answers.cases().get(row).unit()).add(row);
            every.add(row);
        }
        rows.put(ALL, every);
        Map<String, UnitSource> sources = new LinkedHashMap<>();
        rows.forEach((unit, own) -> sources.put(unit, UnitSource.of(answers, own, design, replicates)));
        return compute(wave, method, sources, findings);
    }

    /**
     * Figures of each group of respondents by itself, from counts: citizens and businesses are different populations with
     * targets of their own, and are not pooled unless a text says so.
     *
     * @param wave the survey with its groups
     * @param method how to compute
     * @param tally the counts, of the questionnaire of the wave
     * @param units ids of the units that should have figures, in the order wanted
     * @return figures by id of the group, in the order of the wave; their population is that of the wave and the group
     */
    public static Map<String, Satisfaction> byGroup(
            Wave wave, SatisfactionMethod method, Tally tally, Collection<String> units) {
        Map<String, Satisfaction> byGroup = new LinkedHashMap<>();
        for (RespondentGroup group : wave.groups()) {
            byGroup.put(group.id(), of(wave.ofGroup(group), method, tally.ofGroup(group.id()), units));
        }
        return byGroup;
    }

    /**
     * Figures of each group of respondents by itself, from answers drawn one by one.
     *
     * @param wave the survey with its groups
     * @param method how to compute
     * @param answers the answers, to the questionnaire of the wave
     * @param units ids of the units that should have figures, in the order wanted
     * @return figures by id of the group, in the order of the wave; their population is that of the wave and the group
     */
    public static Map<String, Satisfaction> byGroup(
            Wave wave, SatisfactionMethod method, Answers answers, Collection<String> units) {
        Map<String, Satisfaction> byGroup = new LinkedHashMap<>();
        for (RespondentGroup group : wave.groups()) {
            Answers own = answers.only(one -> one.group().equals(group.id()));
            byGroup.put(group.id(), of(wave.ofGroup(group), method, own, units));
        }
        return byGroup;
    }

    private static void requireSame(Wave wave, String questionnaire) {
        if (!wave.questionnaire().id().equals(questionnaire)) {
            throw new IllegalArgumentException("Answers to '%s' do not belong to the wave '%s', which asks '%s'."
                    .formatted(questionnaire, wave.id(), wave.questionnaire().id()));
        }
    }

    private static List<Finding> sampleFindings(
            Answers answers, @Nullable SurveyDesign design, @Nullable Replicates replicates) {
        List<Finding> findings = new ArrayList<>();
        long zero = answers.cases().stream()
                .filter(one -> one.weight().signum() == 0)
                .count();
        if (zero > 0) {
            findings.add(SurveyFinding.ZERO_WEIGHTS.at(Place.NOWHERE, "count", zero));
        }
        long others = answers.cases().stream()
                .filter(one -> one.selection() != Selection.RANDOM)
                .count();
        if (others > 0) {
            findings.add(SurveyFinding.MIXED_SELECTION.at(Place.NOWHERE, "count", others, "all", answers.size()));
        }
        if (design == null && replicates == null) {
            findings.add(SurveyFinding.SIMPLE_SAMPLE_ASSUMED.at(Place.NOWHERE));
        } else if (design != null && design.lonelyStrata() > 0) {
            findings.add(SurveyFinding.LONELY_PSU_TREATED.at(Place.NOWHERE, "strata", design.lonelyStrata()));
        }
        return findings;
    }

    private static Satisfaction compute(
            Wave wave, SatisfactionMethod method, Map<String, UnitSource> sources, List<Finding> findings) {
        if (isOutOfDate(wave, method)) {
            findings.add(SurveyFinding.METHOD_OUT_OF_DATE.at(Place.NOWHERE, "method", method.id(), "wave", wave.id()));
        }
        CountedItems items = new CountedItems(wave.questionnaire(), method);
        Map<String, Map<String, SatisfactionFigure>> figures = new LinkedHashMap<>();
        ReplicateRun replicated = ReplicateRun.of(wave.questionnaire(), method, items, sources);
        sources.forEach((unit, source) -> {
            UnitFigures made =
                    new UnitFigures(wave, method, items, unit, source, replicated == null ? null : replicated.next());
            figures.put(unit, made.figures());
            findings.addAll(made.findings());
        });
        return new Satisfaction(wave, method, items.isShare(), figures, findings);
    }

    private static boolean isOutOfDate(Wave wave, SatisfactionMethod method) {
        LocalDate from = wave.from();
        LocalDate to = wave.to() == null ? from : wave.to();
        boolean early = from != null && method.validFrom() != null && from.isBefore(method.validFrom());
        boolean late = to != null && method.validTo() != null && to.isAfter(method.validTo());
        return early || late;
    }

    /**
     * The survey.
     *
     * @return the wave
     */
    public Wave wave() {
        return wave;
    }

    /**
     * How the figures were made.
     *
     * @return the method
     */
    public SatisfactionMethod method() {
        return method;
    }

    /**
     * The units with figures.
     *
     * @return their ids, without {@link #ALL}
     */
    public List<String> units() {
        return figures.keySet().stream().filter(unit -> !unit.equals(ALL)).toList();
    }

    /**
     * One figure.
     *
     * @param unit id of the unit, or {@link #ALL}
     * @param id id of an item that counts, a factor or area with one, or {@link Questionnaire#OVERALL}
     * @return the figure
     * @throws IllegalArgumentException if there is no such figure
     */
    public SatisfactionFigure figure(String unit, String id) {
        Map<String, SatisfactionFigure> own = figures.get(unit);
        SatisfactionFigure figure = own == null ? null : own.get(id);
        if (figure == null) {
            throw new IllegalArgumentException("There is no figure '%s' of the unit '%s'. %s"
                    .formatted(
                            id,
                            unit,
                            own == null ? "Units are " + figures.keySet() + "." : "Figures are " + own.keySet() + "."));
        }
        return figure;
    }

    /**
     * All figures of a unit: the index, then areas, factors and items in the order of the questionnaire.
     *
     * @param unit id of the unit, or {@link #ALL}
     * @return the figures
     * @throws IllegalArgumentException if there is no such unit
     */
    public List<SatisfactionFigure> figures(String unit) {
        figure(unit, Questionnaire.OVERALL);
        return List.copyOf(figures.get(unit).values());
    }

    /**
     * The index of every unit that has one.
     *
     * @return figures of the whole questionnaire by unit, without {@link #ALL}
     */
    public Map<String, SatisfactionFigure> overall() {
        Map<String, SatisfactionFigure> overall = new LinkedHashMap<>();
        units().forEach(unit -> overall.put(unit, figure(unit, Questionnaire.OVERALL)));
        return overall;
    }

    /** Whether every level of every counted item is worth 0 or 100, so that figures are shares of answers. */
    boolean isShare() {
        return share;
    }

    /**
     * Whether a figure is exact enough to be shown, by the rule for percentages of the US National Center for Health
     * Statistics. It changes neither the figure nor its points.
     *
     * @param figure one of these figures
     * @return what the rule says; empty where the figure is none, is suppressed by the method, or is no share of answers
     */
    public Optional<Publication> publication(SatisfactionFigure figure) {
        return share && figure.index() != null ? FigureSize.of(figure).map(FigureSize::publication) : Optional.empty();
    }

    /**
     * The points of a unit's index by the conversion of the method.
     *
     * @param unit id of the unit
     * @param maximum points of the leaf
     * @return the points, or empty if the unit has no figure or it is suppressed
     */
    public Optional<Points> points(String unit, Points maximum) {
        SatisfactionFigure figure = figure(unit, Questionnaire.OVERALL);
        return Optional.ofNullable(figure.index()).map(index -> method.points(index, maximum));
    }

    /**
     * Everything odd.
     *
     * @return the findings, sorted
     */
    public List<Finding> findings() {
        return findings;
    }
}
