package org.parindex.io.internal.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.parindex.text.Text;

/**
 * Values against the sizes of their samples, with limits that narrow as samples grow.
 *
 * @param title the title
 * @param description what it says
 * @param across what the sizes are
 * @param centre the value around which the limits lie
 * @param centreLabel what it is
 * @param inner what the inner limits are
 * @param outer what the outer limits are
 * @param points the values, in any order
 */
public record FunnelPlot(
        Text title,
        Text description,
        Text across,
        Figure centre,
        Text centreLabel,
        Text inner,
        Text outer,
        List<Point> points)
        implements Chart {

    private static final double HEIGHT = 320;
    private static final double TOP = 14;
    private static final double RIGHT = 12;
    private static final double RADIUS = 4.5;

    /**
     * Limits at one size.
     *
     * @param low lower limit
     * @param high upper limit
     */
    public record Limits(double low, double high) {}

    /**
     * One value.
     *
     * @param label whose it is
     * @param named whether the label is printed, not only shown when pointed at
     * @param size size of the sample, above 0
     * @param value the value
     * @param inner the inner limits at this size
     * @param outer the outer limits at this size
     * @param tone its colour
     */
    public record Point(Text label, boolean named, Figure size, Figure value, Limits inner, Limits outer, Tone tone) {
        /** Refuses null. */
        public Point {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(tone, "tone");
        }
    }

    /** Copies and sorts by size. */
    public FunnelPlot {
        points = points.stream()
                .sorted(Comparator.comparingDouble(point -> point.size().at()))
                .toList();
    }

    @Override
    public void draw(Svg svg) {
        double legend = svg.legend(0, List.of(inner, outer), List.of(Tone.FAIR, Tone.QUIET));
        double top = legend + TOP;
        double bottom = top + HEIGHT;
        double left = 52;
        Scale up = Scale.around(
                points.stream()
                        .flatMapToDouble(point -> DoubleStream.of(
                                point.value().at(),
                                point.outer().low(),
                                point.outer().high())),
                bottom,
                top);
        Scale along = Scale.around(
                DoubleStream.concat(
                        DoubleStream.of(0),
                        points.stream().mapToDouble(point -> point.size().at())),
                left,
                Svg.WIDTH - RIGHT);
        up.upward(svg, left, Svg.WIDTH - RIGHT);
        along.across(svg, top, bottom);
        svg.text((left + Svg.WIDTH) / 2, bottom + 34, "middle", across, "c-text");
        double y = up.at(centre.at());
        svg.line(left, y, Svg.WIDTH - RIGHT, y, "c-mean");
        limits(svg, along, up, Point::inner, Tone.FAIR);
        limits(svg, along, up, Point::outer, Tone.QUIET);
        svg.text(
                Svg.WIDTH - RIGHT,
                y - 5,
                "end",
                centreLabel.in(svg.language()) + " " + centre.shown().in(svg.language()),
                "c-value");
        points.forEach(point -> point(svg, along, up, point));
        svg.height(bottom + 42);
    }

    private void limits(Svg svg, Scale along, Scale up, Function<Point, Limits> which, Tone tone) {
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            double start = along.at(from.size().at());
            double end = along.at(to.size().at());
            Limits a = which.apply(from);
            Limits b = which.apply(to);
            svg.line(start, up.at(a.low()), end, up.at(b.low()), "c-whisker " + tone.css());
            svg.line(start, up.at(a.high()), end, up.at(b.high()), "c-whisker " + tone.css());
        }
    }

    private static void point(Svg svg, Scale along, Scale up, Point point) {
        String name = point.label().in(svg.language());
        double x = along.at(point.size().at());
        double y = up.at(point.value().at());
        svg.group(name + ": " + point.value().shown().in(svg.language()) + " (n = "
                + point.size().shown().in(svg.language()) + ")");
        svg.circle(x, y, RADIUS, point.tone().css());
        if (point.named()) {
            boolean toTheLeft = x + 9 + TextSize.width(name) > Svg.WIDTH - RIGHT;
            svg.text(x + (toTheLeft ? -9 : 9), y + 4.5, toTheLeft ? "end" : "start", name, "c-value");
        }
        svg.end();
    }
}
