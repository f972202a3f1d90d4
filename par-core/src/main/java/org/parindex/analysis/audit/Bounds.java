package org.parindex.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.PublishedTable.PublishedRow;
import org.parindex.points.Points;

/**
 * What a list says about all its units, those included that are not printed: a unit on a place between two printed ones
 * has a value between theirs.
 */
final class Bounds {

    private final List<Range> values = new ArrayList<>();
    private final boolean complete;

    /**
     * @param count how many units the list is about, or null if only the printed rows are known
     */
    Bounds(PublishedTable table, @Nullable Integer count) {
        List<Valued> known = Valued.of(table, Field.MEAN);
        known.forEach(one -> values.add(one.range()));
        int units = units(table, count);
        this.complete = units <= known.size();
        if (!complete) {
            unknown(known, units);
        }
    }

    /** The number of units that is given, or the largest place, or the number of rows. */
    private static int units(PublishedTable table, @Nullable Integer count) {
        int most = count == null ? table.rows().size() : count;
        for (PublishedRow row : table.rows()) {
            BigDecimal rank = row.rank();
            most = count == null && rank != null ? Math.max(most, rank.intValue()) : most;
        }
        return most;
    }

    private void unknown(List<Valued> known, int units) {
        List<Valued> ranked = known.stream()
                .filter(one -> one.printed().rank() != null)
                .sorted(Comparator.comparing(Valued::rank))
                .toList();
        TreeSet<Integer> free = new TreeSet<>();
        for (int place = 1; place <= units; place++) {
            free.add(place);
        }
        ranked.forEach(one -> {
            Integer place = free.floor(one.rank().intValue());
            Integer taken = place == null ? free.higher(one.rank().intValue()) : place;
            if (taken != null) {
                free.remove(taken);
            }
        });
        int surplus = known.size() - ranked.size();
        for (int place : free) {
            if (surplus > 0 && free.size() > units - known.size()) {
                values.add(anywhere(known));
            } else {
                values.add(at(place, ranked, known));
            }
        }
        while (values.size() > units) {
            values.remove(values.size() - 1);
        }
    }

    private static Range anywhere(List<Valued> known) {
        Points most = known.stream().map(one -> one.range().high()).reduce(Points.HUNDRED, Points::max);
        Points least = known.stream().map(one -> one.range().low()).reduce(Points.ZERO, Points::min);
        return new Range(least, most);
    }

    private static Range at(int place, List<Valued> ranked, List<Valued> known) {
        Range all = anywhere(known);
        Points high = all.high();
        Points low = all.low();
        for (Valued one : ranked) {
            if (one.rank().intValue() <= place) {
                high = high.min(one.range().high());
            } else {
                low = low.max(one.range().low());
            }
        }
        return low.compareTo(high) <= 0 ? new Range(low, high) : all;
    }

    /** Whether every unit has a printed value. */
    boolean isComplete() {
        return complete;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** All means that are possible. */
    Range mean() {
        Range sum = values.stream().reduce(Range.exactly(Points.ZERO), Range::plus);
        return sum.dividedBy(Points.of(values.size()));
    }

    /** How many units reach a value at least, and at most. */
    int[] reaching(Points threshold) {
        int surely = 0;
        int maybe = 0;
        for (Range one : values) {
            surely += one.low().compareTo(threshold) >= 0 ? 1 : 0;
            maybe += one.high().compareTo(threshold) >= 0 ? 1 : 0;
        }
        return new int[] {surely, maybe};
    }

    int size() {
        return values.size();
    }
}
