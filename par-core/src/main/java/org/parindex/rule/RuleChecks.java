package org.parindex.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** Checks that several kinds of rule share. */
final class RuleChecks {

    private RuleChecks() {}

    /** An amount with the name under which it is reported. */
    record Named(Text name, Award award) {}

    /** Awards above the maximum, and a maximum that none of them reaches. */
    static List<Finding> awards(List<Named> awards, Points maximum) {
        List<Finding> findings = new ArrayList<>();
        for (Named named : awards) {
            Points points = named.award().of(maximum);
            if (points.compareTo(maximum) > 0) {
                findings.add(RuleFinding.AWARD_ABOVE_MAXIMUM.at(
                        Place.NOWHERE, "what", named.name(), "points", points.show(), "maximum", maximum.show()));
            }
        }
        best(awards, maximum)
                .filter(best -> best.compareTo(maximum) < 0)
                .ifPresent(best -> findings.add(unreachable(best, maximum)));
        return findings;
    }

    static Finding unreachable(Points best, Points maximum) {
        return RuleFinding.MAXIMUM_UNREACHABLE.at(Place.NOWHERE, "maximum", maximum.show(), "best", best.show());
    }

    static Optional<Points> best(List<Named> awards, Points maximum) {
        return awards.stream().map(named -> named.award().of(maximum)).reduce(Points::max);
    }

    /** Inputs that two parts of a rule share by name but not by kind. */
    static List<Finding> kindConflicts(Stream<Input> inputs) {
        Map<String, Input.Kind> kinds = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        inputs.forEach(input -> {
            Input.Kind before = kinds.putIfAbsent(input.name(), input.kind());
            if (before != null && before != input.kind()) {
                findings.add(RuleFinding.INPUT_KIND_CONFLICT.at(
                        Place.NOWHERE, "input", input.name(), "first", before, "second", input.kind()));
            }
        });
        return findings;
    }

    /** Awards above the maximum alone, where no award need reach it. */
    static List<Finding> above(Text name, Award award, Points maximum) {
        return awards(List.of(new Named(name, award), new Named(name, Award.FULL)), maximum);
    }

    static Finding wrong(String parameter, Object value, Text why) {
        return RuleFinding.PARAMETER_WRONG.at(Place.NOWHERE, "parameter", parameter, "value", value, "why", why);
    }

    static Text notPositive() {
        return Text.of("phải lớn hơn 0", "must be above 0");
    }
}
