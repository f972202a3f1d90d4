package org.parindex.io.internal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.parindex.text.Text;

/**
 * How many units lie where.
 *
 * @param title the title
 * @param description what it says
 * @param axis what the numbers below are
 * @param bins the bins from left to right; each starts where the one before ends
 */
public record Histogram(Text title, Text description, Text axis, List<Bin> bins) implements Chart {

    private static final double HIGH = 180;
    private static final int MOST_BINS = 20;

    /**
     * One bin: from included to excluded, the last one with both ends.
     *
     * @param from lower end
     * @param to upper end
     * @param count how many
     * @param tone its colour
     */
    public record Bin(Figure from, Figure to, int count, Tone tone) {}

    /** Copies the list. */
    public Histogram {
        bins = List.copyOf(bins);
    }

    /**
     * Bins of equal width at round numbers.
     *
     * @param values the values, finite
     * @return bins from the lowest to the highest value; empty without values
     */
    public static List<Bin> bins(DoubleStream values) {
        double[] all = values.toArray();
        if (all.length == 0) {
            return List.of();
        }
        Scale scale = Scale.around(DoubleStream.of(all), 0, 1);
        List<Figure> edges = scale.ticks();
        if (edges.size() <= MOST_BINS / 2 && all.length > 30) {
            edges = halves(edges);
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i + 1 < edges.size(); i++) {
            double from = edges.get(i).at();
            double to = edges.get(i + 1).at();
            boolean last = i + 2 == edges.size();
            long count = DoubleStream.of(all)
                    .filter(value -> value >= from && (value < to || last && value <= to))
                    .count();
            bins.add(new Bin(edges.get(i), edges.get(i + 1), (int) count, Tone.MAIN));
        }
        return bins;
    }

    private static List<Figure> halves(List<Figure> edges) {
        List<Figure> finer = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            if (i > 0) {
                double middle = (edges.get(i - 1).at() + edges.get(i).at()) / 2;
                finer.add(Figure.of(middle, Math.rint(middle) == middle ? 0 : 2));
            }
            finer.add(edges.get(i));
        }
        return finer;
    }

    @Override
    public void draw(Svg svg) {
        double left = 40;
        double top = 16;
        double bottom = top + HIGH;
        double width = (Svg.WIDTH - left) / Math.max(1, bins.size());
        int most = bins.stream().mapToInt(Bin::count).max().orElse(1);
        Scale scale = Scale.around(DoubleStream.of(0, Math.max(6, most)), bottom, top);
        scale.upward(svg, left, Svg.WIDTH);
        for (int i = 0; i < bins.size(); i++) {
            Bin bin = bins.get(i);
            String from = bin.from().shown().in(svg.language());
            String to = bin.to().shown().in(svg.language());
            double x = left + i * width;
            double y = scale.at(bin.count());
            svg.group(from + " – " + to + ": " + bin.count());
            svg.rect(x + 1, y, width - 2, bottom - y, bin.tone().css());
            if (bin.count() > 0) {
                svg.text(x + width / 2, y - 4, "middle", String.valueOf(bin.count()), "c-value");
            }
            if (i % step(width) == 0) {
                svg.text(x, bottom + 16, "middle", from, "c-text");
            }
            if (i == bins.size() - 1) {
                svg.text(Svg.WIDTH, bottom + 16, "end", to, "c-text");
            }
            svg.end();
        }
        svg.line(left, bottom, Svg.WIDTH, bottom, "c-axis");
        svg.text((left + Svg.WIDTH) / 2, bottom + 34, "middle", axis, "c-text");
        svg.height(bottom + 40);
    }

    private static int step(double width) {
        return width < 36 ? 2 : 1;
    }
}
