package org.parindex.survey;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Exact counts of answers: how often each level of each item was chosen in each unit and group of respondents, and each
 * reason for no answer. Tallies of shards, days or machines are added up by {@link #merge} in any order with the same
 * result. Immutable.
 */
public final class Tally {

    private final String questionnaire;
    private final List<String> items;
    private final int[] levels;
    private final SortedMap<Cell, Counts> cells;

    /**
     * Whose answers were counted together.
     *
     * @param unit id of the unit
     * @param group id of the group of respondents; empty if they are not told apart
     */
    public record Cell(String unit, String group) implements Comparable<Cell> {
        /** Refuses null. */
        public Cell {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(group, "group");
        }

        @Override
        public int compareTo(Cell other) {
            int byUnit = unit.compareTo(other.unit);
            return byUnit != 0 ? byUnit : group.compareTo(other.group);
        }
    }

    /** Respondents, and sixteen counts per item; never changed once it stands in a tally. */
    record Counts(long respondents, long[] codes) {
        Counts plus(Counts other) {
            long[] sum = codes.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] = Math.addExact(sum[i], other.codes[i]);
            }
            return new Counts(Math.addExact(respondents, other.respondents), sum);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Counts counts
                    && respondents == counts.respondents
                    && Arrays.equals(codes, counts.codes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(codes);
        }
    }

    Tally(String questionnaire, List<String> items, int[] levels, SortedMap<Cell, Counts> cells) {
        this.questionnaire = questionnaire;
        this.items = List.copyOf(items);
        this.levels = levels;
        this.cells = Collections.unmodifiableSortedMap(cells);
    }

    /**
     * A tally of nothing, which merges with every tally of the questionnaire.
     *
     * @param questionnaire the questionnaire
     * @return the tally
     */
    public static Tally empty(Questionnaire questionnaire) {
        return new TallyBuilder(questionnaire).build();
    }

    /**
     * A tally in the making.
     *
     * @param questionnaire the questionnaire
     * @return the builder
     */
    public static TallyBuilder builder(Questionnaire questionnaire) {
        return new TallyBuilder(questionnaire);
    }

    /**
     * A tally in the making where only ids and scales are known, as when it is read from a file.
     *
     * @param questionnaire id of the questionnaire
     * @param levelsByItem how many levels the scale of each item has, in the order of the questionnaire
     * @return the builder
     * @throws IllegalArgumentException if a number of levels is not from 1 to 11
     */
    public static TallyBuilder builder(String questionnaire, java.util.LinkedHashMap<String, Integer> levelsByItem) {
        return new TallyBuilder(questionnaire, levelsByItem);
    }

    /**
     * The counts of this and another tally together: associative and commutative, with {@link #empty} as the neutral one.
     *
     * @param other a tally of the same questionnaire and items
     * @return the sum
     * @throws IllegalArgumentException if the questionnaires differ
     * @throws ArithmeticException if a count leaves the range of {@code long}
     */
    public Tally merge(Tally other) {
        if (!questionnaire.equals(other.questionnaire)
                || !items.equals(other.items)
                || !Arrays.equals(levels, other.levels)) {
            throw new IllegalArgumentException("A tally of '%s' (%d items) cannot be added to one of '%s' (%d items)."
                    .formatted(other.questionnaire, other.items.size(), questionnaire, items.size()));
        }
        SortedMap<Cell, Counts> sum = new TreeMap<>(cells);
        other.cells.forEach((cell, counts) -> sum.merge(cell, counts, Counts::plus));
        return new Tally(questionnaire, items, levels, sum);
    }

    /**
     * The tally with other cells, such as all groups of a unit in one, or communes in their districts.
     *
     * @param rename the new unit and group of each cell
     * @return the tally; cells with the same new name are added up
     */
    public Tally regroup(java.util.function.UnaryOperator<Cell> rename) {
        SortedMap<Cell, Counts> sum = new TreeMap<>();
        cells.forEach((cell, counts) -> sum.merge(rename.apply(cell), counts, Counts::plus));
        return new Tally(questionnaire, items, levels, sum);
    }

    /**
     * The answers of one group of respondents.
     *
     * @param group id of the group
     * @return a tally of its cells only
     */
    public Tally ofGroup(String group) {
        SortedMap<Cell, Counts> some = new TreeMap<>();
        cells.forEach((cell, counts) -> {
            if (cell.group().equals(group)) {
                some.put(cell, counts);
            }
        });
        return new Tally(questionnaire, items, levels, some);
    }

    /**
     * The questionnaire whose answers were counted.
     *
     * @return its id
     */
    public String questionnaire() {
        return questionnaire;
    }

    /**
     * The items whose answers were counted.
     *
     * @return their ids, in the order of the questionnaire
     */
    public List<String> items() {
        return items;
    }

    /**
     * How many levels the scale of an item has.
     *
     * @param item index of the item
     * @return the number
     */
    public int levels(int item) {
        return levels[item];
    }

    /**
     * The cells.
     *
     * @return units and groups, sorted
     */
    public List<Cell> cells() {
        return List.copyOf(cells.keySet());
    }

    /**
     * The units.
     *
     * @return their ids, sorted
     */
    public List<String> units() {
        return cells.keySet().stream().map(Cell::unit).distinct().toList();
    }

    /**
     * How many respondents a cell has.
     *
     * @param cell the cell
     * @return the number, 0 if there is no such cell
     */
    public long respondents(Cell cell) {
        Counts counts = cells.get(cell);
        return counts == null ? 0 : counts.respondents();
    }

    /**
     * How many respondents there are.
     *
     * @return the sum over all cells
     */
    public long respondents() {
        return cells.values().stream().mapToLong(Counts::respondents).sum();
    }

    /**
     * The counts of an item in a cell.
     *
     * @param cell the cell
     * @param item id of the item
     * @return the counts; all zero if there is no such cell
     * @throws IllegalArgumentException if there is no such item
     */
    public LevelCounts counts(Cell cell, String item) {
        int index = items.indexOf(item);
        if (index < 0) {
            throw new IllegalArgumentException("The item '%s' is not counted. Known are %s.".formatted(item, items));
        }
        Counts counts = cells.get(cell);
        long[] codes = counts == null ? new long[items.size() * AnswerCode.CODES] : counts.codes();
        return LevelCounts.of(codes, index * AnswerCode.CODES, levels[index]);
    }

    /** The raw counts of a unit over all its groups. */
    Counts ofUnit(String unit) {
        Counts none = new Counts(0, new long[items.size() * AnswerCode.CODES]);
        return cells.entrySet().stream()
                .filter(entry -> entry.getKey().unit().equals(unit))
                .map(Map.Entry::getValue)
                .reduce(none, Counts::plus);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tally tally
                && questionnaire.equals(tally.questionnaire)
                && items.equals(tally.items)
                && Arrays.equals(levels, tally.levels)
                && cells.equals(tally.cells);
    }

    @Override
    public int hashCode() {
        return Objects.hash(questionnaire, items, cells);
    }

    /** How much was counted. */
    @Override
    public String toString() {
        return "Tally of %s: %d respondents in %d cells".formatted(questionnaire, respondents(), cells.size());
    }
}
