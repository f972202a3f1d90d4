package org.parindex.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * A three-way comparison with last year or a baseline year (R13): better, equal, worse.
 *
 * @param current name of the figure now
 * @param reference name of the figure it is compared with
 * @param direction which way is better
 * @param better what a better figure earns
 * @param equal what an equal figure earns
 * @param worse what a worse figure earns
 * @param figures what sort of figures they are
 */
public record Compare(
        String current,
        String reference,
        Direction direction,
        Award better,
        Award equal,
        Award worse,
        Input.Kind figures)
        implements ScoringRule {

    /** Refuses null. */
    public Compare {
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(better, "better");
        Objects.requireNonNull(equal, "equal");
        Objects.requireNonNull(worse, "worse");
        Objects.requireNonNull(figures, "figures");
    }

    @Override
    public String kind() {
        return "compare";
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.of(current, figures), Input.of(reference, figures));
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        FigureReader reader = new FigureReader(in, trace);
        Points now = reader.read(current, figures);
        Points before = reader.read(reference, figures);
        @Nullable Outcome problem = reader.problem();
        if (problem != null) {
            return problem;
        }
        int order = now.compareTo(before) * (direction == Direction.HIGHER_IS_BETTER ? 1 : -1);
        Points points = (order > 0 ? better : order == 0 ? equal : worse).of(in.maximum());
        trace.step(
                () -> Text.fill(
                        "{0} so với {1}: {2} → {3} điểm",
                        "{0} against {1}: {2} → {3} points", now.show(), before.show(), word(order), points.show()),
                points);
        return Outcome.of(points);
    }

    private static Text word(int order) {
        return order > 0
                ? Text.of("tốt hơn", "better")
                : order == 0 ? Text.of("bằng", "equal") : Text.of("kém hơn", "worse");
    }

    @Override
    public Text describe(Points maximum) {
        return Text.fill(
                "{0} so với {1} — tốt hơn: {2}; bằng: {3}; kém hơn: {4}",
                "{0} against {1} — better: {2}; equal: {3}; worse: {4}",
                current,
                reference,
                better.describe(maximum),
                equal.describe(maximum),
                worse.describe(maximum));
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
                new RuleChecks.Named(word(1), better),
                new RuleChecks.Named(word(0), equal),
                new RuleChecks.Named(word(-1), worse));
    }
}
