package org.parindex.analysis.sure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parindex.analysis.composite.IndicatorTable;
import org.parindex.analysis.draw.DrawLoop;
import org.parindex.analysis.draw.Parallel;
import org.parindex.analysis.draw.RankCounts;
import org.parindex.assessment.Stage;
import org.parindex.score.Scores;

/**
 * How sure is this rank? Draws what is uncertain many times, ranks each draw, and tells what places each unit takes.
 *
 * <pre>{@code
 * RankRobustness sure = Robustness.of(scores, "so-nganh")
 *         .with(WeightNoise.domains(new WeightLaw.Uniform(20)))
 *         .with(SurveyError.everywhere(3))
 *         .draws(10_000)
 *         .seed(2025)
 *         .run();
 * }</pre>
 *
 * <p>The same seed gives the same result to the bit, whatever the number of threads, the order of units and the order in
 * which sources are named. Memory does not grow with the number of draws. Immutable; each setting gives a new question.
 */
public final class Robustness {

    private static final long DEFAULT_DRAWS = 10_000;
    private static final int ALL_PAIRS = 200;

    private final Subject subject;
    private final List<Uncertainty> sources;
    private final long draws;
    private final long seed;
    private final int threads;
    private final int pairLimit;

    private Robustness(Subject subject, List<Uncertainty> sources, long draws, long seed, int threads, int pairLimit) {
        this.subject = subject;
        this.sources = sources;
        this.draws = draws;
        this.seed = seed;
        this.threads = threads;
        this.pairLimit = pairLimit;
    }

    private static Robustness of(Subject subject) {
        return new Robustness(
                subject, List.of(), DEFAULT_DRAWS, 1, Runtime.getRuntime().availableProcessors(), ALL_PAIRS);
    }

    /**
     * Asks about a table of indicators.
     *
     * @param table the values, the larger the better
     * @param tree the weights
     * @return the question
     */
    public static Robustness of(IndicatorTable table, WeightTree tree) {
        return of(new TableSubject(table, tree));
    }

    /**
     * Asks about the end of a round with one peer group.
     *
     * @param scores the scores
     * @return the question
     * @throws IllegalArgumentException if there are several peer groups, or no unit is ranked
     */
    public static Robustness of(Scores scores) {
        return of(new RoundSubject(scores, Stage.FINAL, null));
    }

    /**
     * Asks about a peer group at the end of a round.
     *
     * @param scores the scores
     * @param group id of the group
     * @return the question
     * @throws IllegalArgumentException if there is no such group, or no unit of it is ranked
     */
    public static Robustness of(Scores scores, String group) {
        return of(scores, group, Stage.FINAL);
    }

    /**
     * Asks about a peer group at a stage. Tie-break keys of the scheme are left aside: units of equal value share a place.
     *
     * @param scores the scores
     * @param group id of the group
     * @param stage the stage
     * @return the question
     * @throws IllegalArgumentException if there is no such group, or no unit of it is ranked
     */
    public static Robustness of(Scores scores, String group, Stage stage) {
        return of(new RoundSubject(scores, stage, group));
    }

    Subject subject() {
        return subject;
    }

    List<Uncertainty> sources() {
        return sources;
    }

    long seed() {
        return seed;
    }

    int threads() {
        return threads;
    }

    /**
     * Switches a source of doubt on.
     *
     * @param source what is uncertain
     * @return the question with it
     * @throws IllegalArgumentException if a source of that name is on already
     */
    public Robustness with(Uncertainty source) {
        if (sources.stream().anyMatch(other -> other.name().equals(source.name()))) {
            throw new IllegalArgumentException("The source '%s' is switched on twice.".formatted(source.name()));
        }
        List<Uncertainty> more = new ArrayList<>(sources);
        more.add(source);
        more.sort(java.util.Comparator.comparing(Uncertainty::name));
        return new Robustness(subject, List.copyOf(more), draws, seed, threads, pairLimit);
    }

    /**
     * Sets how often is drawn; 10,000 until set.
     *
     * @param number at least 1
     * @return the question with it
     */
    public Robustness draws(long number) {
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("%d draws cannot be made.".formatted(number));
        }
        return new Robustness(subject, sources, number, seed, threads, pairLimit);
    }

    /**
     * Sets the seed; 1 until set.
     *
     * @param value any number
     * @return the question with it
     */
    public Robustness seed(long value) {
        return new Robustness(subject, sources, draws, value, threads, pairLimit);
    }

    /**
     * Sets how many threads work; all processors until set. The result does not depend on it.
     *
     * @param number at least 1
     * @return the question with it
     */
    public Robustness threads(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("%d threads do no work.".formatted(number));
        }
        return new Robustness(subject, sources, draws, seed, number, pairLimit);
    }

    /**
     * Sets up to how many units every pair is compared; 200 until set. Above, each unit is compared with the next alone.
     *
     * @param units number of units
     * @return the question with it
     */
    public Robustness allPairsUpTo(int units) {
        return new Robustness(subject, sources, draws, seed, threads, units);
    }

    /**
     * Draws and ranks.
     *
     * @return the places of every unit
     * @throws IllegalArgumentException if no source is switched on, or the subject has no such source
     */
    public RankRobustness run() {
        requireSources();
        Map<String, DrawPlan.Block> blocks = new HashMap<>();
        sources.forEach(source -> blocks.put(source.name(), DrawPlan.Block.A));
        DrawPlan plan = new DrawPlan(seed, blocks, true);
        int size = subject.ids().size();
        int[] nominal = Places.of(subject.nominal());
        RankCounts counts = new RankCounts(size);
        PairCounts pairs = new PairCounts(nominal, size <= pairLimit);
        try (Parallel parallel = new Parallel(threads)) {
            DrawLoop.run(
                    size,
                    draws,
                    parallel,
                    subject.workers(sources, plan),
                    (first, count, ranks, running) -> running.each(slot -> {
                        int from = (int) ((long) size * slot / running.slots());
                        int to = (int) ((long) size * (slot + 1) / running.slots());
                        counts.add(ranks, count, from, to);
                        pairs.add(ranks, count, from, to);
                    }));
        }
        return RankRobustness.of(this, draws, nominal, counts, pairs);
    }

    void requireSources() {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("Nothing is uncertain. Maybe switch a source on with with(…).");
        }
    }
}
