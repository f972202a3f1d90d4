package org.parindex.analysis.sure;

import java.util.SortedMap;
import java.util.TreeMap;
import org.parindex.analysis.draw.RankCounts;

/** In what share of the draws a unit has each place. Immutable. */
public final class RankShares {

    private final int first;
    private final int[] counts;
    private final long draws;

    /** Counts by place from {@code first}; draws without a place count at place 0. */
    RankShares(RankCounts.Stretch stretch, long draws) {
        this.first = stretch.first();
        this.counts = stretch.counts();
        this.draws = draws;
    }

    private int count(int place) {
        int at = place - first;
        return at < 0 || at >= counts.length ? 0 : counts[at];
    }

    /**
     * The share of one place.
     *
     * @param place the place, 1 is best
     * @return 0 to 1
     */
    public double of(int place) {
        return place < 1 ? 0 : (double) count(place) / draws;
    }

    /**
     * The share of all places up to one.
     *
     * @param place the last of them
     * @return 0 to 1
     */
    public double upTo(int place) {
        long sum = 0;
        for (int one = Math.max(1, first); one <= Math.min(place, last()); one++) {
            sum += count(one);
        }
        return (double) sum / draws;
    }

    /**
     * The places that occur.
     *
     * @return shares by place
     */
    public SortedMap<Integer, Double> byPlace() {
        TreeMap<Integer, Double> shares = new TreeMap<>();
        for (int place = Math.max(1, first); place <= last(); place++) {
            if (count(place) > 0) {
                shares.put(place, of(place));
            }
        }
        return shares;
    }

    private int last() {
        return first + counts.length - 1;
    }

    /** The mean over the draws of the squared distance from a place. */
    double meanSquare(int from) {
        double sum = 0;
        for (int at = Math.max(0, 1 - first); at < counts.length; at++) {
            double distance = first + at - from;
            sum += distance * distance * counts[at];
        }
        return sum / draws;
    }

    /** What is told of the places, in one pass over them. */
    Figures figures(int nominal) {
        long ranked = 0;
        double sum = 0;
        double shift = 0;
        int best = 0;
        int worst = 0;
        for (int at = Math.max(0, 1 - first); at < counts.length; at++) {
            int count = counts[at];
            if (count > 0) {
                int place = first + at;
                best = best == 0 ? place : best;
                worst = place;
                ranked += count;
                sum += (double) place * count;
                shift += (double) Math.abs(place - nominal) * count;
            }
        }
        return new Figures(ranked, sum / ranked, shift / ranked, best, worst);
    }

    /** Draws with a place, mean place, mean distance from the nominal place, best and worst place. */
    record Figures(long ranked, double mean, double shift, int best, int worst) {}

    /** Quantiles of type 7, R's default. */
    double quantile(double p, Figures figures) {
        double at = (figures.ranked() - 1) * p;
        long below = (long) Math.floor(at);
        double share = at - below;
        long seen = 0;
        int place = figures.best();
        while ((seen += count(place)) <= below) {
            place++;
        }
        if (share == 0 || seen > below + 1) {
            return place;
        }
        int next = place + 1;
        while (next < figures.worst() && count(next) == 0) {
            next++;
        }
        return place + share * (Math.min(next, figures.worst()) - place);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RankShares shares
                && draws == shares.draws
                && byPlace().equals(shares.byPlace());
    }

    @Override
    public int hashCode() {
        return byPlace().hashCode();
    }

    @Override
    public String toString() {
        return byPlace().toString();
    }
}
