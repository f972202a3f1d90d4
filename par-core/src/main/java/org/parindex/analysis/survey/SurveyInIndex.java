package org.parindex.analysis.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parindex.analysis.sure.Robustness;
import org.parindex.analysis.sure.SurveyError;
import org.parindex.assessment.Assessments;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.scheme.Scheme;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;
import org.parindex.survey.SurveyLeaf;
import org.parindex.unit.Unit;

/**
 * A round whose survey leaves take their points from estimates. The index of each unit goes through the scoring at its
 * estimate and at both ends of its interval, so that full marks, floors, bands, caps and roundings of the set are
 * respected; several leaves are put together as independent errors.
 *
 * <pre>{@code
 * SurveyInIndex round = SurveyInIndex.of(scheme, assessments, List.of(new SurveyLeaf("8.1", "rate", satisfaction)));
 * round.totals().get("commune-7").low();
 * round.robustness("commune").draws(10_000).seed(7).run().of("commune-7").low();
 * }</pre>
 */
public final class SurveyInIndex {

    private final Scores scores;
    private final Map<String, TotalInterval> totals;
    private final SurveyError error;
    private final List<Finding> findings;

    /**
     * The total of a unit with the part of its uncertainty that the surveys carry into it.
     *
     * @param unit id of the unit
     * @param total its points
     * @param low lower end in points, not above the total
     * @param high upper end in points, not below the total
     * @param level the confidence, such as 0.95
     */
    public record TotalInterval(String unit, Points total, double low, double high, double level) {}

    private SurveyInIndex(Scores scores, Map<String, TotalInterval> totals, SurveyError error, List<Finding> findings) {
        this.scores = scores;
        this.totals = totals;
        this.error = error;
        this.findings = List.copyOf(findings);
    }

    /**
     * Scores a round with its survey figures entered.
     *
     * @param scheme the criterion set
     * @param assessments the answers; survey leaves may be empty
     * @param leaves the survey leaves; all intervals of one confidence
     * @return the scored round
     * @throws IllegalArgumentException if there is no leaf or the confidences differ
     */
    public static SurveyInIndex of(Scheme scheme, Assessments assessments, List<SurveyLeaf> leaves) {
        double level = level(leaves);
        List<Finding> findings = new ArrayList<>();
        Assessments entered = assessments;
        for (SurveyLeaf leaf : leaves) {
            SurveyLeaf.Entered one = leaf.enter(entered);
            entered = one.assessments();
            findings.addAll(one.findings());
        }
        Scorer scorer = Scorer.of(scheme);
        Scores scores = scorer.score(entered);
        findings.addAll(scores.findings());
        Map<String, double[]> squares = new LinkedHashMap<>();
        SurveyError error = SurveyError.NONE;
        for (SurveyLeaf leaf : leaves) {
            Scores low = scorer.score(leaf.atEnd(entered, false));
            Scores high = scorer.score(leaf.atEnd(entered, true));
            for (Unit unit : scores.units()) {
                double[] own = squares.computeIfAbsent(unit.id(), id -> new double[2]);
                double down = change(low.of(unit.id()), scores.of(unit.id()));
                double up = change(scores.of(unit.id()), high.of(unit.id()));
                own[0] += down * down;
                own[1] += up * up;
                error = with(error, unit.id(), leaf.leaf(), low, scores, high, level);
            }
        }
        return new SurveyInIndex(scores, totals(scores, squares, level), error, findings);
    }

    private static double level(List<SurveyLeaf> leaves) {
        List<Double> levels = leaves.stream()
                .map(leaf -> leaf.result().method().intervals().confidence())
                .distinct()
                .toList();
        if (levels.size() != 1) {
            throw new IllegalArgumentException(
                    "Survey leaves need one confidence for all their intervals, not %s.".formatted(levels));
        }
        return levels.get(0);
    }

    private static double change(UnitScore from, UnitScore to) {
        return Math.max(0, number(to.points().minus(from.points())));
    }

    private static double number(Points points) {
        return points.toDecimal(15, java.math.RoundingMode.HALF_EVEN).doubleValue();
    }

    private static SurveyError with(
            SurveyError error, String unit, String leaf, Scores low, Scores middle, Scores high, double level) {
        Points least = low.of(unit).node(leaf).points();
        Points most = high.of(unit).node(leaf).points();
        Points own = middle.of(unit).node(leaf).points();
        boolean known = own.compareTo(least) > 0 || most.compareTo(own) > 0;
        return known ? error.interval(unit, leaf, number(least), number(most), level) : error;
    }

    private static Map<String, TotalInterval> totals(Scores scores, Map<String, double[]> squares, double level) {
        Map<String, TotalInterval> totals = new LinkedHashMap<>();
        scores.units().forEach(unit -> {
            Points total = scores.of(unit.id()).points();
            double[] own = Objects.requireNonNull(squares.get(unit.id()));
            totals.put(
                    unit.id(),
                    new TotalInterval(
                            unit.id(),
                            total,
                            number(total) - Math.sqrt(own[0]),
                            number(total) + Math.sqrt(own[1]),
                            level));
        });
        return java.util.Collections.unmodifiableMap(totals);
    }

    /**
     * The scored round.
     *
     * @return the scores
     */
    public Scores scores() {
        return scores;
    }

    /**
     * The total of each unit with its interval. It covers survey error alone: appraisal is taken as given.
     *
     * @return intervals by unit id
     */
    public Map<String, TotalInterval> totals() {
        return totals;
    }

    /**
     * The errors of the survey leaves in points.
     *
     * @return the errors
     */
    public SurveyError error() {
        return error;
    }

    /**
     * The question how sure the ranks of a peer group are, with the survey errors switched on.
     *
     * @param group id of the group
     * @return the question; other sources of doubt may be added
     */
    public Robustness robustness(String group) {
        return Robustness.of(scores, group).with(error);
    }

    /**
     * What is odd about the figures and the scoring.
     *
     * @return the findings
     */
    public List<Finding> findings() {
        return findings;
    }
}
