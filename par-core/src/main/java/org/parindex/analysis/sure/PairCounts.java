package org.parindex.analysis.sure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How often one unit stands above another, and how often they share a place. */
final class PairCounts {

    private final int size;
    private final boolean all;
    private final int[] next;
    private final int[][] above;
    private final int[][] equal;

    /** Compares all pairs, or each unit with the one behind it. */
    PairCounts(int[] nominal, boolean all) {
        this.size = nominal.length;
        this.all = all;
        this.next = new int[size];
        List<Integer> order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingInt(i -> nominal[i] == 0 ? Integer.MAX_VALUE : nominal[i]))
                .toList();
        for (int i = 0; i < size; i++) {
            next[order.get(i)] = i + 1 < size ? order.get(i + 1) : -1;
        }
        this.above = new int[size][all ? size : 1];
        this.equal = new int[size][all ? size : 1];
    }

    void add(int[][] ranks, int draws, int from, int to) {
        for (int draw = 0; draw < draws; draw++) {
            int[] places = ranks[draw];
            for (int unit = from; unit < to; unit++) {
                if (all) {
                    addAll(unit, places);
                } else if (next[unit] >= 0) {
                    compare(last(places[unit]), last(places[next[unit]]), unit, 0);
                }
            }
        }
    }

    private void addAll(int unit, int[] places) {
        int place = last(places[unit]);
        int[] higher = above[unit];
        int[] same = equal[unit];
        for (int other = 0; other < size; other++) {
            int difference = place - last(places[other]);
            higher[other] += difference >>> 31;
            same[other] += difference == 0 ? 1 : 0;
        }
    }

    /** A unit without a place stands behind all. */
    private static int last(int place) {
        return (place - 1) & Integer.MAX_VALUE;
    }

    private void compare(int place, int other, int unit, int slot) {
        above[unit][slot] += place < other ? 1 : 0;
        equal[unit][slot] += place == other ? 1 : 0;
    }

    boolean isAll() {
        return all;
    }

    /** The unit that stands behind, −1 for the last. */
    int next(int unit) {
        return next[unit];
    }

    int above(int unit, int other) {
        return above[unit][all ? other : 0];
    }

    int equal(int unit, int other) {
        return equal[unit][all ? other : 0];
    }
}
