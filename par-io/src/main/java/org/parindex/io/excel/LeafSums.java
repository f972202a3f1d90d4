package org.parindex.io.excel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.points.Points;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Scheme;

/** The sums of the points that a unit claims in a stage, of each node and of the whole set. */
final class LeafSums {

    private final UnitAnswers answers;
    private final Stage stage;
    private final Map<String, Sum> byNode = new HashMap<>();
    private Sum all = Sum.NONE;

    /** Adds up what has been read. */
    LeafSums(Scheme scheme, UnitAnswers answers, Stage stage) {
        this.answers = answers;
        this.stage = stage;
        for (Node root : scheme.roots()) {
            all = all.plus(add(root));
        }
    }

    private Sum add(Node node) {
        Sum sum = node instanceof Leaf leaf ? claimed(leaf) : Sum.NONE;
        for (Node child : node.children()) {
            sum = sum.plus(add(child));
        }
        byNode.put(node.id(), sum);
        return sum;
    }

    private Sum claimed(Leaf leaf) {
        Answer answer = answers.answer(leaf.id(), stage);
        if (answer == null || !(answer.claim() instanceof Claim.Given given)) {
            return Sum.NONE;
        }
        return given.points() == null ? Sum.FIGURES : new Sum(Points.of(given.points()), true, false);
    }

    /** The sum at a node, of the whole set for null; null where nothing is claimed or an answer has figures instead. */
    private @Nullable Points of(@Nullable Node node) {
        Sum sum = node == null ? all : byNode.getOrDefault(node.id(), Sum.NONE);
        return sum.any() && !sum.figures() ? sum.points() : null;
    }

    /** Whether a total that a table prints is not the sum of a node, of the whole set for null; that is a finding. */
    boolean differs(GridCell typed, @Nullable Node node, Place place, Consumer<Finding> findings) {
        Points sum = typed.kind() == GridCell.Kind.NUMBER ? of(node) : null;
        if (sum == null || typed.number() == null || Points.of(typed.number()).equals(sum)) {
            return false;
        }
        findings.accept(ExcelFinding.TOTAL_DIFFERS.at(
                place.withUnit(answers.unit()),
                "typed",
                Points.of(typed.number()).show(),
                "computed",
                sum.show()));
        return true;
    }

    /** What the leaves of a node claim, whether any does, and whether one has figures instead of points. */
    private record Sum(Points points, boolean any, boolean figures) {
        static final Sum NONE = new Sum(Points.ZERO, false, false);
        static final Sum FIGURES = new Sum(Points.ZERO, false, true);

        Sum plus(Sum other) {
            if (other.equals(NONE)) {
                return this;
            }
            return new Sum(points.plus(other.points), any || other.any, figures || other.figures);
        }
    }
}
