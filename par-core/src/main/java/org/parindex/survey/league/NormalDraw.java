package org.parindex.survey.league;

import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.parindex.survey.internal.Seeds;

/** Draws of errors that depend on each other, each from its number and the seed alone. */
final class NormalDraw {

    private final double[][] root;
    private final double df;
    private final long seed;

    private NormalDraw(double[][] root, double df, long seed) {
        this.root = root;
        this.df = df;
        this.seed = seed;
    }

    /** Of a covariance matrix, which may be singular; divided by √(χ²/df) where the errors are themselves estimated. */
    static NormalDraw of(double[][] covariance, double df, long seed) {
        int k = covariance.length;
        double[][] root = new double[k][k];
        boolean apart = true;
        for (int i = 0; i < k; i++) {
            root[i][i] = Math.sqrt(covariance[i][i]);
            for (int j = 0; j < i; j++) {
                apart &= Math.abs(covariance[i][j]) <= 1e-12 * root[i][i] * root[j][j];
            }
        }
        if (!apart) {
            EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(covariance, false));
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    root[i][j] = eigen.getV().getEntry(i, j) * Math.sqrt(Math.max(0, eigen.getRealEigenvalue(j)));
                }
            }
        }
        return new NormalDraw(root, df, seed);
    }

    double[] of(int number) {
        SplittableRandom random = Seeds.random(seed, number);
        double[] z = new double[root.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = random.nextGaussian();
        }
        double scale = Double.isInfinite(df) ? 1 : Math.sqrt(df / (2 * gamma(random, df / 2)));
        double[] drawn = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z.length; j++) {
                drawn[i] += root[i][j] * z[j];
            }
            drawn[i] *= scale;
        }
        return drawn;
    }

    /** A gamma value by rejection (Marsaglia and Tsang 2000). */
    private static double gamma(SplittableRandom random, double shape) {
        double more = shape < 1 ? shape + 1 : shape;
        double d = more - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            double u = random.nextDouble();
            if (v > 0 && Math.log(u) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v * (shape < 1 ? Math.pow(random.nextDouble(), 1 / shape) : 1);
            }
        }
    }
}
