package org.parindex.analysis.composite;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;

/** Statistics of the numbers of a column that are there. */
final class Moments {

    private Moments() {}

    /** The numbers that are not missing, in order of the units. */
    static double[] present(double[] column) {
        return Arrays.stream(column).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** Adjusted sample skewness, as Excel's SKEW; NaN below three numbers. */
    static double skewness(double[] column) {
        return new Skewness().evaluate(present(column));
    }

    /** Adjusted sample excess kurtosis, as Excel's KURT; NaN below four numbers. */
    static double kurtosis(double[] column) {
        return new Kurtosis().evaluate(present(column));
    }

    static double maximum(double[] column) {
        return Arrays.stream(present(column)).max().orElse(Double.NaN);
    }

    static double minimum(double[] column) {
        return Arrays.stream(present(column)).min().orElse(Double.NaN);
    }
}
