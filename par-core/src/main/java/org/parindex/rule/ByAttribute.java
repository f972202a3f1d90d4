package org.parindex.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * A rule for each kind of unit (R10): the same indicator with thresholds of its own for mountain communes.
 *
 * @param attribute name of the attribute of the unit
 * @param cases the rule for each value of the attribute, in printed order
 * @param otherwise the rule for other values, or null if there is none
 */
public record ByAttribute(
        String attribute,
        Map<String, ScoringRule> cases,
        @Nullable ScoringRule otherwise) implements ScoringRule {

    /** Copies the cases. */
    public ByAttribute {
        Objects.requireNonNull(attribute, "attribute");
        cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("A rule by attribute '%s' needs cases.".formatted(attribute));
        }
    }

    private List<ScoringRule> rules() {
        List<ScoringRule> rules = new ArrayList<>(cases.values());
        if (otherwise != null) {
            rules.add(otherwise);
        }
        return rules;
    }

    @Override
    public String kind() {
        return "by-attribute";
    }

    @Override
    public List<Input> inputs() {
        Map<String, Input> inputs = new LinkedHashMap<>();
        rules().forEach(rule -> rule.inputs().forEach(input -> inputs.putIfAbsent(input.name(), input)));
        return List.copyOf(inputs.values());
    }

    @Override
    public List<Measure> groupMeasures() {
        return rules().stream()
                .flatMap(rule -> rule.groupMeasures().stream())
                .distinct()
                .toList();
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        String value = in.attributes().get(attribute);
        ScoringRule rule = value == null ? otherwise : cases.getOrDefault(value, otherwise);
        if (rule == null) {
            Finding finding = RuleFinding.ATTRIBUTE_MISSING.at(
                    Place.NOWHERE, "attribute", attribute, "value", value == null ? "–" : value);
            trace.finding(finding);
            return new Outcome.Invalid(finding.message());
        }
        trace.step(() -> Text.of(attribute + " = " + (value == null ? "–" : value)), null);
        return rule.evaluate(in, trace);
    }

    @Override
    public Text describe(Points maximum) {
        List<Text> rows = new ArrayList<>();
        cases.forEach((value, rule) -> rows.add(Text.of(value + ": ").plus(rule.describe(maximum))));
        if (otherwise != null) {
            rows.add(Text.of("còn lại: ", "others: ").plus(otherwise.describe(maximum)));
        }
        return Text.of(attribute + " — ").plus(Text.join(" | ", rows));
    }

    @Override
    public List<Finding> check(Points maximum) {
        List<Finding> findings = new ArrayList<>();
        rules().forEach(rule -> findings.addAll(rule.check(maximum)));
        findings.addAll(RuleChecks.kindConflicts(rules().stream().flatMap(rule -> rule.inputs().stream())));
        return findings;
    }

    @Override
    public Optional<Points> best(Points maximum) {
        Points best = null;
        for (ScoringRule rule : rules()) {
            Optional<Points> one = rule.best(maximum);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            best = best == null ? one.get() : best.max(one.get());
        }
        return Optional.ofNullable(best);
    }
}
