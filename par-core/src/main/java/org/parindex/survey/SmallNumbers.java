package org.parindex.survey;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a method does with few answers.
 *
 * @param answers how many answers a figure needs; 0 for no rule
 * @param respondentShare the share of the counted items, 0 to 1, that a respondent must have answered to be counted where
 *     respondents come first; 0 for no rule
 * @param action what happens to a figure with fewer answers, and in league tables and reports to one that the publication
 *     rule finds too inexact
 */
public record SmallNumbers(int answers, BigDecimal respondentShare, Action action) {

    /** No rule. */
    public static final SmallNumbers NO_RULE = new SmallNumbers(0, BigDecimal.ZERO, Action.FLAG);

    /** What happens to a figure with too few answers. */
    public enum Action {
        /** It stands, with a finding. */
        FLAG,
        /** It is not given, with a finding. */
        SUPPRESS
    }

    /** Checks the ranges. */
    public SmallNumbers {
        Objects.requireNonNull(action, "action");
        if (answers < 0 || respondentShare.signum() < 0 || respondentShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "At least %d answers and a share of %s items make no rule.".formatted(answers, respondentShare));
        }
    }
}
