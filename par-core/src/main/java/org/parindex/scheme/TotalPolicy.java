package org.parindex.scheme;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Rounding;

/**
 * What happens to the total of a unit.
 *
 * @param cap the most points of a total, or null; default none, published totals reach 102.50
 * @param floor the fewest points of a total, or null; default none
 * @param rounding rounding of the total; default none
 * @param output rounding of every figure that is printed; default half up to two places; never computed with
 */
public record TotalPolicy(
        @Nullable BigDecimal cap, @Nullable BigDecimal floor, Rounding rounding, Rounding output) {

    /** The documented default. */
    public static final TotalPolicy DEFAULT = new TotalPolicy(null, null, Rounding.NONE, Rounding.halfUp(2));

    /** Refuses a floor above the cap. */
    public TotalPolicy {
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(output, "output");
        if (cap != null && floor != null && floor.compareTo(cap) > 0) {
            throw new IllegalArgumentException(
                    "The floor (%s) of the total is above its cap (%s).".formatted(floor, cap));
        }
    }
}
