package org.parindex.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parindex.points.Points;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Role;
import org.parindex.scheme.TotalPolicy;

/** Adds the columns of all leaves into totals. Where a scheme does more than add, its units are computed exactly. */
final class ColumnSums {

    private final BatchInput input;
    private final CompiledScheme scheme;
    private final int units;

    ColumnSums(BatchInput input) {
        this.input = input;
        this.scheme = input.scheme();
        this.units = input.units().size();
    }

    BatchScores score() {
        long[] points = new long[units];
        long[] maxima = new long[units];
        int[] errors = new int[units];
        for (LeafColumn column : input.columns()) {
            column.add(points, errors, maxima);
        }
        Map<Integer, UnitResult> exact = new HashMap<>();
        boolean onlyAdds = onlyAdds();
        for (int i = 0; i < units; i++) {
            if (!onlyAdds || input.owes(i)) {
                decide(i, points, errors, maxima, exact);
            }
        }
        return new BatchScores(input, points, errors, maxima, exact);
    }

    /** Whether a total is nothing but the sum of its leaves. */
    private boolean onlyAdds() {
        TotalPolicy total = scheme.scheme().total();
        boolean plain =
                total.cap() == null && total.floor() == null && total.rounding().isNone();
        for (int node = 0; node < scheme.nodes().size(); node++) {
            boolean branch = scheme.nodes().get(node) instanceof Branch;
            boolean capped =
                    scheme.nodes().get(node) instanceof Branch one && one.cap() != null && one.role() != Role.NORMAL;
            plain &= !branch || (scheme.policies(node).nodeRounding().isNone() && !capped);
        }
        return plain;
    }

    private void decide(int unit, long[] points, int[] errors, long[] maxima, Map<Integer, UnitResult> exact) {
        UnitResult result = exactly(unit);
        NodeScore total = result.total();
        exact.put(unit, result);
        points[unit] = LeafColumn.floor(total.points());
        maxima[unit] = LeafColumn.floor(total.maximum());
        errors[unit] = LeafColumn.fits(total.points()) ? 0 : 1;
    }

    private UnitResult exactly(int unit) {
        Map<String, LeafResult> leaves = new HashMap<>();
        List<LeafColumn> columns = new ArrayList<>(input.columns());
        columns.forEach(column -> leaves.put(column.leaf.leaf().id(), column.result(unit)));
        return TreeScorer.ofLeaves(scheme, input.units().get(unit), leaves);
    }

    static Points total(BatchInput input, int unit) {
        return input.columns().stream().map(column -> column.exact(unit)).reduce(Points.ZERO, Points::plus);
    }
}
