package org.parindex.io.template;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a workbook of ours.
 *
 * @param text its text, or its number or date in plain notation; empty for a blank cell
 * @param number the stored number; null if it holds none
 * @param format the number format
 */
record SheetCell(String text, @Nullable BigDecimal number, String format) {

    static final SheetCell BLANK = new SheetCell("", null, "");

    private static final Pattern PLACES = Pattern.compile("0\\.(0+)");

    boolean isBlank() {
        return number == null && text.isEmpty();
    }

    boolean isPercent() {
        return number != null && format.contains("%");
    }

    /** A text as it is kept: composed letters, line feeds, nothing blank at either end. */
    static String kept(String text) {
        return Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .strip();
    }

    /** The number with the decimal places that the cell shows, if it shows more than it needs: 1.50 stays 1.50. */
    @Nullable
    BigDecimal decimal() {
        if (number == null) {
            return null;
        }
        Matcher places = PLACES.matcher(format);
        int shown = places.matches() ? places.group(1).length() : 0;
        return number.scale() < shown ? number.setScale(shown) : number;
    }

    /** The text, or the number as the cell shows it. */
    String shown() {
        BigDecimal decimal = decimal();
        return decimal == null ? text : decimal.toPlainString();
    }
}
