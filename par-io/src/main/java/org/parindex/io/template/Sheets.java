package org.parindex.io.template;

import java.util.List;
import java.util.function.Consumer;
import org.parindex.finding.Finding;
import org.parindex.finding.Source;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridLimits;
import org.parindex.io.internal.grid.GridReader;
import org.parindex.io.internal.grid.GridSheet;

/** The cells of one sheet, as the forms of this package read them. */
final class Sheets {

    /** For workbooks that an analyst keeps: a set of some thousand rows, with room for its JSON cells. */
    static final GridLimits LIMITS = new GridLimits(
            20L << 20, 400L << 20, 1_000, 200, 60_000, 400, 1_000_000, 32_767, 40_000_000, 65_490, 64, 200);

    private final GridSheet grid;

    private Sheets(GridSheet grid) {
        this.grid = grid;
    }

    /** All sheets of a workbook; whatever is wrong with the file is a finding. */
    static List<Sheets> read(String file, byte[] bytes, Consumer<Finding> findings) {
        var read = GridReader.read(file, bytes, LIMITS);
        read.findings().forEach(findings);
        return read.sheets().stream().map(Sheets::new).toList();
    }

    String name() {
        return grid.name();
    }

    int rows() {
        return grid.rows();
    }

    int columns() {
        return grid.columns();
    }

    SheetCell at(int row, int column) {
        GridCell cell = grid.at(row, column);
        return switch (cell.kind()) {
            case BLANK -> SheetCell.BLANK;
            case NUMBER -> new SheetCell("", cell.number(), cell.format());
            case DATE ->
                new SheetCell(cell.date() == null ? cell.text() : cell.date().toString(), null, "");
            case TEXT -> new SheetCell(SheetCell.kept(cell.raw()), null, "");
            case BOOLEAN, ERROR -> new SheetCell(cell.text(), null, "");
        };
    }

    boolean isRowBlank(int row) {
        return grid.isRowBlank(row);
    }

    Source.Cell source(int row, int column) {
        return grid.source(row, Math.max(0, column));
    }

    Source.Cell source() {
        return grid.source();
    }
}
