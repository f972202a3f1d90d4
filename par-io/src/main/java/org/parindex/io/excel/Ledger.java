package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parindex.io.internal.grid.GridSheet;

/** Accounts for every row and column of a sheet that holds something: used, or why not. */
final class Ledger {

    private final GridSheet grid;
    private final Set<Integer> used = new TreeSet<>();
    private final Map<Integer, String> ignored = new TreeMap<>();
    private final Map<String, String> columns = new TreeMap<>();
    private final BitSet usedColumns = new BitSet();
    private final Map<Integer, String> headers = new TreeMap<>();
    private final Set<String> units = new TreeSet<>();
    private String layout = "none";

    Ledger(GridSheet grid) {
        this.grid = grid;
    }

    GridSheet grid() {
        return grid;
    }

    void layout(String name) {
        layout = name;
    }

    void unit(String id) {
        units.add(id);
    }

    void use(int row) {
        used.add(row);
        ignored.remove(row);
    }

    void ignore(int row, String why) {
        if (!used.contains(row)) {
            ignored.putIfAbsent(row, why);
        }
    }

    void ignore(int from, int below, String why) {
        grid.usedRows().stream().filter(row -> row >= from && row < below).forEach(row -> ignore(row, why));
    }

    void column(int column, String as) {
        columns.put(GridSheet.letters(column), as);
        usedColumns.set(column);
    }

    void header(int column, String label) {
        headers.putIfAbsent(column, label);
    }

    /** The header of a column, or empty. */
    String headerOf(int column) {
        return headers.getOrDefault(column, "");
    }

    /** Nothing of the sheet is used: what was entered before is taken back. */
    void refuse(String why) {
        used.clear();
        columns.clear();
        usedColumns.clear();
        grid.usedRows().forEach(row -> ignored.putIfAbsent(row, why));
    }

    /** Nothing of some rows is used: what was entered before is taken back. */
    void refuse(int from, int below, String why) {
        used.removeIf(row -> row >= from && row < below);
        grid.usedRows().stream().filter(row -> row >= from && row < below).forEach(row -> ignored.put(row, why));
    }

    /** Columns that hold something in rows that are used, and are not used themselves. */
    List<Integer> unusedColumns() {
        Set<Integer> unused = new TreeSet<>();
        for (int row : used) {
            grid.row(row).forEach((column, cell) -> {
                if (!usedColumns.get(column) && !cell.isBlank()) {
                    unused.add(column);
                }
            });
        }
        return List.copyOf(unused);
    }

    /** The rows that are used. */
    Set<Integer> usedRows() {
        return used;
    }

    List<Coverage.IgnoredRow> ignoredRows() {
        close();
        List<Coverage.IgnoredRow> rows = new ArrayList<>();
        ignored.forEach((row, why) -> rows.add(new Coverage.IgnoredRow(grid.source(row, 0), why)));
        return rows;
    }

    Coverage.SheetCoverage coverage() {
        close();
        Map<String, String> others = new TreeMap<>();
        unusedColumns().forEach(column -> others.put(GridSheet.letters(column), headerOf(column)));
        int lines = (int)
                ignored.keySet().stream().filter(row -> !grid.isRowBlank(row)).count();
        return new Coverage.SheetCoverage(
                grid.source(), layout, List.copyOf(units), used.size(), lines, columns, others);
    }

    /** What nobody asked for stands around the tables. */
    private void close() {
        String why = layout.equals("none") ? "sheet" : "text";
        grid.usedRows().stream()
                .filter(row -> !used.contains(row) && !grid.isRowBlank(row))
                .forEach(row -> ignored.putIfAbsent(row, why));
    }
}
