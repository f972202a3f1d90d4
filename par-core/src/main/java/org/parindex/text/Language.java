package org.parindex.text;

/** A language in which messages, labels and explanations are told. */
public enum Language {
    /** Vietnamese, with the decimal comma. */
    VIETNAMESE("vi"),
    /** English, with the decimal point. */
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * The language tag, as in BCP 47.
     *
     * @return {@code vi} or {@code en}
     */
    public String tag() {
        return tag;
    }
}
