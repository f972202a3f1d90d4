package org.parindex.io.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.RankedUnit;
import org.parindex.unit.Unit;

/**
 * What the formulas of a peer group give: the steps from values to places and classes as a spreadsheet takes them, on
 * values at the guard. Where that is not what the ranking says, or cannot be said in formulas, results are written as
 * values.
 */
final class GroupFigures {

    private final MatrixLayout.GroupRows rows;
    private final Map<String, RankedUnit> ranked;
    private final GroupPlaces places;
    private final GroupClasses classes;

    GroupFigures(ResultBook book, MatrixLayout.GroupRows rows) {
        this.rows = rows;
        GroupRanking group = rows.group();
        this.ranked = group.ranked().stream()
                .collect(Collectors.toMap(one -> one.unit().id(), one -> one));
        List<Unit> units = rows.units().stream().filter(this::takesPart).toList();
        this.places = new GroupPlaces(book, group, units);
        this.classes = new GroupClasses(book, group, units, places);
    }

    MatrixLayout.GroupRows rows() {
        return rows;
    }

    GroupPlaces places() {
        return places;
    }

    GroupClasses classes() {
        return classes;
    }

    boolean takesPart(Unit unit) {
        return ranked.containsKey(unit.id());
    }

    @Nullable
    RankedUnit ranked(Unit unit) {
        return ranked.get(unit.id());
    }
}
