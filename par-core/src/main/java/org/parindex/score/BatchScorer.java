package org.parindex.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Stage;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Scheme;
import org.parindex.unit.Unit;

/**
 * Totals of very many units, fast and exact: for simulations, what-if questions and other work that scores the same units
 * again and again. {@link Scorer} is the door for everything that needs findings or reasons; both give equal totals.
 *
 * <p>{@link #prepare} lays the answers out in columns of whole numbers, one column per figure. {@link #score} runs the
 * rule of each leaf down its columns in scaled {@code long} and adds columns into their parents. A value that does not
 * fit the scale (27/31 of a point) is kept with its error bound, and exact rational arithmetic decides wherever a bound
 * could matter: between units that nearly tie, at a cap, at a rounding. Immutable; one scorer may serve all threads.
 */
public final class BatchScorer {

    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(9_000);

    private final CompiledScheme scheme;

    private BatchScorer(CompiledScheme scheme) {
        this.scheme = scheme;
    }

    /**
     * A batch scorer for a scheme. The scheme is compiled once.
     *
     * @param scheme the scheme
     * @return the scorer
     * @throws IllegalArgumentException if its maxima add up to more than 9,000 points, for which the scaled numbers are
     *     not made; {@link Scorer} has no limit
     */
    public static BatchScorer of(Scheme scheme) {
        BigDecimal most = scheme.leaves().stream().map(Leaf::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (most.compareTo(MOST_POINTS) > 0) {
            throw new IllegalArgumentException("The maxima of scheme '%s' add up to %s, more than %s. Maybe use Scorer."
                    .formatted(scheme.id(), most.toPlainString(), MOST_POINTS));
        }
        return new BatchScorer(CompiledScheme.of(scheme));
    }

    /**
     * Lays the answers of a round out in columns. Cells that are not plainly a number under their rule (not applicable,
     * missing, contradictory, relative to the group) are decided here by the same evaluator that {@link Scorer} uses.
     *
     * @param assessments the answers
     * @param stage the stage
     * @return the columns; units without answers are left out
     * @throws IllegalArgumentException if a unit has a leaf with more than 1,000,000 points, or with a maximum of
     *     more than nine decimals; {@link Scorer} has neither limit
     */
    public BatchInput prepare(Assessments assessments, Stage stage) {
        List<UnitAnswers> answers = assessments.units().units().stream()
                .sorted(Comparator.comparing(Unit::id))
                .map(unit -> UnitAnswers.of(scheme, assessments, unit, new ArrayList<>()))
                .toList();
        BatchInput input = new StageScorer(scheme, answers, stage).columns();
        int beyond = input.outOfScale().nextSetBit(0);
        if (beyond >= 0) {
            throw new IllegalArgumentException(
                    "The unit '%s' has a leaf with more than %s points or a maximum of more than %d decimals. Maybe use Scorer."
                            .formatted(input.unit(beyond).id(), LeafColumn.MOST, LeafColumn.PLACES));
        }
        return input;
    }

    /**
     * Scores prepared units.
     *
     * @param input columns made by a batch scorer of the same scheme
     * @return the totals
     * @throws IllegalArgumentException if the columns were made for another scheme
     */
    public BatchScores score(BatchInput input) {
        if (input.scheme() != scheme && !input.scheme().scheme().equals(scheme.scheme())) {
            throw new IllegalArgumentException("The columns were prepared for scheme '%s', not for '%s'."
                    .formatted(input.scheme().scheme().id(), scheme.scheme().id()));
        }
        return new ColumnSums(input).score();
    }
}
