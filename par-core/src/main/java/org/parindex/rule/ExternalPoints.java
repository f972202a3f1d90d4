package org.parindex.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * Points from another published index (R14): maximum × value ÷ what that index is out of.
 *
 * @param figure name of the value
 * @param outOf the value of a full mark there, above zero
 */
public record ExternalPoints(String figure, BigDecimal outOf) implements ScoringRule {

    /** Refuses null. */
    public ExternalPoints {
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(outOf, "outOf");
    }

    @Override
    public String kind() {
        return "external";
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.of(figure, Input.Kind.AMOUNT));
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        FigureReader figures = new FigureReader(in, trace);
        Points limit = Points.of(outOf);
        Points value = figures.read(figure, Input.Kind.AMOUNT);
        if (value.compareTo(limit) > 0) {
            figures.refuse(
                    RuleFinding.FIGURE_OUT_OF_RANGE, "input", figure, "value", value.show(), "limit", limit.show());
        }
        @Nullable Outcome problem = figures.problem();
        return problem != null
                ? problem
                : Outcome.of(points(figures.caps() ? value.min(limit) : value, in.maximum(), trace));
    }

    private Points points(Points value, Points maximum, Trace trace) {
        Points points = maximum.times(value).dividedBy(Points.of(outOf));
        trace.step(
                () -> Text.fill(
                        "{0} × {1} ÷ {2} = {3} điểm",
                        "{0} × {1} ÷ {2} = {3} points",
                        maximum.show(),
                        value.show(),
                        Points.of(outOf).show(),
                        points.show()),
                points);
        return points;
    }

    @Override
    public Text describe(Points maximum) {
        return Text.fill(
                "{0} × {1} ÷ {2}",
                "{0} × {1} ÷ {2}", maximum.show(), figure, Points.of(outOf).show());
    }

    @Override
    public List<Finding> check(Points maximum) {
        return outOf.signum() > 0 ? List.of() : List.of(RuleChecks.wrong("outOf", outOf, RuleChecks.notPositive()));
    }

    @Override
    public Optional<Points> best(Points maximum) {
        return Optional.of(maximum);
    }
}
