package org.parindex.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * A table of steps on a measure (R2, R3): above 90 % two points, 70 to 90 % one. Bounds are open or closed as declared,
 * and compared exactly: 99.96 % does not reach a step "= 100 %".
 *
 * @param measure what the steps look at
 * @param steps the steps in printed order, at least one
 * @param overlap which step holds where several contain the value
 */
public record Steps(Measure measure, List<Step> steps, Overlap overlap) implements ScoringRule {

    /**
     * One step.
     *
     * @param on the values for which it holds
     * @param award what it is worth
     */
    public record Step(Interval on, Award award) {
        /** Refuses null. */
        public Step {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(award, "award");
        }

        /**
         * A step worth points.
         *
         * @param on the values for which it holds
         * @param points what it is worth, a decimal
         * @return the step
         */
        public static Step of(Interval on, String points) {
            return new Step(on, Award.points(points));
        }
    }

    /** Copies the steps. */
    public Steps {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(overlap, "overlap");
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A step table needs steps.");
        }
    }

    /**
     * Steps of which the first that contains the value holds.
     *
     * @param measure what the steps look at
     * @param steps the steps
     * @return the rule
     */
    public static Steps of(Measure measure, Step... steps) {
        return new Steps(measure, List.of(steps), Overlap.FIRST);
    }

    @Override
    public String kind() {
        return "steps";
    }

    @Override
    public List<Input> inputs() {
        return measure.inputs();
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        Outcome measured = measure.value(in, trace);
        return measured instanceof Outcome.Value value ? place(value.value(), in.maximum(), trace) : measured;
    }

    private Outcome place(Points value, Points maximum, Trace trace) {
        Step step = stepFor(value, maximum);
        if (step == null) {
            Finding finding = RuleFinding.VALUE_IN_GAP.at(
                    Place.NOWHERE, "value", value.show().plus(measure.suffix()), "steps", describe(maximum));
            trace.finding(finding);
            return new Outcome.Invalid(finding.message());
        }
        Points points = step.award().of(maximum);
        trace.step(
                () -> Text.fill(
                        "{0} thuộc bậc “{1}”: {2} điểm",
                        "{0} falls into the step “{1}”: {2} points",
                        value.show().plus(measure.suffix()),
                        step.on().describe(measure.suffix()),
                        points.show()),
                points);
        return Outcome.of(points);
    }

    private @Nullable Step stepFor(Points value, Points maximum) {
        List<Step> holding =
                steps.stream().filter(step -> step.on().contains(value)).toList();
        if (holding.isEmpty() || overlap == Overlap.FIRST) {
            return holding.isEmpty() ? null : holding.get(0);
        }
        Comparator<Step> byWorth = Comparator.comparing(step -> step.award().of(maximum));
        return holding.stream()
                .max(overlap == Overlap.HIGHEST ? byWorth : byWorth.reversed())
                .orElse(null);
    }

    @Override
    public Text describe(Points maximum) {
        Text rows = Text.join(
                "; ",
                steps.stream()
                        .map(step -> step.on()
                                .describe(measure.suffix())
                                .plus(": ")
                                .plus(step.award().describe(maximum)))
                        .toList());
        return measure.describe().plus(" — ").plus(rows);
    }

    @Override
    public List<Finding> check(Points maximum) {
        List<Finding> findings = new ArrayList<>(RuleChecks.awards(named(), maximum));
        steps.stream()
                .filter(step -> step.on().isEmpty())
                .forEach(step -> findings.add(RuleFinding.STEP_EMPTY.at(Place.NOWHERE, "step", step.on())));
        findings.addAll(StepGaps.check(steps, maximum, overlap, measure));
        return findings;
    }

    @Override
    public Optional<Points> best(Points maximum) {
        return RuleChecks.best(named(), maximum);
    }

    private List<RuleChecks.Named> named() {
        return steps.stream()
                .map(step -> new RuleChecks.Named(step.on().describe(measure.suffix()), step.award()))
                .toList();
    }
}
