package org.parindex.analysis.change;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.points.Points;
import org.parindex.rule.GroupValues;
import org.parindex.rule.Outcome;
import org.parindex.rule.RuleInput;
import org.parindex.rule.Trace;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Role;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.SchemeIndex;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.NodeScore;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;

/**
 * The value that the results of one round have under the rules of the other. At a criterion that both schemes have, the
 * rule of the other scheme is applied where both rules ask for the same figures; otherwise the share of the maximum that
 * was earned counts for the other maximum. A criterion that only the rules have takes the result of their own round, so
 * that what it does to a place is part of the rules and of nothing else; where there is no such result it is left out.
 */
final class CrossRules {

    private final Scores data;
    private final Scores rulesRound;
    private final Scheme rules;
    private final SchemeIndex rulesIndex;
    private final Function<String, Optional<Node>> counterpart;
    private final boolean same;

    /**
     * @param data the round whose results are taken
     * @param rulesRound the round whose scheme is applied
     * @param counterpart the node of the data's scheme that stands for a node of the rules
     */
    CrossRules(Scores data, Scores rulesRound, Function<String, Optional<Node>> counterpart) {
        this.data = data;
        this.rulesRound = rulesRound;
        this.rules = rulesRound.scheme();
        this.rulesIndex = rulesRound.index();
        this.counterpart = counterpart;
        this.same = data.scheme().roots().equals(rules.roots())
                && data.scheme().total().equals(rules.total())
                && data.scheme().policies().equals(rules.policies());
    }

    /** What a unit has under the other rules, summed up leaf by leaf. */
    private static final class Sum {
        private Points points = Points.ZERO;
        private Points extra = Points.ZERO;
        private Points maximum = Points.ZERO;
        private Points nominal = Points.ZERO;
        private Points covered = Points.ZERO;

        private void add(Role role, Points earned, Points most) {
            if (role == Role.NORMAL) {
                points = points.plus(earned);
                maximum = maximum.plus(most);
            } else {
                extra = extra.plus(earned);
            }
        }
    }

    /**
     * The value of a unit under the other rules; null if nothing of it applies.
     *
     * @param other the same unit in the round of the rules, or null
     */
    @Nullable
    Points value(String unit, @Nullable String other) {
        UnitScore score = data.of(unit);
        ValueBasis basis = rules.ranking().basis();
        if (same) {
            return score.value(basis).orElse(null);
        }
        UnitScore there = other == null ? null : rulesRound.of(other);
        Sum sum = new Sum();
        Map<String, SortedMap<Stage, Answer>> answers = answers(unit);
        for (Leaf leaf : rules.leaves()) {
            Role role = rulesIndex.roleOf(leaf.id());
            Node old = counterpart.apply(leaf.id()).orElse(null);
            Points nominal = role == Role.NORMAL ? Points.of(leaf.maximum()) : Points.ZERO;
            sum.nominal = sum.nominal.plus(nominal);
            if (old instanceof Leaf before) {
                sum.covered = sum.covered.plus(nominal);
                common(leaf, before, role, score, answers, sum);
            } else if (there != null) {
                sum.covered = sum.covered.plus(nominal);
                NodeScore at = there.node(leaf.id());
                sum.add(role, at.points(), at.maximum());
            }
        }
        return value(sum, basis);
    }

    private static @Nullable Points value(Sum sum, ValueBasis basis) {
        if (sum.maximum.isZero() || sum.covered.isZero()) {
            return null;
        }
        Points counted = basis == ValueBasis.POINTS_WITHOUT_BONUS ? sum.points : sum.points.plus(sum.extra);
        return basis == ValueBasis.INDEX_PERCENT
                ? counted.times(Points.HUNDRED).dividedBy(sum.maximum)
                : counted.times(sum.nominal).dividedBy(sum.covered);
    }

    private void common(
            Leaf leaf,
            Leaf before,
            Role role,
            UnitScore score,
            Map<String, SortedMap<Stage, Answer>> answers,
            Sum sum) {
        NodeScore at = score.node(before.id());
        if (role != Role.NORMAL) {
            sum.add(role, scaled(at.points(), before, leaf), Points.ZERO);
        } else if (at.isApplicable() && at.maximum().signum() > 0) {
            sum.add(role, points(leaf, before, at, score, answers), Points.of(leaf.maximum()));
        }
    }

    private static Points scaled(Points points, Leaf before, Leaf leaf) {
        return before.maximum().signum() == 0
                ? points
                : points.times(Points.of(leaf.maximum())).dividedBy(Points.of(before.maximum()));
    }

    private Map<String, SortedMap<Stage, Answer>> answers(String unit) {
        UnitAssessment assessment = data.assessments().byUnit().get(unit);
        Map<String, SortedMap<Stage, Answer>> byNode = new HashMap<>();
        if (assessment != null) {
            assessment
                    .answers()
                    .forEach((key, stages) -> data.index().find(key).ifPresent(node -> byNode.put(node.id(), stages)));
        }
        return byNode;
    }

    private Points points(
            Leaf leaf, Leaf before, NodeScore at, UnitScore score, Map<String, SortedMap<Stage, Answer>> answers) {
        Points maximum = Points.of(leaf.maximum());
        Points share = at.points().times(maximum).dividedBy(at.maximum());
        boolean other = leaf.rule() != null
                && !leaf.rule().equals(before.rule())
                && CriterionMatcher.sameInputs(before, leaf)
                && leaf.bindings().isEmpty()
                && leaf.rule().groupMeasures().isEmpty();
        SortedMap<Stage, Answer> stages = answers.get(before.id());
        if (!other || stages == null || !(stages.get(stages.lastKey()).claim() instanceof Claim.Given given)) {
            return share;
        }
        if (given.points() != null) {
            return share;
        }
        Map<String, Points> figures = new HashMap<>();
        given.figures().forEach((name, value) -> figures.put(name, Points.of(value)));
        RuleInput input = new RuleInput(
                maximum,
                figures,
                given.choices(),
                null,
                null,
                score.unit().attributes(),
                GroupValues.NONE,
                rulesIndex.policiesOf(leaf.id()).invalidFigures());
        Outcome outcome = leaf.rule().evaluate(input, Trace.silent());
        return outcome instanceof Outcome.Value value ? value.value().min(maximum) : share;
    }
}
