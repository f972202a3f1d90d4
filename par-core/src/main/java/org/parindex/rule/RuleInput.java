package org.parindex.rule;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;

/**
 * All that a rule may look at for one unit and leaf.
 *
 * @param maximum maximum of the leaf, in points
 * @param figures the figures given, by input name; an input that is not there was not given
 * @param choices ids of the options chosen, by input name
 * @param awarded points awarded by hand, or null
 * @param reason the reason stated with the answer, or null
 * @param attributes attributes of the unit
 * @param group values of the peer group; {@link GroupValues#NONE} in the first pass
 * @param invalid what to do when figures contradict themselves
 */
public record RuleInput(
        Points maximum,
        Map<String, Points> figures,
        Map<String, String> choices,
        @Nullable Points awarded,
        @Nullable String reason,
        Map<String, String> attributes,
        GroupValues group,
        InvalidFigures invalid) {

    /** Copies the maps. */
    public RuleInput {
        Objects.requireNonNull(maximum, "maximum");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(invalid, "invalid");
        figures = Map.copyOf(figures);
        choices = Map.copyOf(choices);
        attributes = Map.copyOf(attributes);
    }

    /**
     * Figures alone, for a rule tried by hand.
     *
     * @param maximum maximum of the leaf, in points
     * @param figures the figures, by input name
     * @return the input
     */
    public static RuleInput of(Points maximum, Map<String, Points> figures) {
        return new RuleInput(
                maximum, figures, Map.of(), null, null, Map.of(), GroupValues.NONE, InvalidFigures.TREAT_AS_MISSING);
    }

    /**
     * The same input with another maximum, for the part of a rule.
     *
     * @param other maximum of the part, in points
     * @return the input
     */
    public RuleInput withMaximum(Points other) {
        return new RuleInput(other, figures, choices, awarded, reason, attributes, group, invalid);
    }
}
