package org.parindex.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the units of a later time descend from those of an earlier one. A new unit may come from several old ones and an
 * old unit may have gone into several new ones.
 *
 * <p>Official codes are used again: the code of an old ward may name the larger ward that it became part of. An id of
 * which any line speaks as a successor therefore stands for what the lines say, and only an id that no line mentions as a
 * successor is the unchanged unit of that id. Immutable.
 */
public final class Lineage {

    /** Units that did not change. */
    public static final Lineage NONE = of(List.of());

    private final Map<String, List<Succession>> bySuccessor = new TreeMap<>();
    private final Map<String, List<Succession>> byPredecessor = new TreeMap<>();

    private Lineage(List<Succession> lines) {
        for (Succession line : new LinkedHashSet<>(lines)) {
            bySuccessor
                    .computeIfAbsent(line.successor(), id -> new ArrayList<>())
                    .add(line);
            byPredecessor
                    .computeIfAbsent(line.predecessor(), id -> new ArrayList<>())
                    .add(line);
        }
    }

    /**
     * A lineage.
     *
     * @param lines the lines, in any order; one that stands twice counts once
     * @return the lineage
     */
    public static Lineage of(List<Succession> lines) {
        return new Lineage(lines);
    }

    /**
     * Where a new unit comes from.
     *
     * @param successor id of the new unit
     * @return ids of the old units, in order; the id itself if no line speaks of it
     */
    public List<String> predecessorsOf(String successor) {
        List<Succession> lines = bySuccessor.get(successor);
        return lines == null
                ? List.of(successor)
                : lines.stream()
                        .map(Succession::predecessor)
                        .distinct()
                        .sorted()
                        .toList();
    }

    /**
     * Where an old unit went.
     *
     * @param predecessor id of the old unit
     * @return ids of the new units, in order; the id itself if no line speaks of it at all
     */
    public List<String> successorsOf(String predecessor) {
        List<Succession> lines = byPredecessor.get(predecessor);
        if (lines == null) {
            return bySuccessor.containsKey(predecessor) ? List.of() : List.of(predecessor);
        }
        return lines.stream().map(Succession::successor).distinct().sorted().toList();
    }

    /**
     * The lines that end in a new unit.
     *
     * @param successor id of the new unit
     * @return the lines
     */
    public List<Succession> into(String successor) {
        return Collections.unmodifiableList(bySuccessor.getOrDefault(successor, List.of()));
    }

    /**
     * The old units that went into more than one new unit.
     *
     * @return their ids
     */
    public Set<String> split() {
        Set<String> split = new TreeSet<>();
        byPredecessor.keySet().stream()
                .filter(id -> successorsOf(id).size() > 1)
                .forEach(split::add);
        return split;
    }

    /**
     * The new units that come from more than one old unit.
     *
     * @return their ids
     */
    public Set<String> merged() {
        Set<String> merged = new TreeSet<>();
        bySuccessor.keySet().stream()
                .filter(id -> predecessorsOf(id).size() > 1)
                .forEach(merged::add);
        return merged;
    }

    /**
     * All old units of which the lines speak.
     *
     * @return their ids
     */
    public Set<String> predecessors() {
        return Collections.unmodifiableSet(byPredecessor.keySet());
    }

    /**
     * All new units of which the lines speak.
     *
     * @return their ids
     */
    public Set<String> successors() {
        return Collections.unmodifiableSet(bySuccessor.keySet());
    }

    @Override
    public String toString() {
        return "Lineage[" + byPredecessor.size() + " → " + bySuccessor.size() + "]";
    }
}
