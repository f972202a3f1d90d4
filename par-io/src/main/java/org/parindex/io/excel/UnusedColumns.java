package org.parindex.io.excel;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.NumberGrammar;
import org.parindex.io.text.NumberReading;

/** Says which columns of a form hold numbers that nobody takes, and which columns a form should have and has not. */
final class UnusedColumns {

    /** What every form should have. */
    private static final Set<Column> NEEDED = EnumSet.of(Column.SELF, Column.MAXIMUM, Column.NAME);

    private final Ledger ledger;
    private final FormHeader header;
    private final String unit;
    private final Consumer<Finding> findings;

    UnusedColumns(Ledger ledger, FormHeader header, String unit, Consumer<Finding> findings) {
        this.ledger = ledger;
        this.header = header;
        this.unit = unit;
        this.findings = findings;
    }

    /**
     * Reports.
     *
     * @param printed the columns that the form was printed with, as far as that is known
     */
    void report(Set<Column> printed) {
        GridSheet grid = ledger.grid();
        int beside = beside();
        ledger.unusedColumns().stream()
                .filter(column -> column < beside)
                .forEach(column -> unused(ledger, column, findings, unit));
        Set<Column> wanted = EnumSet.copyOf(NEEDED);
        wanted.addAll(printed);
        for (Column column : wanted) {
            boolean there = column == Column.NAME ? !header.names().isEmpty() : header.has(column);
            if (!there) {
                findings.accept(ExcelFinding.COLUMN_ABSENT.at(
                        Place.of(grid.source(header.headerRow(), 0)).withUnit(unit), "column", column.label()));
            }
        }
        List<Integer> absent = header.absentNumbers(grid);
        boolean said = wanted.stream()
                .anyMatch(column -> column == Column.NAME ? header.names().isEmpty() : !header.has(column));
        if (!absent.isEmpty() && !said) {
            findings.accept(ExcelFinding.COLUMN_NUMBERS_GAP.at(
                    Place.of(grid.source(header.firstDataRow() - 1, 0)).withUnit(unit),
                    "numbers",
                    absent.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        for (Column guessed : header.guessed()) {
            int column = header.at(guessed);
            findings.accept(ExcelFinding.COLUMN_GUESSED.at(
                    Place.of(grid.source(header.headerRow(), column)).withUnit(unit),
                    "header",
                    ledger.headerOf(column),
                    "as",
                    guessed.label()));
        }
        for (Column other : new Column[] {Column.DEDUCTION, Column.BONUS}) {
            if (header.has(other)) {
                unused(ledger, header.at(other), findings, unit);
            }
        }
    }

    /** Says which columns of a table of many units hold numbers that nobody takes, but those told already. */
    static void report(Ledger ledger, Set<Integer> told, Consumer<Finding> findings) {
        ledger.unusedColumns().stream()
                .filter(column -> !told.contains(column))
                .forEach(column -> unused(ledger, column, findings, null));
    }

    private static void unused(Ledger ledger, int column, Consumer<Finding> findings, @Nullable String unit) {
        number(ledger, column)
                .ifPresent(row -> findings.accept(ExcelFinding.COLUMN_UNUSED.at(
                        Place.of(ledger.grid().source(row, column)).withUnit(unit),
                        "column",
                        GridSheet.letters(column),
                        "header",
                        ledger.headerOf(column))));
    }

    /** The column in which the headings of the table begin again, of which there is one word; else one beyond all. */
    private int beside() {
        Set<String> headings =
                header.columns().values().stream().map(ledger::headerOf).collect(Collectors.toSet());
        int last = header.columns().values().stream()
                .mapToInt(column -> column)
                .max()
                .orElse(0);
        List<Integer> again = ledger.unusedColumns().stream()
                .filter(column -> column > last && headings.contains(ledger.headerOf(column)))
                .toList();
        if (again.size() < 3) {
            return Integer.MAX_VALUE;
        }
        findings.accept(ExcelFinding.TABLE_BESIDE.at(
                Place.of(ledger.grid().source(header.headerRow(), again.get(0))).withUnit(unit),
                "column",
                GridSheet.letters(again.get(0))));
        return again.get(0);
    }

    /** The first used row in which a column holds a number. */
    private static Optional<Integer> number(Ledger ledger, int column) {
        return ledger.usedRows().stream()
                .filter(row -> {
                    GridCell cell = ledger.grid().at(row, column);
                    boolean text = cell.kind() == GridCell.Kind.TEXT
                            && NumberGrammar.read(cell.text(), NumberGrammar.Use.NUMBER, null)
                                    instanceof NumberReading.Value;
                    return text || (cell.kind() == GridCell.Kind.NUMBER);
                })
                .findFirst();
    }
}
