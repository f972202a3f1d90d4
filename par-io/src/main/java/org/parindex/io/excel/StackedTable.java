package org.parindex.io.excel;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.SchemeIndex;
import org.parindex.unit.Unit;

/** Reads layout L8: for each unit a line with its name and a line for each stage below, criteria or domains across. */
final class StackedTable {

    private final Ledger ledger;
    private final GridSheet grid;
    private final SchemeIndex index;
    private final Consumer<Finding> findings;
    private final AnswerCells cells;
    private final Map<Integer, Node> columns = new LinkedHashMap<>();
    /** The row of each stage of each unit. */
    private final Map<String, Integer> rowsOf = new HashMap<>();

    private int total = -1;

    private StackedTable(Ledger ledger, SchemeIndex index, Habits habits, Consumer<Finding> findings) {
        this.ledger = ledger;
        this.grid = ledger.grid();
        this.index = index;
        this.findings = findings;
        this.cells = new AnswerCells(findings, grid.typed(), habits);
    }

    /** The header row and the column of the units of such a table: below it stand names of stages. */
    static Optional<int[]> find(GridSheet grid) {
        for (int row : grid.usedRows().stream().limit(500).toList()) {
            for (Map.Entry<Integer, GridCell> cell : grid.row(row).entrySet()) {
                boolean units = Column.of(cell.getValue().text())
                        .filter(Column.UNIT::equals)
                        .isPresent();
                if (units && stagesBelow(grid, row, cell.getKey()) >= 2) {
                    return Optional.of(new int[] {row, cell.getKey()});
                }
            }
        }
        return Optional.empty();
    }

    private static int stagesBelow(GridSheet grid, int row, int column) {
        int stages = 0;
        for (int below = row + 1; below < Math.min(grid.rows(), row + 12); below++) {
            stages += stage(grid.at(below, column).text()).isPresent() ? 1 : 0;
        }
        return stages;
    }

    private static Optional<Stage> stage(String text) {
        return text.length() > 40
                ? Optional.empty()
                : Column.of(text.replaceFirst("^[-+•\\s]+", "")).map(FormReader.STAGES::get);
    }

    static void read(
            Ledger ledger,
            int[] found,
            SchemeIndex index,
            FormIdentity identity,
            Habits habits,
            Function<String, UnitAnswers> start,
            Consumer<Finding> findings) {
        StackedTable table = new StackedTable(ledger, index, habits, findings);
        table.header(found[0], found[1]);
        table.rows(found[0], found[1], identity, start);
    }

    private void header(int row, int unitColumn) {
        ledger.layout("stacked");
        ledger.ignore(0, row, "heading");
        ledger.ignore(row, "header");
        ledger.column(unitColumn, Column.UNIT.id());
        RowMatcher matcher = new RowMatcher(index, findings);
        for (Map.Entry<Integer, GridCell> cell : grid.row(row).entrySet()) {
            String text = cell.getValue().text();
            ledger.header(cell.getKey(), text);
            boolean criterion = matcher.isName(text)
                    || RowMatcher.split(text)
                            .filter(parts -> matcher.isName(parts[1]))
                            .isPresent();
            Optional<Column> known =
                    criterion ? Optional.empty() : Column.of(text).filter(what -> what != Column.NAME);
            if (cell.getKey() != unitColumn && known.isEmpty()) {
                Node node = matcher.match(GridCell.BLANK, text, null, true, grid.source(row, cell.getKey()))
                        .node();
                if (node != null) {
                    columns.put(cell.getKey(), node);
                    ledger.column(cell.getKey(), node.code());
                }
            } else {
                known.ifPresent(what -> ledger.column(cell.getKey(), what.id()));
                known.filter(Column.TOTAL::equals).ifPresent(what -> total = cell.getKey());
            }
        }
    }

    private void rows(int header, int unitColumn, FormIdentity identity, Function<String, UnitAnswers> start) {
        CriterionNames names = CriterionNames.of(index);
        Map<String, UnitAnswers> byUnit = new LinkedHashMap<>();
        @Nullable UnitAnswers into = null;
        for (int row = grid.nextRow(header + 1); row < grid.rows(); row = grid.nextRow(row + 1)) {
            String text = grid.at(row, unitColumn).text();
            Optional<Stage> stage = stage(text);
            if (stage.isPresent() && into != null) {
                ledger.use(row);
                stage(row, stage.get(), into);
            } else if (stage.isPresent()) {
                ledger.ignore(row, "unknown");
            } else if (text.isBlank() || FormTotals.kind("", text, names).isPresent()) {
                ledger.ignore(row, "text");
            } else if (grid.row(row).size() > 1 || isUnitRow(row, unitColumn)) {
                Optional<Unit> unit =
                        identity.named(text, grid.source(row, unitColumn)).unit();
                into = unit.map(one -> byUnit.computeIfAbsent(one.id(), start)).orElse(null);
                if (into == null) {
                    ledger.ignore(row, "unknown");
                } else {
                    ledger.use(row);
                }
            } else {
                ledger.ignore(row, "text");
            }
        }
        cells.reportMixed();
        UnusedColumns.report(ledger, Set.of(), findings);
        OddLooks.report(ledger, columns.keySet(), null, findings);
    }

    /** Whether the next line names a stage. */
    private boolean isUnitRow(int row, int unitColumn) {
        int next = grid.nextRow(row + 1);
        return next < grid.rows() && stage(grid.at(next, unitColumn).text()).isPresent();
    }

    private void stage(int row, Stage stage, UnitAnswers into) {
        Integer before = rowsOf.putIfAbsent(into.unit() + "\n" + stage, row);
        if (before != null) {
            Source.Cell at = grid.source(row, 0);
            findings.accept(ExcelFinding.STAGE_TWICE.at(
                    Place.of(at).withUnit(into.unit()),
                    "stage",
                    stage.label(),
                    "rows",
                    (before + 1) + ", " + (row + 1)));
            columns.values()
                    .forEach(node -> into.put(node.id(), stage, Answer.missing().from(at)));
            return;
        }
        columns.forEach((column, node) -> cell(node, row, column, stage, into));
        LeafSums sums = new LeafSums(index.scheme(), into, stage);
        columns.forEach((column, node) -> {
            boolean differs = !(node instanceof Leaf)
                    && sums.differs(grid.at(row, column), node, Place.of(grid.source(row, column)), findings);
            if (differs) {
                into.remove(node, stage);
            }
        });
        if (total >= 0) {
            sums.differs(grid.at(row, total), null, Place.of(grid.source(row, total)), findings);
        }
    }

    private void cell(Node node, int row, int column, Stage stage, UnitAnswers into) {
        Place place = Place.of(grid.source(row, column)).withUnit(into.unit()).withNode(node.id());
        BigDecimal most = node.maximum() == null ? BigDecimal.valueOf(1_000) : node.maximum();
        if (node instanceof Leaf) {
            into.leafRow(node.id());
            if (grid.isCovered(row, column)) {
                findings.accept(ExcelFinding.MERGED_VALUE.at(place, "cell", grid.topOf(row, column)));
                into.put(node.id(), stage, Answer.missing().from(place.source()));
                return;
            }
        }
        cells.points(grid.at(row, column), most, place, "", place.source())
                .filter(answer -> node instanceof Leaf || !(answer.claim() instanceof Claim.Missing))
                .ifPresent(answer -> {
                    into.put(node.id(), stage, answer);
                    if (node instanceof Leaf leaf
                            && answer.claim() instanceof Claim.Given given
                            && given.points() != null) {
                        PointsCheck.check(leaf, given.points(), place, findings);
                    }
                });
    }
}
