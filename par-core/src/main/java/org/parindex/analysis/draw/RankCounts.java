package org.parindex.analysis.draw;

import java.util.Arrays;

/**
 * How often each unit has each place. Only the stretch of places in which a unit was seen is kept, so that memory is at most
 * the square of the number of units, whatever the number of draws.
 */
public final class RankCounts {

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
        for (int draw = 0; draw < draws; draw++) {
            int[] places = ranks[draw];
            for (int unit = from; unit < to; unit++) {
                int at = places[unit] - first[unit];
                if (at < 0 || at >= counts[unit].length) {
                    at = widen(unit, places[unit]);
                }
                counts[unit][at]++;
            }
        }
    }

    private int widen(int unit, int place) {
        int length = counts[unit].length;
        if (length == 0) {
            first[unit] = Math.max(0, place - 1);
            counts[unit] = new int[3];
            return place - first[unit];
        }
        int low = first[unit];
        int high = low + length;
        int slack = 1 + length / 2;
        int newLow = place < low ? Math.max(0, place - slack) : low;
        int newHigh = place >= high ? place + 1 + slack : high;
        int[] wider = new int[newHigh - newLow];
        System.arraycopy(counts[unit], 0, wider, low - newLow, length);
        first[unit] = newLow;
        counts[unit] = wider;
        return place - newLow;
    }

    /**
     * How often a unit had a place.
     *
     * @param unit number of the unit
     * @return counts by place from 0; place 0 is no place
     */
    public int[] of(int unit) {
        int end = counts[unit].length;
        while (end > 0 && counts[unit][end - 1] == 0) {
            end--;
        }
        int[] all = new int[first[unit] + end];
        System.arraycopy(counts[unit], 0, all, first[unit], end);
        return all;
    }
}
