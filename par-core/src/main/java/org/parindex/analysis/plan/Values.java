package org.parindex.analysis.plan;

import org.parindex.points.Points;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.UnitScore;

/** What is ranked or classed, and the points behind it. */
final class Values {

    private Values() {}

    /** The points that make the value: those without bonus where bonuses do not count, otherwise all. */
    static Points inPoints(UnitScore score, ValueBasis basis) {
        return basis == ValueBasis.POINTS_WITHOUT_BONUS ? score.pointsWithoutBonus() : score.points();
    }

    static Points of(UnitScore score, ValueBasis basis) {
        return basis == ValueBasis.INDEX_PERCENT ? score.indexPercent().orElse(Points.ZERO) : inPoints(score, basis);
    }

    /** So many points are so much of the value. */
    static Points toPoints(Points value, UnitScore score, ValueBasis basis) {
        return basis == ValueBasis.INDEX_PERCENT ? value.times(score.maximum()).dividedBy(Points.HUNDRED) : value;
    }

    /** The value of so many points. */
    static Points ofPoints(Points points, UnitScore score, ValueBasis basis) {
        boolean percent = basis == ValueBasis.INDEX_PERCENT && score.maximum().signum() > 0;
        return percent ? points.times(Points.HUNDRED).dividedBy(score.maximum()) : points;
    }
}
