package org.parindex.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.rule.GroupValues;
import org.parindex.rule.Measure;
import org.parindex.rule.Outcome;
import org.parindex.rule.RuleInput;
import org.parindex.rule.Trace;
import org.parindex.score.CompiledScheme.CompiledLeaf;

/**
 * Scores all units at one stage: leaf by leaf over all units, so that a rule that looks at its peer group finds the
 * measures of the whole group, and a leaf that refers to another finds its points.
 */
final class StageScorer {

    private final CompiledScheme scheme;
    private final List<UnitAnswers> units;
    private final Stage stage;
    private final Map<String, Map<String, LeafResult>> results = new LinkedHashMap<>();
    private final Map<String, GroupValues> groups = new HashMap<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    StageScorer(CompiledScheme scheme, List<UnitAnswers> units, Stage stage) {
        this.scheme = scheme;
        this.units = units;
        this.stage = stage;
        units.forEach(unit -> results.put(unit.unit().id(), new HashMap<>()));
    }

    StageResult score() {
        for (CompiledLeaf leaf : scheme.order()) {
            boolean relative =
                    leaf.rule() != null && !leaf.rule().groupMeasures().isEmpty();
            if (relative) {
                measure(leaf);
            }
            units.stream().filter(unit -> !unit.isEmpty()).forEach(unit -> evaluate(leaf, unit));
        }
        List<UnitResult> done = new ArrayList<>();
        for (UnitAnswers unit : units) {
            done.add(new TreeScorer(scheme, unit, stage, results.get(unit.unit().id()), findings::add).score());
        }
        return StageResult.of(stage, done, groups, findings);
    }

    private void evaluate(CompiledLeaf leaf, UnitAnswers unit) {
        Map<String, LeafResult> done = results.get(unit.unit().id());
        LeafResult result = evaluator(leaf, unit, Trace.silent()).evaluate();
        done.put(leaf.leaf().id(), result);
    }

    private LeafEvaluator evaluator(CompiledLeaf leaf, UnitAnswers unit, Trace trace) {
        return new LeafEvaluator(
                scheme,
                unit,
                stage,
                leaf,
                results.get(unit.unit().id()),
                groups.getOrDefault(
                        StageResult.key(leaf.leaf().id(), unit.unit().groupId()), GroupValues.NONE),
                trace,
                findings::add);
    }

    /** The first pass: the measures of a leaf over every peer group. */
    private void measure(CompiledLeaf leaf) {
        Map<String, Map<Measure, List<Points>>> measures = new HashMap<>();
        for (UnitAnswers unit : units) {
            RuleInput input = unit.isEmpty()
                    ? null
                    : evaluator(leaf, unit, Trace.silent()).input();
            if (input != null && leaf.rule() != null) {
                leaf.rule().groupMeasures().forEach(measure -> enter(unit, measure, input, measures));
            }
        }
        measures.forEach(
                (group, values) -> groups.put(StageResult.key(leaf.leaf().id(), group), new GroupValues(values)));
    }

    private static void enter(
            UnitAnswers unit, Measure measure, RuleInput input, Map<String, Map<Measure, List<Points>>> measures) {
        if (measure.value(input, Trace.silent()) instanceof Outcome.Value value) {
            measures.computeIfAbsent(unit.unit().groupId(), id -> new HashMap<>())
                    .computeIfAbsent(measure, key -> new ArrayList<>())
                    .add(value.value());
        }
    }
}
