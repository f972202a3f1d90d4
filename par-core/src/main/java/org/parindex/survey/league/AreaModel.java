package org.parindex.survey.league;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.parindex.survey.internal.Sum;

/**
 * y = Xβ + u + e with var u = τ² and var e = v known: weighted least squares at a given τ², and the τ² of several methods.
 */
final class AreaModel {

    private static final int GRID = 200;

    final double[] y;
    final double[] v;
    /** A row of covariates per unit, the constant included. */
    final double[][] x;

    AreaModel(double[] y, double[] v, double[][] x) {
        this.y = y;
        this.v = v;
        this.x = x;
    }

    static double[][] constant(int n) {
        double[][] x = new double[n][1];
        for (double[] row : x) {
            row[0] = 1;
        }
        return x;
    }

    int size() {
        return y.length;
    }

    int covariates() {
        return x[0].length;
    }

    /** Weighted least squares at a τ². */
    final class Fit {
        final double tau2;
        final double[] weight = new double[y.length];
        final RealMatrix covariance;
        final double[] beta;
        final double[] residual = new double[y.length];

        Fit(double tau2) {
            this.tau2 = tau2;
            for (int i = 0; i < weight.length; i++) {
                weight[i] = 1 / (v[i] + tau2);
            }
            covariance = new LUDecomposition(cross(1)).getSolver().getInverse();
            double[] right = new double[covariates()];
            for (int j = 0; j < right.length; j++) {
                Sum sum = new Sum();
                for (int i = 0; i < y.length; i++) {
                    sum.add(weight[i] * x[i][j] * y[i]);
                }
                right[j] = sum.value();
            }
            beta = covariance.operate(right);
            for (int i = 0; i < y.length; i++) {
                residual[i] = y[i] - fitted(i);
            }
        }

        double fitted(int i) {
            Sum sum = new Sum();
            for (int j = 0; j < beta.length; j++) {
                sum.add(beta[j] * x[i][j]);
            }
            return sum.value();
        }

        /** X'WᵖX. */
        private RealMatrix cross(int power) {
            int p = covariates();
            double[][] cross = new double[p][p];
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    Sum sum = new Sum();
                    for (int i = 0; i < y.length; i++) {
                        sum.add(Math.pow(weight[i], power) * x[i][a] * x[i][b]);
                    }
                    cross[a][b] = sum.value();
                }
            }
            return new Array2DRowRealMatrix(cross, false);
        }

        double weights(int power) {
            Sum sum = new Sum();
            for (double one : weight) {
                sum.add(Math.pow(one, power));
            }
            return sum.value();
        }

        /** Σ wᵖ r². */
        double squares(int power) {
            Sum sum = new Sum();
            for (int i = 0; i < y.length; i++) {
                sum.add(Math.pow(weight[i], power) * residual[i] * residual[i]);
            }
            return sum.value();
        }

        /** Twice the derivative of the restricted log-likelihood by τ². */
        double score() {
            return squares(2) - weights(1) + covariance.multiply(cross(2)).getTrace();
        }

        double logLikelihood() {
            double sum = -squares(1);
            for (double one : weight) {
                sum += Math.log(one);
            }
            return (sum - Math.log(new LUDecomposition(cross(1)).getDeterminant())) / 2;
        }

        /** The variance of a fitted value: x'(X'WX)⁻¹x. */
        double leverage(int i) {
            double[] row = covariance.operate(x[i]);
            double sum = 0;
            for (int j = 0; j < row.length; j++) {
                sum += row[j] * x[i][j];
            }
            return sum;
        }
    }

    Fit at(double tau2) {
        return new Fit(tau2);
    }

    /** The largest τ² that could make sense: all the spread there is. */
    private double most() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double one : y) {
            low = Math.min(low, one);
            high = Math.max(high, one);
        }
        return Math.max(1e-12, (high - low) * (high - low) * y.length);
    }

    /** The τ² of the highest restricted likelihood; 0 where it falls from the start. */
    double restrictedLikelihood() {
        double best = 0;
        double bestValue = at(0).logLikelihood();
        double most = most();
        double before = 0;
        double beforeScore = at(0).score();
        for (int i = 1; i <= GRID; i++) {
            double now = most * Math.pow((double) i / GRID, 4);
            double score = at(now).score();
            if (beforeScore > 0 && score <= 0) {
                double root = root(t -> at(t).score(), before, now);
                double value = at(root).logLikelihood();
                if (value > bestValue) {
                    best = root;
                    bestValue = value;
                }
            }
            before = now;
            beforeScore = score;
        }
        return best;
    }

    /** The τ² at which the weighted squares are what they should be; 0 where they are less from the start. */
    double pauleMandel() {
        double wanted = size() - covariates();
        if (at(0).squares(1) <= wanted) {
            return 0;
        }
        double high = most();
        while (at(high).squares(1) > wanted) {
            high *= 2;
        }
        return root(t -> at(t).squares(1) - wanted, 0, high);
    }

    double derSimonianLaird() {
        Fit fixed = at(0);
        double first = fixed.weights(1);
        return Math.max(0, (fixed.squares(1) - (size() - 1)) / (first - fixed.weights(2) / first));
    }

    private static double root(UnivariateFunction falling, double from, double to) {
        return new BrentSolver(1e-15, 1e-18, 1e-16).solve(1000, falling, from, to);
    }
}
