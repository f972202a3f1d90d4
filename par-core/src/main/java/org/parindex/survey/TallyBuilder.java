package org.parindex.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts answers as they come, row by row or column by column. Holds counts only, never the answers. Not for two threads. */
public final class TallyBuilder {

    private final String questionnaire;
    private final List<String> items;
    private final int[] levels;
    /** For each item a bit for each level above its scale. */
    private final int[] impossible;

    private final Map<Tally.Cell, Counting> cells = new HashMap<>();
    private final ColumnCounter counter = new ColumnCounter();
    private Tally.@Nullable Cell last;
    private @Nullable Counting counting;

    private static final class Counting {
        private long respondents;
        private final long[] codes;

        Counting(int items) {
            codes = new long[items * AnswerCode.CODES];
        }
    }

    TallyBuilder(Questionnaire questionnaire) {
        this.questionnaire = questionnaire.id();
        List<Item> all = questionnaire.items();
        items = all.stream().map(Item::id).toList();
        levels = all.stream()
                .mapToInt(item -> questionnaire.scaleOf(item).size())
                .toArray();
        impossible = impossible(levels);
    }

    TallyBuilder(String questionnaire, java.util.LinkedHashMap<String, Integer> levelsByItem) {
        this.questionnaire = questionnaire;
        items = List.copyOf(levelsByItem.keySet());
        levels = levelsByItem.values().stream().mapToInt(Integer::intValue).toArray();
        levelsByItem.forEach((item, size) -> AnswerCode.level(size));
        impossible = impossible(levels);
    }

    private static int[] impossible(int[] levels) {
        return Arrays.stream(levels)
                .map(size -> (2 << AnswerCode.MOST_LEVELS) - (2 << size))
                .toArray();
    }

    private Counting counting(String unit, String group) {
        Tally.Cell cell = last;
        if (cell == null || !cell.unit().equals(unit) || !cell.group().equals(group)) {
            cell = new Tally.Cell(unit, group);
            last = cell;
            counting = cells.computeIfAbsent(cell, one -> new Counting(items.size()));
        }
        return java.util.Objects.requireNonNull(counting);
    }

    /**
     * Counts one respondent.
     *
     * @param unit id of the unit
     * @param group id of the group of respondents; empty if they are not told apart
     * @param answers one code per item of the questionnaire, see {@link AnswerCode}
     * @return this
     * @throws IllegalArgumentException if there are not as many codes as items, or a code is impossible
     */
    public TallyBuilder add(String unit, String group, byte... answers) {
        if (answers.length != items.size()) {
            throw new IllegalArgumentException(
                    "%d answers were given to %d items.".formatted(answers.length, items.size()));
        }
        check(answers);
        Counting counting = counting(unit, group);
        counting.respondents++;
        long[] codes = counting.codes;
        int at = 0;
        for (byte answer : answers) {
            codes[at + answer]++;
            at += AnswerCode.CODES;
        }
        return this;
    }

    /** Without a branch per answer, since answers are hard to guess. */
    private void check(byte... answers) {
        int all = 0;
        int wrong = 0;
        for (int i = 0; i < answers.length; i++) {
            all |= answers[i];
            wrong |= impossible[i] >>> answers[i];
        }
        if ((all & ~(AnswerCode.CODES - 1) | wrong & 1) != 0) {
            for (int i = 0; i < answers.length; i++) {
                checkLevel(i, AnswerCode.check(answers[i]));
            }
        }
    }

    private void checkLevel(int item, int code) {
        if (code > levels[item] && code <= AnswerCode.MOST_LEVELS) {
            throw new IllegalArgumentException("Level %d was given to the item '%s', whose scale has %d levels."
                    .formatted(code, items.get(item), levels[item]));
        }
    }

    /**
     * Counts many respondents of one unit and group at once.
     *
     * @param unit id of the unit
     * @param group id of the group of respondents; empty if they are not told apart
     * @param columns one column per item of the questionnaire, each with one code per respondent
     * @return this
     * @throws IllegalArgumentException if the columns do not fit or a code is impossible
     */
    public TallyBuilder addColumns(String unit, String group, byte[]... columns) {
        return addColumns(unit, group, columns, 0, columns.length == 0 ? 0 : columns[0].length);
    }

    /**
     * Counts a part of the rows of columns.
     *
     * @param unit id of the unit
     * @param group id of the group of respondents; empty if they are not told apart
     * @param columns one column per item of the questionnaire, each with one code per respondent
     * @param from first row
     * @param to row behind the last
     * @return this
     * @throws IllegalArgumentException if the columns do not fit or a code is impossible
     */
    public TallyBuilder addColumns(String unit, String group, byte[][] columns, int from, int to) {
        if (columns.length != items.size()) {
            throw new IllegalArgumentException(
                    "%d columns were given to %d items.".formatted(columns.length, items.size()));
        }
        long[] added = new long[items.size() * AnswerCode.CODES];
        for (int item = 0; item < columns.length; item++) {
            if (columns[item].length != columns[0].length || from < 0 || from > to || to > columns[item].length) {
                throw new IllegalArgumentException("Rows %d to %d of a column of %d (item '%s') were asked for."
                        .formatted(from, to, columns[item].length, items.get(item)));
            }
            counter.add(columns[item], from, to, added, item * AnswerCode.CODES);
            for (int code = levels[item] + 1; code <= AnswerCode.MOST_LEVELS; code++) {
                if (added[item * AnswerCode.CODES + code] > 0) {
                    checkLevel(item, code);
                }
            }
        }
        Counting counting = counting(unit, group);
        counting.respondents += to - from;
        for (int i = 0; i < added.length; i++) {
            counting.codes[i] += added[i];
        }
        return this;
    }

    /**
     * Adds counts that were kept elsewhere, such as those of a file.
     *
     * @param unit id of the unit
     * @param group id of the group of respondents
     * @param respondents how many respondents they are of, not negative
     * @param byItem counts per item of the questionnaire, in its order
     * @return this
     * @throws IllegalArgumentException if a count is negative or the items or levels do not fit
     */
    public TallyBuilder addCounts(String unit, String group, long respondents, List<LevelCounts> byItem) {
        if (byItem.size() != items.size() || respondents < 0) {
            throw new IllegalArgumentException("Counts of %d items and %d respondents were given to %d items."
                    .formatted(byItem.size(), respondents, items.size()));
        }
        Counting counting = counting(unit, group);
        counting.respondents = Math.addExact(counting.respondents, respondents);
        for (int item = 0; item < byItem.size(); item++) {
            LevelCounts counts = byItem.get(item);
            if (counts.levels().size() != levels[item]) {
                throw new IllegalArgumentException("Counts of %d levels were given to the item '%s' of %d levels."
                        .formatted(counts.levels().size(), items.get(item), levels[item]));
            }
            for (int rank = 1; rank <= levels[item]; rank++) {
                add(counting, item, rank, counts.levels().get(rank - 1));
            }
            for (Absence absence : Absence.values()) {
                add(counting, item, absence.code(), counts.absent(absence));
            }
        }
        return this;
    }

    private void add(Counting counting, int item, int code, long count) {
        if (count < 0) {
            throw new IllegalArgumentException("The item '%s' has a count of %d.".formatted(items.get(item), count));
        }
        int at = item * AnswerCode.CODES + code;
        counting.codes[at] = Math.addExact(counting.codes[at], count);
    }

    /**
     * The tally of what has been counted so far; the builder may go on.
     *
     * @return the tally
     */
    public Tally build() {
        SortedMap<Tally.Cell, Tally.Counts> counts = new TreeMap<>();
        cells.forEach(
                (cell, counting) -> counts.put(cell, new Tally.Counts(counting.respondents, counting.codes.clone())));
        return new Tally(questionnaire, items, levels, counts);
    }
}
