package org.parindex.rule;

import java.util.ArrayList;
import java.util.List;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** Finds the values below the lowest and above the highest step that a measure can still come to. */
final class StepEnds {

    private StepEnds() {}

    /** The findings for intervals that are not empty. */
    static List<Finding> check(List<Interval> steps, Measure measure) {
        List<Finding> findings = new ArrayList<>();
        Interval range = measure.range();
        if (steps.stream().noneMatch(step -> reachesDown(step, range))) {
            findings.add(open(Text.of("thấp nhất", "at the low end"), bottom(range), measure));
        }
        if (steps.stream().noneMatch(step -> reachesUp(step, range))) {
            findings.add(open(Text.of("cao nhất", "at the high end"), top(range), measure));
        }
        return findings;
    }

    private static boolean reachesDown(Interval step, Interval range) {
        return step.lower() == null || (range.lower() != null && step.contains(Points.of(range.lower())));
    }

    private static boolean reachesUp(Interval step, Interval range) {
        return step.upper() == null || (range.upper() != null && step.contains(Points.of(range.upper())));
    }

    private static Text bottom(Interval range) {
        return range.lower() == null ? Text.of("−∞") : Points.of(range.lower()).show();
    }

    private static Text top(Interval range) {
        return range.upper() == null ? Text.of("∞") : Points.of(range.upper()).show();
    }

    private static Finding open(Text side, Text bound, Measure measure) {
        return RuleFinding.STEPS_OPEN_END.at(Place.NOWHERE, "side", side, "bound", bound.plus(measure.suffix()));
    }
}
