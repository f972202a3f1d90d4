package org.parindex.survey.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rule.Interval;
import org.parindex.scheme.Band;
import org.parindex.text.Text;

/**
 * Scores of officials and agencies by Circular 01/2018/TT-VPCP (under Decree 61/2018/NĐ-CP), in force until Decree
 * 118/2025/NĐ-CP on 1 July 2025; kept so that earlier years can be recomputed.
 *
 * <p>Nine indicators of 0, 1 or 2. Those of dossiers (1, 2, 3, 4, 7) are averaged over dossiers to one decimal; the text
 * does not say which way a half goes, so the rounding is given. An indicator without information is left out and the
 * cut-offs stay.
 */
public final class Circular01 {

    /** Last day before Decree 118/2025/NĐ-CP. */
    public static final LocalDate VALID_TO = LocalDate.of(2025, 6, 30);

    /** Classes of an official by the total of at most 10. */
    public static final List<Band> OFFICER_LEVELS = List.of(
            Band.of("full", Text.of("100 %"), Interval.atLeast("5")),
            Band.of("part", Text.of("70–<100 %"), Interval.fromTo("3.5", "5")),
            Band.of("below", Text.of("< 70 %"), Interval.below("3.5")));

    /** Classes of an agency by the total of at most 18. */
    public static final List<Band> AGENCY_CLASSES = List.of(
            Band.of("excellent", Text.of("Xuất sắc", "Excellent"), Interval.atLeast("15")),
            Band.of("good", Text.of("Tốt", "Good"), Interval.fromTo("12", "15")),
            Band.of("fair", Text.of("Khá", "Fair"), Interval.fromTo("9", "12")),
            Band.of("average", Text.of("Trung bình", "Average"), Interval.fromTo("6", "9")),
            Band.of("weak", Text.of("Yếu", "Weak"), Interval.below("6")));

    private static final List<Integer> OF_DOSSIERS = List.of(1, 2, 3, 4, 7);
    private static final List<Integer> OF_AGENCY = List.of(5, 6, 8, 9);
    private static final int MOST = 2;
    private static final long ENOUGH_IN_TIME = 90;
    private static final Points ENOUGH_PROCEDURES = Points.of(20);
    private static final Points MANY_DOSSIERS = Points.of(30);
    private static final Points SOME_DOSSIERS = Points.of(15);

    private final Rounding rounding;

    /**
     * Scores with a rounding of the averages.
     *
     * @param rounding how averages over dossiers are rounded; to one decimal by the text, half up as most read it
     */
    public Circular01(Rounding rounding) {
        this.rounding = Objects.requireNonNull(rounding, "rounding");
    }

    /**
     * A score of an official or an agency.
     *
     * @param indicators points by number of the indicator; those without information are absent
     * @param total their sum
     * @param scoredMaximum the most that the indicators with information could give
     * @param band the class
     * @param findings indicators left out
     */
    public record Result(
            Map<Integer, Points> indicators, Points total, Points scoredMaximum, Band band, List<Finding> findings) {}

    /**
     * The average of an indicator over dossiers.
     *
     * @param scores 0, 1 or 2 per dossier
     * @return the rounded average, or null without dossiers
     */
    public @Nullable Points indicator(List<Integer> scores) {
        scores.forEach(Circular01::requireScore);
        long sum = scores.stream().mapToLong(Integer::longValue).sum();
        return scores.isEmpty() ? null : Points.ratio(sum, scores.size()).round(rounding);
    }

    private static int requireScore(int score) {
        if (score < 0 || score > MOST) {
            throw new IllegalArgumentException("An indicator is 0, 1 or 2, not %d.".formatted(score));
        }
        return score;
    }

    /**
     * The score of an official: indicators 1, 2, 3, 4 and 7.
     *
     * @param official id of the official, for findings
     * @param scores 0, 1 or 2 per dossier, by number of the indicator
     * @return the score
     */
    public Result officer(String official, Map<Integer, List<Integer>> scores) {
        return result(official, averages(scores), OF_DOSSIERS, OFFICER_LEVELS);
    }

    /**
     * The score of an agency: all nine indicators.
     *
     * @param agency id of the agency, for findings
     * @param scores 0, 1 or 2 per dossier for indicators 1, 2, 3, 4 and 7, by their number
     * @param ofAgency 0, 1 or 2 for indicators 5, 6, 8 and 9, by their number
     * @return the score
     */
    public Result agency(String agency, Map<Integer, List<Integer>> scores, Map<Integer, Integer> ofAgency) {
        Map<Integer, Points> points = new TreeMap<>(averages(scores));
        ofAgency.forEach((number, score) -> {
            if (!OF_AGENCY.contains(number)) {
                throw new IllegalArgumentException("Indicator %d is not one of an agency.".formatted(number));
            }
            points.put(number, Points.of(requireScore(score)));
        });
        List<Integer> all = new ArrayList<>(OF_DOSSIERS);
        all.addAll(OF_AGENCY);
        return result(agency, points, all.stream().sorted().toList(), AGENCY_CLASSES);
    }

    private Map<Integer, Points> averages(Map<Integer, List<Integer>> scores) {
        Map<Integer, Points> points = new TreeMap<>();
        scores.forEach((number, own) -> {
            if (!OF_DOSSIERS.contains(number)) {
                throw new IllegalArgumentException("Indicator %d is not averaged over dossiers.".formatted(number));
            }
            Points average = indicator(own);
            if (average != null) {
                points.put(number, average);
            }
        });
        return points;
    }

    private static Result result(String whose, Map<Integer, Points> points, List<Integer> wanted, List<Band> bands) {
        List<Finding> findings = wanted.stream()
                .filter(number -> !points.containsKey(number))
                .map(number -> QualityFinding.INDICATOR_MISSING.at(
                        Place.ofUnit(whose, String.valueOf(number)), "code", number))
                .toList();
        Points total = points.values().stream().reduce(Points.ZERO, Points::plus);
        Band band = bands.stream()
                .filter(one -> one.values().contains(total))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No class holds " + total + "."));
        return new Result(Map.copyOf(points), total, Points.of((long) MOST * points.size()), band, findings);
    }

    /**
     * Indicator 8, complaints handled: 2 if all were in time or none came, 1 from 90 % on, 0 below or if one dragged on.
     *
     * @param received complaints
     * @param inTime those handled in time
     * @param draggedOn whether one was not settled for long
     * @return 0, 1 or 2
     */
    public static int complaints(long received, long inTime, boolean draggedOn) {
        if (draggedOn) {
            return 0;
        }
        if (inTime >= received) {
            return MOST;
        }
        return Math.multiplyExact(inTime, 100L) >= Math.multiplyExact(received, ENOUGH_IN_TIME) ? 1 : 0;
    }

    /**
     * Indicator 9, online services: 2 from 20 % of procedures and 30 % of dossiers on, 1 from 15 % of dossiers on, 0 below
     * or if something online stayed unsettled or overdue.
     *
     * @param procedures percent of procedures that are online
     * @param dossiers percent of dossiers that came online
     * @param unsettled how many online dossiers were left unsettled or overdue
     * @return 0, 1 or 2
     */
    public static int online(BigDecimal procedures, BigDecimal dossiers, long unsettled) {
        Points share = Points.of(dossiers);
        if (unsettled > 0 || share.compareTo(SOME_DOSSIERS) < 0) {
            return 0;
        }
        boolean many = Points.of(procedures).compareTo(ENOUGH_PROCEDURES) >= 0 && share.compareTo(MANY_DOSSIERS) >= 0;
        return many ? MOST : 1;
    }
}
