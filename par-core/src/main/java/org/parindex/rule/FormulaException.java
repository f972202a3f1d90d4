package org.parindex.rule;

import java.util.List;
import org.parindex.text.Text;

/** Why an expression cannot be used; never leaves this package. */
final class FormulaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;
    private final transient Text text;

    private FormulaException(Text text, Outcome outcome) {
        super(text.en(), null, false, false);
        this.text = text;
        this.outcome = outcome;
    }

    static FormulaException refused(String vi, String en, Object... arguments) {
        Text text = Text.fill(vi, en, arguments);
        return new FormulaException(text, new Outcome.Invalid(text));
    }

    static FormulaException divisionByZero() {
        Text text = Text.of("chia cho 0", "division by zero");
        return new FormulaException(text, new Outcome.NothingArose(text));
    }

    static FormulaException missing(String figure) {
        return new FormulaException(Text.of(figure), new Outcome.Incomplete(List.of(figure)));
    }

    Text text() {
        return text;
    }

    /** What a formula comes to that meets this. */
    Outcome outcome() {
        return outcome;
    }
}
