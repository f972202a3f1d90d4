package org.parindex.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** A number made of figures, on which rules set thresholds: a figure, a share, a change, a mean. */
public sealed interface Measure {

    /**
     * The figures it is made of.
     *
     * @return the inputs
     */
    List<Input> inputs();

    /**
     * The value for one unit. Shares, changes and means of rates are in percent: 95 means 95 %.
     *
     * @param input what is known of the unit
     * @param trace takes findings, and the steps if wanted
     * @return the value, or why there is none
     */
    Outcome value(RuleInput input, Trace trace);

    /**
     * The measure in words.
     *
     * @return such as {@code đúng hạn ÷ tổng số (%)}
     */
    Text describe();

    /**
     * Whether the value is a percentage.
     *
     * @return true if 100 means the whole
     */
    boolean isPercent();

    /**
     * The values to be expected of it, which a step table ought to cover: 0 to 100 for a percentage that is given, or a
     * share that may not exceed its whole.
     *
     * @return the values
     */
    default Interval range() {
        return Interval.ALL;
    }

    /**
     * Whether it can only be a whole number.
     *
     * @return true for a count as it was given
     */
    default boolean isWhole() {
        return false;
    }

    /**
     * What stands behind the value in a sentence.
     *
     * @return {@code " %"} or nothing
     */
    default String suffix() {
        return isPercent() ? " %" : "";
    }

    /**
     * A figure as it was given.
     *
     * @param name name of the input
     * @param kind what sort of value it is
     */
    record Figure(String name, Input.Kind kind) implements Measure {
        /** Refuses null. */
        public Figure {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(kind, "kind");
        }

        @Override
        public List<Input> inputs() {
            return List.of(Input.of(name, kind));
        }

        @Override
        public Outcome value(RuleInput input, Trace trace) {
            FigureReader figures = new FigureReader(input, trace);
            Points value = figures.read(name, kind);
            Outcome problem = figures.problem();
            return problem == null ? Outcome.of(value) : problem;
        }

        @Override
        public Text describe() {
            return Text.of(name);
        }

        @Override
        public boolean isPercent() {
            return kind == Input.Kind.PERCENT;
        }

        @Override
        public Interval range() {
            return switch (kind) {
                case NUMBER -> Interval.ALL;
                case PERCENT -> Interval.between("0", "100");
                default -> Interval.atLeast("0");
            };
        }

        @Override
        public boolean isWhole() {
            return kind == Input.Kind.COUNT;
        }
    }

    /**
     * A share of a whole: 100 × Σ weight × part ÷ (whole − excluded), in percent. Nothing of nothing is
     * {@link Outcome.NothingArose}, never 0 % and never 100 %.
     *
     * @param parts the numerators with their weights, usually one of weight 1
     * @param whole the denominator
     * @param excluded items left out of the whole for a stated reason, or null
     * @param kind what sort of figures they are
     * @param mayExceed whether the parts may be above the whole, as when a target is exceeded
     */
    record Share(
            List<WeightedFigure> parts,
            String whole,
            @Nullable String excluded,
            Input.Kind kind,
            boolean mayExceed) implements Measure {
        /** Copies the parts; there must be one. */
        public Share {
            parts = List.copyOf(parts);
            Objects.requireNonNull(whole, "whole");
            Objects.requireNonNull(kind, "kind");
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("A share of '%s' needs a part.".formatted(whole));
            }
        }

        /**
         * The share of one count in another.
         *
         * @param part name of the numerator
         * @param whole name of the denominator
         * @return the share
         */
        public static Share of(String part, String whole) {
            return new Share(List.of(new WeightedFigure(part, BigDecimal.ONE)), whole, null, Input.Kind.COUNT, false);
        }

        @Override
        public List<Input> inputs() {
            List<Input> inputs = new ArrayList<>();
            parts.forEach(part -> inputs.add(Input.of(part.figure(), kind)));
            inputs.add(Input.of(whole, kind));
            if (excluded != null) {
                inputs.add(new Input(excluded, kind, Text.of(excluded), false));
            }
            return inputs.stream().distinct().toList();
        }

        @Override
        public Outcome value(RuleInput input, Trace trace) {
            FigureReader figures = new FigureReader(input, trace);
            Points weighted = Points.ZERO;
            Points plain = Points.ZERO;
            for (WeightedFigure part : parts) {
                Points value = figures.read(part.figure(), kind);
                weighted = weighted.plus(value.times(Points.of(part.weight())));
                plain = plain.plus(value);
            }
            Points base = figures.read(whole, kind).minus(left(input, figures, trace));
            Outcome problem = figures.problem();
            return problem == null ? share(weighted, plain, base, figures, trace) : problem;
        }

        private Outcome share(Points weighted, Points plain, Points base, FigureReader figures, Trace trace) {
            if (base.isZero() && plain.isZero()) {
                return new Outcome.NothingArose(Text.of(wholeName() + " = 0"));
            }
            boolean above = !mayExceed && plain.compareTo(base) > 0;
            if (above) {
                figures.refuse(
                        RuleFinding.PART_ABOVE_WHOLE,
                        "parts",
                        parts.stream().map(WeightedFigure::figure).collect(Collectors.joining(" + ")),
                        "part",
                        plain.show(),
                        "whole",
                        wholeName(),
                        "total",
                        base.show());
            } else if (base.signum() <= 0) {
                figures.refuse(RuleFinding.WHOLE_NOT_POSITIVE, "whole", wholeName(), "total", base.show());
            }
            Outcome problem = figures.problem();
            if (problem != null || base.signum() <= 0) {
                return problem != null ? problem : new Outcome.Invalid(Text.of(wholeName() + " ≤ 0"));
            }
            return Outcome.of(percent(weighted, above && figures.caps() ? base.min(weighted) : weighted, base, trace));
        }

        private static Points percent(Points given, Points taken, Points base, Trace trace) {
            Points percent = taken.times(Points.HUNDRED).dividedBy(base);
            if (!given.equals(taken)) {
                trace.step(
                        () -> Text.fill("{0} tính thành {1}", "{0} counts as {1}", given.show(), taken.show()), taken);
            }
            trace.step(
                    () -> Text.fill(
                            "{0} ÷ {1} × 100 = {2} %",
                            "{0} ÷ {1} × 100 = {2} %", taken.show(), base.show(), percent.show()),
                    percent);
            return percent;
        }

        private String wholeName() {
            return excluded == null ? whole : whole + " − " + excluded;
        }

        private Points left(RuleInput input, FigureReader figures, Trace trace) {
            if (excluded == null || !input.figures().containsKey(excluded)) {
                return Points.ZERO;
            }
            Points count = figures.read(excluded, kind);
            boolean noReason = input.reason() == null || input.reason().isBlank();
            if (count.signum() > 0 && noReason) {
                trace.finding(RuleFinding.EXCLUSION_WITHOUT_REASON.at(Place.NOWHERE, "count", count.show()));
            }
            return count;
        }

        @Override
        public Text describe() {
            Text above = Text.join(
                    " + ",
                    parts.stream()
                            .map(part -> part.weight().compareTo(BigDecimal.ONE) == 0
                                    ? Text.of(part.figure())
                                    : Points.of(part.weight()).show().plus(" × " + part.figure()))
                            .toList());
            Text many = parts.size() == 1 ? above : Text.of("(").plus(above).plus(")");
            return many.plus(excluded == null ? " ÷ " + whole : " ÷ (" + whole + " − " + excluded + ")");
        }

        @Override
        public Interval range() {
            return mayExceed ? Interval.atLeast("0") : Interval.between("0", "100");
        }

        @Override
        public boolean isPercent() {
            return true;
        }
    }

    /**
     * What is left of a percentage to 100: the share not late from the share late.
     *
     * @param of the percentage
     */
    record Complement(Measure of) implements Measure {
        /** Refuses null. */
        public Complement {
            Objects.requireNonNull(of, "of");
        }

        @Override
        public List<Input> inputs() {
            return of.inputs();
        }

        @Override
        public Outcome value(RuleInput input, Trace trace) {
            Outcome inner = of.value(input, trace);
            if (!(inner instanceof Outcome.Value value)) {
                return inner;
            }
            Points rest = Points.HUNDRED.minus(value.value());
            trace.step(
                    () -> Text.fill(
                            "100 − {0} = {1} %",
                            "100 − {0} = {1} %", value.value().show(), rest.show()),
                    rest);
            return Outcome.of(rest);
        }

        @Override
        public Text describe() {
            return Text.of("100 % − ").plus(of.describe());
        }

        @Override
        public Interval range() {
            Interval inner = of.range();
            return new Interval(rest(inner.upper()), inner.upperIncluded(), rest(inner.lower()), inner.lowerIncluded());
        }

        private static @Nullable BigDecimal rest(@Nullable BigDecimal percent) {
            return percent == null ? null : BigDecimal.valueOf(100).subtract(percent);
        }

        @Override
        public boolean isPercent() {
            return true;
        }
    }

    /**
     * A change against a reference, in percent of the reference: an increase where higher is better, a reduction where
     * lower is better. 902 service units that became 802 are a reduction of 11.0864… %.
     *
     * @param current name of the figure now
     * @param reference name of the figure of last year or of the baseline year
     * @param direction which way counts as positive
     * @param kind what sort of figures they are
     */
    record Change(String current, String reference, Direction direction, Input.Kind kind) implements Measure {
        /** Refuses null. */
        public Change {
            Objects.requireNonNull(current, "current");
            Objects.requireNonNull(reference, "reference");
            Objects.requireNonNull(direction, "direction");
            Objects.requireNonNull(kind, "kind");
        }

        @Override
        public List<Input> inputs() {
            return List.of(Input.of(current, kind), Input.of(reference, kind));
        }

        @Override
        public Outcome value(RuleInput input, Trace trace) {
            FigureReader figures = new FigureReader(input, trace);
            Points now = figures.read(current, kind);
            Points before = figures.read(reference, kind);
            Outcome problem = figures.problem();
            if (problem != null) {
                return problem;
            }
            return before.signum() <= 0 ? withoutBase(now, before, trace) : change(now, before, trace);
        }

        private Outcome withoutBase(Points now, Points before, Trace trace) {
            if (now.isZero() && before.isZero()) {
                return new Outcome.NothingArose(Text.of(current + " = " + reference + " = 0"));
            }
            var finding = RuleFinding.REFERENCE_ZERO.at(Place.NOWHERE, "input", reference, "value", before.show());
            trace.finding(finding);
            return new Outcome.Invalid(finding.message());
        }

        private Outcome change(Points now, Points before, Trace trace) {
            boolean up = direction == Direction.HIGHER_IS_BETTER;
            Points first = up ? now : before;
            Points second = up ? before : now;
            Points percent = first.minus(second).times(Points.HUNDRED).dividedBy(before);
            trace.step(
                    () -> Text.fill(
                            "({0} − {1}) ÷ {2} × 100 = {3} %",
                            "({0} − {1}) ÷ {2} × 100 = {3} %",
                            first.show(),
                            second.show(),
                            before.show(),
                            percent.show()),
                    percent);
            return Outcome.of(percent);
        }

        @Override
        public Text describe() {
            return direction == Direction.HIGHER_IS_BETTER
                    ? Text.fill("mức tăng của {0} so với {1}", "increase of {0} on {1}", current, reference)
                    : Text.fill("mức giảm của {0} so với {1}", "reduction of {0} on {1}", current, reference);
        }

        @Override
        public boolean isPercent() {
            return true;
        }
    }

    /**
     * The mean of survey answers: Σ weight × count ÷ Σ count, in percent. Options are weighted as the method of the
     * survey says, for instance 100, 60, 20 and 0.
     *
     * @param answers the count of each option, with the weight of the option in percent
     */
    record WeightedMean(List<WeightedFigure> answers) implements Measure {
        /** Copies the answers; there must be one. */
        public WeightedMean {
            answers = List.copyOf(answers);
            if (answers.isEmpty()) {
                throw new IllegalArgumentException("A weighted mean needs answers.");
            }
        }

        @Override
        public List<Input> inputs() {
            return answers.stream()
                    .map(answer -> Input.of(answer.figure(), Input.Kind.COUNT))
                    .toList();
        }

        @Override
        public Outcome value(RuleInput input, Trace trace) {
            FigureReader figures = new FigureReader(input, trace);
            Points weighted = Points.ZERO;
            Points count = Points.ZERO;
            for (WeightedFigure answer : answers) {
                Points value = figures.read(answer.figure(), Input.Kind.COUNT);
                weighted = weighted.plus(value.times(Points.of(answer.weight())));
                count = count.plus(value);
            }
            Outcome problem = figures.problem();
            if (problem != null) {
                return problem;
            }
            return count.isZero() ? new Outcome.NothingArose(describe().plus(": 0")) : mean(weighted, count, trace);
        }

        private static Outcome mean(Points weighted, Points count, Trace trace) {
            Points percent = weighted.dividedBy(count);
            trace.step(
                    () -> Text.fill(
                            "{0} ÷ {1} = {2} %", "{0} ÷ {1} = {2} %", weighted.show(), count.show(), percent.show()),
                    percent);
            return Outcome.of(percent);
        }

        @Override
        public Text describe() {
            return Text.fill(
                    "bình quân có trọng số ({0})",
                    "weighted mean ({0})",
                    Text.join(
                            "; ",
                            answers.stream()
                                    .map(a -> Text.of(a.figure() + " × ")
                                            .plus(Points.of(a.weight()).show())
                                            .plus(" %"))
                                    .toList()));
        }

        @Override
        public Interval range() {
            return new Interval(weight(BigDecimal::min), true, weight(BigDecimal::max), true);
        }

        private BigDecimal weight(BinaryOperator<BigDecimal> extreme) {
            return answers.stream().map(WeightedFigure::weight).reduce(extreme).orElseThrow();
        }

        @Override
        public boolean isPercent() {
            return true;
        }
    }
}
