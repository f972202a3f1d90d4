package org.parindex.rule;

import java.util.Objects;
import org.parindex.text.Text;

/**
 * An input that a rule asks a unit for.
 *
 * @param name name inside the leaf, such as {@code onTime}; the key of figures and choices
 * @param kind what sort of value it is
 * @param label what a form prints beside it
 * @param required whether the rule cannot do without it
 */
public record Input(String name, Kind kind, Text label, boolean required) {

    /** What sort of value an input is. */
    public enum Kind {
        /** A whole number, not negative: dossiers, reports, persons, days. */
        COUNT,
        /** A decimal number, not negative: money, area, a target. */
        AMOUNT,
        /** A decimal number of either sign. */
        NUMBER,
        /** A percentage; 95 means 95 %. */
        PERCENT,
        /** One option of a list, by its id. */
        CHOICE,
        /** Points awarded by an appraiser. */
        POINTS
    }

    /** Refuses null and a blank name. */
    public Input {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        if (name.isBlank()) {
            throw new IllegalArgumentException("An input needs a name (label '%s').".formatted(label));
        }
    }

    /**
     * A required input whose label is its name.
     *
     * @param name name inside the leaf
     * @param kind what sort of value it is
     * @return the input
     */
    public static Input of(String name, Kind kind) {
        return new Input(name, kind, Text.of(name), true);
    }
}
