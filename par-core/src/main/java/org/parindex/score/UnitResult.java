package org.parindex.score;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Stage;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/**
 * One unit at one stage: the total as the columns give it, and everything below the total when somebody asks. What is
 * computed later is the same for every thread, so that it does not matter which one keeps it.
 */
final class UnitResult {

    private final CompiledScheme scheme;
    private final UnitAnswers answers;
    private final Stage stage;
    private final LeafResults leaves;
    private final List<Text> unrankedBecause;
    private final boolean scored;
    private final Supplier<NodeScore> totalling;
    private volatile @Nullable NodeScore total;
    private volatile @Nullable UnitTree tree;

    private UnitResult(
            CompiledScheme scheme,
            UnitAnswers answers,
            Stage stage,
            LeafResults leaves,
            Supplier<NodeScore> totalling,
            List<Text> unrankedBecause,
            boolean scored,
            @Nullable UnitTree tree) {
        this.scheme = scheme;
        this.answers = answers;
        this.stage = stage;
        this.leaves = leaves;
        this.totalling = totalling;
        this.unrankedBecause = unrankedBecause;
        this.scored = scored;
        this.tree = tree;
    }

    /** A unit whose tree is known. */
    static UnitResult of(CompiledScheme scheme, UnitAnswers answers, Stage stage, LeafResults leaves, UnitTree tree) {
        return new UnitResult(
                scheme, answers, stage, leaves, tree::total, tree.unrankedBecause(), tree.isScored(), tree);
    }

    /** A unit that is ranked or not for its own sake alone, with the total of its columns. */
    static UnitResult ofTotal(
            CompiledScheme scheme, UnitAnswers answers, Stage stage, LeafResults leaves, Supplier<NodeScore> total) {
        List<Text> why = TreeScorer.unrankedBecause(answers);
        return new UnitResult(scheme, answers, stage, leaves, total, why, true, null);
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
        NodeScore known = total;
        if (known == null) {
            known = totalling.get();
            total = known;
        }
        return known;
    }

    List<Text> unrankedBecause() {
        return unrankedBecause;
    }

    boolean isScored() {
        return scored;
    }

    /** The exact values of all nodes. */
    UnitTree tree() {
        UnitTree known = tree;
        if (known == null) {
            known = new TreeScorer(scheme, answers, stage, leaves, finding -> {}).score();
            tree = known;
        }
        return known;
    }
}
