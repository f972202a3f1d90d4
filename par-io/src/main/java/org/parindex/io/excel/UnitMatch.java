package org.parindex.io.excel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.unit.Unit;

/**
 * What a text says about units.
 *
 * @param unit the unit that it means, or null
 * @param candidates units that it may mean, where that cannot be decided
 * @param way how it was told
 */
record UnitMatch(@Nullable Unit unit, List<Unit> candidates, Way way) {

    /** How a unit was told, surest first. */
    enum Way {
        /** By its id. */
        ID,
        /** By its name. */
        NAME,
        /** By a name that it has in the year. */
        ALIAS,
        /** By a name that it had before, or by the id of a unit that became it. */
        OLD_NAME,
        /** By a name with words cut short. */
        SHORT,
        /** By its name without its type. */
        WITHOUT_TYPE,
        /** By its name without marks. */
        WITHOUT_MARKS,
        /** Not at all, or not only one. */
        NOT
    }

    static UnitMatch none() {
        return new UnitMatch(null, List.of(), Way.NOT);
    }

    static UnitMatch of(List<Unit> found, Way way) {
        return found.size() == 1 ? new UnitMatch(found.get(0), List.of(), way) : new UnitMatch(null, found, Way.NOT);
    }
}
