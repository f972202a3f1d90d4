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
 * measures of the whole group, and a leaf that refers to another finds its points. Then the columns are added up; units
 * whose sums need a closer look get it here, the others when somebody asks.
 */
final class StageScorer {

    private final CompiledScheme scheme;
    private final List<UnitAnswers> answered;
    private final Stage stage;
    private final LeafColumn[] columns;
    private final Map<String, GroupValues> groups = new HashMap<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    StageScorer(CompiledScheme scheme, List<UnitAnswers> units, Stage stage) {
        this.scheme = scheme;
        this.answered = units.stream().filter(unit -> !unit.isEmpty()).toList();
        this.stage = stage;
        this.columns = new LeafColumn[scheme.leaves().size()];
    }

    /** The columns of all leaves for the units that answered. */
    BatchInput columns() {
        for (CompiledLeaf leaf : scheme.order()) {
            boolean relative =
                    leaf.rule() != null && !leaf.rule().groupMeasures().isEmpty();
            if (relative) {
                measure(leaf);
            }
            columns[leaf.number()] = LeafColumn.of(
                    scheme,
                    leaf,
                    answered,
                    stage,
                    row -> evaluator(leaf, row, Trace.silent()).evaluate());
        }
        return new BatchInput(scheme, answered, stage, List.of(columns));
    }

    StageResult score(List<UnitAnswers> units) {
        BatchInput input = columns();
        BatchScores sums = new ColumnSums(input).score();
        Map<String, UnitResult> results = new HashMap<>();
        for (int row = 0; row < answered.size(); row++) {
            UnitAnswers unit = answered.get(row);
            int at = row;
            LeafResults leaves = input.row(row);
            boolean plain = input.isPlain(row) && !unit.hasBranches();
            UnitResult result = plain
                    ? UnitResult.ofTotal(scheme, unit, stage, leaves, () -> sums.total(at))
                    : lookedAt(unit, leaves);
            results.put(unit.unit().id(), result);
        }
        Map<String, UnitResult> byUnit = new LinkedHashMap<>();
        for (UnitAnswers unit : units) {
            UnitResult result = results.get(unit.unit().id());
            byUnit.put(unit.unit().id(), result == null ? lookedAt(unit, LeafResults.NONE) : result);
        }
        return new StageResult(stage, byUnit, groups, findings);
    }

    private UnitResult lookedAt(UnitAnswers unit, LeafResults leaves) {
        UnitTree tree = new TreeScorer(scheme, unit, stage, leaves, findings::add).score();
        return UnitResult.of(unit, stage, leaves, tree);
    }

    private LeafEvaluator evaluator(CompiledLeaf leaf, int row, Trace trace) {
        UnitAnswers unit = answered.get(row);
        return new LeafEvaluator(
                scheme,
                unit,
                stage,
                leaf,
                other -> columns[other.number()] == null ? null : columns[other.number()].result(row),
                groups.getOrDefault(
                        StageResult.key(leaf.leaf().id(), unit.unit().groupId()), GroupValues.NONE),
                trace,
                findings::add);
    }

    /** The first pass: the measures of a leaf over every peer group. */
    private void measure(CompiledLeaf leaf) {
        Map<String, Map<Measure, List<Points>>> measures = new HashMap<>();
        for (int row = 0; row < answered.size(); row++) {
            RuleInput input = evaluator(leaf, row, Trace.silent()).input();
            if (input != null && leaf.rule() != null) {
                for (Measure measure : leaf.rule().groupMeasures()) {
                    enter(answered.get(row), measure, input, measures);
                }
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
