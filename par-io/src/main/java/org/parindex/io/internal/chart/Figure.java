package org.parindex.io.internal.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * A number in a chart: where it is drawn, and how it is printed.
 *
 * @param at where it is drawn; finite
 * @param shown how it is printed
 */
public record Figure(double at, Text shown) {

    /** Refuses what cannot be drawn. */
    public Figure {
        Objects.requireNonNull(shown, "shown");
        if (!Double.isFinite(at)) {
            throw new IllegalArgumentException("The number %s (%s) cannot be drawn.".formatted(at, shown));
        }
    }

    /**
     * A number of points, printed half up from its exact value.
     *
     * @param points the points
     * @param places decimal places, from 0
     * @return the figure
     */
    public static Figure of(Points points, int places) {
        BigDecimal near = points.toDecimal(12, RoundingMode.HALF_EVEN);
        return new Figure(near.doubleValue(), show(points.toDecimal(places, RoundingMode.HALF_UP)));
    }

    /**
     * A statistic, printed half up.
     *
     * @param value the number, finite
     * @param places decimal places, from 0
     * @return the figure
     */
    public static Figure of(double value, int places) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The number %s cannot be drawn.".formatted(value));
        }
        return new Figure(value, show(BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP)));
    }

    /**
     * The same with something behind the number, such as a sign of percent.
     *
     * @param suffix what follows
     * @return the figure
     */
    public Figure with(String suffix) {
        return new Figure(at, shown.plus(suffix));
    }

    /**
     * The same with a plus sign if it is above zero.
     *
     * @return the figure
     */
    public Figure signed() {
        return at > 0 ? new Figure(at, Text.of("+").plus(shown)) : this;
    }

    /** A decimal with a true minus sign, and a comma in Vietnamese. */
    static Text show(BigDecimal decimal) {
        String plain = decimal.signum() == 0 ? decimal.abs().toPlainString() : decimal.toPlainString();
        String en = plain.replace('-', '\u2212');
        return Text.of(en.replace('.', ','), en);
    }
}
