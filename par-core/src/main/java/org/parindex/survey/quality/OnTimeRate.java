package org.parindex.survey.quality;

import org.parindex.text.Text;

/** Five rates, three of which are all called “tỷ lệ đúng hạn”. A figure must say which one it is. */
public enum OnTimeRate {
    /** The portal of Decision 766/QĐ-TTg: (closed in time + pending in time) ÷ all. */
    PORTAL(Text.of(
            "đúng hạn theo Cổng DVC (766): (đã xong đúng hạn + đang xử lý trong hạn) ÷ tổng số",
            "on time by the portal (766): (closed in time + pending in time) ÷ all")),
    /** Closed in time ÷ closed. Without a value when nothing is closed. */
    CLOSED_ONLY(Text.of("đúng hạn trong số đã giải quyết", "on time among those closed")),
    /** Closed in time ÷ received in the period (Decree 61/2018/NĐ-CP, article 30). */
    OVER_ALL_RECEIVED(Text.of(
            "đúng hạn trên tổng số tiếp nhận (NĐ 61/2018, Điều 30)",
            "on time among those received (Decree 61/2018, art. 30)")),
    /** Closed on an earlier day ÷ closed. */
    EARLY_OF_CLOSED(Text.of("trước hạn trong số đã giải quyết", "early among those closed")),
    /** (Late + pending overdue) ÷ all. */
    OVERDUE(Text.of("quá hạn trên tổng số", "overdue among all"));

    private final Text label;

    OnTimeRate(Text label) {
        this.label = label;
    }

    /**
     * The rate for people, with its formula.
     *
     * @return the label
     */
    public Text label() {
        return label;
    }
}
