package org.parindex.io.excel;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.VietnameseText;
import org.parindex.points.Points;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.SchemeIndex;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/** Reads layout L3: criteria down, units across, one number or several named ones in each cell. */
final class ScoreMatrix {

    /** No header of a matrix stands further down. */
    private static final int DEEPEST = 500;

    private final Ledger ledger;
    private final GridSheet grid;
    private final SchemeIndex index;
    private final Habits habits;
    private final Consumer<Finding> findings;
    private final Map<Integer, UnitAnswers> answers = new TreeMap<>();
    private final int header;
    private final int code;
    private final int name;
    private final int below;
    private final Map<Integer, Stage> stages = new HashMap<>();

    private ScoreMatrix(
            Ledger ledger,
            Found found,
            SchemeIndex index,
            Habits habits,
            Function<String, UnitAnswers> start,
            Consumer<Finding> findings) {
        this.ledger = ledger;
        this.grid = ledger.grid();
        this.index = index;
        this.habits = habits;
        this.findings = findings;
        this.header = found.row();
        this.code = found.code();
        this.name = found.name();
        this.below = found.below();
        found.units().forEach((column, unit) -> answers.put(column, start.apply(unit.id())));
        stages.putAll(found.stages());
        if (stages.isEmpty()) {
            Stage stage = stage();
            answers.keySet().forEach(column -> stages.put(column, stage));
        }
    }

    /**
     * Where a matrix stands.
     *
     * @param row first row of the header
     * @param below first row below it
     * @param code column of the codes, or -1
     * @param name column of the names, or -1
     * @param maximum column of the maxima, or -1
     * @param units the units, by column
     * @param stages the stages of their points, by column, where a profile says them; else empty
     * @param ignored columns that a profile leaves out
     */
    record Found(
            int row,
            int below,
            int code,
            int name,
            int maximum,
            Map<Integer, Unit> units,
            Map<Integer, Stage> stages,
            Set<Integer> ignored) {}

    /** A row that names the column of criteria, and units in most of the others. */
    static Optional<Found> find(GridSheet grid, UnitFinder units) {
        for (int row : grid.usedRows()) {
            Map<Integer, Unit> found = new LinkedHashMap<>();
            Map<Column, Integer> known = new LinkedHashMap<>();
            int other = 0;
            if (row > DEEPEST) {
                break;
            }
            boolean criteria = grid.row(row).values().stream()
                    .filter(cell -> cell.kind() == GridCell.Kind.TEXT)
                    .map(cell -> Column.of(cell.text()).orElse(Column.NOTE))
                    .anyMatch(what -> what == Column.NAME || what == Column.CODE);
            if (!criteria) {
                continue;
            }
            for (Map.Entry<Integer, GridCell> cell : grid.row(row).entrySet()) {
                Optional<Column> what = Column.of(cell.getValue().text());
                Optional<Unit> unit = what.isPresent()
                        ? Optional.empty()
                        : units.find(cell.getValue().text());
                what.ifPresent(column -> known.putIfAbsent(column, cell.getKey()));
                unit.ifPresent(one -> found.put(cell.getKey(), one));
                other += what.isEmpty() && unit.isEmpty() ? 1 : 0;
            }
            boolean most = found.size() > 1 ? found.size() >= other : found.size() == 1 && other == 0;
            if (most && !known.containsKey(Column.UNIT)) {
                return Optional.of(new Found(
                        row,
                        row + 1,
                        known.getOrDefault(Column.CODE, -1),
                        known.getOrDefault(Column.NAME, -1),
                        known.getOrDefault(Column.MAXIMUM, -1),
                        found,
                        Map.of(),
                        Set.of()));
            }
        }
        return Optional.empty();
    }

    /** Reads the matrix; answers of each unit are started by the caller. */
    static void read(
            Ledger ledger,
            Found found,
            SchemeIndex index,
            FormIdentity identity,
            Habits habits,
            Function<String, UnitAnswers> start,
            Consumer<Finding> findings) {
        ScoreMatrix matrix = new ScoreMatrix(ledger, found, index, habits, start, findings);
        matrix.columns(found, identity);
        matrix.rows(found);
    }

    private void columns(Found found, FormIdentity identity) {
        ledger.layout("matrix");
        ledger.ignore(0, header, "heading");
        ledger.ignore(header, below, "header");
        for (Map.Entry<Integer, GridCell> cell : grid.row(header).entrySet()) {
            int column = cell.getKey();
            ledger.header(column, cell.getValue().text());
            Optional<Column> what = Column.of(cell.getValue().text());
            if (found.units().containsKey(column)) {
                ledger.column(column, "unit " + found.units().get(column).id());
            } else if (what.isPresent()) {
                ledger.column(column, what.get().id());
            } else if (!found.ignored().contains(column)) {
                identity.named(cell.getValue().text(), grid.source(header, column));
            }
        }
    }

    /** What the title says the numbers are; appraised where it says nothing. */
    private Stage stage() {
        Optional<Stage> said = stage(grid, header);
        if (said.isEmpty()) {
            Text as = Stage.APPRAISED.label();
            findings.accept(ExcelFinding.STAGE_GUESSED.at(Place.of(grid.source(header, 0)), "as", as));
        }
        return said.orElse(Stage.APPRAISED);
    }

    /** The stage that the title and the name of a sheet say; empty where they say none, or both. */
    static Optional<Stage> stage(GridSheet grid, int header) {
        StringBuilder title = new StringBuilder(grid.name()).append(' ');
        for (int row = 0; row < header; row++) {
            grid.row(row).values().forEach(cell -> title.append(cell.text()).append(' '));
        }
        String plain = VietnameseText.plainKey(title.toString());
        boolean self = plain.contains("tu danh gia") || plain.contains("tu cham");
        boolean appraised = plain.contains("tham dinh");
        return self == appraised ? Optional.empty() : Optional.of(self ? Stage.SELF : Stage.APPRAISED);
    }

    private void rows(Found found) {
        RowMatcher matcher = new RowMatcher(index, findings);
        AnswerCells cells = new AnswerCells(findings, grid.typed(), habits);
        Node previous = null;
        for (int row = grid.nextRow(below); row < grid.rows(); row = grid.nextRow(row + 1)) {
            GridCell coded = grid.at(row, code);
            String text = name < 0 ? "" : grid.label(row, name);
            Optional<FormTotals.Kind> total = FormTotals.kind(coded.text(), text, matcher.names());
            if (total.isPresent()) {
                ledger.ignore(row, total.get() == FormTotals.Kind.WHOLE ? "total" : "subtotal");
                if (total.get() == FormTotals.Kind.WHOLE) {
                    totals(row);
                }
                continue;
            }
            RowMatcher.Match match =
                    matcher.match(coded, text, previous, name >= 0, grid.source(row, Math.max(0, code)));
            if (match.node() == null || match.conflict()) {
                unknown(row, coded.text(), text, match.conflict());
                continue;
            }
            previous = match.node();
            ledger.use(row);
            for (Map.Entry<Integer, UnitAnswers> column : answers.entrySet()) {
                cell(match.node(), row, column.getKey(), column.getValue(), cells);
            }
        }
        matcher.reportWithoutCode(Place.of(grid.source(header, Math.max(0, code))));
        cells.reportMixed();
        OddLooks.report(ledger, answers.keySet(), null, findings);
    }

    private void unknown(int row, String coded, String text, boolean conflict) {
        boolean holdsValues = answers.keySet().stream()
                .anyMatch(column -> grid.at(row, column).kind() == GridCell.Kind.NUMBER);
        ledger.ignore(row, conflict ? "refused" : holdsValues ? "unknown" : "text");
        if (holdsValues && !conflict) {
            findings.accept(FormReader.rowUnknown(coded, text, index, Place.of(grid.source(row, Math.max(0, name)))));
        }
    }

    private void cell(Node node, int row, int column, UnitAnswers into, AnswerCells cells) {
        GridCell cell = grid.at(row, column);
        Place place = Place.of(grid.source(row, column)).withUnit(into.unit()).withNode(node.id());
        if (node instanceof Leaf) {
            into.leafRow(node.id());
        }
        if (cell.isBlank()) {
            return;
        }
        if (cell.kind() == GridCell.Kind.TEXT && cell.text().contains(":")) {
            parts(node, cell, place, into, cells);
        } else {
            put(node, stages.getOrDefault(column, Stage.APPRAISED), cell, place, into, cells);
        }
    }

    private void put(Node node, Stage at, GridCell cell, Place place, UnitAnswers into, AnswerCells cells) {
        var maximum = node.maximum() == null ? BigDecimal.valueOf(1_000) : node.maximum();
        if (into.answer(node.id(), at) != null) {
            findings.accept(ExcelFinding.ROW_TWICE.at(place, "code", node.code(), "rows", place.toString()));
            into.put(node.id(), at, Answer.missing().from(place.source()));
            return;
        }
        cells.points(cell, maximum, place, "", place.source())
                .filter(answer -> node instanceof Leaf || !(answer.claim() instanceof Claim.Missing))
                .ifPresent(answer -> {
                    into.put(node.id(), at, answer);
                    if (node instanceof Leaf leaf
                            && answer.claim() instanceof Claim.Given given
                            && given.points() != null) {
                        PointsCheck.check(leaf, given.points(), place, findings);
                    }
                });
    }

    /** "ĐTC: 10.0 | TĐ1: 9.5": each part names its stage. */
    private void parts(Node node, GridCell cell, Place place, UnitAnswers into, AnswerCells cells) {
        for (String part : cell.text().split("[|;\n]")) {
            int colon = part.indexOf(':');
            Optional<Column> what = colon < 0 ? Optional.empty() : Column.of(part.substring(0, colon));
            Stage named = what.map(FormReader.STAGES::get).orElse(null);
            if (named == null) {
                findings.accept(ExcelFinding.PART_UNKNOWN.at(place, "part", part.strip()));
            } else {
                String value = part.substring(colon + 1).strip();
                // a number inside such a cell is text by nature
                AnswerCells inside = new AnswerCells(findings, false, habits);
                put(node, named, GridCell.text(value, value), place, into, inside);
            }
        }
    }

    /** A typed total is compared with the sum of the leaves. */
    private void totals(int row) {
        answers.forEach((column, unit) -> {
            GridCell typed = grid.at(row, column);
            Points sum = Points.ZERO;
            boolean any = false;
            for (Leaf leaf : index.scheme().leaves()) {
                Answer answer = unit.answer(leaf.id(), stages.getOrDefault(column, Stage.APPRAISED));
                if (answer != null && answer.claim() instanceof Claim.Given given && given.points() != null) {
                    sum = sum.plus(Points.of(given.points()));
                    any = true;
                }
            }
            if (any && typed.kind() == GridCell.Kind.NUMBER && typed.number() != null) {
                Points said = Points.of(typed.number());
                if (!said.equals(sum)) {
                    findings.accept(ExcelFinding.TOTAL_DIFFERS.at(
                            Place.of(grid.source(row, column)).withUnit(unit.unit()),
                            "typed",
                            said.show(),
                            "computed",
                            sum.show()));
                }
            }
        });
    }
}
