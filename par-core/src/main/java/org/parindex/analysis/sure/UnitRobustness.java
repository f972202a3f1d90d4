package org.parindex.analysis.sure;

import java.util.Objects;

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
 * @param shares in what share of the draws it has each place
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
        RankShares shares) {

    static final double LOW = 0.05;
    static final double HIGH = 0.95;

    /** Refuses null. */
    public UnitRobustness {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(shares, "shares");
    }

    static UnitRobustness of(String unit, String name, double value, int rank, RankShares shares) {
        RankShares.Figures figures = shares.figures(rank);
        boolean none = figures.ranked() == 0;
        return new UnitRobustness(
                unit,
                name,
                value,
                rank,
                figures.mean(),
                none ? Double.NaN : shares.quantile(0.5, figures),
                none ? Double.NaN : shares.quantile(LOW, figures),
                none ? Double.NaN : shares.quantile(HIGH, figures),
                figures.best(),
                figures.worst(),
                figures.shift(),
                shares);
    }

    /**
     * How likely the unit has a place.
     *
     * @param place the place
     * @return share of the draws, 0 to 1
     */
    public double probabilityOf(int place) {
        return shares.of(place);
    }

    /**
     * How likely the unit is among the first.
     *
     * @param places how many places
     * @return share of the draws in which its place is that or better, 0 to 1
     */
    public double probabilityOfTop(int places) {
        return shares.upTo(places);
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
