package org.parindex.analysis.sure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.parindex.analysis.draw.RankCounts;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * How sure the places of a ranking are.
 *
 * @param title what is ranked
 * @param sources what was uncertain
 * @param draws how often was drawn
 * @param seed the seed
 * @param units the units by their place as it is, then by id
 * @param pairs how likely one unit is above another
 */
public record RankRobustness(
        Text title, List<Source> sources, long draws, long seed, List<UnitRobustness> units, PairShares pairs) {

    /**
     * A source of doubt.
     *
     * @param name its name in files
     * @param label what varied and how far
     */
    public record Source(String name, Text label) {
        static Source of(Uncertainty uncertainty) {
            return new Source(uncertainty.name(), uncertainty.label());
        }
    }

    /** Copies the lists. */
    public RankRobustness {
        sources = List.copyOf(sources);
        units = List.copyOf(units);
    }

    static RankRobustness of(Robustness question, long draws, int[] nominal, RankCounts counts, PairCounts pairs) {
        Subject subject = question.subject();
        double[] values = subject.nominal();
        List<String> ids = subject.ids();
        List<String> names = subject.names();
        List<UnitRobustness> units = new ArrayList<>();
        IntStream.range(0, nominal.length)
                .mapToObj(i -> UnitRobustness.of(
                        ids.get(i), names.get(i), values[i], nominal[i], new RankShares(counts.of(i), draws)))
                .sorted(Comparator.comparingInt(
                                (UnitRobustness unit) -> unit.rank() == 0 ? Integer.MAX_VALUE : unit.rank())
                        .thenComparing(UnitRobustness::unit))
                .forEach(units::add);
        return new RankRobustness(
                subject.title(),
                question.sources().stream().map(Source::of).toList(),
                draws,
                question.seed(),
                units,
                new PairShares(ids, pairs, draws));
    }

    /**
     * One unit.
     *
     * @param unit its id
     * @return its places
     * @throws IllegalArgumentException if it is not ranked here
     */
    public UnitRobustness of(String unit) {
        return units.stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The unit '%s' is not ranked here.".formatted(unit)));
    }

    /**
     * How far places move on average: the mean over units of their mean shift.
     *
     * @return places
     */
    public double meanShift() {
        return units.stream()
                .mapToDouble(UnitRobustness::meanShift)
                .filter(shift -> !Double.isNaN(shift))
                .average()
                .orElse(0);
    }

    /**
     * How far the draws agree with the ranking as it is: the mean over the draws of 1 − 6Σd² ÷ (n(n² − 1)), Spearman's
     * correlation where no places are shared.
     *
     * @return 1 for the same order in every draw; empty with fewer than two units, or where one lacks a place
     */
    public OptionalDouble meanSpearman() {
        int n = units.size();
        boolean incomplete = units.stream()
                .anyMatch(unit -> unit.rank() == 0 || unit.shares().upTo(n) < 1 - 1e-9);
        if (n < 2 || incomplete) {
            return OptionalDouble.empty();
        }
        double squares = units.stream()
                .mapToDouble(unit -> unit.shares().meanSquare(unit.rank()))
                .sum();
        return OptionalDouble.of(1 - 6 * squares / (n * ((double) n * n - 1)));
    }

    /**
     * The result as a text of sentences and lines.
     *
     * @param language the language
     * @return the text, lines ended by {@code \n}
     */
    public String toText(Language language) {
        return new RobustnessText(this).tell(language);
    }
}
