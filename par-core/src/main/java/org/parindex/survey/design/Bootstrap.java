package org.parindex.survey.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The bootstrap of many ratios at once, such as 33 items and their roll-ups: answers are added up per first-stage unit
 * once, then every replicate works on those sums. The same replicates as {@link Replicates#bootstrap}, to the last digits
 * of the sums.
 *
 * <pre>{@code
 * Bootstrap bootstrap = Bootstrap.of(design, satisfied, answered);
 * List<ReplicateEstimate> items = bootstrap.ratios(1000, seed);
 * ReplicateEstimate meanOfItems = bootstrap.estimate(1000, seed, (top, bottom) -> mean(top, bottom));
 * }</pre>
 */
public final class Bootstrap {

    /** A figure from the weighted sums of all columns. */
    @FunctionalInterface
    public interface Rollup {

        /**
         * The figure.
         *
         * @param numerators Σ w numerator of each column; must not be changed
         * @param denominators Σ w denominator of each column; must not be changed
         * @return the figure; NaN where there is none
         */
        double of(double[] numerators, double[] denominators);
    }

    private static final int TOGETHER = 16;

    private final Stage stage;
    private final int df;
    private final double[] sums;
    private final int columns;

    private Bootstrap(SurveyDesign design, double[][] numerators, double[][] denominators) {
        if (numerators.length != denominators.length) {
            throw new IllegalArgumentException(
                    "%d numerators and %d denominators.".formatted(numerators.length, denominators.length));
        }
        stage = design.first();
        df = design.degreesOfFreedom();
        columns = numerators.length;
        sums = new double[stage.units() * 2 * columns];
        for (int column = 0; column < columns; column++) {
            put(design, numerators[column], column);
            put(design, denominators[column], columns + column);
        }
    }

    private void put(SurveyDesign design, double[] values, int column) {
        double[] weighted = new double[design.size()];
        for (int row = 0; row < weighted.length; row++) {
            weighted[row] = design.weight(row) * values[row];
        }
        double[] totals = stage.totals(weighted);
        for (int unit = 0; unit < totals.length; unit++) {
            sums[unit * 2 * columns + column] = totals[unit];
        }
    }

    /**
     * Adds up the answers.
     *
     * @param design the design
     * @param numerators a column of values per ratio, one value per row; 0 where the row does not count
     * @param denominators as many columns; 0 where the row does not count
     * @return the bootstrap
     */
    public static Bootstrap of(SurveyDesign design, double[][] numerators, double[][] denominators) {
        return new Bootstrap(design, numerators, denominators);
    }

    /**
     * All ratios with their errors.
     *
     * @param replicates how many, at least 2
     * @param seed of the random numbers
     * @return one estimate per column; the same bits for any number of threads
     */
    public List<ReplicateEstimate> ratios(int replicates, long seed) {
        double[][] all = all(replicates, seed);
        double[] full = full();
        List<ReplicateEstimate> estimates = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int c = column;
            estimates.add(estimate(
                    replicates,
                    full[c] / full[columns + c],
                    IntStream.range(0, replicates)
                            .mapToDouble(r -> all[r][c] / all[r][columns + c])
                            .toArray()));
        }
        return List.copyOf(estimates);
    }

    /**
     * One figure made of all columns, with its error.
     *
     * @param replicates how many, at least 2
     * @param seed of the random numbers
     * @param rollup the figure
     * @return the estimate; the same bits for any number of threads
     */
    public ReplicateEstimate estimate(int replicates, long seed, Rollup rollup) {
        double[][] all = all(replicates, seed);
        double[] values = new double[replicates];
        for (int r = 0; r < replicates; r++) {
            values[r] = rolled(rollup, all[r]);
        }
        return estimate(replicates, rolled(rollup, full()), values);
    }

    private ReplicateEstimate estimate(int replicates, double full, double[] values) {
        return new ReplicateEstimate(Replicates.bootstrapScheme(replicates), full, values, df, null);
    }

    private double rolled(Rollup rollup, double[] row) {
        return rollup.of(Arrays.copyOf(row, columns), Arrays.copyOfRange(row, columns, 2 * columns));
    }

    private double[] full() {
        int[] once = new int[stage.units()];
        Arrays.fill(once, 1);
        double[] plain = new double[stage.units()];
        Arrays.fill(plain, 1);
        double[][] totals = new double[1][2 * columns];
        add(new int[][] {once}, plain, totals);
        return totals[0];
    }

    /** A row of sums per replicate. Several replicates go over the units together, so that these are read from memory once. */
    private double[][] all(int replicates, long seed) {
        Replicates.bootstrapScheme(replicates);
        BootstrapDraw draw = new BootstrapDraw(stage, seed);
        double[] scales = draw.scales();
        double[][] result = new double[replicates][2 * columns];
        IntStream.range(0, (replicates + TOGETHER - 1) / TOGETHER).parallel().forEach(block -> {
            int from = block * TOGETHER;
            int to = Math.min(replicates, from + TOGETHER);
            int[][] counts = new int[to - from][];
            for (int r = from; r < to; r++) {
                counts[r - from] = draw.counts(r);
            }
            add(counts, scales, Arrays.copyOfRange(result, from, to));
        });
        return result;
    }

    private void add(int[][] counts, double[] scales, double[][] totals) {
        int width = 2 * columns;
        double[] row = new double[width];
        for (int unit = 0; unit < scales.length; unit++) {
            int from = unit * width;
            for (int column = 0; column < width; column++) {
                row[column] = scales[unit] * sums[from + column];
            }
            for (int r = 0; r < counts.length; r++) {
                if (counts[r][unit] != 0) {
                    add(counts[r][unit], row, totals[r]);
                }
            }
        }
    }

    private static void add(double factor, double[] row, double[] total) {
        for (int column = 0; column < total.length; column++) {
            total[column] += factor * row[column];
        }
    }
}
