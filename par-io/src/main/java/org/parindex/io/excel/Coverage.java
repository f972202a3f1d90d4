package org.parindex.io.excel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parindex.finding.Source;

/**
 * What an import found of what it should have found.
 *
 * @param expected ids of the units of the register
 * @param found ids of the units whose answers were taken
 * @param missing ids of the units without a file
 * @param twice ids of the units with several files, of which none was taken
 * @param unknown names, as written, of units that are not in the register
 * @param filesNotUsed names of the files from which nothing was taken
 * @param leavesExpected number of leaves of the scheme
 * @param leavesFound per unit id, how many leaves have a row
 * @param sheets what was done with each sheet that holds something
 * @param ignored rows that were passed over
 */
public record Coverage(
        List<String> expected,
        List<String> found,
        List<String> missing,
        List<String> twice,
        List<String> unknown,
        List<String> filesNotUsed,
        int leavesExpected,
        Map<String, Integer> leavesFound,
        List<SheetCoverage> sheets,
        List<IgnoredRow> ignored) {

    /**
     * A row that was passed over.
     *
     * @param row its first cell
     * @param why {@code heading} above a table, {@code header}, {@code numbers} or {@code measures} below it,
     *     {@code total} or {@code subtotal} (compared, never counted), {@code repeated} without values,
     *     {@code other-table} of a unit of which another table is taken, {@code text} around the table, {@code unknown}, {@code refused}, or {@code sheet} where the whole sheet is not used
     */
    public record IgnoredRow(Source.Cell row, String why) {}

    /**
     * What was done with a sheet. The two numbers of rows add up to those that hold something.
     *
     * @param sheet the sheet
     * @param layout {@code form}, {@code matrix}, {@code stacked}, {@code figures}, {@code summary},
     *     {@code criteria}, or {@code none}
     * @param units ids of the units whose answers it holds
     * @param rowsUsed rows from which something was taken
     * @param rowsIgnored rows that were passed over
     * @param columnsUsed by letter, what the column was taken for
     * @param columnsIgnored by letter, the header of each other column that holds something
     */
    public record SheetCoverage(
            Source.Cell sheet,
            String layout,
            List<String> units,
            int rowsUsed,
            int rowsIgnored,
            Map<String, String> columnsUsed,
            Map<String, String> columnsIgnored) {

        /** Copies. */
        public SheetCoverage {
            units = List.copyOf(units);
            columnsUsed = new TreeMap<>(columnsUsed);
            columnsIgnored = new TreeMap<>(columnsIgnored);
        }
    }

    /** Copies. */
    public Coverage {
        expected = List.copyOf(expected);
        found = List.copyOf(found);
        missing = List.copyOf(missing);
        twice = List.copyOf(twice);
        unknown = List.copyOf(unknown);
        filesNotUsed = List.copyOf(filesNotUsed);
        leavesFound = new TreeMap<>(leavesFound);
        sheets = List.copyOf(sheets);
        ignored = List.copyOf(ignored);
    }
}
