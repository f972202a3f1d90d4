package org.parindex.io.internal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.parindex.text.Text;

/**
 * From one total to another, step by step, drawn from top to bottom.
 *
 * @param title the title
 * @param description what it says
 * @param startLabel name of the first total
 * @param start the first total
 * @param steps what is added or taken away
 * @param endLabel name of the last total
 * @param end the last total
 */
public record Waterfall(
        Text title, Text description, Text startLabel, Figure start, List<Step> steps, Text endLabel, Figure end)
        implements Chart {

    private static final double ROW = 26;
    private static final double LEFT = 250;

    /**
     * One step.
     *
     * @param label what it is
     * @param change what it adds; below zero it takes away
     */
    public record Step(Text label, Figure change) {
        /** Refuses null. */
        public Step {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(change, "change");
        }
    }

    /** Copies the list. */
    public Waterfall {
        steps = List.copyOf(steps);
    }

    @Override
    public void draw(Svg svg) {
        List<Double> levels = new ArrayList<>(List.of(start.at(), end.at()));
        double level = start.at();
        for (Step step : steps) {
            level += step.change().at();
            levels.add(level);
        }
        double low = levels.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = levels.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        // totals far from zero: the axis is cut so that the steps can be seen
        double floor = low > 0 ? Math.max(0, low - (high - low) * 0.6) : low;
        Scale scale = Scale.around(DoubleStream.of(floor, high), LEFT, Svg.WIDTH - 66);
        double base = scale.at(Math.max(scale.low(), Math.min(0, scale.high())));
        double bottom = 4 + (steps.size() + 2) * ROW;
        scale.across(svg, 4, bottom);
        row(svg, 0, startLabel, start, base, scale.at(start.at()), Tone.QUIET);
        level = start.at();
        for (int i = 0; i < steps.size(); i++) {
            Figure change = steps.get(i).change();
            double next = level + change.at();
            row(
                    svg,
                    i + 1,
                    steps.get(i).label(),
                    change.signed(),
                    scale.at(level),
                    scale.at(next),
                    change.at() < 0 ? Tone.LOW : Tone.GOOD);
            level = next;
        }
        row(svg, steps.size() + 1, endLabel, end, base, scale.at(end.at()), Tone.MAIN);
        svg.height(bottom + 22);
    }

    private static void row(Svg svg, int number, Text label, Figure value, double from, double to, Tone tone) {
        double y = 4 + number * ROW;
        String name = label.in(svg.language());
        String shown = value.shown().in(svg.language());
        svg.group(name + ": " + shown);
        svg.text(
                LEFT - 8,
                y + ROW / 2 + 4.5,
                "end",
                TextSize.wrap(name, LEFT - 12, 1).get(0),
                "c-text");
        double width = Math.max(1.5, Math.abs(to - from));
        svg.rect(Math.min(from, to), y + 4, width, ROW - 8, tone.css());
        svg.text(Math.max(from, to) + 5, y + ROW / 2 + 4.5, "start", shown, "c-value");
        svg.end();
    }
}
