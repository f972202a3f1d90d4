package org.parindex.analysis.sure;

import java.util.List;

/** The values of all nodes of a tree for all units. Immutable. */
public final class NodeValues {

    private final List<String> units;
    private final List<String> nodes;
    private final double[][] values;

    NodeValues(List<String> units, List<String> nodes, double[][] values) {
        this.units = units;
        this.nodes = nodes;
        this.values = values;
    }

    /**
     * The units.
     *
     * @return names in the order of the table
     */
    public List<String> units() {
        return units;
    }

    /**
     * The nodes.
     *
     * @return names, the root first
     */
    public List<String> nodes() {
        return nodes;
    }

    /**
     * The values of a node.
     *
     * @param node its name
     * @return a value per unit, NaN where nothing below it has one; a copy
     * @throws IllegalArgumentException if there is no such node
     */
    public double[] of(String node) {
        int at = nodes.indexOf(node);
        if (at < 0) {
            throw new IllegalArgumentException("The tree has no node '%s'.".formatted(node));
        }
        return values[at].clone();
    }

    /**
     * The values of the root.
     *
     * @return a value per unit; a copy
     */
    public double[] root() {
        return values[0].clone();
    }

    /**
     * Places by the value of a node: 1 is the largest, equal units share the best place.
     *
     * @param node its name
     * @return a place per unit, 0 where there is no value
     */
    public int[] ranks(String node) {
        return Places.of(of(node));
    }
}
