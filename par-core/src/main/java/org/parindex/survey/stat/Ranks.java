package org.parindex.survey.stat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Ranks of statistics. Ranks of scores are made exactly, by {@link org.parindex.rank}. */
final class Ranks {

    private Ranks() {}

    /** Whether no two values differ. */
    static boolean constant(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /** Mean ranks from 1; the smallest value first when rising. */
    static double[] fractional(double[] values, boolean rising) {
        Comparator<Integer> order = Comparator.comparingDouble(i -> values[i]);
        Integer[] sorted = IntStream.range(0, values.length)
                .boxed()
                .sorted(rising ? order : order.reversed())
                .toArray(Integer[]::new);
        double[] ranks = new double[values.length];
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && values[sorted[to]] == values[sorted[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[sorted[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    /** The sum of a function of the size of each group of equal values. */
    static double tieSum(double[] values, DoubleUnaryOperator ofSize) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            sum += ofSize.applyAsDouble(to - from);
            from = to;
        }
        return sum;
    }

    /** Pairs of rows that stand in opposite order in the two columns (counted with a Fenwick tree). */
    static long discordantPairs(double[] a, double[] b) {
        int[] rank = dense(b);
        Integer[] order = IntStream.range(0, a.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> a[i]).thenComparing(i -> rank[i]))
                .toArray(Integer[]::new);
        int[] tree = new int[a.length + 2];
        long count = 0;
        for (int seen = 0; seen < order.length; seen++) {
            int own = rank[order[seen]];
            int notAbove = 0;
            for (int i = own; i > 0; i -= i & -i) {
                notAbove += tree[i];
            }
            count += seen - notAbove;
            for (int i = own; i < tree.length; i += i & -i) {
                tree[i]++;
            }
        }
        return count;
    }

    private static int[] dense(double[] values) {
        double[] distinct = Arrays.stream(values).distinct().sorted().toArray();
        return Arrays.stream(values)
                .mapToInt(value -> Arrays.binarySearch(distinct, value) + 1)
                .toArray();
    }

    static long pairsTiedInBoth(double[] a, double[] b) {
        int[] one = dense(a);
        int[] two = dense(b);
        double[] both = new double[a.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = (double) one[i] * (a.length + 1L) + two[i];
        }
        return (long) tieSum(both, t -> t * (t - 1) / 2);
    }
}
