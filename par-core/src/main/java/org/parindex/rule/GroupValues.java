package org.parindex.rule;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parindex.points.Points;

/**
 * What the units of one peer group come to under the measures of group-relative rules; known after the first pass.
 * Immutable and safe for all threads. A mean is computed once, however many units ask for it.
 */
public final class GroupValues {

    /** Nothing known about any group. */
    public static final GroupValues NONE = new GroupValues(Map.of());

    private final Map<Measure, List<Points>> values;
    private final Map<Measure, Optional<Points>> means = new ConcurrentHashMap<>();

    /**
     * Copies and sorts, so that the order of units does not matter.
     *
     * @param values per measure the values of all units of the group for which it is a number
     */
    public GroupValues(Map<Measure, List<Points>> values) {
        Map<Measure, List<Points>> sorted = new HashMap<>();
        values.forEach(
                (measure, list) -> sorted.put(measure, list.stream().sorted().toList()));
        this.values = Collections.unmodifiableMap(sorted);
    }

    /**
     * All values.
     *
     * @return per measure the values, in ascending order
     */
    public Map<Measure, List<Points>> values() {
        return values;
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
        return of(measure).isEmpty() ? Optional.empty() : means.computeIfAbsent(measure, this::meanOf);
    }

    private Optional<Points> meanOf(Measure measure) {
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

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupValues group && values.equals(group.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
