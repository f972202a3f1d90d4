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
 * Points in proportion to a measure (R4), perhaps only from a threshold on (R5): maximum × value ÷ full mark, at most the
 * maximum. A value below zero, such as a reduction that became an increase, earns nothing.
 *
 * @param measure the value, usually a share in percent
 * @param fullAt the value that earns the maximum, usually 100
 * @param from the values for which the proportion holds, or null for all; below it the leaf earns {@code otherwise}
 * @param otherwise what a value outside {@code from} earns, usually nothing
 */
public record Proportional(
        Measure measure, BigDecimal fullAt, @Nullable Interval from, Award otherwise) implements ScoringRule {

    /** Refuses null. */
    public Proportional {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(fullAt, "fullAt");
        Objects.requireNonNull(otherwise, "otherwise");
    }

    /**
     * Points in proportion to a percentage, the maximum at 100 %.
     *
     * @param measure the percentage
     * @return the rule
     */
    public static Proportional of(Measure measure) {
        return new Proportional(measure, BigDecimal.valueOf(100), null, Award.NOTHING);
    }

    /**
     * Points in proportion to a percentage from a threshold on, and nothing below.
     *
     * @param measure the percentage
     * @param from the values for which the proportion holds
     * @return the rule
     */
    public static Proportional from(Measure measure, Interval from) {
        return new Proportional(measure, BigDecimal.valueOf(100), from, Award.NOTHING);
    }

    @Override
    public String kind() {
        return "proportional";
    }

    @Override
    public List<Input> inputs() {
        return measure.inputs();
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        Outcome measured = measure.value(in, trace);
        return measured instanceof Outcome.Value value ? points(value.value(), in.maximum(), trace) : measured;
    }

    private Outcome points(Points value, Points maximum, Trace trace) {
        if (from != null && !from.contains(value)) {
            Points points = otherwise.of(maximum);
            trace.step(
                    () -> Text.fill(
                            "{0} không đạt ngưỡng “{1}”: {2} điểm",
                            "{0} misses the threshold “{1}”: {2} points",
                            value.show().plus(measure.suffix()),
                            from.describe(measure.suffix()),
                            points.show()),
                    points);
            return Outcome.of(points);
        }
        return Outcome.of(proportion(value, maximum, fullAt, measure.suffix(), trace));
    }

    /** maximum × value ÷ full mark between nothing and the maximum, with the step told. */
    static Points proportion(Points value, Points maximum, BigDecimal fullAt, String unit, Trace trace) {
        Points raw = maximum.times(value).dividedBy(Points.of(fullAt));
        Points points = raw.max(Points.ZERO).min(maximum);
        trace.step(() -> product(value, maximum, fullAt, unit).plus(result(raw, points)), points);
        return points;
    }

    private static Text product(Points value, Points maximum, BigDecimal fullAt, String unit) {
        Text product = maximum.show().plus(" × ").plus(value.show()).plus(unit);
        boolean ofHundred = unit.equals(" %") && Points.of(fullAt).equals(Points.HUNDRED);
        return ofHundred
                ? product
                : product.plus(" ÷ ").plus(Points.of(fullAt).show()).plus(unit);
    }

    /** The end of a told product: what it came to, and what counts of it. */
    static Text result(Points raw, Points points) {
        return raw.equals(points)
                ? Text.fill(" = {0} điểm", " = {0} points", points.show())
                : Text.fill(
                        " = {0}; trong khoảng 0 đến điểm tối đa: {1} điểm",
                        " = {0}; between 0 and the maximum: {1} points", raw.show(), points.show());
    }

    @Override
    public Text describe(Points maximum) {
        Text text = Text.fill(
                "{0} × {1} ÷ {2}, không quá {0} điểm",
                "{0} × {1} ÷ {2}, at most {0} points",
                maximum.show(),
                measure.describe(),
                Points.of(fullAt).show().plus(measure.suffix()));
        return from == null
                ? text
                : text.plus(Text.fill(
                        " khi đạt {0}; còn lại {1}",
                        " when {0}; otherwise {1}", from.describe(measure.suffix()), otherwise.describe(maximum)));
    }

    @Override
    public List<Finding> check(Points maximum) {
        return checkMarks(fullAt, from, otherwise, maximum);
    }

    static List<Finding> checkMarks(BigDecimal fullAt, @Nullable Interval from, Award otherwise, Points maximum) {
        List<Finding> findings = new ArrayList<>();
        if (fullAt.signum() <= 0) {
            findings.add(RuleChecks.wrong("fullAt", fullAt, RuleChecks.notPositive()));
        } else if (from != null
                && (from.isEmpty() || (from.upper() != null && from.upper().compareTo(fullAt) < 0))) {
            findings.add(RuleChecks.wrong(
                    "from", from, Text.of("không tới mức đạt điểm tối đa", "ends before the full mark")));
        }
        if (otherwise.of(maximum).compareTo(maximum) > 0) {
            findings.addAll(RuleChecks.awards(
                    List.of(new RuleChecks.Named(Text.of("còn lại", "otherwise"), otherwise)), maximum));
        }
        return findings;
    }

    @Override
    public Optional<Points> best(Points maximum) {
        return Optional.of(maximum);
    }
}
