package org.parindex.survey.quality;

import org.parindex.text.Text;

/** Whether a dossier keeps its time. */
public enum Verdict {
    /** Closed on an earlier day than it was due. */
    EARLY(Text.of("trước hạn", "early")),
    /** Closed in time. */
    ON_TIME(Text.of("đúng hạn", "on time")),
    /** Closed after it was due. */
    LATE(Text.of("quá hạn", "late")),
    /** Open and not yet due. */
    PENDING_IN_TIME(Text.of("đang giải quyết trong hạn", "pending, in time")),
    /** Open and overdue. */
    PENDING_OVERDUE(Text.of("đang giải quyết quá hạn", "pending, overdue"));

    private final Text label;

    Verdict(Text label) {
        this.label = label;
    }

    /**
     * The verdict for people.
     *
     * @return the label
     */
    public Text label() {
        return label;
    }
}
