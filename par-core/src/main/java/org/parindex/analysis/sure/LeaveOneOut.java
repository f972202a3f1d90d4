package org.parindex.analysis.sure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.parindex.text.Text;

/**
 * The ranking with one node left out, one after the other: what a domain or a leaf decides. A node left out counts nothing,
 * and the weights of the others are as they are.
 *
 * @param node id of the node
 * @param label its name
 * @param values the value of each unit without it, by id; NaN where nothing is left
 * @param ranks the place of each unit without it, by id; 0 where nothing is left
 * @param agreement how far the ranking without it agrees with the one with it
 */
public record LeaveOneOut(
        String node, Text label, Map<String, Double> values, Map<String, Integer> ranks, RankAgreement agreement) {

    /** Copies the maps. */
    public LeaveOneOut {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(agreement, "agreement");
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
        ranks = java.util.Collections.unmodifiableMap(new TreeMap<>(ranks));
    }

    /**
     * How far units move without the node.
     *
     * @return mean number of places
     */
    public double meanShift() {
        return agreement.meanShift();
    }

    /**
     * Leaves out each domain.
     *
     * @param question what is ranked; what is uncertain about it does not matter
     * @return one result per domain, the one that moves units most first
     */
    public static List<LeaveOneOut> domains(Robustness question) {
        return each(question.subject(), question.subject().domains());
    }

    /**
     * Leaves out each leaf.
     *
     * @param question what is ranked
     * @return one result per leaf, the one that moves units most first
     */
    public static List<LeaveOneOut> leaves(Robustness question) {
        return each(question.subject(), question.subject().leaves());
    }

    /**
     * Leaves out some nodes, one after the other.
     *
     * @param question what is ranked
     * @param nodes ids of the nodes
     * @return one result per node, the one that moves units most first
     * @throws IllegalArgumentException if there is no such node
     */
    public static List<LeaveOneOut> nodes(Robustness question, List<String> nodes) {
        return each(
                question.subject(),
                nodes.stream().map(id -> new Subject.Labelled(id, Text.of(id))).toList());
    }

    private static List<LeaveOneOut> each(Subject subject, List<Subject.Labelled> nodes) {
        int[] nominal = Places.of(subject.nominal());
        List<String> ids = subject.ids();
        List<LeaveOneOut> all = new ArrayList<>();
        for (Subject.Labelled node : nodes) {
            double[] values = subject.without(node.id());
            int[] ranks = Places.of(values);
            Map<String, Double> byUnit = new TreeMap<>();
            Map<String, Integer> places = new TreeMap<>();
            for (int i = 0; i < values.length; i++) {
                byUnit.put(ids.get(i), values[i]);
                places.put(ids.get(i), ranks[i]);
            }
            all.add(new LeaveOneOut(node.id(), node.label(), byUnit, places, RankAgreement.of(nominal, ranks)));
        }
        all.sort(Comparator.comparingDouble(LeaveOneOut::meanShift).reversed().thenComparing(LeaveOneOut::node));
        return List.copyOf(all);
    }
}
