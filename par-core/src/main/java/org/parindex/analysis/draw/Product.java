package org.parindex.analysis.draw;

import java.util.Arrays;

/**
 * Sums of weighted columns for many draws at once. Units are taken in blocks that stay in the cache, four columns at a time
 * in a plain loop that the compiler makes vector instructions of. Each sum is added up in the same order whatever the block.
 */
public final class Product {

    private static final int BLOCK = 256;
    /** More columns in one loop and the compiler unrolls it too little for vector instructions. */
    private static final int COLUMNS = 4;

    private Product() {}

    /**
     * Weighted sums.
     *
     * @param columns values by column and unit
     * @param from first unit
     * @param to the unit after the last
     * @param weights a weight per column, by draw
     * @param draws how many draws
     * @param out takes the sums by draw and unit
     */
    public static void sums(double[][] columns, int from, int to, double[][] weights, int draws, double[][] out) {
        for (int start = from; start < to; start += BLOCK) {
            int end = Math.min(to, start + BLOCK);
            for (int draw = 0; draw < draws; draw++) {
                sums(columns, weights[draw], start, end, out[draw]);
            }
        }
    }

    /**
     * Weighted sums of one draw.
     *
     * @param columns values by column and unit
     * @param weights a weight per column
     * @param from first unit
     * @param to the unit after the last
     * @param out takes the sums by unit
     */
    public static void sums(double[][] columns, double[] weights, int from, int to, double[] out) {
        Arrays.fill(out, from, to, 0);
        int column = 0;
        for (; column + COLUMNS <= columns.length; column += COLUMNS) {
            four(columns, column, weights, from, to, out);
        }
        for (; column < columns.length; column++) {
            double[] values = columns[column];
            double weight = weights[column];
            for (int i = from; i < to; i++) {
                out[i] += weight * values[i];
            }
        }
    }

    private static void four(double[][] columns, int at, double[] weights, int from, int to, double[] out) {
        double[] a = columns[at];
        double[] b = columns[at + 1];
        double[] c = columns[at + 2];
        double[] d = columns[at + 3];
        double wa = weights[at];
        double wb = weights[at + 1];
        double wc = weights[at + 2];
        double wd = weights[at + 3];
        for (int i = from; i < to; i++) {
            out[i] += (wa * a[i] + wb * b[i]) + (wc * c[i] + wd * d[i]);
        }
    }
}
