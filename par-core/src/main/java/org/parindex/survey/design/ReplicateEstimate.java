package org.parindex.survey.design;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parindex.survey.internal.Sum;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.DesignInterval;
import org.parindex.survey.stat.Distributions;
import org.parindex.survey.stat.TestResult;
import org.parindex.survey.stat.Undefined;

/** A figure with the error that replicates of the sample give it. */
public final class ReplicateEstimate {

    private final Replicates.Scheme scheme;
    private final double full;
    private final double[] all;
    private final double[] values;
    private final double[] scales;
    private final int lost;
    private final int df;
    private final @Nullable Estimate linear;

    /** NaN among the values stands for a replicate in which the figure does not exist. */
    ReplicateEstimate(Replicates.Scheme scheme, double full, double[] all, int df, @Nullable Estimate linear) {
        this.scheme = scheme;
        this.full = full;
        this.df = df;
        this.linear = linear;
        this.all = all;
        this.values = Arrays.stream(all).filter(Double::isFinite).toArray();
        this.lost = all.length - values.length;
        this.scales = scheme.independent() ? equal(values.length) : scheme.scales();
    }

    /** The same figure, with its linearised values beside it. */
    ReplicateEstimate of(Estimate full) {
        return new ReplicateEstimate(scheme, this.full, all, df, full);
    }

    private static double[] equal(int count) {
        double[] scales = new double[count];
        Arrays.fill(scales, count < 2 ? 0 : 1.0 / (count - 1));
        return scales;
    }

    /**
     * The figure in the full sample.
     *
     * @return the figure; empty where nobody with a weight answered
     */
    public OptionalDouble value() {
        return Double.isFinite(full) ? OptionalDouble.of(full) : OptionalDouble.empty();
    }

    /**
     * Why there is no error.
     *
     * @return the reason; empty where {@link #standardError()} is present
     */
    public Optional<Undefined> whyNoError() {
        return Optional.ofNullable(reason());
    }

    private @Nullable Undefined reason() {
        if (!Double.isFinite(full)) {
            return Undefined.NO_ANSWER;
        }
        if (scheme.refused()) {
            return Undefined.LONELY_UNIT;
        }
        int most = scheme.independent() ? (values.length + lost) / 2 : 0;
        return lost > most || values.length < 2 ? Undefined.LOST_REPLICATES : null;
    }

    /**
     * The variance: Σ scale · (value in the replicate − centre)².
     *
     * @return 0 or more; empty for the reason {@link #whyNoError()} gives
     */
    public OptionalDouble variance() {
        if (reason() != null) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(variance(full, values));
    }

    private double variance(double whole, double[] each) {
        double centre = scheme.centredOnFull() ? whole : centre(whole, each);
        Sum sum = new Sum();
        for (int i = 0; i < each.length; i++) {
            sum.add(scales[i] * (each[i] - centre) * (each[i] - centre));
        }
        return sum.value();
    }

    private double centre(double whole, double[] each) {
        Sum sum = new Sum();
        int count = 0;
        for (int i = 0; i < each.length; i++) {
            sum.add(scales[i] > 0 ? each[i] : 0);
            count += scales[i] > 0 ? 1 : 0;
        }
        return count == 0 ? whole : sum.value() / count;
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
     * Degrees of freedom of an error of the whole sample.
     *
     * @return {@link Replicates#degreesOfFreedom()}
     */
    public int degreesOfFreedom() {
        return df;
    }

    /**
     * The design effect: variance over that of a simple random sample of as many drawn without replacement from as many
     * people as the weights of the full sample add up to.
     *
     * @return the ratio; empty where there is no error, where the weights add up to no more than the respondents, and for a
     *     figure that is no mean, ratio or total
     */
    public OptionalDouble designEffect() {
        OptionalDouble v = variance();
        return linear == null || v.isEmpty() ? OptionalDouble.empty() : linear.effectOf(v.getAsDouble(), true);
    }

    /**
     * An interval for a share, with the figure's own respondents and the degrees of freedom of the whole sample.
     *
     * @param method which; {@link DesignInterval#LOGIT_ITERATED} takes the spread of the logits of the replicates, as R's
     *     {@code logit} does
     * @param level the confidence
     * @return the interval; empty where the method has none, the figure has no error, or is no mean, ratio or total
     * @throws IllegalArgumentException if the figure is no share
     */
    public Optional<ConfidenceInterval> interval(DesignInterval method, double level) {
        return linear == null ? Optional.empty() : interval(method, level, linear.respondents(), df);
    }

    /**
     * An interval for a share, with a number of respondents and degrees of freedom that somebody else has counted.
     *
     * @param method which
     * @param level the confidence
     * @param respondents answers behind the figure
     * @param freedom degrees of freedom
     * @return the interval; empty where the method has none or the figure has no error
     * @throws IllegalArgumentException if the figure is no share
     */
    public Optional<ConfidenceInterval> interval(DesignInterval method, double level, int respondents, double freedom) {
        OptionalDouble v = variance();
        if (v.isEmpty()) {
            return Optional.empty();
        }
        if (!(full >= -1e-9 && full <= 1 + 1e-9)) {
            throw new IllegalArgumentException("A figure of %s is no share. Maybe symmetric(level).".formatted(full));
        }
        double share = Math.min(1, Math.max(0, full));
        double spread = v.getAsDouble();
        if (method == DesignInterval.LOGIT_ITERATED && share > 0 && share < 1) {
            double[] logits =
                    Arrays.stream(values).map(ReplicateEstimate::logit).toArray();
            double of = variance(logit(share), logits);
            spread = Double.isFinite(of) ? of * share * share * (1 - share) * (1 - share) : spread;
        }
        return method.of(share, spread, respondents, freedom, level);
    }

    private static double logit(double p) {
        return Math.log(p) - Math.log1p(-p);
    }

    /**
     * The interval value ± t · standard error with the degrees of freedom of the design.
     *
     * @param level the confidence
     * @return the interval; empty where there is no error or no degree of freedom
     */
    public Optional<ConfidenceInterval> symmetric(double level) {
        OptionalDouble error = standardError();
        if (error.isEmpty() || df < 1) {
            return Optional.empty();
        }
        double half = Distributions.studentCritical(level, df) * error.getAsDouble();
        return Optional.of(new ConfidenceInterval(full - half, full + half, level, method() + "-t"));
    }

    /**
     * The interval between the quantiles of the replicates (Efron's percentiles, Hyndman and Fan's type 7): for a
     * bootstrap only.
     *
     * @param level the confidence
     * @return the interval; empty where there is no error or these are no independent replicates
     */
    public Optional<ConfidenceInterval> percentiles(double level) {
        if (reason() != null || !scheme.independent()) {
            return Optional.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Optional.of(new ConfidenceInterval(
                quantile(sorted, (1 - level) / 2),
                quantile(sorted, (1 + level) / 2),
                level,
                method() + "-percentiles"));
    }

    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /**
     * This figure less another by the same replicates: their covariance counts.
     *
     * @param other the other
     * @return the difference, without a design effect
     * @throws IllegalArgumentException if the other figure is by other replicates
     */
    public ReplicateEstimate minus(ReplicateEstimate other) {
        if (scheme != other.scheme || all.length != other.all.length) {
            throw new IllegalArgumentException("%d replicates by %s and %d by %s have no difference."
                    .formatted(all.length, method(), other.all.length, other.method()));
        }
        double[] differences = new double[all.length];
        Arrays.setAll(differences, i -> all[i] - other.all[i]);
        return new ReplicateEstimate(scheme, full - other.full, differences, df, null);
    }

    /**
     * The t test of this figure against a value: a difference against 0, a share against its target.
     *
     * @param against the value
     * @param spent degrees of freedom used up by what was estimated beside it: 0 for one figure, 1 for a difference of two
     *     groups
     * @return the test, two-sided; empty where the figure has no error or no degree of freedom is left
     */
    public Optional<TestResult> test(double against, int spent) {
        double rest = df - spent;
        OptionalDouble error = standardError();
        double off = full - against;
        if (error.isEmpty() || !(rest > 0) || off != 0 && error.getAsDouble() == 0) {
            return Optional.empty();
        }
        return Optional.of(TestResult.student(method() + "-t", off == 0 ? 0 : off / error.getAsDouble(), rest));
    }

    /**
     * The figure in each replicate that has one.
     *
     * @return the values in the order of the replicates, a copy
     */
    public double[] values() {
        return values.clone();
    }

    /**
     * Replicates in which the figure does not exist.
     *
     * @return the number; a bootstrap bears up to half, other methods bear none
     */
    public int lost() {
        return lost;
    }

    /**
     * The name of the method.
     *
     * @return such as {@code jackknife-jkn}
     */
    public String method() {
        return Objects.requireNonNull(scheme.method());
    }
}
