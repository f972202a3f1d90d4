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
 * Points from a satisfaction rate (R15): maximum × rate ÷ full mark. A rate of 91.17 % is worth 9.117 of 10 points.
 *
 * @param rate the rate in percent: a figure, or the weighted mean of answers
 * @param fullAt the rate that earns the maximum, usually 100
 * @param from the rates that earn points, or null for all
 */
public record SurveyRate(
        Measure rate, BigDecimal fullAt, @Nullable Interval from) implements ScoringRule {

    /** Refuses null. */
    public SurveyRate {
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(fullAt, "fullAt");
    }

    /**
     * A rate given as one percentage; the maximum at 100 %.
     *
     * @param figure name of the percentage
     * @return the rule
     */
    public static SurveyRate of(String figure) {
        return new SurveyRate(new Measure.Figure(figure, Input.Kind.PERCENT), BigDecimal.valueOf(100), null);
    }

    @Override
    public String kind() {
        return "survey-rate";
    }

    @Override
    public List<Input> inputs() {
        return rate.inputs();
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        return new Proportional(rate, fullAt, from, Award.NOTHING).evaluate(in, trace);
    }

    @Override
    public Text describe(Points maximum) {
        return Text.of("kết quả điều tra: ", "survey: ")
                .plus(new Proportional(rate, fullAt, from, Award.NOTHING).describe(maximum));
    }

    @Override
    public List<Finding> check(Points maximum) {
        return Proportional.checkMarks(fullAt, from, Award.NOTHING, maximum);
    }

    @Override
    public Optional<Points> best(Points maximum) {
        return Optional.of(maximum);
    }
}
