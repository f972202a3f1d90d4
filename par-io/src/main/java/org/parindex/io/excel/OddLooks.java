package org.parindex.io.excel;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** Says which values are struck out, cannot be seen on the screen, or look like others. They are taken all the same. */
final class OddLooks {

    /** A format that shows nothing of a number. */
    private static final Pattern HIDING = Pattern.compile("\\s*;\\s*;\\s*;?\\s*@?\\s*");

    private OddLooks() {}

    /**
     * Reports.
     *
     * @param columns the columns of values
     * @param unit whose they are, or null if they are of several
     */
    static void report(Ledger ledger, Collection<Integer> columns, @Nullable String unit, Consumer<Finding> findings) {
        GridSheet grid = ledger.grid();
        for (int row : ledger.usedRows()) {
            for (int column : columns) {
                GridCell cell = grid.at(row, column);
                if (cell.isBlank()) {
                    continue;
                }
                Place place = Place.of(grid.source(row, column)).withUnit(unit);
                if (grid.has(row, column, GridSheet.Look.STRUCK)) {
                    findings.accept(ExcelFinding.CELL_STRUCK.at(place, "text", shown(cell)));
                }
                boolean hidden =
                        cell.number() != null && HIDING.matcher(cell.format()).matches();
                if (hidden || grid.has(row, column, GridSheet.Look.WHITE)) {
                    findings.accept(ExcelFinding.CELL_UNSEEN.at(place, "text", shown(cell)));
                }
                if (cell.number() != null && cell.kind() == GridCell.Kind.NUMBER) {
                    ShownNumber.of(cell.number(), cell.format())
                            .ifPresent(other -> findings.accept(ExcelFinding.CELL_SHOWS_OTHER.at(
                                    place, "shown", other, "format", cell.format(), "value", shown(cell))));
                }
            }
        }
    }

    private static Text shown(GridCell cell) {
        return cell.number() == null || cell.kind() != GridCell.Kind.NUMBER
                ? Text.of(cell.text())
                : Points.of(cell.number()).show();
    }
}
