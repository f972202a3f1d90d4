package org.parindex.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** Reads the figures of one evaluation, and remembers which are missing or of the wrong kind. */
final class FigureReader {

    private final RuleInput input;
    private final Trace trace;
    private final Set<String> missing = new LinkedHashSet<>();
    private @Nullable Text invalid;

    FigureReader(RuleInput input, Trace trace) {
        this.input = input;
        this.trace = trace;
    }

    /** The figure, or zero after noting that it is missing. */
    Points read(String name, Input.Kind kind) {
        Points value = input.figures().get(name);
        if (value == null) {
            missing.add(name);
            return Points.ZERO;
        }
        return checked(name, kind, value);
    }

    private Points checked(String name, Input.Kind kind, Points value) {
        if (kind != Input.Kind.NUMBER && value.signum() < 0) {
            refuse(RuleFinding.NEGATIVE_FIGURE, "input", name, "value", value.show());
            return input.invalid() == InvalidFigures.CAP ? Points.ZERO : value;
        }
        if (kind == Input.Kind.COUNT && !value.isWhole()) {
            refuse(RuleFinding.NOT_WHOLE, "input", name, "value", value.show());
        }
        return value;
    }

    /** Reports figures that contradict themselves; under TREAT_AS_MISSING the outcome becomes invalid. */
    void refuse(RuleFinding code, Object... arguments) {
        var finding = code.at(Place.NOWHERE, arguments);
        trace.finding(finding);
        if (input.invalid() == InvalidFigures.TREAT_AS_MISSING && invalid == null) {
            invalid = finding.message();
        }
    }

    boolean caps() {
        return input.invalid() == InvalidFigures.CAP;
    }

    /** Why there can be no value; null if everything is there and usable. */
    @Nullable
    Outcome problem() {
        if (!missing.isEmpty()) {
            return new Outcome.Incomplete(List.copyOf(missing));
        }
        return invalid == null ? null : new Outcome.Invalid(invalid);
    }
}
