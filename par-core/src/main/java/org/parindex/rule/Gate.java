package org.parindex.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * A rule behind a condition (R11): without a plan and a campaign the criterion scores nothing, whatever the sample says.
 *
 * @param condition the condition
 * @param then the rule where it holds
 * @param otherwise what is earned where it does not
 */
public record Gate(Condition condition, ScoringRule then, Award otherwise) implements ScoringRule {

    /** Refuses null. */
    public Gate {
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(then, "then");
        Objects.requireNonNull(otherwise, "otherwise");
    }

    @Override
    public String kind() {
        return "gate";
    }

    @Override
    public List<Input> inputs() {
        Map<String, Input> inputs = new LinkedHashMap<>();
        condition.inputs().forEach(input -> inputs.putIfAbsent(input.name(), input));
        then.inputs().forEach(input -> inputs.putIfAbsent(input.name(), input));
        return List.copyOf(inputs.values());
    }

    @Override
    public List<Measure> groupMeasures() {
        return then.groupMeasures();
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        Outcome holds = condition.holds(in, trace);
        if (!(holds instanceof Outcome.Value value)) {
            return holds;
        }
        if (!value.value().isZero()) {
            trace.step(() -> Text.fill("điều kiện “{0}” đạt", "the condition “{0}” holds", condition.describe()), null);
            return then.evaluate(in, trace);
        }
        Points points = otherwise.of(in.maximum());
        trace.step(
                () -> Text.fill(
                        "điều kiện “{0}” không đạt: {1} điểm",
                        "the condition “{0}” fails: {1} points", condition.describe(), points.show()),
                points);
        return Outcome.of(points);
    }

    @Override
    public Text describe(Points maximum) {
        return Text.fill(
                "nếu {0}: {1}; nếu không: {2}",
                "if {0}: {1}; otherwise: {2}",
                condition.describe(),
                then.describe(maximum),
                otherwise.describe(maximum));
    }

    @Override
    public List<Finding> check(Points maximum) {
        List<Finding> findings = new ArrayList<>(then.check(maximum));
        findings.addAll(RuleChecks.above(Text.of("nếu không", "otherwise"), otherwise, maximum));
        findings.addAll(RuleChecks.kindConflicts(Stream.concat(condition.inputs().stream(), then.inputs().stream())));
        return findings;
    }

    @Override
    public Optional<Points> best(Points maximum) {
        return then.best(maximum).map(best -> best.max(otherwise.of(maximum)));
    }
}
