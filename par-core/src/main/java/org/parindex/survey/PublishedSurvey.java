package org.parindex.survey;

import java.util.List;
import java.util.Optional;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.points.Rounding;

/**
 * A published satisfaction index beside the points that a published table gives for it. Both are kept: they need not
 * agree (Ninh Thuận 2022 prints 81.83 % and 8.23 points of 10).
 *
 * @param unit id of the unit
 * @param percent the index as printed, in percent
 * @param points the points as printed
 * @param maximum the points of the leaf
 */
public record PublishedSurvey(String unit, Points percent, Points points, Points maximum) {

    /**
     * Compares the two.
     *
     * @param conversion how an index becomes points
     * @param pointsRounding how points are printed
     * @param halfPercent how far the true index may lie from the printed one, in percentage points: 0.005 for two places
     * @return a finding if no index that prints so gives the printed points; else none
     */
    public List<Finding> compare(Conversion conversion, Rounding pointsRounding, Points halfPercent) {
        Points least = conversion
                .points(percent.minus(halfPercent).max(Points.ZERO), maximum)
                .round(pointsRounding);
        Points most = conversion.points(percent.plus(halfPercent), maximum).round(pointsRounding);
        if (least.compareTo(points) <= 0 && points.compareTo(most) <= 0) {
            return List.of();
        }
        return List.of(SurveyFinding.PUBLISHED_DIFFERS.at(
                Place.ofUnit(unit, null),
                "percent",
                percent.show(),
                "computed",
                conversion.points(percent, maximum).round(pointsRounding).show(),
                "points",
                points.show(),
                "implied",
                implied(conversion).map(Points::show).orElse(org.parindex.text.Text.of("–"))));
    }

    /**
     * The index that would be worth the printed points, where the conversion is in proportion.
     *
     * @param conversion how an index becomes points
     * @return the index in percent; empty for bands or a leaf of no points
     */
    public Optional<Points> implied(Conversion conversion) {
        return conversion.bands().isEmpty() && !maximum.isZero()
                ? Optional.of(points.times(Points.of(conversion.fullAt())).dividedBy(maximum))
                : Optional.empty();
    }
}
