package org.parindex.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.survey.design.Replicates;
import org.parindex.survey.design.SurveyDesign;

/**
 * What is known of one unit: counts, and perhaps the answers behind them.
 *
 * @param sums counts and exact weights
 * @param answers the answers of all units, or null
 * @param rows the rows of this unit
 * @param design of all rows, or null for respondents drawn one by one
 * @param replicates of all rows, from which errors come, or null
 */
record UnitSource(
        CodeSums sums,
        @Nullable Answers answers,
        List<Integer> rows,
        @Nullable SurveyDesign design,
        @Nullable Replicates replicates) {

    static UnitSource of(Tally.Counts counts) {
        return new UnitSource(CodeSums.of(counts), null, List.of(), null, null);
    }

    static UnitSource of(
            Answers answers, List<Integer> rows, @Nullable SurveyDesign design, @Nullable Replicates replicates) {
        return new UnitSource(CodeSums.of(answers, rows), answers, rows, design, replicates);
    }
}
