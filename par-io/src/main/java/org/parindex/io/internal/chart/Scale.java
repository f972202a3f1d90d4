package org.parindex.io.internal.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * From numbers to pixels, with ticks at round numbers.
 *
 * @param low number at the start
 * @param high number at the end, above low
 * @param from pixel of low
 * @param to pixel of high
 */
record Scale(double low, double high, double from, double to) {

    private static final int TICKS = 6;

    /** A scale whose ends are round numbers around the values. */
    static Scale around(DoubleStream values, double from, double to) {
        double[] all = values.toArray();
        double low = DoubleStream.of(all).min().orElse(0);
        double high = DoubleStream.of(all).max().orElse(1);
        if (high <= low) {
            double room = low == 0 ? 1 : Math.abs(low) / 2;
            high = low + room;
            low -= low == 0 ? 0 : room;
        }
        double step = step(high - low);
        return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, from, to);
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** Round numbers from low to high. */
    List<Figure> ticks() {
        BigDecimal step = exact(step(high - low));
        int places = Math.max(0, step.stripTrailingZeros().scale());
        List<Figure> ticks = new ArrayList<>();
        long first = (long) Math.ceil(low / step.doubleValue() - 1e-9);
        long last = (long) Math.floor(high / step.doubleValue() + 1e-9);
        for (long tick = first; tick <= last; tick++) {
            BigDecimal value = step.multiply(BigDecimal.valueOf(tick)).setScale(places, java.math.RoundingMode.HALF_UP);
            ticks.add(new Figure(value.doubleValue(), Figure.show(value)));
        }
        return ticks;
    }

    private static BigDecimal exact(double step) {
        return BigDecimal.valueOf(step);
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double step(double span) {
        double raw = span / TICKS;
        int exponent = (int) Math.floor(Math.log10(raw));
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        for (int factor : new int[] {1, 2, 5}) {
            double step = power.multiply(BigDecimal.valueOf(factor)).doubleValue();
            if (step >= raw * (1 - 1e-9)) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN).doubleValue();
    }

    /** Draws ticks and their grid lines below the area; the scale lies across. */
    void across(Svg svg, double top, double bottom) {
        for (Figure tick : ticks()) {
            double x = at(tick.at());
            svg.line(x, top, x, bottom, "c-grid");
            svg.text(x, bottom + 15, "middle", tick.shown(), "c-text");
        }
    }

    /** Draws ticks and their grid lines left of the area; the scale goes up. */
    void upward(Svg svg, double left, double right) {
        for (Figure tick : ticks()) {
            double y = at(tick.at());
            svg.line(left, y, right, y, "c-grid");
            svg.text(left - 6, y + 4.5, "end", tick.shown(), "c-text");
        }
    }
}
