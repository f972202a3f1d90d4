package org.parindex.analysis.sure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** Values of units on indicators, the larger the better. A hole is NaN: no value, never zero. Immutable. */
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
     * A table.
     *
     * @param units names of the units, each once
     * @param indicators names of the indicators, each once
     * @param rows a row per unit with a value per indicator; NaN for a hole
     * @return the table
     * @throws IllegalArgumentException if a name stands twice, a row has another length, or a value is infinite
     */
    public static IndicatorTable of(List<String> units, List<String> indicators, double[][] rows) {
        requireOnce("unit", units);
        requireOnce("indicator", indicators);
        if (rows.length != units.size()) {
            throw new IllegalArgumentException("There are %d rows for %d units.".formatted(rows.length, units.size()));
        }
        double[][] columns = new double[indicators.size()][units.size()];
        for (int unit = 0; unit < rows.length; unit++) {
            if (rows[unit].length != indicators.size()) {
                throw new IllegalArgumentException("The row of '%s' has %d values for %d indicators."
                        .formatted(units.get(unit), rows[unit].length, indicators.size()));
            }
            for (int i = 0; i < columns.length; i++) {
                columns[i][unit] = rows[unit][i];
                if (Double.isInfinite(rows[unit][i])) {
                    throw new IllegalArgumentException("The value of '%s' at '%s' is infinite."
                            .formatted(units.get(unit), indicators.get(i)));
                }
            }
        }
        return new IndicatorTable(List.copyOf(units), List.copyOf(indicators), columns);
    }

    private static void requireOnce(String what, List<String> names) {
        HashSet<String> seen = new HashSet<>();
        names.forEach(name -> {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("The %s '%s' stands twice.".formatted(what, name));
            }
        });
    }

    /**
     * The units.
     *
     * @return names in their order
     */
    public List<String> units() {
        return units;
    }

    /**
     * The indicators.
     *
     * @return names in their order
     */
    public List<String> indicators() {
        return indicators;
    }

    /**
     * A value.
     *
     * @param unit number of the unit, from 0
     * @param indicator number of the indicator, from 0
     * @return the value; NaN for a hole
     */
    public double value(int unit, int indicator) {
        return columns[indicator][unit];
    }

    /**
     * The values of all units on an indicator.
     *
     * @param indicator its name
     * @return a copy
     * @throws IllegalArgumentException if there is no such indicator
     */
    public double[] column(String indicator) {
        return columnOf(indicator).clone();
    }

    /** The column itself, never to be changed. */
    double[] columnOf(String indicator) {
        int at = indicators.indexOf(indicator);
        if (at < 0) {
            throw new IllegalArgumentException("The table has no indicator '%s'.".formatted(indicator));
        }
        return columns[at];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndicatorTable table
                && units.equals(table.units)
                && indicators.equals(table.indicators)
                && Arrays.deepEquals(columns, table.columns);
    }

    @Override
    public int hashCode() {
        return 31 * units.hashCode() + Arrays.deepHashCode(columns);
    }
}
