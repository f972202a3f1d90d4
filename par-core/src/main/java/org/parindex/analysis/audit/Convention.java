package org.parindex.analysis.audit;

import java.util.Objects;
import org.parindex.text.Text;

/**
 * A rule that explains the table: how totals arise, what is ranked, how ties are numbered, where classes are cut.
 *
 * @param kind which question it answers
 * @param rule the rule in words
 * @param agreeing how many rows follow it
 * @param of how many rows could
 */
public record Convention(Kind kind, Text rule, int agreeing, int of) {

    /** The questions. */
    public enum Kind {
        /** How totals arise from parts. */
        ROLL_UP(Text.of("cách cộng", "roll-up")),
        /** How figures are rounded. */
        ROUNDING(Text.of("cách làm tròn", "rounding")),
        /** What is ranked. */
        RANK_BASIS(Text.of("căn cứ xếp hạng", "basis of the places")),
        /** How equal units are numbered. */
        TIES(Text.of("quy tắc đồng hạng", "tie rule")),
        /** What classes look at, and where they are cut. */
        CLASSES(Text.of("xếp loại", "classes")),
        /** Which mean is printed. */
        MEAN(Text.of("trung bình", "mean"));

        private final Text label;

        Kind(Text label) {
            this.label = label;
        }

        /**
         * The question in words.
         *
         * @return the label
         */
        public Text label() {
            return label;
        }
    }

    /** Refuses null. */
    public Convention {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(rule, "rule");
    }
}
