package org.parindex.survey.league;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parindex.points.Points;
import org.parindex.rule.Direction;

/** How equal values are numbered, as offices and statistics programs do it. Values are compared exactly. */
public enum TieConvention {
    /** Equal values share the best place, places are skipped after them: 1, 2, 2, 4. */
    COMPETITION,
    /** Equal values share the worst place, places are skipped before them: 1, 3, 3, 4. */
    MODIFIED,
    /** Equal values share a place, none is skipped: 1, 2, 2, 3. */
    DENSE,
    /** Equal values share the mean of their places: 1, 2.5, 2.5, 4. */
    FRACTIONAL,
    /** Equal values are numbered on in the order in which they are given: 1, 2, 3, 4. */
    ORDINAL;

    /**
     * The places of values.
     *
     * @param values the values, after whatever rounding is declared; equal ones tie
     * @param direction which way is better
     * @return one place per value, from 1, in the order of the values
     */
    public List<Points> places(List<Points> values, Direction direction) {
        Comparator<Integer> byValue = Comparator.comparing(values::get);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, values.size()).boxed().toList());
        order.sort(direction == Direction.HIGHER_IS_BETTER ? byValue.reversed() : byValue);
        List<Points> places = new ArrayList<>(Collections.nCopies(values.size(), Points.ZERO));
        int dense = 0;
        for (int from = 0; from < order.size(); ) {
            int to = from;
            while (to < order.size() && byValue.compare(order.get(from), order.get(to)) == 0) {
                to++;
            }
            dense++;
            for (int i = from; i < to; i++) {
                places.set(order.get(i), place(from, to, i, dense));
            }
            from = to;
        }
        return List.copyOf(places);
    }

    private Points place(int from, int to, int i, int dense) {
        return switch (this) {
            case COMPETITION -> Points.of(from + 1L);
            case MODIFIED -> Points.of(to);
            case DENSE -> Points.of(dense);
            case FRACTIONAL -> Points.ratio(from + 1L + to, 2);
            case ORDINAL -> Points.of(i + 1L);
        };
    }
}
