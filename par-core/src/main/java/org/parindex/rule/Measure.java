package org.parindex.rule;

import java.util.List;
import org.parindex.text.Text;

/** A number made of figures, on which rules set thresholds: a figure, a share, a change, a mean. */
public interface Measure {

    /**
     * The figures it is made of.
     *
     * @return the inputs
     */
    List<Input> inputs();

    /**
     * The value for one unit. Shares, changes and means of rates are in percent: 95 means 95 %.
     *
     * @param input what is known of the unit
     * @param trace takes findings, and the steps if wanted
     * @return the value, or why there is none
     */
    Outcome value(RuleInput input, Trace trace);

    /**
     * The measure in words.
     *
     * @return such as {@code đúng hạn ÷ tổng số (%)}
     */
    Text describe();

    /**
     * Whether the value is a percentage.
     *
     * @return true if 100 means the whole
     */
    boolean isPercent();
}
