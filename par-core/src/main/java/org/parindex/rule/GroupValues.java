package org.parindex.rule;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parindex.points.Points;

/**
 * What the units of one peer group come to under the measures of group-relative rules; known after the first pass.
 *
 * @param values per measure the values of all units of the group for which it is a number, in ascending order
 */
public record GroupValues(Map<Measure, List<Points>> values) {

    /** Nothing known about any group. */
    public static final GroupValues NONE = new GroupValues(Map.of());

    /** Copies and sorts, so that the order of units does not matter. */
    public GroupValues {
        Map<Measure, List<Points>> sorted = new HashMap<>();
        values.forEach(
                (measure, list) -> sorted.put(measure, list.stream().sorted().toList()));
        values = Collections.unmodifiableMap(sorted);
    }

    /**
     * The values of a measure.
     *
     * @param measure the measure
     * @return ascending, empty if there are none
     */
    public List<Points> of(Measure measure) {
        return values.getOrDefault(measure, List.of());
    }

    /**
     * The arithmetic mean of a measure.
     *
     * @param measure the measure
     * @return the exact mean, or empty without values
     */
    public Optional<Points> mean(Measure measure) {
        List<Points> all = of(measure);
        return all.stream().reduce(Points::plus).map(sum -> sum.dividedBy(Points.of(all.size())));
    }

    /**
     * The smallest value of a measure.
     *
     * @param measure the measure
     * @return the value, or empty without values
     */
    public Optional<Points> lowest(Measure measure) {
        return of(measure).stream().findFirst();
    }

    /**
     * The largest value of a measure.
     *
     * @param measure the measure
     * @return the value, or empty without values
     */
    public Optional<Points> highest(Measure measure) {
        List<Points> all = of(measure);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
