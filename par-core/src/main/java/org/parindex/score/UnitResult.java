package org.parindex.score;

import java.util.List;
import java.util.function.Supplier;
import org.parindex.assessment.Stage;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/**
 * One unit at one stage: the total as the columns give it, and everything below the total when somebody asks.
 */
final class UnitResult {

    private final UnitAnswers answers;
    private final Stage stage;
    private final LeafResults leaves;
    private final List<Text> unrankedBecause;
    private final boolean scored;
    private final Lazy<NodeScore> total;
    private final Lazy<UnitTree> tree;

    private UnitResult(
            UnitAnswers answers,
            Stage stage,
            LeafResults leaves,
            List<Text> unrankedBecause,
            boolean scored,
            Supplier<NodeScore> total,
            Supplier<UnitTree> tree) {
        this.answers = answers;
        this.stage = stage;
        this.leaves = leaves;
        this.unrankedBecause = unrankedBecause;
        this.scored = scored;
        this.total = new Lazy<>(total);
        this.tree = new Lazy<>(tree);
    }

    /** A unit whose tree is known. */
    static UnitResult of(UnitAnswers answers, Stage stage, LeafResults leaves, UnitTree tree) {
        return new UnitResult(answers, stage, leaves, tree.unrankedBecause(), tree.isScored(), tree::total, () -> tree);
    }

    /** A unit that is ranked or not for its own sake alone, with the total of its columns. */
    static UnitResult ofTotal(
            CompiledScheme scheme, UnitAnswers answers, Stage stage, LeafResults leaves, Supplier<NodeScore> total) {
        Supplier<UnitTree> tree = () -> new TreeScorer(scheme, answers, stage, leaves, finding -> {}).score();
        return new UnitResult(answers, stage, leaves, TreeScorer.unrankedBecause(answers), true, total, tree);
    }

    Unit unit() {
        return answers.unit();
    }

    UnitAnswers answers() {
        return answers;
    }

    Stage stage() {
        return stage;
    }

    LeafResults leaves() {
        return leaves;
    }

    NodeScore total() {
        return total.get();
    }

    List<Text> unrankedBecause() {
        return unrankedBecause;
    }

    boolean isScored() {
        return scored;
    }

    /** The exact values of all nodes. */
    UnitTree tree() {
        return tree.get();
    }
}
