package org.parindex.survey.league;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parindex.rule.Direction;

/**
 * The places of units in every replicate of the data: for totals that are more than a survey, such as an index whose
 * appraised points are fixed and whose survey points vary from replicate to replicate.
 *
 * @param unit the id of the unit
 * @param mean the mean of its places
 * @param best the lower end of its places
 * @param worst the upper end
 * @param level the share of the replicates between the two ends, at least
 */
public record ReplicateRanks(String unit, double mean, int best, int worst, double level) {

    /**
     * Ranks the units in every replicate; equal totals share the best place.
     *
     * @param units the ids of the units
     * @param totals a row of totals per replicate, one per unit; finite
     * @param direction which way is better
     * @param level the confidence, such as 0.95
     * @return one result per unit, in their order; empty without replicates
     */
    public static List<ReplicateRanks> of(List<String> units, double[][] totals, Direction direction, double level) {
        int sign = direction == Direction.HIGHER_IS_BETTER ? 1 : -1;
        int[][] places = new int[units.size()][totals.length];
        for (int r = 0; r < totals.length; r++) {
            if (totals[r].length != units.size()) {
                throw new IllegalArgumentException("%d totals for %d units.".formatted(totals[r].length, units.size()));
            }
            double[] sorted = Arrays.stream(totals[r])
                    .map(total -> -sign * total)
                    .sorted()
                    .toArray();
            for (int i = 0; i < places.length; i++) {
                places[i][r] = 1 + firstAt(sorted, -sign * totals[r][i]);
            }
        }
        List<ReplicateRanks> ranks = new ArrayList<>();
        for (int i = 0; i < places.length && totals.length > 0; i++) {
            Arrays.sort(places[i]);
            int cut = (int) Math.floor((1 - level) / 2 * totals.length);
            ranks.add(new ReplicateRanks(
                    units.get(i),
                    Arrays.stream(places[i]).average().orElseThrow(),
                    places[i][cut],
                    places[i][totals.length - 1 - cut],
                    level));
        }
        return List.copyOf(ranks);
    }

    private static int firstAt(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
