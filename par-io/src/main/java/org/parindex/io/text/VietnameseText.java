package org.parindex.io.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/** Vietnamese text as it is typed: cleaned for reading, folded for matching, ordered as in a dictionary. */
public final class VietnameseText {

    /** The order of a Vietnamese dictionary: by letters, then by tones. Independent of the platform and its locale. */
    public static final Comparator<String> DICTIONARY = Comparator.comparing(VietnameseText::letters)
            .thenComparing(VietnameseText::tones)
            .thenComparing(text -> text);

    /** Kinds of characters that make words: letters, marks and numbers, a bit each. */
    private static final int WORD = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private static final String ALPHABET = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    /** No tone, huyền, hỏi, ngã, sắc, nặng. */
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    private VietnameseText() {}

    /**
     * A text as people mean it: composed letters (NFC), one space for any white space, no zero-width characters.
     *
     * @param text the text as stored
     * @return the cleaned text; what is shown to people
     */
    public static String clean(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c == '\u00a0'
                    || c == '\u2007'
                    || c == '\u202f'
                    || Character.isWhitespace(c)
                    || (c >= '\u2000' && c <= '\u200a')) {
                space(clean);
            } else if (!(c >= '\u200b' && c <= '\u200f') && c != '\ufeff' && c != '\u2060') {
                clean.append(c);
            }
        }
        return clean.toString().strip();
    }

    private static void space(StringBuilder clean) {
        if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
            clean.append(' ');
        }
    }

    /**
     * A key under which equal words match however they are typed: lower case, tones at the end of their word (Hòa and
     * Hoà, Thủy and Thuỷ), one letter đ for Đ, Ð and Ɖ, words separated by one space and nothing else.
     *
     * @param text any text
     * @return the key; texts that differ in a tone have different keys
     */
    public static String key(String text) {
        StringBuilder key = new StringBuilder();
        for (String word : words(text)) {
            StringBuilder letters = new StringBuilder();
            StringBuilder tones = new StringBuilder();
            for (char c : word.toCharArray()) {
                (TONES.indexOf(c) >= 0 ? tones : letters).append(c);
            }
            key.append(key.isEmpty() ? "" : " ").append(letters).append(tones);
        }
        return key.toString();
    }

    /**
     * A key without any marks, for the last resort of matching.
     *
     * @param text any text
     * @return letters a to z and digits only
     */
    public static String plainKey(String text) {
        String spaced = spaced(text);
        StringBuilder plain = new StringBuilder(spaced.length());
        for (int i = 0; i < spaced.length(); i++) {
            char c = spaced.charAt(i);
            if (c < 128 || Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c == 'đ' ? 'd' : c);
            }
        }
        return plain.toString();
    }

    private static String[] words(String text) {
        String spaced = spaced(text);
        return spaced.isEmpty() ? new String[0] : spaced.split(" ");
    }

    /** Words in lower case and decomposed letters (NFD), one space between two. */
    private static String spaced(String text) {
        String lower = clean(text).toLowerCase(Locale.ROOT).replace('ð', 'đ').replace('ɖ', 'đ');
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder spaced = new StringBuilder(decomposed.length());
        int c;
        for (int i = 0; i < decomposed.length(); i += Character.charCount(c)) {
            c = decomposed.codePointAt(i);
            if ((WORD >> Character.getType(c) & 1) != 0) {
                spaced.appendCodePoint(c);
            } else {
                space(spaced);
            }
        }
        return spaced.toString().strip();
    }

    private static String letters(String text) {
        StringBuilder order = new StringBuilder();
        for (char c : withoutTones(text).toCharArray()) {
            int at = ALPHABET.indexOf(c);
            order.append(c == ' ' ? '\u0001' : at < 0 ? c : (char) (2 + at));
        }
        return order.toString();
    }

    private static String withoutTones(String text) {
        StringBuilder without = new StringBuilder();
        for (char c : String.join(" ", words(text)).toCharArray()) {
            if (TONES.indexOf(c) < 0) {
                without.append(c);
            }
        }
        return Normalizer.normalize(without, Normalizer.Form.NFC);
    }

    private static String tones(String text) {
        StringBuilder order = new StringBuilder();
        for (String word : words(text)) {
            int tone = 0;
            for (char c : word.toCharArray()) {
                tone = Math.max(tone, TONES.indexOf(c) + 1);
            }
            order.append((char) ('0' + tone));
        }
        return order.toString();
    }
}
