package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.points.Points;

/** Inputs and questions in few words, for the tests of rules. */
final class Given {

    private Given() {}

    static Points points(String exact) {
        return Points.of(exact);
    }

    /** Figures by name: {@code "done", "27", "assigned", "30"}. */
    static Map<String, Points> figures(String... namesAndValues) {
        Map<String, Points> figures = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            figures.put(namesAndValues[i], Points.of(namesAndValues[i + 1]));
        }
        return figures;
    }

    static RuleInput input(String maximum, String... namesAndValues) {
        return RuleInput.of(Points.of(maximum), figures(namesAndValues));
    }

    static RuleInput under(InvalidFigures policy, String maximum, String... namesAndValues) {
        return with(input(maximum, namesAndValues), Map.of(), null, null, Map.of(), GroupValues.NONE, policy);
    }

    static RuleInput chosen(String maximum, Map<String, String> choices, String... namesAndValues) {
        RuleInput in = input(maximum, namesAndValues);
        return with(in, choices, null, null, Map.of(), GroupValues.NONE, in.invalid());
    }

    static RuleInput awarded(String maximum, String points, String reason) {
        RuleInput in = input(maximum);
        return with(in, Map.of(), Points.of(points), reason, Map.of(), GroupValues.NONE, in.invalid());
    }

    static RuleInput ofUnit(String maximum, Map<String, String> attributes, String... namesAndValues) {
        RuleInput in = input(maximum, namesAndValues);
        return with(in, Map.of(), null, null, attributes, GroupValues.NONE, in.invalid());
    }

    static RuleInput inGroup(String maximum, Measure measure, List<String> group, String... namesAndValues) {
        RuleInput in = input(maximum, namesAndValues);
        GroupValues values =
                new GroupValues(Map.of(measure, group.stream().map(Points::of).toList()));
        return with(in, Map.of(), null, null, Map.of(), values, in.invalid());
    }

    static RuleInput reasoned(String maximum, String reason, String... namesAndValues) {
        RuleInput in = input(maximum, namesAndValues);
        return with(in, Map.of(), null, reason, Map.of(), GroupValues.NONE, in.invalid());
    }

    private static RuleInput with(
            RuleInput in,
            Map<String, String> choices,
            @Nullable Points awarded,
            @Nullable String reason,
            Map<String, String> attributes,
            GroupValues group,
            InvalidFigures invalid) {
        return new RuleInput(in.maximum(), in.figures(), choices, awarded, reason, attributes, group, invalid);
    }

    /** What a rule comes to, with nothing to complain about. */
    static Points earned(ScoringRule rule, RuleInput in) {
        Trace trace = Trace.silent();
        Outcome outcome = rule.evaluate(in, trace);
        assertThat(trace.findings()).isEmpty();
        return number(outcome);
    }

    static Points earned(ScoringRule rule, String maximum, String... namesAndValues) {
        return earned(rule, input(maximum, namesAndValues));
    }

    static Points measured(Measure measure, String... namesAndValues) {
        return number(measure.value(input("1", namesAndValues), Trace.silent()));
    }

    static Points number(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Value.class);
        return ((Outcome.Value) outcome).value();
    }

    static Outcome outcome(ScoringRule rule, RuleInput in) {
        return rule.evaluate(in, Trace.silent());
    }

    static Outcome outcome(ScoringRule rule, String maximum, String... namesAndValues) {
        return outcome(rule, input(maximum, namesAndValues));
    }

    /** Codes of what a rule finds wrong with an input. */
    static List<String> complaints(ScoringRule rule, RuleInput in) {
        Trace trace = Trace.silent();
        rule.evaluate(in, trace);
        return codes(trace.findings());
    }

    /** Codes of what is odd about a rule itself. */
    static List<String> oddities(ScoringRule rule, String maximum) {
        return codes(rule.check(Points.of(maximum)));
    }

    static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    /** The steps in Vietnamese. */
    static List<String> told(ScoringRule rule, RuleInput in) {
        Trace trace = Trace.telling();
        rule.evaluate(in, trace);
        return trace.steps().stream().map(step -> step.what().vi()).toList();
    }

    static Measure.Share share(String part, String whole) {
        return Measure.Share.of(part, whole);
    }

    static Measure.Figure percent(String name) {
        return new Measure.Figure(name, Input.Kind.PERCENT);
    }

    static Measure.Figure count(String name) {
        return new Measure.Figure(name, Input.Kind.COUNT);
    }
}
