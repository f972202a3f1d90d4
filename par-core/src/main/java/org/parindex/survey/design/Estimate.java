package org.parindex.survey.design;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parindex.survey.internal.Sum;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.DesignInterval;
import org.parindex.survey.stat.Distributions;
import org.parindex.survey.stat.LogitFit;
import org.parindex.survey.stat.TestResult;
import org.parindex.survey.stat.Undefined;

/**
 * A figure estimated from a survey, together with one linearised value (influence) per respondent, from which its
 * variance follows. Sums, multiples, means and ratios of estimates of one design are estimates again: their covariance
 * is in the linearised values and is never forgotten. So any roll-up of items, any points and any change inside one
 * design has its error by the same few operations.
 *
 * <pre>{@code
 * Estimate factor = Estimate.mean(item1, item2, item3);
 * Estimate index = Estimate.combination(new double[] {0.6, 0.4}, policy, service);
 * Estimate points = index.times(10);
 * Estimate change = thisYear.minus(lastYear);
 * points.standardError();
 * }</pre>
 *
 * <p>What has no value is absent, never NaN: {@link #whyUndefined()} and {@link #whyNoError()} say why.
 */
public final class Estimate {

    private final SurveyDesign design;
    private final double value;
    private final double[] influence;
    private final BitSet rows;
    private final @Nullable Undefined undefined;
    private @Nullable OptionalDouble variance;
    private @Nullable Optional<BitSet> strata;

    Estimate(SurveyDesign design, double value, double[] influence, BitSet rows) {
        this(design, value, influence, rows, null);
    }

    private Estimate(
            SurveyDesign design, double value, double[] influence, BitSet rows, @Nullable Undefined undefined) {
        this.design = design;
        this.value = value;
        this.influence = influence;
        this.rows = rows;
        this.undefined = undefined;
    }

    static Estimate undefined(SurveyDesign design, Undefined why) {
        return new Estimate(design, 0, new double[design.size()], new BitSet(), why);
    }

    /**
     * Whether there is a figure at all: somebody answered and somebody's weight is not 0.
     *
     * @return whether {@link #value()} is present
     */
    public boolean isDefined() {
        return undefined == null;
    }

    /**
     * Why there is no figure.
     *
     * @return the reason; empty where there is one
     */
    public Optional<Undefined> whyUndefined() {
        return Optional.ofNullable(undefined);
    }

    /**
     * Why there is no error, beside a figure or without one.
     *
     * @return the reason; empty where {@link #standardError()} is present
     */
    public Optional<Undefined> whyNoError() {
        return undefined == null && variance().isEmpty() ? Optional.of(Undefined.LONELY_UNIT) : whyUndefined();
    }

    /**
     * The estimate.
     *
     * @return the figure in its own unit; empty where it is not defined
     */
    public OptionalDouble value() {
        return isDefined() ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /**
     * The design variance: that of the weighted total of the linearised values.
     *
     * @return 0 or more; empty where the figure is not defined, or where a stratum gave one unit and the design refuses that
     */
    public OptionalDouble variance() {
        OptionalDouble known = variance;
        if (known == null) {
            known = variance(rows);
            variance = known;
        }
        return known;
    }

    /** The variance as one of several figures, of whom these are all the rows. */
    private OptionalDouble variance(BitSet among) {
        return isDefined() ? design.variance(influence, among) : OptionalDouble.empty();
    }

    /**
     * The standard error.
     *
     * @return the root of the variance; empty where that is
     */
    public OptionalDouble standardError() {
        OptionalDouble v = variance();
        return v.isPresent() ? OptionalDouble.of(Math.sqrt(v.getAsDouble())) : v;
    }

    /**
     * The linearised values: how much each respondent, per unit of weight, moves the figure.
     *
     * @return one per row of the design, 0 for rows that do not count; a copy
     */
    public double[] linearised() {
        return influence.clone();
    }

    /**
     * How many respondents with a weight stand behind the figure.
     *
     * @return the number
     */
    public int respondents() {
        return rows.cardinality();
    }

    /**
     * Degrees of freedom: sampled first-stage units less strata among the respondents behind the figure (R's {@code degf}
     * of the subset).
     *
     * @return 0 or more
     */
    public int degreesOfFreedom() {
        return design.degreesOfFreedom(rows);
    }

    /**
     * Degrees of freedom of a comparison with another figure of the same design: sampled first-stage units less strata among
     * the respondents of both.
     *
     * @param other the other
     * @return those of {@link #minus}
     */
    public int degreesOfFreedomWith(Estimate other) {
        BitSet both = (BitSet) rows.clone();
        both.or(other.rows);
        return design.degreesOfFreedom(both);
    }

    /**
     * The design effect: variance over that of a simple random sample of as many drawn without replacement from as many
     * people as the weights add up to (R's {@code deff = TRUE}).
     *
     * @return the ratio; empty where there is no error, or where the weights add up to no more than the respondents
     */
    public OptionalDouble designEffect() {
        return designEffect(true);
    }

    /**
     * The design effect against a simple random sample drawn with replacement (R's {@code deff = "replace"}): needs no
     * weights that add up to a population.
     *
     * @return the ratio; empty where there is no error or nothing varies
     */
    public OptionalDouble designEffectWithReplacement() {
        return designEffect(false);
    }

    private OptionalDouble designEffect(boolean withoutReplacement) {
        OptionalDouble v = variance();
        return v.isEmpty() ? v : effectOf(v.getAsDouble(), withoutReplacement);
    }

    /** The design effect of a variance of this figure that was found in some way. */
    OptionalDouble effectOf(double found, boolean withoutReplacement) {
        int n = respondents();
        if (n < 2) {
            return OptionalDouble.empty();
        }
        Sum people = new Sum();
        Sum first = new Sum();
        rows.stream().forEach(row -> {
            people.add(design.weight(row));
            first.add(design.weight(row) * influence[row]);
        });
        double size = people.value();
        double mean = first.value() / size;
        Sum squares = new Sum();
        rows.stream()
                .forEach(row -> squares.add(design.weight(row) * (influence[row] - mean) * (influence[row] - mean)));
        double simple = squares.value() * (withoutReplacement ? size - n : size) / (n - 1);
        return simple > 0 ? OptionalDouble.of(found / simple) : OptionalDouble.empty();
    }

    /**
     * The size of the simple random sample that would be as exact.
     *
     * @return respondents / design effect; empty where that is not defined or the error is 0
     */
    public OptionalDouble effectiveSize() {
        OptionalDouble effect = designEffect();
        return effect.isPresent() && effect.getAsDouble() > 0
                ? OptionalDouble.of(respondents() / effect.getAsDouble())
                : OptionalDouble.empty();
    }

    /**
     * An interval for a share, with the figure's own respondents and degrees of freedom.
     *
     * @param method which
     * @param level the confidence
     * @return the interval; empty where the method has none or the figure has no error
     * @throws IllegalArgumentException if the figure is no share
     */
    public Optional<ConfidenceInterval> interval(DesignInterval method, double level) {
        return interval(method, level, respondents(), degreesOfFreedom());
    }

    /**
     * An interval for a share, with a number of respondents and degrees of freedom that somebody else has counted: R's
     * {@code svyciprop} takes all rows of the design, also those that did not answer.
     *
     * @param method which
     * @param level the confidence
     * @param respondents answers behind the figure
     * @param df degrees of freedom
     * @return the interval; empty where the method has none or the figure has no error
     * @throws IllegalArgumentException if the figure is no share
     */
    public Optional<ConfidenceInterval> interval(DesignInterval method, double level, int respondents, double df) {
        OptionalDouble v = variance();
        if (v.isEmpty()) {
            return Optional.empty();
        }
        if (!(value >= -1e-9 && value <= 1 + 1e-9)) {
            throw new IllegalArgumentException("A figure of %s is no share. Maybe symmetric(level).".formatted(value));
        }
        return method.of(Math.min(1, Math.max(0, value)), v.getAsDouble(), respondents, df, level, this::logit);
    }

    /** The logit as R fits it, where the figure is a share of rows that are 0 or 1. */
    private LogitFit logit(double p) {
        Sum people = new Sum();
        rows.stream().forEach(row -> people.add(design.weight(row)));
        double[] y = rows.stream()
                .mapToDouble(row -> p + influence[row] * people.value())
                .toArray();
        if (Arrays.stream(y).anyMatch(one -> Math.abs(one - Math.rint(one)) > 1e-9 || Math.abs(one - 0.5) > 0.6)) {
            return LogitFit.exact(p);
        }
        return LogitFit.of(
                rows.stream().mapToDouble(design::weight).toArray(),
                Arrays.stream(y).map(Math::rint).toArray());
    }

    /**
     * The interval value ± t · standard error, for means, indices, points and differences.
     *
     * @param level the confidence
     * @return the interval; empty where the figure has no error or no degree of freedom is left
     */
    public Optional<ConfidenceInterval> symmetric(double level) {
        OptionalDouble error = standardError();
        if (error.isEmpty() || degreesOfFreedom() < 1) {
            return Optional.empty();
        }
        double half = Distributions.studentCritical(level, degreesOfFreedom()) * error.getAsDouble();
        return Optional.of(new ConfidenceInterval(value - half, value + half, level, "design-t"));
    }

    /**
     * This figure less another of the same design.
     *
     * @param other the other
     * @return the difference
     */
    public Estimate minus(Estimate other) {
        return combination(new double[] {1, -1}, this, other);
    }

    /**
     * This figure plus another of the same design.
     *
     * @param other the other
     * @return the sum
     */
    public Estimate plus(Estimate other) {
        return combination(new double[] {1, 1}, this, other);
    }

    /**
     * This figure plus something known, such as appraised points.
     *
     * @param constant what is added; finite
     * @return the sum, with the same error
     */
    public Estimate plus(double constant) {
        return changed(value + constant, 1);
    }

    /**
     * A multiple, such as points from a share.
     *
     * @param factor the factor; finite
     * @return the figure
     */
    public Estimate times(double factor) {
        return changed(value * factor, factor);
    }

    /**
     * A figure that is a smooth function of this one (delta method), such as a logarithm.
     *
     * @param newValue the function's value at this figure; finite
     * @param slope the function's derivative at this figure; finite
     * @return the figure
     */
    public Estimate changed(double newValue, double slope) {
        if (!Double.isFinite(newValue) || !Double.isFinite(slope)) {
            throw new IllegalArgumentException("A value of %s with a slope of %s.".formatted(newValue, slope));
        }
        double[] changed = Arrays.stream(influence).map(z -> z * slope).toArray();
        return new Estimate(design, isDefined() ? newValue : 0, changed, rows, undefined);
    }

    /**
     * This figure divided by another of the same design.
     *
     * @param other the other
     * @return the ratio a/b with linearised values (z_a − a/b · z_b)/b; undefined where b is 0
     */
    public Estimate over(Estimate other) {
        Undefined why = undefined != null ? undefined : other.undefined;
        if (why != null || other.value == 0) {
            return undefined(design, why != null ? why : Undefined.ZERO_DENOMINATOR);
        }
        double ratio = value / other.value;
        return linear(ratio, new double[] {1 / other.value, -ratio / other.value}, this, other);
    }

    /**
     * This figure times another of the same design.
     *
     * @param other the other
     * @return the product a·b with linearised values b·z_a + a·z_b
     */
    public Estimate times(Estimate other) {
        Undefined why = undefined != null ? undefined : other.undefined;
        return why != null
                ? undefined(design, why)
                : linear(value * other.value, new double[] {other.value, value}, this, other);
    }

    /**
     * A weighted sum of figures of one design.
     *
     * @param factors one per figure
     * @param estimates the figures, at least one
     * @return the sum; undefined where one of them with a factor other than 0 is
     */
    public static Estimate combination(double[] factors, Estimate... estimates) {
        Sum value = new Sum();
        for (int i = 0; i < estimates.length; i++) {
            value.add(factors[i] * estimates[i].value);
        }
        return linear(value.value(), factors, estimates);
    }

    /**
     * The plain mean of figures of one design, such as of the items of a factor.
     *
     * @param estimates the figures, at least one
     * @return the mean; undefined where one of them is
     */
    public static Estimate mean(Estimate... estimates) {
        double[] factors = new double[estimates.length];
        Arrays.fill(factors, 1.0 / estimates.length);
        return combination(factors, estimates);
    }

    private static Estimate linear(double value, double[] slopes, Estimate... parts) {
        if (parts.length == 0 || slopes.length != parts.length) {
            throw new IllegalArgumentException("%d factors for %d estimates.".formatted(slopes.length, parts.length));
        }
        SurveyDesign design = parts[0].design;
        double[] influence = new double[design.size()];
        BitSet rows = new BitSet();
        Undefined why = null;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].design != design) {
                throw new IllegalArgumentException(
                        "Estimates of two designs have no known covariance. Maybe Change.between.");
            }
            why = why == null && slopes[i] != 0 ? parts[i].undefined : why;
            rows.or(parts[i].rows);
            BitSet own = parts[i].rows;
            for (int row = own.nextSetBit(0); row >= 0; row = own.nextSetBit(row + 1)) {
                influence[row] += slopes[i] * parts[i].influence[row];
            }
        }
        return why == null ? new Estimate(design, value, influence, rows) : undefined(design, why);
    }

    /**
     * The covariance of two figures of one design.
     *
     * @param other the other
     * @return (V(a) + V(b) − V(a − b)) / 2; 0 where the two share no stratum; empty where one of them has no error
     */
    public OptionalDouble covariance(Estimate other) {
        OptionalDouble own = variance();
        OptionalDouble theirs = other.variance();
        if (own.isEmpty() || theirs.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (isApartFrom(other)) {
            return OptionalDouble.of(0);
        }
        if (design.lonely() == LonelyPsu.AVERAGE) {
            BitSet both = (BitSet) rows.clone();
            both.or(other.rows);
            own = variance(both);
            theirs = other.variance(both);
        }
        OptionalDouble difference = minus(other).variance();
        return difference.isEmpty()
                ? difference
                : OptionalDouble.of((own.orElseThrow() + theirs.orElseThrow() - difference.getAsDouble()) / 2);
    }

    /**
     * The standard error of the difference of two figures of one design: that of {@link #minus}, found faster where the two
     * share no stratum.
     *
     * @param other the other
     * @return the error; empty where one of them has none
     */
    public OptionalDouble errorOfDifference(Estimate other) {
        OptionalDouble own = variance();
        OptionalDouble theirs = other.variance();
        if (own.isEmpty() || theirs.isEmpty()) {
            return OptionalDouble.empty();
        }
        return isApartFrom(other)
                ? OptionalDouble.of(Math.sqrt(own.getAsDouble() + theirs.getAsDouble()))
                : minus(other).standardError();
    }

    private boolean isApartFrom(Estimate other) {
        return design == other.design
                && strata().isPresent()
                && !strata().get().intersects(other.strata().orElseThrow());
    }

    private Optional<BitSet> strata() {
        Optional<BitSet> known = strata;
        if (known == null) {
            known = design.strataOf(rows);
            strata = known;
        }
        return known;
    }

    /**
     * The t test of this figure against a value: a difference against 0, a share against its target.
     *
     * @param against the value
     * @param spent degrees of freedom used up by what was estimated beside it: 0 for one figure, 1 for a difference of two
     *     groups, as R's {@code svyttest} counts
     * @return the test, two-sided; empty where the figure has no error or no degree of freedom is left
     */
    public Optional<TestResult> test(double against, int spent) {
        double df = degreesOfFreedom() - spent;
        OptionalDouble error = standardError();
        double off = value - against;
        if (error.isEmpty() || !(df > 0) || off != 0 && error.getAsDouble() == 0) {
            return Optional.empty();
        }
        return Optional.of(TestResult.student("design-t", off == 0 ? 0 : off / error.getAsDouble(), df));
    }

    /** Value and respondents, for people who debug. */
    @Override
    public String toString() {
        return undefined == null ? "%s (n = %d)".formatted(value, respondents()) : undefined.label();
    }
}
