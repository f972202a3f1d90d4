package org.parindex.io.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.parindex.text.Language;

/** Numbers of statistics as tables print them. */
final class Told {

    static final String NOTHING = "–";

    private Told() {}

    /** A number with fixed places, a dash for none. */
    static String number(double value, int places, Language language) {
        if (!Double.isFinite(value)) {
            return NOTHING;
        }
        BigDecimal rounded = new BigDecimal(value).setScale(places, RoundingMode.HALF_UP);
        String plain = (rounded.signum() == 0 ? rounded.abs() : rounded)
                .toPlainString()
                .replace('-', '\u2212');
        return language == Language.VIETNAMESE ? plain.replace('.', ',') : plain;
    }

    /** A place: whole where it is whole, otherwise with one decimal. */
    static String place(double place, Language language) {
        return number(place, place == Math.rint(place) ? 0 : 1, language);
    }

    /** A share in percent; what is above zero but would print as zero is told as less than the least. */
    static String percent(double share, Language language) {
        if (share > 0 && share < 0.0005) {
            return language == Language.VIETNAMESE ? "< 0,1 %" : "< 0.1 %";
        }
        return Double.isFinite(share) ? number(100 * share, 1, language) + " %" : NOTHING;
    }
}
