package org.parindex.io.report;

import java.util.List;
import org.parindex.assessment.Stage;
import org.parindex.points.Points;
import org.parindex.scheme.Leaf;
import org.parindex.score.NodeScore;
import org.parindex.score.Scores;
import org.parindex.score.Treatment;
import org.parindex.score.UnitScore;
import org.parindex.unit.Unit;

/**
 * What units lose at a leaf.
 *
 * @param leaf the leaf
 * @param units how many units have a result and the leaf applies to them
 * @param lost points lost by all of them
 * @param full how many earned the maximum by an answer
 * @param zero how many answered and earned nothing
 * @param losing how many lost something
 */
record LostPoints(Leaf leaf, int units, Points lost, int full, int zero, int losing) {

    static LostPoints of(Scores scores, Stage stage, Leaf leaf, List<Unit> all) {
        Points maximum = Points.of(leaf.maximum());
        Points lost = Points.ZERO;
        int units = 0;
        int full = 0;
        int zero = 0;
        int losing = 0;
        for (Unit unit : all) {
            UnitScore score = scores.of(unit.id(), stage);
            NodeScore node = score.isScored() ? score.node(leaf.id()) : null;
            if (node == null || !node.isApplicable()) {
                continue;
            }
            units++;
            lost = lost.plus(node.lost());
            losing += node.lost().signum() > 0 ? 1 : 0;
            if (isAnswered(node.treatment())) {
                full += node.points().equals(maximum) ? 1 : 0;
                zero += node.points().isZero() ? 1 : 0;
            }
        }
        return new LostPoints(leaf, units, lost, full, zero, losing);
    }

    private static boolean isAnswered(Treatment treatment) {
        return switch (treatment) {
            case RULE, AWARDED, WITHHELD, SUM, NOTHING_AROSE_FULL, NOTHING_AROSE_ZERO -> true;
            case REMOVED, NOT_APPLICABLE_FULL, NOT_APPLICABLE_ZERO, MISSING, NOT_HELD_ZERO -> false;
        };
    }

    Points mean() {
        return lost.dividedBy(Points.of(units));
    }
}
