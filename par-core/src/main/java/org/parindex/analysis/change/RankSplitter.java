package org.parindex.analysis.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parindex.points.Points;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.TieMethod;

/**
 * Places of one peer group in mixtures of two rounds: a unit's own results of one year against the results of the others
 * of one year, under the rules of one year, in the list of one year.
 */
final class RankSplitter {

    /** Values of a unit: by year of the data, then by year of the rules (0 before, 1 after). */
    record Table(Points[][] values) {
        Points at(int data, int rules) {
            return values[data][rules];
        }
    }

    private static final int REASONS = 4;
    /** Of the orders of four reasons, the share in which just so many others come before a given one. */
    private static final Points[] WEIGHTS = {
        Points.ratio(1, 4), Points.ratio(1, 12), Points.ratio(1, 12), Points.ratio(1, 4)
    };

    private final Map<String, Table> before;
    private final Map<String, Table> after;
    private final RankingPolicy[] policies;
    private final Map<Integer, List<Points>> sorted = new HashMap<>();

    /**
     * @param before the units of the earlier list by id
     * @param after the units of the later list by id
     */
    RankSplitter(Map<String, Table> before, Map<String, Table> after, RankingPolicy earlier, RankingPolicy later) {
        this.before = before;
        this.after = after;
        this.policies = new RankingPolicy[] {earlier, later};
        for (int data = 0; data < 2; data++) {
            for (int rules = 0; rules < 2; rules++) {
                for (int list = 0; list < 2; list++) {
                    sorted.put(key(data, rules, list), sortedValues(data, rules, list));
                }
            }
        }
    }

    private static int key(int data, int rules, int list) {
        return data * 4 + rules * 2 + list;
    }

    private List<Points> sortedValues(int data, int rules, int list) {
        List<Points> values = new ArrayList<>();
        (list == 0 ? before : after).values().forEach(table -> values.add(rounded(table.at(data, rules), rules)));
        values.sort(Comparator.naturalOrder());
        return values;
    }

    private Points rounded(Points value, int rules) {
        return value.round(policies[rules].rounding());
    }

    /**
     * The place of a unit of the later list.
     *
     * @param own year of its own results
     * @param others year of the results of the others
     * @param rules year of the rules
     * @param list year of the list; in the earlier one the unit stands in the place of its predecessors
     */
    Points place(String unit, Set<String> predecessors, int own, int others, int rules, int list) {
        Points value = rounded(after.get(unit).at(own, rules), rules);
        List<Points> all = sorted.get(key(others, rules, list));
        int better = all.size() - lowest(all, value, true);
        int equal = all.size() - better - lowest(all, value, false);
        List<Points> left = new ArrayList<>();
        if (list == 1) {
            left.add(rounded(after.get(unit).at(others, rules), rules));
        } else {
            predecessors.stream()
                    .filter(before::containsKey)
                    .forEach(id -> left.add(rounded(before.get(id).at(others, rules), rules)));
        }
        for (Points one : left) {
            better -= one.compareTo(value) > 0 ? 1 : 0;
            equal -= one.equals(value) ? 1 : 0;
        }
        TieMethod ties = policies[rules].ties();
        if (ties == TieMethod.AVERAGE) {
            return Points.of(better + 1L).plus(Points.ratio(equal, 2));
        }
        return ties == TieMethod.DENSE ? dense(all, left, value) : Points.of(better + 1L);
    }

    /** How many values are below another, or not above it. */
    private static int lowest(List<Points> all, Points value, boolean included) {
        int from = 0;
        int to = all.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = all.get(middle).compareTo(value);
            if (order < 0 || (included && order == 0)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static Points dense(List<Points> all, List<Points> left, Points value) {
        List<Points> rest = new ArrayList<>(all.subList(lowest(all, value, true), all.size()));
        left.forEach(rest::remove);
        return Points.of(new HashSet<>(rest).size() + 1L);
    }

    /** The parts of a change of place; the bits of a mixture are own, others, rules, list. */
    RankSplit split(String unit, Set<String> predecessors, Points placeBefore, Points placeAfter) {
        Points[] places = new Points[1 << REASONS];
        for (int mixture = 0; mixture < places.length; mixture++) {
            places[mixture] =
                    place(unit, predecessors, mixture & 1, mixture >> 1 & 1, mixture >> 2 & 1, mixture >> 3 & 1);
        }
        Points[] parts = new Points[REASONS];
        for (int reason = 0; reason < REASONS; reason++) {
            Points part = Points.ZERO;
            for (int mixture = 0; mixture < places.length; mixture++) {
                if ((mixture >> reason & 1) == 0) {
                    Points gained = places[mixture].minus(places[mixture | 1 << reason]);
                    part = part.plus(gained.times(WEIGHTS[Integer.bitCount(mixture)]));
                }
            }
            parts[reason] = part;
        }
        Points told = places[0].minus(places[places.length - 1]);
        Points ties = placeBefore.minus(placeAfter).minus(told);
        return new RankSplit(parts[0], parts[1], parts[2], parts[3], ties);
    }
}
