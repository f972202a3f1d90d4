package org.parindex.survey.design;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parindex.survey.internal.Sum;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.Distributions;
import org.parindex.survey.stat.Undefined;

/** A figure with the error that replicates of the sample give it. */
public final class ReplicateEstimate {

    private final Replicates.Scheme scheme;
    private final double full;
    private final double[] values;
    private final double[] scales;
    private final int lost;
    private final int df;

    /** NaN among the values stands for a replicate in which the figure does not exist. */
    ReplicateEstimate(Replicates.Scheme scheme, double full, double[] all, int df) {
        this.scheme = scheme;
        this.full = full;
        this.df = df;
        this.values = Arrays.stream(all).filter(Double::isFinite).toArray();
        this.lost = all.length - values.length;
        this.scales = scheme.independent() ? equal(values.length) : scheme.scales();
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
        double centre = scheme.centredOnFull() ? full : centre();
        Sum sum = new Sum();
        for (int i = 0; i < values.length; i++) {
            sum.add(scales[i] * (values[i] - centre) * (values[i] - centre));
        }
        return OptionalDouble.of(sum.value());
    }

    private double centre() {
        Sum sum = new Sum();
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            sum.add(scales[i] > 0 ? values[i] : 0);
            count += scales[i] > 0 ? 1 : 0;
        }
        return count == 0 ? full : sum.value() / count;
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
