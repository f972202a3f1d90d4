package org.parindex.survey.stat;

import org.parindex.survey.internal.Sum;

/**
 * The logit of a weighted share. R's {@code svyciprop} finds it by iteratively re-weighted least squares and stops a
 * little before the end, which moves its {@code logit} interval in the ninth digit and its {@code likelihood} interval in
 * the sixth: {@link #of} repeats its steps, {@link #exact} does not.
 *
 * @param logit the logit that was found
 * @param information the mean of w·μ(1 − μ) at the last step but one, with weights of mean 1
 */
public record LogitFit(double logit, double information) {

    private static final int MOST_ROUNDS = 25;
    private static final double ENOUGH = 1e-8;

    /**
     * The logit itself.
     *
     * @param p a share inside 0…1
     * @return ln(p/(1 − p)) and p(1 − p)
     */
    public static LogitFit exact(double p) {
        return new LogitFit(Math.log(p) - Math.log1p(-p), p * (1 - p));
    }

    /**
     * The logit as it is found by iteration.
     *
     * @param weights one per answer, not negative, not all 0
     * @param y 0 or 1 per answer, both among those with a weight
     * @return the fit when the deviance no longer changes by more than 1e-8
     */
    public static LogitFit of(double[] weights, double[] y) {
        double mean = Sum.mean(weights);
        double[] eta = new double[y.length];
        double deviance = 0;
        for (int i = 0; i < y.length; i++) {
            double w = weights[i] / mean;
            double mu = (w * y[i] + 0.5) / (w + 1);
            eta[i] = Math.log(mu / (1 - mu));
            deviance += w * lack(y[i], eta[i]);
        }
        LogitFit fit = exact(0.5);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            fit = step(weights, mean, y, eta);
            double now = 0;
            for (int i = 0; i < y.length; i++) {
                eta[i] = fit.logit;
                now += weights[i] / mean * lack(y[i], eta[i]);
            }
            double change = Math.abs(now - deviance) / (Math.abs(now) + 0.1);
            deviance = now;
            if (change < ENOUGH) {
                break;
            }
        }
        return fit;
    }

    private static double lack(double y, double eta) {
        return 2 * Math.log1p(Math.exp(y > 0.5 ? -eta : eta));
    }

    private static LogitFit step(double[] weights, double mean, double[] y, double[] eta) {
        Sum top = new Sum();
        Sum bottom = new Sum();
        for (int i = 0; i < y.length; i++) {
            double mu = ProportionInterval.logistic(eta[i]);
            double spread = mu * ProportionInterval.logistic(-eta[i]);
            double w = weights[i] / mean;
            top.add(w * (spread * eta[i] + y[i] - mu));
            bottom.add(w * spread);
        }
        return new LogitFit(top.value() / bottom.value(), bottom.value() / y.length);
    }

    /** The standard error of the logit of a share with a variance. */
    double error(double variance) {
        return Math.sqrt(variance) / (ProportionInterval.logistic(logit) * ProportionInterval.logistic(-logit));
    }
}
