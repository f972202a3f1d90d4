package org.parindex.analysis.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parindex.analysis.change.Ancestry.Descent;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.score.Scores;
import org.parindex.unit.Lineage;
import org.parindex.unit.Succession;
import org.parindex.unit.Unit;

/** What there is to say about where a unit comes from. */
record UnitFindings(Scores before, Lineage lineage, List<Finding> findings) {

    void add(Unit unit, Descent descent) {
        Place place = Place.ofUnit(unit.id(), null);
        for (Succession line : lineage.into(unit.id())) {
            if (before.assessments().units().find(line.predecessor()).isEmpty()) {
                findings.add(ChangeFinding.PREDECESSOR_UNKNOWN.at(
                        place, "unit", unit.name(), "predecessor", line.predecessor()));
            }
        }
        switch (descent.kind()) {
            case NEW -> findings.add(ChangeFinding.UNIT_NEW.at(place, "unit", unit.name()));
            case MERGED ->
                findings.add(ChangeFinding.UNIT_MERGED.at(
                        place, "unit", unit.name(), "predecessors", names(unit), "how", descent.label()));
            case SPLIT ->
                findings.add(ChangeFinding.UNIT_SPLIT.at(
                        place,
                        "unit",
                        unit.name(),
                        "predecessor",
                        names(unit),
                        "count",
                        lineage.successorsOf(lineage.predecessorsOf(unit.id()).get(0))
                                .size(),
                        "how",
                        descent.label()));
            default -> moved(unit, descent);
        }
    }

    private String names(Unit unit) {
        return lineage.predecessorsOf(unit.id()).stream()
                .map(id -> before.assessments().units().find(id).map(Unit::name).orElse(id))
                .collect(Collectors.joining(", "));
    }

    private void moved(Unit unit, Descent descent) {
        Place place = Place.ofUnit(unit.id(), null);
        for (String id : descent.shares().keySet()) {
            Optional<Unit> old = before.assessments().units().find(id);
            if (old.isPresent() && old.get().level() != unit.level()) {
                findings.add(ChangeFinding.LEVEL_CHANGED.at(
                        place,
                        "unit",
                        unit.name(),
                        "before",
                        old.get().level().label(),
                        "after",
                        unit.level().label()));
            } else if (old.isPresent() && !old.get().groupId().equals(unit.groupId())) {
                findings.add(ChangeFinding.GROUP_CHANGED.at(
                        place, "unit", unit.name(), "before", old.get().groupId(), "after", unit.groupId()));
            }
        }
    }
}
