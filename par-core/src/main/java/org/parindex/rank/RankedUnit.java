package org.parindex.rank;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.scheme.Band;
import org.parindex.scheme.TieKey;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/**
 * A unit with its place.
 *
 * @param unit the unit
 * @param rank its place, 1 is best; a half may occur under {@code AVERAGE}
 * @param value what was ranked, after the rounding that the scheme declares
 * @param points total points
 * @param maximum the unit's own applicable maximum
 * @param indexPercent points in percent of that maximum, exact; null if the maximum is zero
 * @param sharedWith how many other units have the same place
 * @param decidedBy the tie-break keys that were looked at to place the unit; empty if its value alone decided
 * @param band its class, or null if there is none
 * @param classReasons why it is not in a better class that its value would reach
 */
public record RankedUnit(
        Unit unit,
        Points rank,
        Points value,
        Points points,
        Points maximum,
        @Nullable Points indexPercent,
        int sharedWith,
        List<TieKey> decidedBy,
        @Nullable Band band,
        List<Text> classReasons) {

    /** Copies the lists. */
    public RankedUnit {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(rank, "rank");
        decidedBy = List.copyOf(decidedBy);
        classReasons = List.copyOf(classReasons);
    }
}
