package org.parindex.rule;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A figure with a weight.
 *
 * @param figure name of the input
 * @param weight its weight; a fraction in a {@link Measure.Share}, percent in a {@link Measure.WeightedMean}
 */
public record WeightedFigure(String figure, BigDecimal weight) {

    /** Refuses null. */
    public WeightedFigure {
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(weight, "weight");
    }
}
