package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.parindex.finding.Source;

/** The cells of a sheet, apart from the library that read them. Rows and columns count from 0. */
final class SheetGrid {

    private static final CellValue BLANK = CellValue.blank("");

    private final String file;
    private final String name;
    private final Map<Long, CellValue> cells = new HashMap<>();
    private final Map<Long, Long> mergedInto = new HashMap<>();
    private final Map<String, Optional<Column>> headers = new HashMap<>();
    private final List<Integer> hiddenRows = new ArrayList<>();
    private final List<Integer> hiddenColumns = new ArrayList<>();
    private int rows;
    private int columns;

    private SheetGrid(String file, String name) {
        this.file = file;
        this.name = name;
    }

    /** Reads a sheet; cells beyond the limits are not read. */
    static SheetGrid of(String file, Sheet sheet, CellReader reader, ReadLimits limits) {
        SheetGrid grid = new SheetGrid(file, sheet.getSheetName());
        for (Row row : sheet) {
            if (row.getRowNum() < limits.rows()) {
                grid.enter(row, reader, limits);
            }
        }
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            grid.merge(merged, limits);
        }
        for (int column = 0; column < grid.columns; column++) {
            if (sheet.isColumnHidden(column)) {
                grid.hiddenColumns.add(column);
            }
        }
        return grid;
    }

    private void enter(Row row, CellReader reader, ReadLimits limits) {
        boolean used = false;
        for (Cell cell : row) {
            if (cell.getColumnIndex() < limits.columns()) {
                CellValue value = reader.read(cell, address(row.getRowNum(), cell.getColumnIndex()));
                if (!value.isBlank()) {
                    cells.put(key(row.getRowNum(), cell.getColumnIndex()), value);
                    rows = Math.max(rows, row.getRowNum() + 1);
                    columns = Math.max(columns, cell.getColumnIndex() + 1);
                    used = true;
                }
            }
        }
        if (used && row.getZeroHeight()) {
            hiddenRows.add(row.getRowNum());
        }
    }

    private void merge(CellRangeAddress merged, ReadLimits limits) {
        if ((long) merged.getNumberOfCells() > limits.columns() * 50L) {
            return;
        }
        long top = key(merged.getFirstRow(), merged.getFirstColumn());
        merged.forEach(cell -> mergedInto.put(key(cell.getRow(), cell.getColumn()), top));
    }

    private static long key(int row, int column) {
        return ((long) row << 20) | column;
    }

    static String address(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    String name() {
        return name;
    }

    String file() {
        return file;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    List<Integer> hiddenRows() {
        return hiddenRows;
    }

    List<Integer> hiddenColumns() {
        return hiddenColumns;
    }

    /** The cell as stored: the lower parts of a merged area are blank. */
    CellValue at(int row, int column) {
        CellValue value = column < 0 ? null : cells.get(key(row, column));
        return value == null ? BLANK : value;
    }

    /** The text of a cell; every part of a merged area shows the text of its upper left. Only for headers and names. */
    String label(int row, int column) {
        Long top = mergedInto.get(key(row, column));
        CellValue value = top == null ? at(row, column) : cells.get(top);
        return value == null ? "" : value.text();
    }

    /** What the text of a cell means as a header; worked out once for each text. */
    Optional<Column> header(int row, int column) {
        return headers.computeIfAbsent(label(row, column), Column::of);
    }

    boolean isRowBlank(int row) {
        for (int column = 0; column < columns; column++) {
            if (!at(row, column).isBlank()) {
                return false;
            }
        }
        return true;
    }

    Source.Cell source(int row, int column) {
        return new Source.Cell(file, name, address(row, column));
    }

    Source.Cell source() {
        return new Source.Cell(file, name, "");
    }
}
