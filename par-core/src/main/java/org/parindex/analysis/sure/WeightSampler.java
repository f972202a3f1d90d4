package org.parindex.analysis.sure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.analysis.draw.CounterRandom;

/** Draws the weights of the nodes that a source names. */
final class WeightSampler {

    private final WeightNoise noise;
    private final int[] nodes;
    private final long[] keys;
    private final List<int[]> siblings = new ArrayList<>();

    /**
     * @param nodes numbers of the nodes, in the order in which the source names them
     * @param ids ids of all nodes
     * @param parents numbers of the nodes above, −1 for none
     */
    WeightSampler(WeightNoise noise, int[] nodes, List<String> ids, int[] parents) {
        this.noise = noise;
        this.nodes = nodes;
        this.keys = new long[nodes.length];
        Map<Integer, List<Integer>> byParent = new LinkedHashMap<>();
        for (int i = 0; i < nodes.length; i++) {
            keys[i] = CounterRandom.key(ids.get(nodes[i]));
            byParent.computeIfAbsent(parents[nodes[i]], parent -> new ArrayList<>())
                    .add(i);
        }
        byParent.values()
                .forEach(group ->
                        siblings.add(group.stream().mapToInt(Integer::intValue).toArray()));
    }

    WeightNoise source() {
        return noise;
    }

    /** Changes the weights of the nodes; all others stay. */
    void draw(DrawPlan plan, long draw, double[] weights) {
        if (!plan.varies(noise)) {
            return;
        }
        long state = plan.state(noise, draw);
        if (noise.law() instanceof WeightLaw.Uniform uniform) {
            double width = uniform.percent() / 100;
            for (int i = 0; i < nodes.length; i++) {
                weights[nodes[i]] *= 1 + width * (2 * CounterRandom.uniform(state, keys[i]) - 1);
            }
        } else if (noise.law() instanceof WeightLaw.Dirichlet dirichlet) {
            siblings.forEach(group -> dirichlet(dirichlet.concentration(), state, group, weights));
        } else if (noise.law() instanceof WeightLaw.Given given) {
            int rows = given.rows().size();
            List<Double> row = given.rows()
                    .get(
                            plan.inSequence()
                                    ? (int) (draw % rows)
                                    : (int) (rows * CounterRandom.uniform(state, CounterRandom.key(noise.name()))));
            for (int i = 0; i < nodes.length; i++) {
                weights[nodes[i]] = row.get(i);
            }
        }
    }

    private void dirichlet(double concentration, long state, int[] group, double[] weights) {
        double total = 0;
        for (int i : group) {
            total += weights[nodes[i]];
        }
        double[] gammas = new double[group.length];
        double sum = 0;
        for (int k = 0; k < group.length; k++) {
            double share = total == 0 ? 0 : weights[nodes[group[k]]] / total;
            CounterRandom random = new CounterRandom(CounterRandom.key(state, keys[group[k]]));
            gammas[k] = share == 0 ? 0 : random.gamma(concentration * share);
            sum += gammas[k];
        }
        for (int k = 0; k < group.length; k++) {
            weights[nodes[group[k]]] = sum == 0 ? weights[nodes[group[k]]] : total * gammas[k] / sum;
        }
    }
}
