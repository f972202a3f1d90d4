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
 * @param filesNotUsed names of the files from which nothing was taken
 * @param leavesExpected number of leaves of the scheme
 * @param leavesFound per unit id, how many leaves have a row
 * @param ignored rows that were passed over
 */
public record Coverage(
        List<String> expected,
        List<String> found,
        List<String> missing,
        List<String> twice,
        List<String> filesNotUsed,
        int leavesExpected,
        Map<String, Integer> leavesFound,
        List<IgnoredRow> ignored) {

    /**
     * A row that was passed over.
     *
     * @param row its first cell
     * @param why {@code total}, {@code text} around the table, or {@code unknown}
     */
    public record IgnoredRow(Source.Cell row, String why) {}

    /** Copies. */
    public Coverage {
        expected = List.copyOf(expected);
        found = List.copyOf(found);
        missing = List.copyOf(missing);
        twice = List.copyOf(twice);
        filesNotUsed = List.copyOf(filesNotUsed);
        leavesFound = new TreeMap<>(leavesFound);
        ignored = List.copyOf(ignored);
    }
}
