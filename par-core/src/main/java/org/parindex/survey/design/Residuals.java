package org.parindex.survey.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.parindex.survey.internal.Sum;

/** What calibration leaves of weighted linearised values. */
final class Residuals {

    private static final int CHAINED_ROUNDS = 10;

    private Residuals() {}

    /** Residuals of the regression with the old weights, times the new weights. */
    static SurveyDesign.Projection ofRegression(SurveyDesign design, double[] weights, double[][] columns) {
        double[] base = design.weights();
        DecompositionSolver solver = solver(columns, base);
        return weighted -> {
            double[] z = new double[weighted.length];
            for (int row = 0; row < z.length; row++) {
                z[row] = weights[row] == 0 ? 0 : weighted[row] / weights[row];
            }
            double[] right = new double[columns.length];
            for (int j = 0; j < right.length; j++) {
                Sum sum = new Sum();
                for (int row = 0; row < z.length; row++) {
                    sum.add(base[row] * columns[j][row] * z[row]);
                }
                right[j] = sum.value();
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

    static DecompositionSolver solver(double[][] columns, double[] w) {
        int k = columns.length;
        double[][] cross = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b <= a; b++) {
                Sum sum = new Sum();
                for (int row = 0; row < w.length; row++) {
                    sum.add(w[row] * columns[a][row] * columns[b][row]);
                }
                cross[a][b] = sum.value();
                cross[b][a] = sum.value();
            }
        }
        return new SingularValueDecomposition(new Array2DRowRealMatrix(cross, false)).getSolver();
    }

    /** One column per category, the first of all margins but the first left out. */
    static double[][] dummies(List<Margin> margins) {
        List<double[]> columns = new ArrayList<>();
        for (Margin margin : margins) {
            int[] code = margin.codes();
            for (int c = columns.isEmpty() ? 0 : 1; c < margin.totals().size(); c++) {
                int category = c;
                columns.add(Arrays.stream(code)
                        .mapToDouble(one -> one == category ? 1 : 0)
                        .toArray());
            }
        }
        return columns.toArray(double[][]::new);
    }

    /** The means of each margin's categories taken out in turn, with the weights after that margin. */
    static SurveyDesign.Projection chained(List<Margin> margins, List<double[]> weightsAfter) {
        return weighted -> {
            double[] x = weighted.clone();
            for (int round = 0; round < CHAINED_ROUNDS; round++) {
                for (int m = 0; m < margins.size(); m++) {
                    takeOut(x, margins.get(m), weightsAfter.get(m));
                }
            }
            return x;
        };
    }

    private static void takeOut(double[] x, Margin margin, double[] w) {
        int[] code = margin.codes();
        Sum[] sum = DesignVariance.sums(margin.totals().size());
        int[] n = new int[sum.length];
        for (int row = 0; row < x.length; row++) {
            if (w[row] > 0) {
                sum[code[row]].add(x[row] / w[row]);
                n[code[row]]++;
            }
        }
        for (int row = 0; row < x.length; row++) {
            x[row] -= n[code[row]] == 0 ? 0 : w[row] * sum[code[row]].value() / n[code[row]];
        }
    }
}
