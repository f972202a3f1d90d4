package org.parindex.survey.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.SingularValueDecomposition;

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

    /** Copies the report. */
    public Calibration {
        margins = List.copyOf(margins);
    }

    /** How the variance is found after raking. */
    public enum RakingVariance {
        /** From residuals of the regression on all margins: the one to use when nothing else is asked for. */
        REGRESSION,
        /** Margin after margin, as R's {@code rake} does; larger when margins work together. */
        CHAINED
    }

    /**
     * What is known about the population.
     *
     * @param name of the variable, such as {@code sex}
     * @param category the category of each row
     * @param totals how many people the population has in each category
     */
    public record Margin(String name, String[] category, Map<String, Double> totals) {

        /** Copies. */
        public Margin {
            category = category.clone();
            totals = new LinkedHashMap<>(totals);
        }

        @Override
        public String[] category() {
            return category.clone();
        }
    }

    /**
     * One category of a margin before and after.
     *
     * @param margin the variable
     * @param category the category
     * @param before the sum of the old weights
     * @param after the sum of the new weights
     * @param wanted the population's figure; NaN where the margin does not know this category
     */
    public record MarginReport(String margin, String category, double before, double after, double wanted) {}

    /**
     * Post-stratification: one factor per category.
     *
     * @param design the design
     * @param margin what is known
     * @return the calibrated design
     * @throws IllegalArgumentException if a category of the population has no respondent, or one of the sample no total
     */
    public static Calibration postStratify(SurveyDesign design, Margin margin) {
        return rake(design, List.of(margin), 1e-12, 2, RakingVariance.REGRESSION);
    }

    /**
     * Raking: margin after margin is met in turn until all hold (iterative proportional fitting).
     *
     * @param design the design
     * @param margins what is known, at least one margin; all with the same sum
     * @param tolerance how far a margin may stay off, relative, such as 1e-12
     * @param most rounds at most
     * @param variance how the variance is found
     * @return the calibrated design; {@link #converged()} says whether all margins hold
     * @throws IllegalArgumentException if a category of the population has no respondent, or one of the sample no total
     */
    public static Calibration rake(
            SurveyDesign design, List<Margin> margins, double tolerance, int most, RakingVariance variance) {
        List<int[]> codes = new ArrayList<>();
        List<double[]> totals = new ArrayList<>();
        for (Margin margin : margins) {
            List<String> names = List.copyOf(margin.totals().keySet());
            codes.add(Arrays.stream(margin.category)
                    .mapToInt(name -> known(margin, names, name))
                    .toArray());
            totals.add(margin.totals().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray());
        }
        double[] weights = design.weights();
        List<double[]> steps = new ArrayList<>();
        int round = 0;
        boolean converged = false;
        while (round < most && !converged) {
            round++;
            steps.clear();
            double off = 0;
            for (int m = 0; m < codes.size(); m++) {
                off = Math.max(off, fit(margins.get(m), weights, codes.get(m), totals.get(m)));
                steps.add(weights.clone());
            }
            converged = off <= tolerance;
        }
        SurveyDesign.Projection projection = variance == RakingVariance.CHAINED
                ? weighted -> chained(weighted, codes, steps)
                : regression(design, weights, dummies(codes, totals));
        return new Calibration(
                design.calibrated(weights, projection), round, converged, report(margins, design.weights(), weights));
    }

    private static int known(Margin margin, List<String> names, String name) {
        int code = names.indexOf(name);
        if (code < 0) {
            throw new IllegalArgumentException(
                    "Margin %s has no total for category %s.".formatted(margin.name(), name));
        }
        return code;
    }

    /** Meets one margin; returns how far it was off. */
    private static double fit(Margin margin, double[] weights, int[] code, double[] totals) {
        double[] sums = new double[totals.length];
        for (int row = 0; row < weights.length; row++) {
            sums[code[row]] += weights[row];
        }
        double off = 0;
        for (int category = 0; category < totals.length; category++) {
            if (sums[category] == 0 && totals[category] != 0) {
                throw new IllegalArgumentException("Margin %s: nobody in the sample is %s."
                        .formatted(
                                margin.name(),
                                List.copyOf(margin.totals().keySet()).get(category)));
            }
            off = Math.max(off, Math.abs(sums[category] - totals[category]) / Math.max(1e-300, totals[category]));
        }
        for (int row = 0; row < weights.length; row++) {
            if (sums[code[row]] != 0) {
                weights[row] *= totals[code[row]] / sums[code[row]];
            }
        }
        return off;
    }

    private static double[] chained(double[] weighted, List<int[]> codes, List<double[]> steps) {
        double[] x = weighted.clone();
        for (int round = 0; round < 10; round++) {
            for (int m = 0; m < codes.size(); m++) {
                double[] w = steps.get(m);
                int[] code = codes.get(m);
                int categories = Arrays.stream(code).max().orElse(-1) + 1;
                double[] sum = new double[categories];
                int[] n = new int[categories];
                for (int row = 0; row < x.length; row++) {
                    if (w[row] > 0) {
                        sum[code[row]] += x[row] / w[row];
                        n[code[row]]++;
                    }
                }
                for (int row = 0; row < x.length; row++) {
                    x[row] -= n[code[row]] == 0 ? 0 : w[row] * sum[code[row]] / n[code[row]];
                }
            }
        }
        return x;
    }

    private static double[][] dummies(List<int[]> codes, List<double[]> totals) {
        List<double[]> columns = new ArrayList<>();
        for (int m = 0; m < codes.size(); m++) {
            int[] code = codes.get(m);
            for (int category = m == 0 ? 0 : 1; category < totals.get(m).length; category++) {
                int c = category;
                columns.add(
                        Arrays.stream(code).mapToDouble(one -> one == c ? 1 : 0).toArray());
            }
        }
        return columns.toArray(double[][]::new);
    }

    private static List<MarginReport> report(List<Margin> margins, double[] before, double[] after) {
        List<MarginReport> report = new ArrayList<>();
        for (Margin margin : margins) {
            margin.totals().forEach((category, wanted) -> {
                double old = 0;
                double now = 0;
                for (int row = 0; row < before.length; row++) {
                    if (margin.category[row].equals(category)) {
                        old += before[row];
                        now += after[row];
                    }
                }
                report.add(new MarginReport(margin.name(), category, old, now, wanted));
            });
        }
        return report;
    }

    /**
     * Linear calibration (generalised regression): the nearest weights, by squared distance, that meet the totals. Weights
     * may become negative.
     *
     * @param design the design
     * @param columns a column of known variables per total, one value per row
     * @param totals the population's totals
     * @return the calibrated design
     */
    public static Calibration linear(SurveyDesign design, double[][] columns, double[] totals) {
        double[] w = design.weights();
        double[] missing = totals.clone();
        for (int j = 0; j < columns.length; j++) {
            for (int row = 0; row < w.length; row++) {
                missing[j] -= w[row] * columns[j][row];
            }
        }
        double[] lambda = solver(columns, w).solve(new ArrayRealVector(missing)).toArray();
        double[] weights = new double[w.length];
        List<MarginReport> report = new ArrayList<>();
        for (int row = 0; row < w.length; row++) {
            double g = 1;
            for (int j = 0; j < columns.length; j++) {
                g += lambda[j] * columns[j][row];
            }
            weights[row] = w[row] * g;
        }
        boolean met = true;
        for (int j = 0; j < columns.length; j++) {
            double before = totals[j] - missing[j];
            double after = 0;
            for (int row = 0; row < w.length; row++) {
                after += weights[row] * columns[j][row];
            }
            met &= Math.abs(after - totals[j]) <= 1e-9 * Math.max(1, Math.abs(totals[j]));
            report.add(new MarginReport("x" + (j + 1), "", before, after, totals[j]));
        }
        return new Calibration(design.calibrated(weights, regression(design, weights, columns)), 1, met, report);
    }

    private static DecompositionSolver solver(double[][] columns, double[] w) {
        int k = columns.length;
        double[][] cross = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int row = 0; row < w.length; row++) {
                    sum += w[row] * columns[a][row] * columns[b][row];
                }
                cross[a][b] = sum;
                cross[b][a] = sum;
            }
        }
        return new SingularValueDecomposition(new Array2DRowRealMatrix(cross)).getSolver();
    }

    /** Residuals of the regression with the old weights, times the new weights. */
    private static SurveyDesign.Projection regression(SurveyDesign design, double[] weights, double[][] columns) {
        double[] base = design.weights();
        DecompositionSolver solver = solver(columns, base);
        return weighted -> {
            double[] z = new double[weighted.length];
            double[] right = new double[columns.length];
            for (int row = 0; row < z.length; row++) {
                z[row] = weights[row] == 0 ? 0 : weighted[row] / weights[row];
                for (int j = 0; j < right.length; j++) {
                    right[j] += base[row] * columns[j][row] * z[row];
                }
            }
            double[] beta = solver.solve(new ArrayRealVector(right)).toArray();
            for (int row = 0; row < z.length; row++) {
                for (int j = 0; j < right.length; j++) {
                    z[row] -= beta[j] * columns[j][row];
                }
                z[row] *= weights[row];
            }
            return z;
        };
    }
}
