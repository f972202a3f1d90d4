package org.parindex.score;

import java.util.BitSet;
import java.util.List;
import org.parindex.unit.Unit;

/** The answers of many units under one scheme, laid out in columns. Immutable; made by {@link BatchScorer#prepare}. */
public final class BatchInput {

    private final CompiledScheme scheme;
    private final List<Unit> units;
    private final List<LeafColumn> columns;
    private final BitSet owing = new BitSet();

    BatchInput(CompiledScheme scheme, List<Unit> units, List<LeafColumn> columns) {
        this.scheme = scheme;
        this.units = List.copyOf(units);
        this.columns = List.copyOf(columns);
        columns.forEach(column -> column.collectOwing(owing));
    }

    /**
     * The units, in the order of their ids.
     *
     * @return the units that have answers
     */
    public List<Unit> units() {
        return units;
    }

    CompiledScheme scheme() {
        return scheme;
    }

    /** Whether a block of a unit has to be rescaled. */
    boolean owes(int unit) {
        return owing.get(unit);
    }

    /** One column per leaf, in printed order. */
    List<LeafColumn> columns() {
        return columns;
    }
}
