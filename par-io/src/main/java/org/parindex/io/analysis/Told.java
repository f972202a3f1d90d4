package org.parindex.io.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Language;
import org.parindex.text.Text;

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

    /** A number as a table takes it; nothing for none. */
    static @Nullable BigDecimal cell(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
    }

    /** A number times a factor, as a table takes it. */
    static @Nullable BigDecimal cell(OptionalDouble value, int factor) {
        return value.isPresent() ? cell(factor * value.getAsDouble()) : null;
    }

    /** A number in both languages, with fixed places. */
    static Text both(double value, int places) {
        return Text.of(number(value, places, Language.VIETNAMESE), number(value, places, Language.ENGLISH));
    }
}
