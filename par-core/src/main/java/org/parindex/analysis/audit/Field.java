package org.parindex.analysis.audit;

import org.parindex.text.Text;

/** A column of a published table. */
public enum Field {
    /** Applicable maximum. */
    MAXIMUM(Text.of("điểm tối đa", "maximum")),
    /** Points of a channel or domain. */
    PART(Text.of("điểm thành phần", "part")),
    /** Total points. */
    TOTAL(Text.of("tổng điểm", "total")),
    /** Points in percent of the maximum. */
    INDEX(Text.of("chỉ số", "index")),
    /** Place. */
    RANK(Text.of("thứ hạng", "place")),
    /** Class. */
    CLASS(Text.of("xếp loại", "class")),
    /** The printed mean of the table. */
    MEAN(Text.of("trung bình", "mean"));

    private final Text label;

    Field(Text label) {
        this.label = label;
    }

    /**
     * The column in words.
     *
     * @return the label
     */
    public Text label() {
        return label;
    }
}
