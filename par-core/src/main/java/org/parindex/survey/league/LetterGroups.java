package org.parindex.survey.league;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Groups in which no two differ, by inserting each difference and absorbing what another group holds (Piepho 2004). */
final class LetterGroups {

    private LetterGroups() {}

    static List<BitSet> of(boolean[][] differ) {
        List<BitSet> groups = new ArrayList<>();
        if (differ.length > 0) {
            BitSet all = new BitSet();
            all.set(0, differ.length);
            groups.add(all);
        }
        for (int i = 0; i < differ.length; i++) {
            for (int j = 0; j < i; j++) {
                if (differ[i][j]) {
                    groups = parted(groups, i, j);
                }
            }
        }
        groups.sort(Comparator.<BitSet>comparingInt(group -> group.nextSetBit(0))
                .thenComparingInt(BitSet::length)
                .thenComparing(BitSet::toString));
        return groups;
    }

    private static List<BitSet> parted(List<BitSet> groups, int i, int j) {
        List<BitSet> kept = new ArrayList<>();
        List<BitSet> halves = new ArrayList<>();
        for (BitSet group : groups) {
            if (group.get(i) && group.get(j)) {
                halves.add(without(group, i));
                halves.add(without(group, j));
            } else {
                kept.add(group);
            }
        }
        for (BitSet half : halves) {
            if (kept.stream().noneMatch(group -> holds(group, half))) {
                kept.removeIf(group -> holds(half, group));
                kept.add(half);
            }
        }
        return kept;
    }

    private static BitSet without(BitSet group, int i) {
        BitSet half = (BitSet) group.clone();
        half.clear(i);
        return half;
    }

    private static boolean holds(BitSet group, BitSet other) {
        BitSet outside = (BitSet) other.clone();
        outside.andNot(group);
        return outside.isEmpty();
    }
}
