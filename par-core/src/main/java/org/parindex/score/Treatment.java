package org.parindex.score;

import org.parindex.text.Text;

/** How the answer to a node was treated. */
public enum Treatment {
    /** The sum of its children. */
    SUM(Text.of("cộng các mục con", "sum of its children")),
    /** Points that the rule makes of figures or options. */
    RULE(Text.of("tính theo quy tắc", "by its rule")),
    /** Points awarded by hand. */
    AWARDED(Text.of("điểm được chấm", "awarded points")),
    /** Not applicable, or a channel not held: out of the maximum. */
    REMOVED(Text.of("không áp dụng, loại khỏi điểm tối đa", "not applicable, out of the maximum")),
    /** Not applicable, and given its maximum. */
    NOT_APPLICABLE_FULL(Text.of("không áp dụng, được điểm tối đa", "not applicable, full points")),
    /** Not applicable, and given nothing. */
    NOT_APPLICABLE_ZERO(Text.of("không áp dụng, tính 0 điểm", "not applicable, no points")),
    /** Nothing arose, and given its maximum. */
    NOTHING_AROSE_FULL(Text.of("không phát sinh, được điểm tối đa", "nothing arose, full points")),
    /** Nothing arose, and given nothing. */
    NOTHING_AROSE_ZERO(Text.of("không phát sinh, tính 0 điểm", "nothing arose, no points")),
    /** No usable answer: nothing. */
    MISSING(Text.of("chưa có số liệu, tính 0 điểm", "missing, no points")),
    /** Points withheld because required evidence is absent. */
    WITHHELD(Text.of("thiếu tài liệu kiểm chứng, không được tính điểm", "no evidence, points withheld")),
    /** A channel that was not held: nothing. */
    NOT_HELD_ZERO(Text.of("không tổ chức điều tra, tính 0 điểm", "not held, no points"));

    private final Text label;

    Treatment(Text label) {
        this.label = label;
    }

    /**
     * The treatment in words.
     *
     * @return the label
     */
    public Text label() {
        return label;
    }
}
