package org.parindex.io.text;

import java.math.BigDecimal;
import java.util.List;
import org.parindex.text.Text;

/** What a cell says where a number is expected. Blank, zero, not applicable and unreadable stay apart. */
public sealed interface NumberReading {

    /**
     * A number.
     *
     * @param value the exact decimal; 95 for 95 %
     * @param percent whether it was written with a percent sign
     * @param notes what had to be understood to read it; empty for a plain number
     */
    record Value(BigDecimal value, boolean percent, List<Text> notes) implements NumberReading {
        /** Copies the notes. */
        public Value {
            notes = List.copyOf(notes);
        }
    }

    /** Nothing at all. */
    record Blank() implements NumberReading {}

    /**
     * Words that say "not applicable".
     *
     * @param text the words
     */
    record NotApplicable(String text) implements NumberReading {}

    /**
     * Words that say "nothing arose".
     *
     * @param text the words
     */
    record NothingArose(String text) implements NumberReading {}

    /**
     * Something else.
     *
     * @param text what stands there
     * @param why why it is no number, with a proposal where there is one
     */
    record Unreadable(String text, Text why) implements NumberReading {}
}
