package org.parindex.analysis.sure;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The places of one unit over all draws.
 *
 * @param unit id of the unit
 * @param name its name
 * @param value its value as it is: percent of its maximum, or points
 * @param rank its place as it is; 1 is best, equal units share the best place
 * @param mean mean place
 * @param median median place
 * @param low the place that 5 % of the draws are at or above (quantile of type 7)
 * @param high the place that 95 % of the draws are at or above
 * @param best its best place in any draw
 * @param worst its worst place in any draw
 * @param meanShift mean number of places between a draw and its place as it is
 * @param shares in what share of the draws it has a place, by place; places it never has are left out
 */
public record UnitRobustness(
        String unit,
        String name,
        double value,
        int rank,
        double mean,
        double median,
        double low,
        double high,
        int best,
        int worst,
        double meanShift,
        SortedMap<Integer, Double> shares) {

    static final double LOW = 0.05;
    static final double HIGH = 0.95;

    /** Copies the shares. */
    public UnitRobustness {
        Objects.requireNonNull(unit, "unit");
        shares = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    }

    static UnitRobustness of(String unit, String name, double value, int rank, int[] counts, long draws) {
        TreeMap<Integer, Double> shares = new TreeMap<>();
        double sum = 0;
        double shift = 0;
        long ranked = 0;
        for (int place = 1; place < counts.length; place++) {
            if (counts[place] > 0) {
                shares.put(place, (double) counts[place] / draws);
                sum += (double) place * counts[place];
                shift += (double) Math.abs(place - rank) * counts[place];
                ranked += counts[place];
            }
        }
        if (ranked == 0) {
            return new UnitRobustness(
                    unit, name, value, rank, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, 0, Double.NaN, shares);
        }
        return new UnitRobustness(
                unit,
                name,
                value,
                rank,
                sum / ranked,
                quantile(counts, ranked, 0.5),
                quantile(counts, ranked, LOW),
                quantile(counts, ranked, HIGH),
                shares.firstKey(),
                shares.lastKey(),
                shift / ranked,
                shares);
    }

    /** The quantile of type 7 (R's default) of counted places. */
    private static double quantile(int[] counts, long ranked, double p) {
        double at = (ranked - 1) * p;
        long below = (long) Math.floor(at);
        double first = place(counts, below);
        double share = at - below;
        return share == 0 ? first : first + share * (place(counts, Math.min(ranked - 1, below + 1)) - first);
    }

    private static int place(int[] counts, long index) {
        long seen = 0;
        for (int place = 1; place < counts.length; place++) {
            seen += counts[place];
            if (seen > index) {
                return place;
            }
        }
        return counts.length - 1;
    }

    /**
     * How likely the unit has a place.
     *
     * @param place the place
     * @return share of the draws, 0 to 1
     */
    public double probabilityOf(int place) {
        return shares.getOrDefault(place, 0.0);
    }

    /**
     * How likely the unit is among the first.
     *
     * @param places how many places
     * @return share of the draws in which its place is that or better, 0 to 1
     */
    public double probabilityOfTop(int places) {
        return shares.headMap(places + 1).values().stream()
                .mapToDouble(share -> share)
                .sum();
    }

    /**
     * How many places the interval from 5 % to 95 % spans.
     *
     * @return high − low
     */
    public double width() {
        return high - low;
    }
}
