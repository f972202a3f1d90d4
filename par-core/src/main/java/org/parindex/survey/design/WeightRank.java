package org.parindex.survey.design;

import java.util.ArrayList;
import java.util.List;

/** How many replicates say something of their own: the rank of their weights. */
final class WeightRank {

    /** What is left of a column when those before it explain it (as in R's {@code qr}). */
    private static final double EXPLAINED = 1e-5;

    private WeightRank() {}

    /** The rank of weights given as a row per replicate. */
    static int of(double[][] weights) {
        int rows = weights.length == 0 ? 0 : weights[0].length;
        double[][] columns =
                rows > 2 * weights.length ? sketch(weights, weights.length + weights.length / 4 + 16) : weights;
        List<double[]> basis = new ArrayList<>();
        for (double[] column : columns) {
            double[] rest = column.clone();
            double before = norm(rest);
            basis.forEach(one -> takeOut(rest, one));
            double after = norm(rest);
            if (before > 0 && after > EXPLAINED * before) {
                for (int i = 0; i < rest.length; i++) {
                    rest[i] /= after;
                }
                basis.add(rest);
            }
        }
        return basis.size();
    }

    /** People thrown together with signs, so that a long sample costs no more than a short one; the rank stays. */
    private static double[][] sketch(double[][] weights, int buckets) {
        double[][] sketch = new double[weights.length][buckets];
        for (int r = 0; r < weights.length; r++) {
            for (int row = 0; row < weights[r].length; row++) {
                long hash = (row + 1) * 0x9E3779B97F4A7C15L;
                hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
                double sign = hash < 0 ? -1 : 1;
                sketch[r][(int) ((hash >>> 17) % buckets)] += sign * weights[r][row];
            }
        }
        return sketch;
    }

    private static double norm(double[] v) {
        double sum = 0;
        for (double one : v) {
            sum += one * one;
        }
        return Math.sqrt(sum);
    }

    private static void takeOut(double[] v, double[] unit) {
        double dot = 0;
        for (int i = 0; i < v.length; i++) {
            dot += v[i] * unit[i];
        }
        for (int i = 0; i < v.length; i++) {
            v[i] -= dot * unit[i];
        }
    }
}
