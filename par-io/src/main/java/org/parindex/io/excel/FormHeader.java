package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;

/**
 * Where a table stands and which column holds what.
 *
 * @param headerRow first row of the header, from 0
 * @param height how many rows the header has
 * @param firstDataRow first row below the header and the rows that belong to it
 * @param columns the columns found
 * @param names the columns of names, where a form has one for each level
 * @param labels what the header says, by column
 * @param skipped rows below the header that hold no data, with the reason
 * @param guessed columns whose header says too little, told by what stands beside them
 */
record FormHeader(
        int headerRow,
        int height,
        int firstDataRow,
        Map<Column, Integer> columns,
        List<Integer> names,
        Map<Integer, String> labels,
        Map<Integer, String> skipped,
        Set<Column> guessed) {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");

    /** The last year that a heading names, or 0. */
    static int year(String label) {
        Matcher years = YEAR.matcher(label);
        int last = 0;
        while (years.find()) {
            last = Math.max(last, Integer.parseInt(years.group()));
        }
        return last;
    }

    /** A header as a profile says it is. */
    static FormHeader given(
            GridSheet grid,
            int row,
            int height,
            Map<Column, Integer> columns,
            List<Integer> names,
            Map<Integer, String> labels,
            Set<Column> guessed) {
        Map<Integer, String> skipped = new TreeMap<>();
        int below = HeaderRows.below(grid, row + height, skipped);
        return new FormHeader(row, height, below, columns, names, labels, skipped, guessed);
    }

    /** The numbers that a row of column numbers passes over, as it does where a column was deleted. */
    List<Integer> absentNumbers(GridSheet grid) {
        Set<Integer> there = new TreeSet<>();
        skipped.forEach((row, why) -> {
            for (GridCell value : why.equals("numbers") ? grid.row(row).values() : List.<GridCell>of()) {
                int ordinal = HeaderRows.ordinal(HeaderRows.number(value));
                if (ordinal > 0) {
                    there.add(ordinal);
                }
            }
        });
        List<Integer> absent = new ArrayList<>();
        int previous = 0;
        for (int number : there) {
            for (int between = previous + 1; previous > 0 && between < number; between++) {
                absent.add(between);
            }
            previous = number;
        }
        return absent;
    }

    /** The same columns for a table that begins further down without a header of its own. */
    FormHeader from(int row) {
        return new FormHeader(row, 0, row, columns, names, labels, Map.of(), guessed);
    }

    int at(Column column) {
        return columns.getOrDefault(column, -1);
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** The columns that hold points of stages, figures or a survey. */
    List<Integer> valueColumns() {
        return columns.entrySet().stream()
                .filter(entry ->
                        entry.getKey().isScore() || entry.getKey() == Column.FIGURES || entry.getKey() == Column.SURVEY)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The name in a row: the deepest of the columns of names that holds one; a merged area names all its rows. */
    String name(GridSheet grid, int row) {
        for (int i = names.size() - 1; i >= 0; i--) {
            if (!grid.at(row, names.get(i)).isBlank()) {
                return grid.at(row, names.get(i)).text();
            }
        }
        return names.isEmpty() ? "" : grid.label(row, names.get(names.size() - 1));
    }

    /** Whether another header has the same columns: the table goes on below it. */
    boolean isSame(FormHeader other) {
        return columns.equals(other.columns);
    }
}
