package org.parindex.analysis.change;

import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;

/**
 * The mean index of the units that share an attribute, such as a region.
 *
 * @param value the value of the attribute
 * @param unitsBefore scored units before
 * @param mean their mean in percent, or null
 * @param unitsAfter scored units after
 * @param meanAfter their mean in percent, or null
 */
public record MeanChange(
        String value,
        int unitsBefore,
        @Nullable Points mean,
        int unitsAfter,
        @Nullable Points meanAfter) {

    /**
     * The change of the mean.
     *
     * @return after less before, or null if either is missing
     */
    public @Nullable Points change() {
        return mean == null || meanAfter == null ? null : meanAfter.minus(mean);
    }
}
