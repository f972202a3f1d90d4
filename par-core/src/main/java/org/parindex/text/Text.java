package org.parindex.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A text in Vietnamese and English. Where only one of the two is known, it stands for both.
 *
 * @param vi the Vietnamese text
 * @param en the English text
 */
public record Text(String vi, String en) {

    /** The empty text. */
    public static final Text EMPTY = new Text("", "");

    /** Refuses null. */
    public Text {
        Objects.requireNonNull(vi, "vi");
        Objects.requireNonNull(en, "en");
    }

    /**
     * A text in both languages.
     *
     * @param vi the Vietnamese text
     * @param en the English text
     * @return the text
     */
    public static Text of(String vi, String en) {
        return new Text(vi, en);
    }

    /**
     * A text that is the same in both languages, as names and numbers are.
     *
     * @param same the text
     * @return the text
     */
    public static Text of(String same) {
        return new Text(same, same);
    }

    /**
     * A text in both languages with numbers put in: {@code {0}}, {@code {1}} … stand for the arguments. An approximate
     * number behind an equals sign takes its place.
     * What is put in is not read again: a label with braces stays as it is.
     *
     * @param vi the Vietnamese pattern
     * @param en the English pattern
     * @param arguments what is put in; a {@link Text} is told in each language, anything else as it prints
     * @return the text
     */
    public static Text fill(String vi, String en, Object... arguments) {
        return new Text(fill(vi, Language.VIETNAMESE, arguments), fill(en, Language.ENGLISH, arguments));
    }

    private static String fill(String pattern, Language language, Object[] arguments) {
        StringBuilder filled = new StringBuilder(pattern.length() + 32);
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
            int close = open + 1;
            while (close < pattern.length()
                    && close < open + 3
                    && pattern.charAt(close) >= '0'
                    && pattern.charAt(close) <= '9') {
                close++;
            }
            if (close > open + 1 && close < pattern.length() && pattern.charAt(close) == '}') {
                int index = Integer.parseInt(pattern, open + 1, close, 10);
                if (index < arguments.length) {
                    filled.append(pattern, from, open).append(told(arguments[index], language));
                    from = close + 1;
                }
            }
        }
        return filled.append(pattern, from, pattern.length()).toString().replace("= ≈", "≈");
    }

    private static String told(Object argument, Language language) {
        return argument instanceof Text text ? text.in(language) : String.valueOf(argument);
    }

    /**
     * Texts in a row.
     *
     * @param separator what stands between two
     * @param texts the texts
     * @return the row
     */
    public static Text join(String separator, List<Text> texts) {
        return new Text(
                texts.stream().map(Text::vi).collect(Collectors.joining(separator)),
                texts.stream().map(Text::en).collect(Collectors.joining(separator)));
    }

    /**
     * The text in a language.
     *
     * @param language the language wanted
     * @return the text
     */
    public String in(Language language) {
        return language == Language.VIETNAMESE ? vi : en;
    }

    /**
     * Whether nothing is said in either language.
     *
     * @return true if both are blank
     */
    public boolean isBlank() {
        return vi.isBlank() && en.isBlank();
    }

    /**
     * Puts another text behind this one, in each language.
     *
     * @param more what follows
     * @return the longer text
     */
    public Text plus(Text more) {
        return new Text(vi + more.vi, en + more.en);
    }

    /**
     * Puts the same characters behind both languages.
     *
     * @param more what follows
     * @return the longer text
     */
    public Text plus(String more) {
        return new Text(vi + more, en + more);
    }

    @Override
    public String toString() {
        return vi.equals(en) ? vi : vi + " / " + en;
    }
}
