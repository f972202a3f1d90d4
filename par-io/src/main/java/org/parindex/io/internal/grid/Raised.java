package org.parindex.io.internal.grid;

import org.parindex.io.internal.zip.RefusedException;

/**
 * Digits that a sheet shows above the line. Behind a digit they are a power or the mark of a footnote, not one more digit
 * of the number: they are kept as the characters that Unicode has for them, so that 189¹ does not read as 1891.
 */
final class Raised {

    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Raised() {}

    /** Appends a part of the text of a cell, which may stand above the line. */
    static void append(XmlIn xml, StringBuilder text, String part, boolean raised) throws RefusedException {
        xml.append(text, raised ? raised(text, part) : part);
    }

    /** What a part above the line reads as behind a text. */
    static String raised(CharSequence before, String part) {
        String digits = part.strip();
        boolean behindDigit = !before.isEmpty() && isDigit(before.charAt(before.length() - 1));
        if (!behindDigit || digits.isEmpty() || !digits.chars().allMatch(c -> isDigit((char) c))) {
            return part;
        }
        StringBuilder shown = new StringBuilder();
        digits.chars().forEach(digit -> shown.append(DIGITS.charAt(digit - '0')));
        return shown.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
