package org.parindex.io.excel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;

/**
 * Where the table of a form stands and which column holds what.
 *
 * @param firstDataRow first row below the header, from 0
 * @param headerRow first row of the header
 * @param columns the columns found
 */
record FormHeader(int headerRow, int firstDataRow, Map<Column, Integer> columns) {

    private static final int ROWS_SEARCHED = 60;

    /** The header of a sheet: the first row, perhaps with a second below, that names criterion, maximum and self. */
    static Optional<FormHeader> find(GridSheet grid) {
        for (int row = 0; row < Math.min(grid.rows(), ROWS_SEARCHED); row++) {
            for (int height = 1; height <= 3; height++) {
                Map<Column, Integer> columns = columns(grid, row, height);
                if (isForm(columns) && !isForm(columns(grid, row + 1, height - 1))) {
                    return Optional.of(new FormHeader(row, belowNumbers(grid, row + height), columns));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isForm(Map<Column, Integer> columns) {
        return columns.containsKey(Column.NAME)
                && columns.containsKey(Column.MAXIMUM)
                && (columns.containsKey(Column.SELF) || columns.containsKey(Column.APPRAISED));
    }

    /** The lowest label of a column decides; a group heading above it decides only where it says nothing known. */
    private static Map<Column, Integer> columns(GridSheet grid, int row, int height) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int column = 0; column < grid.columns() && height > 0; column++) {
            Optional<Column> found = Optional.empty();
            for (int line = row + height - 1; line >= row && found.isEmpty(); line--) {
                found = Column.of(grid.label(line, column));
            }
            int at = column;
            found.ifPresent(what -> columns.putIfAbsent(what, at));
        }
        return columns;
    }

    /** Skips a row of column numbers (1, 2, 3 …). */
    private static int belowNumbers(GridSheet grid, int row) {
        int expected = 1;
        int seen = 0;
        for (int column = 0; column < grid.columns(); column++) {
            GridCell value = grid.at(row, column);
            if (!value.isBlank()) {
                String digits = value.text().replaceAll("[()\\[\\]]", "");
                if (!digits.equals(String.valueOf(expected)) && !digits.equals(expected + ".0")) {
                    return row;
                }
                expected++;
                seen++;
            }
        }
        return seen >= 3 ? row + 1 : row;
    }

    int at(Column column) {
        return columns.getOrDefault(column, -1);
    }
}
