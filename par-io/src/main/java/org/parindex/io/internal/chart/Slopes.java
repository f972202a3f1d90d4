package org.parindex.io.internal.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.parindex.text.Text;

/**
 * Lines from one year to the next.
 *
 * @param title the title
 * @param description what it says
 * @param before name of the left side
 * @param after name of the right side
 * @param lines the lines
 * @param smallOnTop whether small numbers stand above large ones, as with ranks
 */
public record Slopes(Text title, Text description, Text before, Text after, List<Slope> lines, boolean smallOnTop)
        implements Chart {

    private static final double GAP = 17;
    private static final double SIDE = 215;
    /** From a point to its label; a line leads to one that was moved. */
    private static final double LEAD = 20;
    /** Ranks that get a line of text each. */
    private static final double MOST_PLACES = 40;

    /**
     * One line.
     *
     * @param label what it is
     * @param before number on the left
     * @param after number on the right
     * @param tone its colour
     */
    public record Slope(Text label, Figure before, Figure after, Tone tone) {
        /** Refuses null. */
        public Slope {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(tone, "tone");
        }
    }

    /** Copies the list. */
    public Slopes {
        lines = List.copyOf(lines);
    }

    @Override
    public void draw(Svg svg) {
        double top = 30;
        double most = lines.stream()
                .mapToDouble(one -> Math.max(one.before().at(), one.after().at()))
                .max()
                .orElse(1);
        double least = lines.stream()
                .mapToDouble(one -> Math.min(one.before().at(), one.after().at()))
                .min()
                .orElse(0);
        double room = most > least ? 0 : 1;
        double places = smallOnTop ? Math.min(MOST_PLACES, most - least) : 0;
        double high = Math.max(120, Math.max(lines.size(), places) * GAP);
        Scale scale = smallOnTop
                ? new Scale(least - room, most + room, top, top + high)
                : new Scale(least - room, most + room, top + high, top);
        double left = SIDE;
        double right = Svg.WIDTH - SIDE;
        svg.text(left, 14, "end", before, "c-head");
        svg.text(right, 14, "start", after, "c-head");
        svg.line(left, top - 8, left, top + high + 8, "c-axis");
        svg.line(right, top - 8, right, top + high + 8, "c-axis");
        double[] leftAt = spread(
                lines.stream().mapToDouble(one -> scale.at(one.before().at())).toArray());
        double[] rightAt = spread(
                lines.stream().mapToDouble(one -> scale.at(one.after().at())).toArray());
        double lowest = top + high;
        for (int i = 0; i < lines.size(); i++) {
            Slope one = lines.get(i);
            String name = one.label().in(svg.language());
            String from = one.before().shown().in(svg.language());
            String to = one.after().shown().in(svg.language());
            double y1 = scale.at(one.before().at());
            double y2 = scale.at(one.after().at());
            svg.group(name + ": " + from + " → " + to);
            svg.line(left, y1, right, y2, "c-slope " + one.tone().css());
            svg.line(left, y1, left - LEAD + 3, leftAt[i], "c-grid");
            svg.line(right, y2, right + LEAD - 3, rightAt[i], "c-grid");
            svg.circle(left, y1, 3.5, one.tone().css());
            svg.circle(right, y2, 3.5, one.tone().css());
            svg.text(left - LEAD, leftAt[i] + 4.5, "end", beside(name, from) + "  " + from, "c-text");
            svg.text(right + LEAD, rightAt[i] + 4.5, "start", to + "  " + beside(name, to), "c-text");
            svg.end();
            lowest = Math.max(lowest, Math.max(leftAt[i], rightAt[i]));
        }
        svg.height(lowest + 12);
    }

    /** As much of a name as there is room for beside its number, which is never cut. */
    private static String beside(String name, String number) {
        return TextSize.wrap(name, SIDE - LEAD - 2 - TextSize.width("  " + number), 1)
                .get(0);
    }

    /** Moves labels apart so that none lies on another; from the top down, the middle kept where there is room. */
    private static double[] spread(double[] wanted) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> wanted[i]).thenComparing(i -> i));
        double[] placed = new double[wanted.length];
        double last = Double.NEGATIVE_INFINITY;
        for (int i : order) {
            placed[i] = Math.max(wanted[i], last + GAP);
            last = placed[i];
        }
        return placed;
    }
}
