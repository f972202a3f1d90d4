package org.parindex.survey.league;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.Distributions;

/**
 * Direct estimates lean on what is known of each area (Fay and Herriot 1979): y = x'β + u + e, var u = τ² by restricted
 * maximum likelihood. The error is the root of the mean squared error g1 + g2 + 2 g3 of Prasad and Rao (1990), in the form
 * of Datta and Lahiri (2000) for REML.
 *
 * @param tau2 the variance between areas beyond the covariates, 0 where there is none
 * @param beta the coefficients, the constant first
 * @param betaCovariance their covariances
 * @param modelled one figure per area, in the order of the entries; the weight on data is γ = τ²/(τ² + v)
 */
public record FayHerriot(double tau2, List<Double> beta, List<List<Double>> betaCovariance, List<Modelled> modelled) {

    /** Copies the lists. */
    public FayHerriot {
        beta = List.copyOf(beta);
        betaCovariance = betaCovariance.stream().map(List::copyOf).toList();
        modelled = List.copyOf(modelled);
    }

    /**
     * Fits the model.
     *
     * @param entries the areas with their direct estimates; errors above 0
     * @param covariates a row of covariates per area, without the constant; may be empty rows
     * @param level the confidence of the intervals, such as 0.95
     * @return the fit; empty where there are no more areas than coefficients, or where covariates depend on each other
     *     among the areas that have a weight to speak of
     */
    public static Optional<FayHerriot> fit(List<LeagueEntry> entries, double[][] covariates, double level) {
        int n = entries.size();
        if (covariates.length != n) {
            throw new IllegalArgumentException("%d rows of covariates for %d areas.".formatted(covariates.length, n));
        }
        double[][] x = new double[n][];
        for (int i = 0; i < n; i++) {
            x[i] = new double[covariates[i].length + 1];
            x[i][0] = 1;
            System.arraycopy(covariates[i], 0, x[i], 1, covariates[i].length);
        }
        if (n == 0 || n <= x[0].length || !independent(x)) {
            return Optional.empty();
        }
        AreaModel model = new AreaModel(NormalNormal.estimates(entries), NormalNormal.variances(entries), x);
        AreaModel.Fit fit;
        try {
            fit = model.at(model.restrictedLikelihood());
        } catch (SingularMatrixException weighedAway) {
            // errors so unlike that the weights leave fewer areas than coefficients
            return Optional.empty();
        }
        List<Modelled> modelled = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            modelled.add(modelled(entries.get(i).unit(), model, fit, i, level));
        }
        List<List<Double>> covariance = new ArrayList<>();
        for (double[] row : fit.covariance.getData()) {
            covariance.add(list(row));
        }
        return Optional.of(new FayHerriot(fit.tau2, list(fit.beta), covariance, modelled));
    }

    /**
     * The figure of an area without a direct estimate: x'β, with the spread between areas as its error.
     *
     * @param unit the id of the area
     * @param covariates its covariates, without the constant
     * @param level the confidence of the interval, such as 0.95
     * @return the figure, with a weight of 0 on data
     */
    public Modelled synthetic(String unit, double[] covariates, double level) {
        if (covariates.length != beta.size() - 1) {
            throw new IllegalArgumentException(
                    "Unit %s has %d covariates, the model %d.".formatted(unit, covariates.length, beta.size() - 1));
        }
        double[] x = new double[beta.size()];
        x[0] = 1;
        System.arraycopy(covariates, 0, x, 1, covariates.length);
        double value = 0;
        double variance = tau2;
        for (int a = 0; a < x.length; a++) {
            value += x[a] * beta.get(a);
            for (int b = 0; b < x.length; b++) {
                variance += x[a] * x[b] * betaCovariance.get(a).get(b);
            }
        }
        double error = Math.sqrt(variance);
        double half = Distributions.normalCritical(level) * error;
        return new Modelled(
                unit,
                value,
                error,
                new ConfidenceInterval(value - half, value + half, level, "fay-herriot-synthetic"),
                0,
                "fay-herriot-synthetic");
    }

    private static boolean independent(double[][] x) {
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(x, false);
        return new LUDecomposition(matrix.transpose().multiply(matrix), 1e-10)
                .getSolver()
                .isNonSingular();
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static Modelled modelled(String unit, AreaModel model, AreaModel.Fit fit, int i, double level) {
        double v = model.v[i];
        double gamma = fit.tau2 / (fit.tau2 + v);
        double g1 = gamma * v;
        double g2 = (1 - gamma) * (1 - gamma) * fit.leverage(i);
        double g3 = v * v * Math.pow(fit.weight[i], 3) * 2 / fit.weights(2);
        double value = gamma * model.y[i] + (1 - gamma) * fit.fitted(i);
        double error = Math.sqrt(g1 + g2 + 2 * g3);
        double half = Distributions.normalCritical(level) * error;
        return new Modelled(
                unit,
                value,
                error,
                new ConfidenceInterval(value - half, value + half, level, "fay-herriot-mse"),
                gamma,
                "fay-herriot-reml");
    }
}
