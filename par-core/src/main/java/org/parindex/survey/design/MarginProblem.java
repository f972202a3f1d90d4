package org.parindex.survey.design;

import org.parindex.text.Text;

/**
 * Why a margin cannot be met: a question for the data, to be asked before raking.
 *
 * @param margin the variable
 * @param category the category; empty where the whole margin is concerned
 * @param kind what is wrong
 */
public record MarginProblem(String margin, String category, Kind kind) {

    /** What is wrong with a margin. */
    public enum Kind {
        /** The population has people in this category, the sample none with a weight. */
        NOBODY_IN_SAMPLE(Text.of("mẫu không có ai thuộc nhóm này", "nobody in the sample is in this category")),
        /** Somebody in the sample is in a category that the population does not name. */
        UNKNOWN_CATEGORY(
                Text.of("tổng thể không có số liệu của nhóm này", "the population has no total for this category")),
        /** A total is negative or no number. */
        BAD_TOTAL(Text.of("số liệu tổng thể không hợp lệ", "the total is no number from 0 on")),
        /** This margin adds up to another population than the first one. */
        SUMS_DIFFER(
                Text.of("tổng của biến này khác tổng của biến đầu tiên", "this margin adds up to another population")),
        /** The margin has not as many rows as the sample. */
        ROWS_DIFFER(Text.of("số dòng khác số người trả lời", "it has another number of rows than the sample"));

        private final Text text;

        Kind(Text text) {
            this.text = text;
        }

        /**
         * The problem in words.
         *
         * @return Vietnamese and English
         */
        public Text text() {
            return text;
        }
    }
}
