package org.parindex.survey;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.survey.design.Estimate;
import org.parindex.survey.design.SurveyDesign;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.DesignInterval;
import org.parindex.survey.stat.Distributions;

/** How exact the figures of one unit are. */
final class UnitPrecision {

    private static final double PERCENT = 100;

    private final SatisfactionMethod method;
    private final CountedItems items;
    private final UnitSource source;
    private final @Nullable SurveyDesign design;
    private final List<Integer> rows;
    private final boolean simple;
    private final @Nullable ReplicatePrecision replicated;
    private final Map<String, @Nullable Estimate> estimates = new HashMap<>();

    UnitPrecision(
            SatisfactionMethod method, CountedItems items, UnitSource source, @Nullable ReplicatePrecision replicated) {
        this.method = method;
        this.items = items;
        this.source = source;
        Answers answers = source.answers();
        this.replicated = replicated;
        if (answers == null) {
            design = null;
            rows = List.of();
            simple = true;
        } else if (source.design() != null) {
            design = source.design();
            rows = source.rows();
            simple = false;
        } else {
            double[] weights = source.rows().stream()
                    .mapToDouble(row -> answers.cases().get(row).weight().doubleValue())
                    .toArray();
            design = SurveyDesign.builder(weights).build();
            rows = source.rows();
            simple = java.util.Arrays.stream(weights).allMatch(weight -> weight == 1);
        }
    }

    /** What was found out; a finding without its place and arguments. */
    record Found(Precision precision, @Nullable SurveyFinding finding) {}

    /** How many respondents gave a counted answer to at least one of some items. */
    long respondents(List<CountedItems.Counted> some) {
        Answers answers = source.answers();
        if (answers == null) {
            return some.stream()
                    .mapToLong(item -> source.sums().answers(item))
                    .max()
                    .orElse(0);
        }
        return source.rows().stream()
                .filter(row -> answers.cases().get(row).weight().signum() > 0
                        && some.stream().anyMatch(item -> item.counts(answers.code(row, item.column()))))
                .count();
    }

    Found of(UnitFigures.Node node, Points value, long respondents) {
        if (replicated != null) {
            return replicated.of(node, value, respondents, design == null ? null : estimate(node));
        }
        if (simple && node.level() == FigureLevel.ITEM) {
            return ofItem(node.items().get(0), respondents);
        }
        double share = number(value) / PERCENT;
        Estimate estimate = design == null ? null : estimate(node);
        if (estimate == null || !estimate.isDefined()) {
            return items.isShare() ? new Found(bound(share, respondents), one(respondents)) : none(respondents);
        }
        int df = estimate.degreesOfFreedom();
        if (df < 1) {
            Precision bound = items.isShare() && simple ? bound(share, respondents) : Precision.UNKNOWN;
            return new Found(bound, respondents == 1 ? SurveyFinding.ONE_ANSWER : SurveyFinding.NO_DEGREE_OF_FREEDOM);
        }
        OptionalDouble error = estimate.standardError();
        if (error.isEmpty()) {
            return new Found(Precision.UNKNOWN, SurveyFinding.LONELY_PSU);
        }
        double se = Precision.rounded(error.getAsDouble());
        OptionalDouble effect = simple || se == 0 ? OptionalDouble.empty() : estimate.designEffect();
        Precision precision = new Precision(
                se * PERCENT,
                df,
                effect.isPresent() ? effect.getAsDouble() : null,
                interval(estimate).map(one -> one.times(PERCENT)).orElse(null));
        return new Found(precision, se == 0 ? SurveyFinding.ALL_THE_SAME : null);
    }

    /**
     * An item of answers drawn one by one, from its counts alone. Shares and their differences have the multinomial error
     * (divided by n), other means that of a sample (divided by n − 1).
     */
    private Found ofItem(CountedItems.Counted item, long n) {
        double sum = 0;
        double squares = 0;
        for (int code = 0; code < AnswerCode.CODES; code++) {
            Points worth = item.worth()[code];
            if (worth != null) {
                double one = number(worth);
                sum += one * source.sums().count(item.column(), code);
                squares += one * one * source.sums().count(item.column(), code);
            }
        }
        double mean = sum / n;
        double variance = Math.max(0, squares / n - mean * mean);
        boolean multinomial = items.isMultinomial();
        Double error = multinomial ? (Double) Math.sqrt(variance / n) : n > 1 ? Math.sqrt(variance / (n - 1)) : null;
        ConfidenceInterval interval = items.isShare()
                ? plain(mean / PERCENT, n).map(one -> one.times(PERCENT)).orElse(null)
                : around(mean, error, n);
        Integer df = n > 1 ? (Integer) (int) Math.min(Integer.MAX_VALUE, n - 1) : null;
        SurveyFinding finding = n == 1 ? SurveyFinding.ONE_ANSWER : variance == 0 ? SurveyFinding.ALL_THE_SAME : null;
        return new Found(new Precision(error, df, null, interval), finding);
    }

    private @Nullable ConfidenceInterval around(double mean, @Nullable Double error, long n) {
        if (error == null || error == 0 || n < 2) {
            return null;
        }
        double level = method.intervals().confidence();
        double half = Distributions.studentCritical(level, n - 1.0) * error;
        return new ConfidenceInterval(mean - half, mean + half, level, "student-t");
    }

    private static double number(Points points) {
        return points.toDecimal(20, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static @Nullable SurveyFinding one(long respondents) {
        return respondents == 1 ? SurveyFinding.ONE_ANSWER : null;
    }

    private static Found none(long respondents) {
        return new Found(Precision.UNKNOWN, one(respondents));
    }

    private Optional<ConfidenceInterval> plain(double share, long n) {
        double x = Math.min(n, Math.max(0, share * n));
        return method.intervals()
                .plain()
                .of(
                        Math.abs(x - Math.rint(x)) < 1e-9 * n ? Math.rint(x) : x,
                        n,
                        method.intervals().confidence());
    }

    /**
     * The interval of as many answers as there are respondents: as wide as if everybody's answers were all alike, provided
     * that all answer about as many items.
     */
    private Precision bound(double share, long respondents) {
        ConfidenceInterval interval = plain(share, respondents)
                .map(one -> new ConfidenceInterval(
                                one.lower(), one.upper(), one.level(), one.method() + "-one-answer-each")
                        .times(PERCENT))
                .orElse(null);
        return new Precision(null, null, null, interval);
    }

    private Optional<ConfidenceInterval> interval(Estimate estimate) {
        double level = method.intervals().confidence();
        if (!items.isShare()) {
            return Precision.rounded(estimate.standardError().orElse(0)) == 0
                    ? Optional.empty()
                    : estimate.symmetric(level);
        }
        Optional<ConfidenceInterval> wished =
                estimate.interval(method.intervals().design(), level);
        return wished.isPresent() ? wished : estimate.interval(DesignInterval.WILSON, level);
    }

    private @Nullable Estimate estimate(UnitFigures.Node node) {
        if (!estimates.containsKey(node.id())) {
            estimates.put(
                    node.id(),
                    switch (node.step()) {
                        case POOLED -> pooled(node.items());
                        case RESPONDENT_FIRST -> byRespondent(node.items(), false);
                        case ALL_ITEMS -> byRespondent(node.items(), true);
                        default -> mean(node);
                    });
        }
        return estimates.get(node.id());
    }

    /** The row of the design for the n-th row of the unit: its own where the unit has a design to itself. */
    private int at(int n) {
        return source.design() == null ? n : rows.get(n);
    }

    private Estimate pooled(List<CountedItems.Counted> some) {
        Answers answers = java.util.Objects.requireNonNull(source.answers());
        SurveyDesign own = java.util.Objects.requireNonNull(design);
        double[] above = new double[own.size()];
        double[] below = new double[own.size()];
        for (CountedItems.Counted item : some) {
            double[] worth = new double[AnswerCode.CODES];
            for (int code = 0; code < AnswerCode.CODES; code++) {
                Points points = item.worth()[code];
                worth[code] = points == null ? Double.NaN : number(points) / PERCENT;
            }
            byte[] column = answers.column(item.column());
            for (int n = 0; n < rows.size(); n++) {
                double one = worth[column[rows.get(n)]];
                if (!Double.isNaN(one)) {
                    above[at(n)] += one;
                    below[at(n)]++;
                }
            }
        }
        return own.ratio(above, below);
    }

    private Estimate byRespondent(List<CountedItems.Counted> some, boolean all) {
        RespondentMeans means = new RespondentMeans(
                java.util.Objects.requireNonNull(source.answers()), some, all, method.smallNumbers());
        SurveyDesign own = java.util.Objects.requireNonNull(design);
        double[] above = new double[own.size()];
        double[] below = new double[own.size()];
        for (int n = 0; n < rows.size(); n++) {
            Points mean = means.of(rows.get(n));
            if (mean != null) {
                above[at(n)] = number(mean) / PERCENT;
                below[at(n)] = 1;
            }
        }
        return own.ratio(above, below);
    }

    private @Nullable Estimate mean(UnitFigures.Node node) {
        Map<String, Double> weights = new java.util.LinkedHashMap<>();
        List<Estimate> parts = new java.util.ArrayList<>();
        double sum = 0;
        for (Map.Entry<String, Points> part : Parts.of(node, method).weights().entrySet()) {
            Estimate estimate = estimate(items.below(node, part.getKey(), method));
            if (estimate != null && estimate.isDefined()) {
                double weight = number(part.getValue());
                weights.put(part.getKey(), weight);
                parts.add(estimate);
                sum += weight;
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        double total = sum;
        double[] factors =
                weights.values().stream().mapToDouble(weight -> weight / total).toArray();
        return Estimate.combination(factors, parts.toArray(Estimate[]::new));
    }
}
