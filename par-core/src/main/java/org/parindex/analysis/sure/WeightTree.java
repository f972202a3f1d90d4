package org.parindex.analysis.sure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.composite.IndicatorTable;

/**
 * A tree of weights over indicators: the value of a node is the weighted mean of its children, of any depth, with a mean of
 * its own. Immutable. The order in which nodes are given changes no result.
 */
public final class WeightTree {

    /** Node 0 is the root; parents stand before children, children of one parent by name. */
    private final List<String> ids;

    private final int[] parents;
    private final double[] weights;
    private final Mean[] means;
    private final int[][] children;
    private final int[] leaves;

    private WeightTree(List<String> ids, int[] parents, double[] weights, Mean[] means) {
        this.ids = ids;
        this.parents = parents;
        this.weights = weights;
        this.means = means;
        this.children = new int[parents.length][];
        List<Integer> leafNodes = new ArrayList<>();
        for (int node = 0; node < parents.length; node++) {
            int parent = node;
            children[node] = java.util.stream.IntStream.range(1, parents.length)
                    .filter(other -> parents[other] == parent)
                    .toArray();
            if (children[node].length == 0) {
                leafNodes.add(node);
            }
        }
        this.leaves = leafNodes.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Starts a tree.
     *
     * @param root name of the root
     * @return the builder
     */
    public static Builder builder(String root) {
        return new Builder(root);
    }

    /**
     * A tree of one level.
     *
     * @param root name of the root
     * @param weights weights by indicator
     * @return the tree
     */
    public static WeightTree flat(String root, Map<String, Double> weights) {
        Builder builder = builder(root);
        weights.forEach((indicator, weight) -> builder.node(indicator, root, weight));
        return builder.build();
    }

    /** Collects the nodes of a tree, in any order. Not safe for several threads. */
    public static final class Builder {
        private record Given(String parent, double weight) {}

        private final String root;
        private final Map<String, Given> nodes = new LinkedHashMap<>();
        private final Map<String, Mean> means = new HashMap<>();

        private Builder(String root) {
            this.root = root;
        }

        /**
         * Adds a node.
         *
         * @param id its name
         * @param parent name of the node above
         * @param weight its weight among its siblings, zero or more
         * @return this
         * @throws IllegalArgumentException if the name stands twice or the weight is no such number
         */
        public Builder node(String id, String parent, double weight) {
            requireWeight(id, weight);
            if (id.equals(root) || nodes.putIfAbsent(id, new Given(parent, weight)) != null) {
                throw new IllegalArgumentException("The node '%s' stands twice in the tree.".formatted(id));
            }
            return this;
        }

        /**
         * Sets the mean of a node; arithmetic until set.
         *
         * @param id its name
         * @param mean how it is made of its children
         * @return this
         */
        public Builder mean(String id, Mean mean) {
            means.put(id, mean);
            return this;
        }

        /**
         * The tree.
         *
         * @return the tree
         * @throws IllegalArgumentException if a node does not hang on the root
         */
        public WeightTree build() {
            List<String> ids = new ArrayList<>(List.of(root));
            List<String> names = nodes.keySet().stream().sorted().toList();
            for (int at = 0; at < ids.size(); at++) {
                String above = ids.get(at);
                names.stream()
                        .filter(name -> nodes.get(name).parent().equals(above))
                        .forEach(ids::add);
            }
            List<String> lost =
                    names.stream().filter(name -> !ids.contains(name)).toList();
            if (!lost.isEmpty() || ids.size() == 1) {
                throw new IllegalArgumentException("The nodes %s do not hang on '%s'.".formatted(lost, root));
            }
            int[] parents = ids.stream()
                    .mapToInt(id ->
                            id.equals(root) ? -1 : ids.indexOf(nodes.get(id).parent()))
                    .toArray();
            double[] weights = ids.stream()
                    .mapToDouble(id -> id.equals(root) ? 1 : nodes.get(id).weight())
                    .toArray();
            Mean[] chosen = ids.stream()
                    .map(id -> means.getOrDefault(id, Mean.ARITHMETIC))
                    .toArray(Mean[]::new);
            return new WeightTree(List.copyOf(ids), parents, weights, chosen);
        }
    }

    private static void requireWeight(String id, double weight) {
        if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("The weight (%s) of '%s' is not zero or more.".formatted(weight, id));
        }
    }

    /**
     * All nodes.
     *
     * @return names, the root first, each node before its children
     */
    public List<String> nodes() {
        return ids;
    }

    /**
     * The indicators.
     *
     * @return names of the nodes without children
     */
    public List<String> leaves() {
        return Arrays.stream(leaves).mapToObj(ids::get).toList();
    }

    /**
     * The nodes directly below the root.
     *
     * @return their names
     */
    public List<String> domains() {
        return Arrays.stream(children[0]).mapToObj(ids::get).toList();
    }

    /**
     * The weight of a node among its siblings.
     *
     * @param id its name
     * @return the weight as given
     * @throws IllegalArgumentException if there is no such node
     */
    public double weight(String id) {
        return weights[number(id)];
    }

    /**
     * The same tree with other weights.
     *
     * @param other weights by node; nodes not named keep theirs
     * @return the tree
     * @throws IllegalArgumentException if there is no such node, or a weight is not zero or more
     */
    public WeightTree withWeights(Map<String, Double> other) {
        double[] changed = weights.clone();
        other.forEach((id, weight) -> {
            requireWeight(id, weight);
            changed[number(id)] = weight;
        });
        return new WeightTree(ids, parents, changed, means);
    }

    /**
     * The same tree with one mean everywhere.
     *
     * @param mean the mean
     * @return the tree
     */
    public WeightTree withMean(Mean mean) {
        Mean[] changed = new Mean[means.length];
        Arrays.fill(changed, mean);
        return new WeightTree(ids, parents, weights, changed);
    }

    /**
     * The weight of every node in the root: its share among its siblings times the shares of all nodes above.
     *
     * @return weights by node, 1 for the root
     */
    public Map<String, Double> effectiveWeights() {
        boolean[] present = new boolean[ids.size()];
        Arrays.fill(present, true);
        double[] effective = new double[ids.size()];
        effective(weights, present, effective);
        Map<String, Double> byNode = new LinkedHashMap<>();
        for (int node = 0; node < effective.length; node++) {
            byNode.put(ids.get(node), effective[node]);
        }
        return byNode;
    }

    /**
     * The values of all nodes.
     *
     * @param table values of the indicators; indicators that the tree does not know are left aside
     * @return the values
     * @throws IllegalArgumentException if the table lacks an indicator of the tree
     */
    public NodeValues values(IndicatorTable table) {
        double[][] columns = columns(table);
        double[][] values = new double[ids.size()][table.units().size()];
        double[] one = new double[ids.size()];
        for (int unit = 0; unit < table.units().size(); unit++) {
            fold(columns, unit, weights, one);
            for (int node = 0; node < one.length; node++) {
                values[node][unit] = one[node];
            }
        }
        return new NodeValues(table.units(), ids, values);
    }

    int number(String id) {
        int number = ids.indexOf(id);
        if (number < 0) {
            throw new IllegalArgumentException("The tree has no node '%s'.".formatted(id));
        }
        return number;
    }

    int[] parents() {
        return parents;
    }

    double[] weights() {
        return weights;
    }

    int[] leafNodes() {
        return leaves;
    }

    boolean isArithmetic() {
        return Arrays.stream(means).allMatch(mean -> mean == Mean.ARITHMETIC);
    }

    double[][] columns(IndicatorTable table) {
        return Arrays.stream(leaves)
                .mapToObj(leaf -> table.column(ids.get(leaf)))
                .toArray(double[][]::new);
    }

    /** The values of all nodes for one unit, the root in slot 0. */
    void fold(double[][] columns, int unit, double[] weight, double[] values) {
        for (int i = 0; i < leaves.length; i++) {
            values[leaves[i]] = columns[i][unit];
        }
        for (int node = ids.size() - 1; node >= 0; node--) {
            if (children[node].length > 0) {
                values[node] = mean(node, weight, values);
            }
        }
    }

    private double mean(int node, double[] weight, double[] values) {
        double sum = 0;
        double all = 0;
        for (int child : children[node]) {
            double own = weight[child];
            if (own > 0 && !Double.isNaN(values[child])) {
                sum += means[node].term(own, values[child]);
                all += own;
            }
        }
        return all > 0 ? means[node].close(sum, all) : Double.NaN;
    }

    /**
     * Effective weights of the nodes where only some leaves have values.
     *
     * @param present which leaves have values, at their node numbers; completed for the nodes above
     */
    void effective(double[] weight, boolean[] present, double[] effective) {
        for (int node = ids.size() - 1; node >= 0; node--) {
            if (children[node].length > 0) {
                present[node] = sumOfPresent(node, weight, present) > 0;
            }
        }
        effective[0] = 1;
        for (int node = 0; node < ids.size(); node++) {
            double sum = sumOfPresent(node, weight, present);
            for (int child : children[node]) {
                effective[child] = present[child] ? effective[node] * weight[child] / sum : 0;
            }
        }
    }

    private double sumOfPresent(int node, double[] weight, boolean[] present) {
        double sum = 0;
        for (int child : children[node]) {
            sum += present[child] ? weight[child] : 0;
        }
        return sum;
    }

    /** The leaves below a node, itself if it is one. */
    List<String> leavesBelow(String id) {
        int top = number(id);
        return Arrays.stream(leaves)
                .filter(leaf -> isBelow(leaf, top))
                .mapToObj(ids::get)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private boolean isBelow(int node, int top) {
        int at = node;
        while (at >= 0 && at != top) {
            at = parents[at];
        }
        return at == top;
    }

    /** The name of the node above. */
    @Nullable
    String parent(String id) {
        int parent = parents[number(id)];
        return parent < 0 ? null : ids.get(parent);
    }
}
