package org.parindex.survey;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.survey.design.Estimate;
import org.parindex.survey.design.ReplicateEstimate;
import org.parindex.survey.design.Replicates;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.DesignInterval;
import org.parindex.survey.stat.Distributions;
import org.parindex.survey.stat.Undefined;

/** How exact the figures of one unit are by replicates of the sample: each figure is made again from each set of weights. */
final class ReplicatePrecision {

    private static final double PERCENT = 100;

    private final SatisfactionMethod method;
    private final CountedItems items;
    private final Replicates replicates;
    private final ReplicateColumns columns;
    /** Sums of the columns of the unit: in the full sample, then in each replicate. */
    private final double[][] sums;

    ReplicatePrecision(
            SatisfactionMethod method,
            CountedItems items,
            Replicates replicates,
            ReplicateColumns columns,
            double[][] sums) {
        this.method = method;
        this.items = items;
        this.replicates = replicates;
        this.columns = columns;
        this.sums = sums;
    }

    /** Part of a figure: a ratio of sums of columns, and how much it counts. */
    private record Ratio(double factor, int[] columns) {

        double of(double[] sums) {
            double top = 0;
            double bottom = 0;
            for (int column : columns) {
                top += sums[2 * column];
                bottom += sums[2 * column + 1];
            }
            return factor * top / bottom;
        }
    }

    UnitPrecision.Found of(UnitFigures.Node node, Points value, long respondents, @Nullable Estimate linear) {
        List<Ratio> ratios = ratios(node);
        double[] values = new double[sums.length - 1];
        for (int replicate = 0; replicate < values.length; replicate++) {
            values[replicate] = figure(ratios, sums[replicate + 1]);
        }
        ReplicateEstimate estimate = replicates.ofValues(figure(ratios, sums[0]), values, linear);
        OptionalDouble error = estimate.standardError();
        if (error.isEmpty()) {
            boolean lonely = estimate.whyNoError().orElseThrow() == Undefined.LONELY_UNIT;
            return new UnitPrecision.Found(
                    Precision.UNKNOWN, lonely ? SurveyFinding.LONELY_PSU : SurveyFinding.LOST_REPLICATES);
        }
        // A unit has no more degrees of freedom than its own first-stage units leave.
        int df = linear == null
                ? estimate.degreesOfFreedom()
                : Math.min(estimate.degreesOfFreedom(), linear.degreesOfFreedom());
        if (df < 1) {
            return new UnitPrecision.Found(
                    Precision.UNKNOWN,
                    respondents == 1 ? SurveyFinding.ONE_ANSWER : SurveyFinding.NO_DEGREE_OF_FREEDOM);
        }
        double se = Precision.rounded(error.getAsDouble());
        ConfidenceInterval interval =
                interval(number(value) / PERCENT, se, respondents, df).orElse(null);
        OptionalDouble effect = estimate.designEffect();
        Precision precision =
                new Precision(se * PERCENT, df, effect.isPresent() ? effect.getAsDouble() : null, interval);
        return new UnitPrecision.Found(
                precision, respondents == 1 ? SurveyFinding.ONE_ANSWER : se == 0 ? SurveyFinding.ALL_THE_SAME : null);
    }

    private Optional<ConfidenceInterval> interval(double value, double error, long respondents, int df) {
        double level = method.intervals().confidence();
        if (items.isShare()) {
            DesignInterval wished = method.intervals().design();
            return wished.of(value, error * error, respondents, df, level)
                    .or(() -> DesignInterval.WILSON.of(value, error * error, respondents, df, level))
                    .map(one -> one.times(PERCENT));
        }
        double half = PERCENT * Distributions.studentCritical(level, df) * error;
        return error == 0
                ? Optional.empty()
                : Optional.of(new ConfidenceInterval(
                        PERCENT * value - half, PERCENT * value + half, level, replicates.method() + "-t"));
    }

    /** NaN where the weights leave a part of the figure without answers: such a replicate is lost. */
    private static double figure(List<Ratio> ratios, double[] sums) {
        double figure = 0;
        for (Ratio ratio : ratios) {
            figure += ratio.of(sums);
        }
        return ratios.isEmpty() ? Double.NaN : figure;
    }

    private List<Ratio> ratios(UnitFigures.Node node) {
        return switch (node.step()) {
            case POOLED ->
                List.of(new Ratio(1, node.items().stream().mapToInt(columns::of).toArray()));
            case RESPONDENT_FIRST, ALL_ITEMS -> List.of(new Ratio(1, new int[] {columns.of(node)}));
            default -> mean(node);
        };
    }

    /** Parts without answers in the full sample are left out, as in the figure itself. */
    private List<Ratio> mean(UnitFigures.Node node) {
        List<List<Ratio>> parts = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        double sum = 0;
        for (Map.Entry<String, Points> part : Parts.of(node, method).weights().entrySet()) {
            List<Ratio> own = ratios(items.below(node, part.getKey(), method));
            if (Double.isFinite(figure(own, sums[0]))) {
                parts.add(own);
                weights.add(number(part.getValue()));
                sum += number(part.getValue());
            }
        }
        List<Ratio> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            double share = weights.get(i) / sum;
            parts.get(i).forEach(one -> all.add(new Ratio(share * one.factor(), one.columns())));
        }
        return all;
    }

    private static double number(@Nullable Points points) {
        return points == null
                ? Double.NaN
                : points.toDecimal(20, RoundingMode.HALF_EVEN).doubleValue();
    }
}
