package org.parindex.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * Points that depend on the other units of the peer group (R12). The scorer takes the measure of all units first; a
 * correction of one unit may move the points of the others.
 *
 * @param measure what is compared
 * @param direction which way is better
 * @param basis how it is compared
 * @param low for {@link Basis#SCALED}: the value of the worst unit, such as 1
 * @param high for {@link Basis#SCALED}: the value of the best unit, such as 10, which earns the maximum
 */
public record RelativeToGroup(Measure measure, Direction direction, Basis basis, BigDecimal low, BigDecimal high)
        implements ScoringRule {

    /** How a unit is compared with its group. */
    public enum Basis {
        /** maximum × value ÷ best value (best ÷ value where less is better). */
        SHARE_OF_BEST,
        /** The maximum at or on the better side of the exact arithmetic mean, otherwise nothing. */
        AT_LEAST_MEAN,
        /**
         * The value is an excess over a target in percent: at the target half the maximum, below in proportion, above
         * half × (1 + excess ÷ largest excess).
         */
        LEADER,
        /** maximum × (low + (high − low) × (value − min) ÷ (max − min)) ÷ high, mirrored where less is better. */
        SCALED
    }

    /** Refuses null. */
    public RelativeToGroup {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
    }

    /**
     * A comparison in which more is better.
     *
     * @param measure what is compared
     * @param basis how
     * @return the rule; a scaled one runs from 1 to 10
     */
    public static RelativeToGroup of(Measure measure, Basis basis) {
        return new RelativeToGroup(measure, Direction.HIGHER_IS_BETTER, basis, BigDecimal.ONE, BigDecimal.TEN);
    }

    @Override
    public String kind() {
        return "relative";
    }

    @Override
    public List<Input> inputs() {
        return measure.inputs();
    }

    @Override
    public List<Measure> groupMeasures() {
        return List.of(measure);
    }

    @Override
    public Outcome evaluate(RuleInput in, Trace trace) {
        Outcome measured = measure.value(in, trace);
        if (!(measured instanceof Outcome.Value own)) {
            return measured;
        }
        List<Points> known = in.group().of(measure);
        if (known.isEmpty()) {
            return new Outcome.Incomplete(
                    measure.inputs().stream().map(Input::name).toList());
        }
        List<Points> group = with(own.value(), known);
        return switch (basis) {
            case SHARE_OF_BEST -> shareOfBest(own.value(), group, in.maximum(), trace);
            case AT_LEAST_MEAN -> atLeastMean(own.value(), in, trace);
            case LEADER -> leader(own.value(), group, in.maximum(), trace);
            case SCALED -> scaled(own.value(), group, in.maximum(), trace);
        };
    }

    /** A unit belongs to its group, also where the group was measured before the unit was corrected. */
    private static List<Points> with(Points own, List<Points> group) {
        return Collections.binarySearch(group, own) >= 0
                ? group
                : Stream.concat(Stream.of(own), group.stream()).sorted().toList();
    }

    private boolean higher() {
        return direction == Direction.HIGHER_IS_BETTER;
    }

    private Outcome shareOfBest(Points own, List<Points> group, Points maximum, Trace trace) {
        Points best = higher() ? group.get(group.size() - 1) : group.get(0);
        Points above = higher() ? own : best;
        Points below = higher() ? best : own;
        if (below.signum() <= 0) {
            return best.isZero()
                    ? new Outcome.NothingArose(
                            Text.of("giá trị tốt nhất trong nhóm bằng 0", "the best of the group is 0"))
                    : negative(best, trace);
        }
        Points raw = maximum.times(above).dividedBy(below);
        Points points = raw.max(Points.ZERO);
        trace.step(
                () -> Text.fill("{0} × {1} ÷ {2}", "{0} × {1} ÷ {2}", maximum.show(), above.show(), below.show())
                        .plus(
                                higher()
                                        ? Text.of(" (tốt nhất nhóm)", " (best of the group)")
                                        : Text.of(" (đơn vị)", " (the unit)"))
                        .plus(Proportional.result(raw, points)),
                points);
        return Outcome.of(points);
    }

    private Outcome negative(Points value, Trace trace) {
        Finding finding = RuleFinding.NEGATIVE_FIGURE.at(
                Place.NOWHERE,
                "input",
                measure.describe(),
                "value",
                value.show().plus(measure.suffix()));
        trace.finding(finding);
        return new Outcome.Invalid(finding.message());
    }

    private Outcome atLeastMean(Points own, RuleInput in, Trace trace) {
        Points mean = in.group().mean(measure).orElse(own);
        int order = own.compareTo(mean);
        Points points = (higher() ? order >= 0 : order <= 0) ? in.maximum() : Points.ZERO;
        trace.step(
                () -> Text.fill(
                        "{0} so với bình quân nhóm {1}: {2} điểm",
                        "{0} against the group mean {1}: {2} points", own.show(), mean.show(), points.show()),
                points);
        return Outcome.of(points);
    }

    private Outcome leader(Points excess, List<Points> group, Points maximum, Trace trace) {
        Points half = maximum.dividedBy(Points.of(2));
        Points most = group.get(group.size() - 1);
        Points factor = excess.signum() > 0
                ? Points.ONE.plus(excess.dividedBy(most))
                : Points.HUNDRED.plus(excess).dividedBy(Points.HUNDRED).max(Points.ZERO);
        Points points = half.times(factor);
        trace.step(
                () -> Text.fill(
                        "vượt {0} %, dẫn đầu vượt {1} %: {2} × {3} = {4} điểm",
                        "excess {0} %, leader {1} %: {2} × {3} = {4} points",
                        excess.show(),
                        most.show(),
                        half.show(),
                        factor.show(),
                        points.show()),
                points);
        return Outcome.of(points);
    }

    private Outcome scaled(Points own, List<Points> group, Points maximum, Trace trace) {
        Points least = group.get(0);
        Points most = group.get(group.size() - 1);
        Points top = Points.of(high);
        if (least.equals(most)) {
            trace.finding(RuleFinding.GROUP_ALL_EQUAL.at(Place.NOWHERE, "value", own.show()));
            return Outcome.of(maximum);
        }
        Points along = (higher() ? own.minus(least) : most.minus(own)).dividedBy(most.minus(least));
        Points mark = Points.of(low).plus(top.minus(Points.of(low)).times(along));
        Points points = maximum.times(mark).dividedBy(top);
        trace.step(
                () -> Text.fill(
                        "{0} trong khoảng {1} … {2} của nhóm → {3}/{4} = {5} điểm",
                        "{0} between {1} and {2} of the group → {3}/{4} = {5} points",
                        own.show(),
                        least.show(),
                        most.show(),
                        mark.show(),
                        top.show(),
                        points.show()),
                points);
        return Outcome.of(points);
    }

    @Override
    public Text describe(Points maximum) {
        Text better =
                higher() ? Text.of("cao hơn là tốt", "more is better") : Text.of("thấp hơn là tốt", "less is better");
        return measure.describe().plus(" (").plus(better).plus(") — ").plus(how(maximum));
    }

    private Text how(Points maximum) {
        Text most = Award.FULL.describe(maximum);
        return switch (basis) {
            case SHARE_OF_BEST ->
                Text.fill(
                        "tỷ lệ so với đơn vị tốt nhất nhóm; tốt nhất: {0}",
                        "as a share of the best of the group; the best: {0}", most);
            case AT_LEAST_MEAN ->
                Text.fill(
                        "bằng hoặc tốt hơn bình quân nhóm: {0}; còn lại: 0 điểm",
                        "equal to or better than the group mean: {0}; otherwise: 0 points", most);
            case LEADER ->
                Text.fill(
                        "so với đơn vị vượt chỉ tiêu cao nhất; dẫn đầu: {0}; đúng chỉ tiêu: một nửa",
                        "relative to the leader of the group; the leader: {0}; on target: half of it", most);
            case SCALED ->
                Text.fill(
                        "quy về thang {0} … {1} trong nhóm; mức {1}: {2}",
                        "scaled to {0} … {1} over the group; the mark {1}: {2}",
                        Points.of(low).show(),
                        Points.of(high).show(),
                        most);
        };
    }

    @Override
    public List<Finding> check(Points maximum) {
        List<Finding> findings = new ArrayList<>();
        if (basis == Basis.SCALED && (high.signum() <= 0 || low.compareTo(high) >= 0)) {
            findings.add(RuleChecks.wrong(
                    "high", high, Text.of("phải lớn hơn 0 và lớn hơn mức thấp", "must be above 0 and above low")));
        }
        return findings;
    }

    @Override
    public Optional<Points> best(Points maximum) {
        return Optional.of(maximum);
    }
}
