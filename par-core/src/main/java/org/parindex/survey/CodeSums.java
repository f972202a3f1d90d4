package org.parindex.survey;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;

/** For one unit: how many answers each code of each item has, and the exact sum of their weights. */
final class CodeSums {

    private final long[] counts;
    private final BigDecimal @Nullable [] weights;
    private final long respondents;

    private CodeSums(long[] counts, BigDecimal @Nullable [] weights, long respondents) {
        this.counts = counts;
        this.weights = weights;
        this.respondents = respondents;
    }

    static CodeSums of(Tally.Counts counts) {
        return new CodeSums(counts.codes(), null, counts.respondents());
    }

    /** Counts and weights of some rows; without weights where all are 1. */
    static CodeSums of(Answers answers, List<Integer> rows) {
        int items = answers.questionnaire().items().size();
        long[] counts = new long[items * AnswerCode.CODES];
        boolean plain = answers.cases().stream().allMatch(one -> one.weight().compareTo(BigDecimal.ONE) == 0);
        BigDecimal @Nullable [] weights = plain ? null : new BigDecimal[counts.length];
        if (weights != null) {
            java.util.Arrays.fill(weights, BigDecimal.ZERO);
        }
        long respondents = 0;
        for (int row : rows) {
            BigDecimal weight = answers.cases().get(row).weight();
            if (weight.signum() == 0) {
                continue;
            }
            respondents++;
            for (int item = 0; item < items; item++) {
                int at = item * AnswerCode.CODES + answers.code(row, item);
                counts[at]++;
                if (weights != null) {
                    weights[at] = weights[at].add(weight);
                }
            }
        }
        return new CodeSums(counts, weights, respondents);
    }

    long count(int item, int code) {
        return counts[item * AnswerCode.CODES + code];
    }

    Points weight(int item, int code) {
        int at = item * AnswerCode.CODES + code;
        return weights == null ? Points.of(counts[at]) : Points.of(weights[at]);
    }

    long respondents() {
        return respondents;
    }

    LevelCounts levels(CountedItems.Counted item) {
        return LevelCounts.of(
                counts, item.column() * AnswerCode.CODES, item.scale().size());
    }

    /** How many answers of an item count. */
    long answers(CountedItems.Counted item) {
        long sum = 0;
        for (int code = 0; code < AnswerCode.CODES; code++) {
            sum += item.counts(code) ? count(item.column(), code) : 0;
        }
        return sum;
    }

    /** How many were asked at all: everything but {@link Absence#NOT_ASKED}. */
    long asked(CountedItems.Counted item) {
        long sum = 0;
        for (int code = 0; code < AnswerCode.CODES; code++) {
            sum += code == Absence.NOT_ASKED.code() ? 0 : count(item.column(), code);
        }
        return sum;
    }

    /** The mean worth of the answers of some items in one pot, in percent; null if there is none. */
    @Nullable
    Points pooled(List<CountedItems.Counted> items) {
        Points above = Points.ZERO;
        Points below = Points.ZERO;
        for (CountedItems.Counted item : items) {
            for (int code = 0; code < AnswerCode.CODES; code++) {
                Points worth = item.worth()[code];
                if (worth != null && count(item.column(), code) != 0) {
                    Points weight = weight(item.column(), code);
                    above = above.plus(weight.times(worth));
                    below = below.plus(weight);
                }
            }
        }
        return below.isZero() ? null : above.dividedBy(below);
    }
}
