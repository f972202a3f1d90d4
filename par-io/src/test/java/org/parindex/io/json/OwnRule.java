package org.parindex.io.json;

import java.util.List;
import java.util.Optional;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.rule.CustomRule;
import org.parindex.rule.Input;
import org.parindex.rule.Outcome;
import org.parindex.rule.RuleInput;
import org.parindex.rule.Trace;
import org.parindex.text.Text;

/** A rule of an embedder. */
record OwnRule(String name) implements CustomRule {

    @Override
    public List<Input> inputs() {
        return List.of();
    }

    @Override
    public Outcome evaluate(RuleInput input, Trace trace) {
        return Outcome.of(input.maximum());
    }

    @Override
    public Text describe(Points maximum) {
        return Text.of(name);
    }

    @Override
    public List<Finding> check(Points maximum) {
        return List.of();
    }

    @Override
    public Optional<Points> best(Points maximum) {
        return Optional.of(maximum);
    }
}
