package org.parindex.analysis.sure;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.parindex.survey.stat.Correlation;

/**
 * How far two rankings of the same units agree.
 *
 * @param units how many units have a place in both
 * @param spearman Spearman's correlation of the places, 1 for the same order; empty when a ranking has one place only
 * @param kendall Kendall's tau-b, 1 for the same order; empty when a ranking has one place only
 * @param meanShift mean number of places by which a unit moves
 * @param largestShift the most places by which a unit moves
 * @param unmoved how many units keep their place
 */
public record RankAgreement(
        int units, OptionalDouble spearman, OptionalDouble kendall, double meanShift, int largestShift, int unmoved) {

    /**
     * Compares two rankings.
     *
     * @param one a place per unit, 0 for none
     * @param other a place per unit in the same order
     * @return the agreement over the units that have a place in both
     * @throws IllegalArgumentException if the rankings differ in length
     */
    public static RankAgreement of(int[] one, int[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(
                    "Rankings of %d and %d units cannot be compared.".formatted(one.length, other.length));
        }
        int[] both = java.util.stream.IntStream.range(0, one.length)
                .filter(i -> one[i] > 0 && other[i] > 0)
                .toArray();
        double[] a = Arrays.stream(both).mapToDouble(i -> one[i]).toArray();
        double[] b = Arrays.stream(both).mapToDouble(i -> other[i]).toArray();
        Correlation correlation = Correlation.of(a, b);
        int[] shifts = Arrays.stream(both).map(i -> Math.abs(one[i] - other[i])).toArray();
        return new RankAgreement(
                both.length,
                correlation.spearman(),
                correlation.tauB(),
                Arrays.stream(shifts).average().orElse(0),
                Arrays.stream(shifts).max().orElse(0),
                (int) Arrays.stream(shifts).filter(shift -> shift == 0).count());
    }
}
