package org.parindex.survey;

import org.parindex.text.Text;

/** Why there is no answer. The five reasons stay apart from the paper to the figure; a method says what each one does. */
public enum Absence {
    /** Left empty though asked; no reason is known. */
    BLANK(0, Text.of("để trống", "blank")),
    /** Not asked, because a filter question led past it. */
    NOT_ASKED(12, Text.of("không được hỏi", "not asked")),
    /** Asked, but the respondent never had the experience. */
    NOT_EXPERIENCED(13, Text.of("chưa từng trải qua", "not experienced")),
    /** The respondent does not know. */
    DONT_KNOW(14, Text.of("không biết", "don't know")),
    /** The respondent does not want to answer. */
    REFUSED(15, Text.of("từ chối trả lời", "refused"));

    private final byte code;
    private final Text label;

    Absence(int code, Text label) {
        this.code = (byte) code;
        this.label = label;
    }

    /**
     * How it stands in a column of answers.
     *
     * @return the code, see {@link AnswerCode}
     */
    public byte code() {
        return code;
    }

    /**
     * The reason for people.
     *
     * @return the label
     */
    public Text label() {
        return label;
    }
}
