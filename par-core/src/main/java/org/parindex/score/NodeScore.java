package org.parindex.score;

import java.util.Optional;
import org.parindex.points.Points;

/**
 * What a unit has at one node and stage.
 *
 * @param node id of the node; empty for the total
 * @param points the points earned, after the roundings and caps that the scheme declares
 * @param maximum the unit's own applicable maximum; zero where nothing is applicable, and for bonus and penalty branches
 * @param treatment how the answer was treated
 */
public record NodeScore(String node, Points points, Points maximum, Treatment treatment) {

    /**
     * Points in percent of the unit's own applicable maximum, exactly.
     *
     * @return 100 × points ÷ maximum; empty if the maximum is zero
     */
    public Optional<Points> indexPercent() {
        return maximum.isZero()
                ? Optional.empty()
                : Optional.of(points.times(Points.HUNDRED).dividedBy(maximum));
    }

    /**
     * The points that were not earned. Lost points add up from the leaves to the total, see {@link Explanation}.
     *
     * @return maximum − points; below zero for a bonus
     */
    public Points lost() {
        return maximum.minus(points);
    }

    /**
     * Whether the node applies to the unit.
     *
     * @return false if it was removed as not applicable
     */
    public boolean isApplicable() {
        return treatment != Treatment.REMOVED;
    }
}
