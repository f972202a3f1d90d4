package org.parindex.score;

import java.util.List;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.scheme.Scheme;
import org.parindex.unit.Unit;

/** Checks of a round as a whole: unknown units, wrong levels, late units. */
final class RoundChecks {

    private RoundChecks() {}

    static void check(Scheme scheme, Assessments assessments, List<Finding> findings) {
        for (UnitAssessment one : assessments.byUnit().values()) {
            Place place = Place.ofUnit(one.unit(), null).withSource(one.source());
            Unit unit = assessments.units().find(one.unit()).orElse(null);
            if (unit == null) {
                findings.add(ScoreFinding.UNIT_UNKNOWN.at(place, "unit", one.unit()));
            } else {
                checkLate(assessments, one, unit, place, findings);
            }
        }
        for (Unit unit : assessments.units().units()) {
            if (unit.level() != scheme.level()) {
                findings.add(ScoreFinding.UNIT_LEVEL_DIFFERS.at(
                        Place.ofUnit(unit.id(), null),
                        "unit",
                        unit.name(),
                        "level",
                        unit.level().label(),
                        "expected",
                        scheme.level().label()));
            }
        }
    }

    private static void checkLate(
            Assessments assessments, UnitAssessment one, Unit unit, Place place, List<Finding> findings) {
        var deadline = assessments.round().deadline();
        var on = one.submittedOn();
        if (deadline != null && on != null && on.isAfter(deadline)) {
            findings.add(ScoreFinding.SUBMITTED_LATE.at(place, "unit", unit.name(), "on", on, "deadline", deadline));
        }
    }
}
