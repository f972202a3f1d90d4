package org.parindex.survey.design;

import java.util.ArrayList;
import java.util.List;
import org.parindex.survey.internal.Sum;

/**
 * Weights changed so that the sample agrees with what is known about the population. The variance afterwards is that of
 * what the known figures do not explain: the residuals of the generalised regression estimator (Deville and Särndal
 * 1992).
 *
 * @param design the design with the new weights; estimates from it have the right variance
 * @param iterations how many rounds were needed; 1 where no search is needed
 * @param converged whether the margins were met
 * @param margins each margin's figures before and after
 */
public record Calibration(SurveyDesign design, int iterations, boolean converged, List<MarginReport> margins) {

    private static final double TOLERANCE = 1e-12;
    private static final int MOST_ROUNDS = 1000;

    /** Copies the report. */
    public Calibration {
        margins = List.copyOf(margins);
    }

    /** How the variance is found after raking. */
    public enum RakingVariance {
        /** From residuals of the regression on all margins (R's {@code calibrate}): the one to use when nothing else is asked for. */
        REGRESSION,
        /** Margin after margin, as R's {@code rake} does; larger when margins work together. */
        CHAINED
    }

    /** How weights are kept near what they were, as factors g of u = x'λ. */
    public enum Distance {
        /** Squared distance: g = 1 + u, cut off at the bounds. */
        LINEAR,
        /** Entropy, the distance of raking: g = exp u, cut off at the bounds; never negative. */
        RAKING,
        /** Logit: g between its bounds on a smooth curve, for which both must be given. */
        LOGIT
    }

    /**
     * One known figure before and after.
     *
     * @param margin the variable
     * @param category the category; empty for a total of numbers
     * @param before what the old weights add up to
     * @param after what the new weights add up to
     * @param wanted the population's figure
     */
    public record MarginReport(String margin, String category, double before, double after, double wanted) {}

    /**
     * Looks whether margins can be met at all: to be asked first where the margins are data.
     *
     * @param design the design
     * @param margins what is known
     * @return all problems; empty where there are none
     */
    public static List<MarginProblem> problems(SurveyDesign design, List<Margin> margins) {
        List<MarginProblem> problems = new ArrayList<>();
        for (Margin margin : margins) {
            problems.addAll(margin.problems(design));
            double first = margins.get(0).sum();
            if (Math.abs(margin.sum() - first) > 1e-6 * Math.abs(first)) {
                problems.add(new MarginProblem(margin.name(), "", MarginProblem.Kind.SUMS_DIFFER));
            }
        }
        return List.copyOf(problems);
    }

    /**
     * Post-stratification: one factor per category.
     *
     * @param design the design
     * @param margin what is known
     * @return the calibrated design
     * @throws IllegalArgumentException if {@link #problems} finds one
     */
    public static Calibration postStratify(SurveyDesign design, Margin margin) {
        return rake(design, List.of(margin), TOLERANCE, 2, RakingVariance.REGRESSION);
    }

    /**
     * Raking to a tolerance of 1e-12 in 1,000 rounds at most, with the variance of the regression.
     *
     * @param design the design
     * @param margins what is known, at least one margin; all with the same sum
     * @return the calibrated design; {@link #converged()} says whether all margins hold
     * @throws IllegalArgumentException if {@link #problems} finds one
     */
    public static Calibration rake(SurveyDesign design, List<Margin> margins) {
        return rake(design, margins, TOLERANCE, MOST_ROUNDS, RakingVariance.REGRESSION);
    }

    /**
     * Raking: margin after margin is met in turn until all hold (iterative proportional fitting, Deming and Stephan 1940).
     *
     * @param design the design
     * @param margins what is known, at least one margin; all with the same sum
     * @param tolerance how far a margin may stay off, relative, such as 1e-12
     * @param most rounds at most
     * @param variance how the variance is found
     * @return the calibrated design; {@link #converged()} says whether all margins hold
     * @throws IllegalArgumentException if {@link #problems} finds one
     */
    public static Calibration rake(
            SurveyDesign design, List<Margin> margins, double tolerance, int most, RakingVariance variance) {
        requireMeetable(design, margins);
        return raked(design, margins, tolerance, most, variance, 0, Double.POSITIVE_INFINITY);
    }

    /**
     * Raking with trimmed weights: no weight may change by more than two factors. After every round the weights outside are
     * cut back and the margins met again, so that margins hold as far as the bounds let them.
     *
     * @param design the design
     * @param margins what is known, at least one margin; all with the same sum
     * @param least the smallest factor, 0 to 1
     * @param greatest the greatest factor, at least 1
     * @return the calibrated design, with the variance of the regression; {@link #converged()} says whether all margins hold
     *     within the bounds, to 1e-12
     * @throws IllegalArgumentException if {@link #problems} finds one
     */
    public static Calibration rakeTrimmed(SurveyDesign design, List<Margin> margins, double least, double greatest) {
        requireMeetable(design, margins);
        if (!(least >= 0 && least <= 1 && greatest >= 1)) {
            throw new IllegalArgumentException("Factors from %s to %s leave no room.".formatted(least, greatest));
        }
        return raked(design, margins, TOLERANCE, MOST_ROUNDS, RakingVariance.REGRESSION, least, greatest);
    }

    private static void requireMeetable(SurveyDesign design, List<Margin> margins) {
        List<MarginProblem> problems = problems(design, margins);
        if (margins.isEmpty() || !problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "These margins cannot be met: " + problems + ". Maybe ask Calibration.problems first.");
        }
    }

    private static Calibration raked(
            SurveyDesign design,
            List<Margin> margins,
            double tolerance,
            int most,
            RakingVariance variance,
            double least,
            double greatest) {
        double[] before = design.weights();
        double[] weights = design.weights();
        List<double[]> steps = new ArrayList<>();
        int round = 0;
        boolean converged = false;
        while (round < most && !converged) {
            round++;
            steps.clear();
            double off = 0;
            for (Margin margin : margins) {
                off = Math.max(off, fit(weights, margin.codes(), margin.wanted()));
                steps.add(weights.clone());
            }
            off = Math.max(off, trim(before, weights, least, greatest));
            converged = off <= tolerance;
        }
        SurveyDesign.Projection projection = variance == RakingVariance.CHAINED
                ? Residuals.chained(margins, steps)
                : Residuals.ofRegression(design, weights, Residuals.dummies(margins));
        return new Calibration(
                design.calibrated(weights, projection), round, converged, report(margins, before, weights));
    }

    /** Meets one margin; returns how far it was off. */
    private static double fit(double[] weights, int[] code, double[] wanted) {
        Sum[] sums = DesignVariance.sums(wanted.length);
        for (int row = 0; row < weights.length; row++) {
            sums[code[row]].add(weights[row]);
        }
        double off = 0;
        for (int category = 0; category < wanted.length; category++) {
            double distance = Math.abs(sums[category].value() - wanted[category]);
            off = Math.max(off, distance == 0 ? 0 : distance / Math.max(wanted[category], 1e-300));
        }
        for (int row = 0; row < weights.length; row++) {
            double sum = sums[code[row]].value();
            weights[row] *= sum == 0 ? 1 : wanted[code[row]] / sum;
        }
        return off;
    }

    /** Cuts weights back; returns by how much the farthest was cut, relative. */
    private static double trim(double[] before, double[] weights, double least, double greatest) {
        double cut = 0;
        for (int row = 0; row < weights.length; row++) {
            double factor = before[row] == 0 ? 1 : weights[row] / before[row];
            double kept = Math.min(greatest, Math.max(least, factor));
            if (kept != factor) {
                cut = Math.max(cut, Math.abs(factor - kept));
                weights[row] = before[row] * kept;
            }
        }
        return cut;
    }

    private static List<MarginReport> report(List<Margin> margins, double[] before, double[] after) {
        List<MarginReport> report = new ArrayList<>();
        for (Margin margin : margins) {
            int[] code = margin.codes();
            Sum[] old = DesignVariance.sums(margin.totals().size());
            Sum[] now = DesignVariance.sums(old.length);
            for (int row = 0; row < code.length; row++) {
                old[code[row]].add(before[row]);
                now[code[row]].add(after[row]);
            }
            margin.totals().forEach((category, wanted) -> {
                int c = List.copyOf(margin.totals().keySet()).indexOf(category);
                report.add(new MarginReport(margin.name(), category, old[c].value(), now[c].value(), wanted));
            });
        }
        return report;
    }

    /**
     * Linear calibration (generalised regression): the nearest weights, by squared distance, that meet the totals. Weights
     * may become negative.
     *
     * @param design the design
     * @param columns a column of known variables per total, one value per row; all ones for the number of people
     * @param totals the population's totals
     * @return the calibrated design; {@link #converged()} is false where the sample cannot meet the totals
     */
    public static Calibration linear(SurveyDesign design, double[][] columns, double[] totals) {
        return nearest(design, columns, totals, Distance.LINEAR, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * Calibration to the nearest weights, by some distance, that meet the totals and change no weight by more than two
     * factors (Deville and Särndal 1992).
     *
     * @param design the design
     * @param columns a column of known variables per total, one value per row; all ones for the number of people
     * @param totals the population's totals
     * @param distance how weights are kept near
     * @param least the smallest factor, below 1; may be infinite except for {@link Distance#LOGIT}
     * @param greatest the greatest factor, above 1; may be infinite except for {@link Distance#LOGIT}
     * @return the calibrated design; {@link #converged()} is false where the sample cannot meet the totals within the bounds
     */
    public static Calibration nearest(
            SurveyDesign design,
            double[][] columns,
            double[] totals,
            Distance distance,
            double least,
            double greatest) {
        if (columns.length != totals.length) {
            throw new IllegalArgumentException("%d columns for %d totals.".formatted(columns.length, totals.length));
        }
        double[] w = design.weights();
        NearestWeights found = NearestWeights.of(w, columns, totals, distance, least, greatest);
        double[] before = sums(w, columns);
        double[] after = sums(found.weights(), columns);
        List<MarginReport> report = new ArrayList<>();
        boolean met = true;
        for (int j = 0; j < totals.length; j++) {
            met &= Math.abs(after[j] - totals[j]) <= 1e-9 * Math.max(1, Math.abs(totals[j]));
            report.add(new MarginReport("x" + (j + 1), "", before[j], after[j], totals[j]));
        }
        return new Calibration(
                design.calibrated(found.weights(), Residuals.ofRegression(design, found.weights(), columns)),
                found.rounds(),
                met,
                report);
    }

    private static double[] sums(double[] weights, double[][] columns) {
        double[] sums = new double[columns.length];
        for (int j = 0; j < sums.length; j++) {
            Sum sum = new Sum();
            for (int row = 0; row < weights.length; row++) {
                sum.add(weights[row] * columns[j][row]);
            }
            sums[j] = sum.value();
        }
        return sums;
    }
}
