package org.parindex.survey.design;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.parindex.survey.stat.TestResult;

/** Wald's test of several figures of one design at once, with all their covariances (Koch, Freeman and Freeman 1975). */
public final class WaldTest {

    private final double statistic;
    private final int figures;
    private final int df;

    private WaldTest(double statistic, int figures, int df) {
        this.statistic = statistic;
        this.figures = figures;
        this.df = df;
    }

    /**
     * Are several figures all zero?
     *
     * @param estimates figures of one design, at least one
     * @return the test; empty where a figure has no error or their covariance matrix is singular
     */
    public static Optional<WaldTest> zero(Estimate... estimates) {
        Estimate all = Estimate.mean(estimates);
        return all.isDefined() ? of(estimates, all.degreesOfFreedom()) : Optional.empty();
    }

    /**
     * Are several figures all equal, such as the shares of several units?
     *
     * @param estimates figures of one design, at least two
     * @return the test; empty where a figure has no error or their covariance matrix is singular
     */
    public static Optional<WaldTest> equal(Estimate... estimates) {
        Estimate[] off = new Estimate[estimates.length - 1];
        for (int i = 0; i < off.length; i++) {
            off[i] = estimates[i + 1].minus(estimates[0]);
        }
        return zero(off);
    }

    static Optional<WaldTest> of(Estimate[] estimates, int df) {
        Optional<double[][]> covariance = covariances(estimates);
        if (covariance.isEmpty()) {
            return Optional.empty();
        }
        DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(covariance.get(), false)).getSolver();
        if (!solver.isNonSingular()) {
            return Optional.empty();
        }
        ArrayRealVector y = new ArrayRealVector(estimates.length);
        for (int i = 0; i < estimates.length; i++) {
            y.setEntry(i, estimates[i].value().orElseThrow());
        }
        return Optional.of(new WaldTest(y.dotProduct(solver.solve(y)), estimates.length, df));
    }

    /** The covariance matrix; empty where a figure has no error. */
    static Optional<double[][]> covariances(Estimate... estimates) {
        int k = estimates.length;
        double[][] covariance = new double[k][k];
        for (int i = 0; i < k; i++) {
            OptionalDouble own = estimates[i].variance();
            if (own.isEmpty()) {
                return Optional.empty();
            }
            covariance[i][i] = own.getAsDouble();
            for (int j = 0; j < i; j++) {
                covariance[i][j] = estimates[i].covariance(estimates[j]).orElseThrow();
                covariance[j][i] = covariance[i][j];
            }
        }
        return Optional.of(covariance);
    }

    /**
     * Wald's statistic over the number of figures, compared with F.
     *
     * @return the test; empty where no degree of freedom is left
     */
    public Optional<TestResult> test() {
        return df < 1 ? Optional.empty() : Optional.of(TestResult.f("wald", statistic / figures, figures, df));
    }

    /**
     * The same, corrected for the degrees of freedom that the covariance matrix itself uses up: better with few clusters.
     *
     * @return the test; empty where no degree of freedom is left
     */
    public Optional<TestResult> adjusted() {
        int rest = df - figures + 1;
        return rest < 1
                ? Optional.empty()
                : Optional.of(TestResult.f("wald-adjusted", statistic / figures * rest / df, figures, rest));
    }
}
