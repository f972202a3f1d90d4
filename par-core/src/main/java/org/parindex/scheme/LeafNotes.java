package org.parindex.scheme;

import java.util.Objects;

/**
 * What a criterion set prints beside a leaf. Kept as documentation; nothing is computed from it.
 *
 * @param ruleText how points are given, in the words of the set
 * @param dataSource who has the data
 * @param responsible who appraises or reports
 * @param unitOfMeasure unit of the figures, such as {@code hồ sơ}
 * @param note any other remark
 */
public record LeafNotes(String ruleText, String dataSource, String responsible, String unitOfMeasure, String note) {

    /** Nothing is printed. */
    public static final LeafNotes NONE = new LeafNotes("", "", "", "", "");

    /** Refuses null. */
    public LeafNotes {
        Objects.requireNonNull(ruleText, "ruleText");
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(responsible, "responsible");
        Objects.requireNonNull(unitOfMeasure, "unitOfMeasure");
        Objects.requireNonNull(note, "note");
    }
}
