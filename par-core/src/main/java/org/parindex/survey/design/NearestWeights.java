package org.parindex.survey.design;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.parindex.survey.internal.Sum;

/**
 * Weights near the old ones that meet totals, found by Newton's steps on λ; a step that leads away is halved.
 *
 * @param weights the weights
 * @param rounds how many steps were needed
 */
record NearestWeights(double[] weights, int rounds) {

    private static final int MOST_ROUNDS = 100;
    private static final int MOST_HALVINGS = 30;
    private static final double ENOUGH = 1e-14;

    /** The factor of a weight and its slope. */
    private record Factor(Calibration.Distance distance, double least, double greatest) {

        double at(double u) {
            return switch (distance) {
                case LINEAR -> cut(1 + u);
                case RAKING -> cut(Math.exp(u));
                case LOGIT -> {
                    double e = Math.exp(steepness() * u);
                    yield Double.isInfinite(e)
                            ? greatest
                            : (least * (greatest - 1) + greatest * (1 - least) * e) / (greatest - 1 + (1 - least) * e);
                }
            };
        }

        double slope(double u) {
            double g = at(u);
            return switch (distance) {
                case LINEAR -> g == 1 + u ? 1 : 0;
                case RAKING -> g == Math.exp(u) ? g : 0;
                case LOGIT -> (greatest - g) * (g - least) / ((1 - least) * (greatest - 1));
            };
        }

        private double steepness() {
            return (greatest - least) / ((1 - least) * (greatest - 1));
        }

        private double cut(double g) {
            return Math.min(greatest, Math.max(least, g));
        }
    }

    static NearestWeights of(
            double[] w,
            double[][] columns,
            double[] totals,
            Calibration.Distance distance,
            double least,
            double greatest) {
        boolean bounded = Double.isFinite(least) && Double.isFinite(greatest);
        if (!(least < 1 && greatest > 1) || distance == Calibration.Distance.LOGIT && !bounded) {
            throw new IllegalArgumentException(
                    "Factors from %s to %s leave no room for %s.".formatted(least, greatest, distance));
        }
        Factor factor = new Factor(distance, least, greatest);
        double[] lambda = new double[totals.length];
        double[] weights = w.clone();
        double[] missing = missing(weights, columns, totals);
        int rounds = 0;
        while (rounds < MOST_ROUNDS && size(missing, totals) > ENOUGH) {
            rounds++;
            double[] step = step(w, columns, lambda, missing, factor);
            double share = 1;
            double[] next = moved(lambda, step, share);
            double[] tried = weights(w, columns, next, factor);
            double[] left = missing(tried, columns, totals);
            for (int i = 0; i < MOST_HALVINGS && !(size(left, totals) < size(missing, totals)); i++) {
                share /= 2;
                next = moved(lambda, step, share);
                tried = weights(w, columns, next, factor);
                left = missing(tried, columns, totals);
            }
            if (!(size(left, totals) < size(missing, totals))) {
                break;
            }
            lambda = next;
            weights = tried;
            missing = left;
        }
        return new NearestWeights(weights, Math.max(1, rounds));
    }

    private static double[] moved(double[] lambda, double[] step, double share) {
        double[] moved = lambda.clone();
        for (int j = 0; j < moved.length; j++) {
            moved[j] += share * step[j];
        }
        return moved;
    }

    private static double[] step(double[] w, double[][] columns, double[] lambda, double[] missing, Factor factor) {
        double[] slopes = new double[w.length];
        for (int row = 0; row < w.length; row++) {
            slopes[row] = w[row] == 0 ? 0 : w[row] * factor.slope(at(columns, lambda, row));
        }
        return Residuals.solver(columns, slopes)
                .solve(new ArrayRealVector(missing))
                .toArray();
    }

    private static double at(double[][] columns, double[] lambda, int row) {
        double u = 0;
        for (int j = 0; j < lambda.length; j++) {
            u += lambda[j] * columns[j][row];
        }
        return u;
    }

    private static double[] weights(double[] w, double[][] columns, double[] lambda, Factor factor) {
        double[] weights = new double[w.length];
        for (int row = 0; row < w.length; row++) {
            weights[row] = w[row] == 0 ? 0 : w[row] * factor.at(at(columns, lambda, row));
        }
        return weights;
    }

    private static double[] missing(double[] weights, double[][] columns, double[] totals) {
        double[] missing = new double[totals.length];
        for (int j = 0; j < totals.length; j++) {
            Sum sum = new Sum();
            sum.add(totals[j]);
            for (int row = 0; row < weights.length; row++) {
                sum.add(-weights[row] * columns[j][row]);
            }
            missing[j] = sum.value();
        }
        return missing;
    }

    private static double size(double[] missing, double[] totals) {
        double most = 0;
        for (int j = 0; j < totals.length; j++) {
            double one = Math.abs(missing[j]) / Math.max(1, Math.abs(totals[j]));
            most = Double.isFinite(one) ? Math.max(most, one) : Double.POSITIVE_INFINITY;
        }
        return most;
    }
}
