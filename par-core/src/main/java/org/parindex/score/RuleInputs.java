package org.parindex.score;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.points.Points;
import org.parindex.rule.GroupValues;
import org.parindex.rule.RuleInput;
import org.parindex.scheme.Binding;
import org.parindex.score.CompiledScheme.CompiledLeaf;

/** What the rule of a leaf sees: the figures of the answer, and those that are bound to other leaves. */
record RuleInputs(
        CompiledScheme scheme,
        UnitAnswers answers,
        Stage stage,
        CompiledLeaf leaf,
        LeafResults done,
        GroupValues group) {

    /** Whether other leaves supply all that the rule needs. */
    boolean isFullyBound() {
        return leaf.rule() != null
                && !leaf.bindings().isEmpty()
                && leaf.rule().inputs().stream()
                        .allMatch(input -> !input.required() || leaf.bindings().containsKey(input.name()));
    }

    /** Figures of other leaves alone. */
    RuleInput bound() {
        return input(Map.of(), Map.of(), null, "");
    }

    RuleInput of(Claim.Given given, Answer answer) {
        Map<String, Points> figures = new HashMap<>();
        given.figures().forEach((name, value) -> figures.put(name, Points.of(value)));
        Points points = given.points() == null ? null : Points.of(given.points());
        return input(figures, given.choices(), points, answer.remark());
    }

    private RuleInput input(
            Map<String, Points> own, Map<String, String> choices, @Nullable Points points, String reason) {
        Map<String, Points> figures = new HashMap<>(own);
        leaf.bindings().forEach((name, binding) -> bound(binding, figures, name));
        return new RuleInput(
                leaf.maximum(),
                figures,
                choices,
                points,
                reason.isBlank() ? null : reason,
                answers.unit().attributes(),
                group,
                leaf.policies().invalidFigures());
    }

    private void bound(Binding binding, Map<String, Points> figures, String name) {
        CompiledLeaf other = scheme.leaf(binding.leaf()).orElse(null);
        if (other == null) {
            return;
        }
        if (binding instanceof Binding.PointsOf) {
            LeafResult result = done.of(other);
            if (result != null) {
                figures.put(name, result.points());
            }
        } else if (binding instanceof Binding.FigureOf from) {
            Claim.Given there = answers.figures(other.leaf(), other.leaf().channel(), stage);
            if (there != null && there.figures().containsKey(from.figure())) {
                figures.put(name, Points.of(there.figures().get(from.figure())));
            }
        }
    }
}
