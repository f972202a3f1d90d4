package org.parindex.survey.league;

import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.parindex.survey.internal.Seeds;

/** Draws of errors that depend on each other, each from its number and the seed alone. */
final class NormalDraw {

    private final double[][] root;
    private final long seed;

    private NormalDraw(double[][] root, long seed) {
        this.root = root;
        this.seed = seed;
    }

    /** Of a covariance matrix, which may be singular. */
    static NormalDraw of(double[][] covariance, long seed) {
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
        return new NormalDraw(root, seed);
    }

    double[] of(int number) {
        SplittableRandom random = Seeds.random(seed, number);
        double[] z = new double[root.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = random.nextGaussian();
        }
        double[] drawn = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z.length; j++) {
                drawn[i] += root[i][j] * z[j];
            }
        }
        return drawn;
    }
}
