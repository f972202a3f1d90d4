package org.parindex.survey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.Distributions;

/**
 * From one figure to another: only where method, questionnaire and population agree; otherwise both values stand side by
 * side, with a finding that says what differs.
 *
 * @param before the earlier figure
 * @param after the later figure
 * @param points after less before in percentage points, as the method rounds both; null if they are not comparable or one
 *     is missing
 * @param interval of the difference in percentage points, if both errors are known; else null
 * @param findings what speaks against the comparison
 */
public record SatisfactionChange(
        SatisfactionFigure before,
        SatisfactionFigure after,
        @Nullable Points points,
        @Nullable ConfidenceInterval interval,
        List<Finding> findings) {

    /** Copies the findings. */
    public SatisfactionChange {
        findings = List.copyOf(findings);
    }

    /**
     * Compares two figures.
     *
     * @param before the earlier figure
     * @param after the later figure
     * @param correlation of the two estimates, −1 … 1: 0 for samples drawn apart, above 0 if units or people are the same
     * @param confidence of the interval, such as 0.95
     * @return the change
     */
    public static SatisfactionChange between(
            SatisfactionFigure before, SatisfactionFigure after, double correlation, double confidence) {
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException("A correlation of %s is none.".formatted(correlation));
        }
        List<Finding> findings = differences(before, after);
        Points from = before.index();
        Points to = after.index();
        if (!findings.isEmpty() || from == null || to == null) {
            return new SatisfactionChange(before, after, null, null, findings);
        }
        return new SatisfactionChange(
                before, after, to.minus(from), interval(before, after, correlation, confidence), findings);
    }

    private static List<Finding> differences(SatisfactionFigure before, SatisfactionFigure after) {
        List<Finding> findings = new ArrayList<>();
        Basis a = before.basis();
        Basis b = after.basis();
        Place place = Place.ofUnit(after.unit(), after.id());
        if (!a.method().equals(b.method())) {
            findings.add(SurveyFinding.METHODS_DIFFER.at(
                    place,
                    "before",
                    a.wave(),
                    "methodBefore",
                    a.method(),
                    "after",
                    b.wave(),
                    "methodAfter",
                    b.method()));
        }
        if (!a.questionnaire().equals(b.questionnaire()) || !before.id().equals(after.id())) {
            findings.add(SurveyFinding.QUESTIONNAIRES_DIFFER.at(
                    place,
                    "questionnaireBefore",
                    a.questionnaire() + "/" + before.id(),
                    "questionnaireAfter",
                    b.questionnaire() + "/" + after.id()));
        }
        if (!a.population().equals(b.population())) {
            findings.add(SurveyFinding.POPULATIONS_DIFFER.at(
                    place, "populationBefore", a.population(), "populationAfter", b.population()));
        }
        return findings;
    }

    private static @Nullable ConfidenceInterval interval(
            SatisfactionFigure before, SatisfactionFigure after, double correlation, double confidence) {
        Points from = before.value();
        Points to = after.value();
        Double first = before.precision().standardError();
        Double second = after.precision().standardError();
        if (from == null || to == null || first == null || second == null) {
            return null;
        }
        double error = Math.sqrt(Math.max(0, first * first + second * second - 2 * correlation * first * second));
        double middle =
                to.minus(from).toDecimal(20, java.math.RoundingMode.HALF_EVEN).doubleValue();
        double half = Distributions.normalCritical(confidence) * error;
        return new ConfidenceInterval(middle - half, middle + half, confidence, "difference-normal");
    }
}
