package org.parindex.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.unit.Unit;

/**
 * A leaf of a criterion set whose figure is a satisfaction index. The index of each unit, as its method rounds it, is
 * entered as the figure of the leaf; the rule of the leaf turns it into points.
 *
 * @param leaf id of the leaf
 * @param figure name of the figure of its rule
 * @param result the figures
 */
public record SurveyLeaf(String leaf, String figure, Satisfaction result) {

    /** An index without end in decimals is entered with as many places; its points are then exact to more than any set asks. */
    private static final int PLACES = 15;

    /** Refuses null. */
    public SurveyLeaf {
        Objects.requireNonNull(leaf, "leaf");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(result, "result");
    }

    /**
     * Assessments with the figures entered.
     *
     * @param assessments the assessments
     * @param findings units without a figure
     */
    public record Entered(Assessments assessments, List<Finding> findings) {
        /** Copies the findings. */
        public Entered {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Enters the figures at the last stage.
     *
     * @param assessments the assessments; an answer for the leaf at the last stage is replaced
     * @return them with the figures; a unit without an index keeps what it had, with a finding
     */
    public Entered enter(Assessments assessments) {
        return enter(assessments, Map.of());
    }

    /**
     * Enters the figures at the last stage, and beside them points that were published for them. Both are kept; scoring
     * takes the published points and reports where they differ from what the rule makes of the figure.
     *
     * @param assessments the assessments; an answer for the leaf at the last stage is replaced
     * @param published published points by unit id
     * @return them with the figures
     */
    public Entered enter(Assessments assessments, Map<String, Points> published) {
        List<Finding> findings = new ArrayList<>();
        SortedMap<String, UnitAssessment> byUnit = new TreeMap<>(assessments.byUnit());
        for (Unit unit : assessments.units().units()) {
            Optional<Points> index = index(unit.id());
            if (index.isEmpty()) {
                findings.add(SurveyFinding.LEAF_WITHOUT_FIGURE.at(Place.ofUnit(unit.id(), leaf), "what", unit.name()));
            } else {
                Answer answer = answer(decimal(index.get()), published.get(unit.id()));
                byUnit.merge(
                        unit.id(),
                        UnitAssessment.builder(unit.id())
                                .answer(leaf, Stage.FINAL, answer)
                                .build(),
                        (old, added) -> with(old, answer));
            }
        }
        return new Entered(
                new Assessments(assessments.round(), assessments.units(), byUnit, assessments.channelsNotHeld()),
                findings);
    }

    private Optional<Points> index(String unit) {
        return result.units().contains(unit)
                ? Optional.ofNullable(result.figure(unit, Questionnaire.OVERALL).index())
                : Optional.empty();
    }

    private static BigDecimal decimal(Points index) {
        return index.toDecimal()
                .filter(exact -> exact.scale() <= PLACES)
                .orElseGet(() -> index.toDecimal(PLACES, RoundingMode.HALF_EVEN));
    }

    private Answer answer(BigDecimal index, @Nullable Points published) {
        BigDecimal points = published == null ? null : decimal(published);
        return Answer.of(new Claim.Given(Map.of(figure, index), Map.of(), points));
    }

    private UnitAssessment with(UnitAssessment old, Answer answer) {
        Map<String, SortedMap<Stage, Answer>> answers = new TreeMap<>(old.answers());
        SortedMap<Stage, Answer> stages = new TreeMap<>(answers.getOrDefault(leaf, new TreeMap<>()));
        stages.put(Stage.FINAL, answer);
        answers.put(leaf, stages);
        return new UnitAssessment(old.unit(), answers, old.channelsNotHeld(), old.submittedOn(), old.source());
    }

    /**
     * The same leaf with every index moved to an end of its interval; used to carry the interval through the scoring.
     *
     * @param assessments the assessments
     * @param upper whether the upper end is taken
     * @return the assessments; units without an interval keep their index
     */
    public Assessments atEnd(Assessments assessments, boolean upper) {
        SortedMap<String, UnitAssessment> byUnit = new TreeMap<>(assessments.byUnit());
        for (String unit : result.units()) {
            UnitAssessment old = byUnit.get(unit);
            SatisfactionFigure own = result.figure(unit, Questionnaire.OVERALL);
            if (old != null && own.index() != null) {
                own.interval()
                        .map(interval -> upper ? interval.upper() : interval.lower())
                        .map(end -> BigDecimal.valueOf(Math.max(0, Math.min(100, end))))
                        .ifPresent(end -> byUnit.put(unit, with(old, answer(end, null))));
            }
        }
        return new Assessments(assessments.round(), assessments.units(), byUnit, assessments.channelsNotHeld());
    }
}
