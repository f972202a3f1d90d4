package org.parindex.survey.league;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Groups in which no two differ, by inserting each difference and absorbing what another group holds (Piepho 2004). Units
 * come one by one: each joins every group as far as it differs from none of its members.
 */
final class LetterGroups {

    private LetterGroups() {}

    static List<BitSet> of(boolean[][] differ) {
        int words = (differ.length + 63) / 64;
        List<long[]> groups = new ArrayList<>();
        for (int unit = 0; unit < differ.length; unit++) {
            groups = joined(groups, unit, like(differ[unit], unit, words));
        }
        return groups.stream()
                .map(BitSet::valueOf)
                .sorted(Comparator.<BitSet>comparingInt(group -> group.nextSetBit(0))
                        .thenComparingInt(BitSet::length)
                        .thenComparing(BitSet::toString))
                .toList();
    }

    /** The earlier units from which a unit does not differ. */
    private static long[] like(boolean[] differ, int unit, int words) {
        long[] like = new long[words];
        for (int other = 0; other < unit; other++) {
            if (!differ[other]) {
                like[other >>> 6] |= 1L << other;
            }
        }
        return like;
    }

    private static List<long[]> joined(List<long[]> groups, int unit, long[] like) {
        List<long[]> kept = new ArrayList<>();
        List<long[]> with = new ArrayList<>();
        for (long[] group : groups) {
            long[] common = new long[like.length];
            boolean whole = true;
            for (int w = 0; w < common.length; w++) {
                common[w] = group[w] & like[w];
                whole &= common[w] == group[w];
            }
            if (!whole) {
                kept.add(group);
            }
            absorb(with, common);
        }
        if (with.isEmpty()) {
            with.add(new long[like.length]);
        }
        for (long[] group : with) {
            group[unit >>> 6] |= 1L << unit;
            kept.add(group);
        }
        return kept;
    }

    /** Adds a set unless another holds it; drops those that it holds. */
    private static void absorb(List<long[]> sets, long[] set) {
        for (long[] other : sets) {
            if (holds(other, set)) {
                return;
            }
        }
        sets.removeIf(other -> holds(set, other));
        sets.add(set);
    }

    private static boolean holds(long[] set, long[] other) {
        for (int w = set.length - 1; w >= 0; w--) {
            if ((other[w] & ~set[w]) != 0) {
                return false;
            }
        }
        return true;
    }
}
