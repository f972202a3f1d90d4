package org.parindex.io.internal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Text;

/**
 * Columns side by side for each category.
 *
 * @param title the title
 * @param description what it says
 * @param categories names of the categories
 * @param series the series
 */
public record GroupedColumns(Text title, Text description, List<Text> categories, List<Series> series)
        implements Chart {

    private static final double HIGH = 200;

    /**
     * One series.
     *
     * @param label what it is
     * @param values a value for each category, null where there is none
     * @param tone its colour
     */
    public record Series(Text label, List<@Nullable Figure> values, Tone tone) {
        /** Copies the values. */
        public Series {
            values = new ArrayList<>(values);
        }
    }

    /** Checks that every category has a value. */
    public GroupedColumns {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException("The series '%s' has %d values for %d categories."
                        .formatted(one.label(), one.values().size(), categories.size()));
            }
        }
    }

    @Override
    public void draw(Svg svg) {
        double left = 44;
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
        Scale scale = Scale.around(DoubleStream.concat(DoubleStream.of(0), values), bottom, top);
        scale.upward(svg, left, Svg.WIDTH);
        double width = (Svg.WIDTH - left) / Math.max(1, categories.size());
        double bar = Math.min(46, width * 0.8 / Math.max(1, series.size()));
        int lines = 1;
        for (int i = 0; i < categories.size(); i++) {
            double middle = left + (i + 0.5) * width;
            for (int j = 0; j < series.size(); j++) {
                Figure value = series.get(j).values().get(i);
                if (value != null) {
                    column(svg, scale, series.get(j), value, i, middle + (j - series.size() / 2.0) * bar, bar);
                }
            }
            lines = Math.max(lines, category(svg, categories.get(i).in(svg.language()), middle, bottom, width));
        }
        svg.line(left, scale.at(0), Svg.WIDTH, scale.at(0), "c-axis");
        svg.height(bottom + lines * (Svg.LINE - 1) + 10);
    }

    private void column(Svg svg, Scale scale, Series of, Figure value, int category, double x, double width) {
        double zero = scale.at(0);
        double y = scale.at(value.at());
        String shown = value.shown().in(svg.language());
        svg.group(
                categories.get(category).in(svg.language()) + ", " + of.label().in(svg.language()) + ": " + shown);
        svg.rect(
                x + 1,
                Math.min(zero, y),
                width - 2,
                Math.abs(zero - y),
                of.tone().css());
        if (width >= TextSize.width(shown) - 2) {
            svg.text(x + width / 2, Math.min(zero, y) - 4, "middle", shown, "c-value");
        }
        svg.end();
    }

    /** Writes the name of a category; says in how many lines. */
    private static int category(Svg svg, String name, double middle, double bottom, double width) {
        List<String> lines = TextSize.wrap(name, width - 6, 4);
        for (int i = 0; i < lines.size(); i++) {
            svg.text(middle, bottom + 15 + i * (Svg.LINE - 1), "middle", lines.get(i), "c-text");
        }
        return lines.size();
    }
}
