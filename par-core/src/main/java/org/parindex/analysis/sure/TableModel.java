package org.parindex.analysis.sure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.analysis.draw.CounterRandom;
import org.parindex.analysis.draw.DrawLoop;
import org.parindex.analysis.draw.Product;

/**
 * Values of a table under drawn weights. Where the tree is a tree of arithmetic means, the weights are multiplied down to the
 * indicators once per draw and pattern of holes, and the values of all units with that pattern are one product; otherwise
 * the tree is folded unit by unit.
 */
final class TableModel {

    private static final int FEW_PATTERNS = 8;

    private final WeightTree tree;
    private final double[][] columns;
    private final List<WeightSampler> samplers;
    private final List<ErrorCell> errors = new ArrayList<>();
    private final SurveyError source;
    private final DrawPlan plan;
    private final int size;
    private final boolean grouped;
    /** Which leaves have values, by pattern and leaf; units of one pattern stand together in {@code order}. */
    private final List<boolean[]> patterns = new ArrayList<>();

    private final int[] starts;
    private final int[] order;
    private final double[][] sorted;

    private record ErrorCell(int leaf, int unit, long unitKey, long key, SurveyError.Law law) {}

    TableModel(
            WeightTree tree,
            List<String> ids,
            double[][] columns,
            List<WeightSampler> samplers,
            SurveyError source,
            DrawPlan plan) {
        this.tree = tree;
        this.columns = columns;
        this.samplers = samplers;
        this.source = source;
        this.plan = plan;
        this.size = ids.size();
        enterErrors(ids);
        Map<String, List<Integer>> byPattern = new LinkedHashMap<>();
        for (int unit = 0; unit < size; unit++) {
            byPattern.computeIfAbsent(pattern(unit), key -> new ArrayList<>()).add(unit);
        }
        this.grouped = tree.isArithmetic() && byPattern.size() <= Math.max(FEW_PATTERNS, size / FEW_PATTERNS);
        this.order = new int[size];
        this.starts = new int[byPattern.size() + 1];
        int at = 0;
        for (List<Integer> units : byPattern.values()) {
            patterns.add(present(units.get(0)));
            for (int unit : units) {
                order[at++] = unit;
            }
            starts[patterns.size()] = at;
        }
        this.sorted = Arrays.stream(columns)
                .map(column -> Arrays.stream(order)
                        .mapToDouble(unit -> Double.isNaN(column[unit]) ? 0 : column[unit])
                        .toArray())
                .toArray(double[][]::new);
    }

    private void enterErrors(List<String> ids) {
        List<String> leaves = tree.leaves();
        for (int unit = 0; unit < size; unit++) {
            Map<String, SurveyError.Law> laws = source.errors().getOrDefault(ids.get(unit), Map.of());
            for (Map.Entry<String, SurveyError.Law> law : laws.entrySet()) {
                int leaf = leaves.indexOf(law.getKey());
                if (leaf >= 0 && !Double.isNaN(columns[leaf][unit])) {
                    long unitKey = CounterRandom.key(ids.get(unit));
                    long key = CounterRandom.key(unitKey, CounterRandom.key(law.getKey()));
                    errors.add(new ErrorCell(leaf, unit, unitKey, key, law.getValue()));
                }
            }
        }
        errors.sort(Comparator.comparingInt(ErrorCell::leaf));
    }

    private String pattern(int unit) {
        StringBuilder pattern = new StringBuilder();
        for (double[] column : columns) {
            pattern.append(Double.isNaN(column[unit]) ? '0' : '1');
        }
        return pattern.toString();
    }

    private boolean[] present(int unit) {
        boolean[] present = new boolean[columns.length];
        for (int leaf = 0; leaf < present.length; leaf++) {
            present[leaf] = !Double.isNaN(columns[leaf][unit]);
        }
        return present;
    }

    DrawLoop.Worker worker() {
        return new Worker();
    }

    private final class Worker implements DrawLoop.Worker {
        private final double[] weights = new double[tree.nodes().size()];
        private final double[] effective = new double[weights.length];
        private final boolean[] present = new boolean[weights.length];
        private final double[] one = new double[weights.length];
        private double[][] leafWeights = new double[0][];
        private double[][] sums = new double[0][];
        private final double[][] drawn = columns.clone();
        private final double[][] drawnSorted = sorted.clone();
        private final int[] position = positions();

        Worker() {
            errors.forEach(cell -> {
                drawn[cell.leaf()] = columns[cell.leaf()].clone();
                drawnSorted[cell.leaf()] = sorted[cell.leaf()].clone();
            });
        }

        private int[] positions() {
            int[] positions = new int[size];
            for (int at = 0; at < size; at++) {
                positions[order[at]] = at;
            }
            return positions;
        }

        @Override
        public void values(long first, int count, double[][] out) {
            if (grouped && errors.isEmpty()) {
                products(first, count, out);
                return;
            }
            for (int i = 0; i < count; i++) {
                drawErrors(first + i);
                if (grouped) {
                    products(first + i, 1, new double[][] {out[i]});
                } else {
                    drawWeights(first + i);
                    for (int unit = 0; unit < size; unit++) {
                        tree.fold(drawn, unit, weights, one);
                        out[i][unit] = one[0];
                    }
                }
            }
        }

        private void drawWeights(long draw) {
            System.arraycopy(tree.weights(), 0, weights, 0, weights.length);
            for (WeightSampler sampler : samplers) {
                sampler.draw(plan, draw, weights);
            }
        }

        private void drawErrors(long draw) {
            if (errors.isEmpty()) {
                return;
            }
            long state = plan.state(source, draw);
            for (ErrorCell cell : errors) {
                double value =
                        Errors.draw(cell.law(), columns[cell.leaf()][cell.unit()], state, cell.unitKey(), cell.key());
                drawn[cell.leaf()][cell.unit()] = value;
                drawnSorted[cell.leaf()][position[cell.unit()]] = value;
            }
        }

        private void products(long first, int count, double[][] out) {
            if (sums.length < count) {
                sums = new double[count][size];
                leafWeights = new double[count * patterns.size()][columns.length];
            }
            for (int draw = 0; draw < count; draw++) {
                drawWeights(first + draw);
                for (int p = 0; p < patterns.size(); p++) {
                    toLeaves(patterns.get(p), leafWeights[p * count + draw]);
                }
            }
            boolean straight = patterns.size() == 1;
            double[][] target = straight ? out : sums;
            for (int p = 0; p < patterns.size(); p++) {
                double[][] mine = Arrays.copyOfRange(leafWeights, p * count, (p + 1) * count);
                Product.sums(drawnSorted, starts[p], starts[p + 1], mine, count, target);
                markEmpty(mine, starts[p], starts[p + 1], target);
            }
            if (!straight) {
                for (int draw = 0; draw < count; draw++) {
                    for (int at = 0; at < size; at++) {
                        out[draw][order[at]] = sums[draw][at];
                    }
                }
            }
        }

        private void toLeaves(boolean[] pattern, double[] into) {
            int[] leaves = tree.leafNodes();
            for (int i = 0; i < leaves.length; i++) {
                present[leaves[i]] = pattern[i];
            }
            tree.effective(weights, present, effective);
            for (int i = 0; i < leaves.length; i++) {
                into[i] = effective[leaves[i]];
            }
        }

        /** Units without any value that counts have no sum. */
        private void markEmpty(double[][] mine, int from, int to, double[][] target) {
            for (int draw = 0; draw < mine.length; draw++) {
                if (allZero(mine[draw])) {
                    Arrays.fill(target[draw], from, to, Double.NaN);
                }
            }
        }

        private static boolean allZero(double[] values) {
            for (double value : values) {
                if (value != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
