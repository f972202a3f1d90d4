package org.parindex.survey.stat;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The likelihood interval of a share on the logit, scaled by the design. The profile is taken at steps of a fifth of the
 * way, a spline of Forsythe, Malcolm and Moler (1977) laid through it, and the ends read off the spline: so R's {@code
 * confint} does, after Venables and Ripley (2002, 7.2). Where the profile does not reach far enough the ends are solved
 * for.
 */
final class ProfileLikelihood {

    private static final int MOST_STEPS = 9;
    /** Logits beyond this are shares of 0 and 1. */
    private static final double FARTHEST = 1e6;

    private final double p;
    private final long n;
    private final double center;
    private final double error;

    private ProfileLikelihood(double p, long n, LogitFit fit, double variance) {
        this.p = p;
        this.n = n;
        this.center = fit.logit();
        this.error = fit.error(variance);
    }

    /** The ends for a share inside 0…1 with a variance above 0; n answers at least 2. */
    static double[] ends(double p, double variance, long n, double t, LogitFit fit) {
        ProfileLikelihood profile = new ProfileLikelihood(p, n, fit, variance);
        double cutoff = t * profile.error * Math.sqrt(n * fit.information());
        // a spline through a profile that is far from a parabola may miss the share itself
        return profile.interpolated(cutoff)
                .filter(read -> read[0] <= p && p <= read[1])
                .orElseGet(() -> new double[] {profile.solved(cutoff, -1), profile.solved(cutoff, 1)});
    }

    /** The signed root of the fall of the scaled deviance at a logit. */
    private double root(double logit) {
        double fall = p * (Math.log(p) + softPlus(-logit)) + (1 - p) * (Math.log1p(-p) + softPlus(logit));
        return Math.signum(logit - center) * Math.sqrt(Math.max(0, 2 * fall * (n - 1)));
    }

    /** ln(1 + eˣ), which does not run over. */
    private static double softPlus(double x) {
        return x > 35 ? x : Math.log1p(Math.exp(x));
    }

    private double solved(double cutoff, int side) {
        double far = 1;
        while (Math.abs(root(center + side * far)) < cutoff) {
            far *= 2;
            if (far > FARTHEST) {
                return side < 0 ? 0 : 1;
            }
        }
        double logit = new BrentSolver(1e-15, 1e-14, 1e-15)
                .solve(
                        1000,
                        x -> root(x) - side * cutoff,
                        center + Math.min(0, side * far),
                        center + Math.max(0, side * far));
        return ProportionInterval.logistic(logit);
    }

    private Optional<double[]> interpolated(double cutoff) {
        double alpha = Distributions.normalCdf(-cutoff) / 2;
        if (alpha < 1e-250 || n < 2) {
            return Optional.empty();
        }
        double farthest = -Distributions.studentQuantile(alpha / 2, n - 1.0);
        int below = steps(farthest, -1);
        int above = steps(farthest, 1);
        double[] x = new double[below + above + 1];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = center + (i - below) * farthest / 5 * error;
            y[i] = i == below ? 0 : root(x[i]);
        }
        return x.length < 4 ? Optional.empty() : read(new CubicSpline(x, y), x, cutoff);
    }

    private int steps(double farthest, int side) {
        int step = 1;
        while (step < MOST_STEPS && Math.abs(root(center + side * step * farthest / 5 * error)) < farthest) {
            step++;
        }
        return step;
    }

    /** Straight lines between three points of the spline per step. */
    private static Optional<double[]> read(CubicSpline spline, double[] x, double cutoff) {
        int points = 3 * x.length;
        double[] at = new double[points];
        double[] value = new double[points];
        for (int i = 0; i < points; i++) {
            at[i] = x[0] + (x[x.length - 1] - x[0]) / (points - 1) * i;
            value[i] = spline.at(at[i]);
        }
        double[] ends = new double[2];
        for (int side = 0; side < 2; side++) {
            double wanted = side == 0 ? -cutoff : cutoff;
            int i = 1;
            while (i < points && value[i] < wanted) {
                i++;
            }
            if (i == points || value[0] > wanted) {
                return Optional.empty();
            }
            double share = (wanted - value[i - 1]) / (value[i] - value[i - 1]);
            ends[side] = ProportionInterval.logistic(at[i - 1] + share * (at[i] - at[i - 1]));
        }
        return Optional.of(ends);
    }

    /** A cubic spline whose third derivatives at the ends are those of the cubics through the last four points. */
    private static final class CubicSpline {
        private final double[] x;
        private final double[] y;
        /** Second derivatives over six. */
        private final double[] s;

        CubicSpline(double[] x, double[] y) {
            this.x = x;
            this.y = y;
            int n = x.length;
            double[] h = new double[n - 1];
            double[] slope = new double[n - 1];
            for (int i = 0; i < n - 1; i++) {
                h[i] = x[i + 1] - x[i];
                slope[i] = (y[i + 1] - y[i]) / h[i];
            }
            double[] diagonal = new double[n];
            double[] right = new double[n];
            for (int i = 1; i < n - 1; i++) {
                diagonal[i] = 2 * (h[i - 1] + h[i]);
                right[i] = slope[i] - slope[i - 1];
            }
            diagonal[0] = -h[0];
            diagonal[n - 1] = -h[n - 2];
            right[0] = third(0) * h[0] * h[0];
            right[n - 1] = -third(n - 4) * h[n - 2] * h[n - 2];
            s = solve(h, diagonal, right);
        }

        /** The third divided difference of four points. */
        private double third(int from) {
            double[] d = Arrays.copyOfRange(y, from, from + 4);
            for (int order = 1; order < 4; order++) {
                for (int i = 0; i < 4 - order; i++) {
                    d[i] = (d[i + 1] - d[i]) / (x[from + i + order] - x[from + i]);
                }
            }
            return d[0];
        }

        private static double[] solve(double[] h, double[] diagonal, double[] right) {
            int n = diagonal.length;
            for (int i = 1; i < n; i++) {
                double factor = h[i - 1] / diagonal[i - 1];
                diagonal[i] -= factor * h[i - 1];
                right[i] -= factor * right[i - 1];
            }
            double[] s = new double[n];
            s[n - 1] = right[n - 1] / diagonal[n - 1];
            for (int i = n - 2; i >= 0; i--) {
                s[i] = (right[i] - h[i] * s[i + 1]) / diagonal[i];
            }
            return s;
        }

        double at(double u) {
            int i = 0;
            while (i < x.length - 2 && u > x[i + 1]) {
                i++;
            }
            double h = x[i + 1] - x[i];
            double right = (u - x[i]) / h;
            double left = 1 - right;
            return left * y[i]
                    + right * y[i + 1]
                    + h * h * (left * (left * left - 1) * s[i] + right * (right * right - 1) * s[i + 1]);
        }
    }
}
