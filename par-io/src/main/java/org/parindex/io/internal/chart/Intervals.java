package org.parindex.io.internal.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Text;

/**
 * Dots with whiskers: estimates with their intervals, or ranks with the range they may take.
 *
 * @param title the title
 * @param description what it says
 * @param items the rows from top to bottom
 * @param reference where a dashed line stands, or null
 * @param referenceLabel what the line is
 */
public record Intervals(
        Text title,
        Text description,
        List<Item> items,
        @Nullable Figure reference,
        Text referenceLabel) implements Chart {

    private static final double ROW = 24;
    private static final double MOST_LABEL = 230;

    /**
     * One row.
     *
     * @param label what it is
     * @param low lower end
     * @param value the dot
     * @param high upper end
     * @param tone its colour
     */
    public record Item(Text label, Figure low, Figure value, Figure high, Tone tone) {
        /** Refuses ends that stand the wrong way round. */
        public Item {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(tone, "tone");
            if (low.at() > high.at()) {
                throw new IllegalArgumentException(
                        "The interval of '%s' goes from %s to %s.".formatted(label, low.at(), high.at()));
            }
        }
    }

    /** Copies the list. */
    public Intervals {
        items = List.copyOf(items);
    }

    @Override
    public void draw(Svg svg) {
        double left = Math.min(
                MOST_LABEL,
                12
                        + items.stream()
                                .mapToDouble(item -> TextSize.width(item.label().in(svg.language())))
                                .max()
                                .orElse(0));
        double right = items.stream()
                        .mapToDouble(item -> TextSize.width(range(svg, item)))
                        .max()
                        .orElse(0)
                + 14;
        DoubleStream ends = items.stream()
                .flatMapToDouble(item -> DoubleStream.of(
                        item.low().at(), item.value().at(), item.high().at()));
        DoubleStream all = reference == null ? ends : DoubleStream.concat(ends, DoubleStream.of(reference.at()));
        Scale scale = Scale.around(all, left + 8, Svg.WIDTH - right);
        double row = items.stream().anyMatch(item -> TextSize.width(item.label().in(svg.language())) > MOST_LABEL - 12)
                ? 36
                : ROW;
        double top = reference == null ? 4 : 20;
        double bottom = top + items.size() * row;
        scale.across(svg, top, bottom);
        if (reference != null) {
            double x = scale.at(reference.at());
            svg.line(x, top - 4, x, bottom, "c-mean");
            svg.text(
                    x,
                    top - 8,
                    "middle",
                    referenceLabel.in(svg.language()) + " " + reference.shown().in(svg.language()),
                    "c-value");
        }
        for (int i = 0; i < items.size(); i++) {
            item(svg, items.get(i), scale, top + (i + 0.5) * row, left);
        }
        svg.height(bottom + 22);
    }

    private static String range(Svg svg, Item item) {
        return item.value().shown().in(svg.language()) + " ["
                + item.low().shown().in(svg.language()) + "; "
                + item.high().shown().in(svg.language()) + "]";
    }

    private static void item(Svg svg, Item item, Scale scale, double y, double left) {
        String name = item.label().in(svg.language());
        svg.group(name + ": " + range(svg, item));
        svg.label(left - 4, y, "end", name, left - 8, "c-text");
        double low = scale.at(item.low().at());
        double high = scale.at(item.high().at());
        svg.line(low, y, high, y, "c-whisker " + item.tone().css());
        svg.line(low, y - 4, low, y + 4, "c-whisker " + item.tone().css());
        svg.line(high, y - 4, high, y + 4, "c-whisker " + item.tone().css());
        svg.circle(scale.at(item.value().at()), y, 4.5, item.tone().css());
        svg.text(Svg.WIDTH, y + 4.5, "end", range(svg, item), "c-value");
        svg.end();
    }
}
