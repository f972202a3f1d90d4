package org.parindex.analysis.draw;

import java.util.Arrays;

/**
 * How often each unit has each place. Only the stretch of places in which a unit was seen is kept, so that memory is at most
 * the square of the number of units, whatever the number of draws.
 */
public final class RankCounts {

    /** Units whose places lie in the same cache lines. */
    private static final int BLOCK = 16;

    private final int[] first;
    private final int[][] counts;

    /**
     * No draws yet.
     *
     * @param size number of units
     */
    public RankCounts(int size) {
        first = new int[size];
        counts = new int[size][];
        Arrays.setAll(counts, i -> new int[0]);
    }

    /**
     * Counts the places of some units in some draws.
     *
     * @param ranks places by draw and unit
     * @param draws how many draws
     * @param from first unit
     * @param to the unit after the last
     */
    public void add(int[][] ranks, int draws, int from, int to) {
        for (int block = from; block < to; block += BLOCK) {
            int end = Math.min(to, block + BLOCK);
            for (int unit = block; unit < end; unit++) {
                widen(ranks, draws, unit);
            }
            for (int unit = block; unit < end; unit++) {
                int[] own = counts[unit];
                int start = first[unit];
                for (int draw = 0; draw < draws; draw++) {
                    own[ranks[draw][unit] - start]++;
                }
            }
        }
    }

    /** Makes room for the places of a unit, with some to spare. */
    private void widen(int[][] ranks, int draws, int unit) {
        int low = Integer.MAX_VALUE;
        int high = -1;
        for (int draw = 0; draw < draws; draw++) {
            int place = ranks[draw][unit];
            low = Math.min(low, place);
            high = Math.max(high, place);
        }
        int[] old = counts[unit];
        int oldLow = first[unit];
        int oldHigh = oldLow + old.length - 1;
        boolean fits = draws == 0 || (old.length > 0 && low >= oldLow && high <= oldHigh);
        if (fits) {
            return;
        }
        int slack = 1 + (high - low) / 8;
        int newLow = Math.max(0, low - slack);
        int newHigh = high + slack;
        if (old.length > 0) {
            newLow = low < oldLow ? Math.min(newLow, oldLow) : oldLow;
            newHigh = high > oldHigh ? Math.max(newHigh, oldHigh) : oldHigh;
        }
        int[] wider = new int[newHigh - newLow + 1];
        System.arraycopy(old, 0, wider, old.length == 0 ? 0 : oldLow - newLow, old.length);
        first[unit] = newLow;
        counts[unit] = wider;
    }

    /**
     * Counts of places that follow each other.
     *
     * @param first the first place; place 0 is no place
     * @param counts how often each occurs
     */
    public record Stretch(int first, int[] counts) {}

    /**
     * How often a unit had each place.
     *
     * @param unit number of the unit
     * @return the places at which it was seen, and no counts for some others
     */
    public Stretch of(int unit) {
        return new Stretch(first[unit], counts[unit]);
    }
}
