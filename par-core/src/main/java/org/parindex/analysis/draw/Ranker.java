package org.parindex.analysis.draw;

/**
 * Places of many units by value: 1 is the largest, equal units share the best place and places are skipped after them; a
 * unit without a value has place 0. Values that differ by less than 1e-12 of their size are equal: sums of the same
 * decimals in another order differ by less.
 *
 * <p>Few units are put in order by insertion into the order of the draw before, which is nearly right; many by a radix sort
 * on 22 bits of the value inside the range of the draw, and insertion where those do not tell. Keeps its buffers; one per
 * thread.
 */
public final class Ranker {

    private static final double EQUAL = 1e-12;
    private static final int FEW = 160;
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int INDEX_BITS = 32;
    private static final int MOST_MOVES = 12;

    private final int[] order;
    private final double[] sorted;
    private final long[] keys;
    private final long[] other;
    private final int[] low = new int[DIGITS];
    private final int[] high = new int[DIGITS];
    private int valued;

    /**
     * A ranker.
     *
     * @param size number of units
     */
    public Ranker(int size) {
        order = new int[size];
        sorted = new double[size];
        keys = new long[size];
        other = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
    }

    /**
     * Gives places.
     *
     * @param values a value per unit, NaN for none
     * @param ranks takes the place of each unit
     */
    public void rank(double[] values, int[] ranks) {
        if (order.length <= FEW) {
            orderFew(values);
        } else {
            orderMany(values);
        }
        for (int i = valued; i < order.length; i++) {
            ranks[order[i]] = 0;
        }
        int place = 1;
        for (int i = 0; i < valued; i++) {
            if (i > 0 && sorted[i - 1] - sorted[i] > EQUAL * Math.abs(sorted[i - 1])) {
                place = i + 1;
            }
            ranks[order[i]] = place;
        }
    }

    private void orderFew(double[] values) {
        valued = order.length;
        for (int i = 0; i < order.length; i++) {
            sorted[i] = values[order[i]];
            valued -= Double.isNaN(sorted[i]) ? 1 : 0;
        }
        insert(Long.MAX_VALUE);
    }

    /** Puts the larger values first, those without one last; false if that takes too many moves. */
    private boolean insert(long most) {
        long moves = 0;
        for (int i = 1; i < order.length; i++) {
            double value = sorted[i];
            int unit = order[i];
            int at = i;
            while (at > 0 && (sorted[at - 1] < value || (sorted[at - 1] != sorted[at - 1] && value == value))) {
                sorted[at] = sorted[at - 1];
                order[at] = order[at - 1];
                at--;
            }
            sorted[at] = value;
            order[at] = unit;
            moves += i - at;
            if (moves > most) {
                return false;
            }
        }
        return true;
    }

    private void orderMany(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = value < least ? value : least;
            most = value > most ? value : most;
        }
        double steps = most > least ? ((1 << (2 * DIGIT_BITS)) - 2) / (most - least) : 0;
        if (!(steps < Double.MAX_VALUE)) {
            steps = 0;
        }
        int last = (1 << (2 * DIGIT_BITS)) - 1;
        valued = values.length;
        for (int i = 0; i < values.length; i++) {
            boolean none = Double.isNaN(values[i]);
            long key = none ? last : (int) ((most - values[i]) * steps);
            keys[i] = (key << INDEX_BITS) | i;
            valued -= none ? 1 : 0;
        }
        radix(keys, other, 0, low);
        radix(other, keys, DIGIT_BITS, high);
        gather(values);
        if (!insert((long) MOST_MOVES * order.length)) {
            orderByBits(values);
        }
    }

    private void gather(double[] values) {
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keys[i];
            sorted[i] = values[order[i]];
        }
    }

    private static void radix(long[] from, long[] to, int shift, int[] counts) {
        java.util.Arrays.fill(counts, 0);
        int at = INDEX_BITS + shift;
        for (long key : from) {
            counts[(int) (key >>> at) & (DIGITS - 1)]++;
        }
        int start = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int count = counts[digit];
            counts[digit] = start;
            start += count;
        }
        for (long key : from) {
            to[counts[(int) (key >>> at) & (DIGITS - 1)]++] = key;
        }
    }

    /** For values that crowd in a small part of their range: two digits of the value's own bits at a time, six times. */
    private void orderByBits(double[] values) {
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int shift = 0; shift < Long.SIZE; shift += 2 * DIGIT_BITS) {
            for (int i = 0; i < order.length; i++) {
                long digits = (descending(values[order[i]]) >>> shift) & ((1L << (2 * DIGIT_BITS)) - 1);
                keys[i] = (digits << INDEX_BITS) | order[i];
            }
            radix(keys, other, 0, low);
            radix(other, keys, DIGIT_BITS, high);
            gather(values);
        }
    }

    /** Bits of a value that are in the order of an unsigned number, the largest value first and no value last. */
    private static long descending(double value) {
        if (Double.isNaN(value)) {
            return -1;
        }
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return ~(bits ^ ((bits >> (Long.SIZE - 1)) | Long.MIN_VALUE));
    }
}
