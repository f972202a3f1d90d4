package org.parindex.survey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.survey.design.Replicates;

/**
 * The precision of all units by replicates, unit after unit: the weights of each replicate are made once for as many units
 * as memory holds, not once for every figure.
 */
final class ReplicateRun {

    /** Numbers held at once: 64 MB. */
    private static final long MOST = 8_000_000;

    private final SatisfactionMethod method;
    private final CountedItems items;
    private final Replicates replicates;
    private final ReplicateColumns columns;
    private final Iterator<UnitSource> sources;
    private final Deque<ReplicatePrecision> ready = new ArrayDeque<>();
    /** What the units so far add up to: the sums of all rows when their turn comes. */
    private final double[][] all;

    private int rowsSoFar;

    private ReplicateRun(
            SatisfactionMethod method,
            CountedItems items,
            Replicates replicates,
            ReplicateColumns columns,
            Collection<UnitSource> sources) {
        this.method = method;
        this.items = items;
        this.replicates = replicates;
        this.columns = columns;
        this.sources = sources.iterator();
        this.all = new double[replicates.count() + 1][columns.width()];
    }

    /** Null where there are no replicates. */
    static @Nullable ReplicateRun of(
            Questionnaire questionnaire,
            SatisfactionMethod method,
            CountedItems items,
            Map<String, UnitSource> sources) {
        for (UnitSource source : sources.values()) {
            if (source.answers() != null && source.replicates() != null) {
                ReplicateColumns columns = new ReplicateColumns(questionnaire, method, items, source.answers());
                return new ReplicateRun(method, items, source.replicates(), columns, sources.values());
            }
        }
        return null;
    }

    /** Of the next unit, in the order of the sources. */
    ReplicatePrecision next() {
        if (ready.isEmpty()) {
            fill();
        }
        return ready.remove();
    }

    private void fill() {
        List<Replicates.Part> parts = new ArrayList<>();
        boolean whole = false;
        long held = 0;
        while (sources.hasNext() && !whole && (parts.isEmpty() || held < MOST)) {
            List<Integer> rows = sources.next().rows();
            whole = !sources.hasNext() && rows.size() == rowsSoFar;
            if (!whole) {
                Replicates.Part part = columns.of(rows);
                rowsSoFar += rows.size();
                held += part.values().length + (replicates.count() + 1L) * columns.width();
                parts.add(part);
            }
        }
        for (double[][] sums : replicates.sums(parts)) {
            add(sums);
            ready.add(new ReplicatePrecision(method, items, replicates, columns, sums));
        }
        if (whole) {
            ready.add(new ReplicatePrecision(method, items, replicates, columns, all));
        }
    }

    private void add(double[][] sums) {
        for (int replicate = 0; replicate < sums.length; replicate++) {
            for (int column = 0; column < sums[replicate].length; column++) {
                all[replicate][column] += sums[replicate][column];
            }
        }
    }
}
