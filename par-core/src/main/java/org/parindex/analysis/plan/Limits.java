package org.parindex.analysis.plan;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;

/**
 * Within which limits a plan is sought. Nodes are named by id; what is said of a branch holds for the leaves below.
 *
 * @param efforts what improving costs, by node; the nearest node above a leaf counts
 * @param otherwise what improving any other leaf costs
 * @param fixed nodes that cannot change this year
 * @param budget the most effort, or null
 */
public record Limits(
        Map<String, Effort> efforts,
        Effort otherwise,
        Set<String> fixed,
        @Nullable Points budget) {

    /** Equal effort for all leaves, everything may change. */
    public static final Limits NONE = new Limits(Map.of(), Effort.EQUAL, Set.of(), null);

    /** Copies. */
    public Limits {
        efforts = Collections.unmodifiableMap(new TreeMap<>(efforts));
        fixed = Collections.unmodifiableSet(new TreeSet<>(fixed));
    }

    /**
     * The same limits with the effort of a node.
     *
     * @param node id of the node
     * @param effort what improving it costs
     * @return the limits
     */
    public Limits withEffort(String node, Effort effort) {
        Map<String, Effort> all = new HashMap<>(efforts);
        all.put(node, effort);
        return new Limits(all, otherwise, fixed, budget);
    }

    /**
     * The same limits with the effort of all leaves that have none of their own.
     *
     * @param effort what improving them costs
     * @return the limits
     */
    public Limits withEffort(Effort effort) {
        return new Limits(efforts, effort, fixed, budget);
    }

    /**
     * The same limits with a node that cannot change.
     *
     * @param node id of the node
     * @return the limits
     */
    public Limits fixing(String node) {
        Set<String> all = new HashSet<>(fixed);
        all.add(node);
        return new Limits(efforts, otherwise, all, budget);
    }

    /**
     * The same limits with the most effort.
     *
     * @param most the budget
     * @return the limits
     */
    public Limits within(Points most) {
        return new Limits(efforts, otherwise, fixed, most);
    }
}
