package org.parindex.analysis.sure;

import org.parindex.points.Rounding;

/**
 * Roundings of statistics. A value that is a half but for the noise of its last binary digits is taken for a half, as the
 * exact decimal would be.
 */
final class Rounded {

    private static final double NOISE = 1e-9;

    private Rounded() {}

    static double of(double value, Rounding rounding) {
        if (rounding.isNone() || Double.isNaN(value)) {
            return value;
        }
        double power = Math.pow(10, rounding.places());
        double x = value * power;
        double size = Math.abs(x);
        double sign = Math.signum(x);
        double whole = switch (rounding.mode()) {
            case HALF_UP -> sign * Math.floor(size + 0.5 + NOISE);
            case HALF_DOWN -> sign * Math.ceil(size - 0.5 - NOISE);
            case HALF_EVEN -> halfEven(x);
            case UP -> sign * Math.ceil(size - NOISE);
            case DOWN -> sign * Math.floor(size + NOISE);
            case FLOOR -> Math.floor(x + NOISE);
            case CEILING -> Math.ceil(x - NOISE);
            case UNNECESSARY -> x;
        };
        return whole / power;
    }

    private static double halfEven(double x) {
        double half = Math.floor(x) + 0.5;
        return Math.rint(Math.abs(x - half) < NOISE ? half : x);
    }
}
