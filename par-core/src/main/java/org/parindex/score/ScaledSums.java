package org.parindex.score;

import java.math.RoundingMode;
import java.util.BitSet;
import org.parindex.points.Points;
import org.parindex.points.Rounding;

/**
 * Sums of all units in scaled numbers, each with the bound of what was rounded away: the true value lies from
 * {@code points} to {@code points + errors}. Where both ends do not come to the same, the unit is noted as doubtful.
 */
record ScaledSums(long[] points, int[] errors, BitSet doubtful) {

    ScaledSums(int units, BitSet doubtful) {
        this(new long[units], new int[units], doubtful);
    }

    void addTo(ScaledSums above) {
        for (int i = 0; i < points.length; i++) {
            above.points[i] += points[i];
            above.errors[i] += errors[i];
        }
    }

    void set(int unit, Points exact) {
        points[unit] = LeafColumn.floor(exact);
        errors[unit] = LeafColumn.fits(exact) ? 0 : 1;
    }

    void atMost(Points cap) {
        long bound = LeafColumn.floor(cap);
        boolean fits = LeafColumn.fits(cap);
        for (int i = 0; i < points.length; i++) {
            if (points[i] + errors[i] > bound) {
                settle(i, points[i] >= bound && fits, bound);
            }
        }
    }

    void atLeast(Points floor) {
        long bound = LeafColumn.floor(floor);
        boolean fits = LeafColumn.fits(floor);
        for (int i = 0; i < points.length; i++) {
            if (points[i] <= bound) {
                settle(i, points[i] + errors[i] <= bound && fits, bound);
            }
        }
    }

    private void settle(int unit, boolean sure, long value) {
        if (sure) {
            points[unit] = value;
            errors[unit] = 0;
        } else {
            doubtful.set(unit);
        }
    }

    void round(Rounding rounding) {
        if (rounding.isNone()) {
            return;
        }
        if (rounding.places() >= LeafColumn.PLACES) {
            for (int i = 0; i < points.length; i++) {
                doubtful.set(i, doubtful.get(i) || errors[i] != 0);
            }
            return;
        }
        long unit = 1;
        for (int place = rounding.places(); place < LeafColumn.PLACES; place++) {
            unit *= 10;
        }
        for (int i = 0; i < points.length; i++) {
            long low = round(points[i], unit, rounding.mode());
            settle(i, errors[i] == 0 || low == round(points[i] + errors[i], unit, rounding.mode()), low);
        }
    }

    /** The multiple of {@code unit} to which a value is rounded. */
    static long round(long value, long unit, RoundingMode mode) {
        long below = Math.floorDiv(value, unit);
        long rest = value - below * unit;
        if (rest == 0) {
            return value;
        }
        int half = Long.compare(2 * rest, unit);
        boolean up = switch (mode) {
            case FLOOR -> false;
            case CEILING -> true;
            case DOWN -> value < 0;
            case UP -> value > 0;
            case HALF_UP -> half > 0 || (half == 0 && value > 0);
            case HALF_DOWN -> half > 0 || (half == 0 && value < 0);
            case HALF_EVEN -> half > 0 || (half == 0 && (below & 1) != 0);
            case UNNECESSARY -> throw new IllegalArgumentException("No rounding is declared.");
        };
        return (up ? below + 1 : below) * unit;
    }
}
