package org.parindex.analysis.composite;

/**
 * Draws in the outliers of an indicator whose distribution is lopsided and heavy-tailed: one extreme value after the
 * other is set to the next one inside, until skewness or kurtosis is small enough or the allowed number of values is used
 * up; a column that is still too extreme gets logarithms of its original values instead.
 *
 * <p>Source: European Commission JRC, ASEM Sustainable Connectivity methodology; the logarithm is
 * ln(x − min + 0.01·(max − min)).
 *
 * @param skewnessLimit absolute skewness from which on a column is lopsided, customarily 2
 * @param kurtosisLimit excess kurtosis from which on a column is heavy-tailed, customarily 3.5
 * @param maximumPoints how many steps of drawing in are allowed, customarily 5
 */
public record OutlierTreatment(double skewnessLimit, double kurtosisLimit, int maximumPoints) {

    /** Checks the limits. */
    public OutlierTreatment {
        if (!(skewnessLimit > 0) || !(kurtosisLimit > 0) || maximumPoints < 0) {
            throw new IllegalArgumentException("Limits are positive numbers, not " + skewnessLimit + ", "
                    + kurtosisLimit + " and " + maximumPoints + ".");
        }
    }

    /** The customary limits: skewness 2, kurtosis 3.5, five points. */
    public static OutlierTreatment customary() {
        return new OutlierTreatment(2, 3.5, 5);
    }

    /**
     * A column after treatment.
     *
     * @param values the numbers; NaN where missing
     * @param points how many steps of drawing in were made
     * @param logarithms whether the values are logarithms of the original ones
     */
    public record Treated(double[] values, int points, boolean logarithms) {

        /** Copies the values. */
        public Treated {
            values = values.clone();
        }

        @Override
        public double[] values() {
            return values.clone();
        }
    }

    /** Treats one column; NaN stands for a missing cell and stays missing. */
    public Treated treat(double[] column) {
        double[] values = column.clone();
        int points = 0;
        while (extreme(values) && points < maximumPoints) {
            drawIn(values, Moments.skewness(values) > 0);
            points++;
        }
        return extreme(values) ? new Treated(logarithms(column), 0, true) : new Treated(values, points, false);
    }

    private boolean extreme(double[] values) {
        return Math.abs(Moments.skewness(values)) >= skewnessLimit && Moments.kurtosis(values) >= kurtosisLimit;
    }

    private static void drawIn(double[] values, boolean above) {
        double end = above ? Moments.maximum(values) : Moments.minimum(values);
        double inner = Double.NaN;
        for (double value : values) {
            if (value != end && !Double.isNaN(value) && !(above ? value <= inner : value >= inner)) {
                inner = value;
            }
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] == end ? inner : values[i];
        }
    }

    private static double[] logarithms(double[] column) {
        double least = Moments.minimum(column);
        double shift = 0.01 * (Moments.maximum(column) - least);
        double[] logarithms = new double[column.length];
        for (int i = 0; i < column.length; i++) {
            logarithms[i] = Math.log(column[i] - least + shift);
        }
        return logarithms;
    }
}
