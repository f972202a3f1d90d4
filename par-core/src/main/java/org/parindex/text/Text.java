package org.parindex.text;

import java.util.Objects;

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
