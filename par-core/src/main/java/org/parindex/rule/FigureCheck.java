package org.parindex.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * An identity between figures of a leaf: resolved = on time + late; handled + pending at most received.
 *
 * @param parts names of the figures that are added, at least one
 * @param relation how the sum stands to the whole
 * @param whole name of the figure it is compared with
 */
public record FigureCheck(List<String> parts, Relation relation, String whole) {

    /** How a sum stands to a whole. */
    public enum Relation {
        /** The sum is the whole. */
        EQUALS,
        /** The sum is not above the whole. */
        AT_MOST
    }

    /** Copies the parts. */
    public FigureCheck {
        parts = List.copyOf(parts);
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(whole, "whole");
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("The check of '%s' needs parts.".formatted(whole));
        }
    }

    /**
     * Checks figures.
     *
     * @param figures the figures by name
     * @return what is wrong, with both sides and the difference; empty if the identity holds or a figure is missing
     */
    public Optional<Text> check(Map<String, Points> figures) {
        Points total = figures.get(whole);
        if (total == null || !figures.keySet().containsAll(parts)) {
            return Optional.empty();
        }
        Points sum = parts.stream().map(figures::get).reduce(Points.ZERO, Points::plus);
        boolean fine = relation == Relation.EQUALS ? sum.equals(total) : sum.compareTo(total) <= 0;
        return fine ? Optional.empty() : Optional.of(message(sum, total));
    }

    private Text message(Points sum, Points total) {
        String sign = relation == Relation.EQUALS ? "≠" : ">";
        return Text.fill(
                "{0} = {1} {2} {3} = {4} (chênh {5})",
                "{0} = {1} {2} {3} = {4} (difference {5})",
                String.join(" + ", parts),
                sum.show(),
                sign,
                whole,
                total.show(),
                sum.minus(total).show());
    }
}
