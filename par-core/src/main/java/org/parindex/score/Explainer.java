package org.parindex.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.rule.GroupValues;
import org.parindex.rule.Input;
import org.parindex.rule.RuleInput;
import org.parindex.rule.Trace;
import org.parindex.scheme.Binding;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.score.CompiledScheme.CompiledLeaf;
import org.parindex.text.Text;

/** Tells the computation of one unit again, step by step, with the same evaluators. */
final class Explainer {

    private final Scores scores;
    private final CompiledScheme scheme;
    private final UnitResult unit;
    private final StageResult stage;
    private final Map<String, List<Finding>> findings;

    Explainer(Scores scores, CompiledScheme scheme, UnitResult unit, StageResult stage) {
        this.scores = scores;
        this.scheme = scheme;
        this.unit = unit;
        this.stage = stage;
        this.findings = scores.findingsOf(unit.unit().id()).stream()
                .collect(Collectors.groupingBy(
                        finding -> Objects.requireNonNullElse(finding.place().node(), "")));
    }

    Explanation explain(@Nullable String node) {
        return node == null ? total() : node(scheme.nodes().get(scheme.number(node)));
    }

    private Explanation total() {
        List<Explanation> children =
                scheme.scheme().roots().stream().map(this::node).toList();
        Points nominal = children.stream().map(Explanation::nominalMaximum).reduce(Points.ZERO, Points::plus);
        return new Explanation(
                unit.unit().id(),
                unit.stage(),
                "",
                "",
                scheme.scheme().title(),
                null,
                nominal,
                unit.total().maximum(),
                unit.total().points(),
                Treatment.SUM,
                Text.EMPTY,
                List.of(),
                List.of(),
                unit.tree().adjustments().get(0),
                stageValues(null),
                List.of(),
                "",
                findings(null),
                null,
                children);
    }

    private Explanation node(Node node) {
        return node instanceof Leaf leaf ? leaf(leaf) : branch(node);
    }

    private Explanation branch(Node node) {
        List<Explanation> children = node.children().stream().map(this::node).toList();
        Points nominal = children.stream().map(Explanation::nominalMaximum).reduce(Points.ZERO, Points::plus);
        NodeScore score = unit.tree().node(node.id());
        return new Explanation(
                unit.unit().id(),
                unit.stage(),
                node.id(),
                node.code(),
                node.title(),
                null,
                nominal,
                score.maximum(),
                score.points(),
                score.treatment(),
                Text.EMPTY,
                List.of(),
                List.of(),
                adjustments(node),
                stageValues(node),
                List.of(),
                "",
                findings(node),
                null,
                children);
    }

    private List<Explanation.Adjustment> adjustments(Node node) {
        return unit.tree().adjustments().get(scheme.number(node.id()) + 1);
    }

    private Explanation leaf(Leaf leaf) {
        CompiledLeaf compiled = scheme.leaf(leaf.id()).orElseThrow();
        Trace trace = Trace.telling();
        LeafEvaluator evaluator = new LeafEvaluator(
                scheme, unit.answers(), unit.stage(), compiled, unit.leaves(), group(compiled), trace, finding -> {});
        if (!unit.answers().isEmpty()) {
            evaluator.evaluate();
        }
        UnitAnswers.Effective counting = evaluator.effective();
        Answer answer = counting == null ? null : counting.answer();
        NodeScore score = unit.tree().node(leaf.id());
        return new Explanation(
                unit.unit().id(),
                unit.stage(),
                leaf.id(),
                leaf.code(),
                leaf.title(),
                leaf.channel(),
                compiled.maximum(),
                score.maximum(),
                score.points(),
                score.treatment(),
                compiled.ruleText().get(),
                inputs(compiled, evaluator),
                trace.steps(),
                adjustments(leaf),
                stageValues(leaf),
                unit.answers().evidence(leaf, unit.stage()),
                answer == null ? "" : answer.remark(),
                findings(leaf),
                answer == null ? null : answer.source(),
                List.of());
    }

    private GroupValues group(CompiledLeaf leaf) {
        return stage.group(leaf.leaf().id(), unit.unit().groupId());
    }

    private List<Explanation.InputValue> inputs(CompiledLeaf leaf, LeafEvaluator evaluator) {
        RuleInput input = unit.answers().isEmpty() ? null : evaluator.input();
        List<Explanation.InputValue> values = new ArrayList<>();
        if (input == null || leaf.rule() == null) {
            return values;
        }
        for (Input wanted : leaf.rule().inputs()) {
            Text value = value(wanted.name(), input);
            Binding binding = leaf.bindings().get(wanted.name());
            if (value != null) {
                values.add(new Explanation.InputValue(
                        wanted.name(), wanted.label(), value, binding == null ? null : binding.leaf()));
            }
        }
        return values;
    }

    private static @Nullable Text value(String name, RuleInput input) {
        if (input.figures().containsKey(name)) {
            return input.figures().get(name).show();
        }
        return input.choices().containsKey(name) ? Text.of(input.choices().get(name)) : null;
    }

    private List<Explanation.StageValue> stageValues(@Nullable Node node) {
        List<Explanation.StageValue> values = new ArrayList<>();
        Points before = null;
        for (Map.Entry<Stage, StageResult> entry : scores.results().entrySet()) {
            if (entry.getKey().compareTo(unit.stage()) > 0) {
                break;
            }
            UnitResult there = entry.getValue().byUnit().get(unit.unit().id());
            Answer said = node == null ? null : unit.answers().at(node.id()).get(entry.getKey());
            Points points = node == null
                    ? there.total().points()
                    : there.tree().node(node.id()).points();
            values.add(new Explanation.StageValue(
                    entry.getKey(),
                    said == null ? Text.EMPTY : AnswerText.of(said.claim()),
                    points,
                    before == null ? null : points.minus(before),
                    said == null ? "" : said.remark(),
                    said == null ? null : said.source()));
            before = points;
        }
        return values;
    }

    private List<Finding> findings(@Nullable Node node) {
        return findings.getOrDefault(node == null ? "" : node.id(), List.of());
    }
}
