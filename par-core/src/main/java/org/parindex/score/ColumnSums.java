package org.parindex.score;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Role;
import org.parindex.scheme.TotalPolicy;

/**
 * Adds the columns of all leaves into totals, and applies the caps and roundings on the way in scaled numbers. A unit for
 * which a bound of error could change a rounding, and one that is more than the sum of its leaves, is computed exactly.
 */
final class ColumnSums {

    private final BatchInput input;
    private final CompiledScheme scheme;
    private final int units;
    /** Sums of the branches that are capped or rounded by node + 1, and of the total at 0. */
    private final @Nullable ScaledSums[] sums;

    private final BitSet doubtful = new BitSet();

    ColumnSums(BatchInput input) {
        this.input = input;
        this.scheme = input.scheme();
        this.units = input.size();
        this.sums = new ScaledSums[scheme.nodes().size() + 1];
    }

    BatchScores score() {
        ScaledSums total = new ScaledSums(units, doubtful);
        sums[0] = total;
        for (int node = 0; node < scheme.nodes().size(); node++) {
            if (scheme.nodes().get(node) instanceof Branch branch && (cap(branch) != null || isRounded(node))) {
                sums[node + 1] = new ScaledSums(units, doubtful);
            }
        }
        long[] maxima = new long[units];
        for (LeafColumn column : input.columns()) {
            ScaledSums into = above(column.leaf.node());
            column.add(into.points(), into.errors(), maxima);
        }
        for (int node = scheme.nodes().size() - 1; node >= 0; node--) {
            ScaledSums branch = sums[node + 1];
            if (branch != null) {
                close(node, branch);
                branch.addTo(above(node));
            }
        }
        close(total);
        TotalPolicy policy = scheme.scheme().total();
        boolean onlyAdds = policy.cap() == null
                && policy.floor() == null
                && policy.rounding().isNone()
                && Arrays.stream(sums).filter(Objects::nonNull).count() == 1;
        return new BatchScores(input, total.points(), total.errors(), maxima, exact(total, maxima), onlyAdds);
    }

    /** The sums to which a node adds: those of the nearest branch above that does more than add. */
    private ScaledSums above(int node) {
        int at = scheme.parent(node);
        while (sums[at + 1] == null) {
            at = scheme.parent(at);
        }
        return sums[at + 1];
    }

    private static @Nullable Points cap(Branch branch) {
        return branch.cap() == null || branch.role() == Role.NORMAL ? null : Points.of(branch.cap());
    }

    private boolean isRounded(int node) {
        return !scheme.policies(node).nodeRounding().isNone();
    }

    private void close(int node, ScaledSums branch) {
        Points cap = cap((Branch) scheme.nodes().get(node));
        if (cap != null && ((Branch) scheme.nodes().get(node)).role() == Role.BONUS) {
            branch.atMost(cap);
        } else if (cap != null) {
            branch.atLeast(cap.negate());
        }
        branch.round(scheme.policies(node).nodeRounding());
    }

    private void close(ScaledSums total) {
        TotalPolicy policy = scheme.scheme().total();
        Rounding rounding = policy.rounding();
        total.round(rounding);
        if (policy.cap() != null) {
            total.atMost(Points.of(policy.cap()));
        }
        if (policy.floor() != null) {
            total.atLeast(Points.of(policy.floor()));
        }
    }

    private Map<Integer, UnitTree> exact(ScaledSums total, long[] maxima) {
        Map<Integer, UnitTree> exact = new HashMap<>();
        for (int row = 0; row < units; row++) {
            if (input.outOfScale().get(row)) {
                continue;
            }
            if (doubtful.get(row) || !input.isPlain(row)) {
                UnitTree tree = input.tree(row);
                exact.put(row, tree);
                total.set(row, tree.total().points());
                maxima[row] = LeafColumn.floor(tree.total().maximum());
            }
        }
        return exact;
    }
}
