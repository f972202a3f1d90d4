package org.parindex.survey;

import org.parindex.text.Text;

/** At which level of the questionnaire a figure stands. */
public enum FigureLevel {
    /** One question. */
    ITEM(Text.of("câu hỏi", "item")),
    /** A factor. */
    FACTOR(Text.of("yếu tố", "factor")),
    /** An area. */
    AREA(Text.of("lĩnh vực", "area")),
    /** The whole questionnaire. */
    OVERALL(Text.of("chỉ số chung", "overall index"));

    private final Text label;

    FigureLevel(Text label) {
        this.label = label;
    }

    /**
     * The level for people.
     *
     * @return the label
     */
    public Text label() {
        return label;
    }
}
