package org.parindex.rule;

import org.parindex.text.Text;

/** Why an expression cannot be used; never leaves this package. */
final class FormulaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final boolean divisionByZero;

    FormulaException(Text text, boolean divisionByZero) {
        super(text.en(), null, false, false);
        this.text = text;
        this.divisionByZero = divisionByZero;
    }

    static FormulaException refused(String vi, String en, Object... arguments) {
        return new FormulaException(Text.fill(vi, en, arguments), false);
    }

    Text text() {
        return text;
    }

    boolean isDivisionByZero() {
        return divisionByZero;
    }
}
