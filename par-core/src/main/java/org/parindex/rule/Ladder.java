package org.parindex.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * A base and an award per increment, up to a cap: up to 40,000 persons 10 points, each 3,000 more 0.5, at most 30
 * (resolution 1211/2016/UBTVQH13).
 *
 * @param measure what is looked at
 * @param start the value up to which only the base is given
 * @param base what is given up to the start
 * @param increment the width of an increment, above zero
 * @param each what an increment is worth
 * @param cap the most it gives, or null for no cap
 * @param partial what a part of an increment is worth
 */
public record Ladder(
        Measure measure,
        BigDecimal start,
        Award base,
        BigDecimal increment,
        Award each,
        @Nullable Award cap,
        Partial partial)
        implements ScoringRule {

    /** Refuses null. */
    public Ladder {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(increment, "increment");
        Objects.requireNonNull(each, "each");
        Objects.requireNonNull(partial, "partial");
    }

    @Override
    public String kind() {
        return "ladder";
    }

    @Override
    public List<Input> inputs() {
        return measure.inputs();
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        Outcome measured = measure.value(in, trace);
        return measured instanceof Outcome.Value value
                ? Outcome.of(points(value.value(), in.maximum(), trace))
                : measured;
    }

    private Points points(Points value, Points maximum, Trace trace) {
        Points exact =
                value.minus(Points.of(start)).dividedBy(Points.of(increment)).max(Points.ZERO);
        Points count = partial == Partial.FLOOR ? exact.floor() : exact;
        Points sum = base.of(maximum).plus(each.of(maximum).times(count));
        Points points = cap == null ? sum : sum.min(cap.of(maximum));
        trace.step(
                () -> Text.fill(
                        "({0} − {1}) ÷ {2} → {3} bước; {4} + {3} × {5} = {6}; tính {7} điểm",
                        "({0} − {1}) ÷ {2} → {3} increments; {4} + {3} × {5} = {6}; counts {7} points",
                        value.show(),
                        Points.of(start).show(),
                        Points.of(increment).show(),
                        count.show(),
                        base.of(maximum).show(),
                        each.of(maximum).show(),
                        sum.show(),
                        points.show()),
                points);
        return points;
    }

    @Override
    public Text describe(Points maximum) {
        Text text = Text.fill(
                "{0}: đến {1}: {2}; mỗi {3} thêm: {4}",
                "{0}: up to {1}: {2}; each {3} more: {4}",
                measure.describe(),
                Points.of(start).show().plus(measure.suffix()),
                base.describe(maximum),
                Points.of(increment).show().plus(measure.suffix()),
                each.describe(maximum));
        return cap == null ? text : text.plus(Text.fill("; tối đa {0}", "; at most {0}", cap.describe(maximum)));
    }

    @Override
    public List<Finding> check(Points maximum) {
        List<Finding> findings = new ArrayList<>();
        if (increment.signum() <= 0) {
            findings.add(RuleChecks.wrong("increment", increment, RuleChecks.notPositive()));
        }
        findings.addAll(RuleChecks.above(Text.of("điểm gốc", "base"), base, maximum));
        if (cap != null) {
            findings.addAll(RuleChecks.awards(List.of(new RuleChecks.Named(Text.of("tối đa", "cap"), cap)), maximum));
        }
        return findings;
    }

    @Override
    public Optional<Points> best(Points maximum) {
        return cap == null ? Optional.empty() : Optional.of(cap.of(maximum));
    }
}
