package org.parindex.io.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.survey.Absence;
import org.parindex.survey.SurveyCase;
import org.parindex.survey.Tally;

/**
 * Respondents of a table of one row per answer, whose rows may come in any order: a byte per item, the key, and where they
 * belong; the whole case only if somebody will ask for it.
 */
final class Respondents {

    private static final int BLOCK = 1 << 12;

    /** What is known of a respondent beside the answers. */
    record Kept(SurveyCase one, double[] replicates, long[] sizes) {}

    private final int items;
    private final boolean withCases;
    private final KeyTable keys = new KeyTable();
    private final List<byte[]> codes = new ArrayList<>();
    private final List<Tally.Cell> cells = new ArrayList<>();
    private final Map<Tally.Cell, Integer> numbers = new HashMap<>();
    private final List<Kept> kept = new ArrayList<>();
    private int[] belongs = new int[BLOCK];

    Respondents(int items, boolean withCases) {
        this.items = items;
        this.withCases = withCases;
    }

    int size() {
        return keys.size();
    }

    /** The number of a respondent; -1 for one not met before. */
    int find(String key) {
        return keys.find(key);
    }

    /** Adds a respondent not met before; gives the number. */
    int add(String key, String unit, String group, @Nullable Kept known) {
        int number = keys.size();
        keys.add(key);
        if (number % BLOCK == 0) {
            byte[] block = new byte[BLOCK * items];
            Arrays.fill(block, AnswerWords.UNKNOWN);
            codes.add(block);
        }
        if (number == belongs.length) {
            belongs = Arrays.copyOf(belongs, 2 * number);
        }
        belongs[number] = numbers.computeIfAbsent(new Tally.Cell(unit, group), cell -> {
            cells.add(cell);
            return cells.size() - 1;
        });
        if (withCases) {
            kept.add(Objects.requireNonNull(known));
        }
        return number;
    }

    void answer(int number, int item, byte code) {
        codes.get(number / BLOCK)[number % BLOCK * items + item] = code;
    }

    boolean isAnswered(int number, int item) {
        return codes.get(number / BLOCK)[number % BLOCK * items + item] != AnswerWords.UNKNOWN;
    }

    /** A respondent with all answers; those not given are blank. */
    DrawnRow row(int number, byte[] into) {
        System.arraycopy(codes.get(number / BLOCK), number % BLOCK * items, into, 0, items);
        for (int i = 0; i < items; i++) {
            into[i] = into[i] == AnswerWords.UNKNOWN ? Absence.BLANK.code() : into[i];
        }
        return new Row(cells.get(belongs[number]), into, withCases ? kept.get(number) : null);
    }

    private record Row(
            Tally.Cell cell, byte[] codes, @Nullable Kept kept) implements DrawnRow {
        @Override
        public String unit() {
            return cell.unit();
        }

        @Override
        public String group() {
            return cell.group();
        }

        private Kept known() {
            if (kept == null) {
                throw new IllegalStateException("Cases were not asked for when the table was read.");
            }
            return kept;
        }

        @Override
        public double[] replicates() {
            return known().replicates();
        }

        @Override
        public long[] sizes() {
            return known().sizes();
        }

        @Override
        public SurveyCase toCase() {
            return known().one();
        }
    }
}
