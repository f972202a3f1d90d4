package org.parindex.analysis.sure;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Rounding;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Role;
import org.parindex.scheme.TotalPolicy;
import org.parindex.scheme.ValueBasis;

/**
 * The value of one unit from its leaves, the way the scheme says: sums, blocks made up for, caps and roundings, from the
 * leaves to the total. Keeps its buffers; one per thread.
 */
final class RoundFold {

    private final RoundTree tree;
    private final double[] points;
    private final double[] maxima;

    RoundFold(RoundTree tree) {
        this.tree = tree;
        this.points = new double[tree.nodes.size() + 1];
        this.maxima = new double[tree.nodes.size() + 1];
    }

    /**
     * The value that is ranked.
     *
     * @param drawn points by leaf and unit
     * @param factors weights by leaf
     * @param rounding a rounding in place of those of the scheme, or null
     */
    double value(LeafTable table, double[][] drawn, int unit, double[] factors, @Nullable Rounding rounding) {
        int total = points.length - 1;
        Arrays.fill(points, 0);
        Arrays.fill(maxima, 0);
        double bonus = 0;
        for (int node = total - 1; node >= 0; node--) {
            int leaf = tree.leafOf[node];
            if (leaf >= 0) {
                points[node] = rounded(drawn[leaf][unit] * factors[leaf], table.scale, rounding);
                maxima[node] = table.maxima[leaf][unit] * factors[leaf];
            } else {
                stretch(table, node, unit, factors, node);
                cap((Branch) tree.nodes.get(node), node, table.scale);
                points[node] = rounded(points[node], table.scale, rounding == null ? tree.roundings[node] : rounding);
            }
            int above = tree.parents[node] < 0 ? total : tree.parents[node];
            points[above] += points[node];
            maxima[above] += maxima[node];
            boolean extra = tree.roles[node] != Role.NORMAL
                    && (tree.parents[node] < 0 || tree.roles[tree.parents[node]] == Role.NORMAL);
            bonus += extra ? points[node] : 0;
        }
        if (tree.basis() == ValueBasis.POINTS_WITHOUT_BONUS) {
            return (points[total] - bonus) / table.scale;
        }
        closeTotal(table, unit, factors, rounding);
        return tree.basis() == ValueBasis.POINTS
                ? points[total] / table.scale
                : maxima[total] == 0 ? Double.NaN : 100 * points[total] / maxima[total];
    }

    private void closeTotal(LeafTable table, int unit, double[] factors, @Nullable Rounding rounding) {
        int total = points.length - 1;
        TotalPolicy policy = tree.scheme.total();
        stretch(table, total, unit, factors, -1);
        points[total] = rounded(points[total], table.scale, rounding == null ? policy.rounding() : rounding);
        points[total] = Math.min(points[total], bound(policy.cap(), table.scale, Double.POSITIVE_INFINITY));
        points[total] = Math.max(points[total], bound(policy.floor(), table.scale, Double.NEGATIVE_INFINITY));
    }

    private static double bound(@Nullable BigDecimal bound, double scale, double otherwise) {
        return bound == null ? otherwise : bound.doubleValue() * scale;
    }

    private static double rounded(double value, double scale, @Nullable Rounding rounding) {
        return rounding == null || rounding.isNone() ? value : Rounded.of(value / scale, rounding) * scale;
    }

    /** Makes up for the leaves below that were taken out, with their drawn weights. */
    private void stretch(LeafTable table, int slot, int unit, double[] factors, int node) {
        double owed = table.owed[slot][unit];
        if (owed == 0 || maxima[slot] == 0) {
            return;
        }
        int from = node < 0 ? 0 : tree.firstLeaf[node];
        int to = node < 0 ? tree.leaves() : tree.endLeaf[node];
        double plain = 0;
        double weighted = 0;
        for (int leaf = from; leaf < to; leaf++) {
            if (table.maxima[leaf][unit] == 0) {
                double nominal = tree.nominal[tree.leafNodes[leaf]];
                plain += nominal;
                weighted += nominal * factors[leaf];
            }
        }
        double full = maxima[slot] + (plain == 0 ? owed : owed * weighted / plain);
        points[slot] *= full / maxima[slot];
        maxima[slot] = full;
    }

    private void cap(Branch branch, int node, double scale) {
        if (branch.cap() == null || branch.role() == Role.NORMAL) {
            return;
        }
        double cap = branch.cap().doubleValue() * scale;
        points[node] = branch.role() == Role.BONUS ? Math.min(points[node], cap) : Math.max(points[node], -cap);
    }
}
