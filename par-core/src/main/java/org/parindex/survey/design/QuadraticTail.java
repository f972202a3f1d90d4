package org.parindex.survey.design;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.parindex.survey.stat.Distributions;

/** The tail of Σ λ χ²(1) over χ²(ν)/ν, by the saddle point of its cumulants (Kuonen 1999, Biometrika 86). */
final class QuadraticTail {

    private static final double LOWEST = -40;
    private static final double STEP = 0.001;
    /** Beyond e⁻³⁸ nothing is added. */
    private static final double ENOUGH = 38;

    private final double[] lambda;
    private final double[] times;

    private QuadraticTail(double[] lambda, double[] times) {
        this.lambda = lambda;
        this.times = times;
    }

    /** P(Σ λ χ²(1) ≥ x · χ²(ν)/ν). */
    static double above(double x, double[] effects, double df) {
        double[] lambda = Arrays.copyOf(effects, effects.length + 1);
        double[] times = new double[lambda.length];
        Arrays.fill(times, 1);
        lambda[effects.length] = -x / df;
        // whole chi-squares only, as R counts them
        times[effects.length] = Math.floor(df);
        double most = Arrays.stream(effects).max().orElseThrow();
        return new QuadraticTail(Arrays.stream(lambda).map(one -> one / most).toArray(), times)
                .tail()
                .orElseGet(() -> satterthwaite(x, effects, df));
    }

    /** The same by inverting the characteristic function (Imhof 1961): 1/2 + 1/π ∫ sin θ(u)/(u ρ(u)) du, over v = ln u. */
    static double exactlyAbove(double x, double[] effects, double df) {
        double most = Arrays.stream(effects).max().orElseThrow();
        double scale = x / df / most;
        double sum = 0;
        double v = LOWEST;
        double logSize = 0;
        while (logSize < ENOUGH) {
            double u = Math.exp(v);
            double angle = -df / 2 * Math.atan(scale * u);
            logSize = df / 4 * Math.log1p(scale * u * scale * u);
            for (double effect : effects) {
                double lambda = effect / most * u;
                angle += Math.atan(lambda) / 2;
                logSize += Math.log1p(lambda * lambda) / 4;
            }
            sum += Math.sin(angle) * Math.exp(-logSize);
            v += STEP;
        }
        return Math.min(1, Math.max(0, 0.5 + sum * STEP / Math.PI));
    }

    private OptionalDouble tail() {
        double low = Arrays.stream(lambda)
                .filter(one -> one < 0)
                .map(one -> 0.5 / one)
                .max()
                .orElseThrow();
        double zeta = new BrentSolver(1e-15, 1e-15, 1e-16).solve(1000, this::slope, low * 0.99999, 0.5 * 0.99999);
        if (Math.abs(zeta) < 1e-4) {
            return OptionalDouble.empty();
        }
        double w = Math.signum(zeta) * Math.sqrt(-2 * cumulant(zeta));
        double v = zeta * Math.sqrt(curvature(zeta));
        return OptionalDouble.of(Distributions.normalCdf(-(w + Math.log(v / w) / w)));
    }

    private double cumulant(double zeta) {
        double sum = 0;
        for (int i = 0; i < lambda.length; i++) {
            sum -= times[i] * Math.log1p(-2 * zeta * lambda[i]) / 2;
        }
        return sum;
    }

    private double slope(double zeta) {
        double sum = 0;
        for (int i = 0; i < lambda.length; i++) {
            sum += times[i] * lambda[i] / (1 - 2 * zeta * lambda[i]);
        }
        return sum;
    }

    private double curvature(double zeta) {
        double sum = 0;
        for (int i = 0; i < lambda.length; i++) {
            double part = lambda[i] / (1 - 2 * zeta * lambda[i]);
            sum += 2 * times[i] * part * part;
        }
        return sum;
    }

    /** Near the middle of the distribution, where the saddle point divides zero by zero. */
    private static double satterthwaite(double x, double[] effects, double df) {
        double sum = Arrays.stream(effects).sum();
        double squares = Arrays.stream(effects).map(one -> one * one).sum();
        return Distributions.fTail(x / sum, sum * sum / squares, df);
    }
}
