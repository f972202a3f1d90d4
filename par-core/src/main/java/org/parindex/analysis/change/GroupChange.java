package org.parindex.analysis.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.scheme.Band;
import org.parindex.text.Text;

/**
 * A peer group in both rounds. Means are over all ranked units of each round; counts of units up and down are over the
 * compared ones, by values rounded as they are printed.
 *
 * @param id id of the group
 * @param label name of the group
 * @param unitsBefore ranked units before
 * @param unitsAfter ranked units after
 * @param compared units with an index in both rounds
 * @param up units whose index rose
 * @param down units whose index fell
 * @param unchanged units whose index did not change
 * @param placesUp units with a better place
 * @param placesDown units with a worse place
 * @param placesSame units with the same place
 * @param mean mean of what is ranked before, or null
 * @param meanAfter the same afterwards, or null
 * @param transitions how many units went from which class to which, in the order of the bands; units that go on alone
 */
public record GroupChange(
        String id,
        Text label,
        int unitsBefore,
        int unitsAfter,
        int compared,
        int up,
        int down,
        int unchanged,
        int placesUp,
        int placesDown,
        int placesSame,
        @Nullable Points mean,
        @Nullable Points meanAfter,
        List<Transition> transitions) {

    /**
     * Units that went from a class to a class.
     *
     * @param from the class before, or null for none
     * @param to the class after, or null for none
     * @param units how many
     */
    public record Transition(@Nullable Band from, @Nullable Band to, int units) {}

    /** Copies the transitions. */
    public GroupChange {
        transitions = List.copyOf(transitions);
    }
}
