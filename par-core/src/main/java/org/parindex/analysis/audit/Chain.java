package org.parindex.analysis.audit;

import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;

/** The longest part of a list in which every neighbour may follow the one before; the rest is what has to be explained. */
final class Chain {

    private Chain() {}

    /** The positions of the chain. */
    static <T> BitSet longest(List<T> list, BiPredicate<T, T> mayFollow) {
        int size = list.size();
        int[] length = new int[size];
        int[] before = new int[size];
        int end = -1;
        for (int i = 0; i < size; i++) {
            length[i] = 1;
            before[i] = -1;
            for (int j = i - 1; j >= 0; j--) {
                if (length[j] >= length[i] && mayFollow.test(list.get(j), list.get(i))) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }
            end = end < 0 || length[i] > length[end] ? i : end;
        }
        BitSet chain = new BitSet(size);
        for (int at = end; at >= 0; at = before[at]) {
            chain.set(at);
        }
        return chain;
    }
}
