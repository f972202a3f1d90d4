package org.parindex.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The answers of a wave in columns, one row per respondent. Immutable; keeps the order in which rows were given. */
public final class Answers {

    private final Questionnaire questionnaire;
    private final List<SurveyCase> cases;
    private final byte[][] columns;
    private final @Nullable ReplicateWeights replicates;

    private Answers(
            Questionnaire questionnaire,
            List<SurveyCase> cases,
            byte[][] columns,
            @Nullable ReplicateWeights replicates) {
        this.questionnaire = questionnaire;
        this.cases = List.copyOf(cases);
        this.columns = columns;
        this.replicates = replicates;
    }

    /**
     * Answers in the making.
     *
     * @param questionnaire what was asked
     * @return the builder
     */
    public static Builder builder(Questionnaire questionnaire) {
        return new Builder(questionnaire);
    }

    /** Collects respondents. */
    public static final class Builder {
        private static final int FIRST_ROWS = 1024;

        private final Questionnaire questionnaire;
        private final List<SurveyCase> cases = new ArrayList<>();
        private final byte[][] columns;
        private final int[] levels;

        private Builder(Questionnaire questionnaire) {
            this.questionnaire = questionnaire;
            List<Item> items = questionnaire.items();
            columns = new byte[items.size()][FIRST_ROWS];
            levels = items.stream()
                    .mapToInt(item -> questionnaire.scaleOf(item).size())
                    .toArray();
        }

        /**
         * Adds a respondent.
         *
         * @param one who answered
         * @param codes one code per item of the questionnaire, see {@link AnswerCode}
         * @return this
         * @throws IllegalArgumentException if there are not as many codes as items, or a code is impossible
         */
        public Builder add(SurveyCase one, byte... codes) {
            if (codes.length != columns.length) {
                throw new IllegalArgumentException("The case '%s' gives %d answers to %d items."
                        .formatted(one.id(), codes.length, columns.length));
            }
            int row = cases.size();
            for (int item = 0; item < codes.length; item++) {
                byte code = AnswerCode.check(codes[item]);
                if (AnswerCode.isLevel(code) && code > levels[item]) {
                    throw new IllegalArgumentException(
                            "The case '%s' gives level %d to item %d, whose scale has %d levels."
                                    .formatted(one.id(), code, item + 1, levels[item]));
                }
                if (row == columns[item].length) {
                    columns[item] = Arrays.copyOf(columns[item], 2 * row);
                }
                columns[item][row] = code;
            }
            cases.add(one);
            return this;
        }

        /**
         * The answers collected so far.
         *
         * @return the answers
         */
        public Answers build() {
            byte[][] exact = new byte[columns.length][];
            for (int item = 0; item < exact.length; item++) {
                exact[item] = Arrays.copyOf(columns[item], cases.size());
            }
            return new Answers(questionnaire, cases, exact, null);
        }
    }

    /**
     * What was asked.
     *
     * @return the questionnaire
     */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /**
     * Who answered.
     *
     * @return one case per row
     */
    public List<SurveyCase> cases() {
        return cases;
    }

    /**
     * How many respondents there are.
     *
     * @return the number of rows
     */
    public int size() {
        return cases.size();
    }

    /**
     * One answer.
     *
     * @param row the respondent, from 0
     * @param item index of the item in the questionnaire
     * @return the code, see {@link AnswerCode}
     */
    public byte code(int row, int item) {
        return columns[item][row];
    }

    /**
     * The same answers with replicate weights that came with them; errors are then made from those.
     *
     * @param weights a row for every case
     * @return the answers
     */
    public Answers withReplicates(ReplicateWeights weights) {
        return new Answers(questionnaire, cases, columns, weights);
    }

    /**
     * The replicate weights that came with the answers.
     *
     * @return the weights, or empty
     */
    public Optional<ReplicateWeights> replicates() {
        return Optional.ofNullable(replicates);
    }

    byte[] column(int item) {
        return columns[item];
    }

    /**
     * The weights.
     *
     * @return one per row
     */
    public List<BigDecimal> weights() {
        return cases.stream().map(SurveyCase::weight).toList();
    }

    /**
     * The answers of some respondents, such as the random part of a sample. For the figures of a part with a design keep
     * all rows: the design needs them.
     *
     * @param who the respondents wanted
     * @return their answers
     */
    public Answers only(Predicate<SurveyCase> who) {
        Builder some = builder(questionnaire);
        byte[] codes = new byte[columns.length];
        for (int row = 0; row < size(); row++) {
            if (who.test(cases.get(row))) {
                for (int item = 0; item < codes.length; item++) {
                    codes[item] = columns[item][row];
                }
                some.add(cases.get(row), codes);
            }
        }
        Answers part = some.build();
        return replicates == null ? part : part.withReplicates(replicates);
    }

    /**
     * The exact counts, without weights.
     *
     * @return the tally by unit and group of respondents
     */
    public Tally tally() {
        TallyBuilder builder = Tally.builder(questionnaire);
        int from = 0;
        while (from < size()) {
            int to = from + 1;
            SurveyCase first = cases.get(from);
            while (to < size() && isSameCell(first, cases.get(to))) {
                to++;
            }
            builder.addColumns(first.unit(), first.group(), columns, from, to);
            from = to;
        }
        return builder.build();
    }

    private static boolean isSameCell(SurveyCase a, SurveyCase b) {
        return a.unit().equals(b.unit()) && a.group().equals(b.group());
    }
}
