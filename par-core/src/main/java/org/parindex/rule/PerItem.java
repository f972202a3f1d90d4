package org.parindex.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * Points per item, up to a cap (R3): 0.5 for each regulation issued, at most 2.
 *
 * @param count name of the count
 * @param each what one item is worth
 * @param base what is given before the first item, usually nothing
 * @param cap the most it gives, or null for no cap
 */
public record PerItem(
        String count, Award each, Award base, @Nullable Award cap) implements ScoringRule {

    /** Refuses null. */
    public PerItem {
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(each, "each");
        Objects.requireNonNull(base, "base");
    }

    /**
     * Points per item up to the maximum of the leaf.
     *
     * @param count name of the count
     * @param points what one item is worth, a decimal
     * @return the rule
     */
    public static PerItem of(String count, String points) {
        return new PerItem(count, Award.points(points), Award.NOTHING, Award.FULL);
    }

    @Override
    public String kind() {
        return "per-item";
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.of(count, Input.Kind.COUNT));
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        FigureReader figures = new FigureReader(in, trace);
        Points items = figures.read(count, Input.Kind.COUNT);
        @Nullable Outcome problem = figures.problem();
        return problem != null ? problem : Outcome.of(points(items, in.maximum(), trace));
    }

    private Points points(Points items, Points maximum, Trace trace) {
        Points sum = base.of(maximum).plus(each.of(maximum).times(items));
        Points points = cap == null ? sum : sum.min(cap.of(maximum));
        trace.step(
                () -> Text.fill(
                        "{0} + {1} × {2} = {3}; tính {4} điểm",
                        "{0} + {1} × {2} = {3}; counts {4} points",
                        base.of(maximum).show(),
                        items.show(),
                        each.of(maximum).show(),
                        sum.show(),
                        points.show()),
                points);
        return points;
    }

    @Override
    public Text describe(Points maximum) {
        Text text = Text.fill("mỗi {0}: {1}", "each {0}: {1}", count, each.describe(maximum));
        Text based = base.of(maximum).isZero()
                ? text
                : base.describe(maximum).plus(" + ").plus(text);
        return cap == null ? based : based.plus(Text.fill(", tối đa {0}", ", at most {0}", cap.describe(maximum)));
    }

    @Override
    public List<Finding> check(Points maximum) {
        return best(maximum)
                .map(best -> new Award(best.toDecimal().orElseThrow(), false))
                .map(best -> RuleChecks.awards(List.of(new RuleChecks.Named(Text.of("tối đa", "cap"), best)), maximum))
                .orElse(List.of());
    }

    @Override
    public Optional<Points> best(Points maximum) {
        if (each.amount().signum() > 0) {
            return Optional.ofNullable(cap).map(most -> most.of(maximum));
        }
        Points first = base.of(maximum);
        return Optional.of(cap == null ? first : first.min(cap.of(maximum)));
    }
}
