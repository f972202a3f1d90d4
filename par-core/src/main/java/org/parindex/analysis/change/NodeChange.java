package org.parindex.analysis.change;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * A domain or criterion of one unit in both rounds.
 *
 * @param before id of the node before, or null if it was added
 * @param after id of the node after, or null if it was dropped
 * @param code its code, the later one where both exist
 * @param title its title, likewise
 * @param comparable what may be compared
 * @param points points before, or null
 * @param pointsAfter points after, or null
 * @param maximum applicable maximum before, or null
 * @param maximumAfter applicable maximum after, or null
 * @param share share of the maximum before, in percent, or null
 * @param shareAfter share of the maximum after, in percent, or null
 */
public record NodeChange(
        @Nullable String before,
        @Nullable String after,
        String code,
        Text title,
        CriterionChange.Comparable comparable,
        @Nullable Points points,
        @Nullable Points pointsAfter,
        @Nullable Points maximum,
        @Nullable Points maximumAfter,
        @Nullable Points share,
        @Nullable Points shareAfter) {

    /** Refuses null. */
    public NodeChange {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(comparable, "comparable");
    }

    /**
     * The change in points.
     *
     * @return after less before, or null where points are not comparable
     */
    public @Nullable Points pointsChange() {
        boolean both = points != null && pointsAfter != null && Objects.equals(maximum, maximumAfter);
        return both && comparable == CriterionChange.Comparable.POINTS ? pointsAfter.minus(points) : null;
    }

    /**
     * The change of the share, in percentage points.
     *
     * @return after less before, or null where nothing is comparable
     */
    public @Nullable Points shareChange() {
        boolean both = share != null && shareAfter != null;
        return both && comparable != CriterionChange.Comparable.NOTHING ? shareAfter.minus(share) : null;
    }
}
