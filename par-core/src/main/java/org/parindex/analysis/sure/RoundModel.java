package org.parindex.analysis.sure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.draw.DrawLoop;
import org.parindex.analysis.draw.Product;
import org.parindex.points.Rounding;
import org.parindex.scheme.NotApplicablePolicy;
import org.parindex.scheme.ValueBasis;

/**
 * Values of a round under draws. Where a total is the sum of its leaves, points and maxima of all units are two products
 * with the drawn weights, the maxima once per pattern of leaves that are not applicable; otherwise the tree is folded unit by
 * unit.
 */
final class RoundModel {

    private final RoundTree tree;
    private final LeafTable table;
    private final Map<NotApplicablePolicy, LeafTable> tables;
    private final List<WeightSampler> samplers;
    private final DrawPlan plan;
    private final int size;
    private final CellDraws cells;
    private final Optional<RoundingChoice> roundings;
    private final Optional<NotApplicableChoice> policies;
    private final boolean weighted;

    RoundModel(
            RoundTree tree,
            LeafTable table,
            Map<NotApplicablePolicy, LeafTable> tables,
            List<String> ids,
            List<WeightSampler> samplers,
            List<Uncertainty> sources,
            DrawPlan plan) {
        this.tree = tree;
        this.table = table;
        this.tables = tables;
        this.samplers = samplers;
        this.plan = plan;
        this.size = ids.size();
        this.cells = new CellDraws(tree, ids, sources, plan);
        this.roundings = find(sources, RoundingChoice.class, plan);
        this.policies = find(sources, NotApplicableChoice.class, plan);
        this.weighted = samplers.stream().anyMatch(sampler -> plan.varies(sampler.source()));
    }

    static <T extends Uncertainty> Optional<T> find(List<Uncertainty> sources, Class<T> kind, DrawPlan plan) {
        return sources.stream()
                .filter(source -> kind.isInstance(source) && plan.varies(source))
                .map(kind::cast)
                .findFirst();
    }

    DrawLoop.Worker worker() {
        return new Worker();
    }

    private final class Worker implements DrawLoop.Worker {
        private final double[] weights = new double[tree.nodes.size()];
        private final double[] one = new double[size];
        private final RoundFold fold = new RoundFold(tree);
        private final CellDraws.Buffers buffers = cells.buffers(size);
        private double[][] factors = new double[0][];
        private double[][] maxima = new double[0][];

        @Override
        public void values(long first, int count, double[][] out) {
            if (factors.length < count) {
                factors = new double[count][tree.leaves()];
            }
            for (int i = 0; i < count; i++) {
                drawWeights(first + i, factors[i]);
            }
            boolean together = cells.isEmpty() && roundings.isEmpty() && policies.isEmpty() && isSum(table);
            if (together) {
                sums(table, table.points, factors, count, out);
            } else {
                for (int i = 0; i < count; i++) {
                    single(first + i, factors[i], out[i]);
                }
            }
            round(count, out);
        }

        private void round(int count, double[][] out) {
            Rounding rounding = tree.scheme.ranking().rounding();
            for (int i = 0; i < count && !rounding.isNone() && roundings.isEmpty(); i++) {
                for (int unit = 0; unit < size; unit++) {
                    out[i][unit] = Rounded.of(out[i][unit], rounding);
                }
            }
        }

        private void single(long draw, double[] factor, double[] out) {
            LeafTable drawn = policies.map(choice -> choice.choices()
                            .get(plan.choice(choice, draw, choice.choices().size())))
                    .map(tables::get)
                    .orElse(table);
            double[][] points = cells.isEmpty() ? drawn.points : cells.draw(drawn, draw, buffers);
            @Nullable
            Rounding rounding = roundings
                    .map(choice -> choice.choices()
                            .get(plan.choice(choice, draw, choice.choices().size())))
                    .orElse(null);
            if (rounding == null && isSum(drawn)) {
                sums(drawn, points, new double[][] {factor}, 1, new double[][] {out});
                return;
            }
            for (int unit = 0; unit < size; unit++) {
                double value = fold.value(drawn, points, unit, factor, rounding);
                out[unit] = rounding == null ? value : Rounded.of(value, rounding);
            }
        }

        private boolean isSum(LeafTable drawn) {
            return tree.onlyAdds() && !drawn.isOwing && tree.basis() != ValueBasis.POINTS_WITHOUT_BONUS;
        }

        private void sums(LeafTable drawn, double[][] points, double[][] factor, int count, double[][] out) {
            Product.sums(points, 0, size, factor, count, out);
            boolean percent = tree.basis() == ValueBasis.INDEX_PERCENT;
            int patterns = drawn.patternMaxima.length == 0 ? 0 : drawn.patternMaxima[0].length;
            if (percent) {
                if (maxima.length < count || maxima[0].length < patterns) {
                    maxima = new double[Math.max(count, maxima.length)][patterns];
                }
                Product.sums(drawn.patternMaxima, 0, patterns, factor, count, maxima);
            }
            for (int i = 0; i < count; i++) {
                double[] values = out[i];
                for (int unit = 0; unit < size; unit++) {
                    values[unit] = percent
                            ? percent(values[unit], maxima[i][drawn.patternOf[unit]])
                            : values[unit] / drawn.scale;
                }
            }
        }

        private static double percent(double points, double maximum) {
            return maximum == 0 ? Double.NaN : 100 * points / maximum;
        }

        /** The factor of each leaf: the drawn weights of the nodes above and its own over ours, rescaled to the nominal total. */
        private void drawWeights(long draw, double[] factor) {
            if (!weighted) {
                java.util.Arrays.fill(factor, 1);
                return;
            }
            System.arraycopy(tree.nominal, 0, weights, 0, weights.length);
            samplers.forEach(sampler -> sampler.draw(plan, draw, weights));
            double before = 0;
            double after = 0;
            for (int node = 0; node < weights.length; node++) {
                double ratio = tree.nominal[node] == 0 ? 1 : weights[node] / tree.nominal[node];
                weights[node] = tree.parents[node] < 0 ? ratio : ratio * weights[tree.parents[node]];
                if (tree.leafOf[node] >= 0) {
                    before += tree.nominal[node];
                    after += tree.nominal[node] * weights[node];
                }
            }
            double rescale = after == 0 ? 1 : before / after;
            for (int leaf = 0; leaf < factor.length; leaf++) {
                factor[leaf] = tree.counts(leaf) ? weights[tree.leafNodes[leaf]] * rescale : 1;
            }
        }
    }
}
