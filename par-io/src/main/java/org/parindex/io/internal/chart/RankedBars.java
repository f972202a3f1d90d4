package org.parindex.io.internal.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Text;

/**
 * Horizontal bars in the order given, with a line at the mean.
 *
 * @param title the title
 * @param description what it says
 * @param bars the bars from top to bottom
 * @param mean where the line stands, or null
 * @param meanLabel what the line is
 * @param keys what the tones mean, in the order of {@code keyTones}
 * @param keyTones the tones that are explained; may be empty
 */
public record RankedBars(
        Text title,
        Text description,
        List<Bar> bars,
        @Nullable Figure mean,
        Text meanLabel,
        List<Text> keys,
        List<Tone> keyTones)
        implements Chart {

    private static final double ROW = 24;
    private static final double MOST_LABEL = 250;

    /**
     * One bar.
     *
     * @param label what it is
     * @param value how long it is
     * @param tone its colour
     */
    public record Bar(Text label, Figure value, Tone tone) {
        /** Refuses null. */
        public Bar {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(tone, "tone");
        }
    }

    /** Copies the lists. */
    public RankedBars {
        bars = List.copyOf(bars);
        keys = List.copyOf(keys);
        keyTones = List.copyOf(keyTones);
    }

    @Override
    public void draw(Svg svg) {
        double top = svg.legend(0, keys, keyTones);
        double left = Math.min(
                MOST_LABEL,
                10
                        + bars.stream()
                                .mapToDouble(bar -> TextSize.width(bar.label().in(svg.language())))
                                .max()
                                .orElse(0));
        double row = bars.stream().anyMatch(bar -> TextSize.width(bar.label().in(svg.language())) > MOST_LABEL - 10)
                ? 36
                : ROW;
        DoubleStream values = DoubleStream.concat(
                DoubleStream.of(0, mean == null ? 0 : mean.at()),
                bars.stream().mapToDouble(bar -> bar.value().at()));
        Scale scale = Scale.around(values, left, Svg.WIDTH - 60);
        double bottom = top + bars.size() * row;
        for (int i = 0; i < bars.size(); i++) {
            bar(svg, bars.get(i), scale, top + i * row, row, left);
        }
        svg.line(scale.at(0), top, scale.at(0), bottom, "c-axis");
        if (mean != null) {
            svg.line(scale.at(mean.at()), top - 2, scale.at(mean.at()), bottom + 4, "c-mean");
        }
        for (int i = 0; i < bars.size(); i++) {
            value(svg, bars.get(i).value(), scale, top + (i + 0.5) * row);
        }
        double below = 6;
        if (mean != null) {
            double x = scale.at(mean.at());
            String told = meanLabel.in(svg.language()) + " " + mean.shown().in(svg.language());
            double half = TextSize.width(told) / 2;
            svg.text(Math.min(x, Svg.WIDTH - half), bottom + 18, "middle", told, "c-value");
            below = 24;
        }
        svg.height(bottom + below);
    }

    private static void bar(Svg svg, Bar bar, Scale scale, double top, double row, double left) {
        String name = bar.label().in(svg.language());
        String value = bar.value().shown().in(svg.language());
        svg.group(name + ": " + value);
        svg.label(left - 8, top + row / 2, "end", name, left - 10, "c-text");
        double zero = scale.at(0);
        double end = scale.at(bar.value().at());
        svg.rect(
                Math.min(zero, end),
                top + 3,
                Math.abs(end - zero),
                row - 6,
                bar.tone().css());
        svg.end();
    }

    /** Numbers stand above the line of the mean. */
    private static void value(Svg svg, Figure value, Scale scale, double middle) {
        double right = Math.max(scale.at(0), scale.at(value.at()));
        svg.text(right + 5, middle + 4.5, "start", value.shown(), "c-value");
    }
}
