package org.parindex.score;

import java.util.Arrays;
import java.util.Map;
import org.parindex.points.Points;
import org.parindex.scheme.ValueBasis;
import org.parindex.unit.Unit;

/** Totals of many units. Immutable and safe for all threads; every value it gives is exact. */
public final class BatchScores {

    private static final int INDEX_BITS = 24;
    private static final int KEY_BITS = 36;
    private static final long MOST_KEY = 1L << (Long.SIZE - 2 - INDEX_BITS);
    private static final long MOST_PRODUCT = Long.MAX_VALUE / 2;

    private final BatchInput input;
    private final long[] points;
    private final int[] errors;
    private final long[] maxima;
    private final Map<Integer, UnitTree> exact;
    /** Whether nothing is capped or rounded between the leaves and the total. */
    private final boolean onlyAdds;
    /** Steps in which sort keys tell shares of the maximum apart: as many as products with points leave room for. */
    private final long keySteps;
    /** Low bits of points that do not fit a sort key beside the number of the unit. */
    private final int keyShift;

    BatchScores(
            BatchInput input,
            long[] points,
            int[] errors,
            long[] maxima,
            Map<Integer, UnitTree> exact,
            boolean onlyAdds) {
        this.input = input;
        this.points = points;
        this.errors = errors;
        this.maxima = maxima;
        this.exact = exact;
        this.onlyAdds = onlyAdds;
        long most = Arrays.stream(points).map(Math::abs).max().orElse(0);
        this.keySteps = MOST_PRODUCT / Math.max(MOST_PRODUCT >> KEY_BITS, most);
        this.keyShift = Math.max(0, INDEX_BITS + 1 - Long.numberOfLeadingZeros(most));
    }

    /**
     * How many units there are.
     *
     * @return the number
     */
    public int size() {
        return points.length;
    }

    /**
     * A unit.
     *
     * @param i its number, from 0
     * @return the unit
     */
    public Unit unit(int i) {
        return input.unit(i);
    }

    /**
     * The total of a unit, exactly.
     *
     * @param i number of the unit
     * @return points
     */
    public Points points(int i) {
        if (errors[i] == 0) {
            return Points.ofScaled(points[i], LeafColumn.PLACES);
        }
        UnitTree decided = exact.get(i);
        if (decided == null && onlyAdds) {
            return input.columns().stream().map(column -> column.exact(i)).reduce(Points.ZERO, Points::plus);
        }
        return (decided == null ? input.tree(i) : decided).total().points();
    }

    /**
     * The unit's own applicable maximum, exactly.
     *
     * @param i number of the unit
     * @return points
     */
    public Points maximum(int i) {
        UnitTree decided = exact.get(i);
        return decided == null
                ? Points.ofScaled(maxima[i], LeafColumn.PLACES)
                : decided.total().maximum();
    }

    NodeScore total(int i) {
        return new NodeScore("", points(i), maximum(i), Treatment.SUM);
    }

    /**
     * Places among all units: equal units share the best place, and places are skipped after them.
     *
     * @param basis {@code POINTS} or {@code INDEX_PERCENT}
     * @return the place of each unit by its number, 1 is best; a unit to which nothing applies comes last by percent
     * @throws IllegalArgumentException for any other basis
     * @throws ArithmeticException if there are more than 16,777,216 units
     */
    public int[] places(ValueBasis basis) {
        if (basis == ValueBasis.POINTS_WITHOUT_BONUS) {
            throw new IllegalArgumentException("Places are by POINTS or INDEX_PERCENT, not by %s.".formatted(basis));
        }
        if (points.length >= 1 << INDEX_BITS) {
            throw new ArithmeticException(
                    "There are %d units, more than places can be given to.".formatted(points.length));
        }
        boolean percent = basis == ValueBasis.INDEX_PERCENT;
        long[] keys = sortedKeys(percent);
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) (keys[i] & ((1 << INDEX_BITS) - 1));
        }
        boolean[] near = repair(order, keys, percent);
        int[] places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            boolean tied = near[i] && compare(order[i - 1], order[i], percent) == 0;
            places[order[i]] = tied ? places[order[i - 1]] : i + 1;
        }
        return places;
    }

    /** Rounded values, the best first, each with the number of its unit in the low bits. */
    private long[] sortedKeys(boolean percent) {
        long[] keys = new long[points.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (-key(i, percent) << INDEX_BITS) | i;
        }
        Arrays.sort(keys);
        return keys;
    }

    private long key(int i, boolean percent) {
        if (!percent) {
            return points[i] >> keyShift;
        }
        long key = maxima[i] == 0 ? -keySteps : points[i] * keySteps / maxima[i];
        return Math.max(-MOST_KEY, Math.min(MOST_KEY, key));
    }

    /** Sorts runs of units that their keys do not tell apart once more, exactly; says who stands in a run with the one before. */
    private boolean[] repair(int[] order, long[] keys, boolean percent) {
        boolean[] near = new boolean[order.length];
        int from = 0;
        for (int i = 1; i <= order.length; i++) {
            boolean joined = i < order.length
                    && (keys[i] >> INDEX_BITS) - (keys[i - 1] >> INDEX_BITS) <= slack(order[i - 1], order[i], percent);
            if (joined) {
                near[i] = true;
            } else {
                sortExactly(order, from, i, percent);
                from = i;
            }
        }
        return near;
    }

    /** How far the keys of two units may be off: rounding of the points and of the quotient. */
    private long slack(int a, int b, boolean percent) {
        long ofPoints = Math.max(errors[a], errors[b]) + 1L;
        return percent
                ? ofPoints * keySteps / Math.max(1, Math.min(maxima[a], maxima[b])) + 2
                : (ofPoints >> keyShift) + 1;
    }

    private void sortExactly(int[] order, int from, int to, boolean percent) {
        if (to - from < 2) {
            return;
        }
        Integer[] run = new Integer[to - from];
        for (int i = from; i < to; i++) {
            run[i - from] = order[i];
        }
        Arrays.sort(run, (a, b) -> {
            int merit = compare(b, a, percent);
            return merit != 0 ? merit : Integer.compare(a, b);
        });
        for (int i = from; i < to; i++) {
            order[i] = run[i - from];
        }
    }

    /** Compares the values of two units: by their bounds where these tell them apart, otherwise exactly. */
    private int compare(int a, int b, boolean percent) {
        long ofA = percent ? maxima[b] : 1;
        long ofB = percent ? maxima[a] : 1;
        if (compareProducts(points[a], ofA, points[b] + errors[b], ofB) > 0) {
            return 1;
        }
        if (compareProducts(points[a] + errors[a], ofA, points[b], ofB) < 0) {
            return -1;
        }
        if (errors[a] == 0 && errors[b] == 0) {
            return compareProducts(points[a], ofA, points[b], ofB);
        }
        return percent
                ? points(a).times(maximum(b)).compareTo(points(b).times(maximum(a)))
                : points(a).compareTo(points(b));
    }

    /** Compares a·b with c·d in 128 bits. */
    private static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }
}
