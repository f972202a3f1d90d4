package org.parindex.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * Points judged by a person within a range and in steps, with a reason (R16).
 *
 * @param lowest the fewest points
 * @param highest the most points
 * @param step the step from the lowest, above zero; 0 for any value
 */
public record Judged(BigDecimal lowest, BigDecimal highest, BigDecimal step) implements ScoringRule {

    /** Refuses null. */
    public Judged {
        Objects.requireNonNull(lowest, "lowest");
        Objects.requireNonNull(highest, "highest");
        Objects.requireNonNull(step, "step");
    }

    @Override
    public String kind() {
        return "judged";
    }

    @Override
    public List<Input> inputs() {
        return List.of(new Input("points", Input.Kind.POINTS, Text.of("điểm chấm", "points"), true));
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        Points points = in.awarded();
        if (points == null) {
            return new Outcome.Incomplete(List.of("points"));
        }
        if (in.reason() == null || in.reason().isBlank()) {
            trace.finding(RuleFinding.JUDGED_WITHOUT_REASON.at(Place.NOWHERE, "points", points.show()));
        }
        if (points.compareTo(Points.of(lowest)) < 0 || points.compareTo(Points.of(highest)) > 0) {
            return refused(
                    RuleFinding.JUDGED_OUT_OF_RANGE.at(
                            Place.NOWHERE, "points", points.show(), "lowest", show(lowest), "highest", show(highest)),
                    trace);
        }
        if (step.signum() > 0
                && !points.minus(Points.of(lowest)).dividedBy(Points.of(step)).isWhole()) {
            return refused(
                    RuleFinding.JUDGED_OFF_STEP.at(
                            Place.NOWHERE, "points", points.show(), "step", show(step), "lowest", show(lowest)),
                    trace);
        }
        trace.step(() -> Text.fill("điểm chấm: {0}", "judged: {0} points", points.show()), points);
        return Outcome.of(points);
    }

    private static Outcome refused(Finding finding, Trace trace) {
        trace.finding(finding);
        return new Outcome.Invalid(finding.message());
    }

    private static Text show(BigDecimal value) {
        return Points.of(value).show();
    }

    @Override
    public Text describe(Points maximum) {
        Text range =
                Text.fill("chấm từ {0} đến {1} điểm", "judged from {0} to {1} points", show(lowest), show(highest));
        Text stepped = step.signum() > 0 ? range.plus(Text.fill(", bước {0}", ", in steps of {0}", show(step))) : range;
        return stepped.plus(Text.of(", phải nêu lý do", ", with a reason"));
    }

    @Override
    public List<Finding> check(Points maximum) {
        List<Finding> findings = new ArrayList<>(RuleChecks.awards(
                List.of(new RuleChecks.Named(Text.of("mức cao nhất", "highest"), new Award(highest, false))), maximum));
        if (step.signum() < 0 || lowest.compareTo(highest) > 0) {
            findings.add(
                    RuleChecks.wrong("step", step, Text.of("bước hoặc khoảng sai", "the step or the range is wrong")));
        }
        return findings;
    }

    @Override
    public Optional<Points> best(Points maximum) {
        return Optional.of(Points.of(highest));
    }
}
