package org.parindex.survey;

import java.util.Objects;
import org.parindex.points.Rounding;

/**
 * Where a method rounds. A rounded figure goes on rounded: rounding the index first and the points afterwards may differ
 * from rounding the points alone.
 *
 * @param item the score of an item, in percent
 * @param factor the figure of a factor, in percent
 * @param area the figure of an area, in percent
 * @param overall the index, in percent
 * @param points the points of a leaf
 */
public record FigureRounding(Rounding item, Rounding factor, Rounding area, Rounding overall, Rounding points) {

    /** No rounding anywhere: exact to the end. */
    public static final FigureRounding NONE =
            new FigureRounding(Rounding.NONE, Rounding.NONE, Rounding.NONE, Rounding.NONE, Rounding.NONE);

    /** Refuses null. */
    public FigureRounding {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(factor, "factor");
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(overall, "overall");
        Objects.requireNonNull(points, "points");
    }

    /**
     * The points alone are rounded.
     *
     * @param rounding how
     * @return the rounding
     */
    public static FigureRounding pointsOnly(Rounding rounding) {
        return new FigureRounding(Rounding.NONE, Rounding.NONE, Rounding.NONE, Rounding.NONE, rounding);
    }

    /**
     * The index is rounded first, then the points.
     *
     * @param index how the index is rounded
     * @param points how the points are rounded
     * @return the rounding
     */
    public static FigureRounding indexFirst(Rounding index, Rounding points) {
        return new FigureRounding(Rounding.NONE, Rounding.NONE, Rounding.NONE, index, points);
    }

    Rounding at(FigureLevel level) {
        return switch (level) {
            case ITEM -> item;
            case FACTOR -> factor;
            case AREA -> area;
            case OVERALL -> overall;
        };
    }
}
