package org.parindex.analysis.sure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** Numbers of statistics as people read them. */
final class Shown {

    private Shown() {}

    /** At most so many decimals, without trailing zeros. */
    static Text number(double value, int places) {
        if (!Double.isFinite(value)) {
            return Text.of("–");
        }
        BigDecimal rounded = new BigDecimal(value).setScale(places, RoundingMode.HALF_UP);
        return Points.of(rounded).show();
    }

    static Text percent(double share) {
        return number(100 * share, 1).plus(" %");
    }
}
