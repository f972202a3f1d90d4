package org.parindex.io.internal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Text;

/**
 * Lines over years or steps.
 *
 * @param title the title
 * @param description what it says
 * @param places names of the places from left to right
 * @param series the lines
 */
public record Lines(Text title, Text description, List<Text> places, List<Series> series) implements Chart {

    private static final double HIGH = 220;

    /**
     * One line.
     *
     * @param label what it is
     * @param values a value for each place; null where there is none, which breaks the line
     * @param tone its colour
     */
    public record Series(Text label, List<@Nullable Figure> values, Tone tone) {
        /** Copies the values. */
        public Series {
            values = new ArrayList<>(values);
        }
    }

    /** Checks that every place has a value. */
    public Lines {
        places = List.copyOf(places);
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.values().size() != places.size()) {
                throw new IllegalArgumentException("The line '%s' has %d values for %d places."
                        .formatted(one.label(), one.values().size(), places.size()));
            }
        }
    }

    @Override
    public void draw(Svg svg) {
        double left = 48;
        double right = Svg.WIDTH - 24;
        double top = svg.legend(
                        0,
                        series.stream().map(Series::label).toList(),
                        series.stream().map(Series::tone).toList())
                + 14;
        double bottom = top + HIGH;
        DoubleStream values = series.stream()
                .flatMap(one -> one.values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(Figure::at);
        Scale scale = Scale.around(values, bottom, top);
        scale.upward(svg, left, right);
        double gap = places.size() < 2 ? 0 : (right - left - 40) / (places.size() - 1);
        int step = (int) Math.max(1, Math.ceil(widest(svg) / Math.max(1, gap)));
        for (int i = 0; i < places.size(); i++) {
            if (i % step == 0) {
                svg.text(left + 20 + i * gap, bottom + 18, "middle", places.get(i), "c-text");
            }
        }
        svg.line(left, bottom, right, bottom, "c-axis");
        series.forEach(one -> line(svg, one, scale, left + 20, gap));
        svg.height(bottom + 26);
    }

    private double widest(Svg svg) {
        return places.stream()
                        .mapToDouble(place -> TextSize.width(place.in(svg.language())))
                        .max()
                        .orElse(0)
                + 8;
    }

    private void line(Svg svg, Series one, Scale scale, double left, double gap) {
        List<double[]> run = new ArrayList<>();
        for (int i = 0; i <= places.size(); i++) {
            Figure value = i < places.size() ? one.values().get(i) : null;
            if (value != null) {
                run.add(new double[] {left + i * gap, scale.at(value.at())});
            } else if (!run.isEmpty()) {
                svg.path(run, "c-line " + one.tone().css());
                run = new ArrayList<>();
            }
        }
        for (int i = 0; i < places.size(); i++) {
            Figure value = one.values().get(i);
            if (value != null) {
                String shown = value.shown().in(svg.language());
                svg.group(one.label().in(svg.language()) + ", " + places.get(i).in(svg.language()) + ": " + shown);
                svg.circle(left + i * gap, scale.at(value.at()), 4, one.tone().css());
                if (gap >= TextSize.width(shown) + 6 && series.size() <= 2) {
                    svg.text(left + i * gap, scale.at(value.at()) - 9, "middle", shown, "c-value");
                }
                svg.end();
            }
        }
    }
}
