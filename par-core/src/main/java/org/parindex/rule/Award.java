package org.parindex.rule;

import java.math.BigDecimal;
import java.util.Objects;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * What an option, a step or an event is worth: points, or a share of the maximum of its leaf. A share follows when the
 * maximum changes.
 *
 * @param amount points, or the share as a fraction (0.5 is half of the maximum)
 * @param ofMaximum whether {@code amount} is a share of the maximum
 */
public record Award(BigDecimal amount, boolean ofMaximum) {

    /** Nothing. */
    public static final Award NOTHING = points("0");
    /** The whole maximum. */
    public static final Award FULL = share("1");

    /** Refuses null. */
    public Award {
        Objects.requireNonNull(amount, "amount");
    }

    /**
     * A number of points.
     *
     * @param points the decimal, such as {@code "0.5"}
     * @return the award
     */
    public static Award points(String points) {
        return new Award(new BigDecimal(points), false);
    }

    /**
     * A share of the maximum.
     *
     * @param fraction the fraction as a decimal, such as {@code "0.5"} for half
     * @return the award
     */
    public static Award share(String fraction) {
        return new Award(new BigDecimal(fraction), true);
    }

    /**
     * The points this is worth.
     *
     * @param maximum maximum of the leaf, in points
     * @return the points
     */
    public Points of(Points maximum) {
        return ofMaximum ? Points.of(amount).times(maximum) : Points.of(amount);
    }

    /**
     * The award in words, with the points that it comes to.
     *
     * @param maximum maximum of the leaf, in points
     * @return such as {@code 0,5 điểm}, or {@code 1 điểm (50 % điểm tối đa)} for a share; the whole maximum is told as
     *     points alone
     */
    public Text describe(Points maximum) {
        Points points = of(maximum);
        boolean one = points.abs().equals(Points.ONE);
        Text text = points.show().plus(Text.of(" điểm", one ? " point" : " points"));
        boolean plain = !ofMaximum || amount.signum() == 0 || amount.compareTo(BigDecimal.ONE) == 0;
        return plain ? text : text.plus(" (").plus(describe()).plus(")");
    }

    /**
     * The award in words, where the maximum is not known.
     *
     * @return such as {@code 0,5 điểm} or {@code 50 % điểm tối đa}
     */
    public Text describe() {
        return ofMaximum
                ? Points.of(amount).times(Points.HUNDRED).show().plus(Text.of(" % điểm tối đa", " % of the maximum"))
                : Points.of(amount).show().plus(Text.of(" điểm", " points"));
    }
}
