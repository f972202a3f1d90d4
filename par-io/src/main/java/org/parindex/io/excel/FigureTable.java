package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.VietnameseText;
import org.parindex.rule.Input;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.SchemeIndex;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/** Reads layout L10 as a tidy table: unit, criterion, numerator and denominator (or one figure) in each row. */
final class FigureTable {

    private static final Pattern PART =
            Pattern.compile("(.* )?(quy [1-4ivx]+|q[1-4]|([1-9]|1[01]|mot|hai|ba|sau|chin) thang|thang [0-9]+)( .*)?");

    private final Ledger ledger;
    private final GridSheet grid;
    private final SchemeIndex index;
    private final Consumer<Finding> findings;
    private final AnswerCells numbers;
    private final FigureCells cells;
    private final Map<Column, Integer> columns;
    private final int header;

    /** Figures of one criterion of one unit, with the row where they began. */
    private record Figures(Leaf leaf, UnitAnswers into, int row, FigureCells.Collected values) {}

    private FigureTable(
            Ledger ledger,
            int header,
            Map<Column, Integer> columns,
            SchemeIndex index,
            Habits habits,
            Consumer<Finding> findings) {
        this.ledger = ledger;
        this.grid = ledger.grid();
        this.header = header;
        this.columns = columns;
        this.index = index;
        this.findings = findings;
        this.numbers = new AnswerCells(findings, grid.typed(), habits);
        this.cells = new FigureCells(CriterionNames.of(index), numbers, findings);
    }

    /** The columns of such a table in a row, or empty. */
    private static Optional<Map<Column, Integer>> columns(GridSheet grid, int row) {
        Map<Column, Integer> columns = new LinkedHashMap<>();
        for (Map.Entry<Integer, GridCell> cell : grid.row(row).entrySet()) {
            Column.of(cell.getValue().text()).ifPresent(what -> columns.putIfAbsent(what, cell.getKey()));
        }
        boolean figures = columns.containsKey(Column.NUMERATOR) || columns.containsKey(Column.FIGURES);
        boolean criterion = columns.containsKey(Column.CODE) || columns.containsKey(Column.NAME);
        return columns.containsKey(Column.UNIT) && criterion && figures ? Optional.of(columns) : Optional.empty();
    }

    static boolean read(
            Ledger ledger,
            SchemeIndex index,
            FormIdentity identity,
            int year,
            Habits habits,
            Function<String, UnitAnswers> start,
            Consumer<Finding> findings) {
        for (int row : ledger.grid().usedRows().stream().limit(500).toList()) {
            Optional<Map<Column, Integer>> columns = columns(ledger.grid(), row);
            if (columns.isPresent()) {
                new FigureTable(ledger, row, columns.get(), index, habits, findings).read(identity, year, start);
                return true;
            }
        }
        return false;
    }

    private int at(Column column) {
        return columns.getOrDefault(column, -1);
    }

    private void read(FormIdentity identity, int year, Function<String, UnitAnswers> start) {
        ledger.layout("figures");
        ledger.ignore(0, header, "heading");
        ledger.ignore(header, "header");
        grid.row(header).forEach((column, cell) -> ledger.header(column, cell.text()));
        columns.forEach((what, column) -> ledger.column(column, what.id()));
        Map<String, Optional<UnitAnswers>> units = new HashMap<>();
        Map<String, UnitAnswers> started = new HashMap<>();
        Map<String, Figures> figures = new LinkedHashMap<>();
        RowMatcher matcher = new RowMatcher(index, findings);
        for (int row = grid.nextRow(header + 1); row < grid.rows(); row = grid.nextRow(row + 1)) {
            int line = row;
            String name = grid.label(row, at(Column.UNIT));
            Optional<UnitAnswers> into = name.isBlank()
                    ? Optional.empty()
                    : units.computeIfAbsent(
                            name,
                            text -> identity.named(text, grid.source(line, at(Column.UNIT)))
                                    .unit()
                                    .map(Unit::id)
                                    .map(id -> started.computeIfAbsent(id, start)));
            if (into.isEmpty() || !isInPeriod(row, year)) {
                if (name.isBlank() && holdsFigures(row)) {
                    findings.accept(ExcelFinding.UNIT_NOT_FOUND.at(
                            Place.of(grid.source(row, at(Column.UNIT))), "name", "", "proposal", Text.EMPTY));
                }
                ledger.ignore(row, name.isBlank() ? "text" : "unknown");
                continue;
            }
            row(row, into.get(), matcher, figures);
        }
        matcher.reportWithoutCode(Place.of(grid.source(header, Math.max(0, at(Column.CODE)))));
        figures.values().forEach(this::put);
        numbers.reportMixed();
        UnusedColumns.report(ledger, Set.of(), findings);
        List<Integer> values = Stream.of(Column.NUMERATOR, Column.DENOMINATOR, Column.FIGURES)
                .map(this::at)
                .filter(column -> column >= 0)
                .toList();
        OddLooks.report(ledger, values, null, findings);
    }

    private boolean holdsFigures(int row) {
        return Stream.of(Column.NUMERATOR, Column.DENOMINATOR, Column.FIGURES)
                .anyMatch(column -> !grid.at(row, at(column)).isBlank());
    }

    /** Whether the figures of a row are of the whole year of the round; those of a quarter or some months are not. */
    private boolean isInPeriod(int row, int year) {
        String period = grid.at(row, at(Column.PERIOD)).text();
        boolean other = (period.matches(".*\\b20[0-9]{2}\\b.*") && !period.contains(String.valueOf(year)))
                || PART.matcher(VietnameseText.plainKey(period)).matches();
        if (other) {
            findings.accept(ExcelFinding.OTHER_PERIOD.at(
                    Place.of(grid.source(row, at(Column.PERIOD))), "found", period, "expected", year));
        }
        return !other;
    }

    private void row(int row, UnitAnswers into, RowMatcher matcher, Map<String, Figures> figures) {
        GridCell code = grid.at(row, at(Column.CODE));
        String name = grid.at(row, at(Column.NAME)).text();
        Node node = matcher.match(
                        code, name, null, at(Column.NAME) >= 0, grid.source(row, Math.max(0, at(Column.CODE))))
                .node();
        if (!(node instanceof Leaf leaf) || leaf.rule() == null) {
            ledger.ignore(row, "unknown");
            findings.accept(FormReader.rowUnknown(
                    code.text(),
                    name,
                    index,
                    Place.of(grid.source(row, Math.max(0, at(Column.CODE)))).withUnit(into.unit())));
            return;
        }
        ledger.use(row);
        into.leafRow(leaf.id());
        String key = into.unit() + "\n" + leaf.id();
        Figures known = figures.get(key);
        Figures one = known == null ? new Figures(leaf, into, row, new FigureCells.Collected()) : known;
        figures.putIfAbsent(key, one);
        List<Input> inputs = new ArrayList<>(leaf.rule().inputs());
        if (at(Column.INPUT) >= 0) {
            Optional<Input> input =
                    cells.input(leaf, grid.at(row, at(Column.INPUT)).text());
            inputs = input.map(List::of).orElse(List.of());
        }
        boolean fraction = at(Column.NUMERATOR) >= 0;
        cell(one, inputs, 0, row, fraction ? at(Column.NUMERATOR) : at(Column.FIGURES));
        if (at(Column.DENOMINATOR) >= 0) {
            cell(one, inputs, 1, row, at(Column.DENOMINATOR));
        }
    }

    private void cell(Figures one, List<Input> inputs, int number, int row, int column) {
        Place place = Place.of(grid.source(row, column))
                .withUnit(one.into().unit())
                .withNode(one.leaf().id());
        GridCell cell = grid.at(row, column);
        if (cell.isBlank()) {
            return;
        }
        if (number >= inputs.size()) {
            findings.accept(ExcelFinding.FIGURES_NOT_READ.at(
                    place,
                    "text",
                    cell.text(),
                    "inputs",
                    String.join(
                            "; ",
                            one.leaf().rule() == null
                                    ? List.of()
                                    : one.leaf().rule().inputs().stream()
                                            .map(Input::name)
                                            .toList())));
        } else if (one.values().has(inputs.get(number).name())) {
            findings.accept(ExcelFinding.ROW_TWICE.at(
                    place, "code", one.leaf().code(), "rows", (one.row() + 1) + "; " + (row + 1)));
            one.values().refuse();
        } else {
            cells.one(one.leaf(), inputs.get(number), cell, place, one.values());
        }
    }

    private void put(Figures one) {
        if (!one.values().isEmpty()) {
            Place place = Place.of(grid.source(one.row(), Math.max(0, at(Column.NUMERATOR))))
                    .withUnit(one.into().unit())
                    .withNode(one.leaf().id());
            FigureCells.absent(one.leaf(), one.values(), place).ifPresent(findings);
            Claim claim = new Claim.Given(one.values().figures, one.values().choices, null);
            one.into()
                    .put(
                            one.leaf().id(),
                            Stage.SELF,
                            Answer.of(claim).from(grid.source(one.row(), Math.max(0, at(Column.NUMERATOR)))));
        }
    }
}
