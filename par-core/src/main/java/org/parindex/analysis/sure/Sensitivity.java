package org.parindex.analysis.sure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.draw.DrawLoop;
import org.parindex.analysis.draw.Parallel;
import org.parindex.analysis.draw.Shown;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * Which source of doubt matters most: Sobol indices of how far places move, or of the place of one unit. Costs N(k + 2)
 * rankings for k sources and N draws; N(k + 2) numbers are kept. Results enter the estimators less their common mean, which
 * changes no index but takes most of the sampling error out of the first-order ones.
 *
 * @param title what is ranked
 * @param unit id of the unit whose place is looked at; null for the mean shift of all places
 * @param draws N
 * @param seed the seed
 * @param mean mean of the result over A and B, in places
 * @param variance sample variance of the result over A and B
 * @param indices the indices of each source, the largest total index first
 */
public record Sensitivity(
        Text title,
        @Nullable String unit,
        long draws,
        long seed,
        double mean,
        double variance,
        List<SobolIndex> indices) {

    private static final int RESAMPLES = 1_000;
    private static final int MOST_DRAWS = 1_000_000;

    /** Copies the list. */
    public Sensitivity {
        indices = List.copyOf(indices);
    }

    /**
     * Which source moves all units most: indices of the mean number of places by which units move.
     *
     * @param question what is ranked, with its sources
     * @param draws N, at least 2
     * @return the indices, with bootstrap intervals from 1,000 samples
     */
    public static Sensitivity of(Robustness question, int draws) {
        return of(question, draws, null);
    }

    /**
     * Which source moves one unit most: indices of its place.
     *
     * @param question what is ranked, with its sources
     * @param draws N, at least 2
     * @param unit id of the unit; null for the mean shift of all
     * @return the indices, with bootstrap intervals from 1,000 samples
     * @throws IllegalArgumentException if there is no such unit
     */
    public static Sensitivity of(Robustness question, int draws, @Nullable String unit) {
        question.requireSources();
        if (draws < 2 || draws > MOST_DRAWS) {
            throw new IllegalArgumentException("Indices cannot be estimated from %d draws.".formatted(draws));
        }
        Subject subject = question.subject();
        int number = unit == null ? -1 : subject.ids().indexOf(unit);
        if (unit != null && number < 0) {
            throw new IllegalArgumentException("The unit '%s' is not ranked here.".formatted(unit));
        }
        List<Uncertainty> sources = question.sources();
        try (Parallel parallel = new Parallel(question.threads())) {
            double[] a = results(question, draws, number, "", parallel, DrawPlan.Block.A);
            double[] b = results(question, draws, number, "", parallel, DrawPlan.Block.B);
            double mean = mean(a, b);
            List<SobolIndex> indices = new ArrayList<>();
            for (Uncertainty source : sources) {
                double[] ab = results(question, draws, number, source.name(), parallel, DrawPlan.Block.A);
                indices.add(SobolIndex.estimate(
                        source.name(),
                        source.label(),
                        less(a, mean),
                        less(b, mean),
                        less(ab, mean),
                        RESAMPLES,
                        question.seed()));
            }
            indices.sort(Comparator.comparingDouble((SobolIndex index) -> -index.total())
                    .thenComparing(SobolIndex::source));
            return summary(question, draws, unit, a, b, indices);
        }
    }

    /** The result of each draw, all sources from one block but one source from the other. */
    private static double[] results(
            Robustness question, int draws, int unit, String other, Parallel parallel, DrawPlan.Block block) {
        Map<String, DrawPlan.Block> blocks = new HashMap<>();
        question.sources()
                .forEach(source -> blocks.put(source.name(), source.name().equals(other) ? DrawPlan.Block.B : block));
        DrawPlan plan = new DrawPlan(question.seed(), blocks, false);
        Subject subject = question.subject();
        int[] nominal = Places.of(subject.nominal());
        double[] results = new double[draws];
        DrawLoop.run(
                nominal.length,
                draws,
                parallel,
                subject.workers(question.sources(), plan),
                (first, count, ranks, running) -> {
                    for (int draw = 0; draw < count; draw++) {
                        results[(int) first + draw] =
                                unit < 0 ? Places.meanShift(nominal, ranks[draw]) : ranks[draw][unit];
                    }
                });
        return results;
    }

    private static double mean(double[] a, double[] b) {
        double mean = 0;
        for (int i = 0; i < a.length; i++) {
            mean += (a[i] + b[i]) / (2.0 * a.length);
        }
        return mean;
    }

    private static double[] less(double[] results, double mean) {
        return Arrays.stream(results).map(result -> result - mean).toArray();
    }

    private static Sensitivity summary(
            Robustness question, int draws, @Nullable String unit, double[] a, double[] b, List<SobolIndex> indices) {
        double mean = mean(a, b);
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - mean) * (a[i] - mean) + (b[i] - mean) * (b[i] - mean);
        }
        return new Sensitivity(
                question.subject().title(),
                unit,
                draws,
                question.seed(),
                mean,
                squares / (2.0 * a.length - 1),
                indices);
    }

    /**
     * The result as lines.
     *
     * @param language the language
     * @return the text, lines ended by {@code \n}
     */
    public String toText(Language language) {
        StringBuilder text = new StringBuilder();
        Text head = unit == null
                ? Text.of("Nguồn nào làm thứ hạng xê dịch nhiều nhất?", "Which source moves the ranks most?")
                : Text.fill(
                        "Nguồn nào làm hạng của {0} xê dịch nhiều nhất?",
                        "Which source moves the rank of {0} most?", unit);
        text.append(head.in(language)).append('\n');
        for (SobolIndex index : indices) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %s: %s %s [%s; %s], %s %s [%s; %s]\n",
                    index.label().in(language),
                    Text.of("riêng", "alone").in(language),
                    Shown.number(index.first(), 3).in(language),
                    Shown.number(index.firstLow(), 3).in(language),
                    Shown.number(index.firstHigh(), 3).in(language),
                    Text.of("cả phối hợp", "with others").in(language),
                    Shown.number(index.total(), 3).in(language),
                    Shown.number(index.totalLow(), 3).in(language),
                    Shown.number(index.totalHigh(), 3).in(language)));
        }
        return text.toString();
    }
}
