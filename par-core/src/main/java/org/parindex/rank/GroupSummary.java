package org.parindex.rank;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.scheme.Band;

/**
 * A peer group in numbers. All of them are about the ranked units and about the exact value that is ranked, before the
 * rounding for the ranking.
 *
 * @param ranked how many units have a place
 * @param unranked how many have none
 * @param mean arithmetic mean, or null without ranked units
 * @param best largest value, or null
 * @param lowest smallest value, or null
 * @param aboveMean how many units are above the mean
 * @param classes how many units each class has, from the best class down, empty classes included
 * @param unclassified how many ranked units have no class
 */
public record GroupSummary(
        int ranked,
        int unranked,
        @Nullable Points mean,
        @Nullable Points best,
        @Nullable Points lowest,
        int aboveMean,
        List<ClassCount> classes,
        int unclassified) {

    /**
     * How many units have a class.
     *
     * @param band the class
     * @param units the number of units
     */
    public record ClassCount(Band band, int units) {}

    /** Copies the counts. */
    public GroupSummary {
        classes = List.copyOf(classes);
    }
}
