package org.parindex.io.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parindex.points.Points;
import org.parindex.scheme.Role;
import org.parindex.scheme.SchemeIndex;
import org.parindex.score.Explanation;

/**
 * Where a unit lost points.
 *
 * @param leaves the leaves that lost points, the largest loss first, then in printed order; penalties included
 * @param elsewhere what sums, roundings, caps and bonus change, so that the losses of the leaves and this add up to
 *     {@code total}
 * @param total maximum less points of the unit
 */
record UnitLosses(List<Explanation> leaves, Points elsewhere, Points total) {

    static UnitLosses of(Explanation whole, SchemeIndex index) {
        List<Explanation> leaves = new ArrayList<>();
        leaves(whole, leaves);
        List<Explanation> lost = leaves.stream()
                .filter(leaf -> leaf.lost().signum() > 0 && index.roleOf(leaf.node()) != Role.BONUS)
                .sorted(Comparator.comparing(Explanation::lost).reversed())
                .toList();
        Points sum = lost.stream().map(Explanation::lost).reduce(Points.ZERO, Points::plus);
        return new UnitLosses(lost, whole.lost().minus(sum), whole.lost());
    }

    /** The leaves below an explanation in printed order. */
    static void leaves(Explanation at, List<Explanation> leaves) {
        if (at.children().isEmpty() && !at.node().isEmpty()) {
            leaves.add(at);
        }
        at.children().forEach(child -> leaves(child, leaves));
    }
}
