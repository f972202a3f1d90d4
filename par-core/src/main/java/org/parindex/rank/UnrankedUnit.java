package org.parindex.rank;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/**
 * A unit without a place. It counts neither in means nor in class counts.
 *
 * @param unit the unit
 * @param points total points, or null if the unit has no result
 * @param maximum the unit's own applicable maximum, or null if the unit has no result
 * @param indexPercent points in percent of that maximum, or null
 * @param reasons why it has no place
 */
public record UnrankedUnit(
        Unit unit,
        @Nullable Points points,
        @Nullable Points maximum,
        @Nullable Points indexPercent,
        List<Text> reasons) {

    /** Copies the reasons. */
    public UnrankedUnit {
        reasons = List.copyOf(reasons);
    }
}
