package org.parindex.survey;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
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
    private final Answers answers;
    private final List<Integer> rows;
    private final Replicates replicates;

    ReplicatePrecision(
            SatisfactionMethod method, CountedItems items, Answers answers, List<Integer> rows, Replicates replicates) {
        this.method = method;
        this.items = items;
        this.answers = answers;
        this.rows = rows;
        this.replicates = replicates;
    }

    /** A ratio of weighted sums over the rows of the unit, and how much of the figure it is. */
    private record Ratio(double factor, double[] above, double[] below) {}

    UnitPrecision.Found of(UnitFigures.Node node, Points value, long respondents) {
        List<Ratio> ratios = ratios(node, 1);
        ReplicateEstimate estimate = replicates.estimate(weights -> figure(ratios, weights));
        OptionalDouble error = estimate.standardError();
        if (error.isEmpty()) {
            boolean lonely = estimate.whyNoError().orElseThrow() == Undefined.LONELY_UNIT;
            return new UnitPrecision.Found(
                    Precision.UNKNOWN, lonely ? SurveyFinding.LONELY_PSU : SurveyFinding.LOST_REPLICATES);
        }
        int df = replicates.degreesOfFreedom();
        if (df < 1) {
            return new UnitPrecision.Found(
                    Precision.UNKNOWN,
                    respondents == 1 ? SurveyFinding.ONE_ANSWER : SurveyFinding.NO_DEGREE_OF_FREEDOM);
        }
        double se = error.getAsDouble();
        ConfidenceInterval interval =
                interval(number(value) / PERCENT, se, respondents, df).orElse(null);
        Precision precision = new Precision(se * PERCENT, df, null, interval);
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
    private double figure(List<Ratio> ratios, double[] weights) {
        double figure = 0;
        for (Ratio ratio : ratios) {
            double top = 0;
            double bottom = 0;
            for (int n = 0; n < ratio.above().length; n++) {
                double weight = weights[rows.get(n)];
                top += weight * ratio.above()[n];
                bottom += weight * ratio.below()[n];
            }
            figure += ratio.factor() * top / bottom;
        }
        return ratios.isEmpty() ? Double.NaN : figure;
    }

    private List<Ratio> ratios(UnitFigures.Node node, double factor) {
        return switch (node.step()) {
            case POOLED -> List.of(pooled(node.items(), factor));
            case RESPONDENT_FIRST -> List.of(byRespondent(node.items(), false, factor));
            case ALL_ITEMS -> List.of(byRespondent(node.items(), true, factor));
            default -> mean(node, factor);
        };
    }

    private Ratio pooled(List<CountedItems.Counted> some, double factor) {
        double[] above = new double[rows.size()];
        double[] below = new double[rows.size()];
        for (CountedItems.Counted item : some) {
            for (int n = 0; n < above.length; n++) {
                Points worth = item.worth()[answers.code(rows.get(n), item.column())];
                if (worth != null) {
                    above[n] += number(worth) / PERCENT;
                    below[n]++;
                }
            }
        }
        return new Ratio(factor, above, below);
    }

    private Ratio byRespondent(List<CountedItems.Counted> some, boolean all, double factor) {
        RespondentMeans means = new RespondentMeans(answers, some, all, method.smallNumbers());
        double[] above = new double[rows.size()];
        double[] below = new double[rows.size()];
        for (int n = 0; n < above.length; n++) {
            Points mean = means.of(rows.get(n));
            above[n] = mean == null ? 0 : number(mean) / PERCENT;
            below[n] = mean == null ? 0 : 1;
        }
        return new Ratio(factor, above, below);
    }

    /** Parts without answers in the full sample are left out, as in the figure itself. */
    private List<Ratio> mean(UnitFigures.Node node, double factor) {
        List<List<Ratio>> parts = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        double sum = 0;
        for (Map.Entry<String, Points> part : Parts.of(node, method).weights().entrySet()) {
            List<Ratio> own = ratios(items.below(node, part.getKey(), method), 1);
            double[] full = replicates.design().weights();
            if (Double.isFinite(figure(own, full))) {
                parts.add(own);
                weights.add(number(part.getValue()));
                sum += number(part.getValue());
            }
        }
        List<Ratio> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (Ratio one : parts.get(i)) {
                all.add(new Ratio(factor * weights.get(i) / sum * one.factor(), one.above(), one.below()));
            }
        }
        return all;
    }

    private static double number(@Nullable Points points) {
        return points == null
                ? Double.NaN
                : points.toDecimal(20, RoundingMode.HALF_EVEN).doubleValue();
    }
}
