package org.parindex.io.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.VietnameseText;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.SchemeIndex;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/** Reads layout L3: criteria down, units across, one number or several named ones in each cell. */
final class ScoreMatrix {

    /** No header of a matrix stands further down. */
    private static final int DEEPEST = 500;
    /** Most rows of a header: the one of the criteria, and those below it down to the units. */
    private static final int TALLEST = 3;
    /** Numbers that make a column one of points. */
    private static final int FEWEST = 3;
    /** Rows below a matrix that say something of its sums. */
    private static final Set<Column> ABOUT = EnumSet.of(Column.RANK, Column.CLASS, Column.INDEX, Column.TOTAL);

    /** Columns beside the units that hold words; numbers there may be the points of a unit. */
    private static final Set<Column> WORDS = EnumSet.of(
            Column.NOTE,
            Column.EVIDENCE,
            Column.SELF,
            Column.APPRAISED,
            Column.APPRAISED_2,
            Column.EXPLAINED,
            Column.SURVEY,
            Column.FIGURES,
            Column.BONUS,
            Column.DEDUCTION);

    private static final Pattern FIGURES =
            Pattern.compile("(diem )?(trung binh|binh quan|tb|cao nhat|thap nhat|tong|cong|tong cong)( .*)?");

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
    private final Set<Integer> told = new HashSet<>();
    private final Map<String, Integer> rowsOf = new HashMap<>();
    private final Set<String> twice = new HashSet<>();
    private final List<Total> totals = new ArrayList<>();

    /** A row of sums: of a domain, in its own row or in one of its own, or of everything. */
    private record Total(int row, @Nullable Node node, boolean own) {}

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

    /** A row that names the column of criteria, and units in most of the others, there or below a heading for them all. */
    static Optional<Found> find(GridSheet grid, UnitFinder units) {
        for (int row : grid.usedRows()) {
            if (row > DEEPEST) {
                break;
            }
            Map<Column, Integer> known = new LinkedHashMap<>();
            for (Map.Entry<Integer, GridCell> cell : grid.row(row).entrySet()) {
                Optional<Column> what = cell.getValue().kind() == GridCell.Kind.TEXT
                        ? Column.of(cell.getValue().text())
                        : Optional.empty();
                what.ifPresent(column -> known.putIfAbsent(column, cell.getKey()));
            }
            for (int below = row;
                    below < row + TALLEST && (known.containsKey(Column.NAME) || known.containsKey(Column.CODE));
                    below++) {
                Optional<Found> found = find(grid, row, below, known, units);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> find(
            GridSheet grid, int top, int row, Map<Column, Integer> known, UnitFinder units) {
        Map<Integer, Unit> found = new LinkedHashMap<>();
        int other = 0;
        int code = known.getOrDefault(Column.CODE, -1);
        int name = known.getOrDefault(Column.NAME, -1);
        for (Map.Entry<Integer, GridCell> cell : grid.row(row).entrySet()) {
            String text = cell.getValue().text();
            if (Column.of(text).isEmpty() && !isFigure(text)) {
                Optional<Unit> unit = units.find(text);
                unit.ifPresent(one -> found.put(cell.getKey(), one));
                other += unit.isEmpty() ? 1 : 0;
            }
        }
        boolean most = found.size() > 1 ? found.size() >= other : found.size() == 1 && other == 0;
        boolean alone = top == row && !known.containsKey(Column.UNIT);
        boolean below = top < row
                && found.size() > 1
                && name >= 0
                && grid.at(row, code).isBlank()
                && grid.at(row, name).isBlank();
        return most && (alone || below)
                ? Optional.of(new Found(
                        top, row + 1, code, name, known.getOrDefault(Column.MAXIMUM, -1), found, Map.of(), Set.of()))
                : Optional.empty();
    }

    /** Whether a heading is one of a figure about all units, such as their mean. */
    private static boolean isFigure(String heading) {
        return FIGURES.matcher(VietnameseText.plainKey(heading)).matches();
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
        told.addAll(found.ignored());
        for (int row = header; row < below; row++) {
            for (Map.Entry<Integer, GridCell> cell : grid.row(row).entrySet()) {
                int column = cell.getKey();
                String text = cell.getValue().text();
                ledger.header(column, text);
                Optional<Column> what = Column.of(text);
                if (found.units().containsKey(column)) {
                    ledger.column(column, "unit " + found.units().get(column).id());
                } else if (what.isPresent() && !(WORDS.contains(what.get()) && holdsPoints(column))) {
                    ledger.column(column, what.get().id());
                } else if (what.isEmpty() && told.add(column) && !isFigure(text)) {
                    identity.named(text, grid.source(row, column));
                }
            }
        }
    }

    private boolean holdsPoints(int column) {
        return grid.usedRows().stream()
                        .filter(row -> row >= below && grid.at(row, column).kind() == GridCell.Kind.NUMBER)
                        .count()
                >= FEWEST;
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
            if (name >= 0 && !grid.at(row, name).isBlank() && HeaderRows.isNumbers(grid, row)) {
                ledger.ignore(row, "numbers");
                continue;
            }
            Optional<FormTotals.Kind> total = FormTotals.kind(coded.text(), text, matcher.names());
            if (total.isPresent()) {
                boolean whole = total.get() == FormTotals.Kind.WHOLE;
                ledger.ignore(row, whole ? "total" : "subtotal");
                Node part = whole || previous == null
                        ? null
                        : index.pathTo(previous.id()).get(0);
                if (whole || part != null) {
                    totals.add(new Total(row, part, false));
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
            row(match.node(), row, found.maximum(), cells);
        }
        matcher.reportWithoutCode(Place.of(grid.source(header, Math.max(0, code))));
        cells.reportMixed();
        totals();
        absent(found.maximum());
        nobody(found);
        slid();
        UnusedColumns.report(ledger, told, findings);
        OddLooks.report(ledger, answers.keySet(), null, findings);
    }

    private void row(Node node, int row, int maximum, AnswerCells cells) {
        boolean values = answers.keySet().stream()
                .anyMatch(column -> !grid.at(row, column).isBlank());
        Integer before = values ? rowsOf.putIfAbsent(node.id(), row) : null;
        if (before != null) {
            twice.add(node.id());
            findings.accept(ExcelFinding.ROW_TWICE.at(
                    Place.of(grid.source(row, Math.max(0, code))).withNode(node.id()),
                    "code",
                    node.code(),
                    "rows",
                    (before + 1) + ", " + (row + 1)));
            answers.forEach((column, unit) -> {
                unit.remove(node, stageOf(column));
                if (node instanceof Leaf) {
                    unit.put(node.id(), stageOf(column), Answer.missing().from(grid.source(row, column)));
                }
            });
            return;
        }
        if (node instanceof Leaf leaf) {
            Place place = Place.of(grid.source(row, Math.max(0, maximum))).withNode(node.id());
            PointsCheck.maximum(leaf, grid.at(row, maximum), place, findings);
        } else {
            totals.add(new Total(row, node, true));
        }
        answers.forEach((column, unit) -> cell(node, row, column, unit, cells));
    }

    private Stage stageOf(int column) {
        return stages.getOrDefault(column, Stage.APPRAISED);
    }

    private void unknown(int row, String coded, String text, boolean conflict) {
        boolean holdsValues = answers.keySet().stream()
                .anyMatch(column -> grid.at(row, column).kind() == GridCell.Kind.NUMBER);
        if (Column.of(text).filter(ABOUT::contains).isPresent()) {
            ledger.ignore(row, "total");
            return;
        }
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
        if (grid.isCovered(row, column) && node instanceof Leaf) {
            findings.accept(ExcelFinding.MERGED_VALUE.at(place, "cell", grid.topOf(row, column)));
            into.put(node.id(), stageOf(column), Answer.missing().from(place.source()));
            return;
        }
        if (cell.isBlank()) {
            if (node instanceof Leaf leaf && leaf.channel() == Channel.ASSESSED) {
                into.blank(ExcelFinding.ANSWER_BLANK.at(place, "code", leaf.code()));
            }
            return;
        }
        if (cell.kind() == GridCell.Kind.TEXT && cell.text().contains(":")) {
            parts(node, cell, place, into, cells);
        } else {
            put(node, stageOf(column), cell, place, into, cells);
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

    /** Typed totals are compared with the sums of the leaves. */
    private void totals() {
        List<Total> complete =
                totals.stream().filter(total -> !isIncomplete(total.node())).toList();
        answers.forEach((column, unit) -> {
            LeafSums sums = new LeafSums(index.scheme(), unit, stageOf(column));
            for (Total total : complete) {
                Place place = Place.of(grid.source(total.row(), column));
                if (sums.differs(grid.at(total.row(), column), total.node(), place, findings) && total.own()) {
                    unit.remove(total.node(), stageOf(column));
                }
            }
        });
    }

    /** Whether the row of a criterion below is gone or refused, which is told once and not again for every sum. */
    private boolean isIncomplete(@Nullable Node node) {
        return index.scheme().leaves().stream()
                .filter(leaf -> leaf.channel() == Channel.ASSESSED)
                .filter(leaf -> node == null || index.pathTo(leaf.id()).contains(node))
                .anyMatch(leaf -> !rowsOf.containsKey(leaf.id()) || twice.contains(leaf.id()));
    }

    /** Rows that lack the points of the last unit alone: a cell deleted in such a row moves those of all units. */
    private void slid() {
        int last = answers.keySet().stream().mapToInt(column -> column).max().orElse(-1);
        List<Leaf> leaves = index.scheme().leaves().stream()
                .filter(leaf -> rowsOf.containsKey(leaf.id()))
                .toList();
        List<Leaf> without = leaves.stream()
                .filter(leaf ->
                        grid.at(rowsOf.getOrDefault(leaf.id(), -1), last).isBlank())
                .toList();
        if (answers.size() < 2 || without.size() * 5 > leaves.size()) {
            return;
        }
        for (Leaf leaf : without) {
            int row = rowsOf.getOrDefault(leaf.id(), -1);
            boolean others = answers.keySet().stream()
                    .allMatch(column -> column == last || !grid.at(row, column).isBlank());
            if (others && !grid.isCovered(row, last)) {
                findings.accept(ExcelFinding.ROW_SLID.at(
                        Place.of(grid.source(row, last)).withNode(leaf.id()), "code", leaf.code()));
            }
        }
    }

    /** Criteria without a row, of the domains that the matrix holds; those of surveys where it holds others of them. */
    private void absent(int maximum) {
        List<Leaf> leaves = index.scheme().leaves();
        Set<String> there = answers.values().stream()
                .flatMap(unit -> unit.leafRows().stream())
                .collect(Collectors.toSet());
        Set<Node> roots = leaves.stream()
                .filter(leaf -> leaf.channel() == Channel.ASSESSED && there.contains(leaf.id()))
                .map(this::root)
                .collect(Collectors.toSet());
        boolean whole = totals.stream().anyMatch(total -> total.node() == null);
        boolean surveys =
                leaves.stream().anyMatch(leaf -> leaf.channel() != Channel.ASSESSED && there.contains(leaf.id()));
        for (Leaf leaf : leaves) {
            boolean wanted = leaf.channel() == Channel.ASSESSED
                    ? !roots.isEmpty() && (whole || roots.contains(root(leaf)))
                    : surveys || isCounted(leaf, maximum);
            if (wanted && !there.contains(leaf.id())) {
                findings.accept(
                        ExcelFinding.ROW_ABSENT.at(Place.of(grid.source()).withNode(leaf.id()), "code", leaf.code()));
            }
        }
    }

    private Node root(Leaf leaf) {
        return index.pathTo(leaf.id()).get(0);
    }

    /** Whether a sum that the matrix prints counts the maximum of a criterion. */
    private boolean isCounted(Leaf leaf, int maximum) {
        return totals.stream().anyMatch(total -> {
            Node node = total.node();
            BigDecimal printed = grid.at(total.row(), maximum).number();
            List<Leaf> below = index.scheme().leaves().stream()
                    .filter(one -> node == null || index.pathTo(one.id()).contains(node))
                    .toList();
            BigDecimal sum = below.stream().map(Leaf::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
            return printed != null && below.contains(leaf) && printed.compareTo(sum) == 0;
        });
    }

    /** A column that is headed as a figure about all units and holds another one: the points of a unit, perhaps. */
    private void nobody(Found found) {
        Set<Integer> asked = new HashSet<>();
        for (int row = header; row < below; row++) {
            for (Map.Entry<Integer, GridCell> cell : grid.row(row).entrySet()) {
                int column = cell.getKey();
                String text = cell.getValue().text();
                boolean figure = isFigure(text)
                        || Column.of(text).filter(Column.TOTAL::equals).isPresent();
                if (figure
                        && column != found.maximum()
                        && !found.units().containsKey(column)
                        && !found.ignored().contains(column)
                        && asked.add(column)
                        && MatrixFigures.isNone(grid, column, rowsOf, answers.keySet(), index)) {
                    told.add(column);
                    findings.accept(ExcelFinding.COLUMN_UNUSED.at(
                            Place.of(grid.source(row, column)), "column", GridSheet.letters(column), "header", text));
                }
            }
        }
    }
}
