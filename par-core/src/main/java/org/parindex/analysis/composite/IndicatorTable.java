package org.parindex.analysis.composite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/**
 * Units × indicators; a cell holds a finite number or is missing. Immutable and safe for threads. Rows and columns keep
 * the order in which they were given.
 */
public final class IndicatorTable {

    private final List<String> units;
    private final List<String> indicators;
    private final double[][] columns;

    private IndicatorTable(List<String> units, List<String> indicators, double[][] columns) {
        this.units = units;
        this.indicators = indicators;
        this.columns = columns;
    }

    /**
     * A table from its columns.
     *
     * @param units names of the rows, each once
     * @param indicators names of the columns, each once
     * @param columns one array per indicator with one number per unit; NaN stands for a missing cell
     * @throws IllegalArgumentException if a name stands twice, a shape does not fit or a number is infinite
     */
    public static IndicatorTable ofColumns(List<String> units, List<String> indicators, double[][] columns) {
        requireDistinct(units, "unit");
        requireDistinct(indicators, "indicator");
        if (columns.length != indicators.size()) {
            throw new IllegalArgumentException(
                    "There are " + indicators.size() + " indicators and " + columns.length + " columns.");
        }
        double[][] copy = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            copy[i] = checked(columns[i], units.size(), indicators.get(i));
        }
        return new IndicatorTable(List.copyOf(units), List.copyOf(indicators), copy);
    }

    private static void requireDistinct(List<String> names, String what) {
        if (new HashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException("A name of a " + what + " stands twice in " + names + ".");
        }
    }

    private static double[] checked(double[] column, int units, String indicator) {
        if (column.length != units) {
            throw new IllegalArgumentException(
                    "Indicator '" + indicator + "' has " + column.length + " numbers for " + units + " units.");
        }
        for (double value : column) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("Indicator '" + indicator + "' holds " + value + ".");
            }
        }
        return column.clone();
    }

    /** Names of the rows. */
    public List<String> units() {
        return units;
    }

    /** Names of the columns. */
    public List<String> indicators() {
        return indicators;
    }

    /** The number of a cell, empty if it is missing. */
    public OptionalDouble value(String unit, String indicator) {
        double value = columns[index(indicators, indicator)][index(units, unit)];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** A copy of a column in the order of the units; NaN where a cell is missing. */
    public double[] column(String indicator) {
        return columns[index(indicators, indicator)].clone();
    }

    /** How many cells are missing. */
    public int missing() {
        int missing = 0;
        for (double[] column : columns) {
            for (double value : column) {
                missing += Double.isNaN(value) ? 1 : 0;
            }
        }
        return missing;
    }

    /**
     * Each column after a step.
     *
     * @param step takes the name of an indicator and a copy of its column, gives the new column
     */
    public IndicatorTable map(BiFunction<String, double[], double[]> step) {
        List<double[]> changed = new ArrayList<>(columns.length);
        for (int i = 0; i < columns.length; i++) {
            changed.add(step.apply(indicators.get(i), columns[i].clone()));
        }
        return ofColumns(units, indicators, changed.toArray(double[][]::new));
    }

    /** Missing cells filled in. */
    public IndicatorTable impute(Imputation imputation) {
        return map((indicator, column) -> imputation.fill(column));
    }

    /** Outliers drawn in, column by column. */
    public IndicatorTable treat(OutlierTreatment treatment) {
        return map((indicator, column) -> treatment.treat(column).values());
    }

    /** Every column on the same scale. */
    public IndicatorTable normalise(Normalisation normalisation) {
        return map((indicator, column) -> normalisation.normalise(column));
    }

    private static int index(List<String> names, String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("'" + name + "' is not among " + names + ".");
        }
        return index;
    }
}
