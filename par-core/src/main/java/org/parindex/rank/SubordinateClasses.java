package org.parindex.rank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.scheme.Band;
import org.parindex.scheme.Classification;

/**
 * The classes that subordinate units reached, for gates of the units above them.
 *
 * @param order ids of the classes from best to worst
 * @param byParent per unit above, the class of each subordinate unit; an empty text for one without a class
 */
public record SubordinateClasses(List<String> order, Map<String, List<String>> byParent) {

    /** Nothing known of subordinate units. */
    public static final SubordinateClasses NONE = new SubordinateClasses(List.of(), Map.of());

    /** Copies. */
    public SubordinateClasses {
        order = List.copyOf(order);
        Map<String, List<String>> copy = new HashMap<>();
        byParent.forEach(
                (parent, classes) -> copy.put(parent, classes.stream().sorted().toList()));
        byParent = Collections.unmodifiableMap(copy);
    }

    /**
     * The classes of a ranking, by the unit above.
     *
     * @param subordinates ranking of the subordinate units
     * @param classification the classes they were given, from best to worst
     * @return the classes; unranked units count as units without a class
     */
    public static SubordinateClasses from(Ranking subordinates, Classification classification) {
        Map<String, List<String>> byParent = new HashMap<>();
        for (GroupRanking group : subordinates.groups()) {
            group.ranked()
                    .forEach(one -> add(
                            byParent,
                            one.unit().parent(),
                            one.band() == null ? "" : one.band().id()));
            group.unranked().forEach(one -> add(byParent, one.unit().parent(), ""));
        }
        return new SubordinateClasses(
                classification.bands().stream().map(Band::id).toList(), byParent);
    }

    private static void add(Map<String, List<String>> byParent, @Nullable String parent, String classId) {
        if (parent != null) {
            byParent.computeIfAbsent(parent, id -> new ArrayList<>()).add(classId);
        }
    }
}
