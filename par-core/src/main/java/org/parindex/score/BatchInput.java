package org.parindex.score;

import java.util.BitSet;
import java.util.List;
import org.parindex.assessment.Stage;
import org.parindex.unit.Unit;

/** The answers of many units under one scheme, laid out in columns. Immutable; made by {@link BatchScorer#prepare}. */
public final class BatchInput {

    private final CompiledScheme scheme;
    private final List<UnitAnswers> answers;
    private final List<Unit> units;
    private final Stage stage;
    private final List<LeafColumn> columns;
    /** Units that are more than the sum of their columns: rescaled, unranked or failed because of a leaf, out of scale. */
    private final BitSet notPlain = new BitSet();

    private final BitSet outOfScale = new BitSet();

    BatchInput(CompiledScheme scheme, List<UnitAnswers> answers, Stage stage, List<LeafColumn> columns) {
        this.scheme = scheme;
        this.answers = List.copyOf(answers);
        this.units = answers.stream().map(UnitAnswers::unit).toList();
        this.stage = stage;
        this.columns = List.copyOf(columns);
        columns.forEach(column -> column.collect(notPlain, outOfScale));
        notPlain.or(outOfScale);
    }

    /**
     * The units, in the order of their ids.
     *
     * @return the units that have answers
     */
    public List<Unit> units() {
        return units;
    }

    int size() {
        return answers.size();
    }

    Unit unit(int row) {
        return units.get(row);
    }

    CompiledScheme scheme() {
        return scheme;
    }

    /** Whether the sums of the columns are all there is to a unit. */
    boolean isPlain(int row) {
        return !notPlain.get(row);
    }

    /** The units with points or a maximum that scaled numbers do not hold. */
    BitSet outOfScale() {
        return outOfScale;
    }

    /** One column per leaf, in printed order. */
    List<LeafColumn> columns() {
        return columns;
    }

    /** The leaves of a unit. */
    LeafResults row(int row) {
        return leaf -> columns.get(leaf.number()).result(row);
    }

    /** The exact values of all nodes of a unit. */
    UnitTree tree(int row) {
        return new TreeScorer(scheme, answers.get(row), stage, row(row), finding -> {}).score();
    }
}
