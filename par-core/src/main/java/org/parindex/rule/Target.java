package org.parindex.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * A target assigned to each unit (R10): met or missed. A unit without a target has nothing to reach.
 *
 * @param actual name of the result
 * @param target name of the assigned target
 * @param direction whether the result must be at least or at most the target
 * @param met what a met target earns
 * @param missed what a missed one earns
 * @param figures what sort of figures they are
 */
public record Target(String actual, String target, Direction direction, Award met, Award missed, Input.Kind figures)
        implements ScoringRule {

    /** Refuses null. */
    public Target {
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(met, "met");
        Objects.requireNonNull(missed, "missed");
        Objects.requireNonNull(figures, "figures");
    }

    @Override
    public String kind() {
        return "target";
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.of(actual, figures), new Input(target, figures, Text.of(target), false));
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        if (!in.figures().containsKey(target)) {
            boolean nothing = !in.figures().containsKey(actual);
            return nothing
                    ? new Outcome.Incomplete(List.of(actual, target))
                    : new Outcome.NothingArose(Text.of("không giao chỉ tiêu", "no target assigned"));
        }
        FigureReader reader = new FigureReader(in, trace);
        Points result = reader.read(actual, figures);
        Points goal = reader.read(target, figures);
        @Nullable Outcome problem = reader.problem();
        return problem != null ? problem : Outcome.of(points(result, goal, in.maximum(), trace));
    }

    private Points points(Points result, Points goal, Points maximum, Trace trace) {
        int order = result.compareTo(goal);
        boolean reached = direction == Direction.HIGHER_IS_BETTER ? order >= 0 : order <= 0;
        Points points = (reached ? met : missed).of(maximum);
        trace.step(
                () -> Text.fill(
                        reached ? "{0} đạt chỉ tiêu {1}: {2} điểm" : "{0} không đạt chỉ tiêu {1}: {2} điểm",
                        reached ? "{0} meets the target {1}: {2} points" : "{0} misses the target {1}: {2} points",
                        result.show(),
                        goal.show(),
                        points.show()),
                points);
        return points;
    }

    @Override
    public Text describe(Points maximum) {
        String sign = direction == Direction.HIGHER_IS_BETTER ? "≥" : "≤";
        return Text.fill(
                "{0} {1} {2}: {3}; không đạt: {4}",
                "{0} {1} {2}: {3}; missed: {4}", actual, sign, target, met.describe(maximum), missed.describe(maximum));
    }

    @Override
    public List<Finding> check(Points maximum) {
        return RuleChecks.awards(named(), maximum);
    }

    @Override
    public Optional<Points> best(Points maximum) {
        return RuleChecks.best(named(), maximum);
    }

    private List<RuleChecks.Named> named() {
        return List.of(
                new RuleChecks.Named(Text.of("đạt", "met"), met),
                new RuleChecks.Named(Text.of("không đạt", "missed"), missed));
    }
}
