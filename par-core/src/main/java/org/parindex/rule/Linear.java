package org.parindex.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * Points on straight lines between given points (R6); level before the first and after the last.
 *
 * @param measure what is looked at
 * @param knots the points, in ascending order of {@code at}, at least one
 */
public record Linear(Measure measure, List<Knot> knots) implements ScoringRule {

    /**
     * One point of the line.
     *
     * @param at value of the measure
     * @param award what it is worth
     */
    public record Knot(BigDecimal at, Award award) {
        /** Refuses null. */
        public Knot {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(award, "award");
        }
    }

    /** Copies the knots. */
    public Linear {
        Objects.requireNonNull(measure, "measure");
        knots = List.copyOf(knots);
        if (knots.isEmpty()) {
            throw new IllegalArgumentException("A line needs a point.");
        }
    }

    @Override
    public String kind() {
        return "linear";
    }

    @Override
    public List<Input> inputs() {
        return measure.inputs();
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        Outcome measured = measure.value(in, trace);
        if (!(measured instanceof Outcome.Value value)) {
            return measured;
        }
        Points points = at(value.value(), in.maximum());
        trace.step(
                () -> Text.fill(
                        "tại {0}: {1} điểm",
                        "at {0}: {1} points", value.value().show().plus(measure.suffix()), points.show()),
                points);
        return Outcome.of(points);
    }

    private Points at(Points value, Points maximum) {
        Knot left = knots.get(0);
        for (Knot right : knots) {
            if (value.compareTo(Points.of(right.at())) <= 0) {
                return between(left, right, value, maximum);
            }
            left = right;
        }
        return left.award().of(maximum);
    }

    private static Points between(Knot left, Knot right, Points value, Points maximum) {
        Points from = left.award().of(maximum);
        Points width = Points.of(right.at()).minus(Points.of(left.at()));
        if (width.isZero()) {
            return right.award().of(maximum);
        }
        Points along = value.minus(Points.of(left.at())).dividedBy(width);
        return from.plus(right.award().of(maximum).minus(from).times(along));
    }

    @Override
    public Text describe(Points maximum) {
        return measure.describe()
                .plus(" — ")
                .plus(Text.join(
                        "; ",
                        knots.stream().map(knot -> describe(knot, maximum)).toList()))
                .plus(Text.of("; nội suy ở giữa", "; straight lines between"));
    }

    private Text describe(Knot knot, Points maximum) {
        return Points.of(knot.at())
                .show()
                .plus(measure.suffix())
                .plus(": ")
                .plus(knot.award().describe(maximum));
    }

    @Override
    public List<Finding> check(Points maximum) {
        List<Finding> findings = new ArrayList<>(RuleChecks.awards(named(), maximum));
        for (int i = 1; i < knots.size(); i++) {
            if (knots.get(i - 1).at().compareTo(knots.get(i).at()) >= 0) {
                findings.add(RuleChecks.wrong("knots", knots.get(i).at(), Text.of("phải tăng dần", "must ascend")));
            }
        }
        return findings;
    }

    @Override
    public Optional<Points> best(Points maximum) {
        return RuleChecks.best(named(), maximum);
    }

    private List<RuleChecks.Named> named() {
        return knots.stream()
                .map(knot -> new RuleChecks.Named(Points.of(knot.at()).show(), knot.award()))
                .toList();
    }
}
