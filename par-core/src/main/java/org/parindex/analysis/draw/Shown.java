package org.parindex.analysis.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** Numbers of statistics as people read them. */
public final class Shown {

    private static final int DIGITS = 25;

    private Shown() {}

    /**
     * The double nearest to an exact value.
     *
     * @param value the value
     * @return the double
     */
    public static double toDouble(Points value) {
        return value.toDecimal(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
    }

    /**
     * A number.
     *
     * @param value the number
     * @param places the most decimals shown; none of them a trailing zero
     * @return the number in both languages, a dash if it is none
     */
    public static Text number(double value, int places) {
        if (!Double.isFinite(value)) {
            return Text.of("–");
        }
        BigDecimal rounded = new BigDecimal(value).setScale(places, RoundingMode.HALF_UP);
        return Points.of(rounded).show();
    }

    /**
     * A share in percent, with at most one decimal.
     *
     * @param share 0 to 1
     * @return such as {@code 12,5 %}
     */
    public static Text percent(double share) {
        return number(100 * share, 1).plus(" %");
    }
}
