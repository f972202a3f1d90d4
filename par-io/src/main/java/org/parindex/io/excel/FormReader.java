package org.parindex.io.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.EditDistance;
import org.parindex.io.text.NumberGrammar;
import org.parindex.io.text.NumberReading;
import org.parindex.rule.Input;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.SchemeIndex;
import org.parindex.text.Text;

/** Reads the tables of one form (layouts L1, L2 and L10) on one sheet into the answers of a unit. */
final class FormReader {

    static final Map<Column, Stage> STAGES = new EnumMap<>(Map.of(
            Column.SELF, Stage.SELF,
            Column.APPRAISED, Stage.APPRAISED,
            Column.EXPLAINED, Stage.EXPLAINED,
            Column.APPRAISED_2, Stage.APPRAISED_2));

    /** No subtotal is larger. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);

    private static final Pattern CODE = Pattern.compile("\\s*([IVXLC]+|[A-ZĐ]|[0-9]+)([.,\\s]*[0-9]+)*[.):]?\\s*");

    private final GridSheet grid;
    private final List<FormHeader> segments;
    private final CriterionNames names;
    private final SchemeIndex index;
    private final UnitAnswers answers;
    private final String unit;
    private final Ledger ledger;
    private final Consumer<Finding> findings;
    private final RowMatcher matcher;
    private final AnswerCells cells;
    private final FigureCells figureCells;
    private final FormTotals totals;
    private final MisplacedValues misplaced;
    private final Map<String, List<Integer>> rowsOf = new LinkedHashMap<>();
    private final Map<String, FigureCells.Collected> figures = new LinkedHashMap<>();
    private final Map<String, Integer> figureRows = new LinkedHashMap<>();
    private final List<Integer> repeated = new ArrayList<>();
    private final List<Integer> nameless = new ArrayList<>();
    private FormHeader header;

    /**
     * Prepares the reading of a form.
     *
     * @param segments headers of the same table, which may be repeated further down
     */
    FormReader(
            Ledger ledger,
            List<FormHeader> segments,
            CriterionNames names,
            UnitAnswers answers,
            Habits habits,
            Consumer<Finding> findings) {
        this.ledger = ledger;
        this.grid = ledger.grid();
        this.segments = segments;
        this.header = segments.get(0);
        this.names = names;
        this.index = names.index();
        this.answers = answers;
        this.unit = answers.unit();
        this.findings = findings;
        this.matcher = new RowMatcher(names, findings);
        this.cells = new AnswerCells(findings, grid.typed(), habits);
        this.figureCells = new FigureCells(names, cells, findings);
        this.totals = new FormTotals(grid, index, answers, findings);
        this.misplaced = new MisplacedValues(grid, header, unit, findings);
    }

    /** Whether the table holds another set of criteria. */
    boolean isOtherSet() {
        return matcher.isOtherSet();
    }

    /** Reads the rows of the segments; each ends where its limit says. */
    void read(List<Integer> ends) {
        for (int i = 0; i < segments.size(); i++) {
            header = segments.get(i);
            header.skipped().forEach(ledger::ignore);
            ledger.ignore(header.headerRow(), header.firstDataRow(), "header");
            header.columns().forEach((what, column) -> ledger.column(column, what.id()));
            header.names().forEach(column -> ledger.column(column, Column.NAME.id()));
            header.labels().forEach(ledger::header);
            answers.columns(header.columns().keySet());
            locate(ends.get(i));
        }
        header = segments.get(0);
        matcher.reportWithoutCode(Place.of(grid.source(header.headerRow(), Math.max(0, header.at(Column.CODE))))
                .withUnit(unit));
        if (isOtherSet()) {
            return;
        }
        for (Node node : names.nodes()) {
            List<Integer> rows = withValues(rowsOf.getOrDefault(node.id(), List.of()));
            if (rows.size() > 1) {
                reportTwice(node, rows);
            } else if (rows.size() == 1) {
                row(node, rows.get(0));
            }
        }
        reportRepeated();
        reportNameless();
        cells.reportMixed();
        OddLooks.report(ledger, header.valueColumns(), unit, findings);
        totals.check(header);
        new UnusedColumns(ledger, header, unit, findings).report(expected());
    }

    /** The columns that the form should have: those it was printed with, and one of figures if there are rows of figures. */
    private Set<Column> expected() {
        Set<Column> expected = EnumSet.noneOf(Column.class);
        expected.addAll(answers.printed());
        boolean none = !figureRows.isEmpty() && figures.values().stream().allMatch(FigureCells.Collected::isEmpty);
        if (none && !header.has(Column.FIGURES)) {
            expected.add(Column.FIGURES);
        }
        return expected;
    }

    /** Of rows that repeat a criterion, those that say something; a heading printed again on the next page does not. */
    private List<Integer> withValues(List<Integer> rows) {
        if (rows.size() < 2) {
            return rows;
        }
        List<Integer> saying = rows.stream().filter(this::holdsValues).toList();
        List<Integer> kept = saying.isEmpty() ? rows.subList(0, 1) : saying;
        for (int row : rows) {
            if (!kept.contains(row)) {
                ledger.ignore(row, "repeated");
                if (holdsOtherNumbers(row, kept.get(0))) {
                    repeated.add(row);
                }
            }
        }
        return kept;
    }

    /** Whether a row that repeats a criterion holds numbers that the first one does not hold. */
    private boolean holdsOtherNumbers(int row, int first) {
        return grid.row(row).entrySet().stream()
                .anyMatch(cell -> cell.getKey() != header.at(Column.CODE)
                        && cell.getValue().kind() == GridCell.Kind.NUMBER
                        && !cell.getValue()
                                .text()
                                .equals(grid.at(first, cell.getKey()).text()));
    }

    private void reportRepeated() {
        if (!repeated.isEmpty()) {
            String rows = repeated.stream()
                    .sorted()
                    .map(row -> String.valueOf(row + 1))
                    .collect(Collectors.joining(", "));
            findings.accept(ExcelFinding.REPEATED_NOT_USED.at(
                    Place.of(grid.source(Collections.min(repeated), 0)).withUnit(unit), "rows", rows));
        }
    }

    private boolean holdsValues(int row) {
        return header.valueColumns().stream()
                .anyMatch(column -> !grid.at(row, column).isBlank());
    }

    /**
     * Finds the row of every node, the figure rows below leaves, and the totals. Another table below the total, such as a
     * list of documents, has rows of the same numbers: there only a name makes a row one of a criterion.
     */
    private void locate(int end) {
        Node previous = null;
        Leaf leaf = null;
        boolean conflict = false;
        boolean foreign = false;
        for (int row = grid.nextRow(header.firstDataRow()); row < end; row = grid.nextRow(row + 1)) {
            if (grid.isRowBlank(row)) {
                continue;
            }
            boolean named = !header.names().isEmpty()
                    && !grid.at(row, header.names().get(0)).isBlank();
            if (named && HeaderRows.isNumbers(grid, row)) {
                ledger.ignore(row, "numbers");
                continue;
            }
            GridCell code = grid.at(row, header.at(Column.CODE));
            String name = header.name(grid, row);
            foreign |= totals.hasWhole()
                    && Column.of(code.text()).filter(Column.CODE::equals).isPresent();
            if (foreign && !matcher.isName(name)) {
                ledger.ignore(row, "text");
                continue;
            }
            Optional<FormTotals.Kind> total = FormTotals.kind(code.text(), name, names);
            if (total.isPresent()) {
                totals.add(row, total.get(), previous);
                ledger.ignore(row, total.get() == FormTotals.Kind.WHOLE ? "total" : "subtotal");
                leaf = null;
                previous = total.get() == FormTotals.Kind.WHOLE ? null : previous;
                continue;
            }
            Optional<Input> input = code.isBlank() ? figureCells.input(leaf, name) : Optional.empty();
            if (input.isPresent() && leaf != null) {
                if (!conflict) {
                    figureRow(leaf, input.get(), row);
                }
                continue;
            }
            Source.Cell at = grid.source(row, Math.max(0, header.at(Column.CODE)));
            RowMatcher.Match match =
                    matcher.match(code, name, previous, !header.names().isEmpty(), at);
            conflict = match.conflict();
            if (match.node() == null) {
                unknown(code.text(), name, row);
            } else {
                previous = match.node();
                leaf = match.node() instanceof Leaf found ? found : null;
                take(match, row);
            }
        }
    }

    private void take(RowMatcher.Match match, int row) {
        Node node = match.node();
        if (node == null || match.conflict()) {
            ledger.ignore(row, "refused");
            return;
        }
        ledger.use(row);
        rowsOf.computeIfAbsent(node.id(), id -> new ArrayList<>()).add(row);
        if (node instanceof Leaf) {
            answers.leafRow(node.id());
        }
    }

    private void figureRow(Leaf leaf, Input input, int row) {
        ledger.use(row);
        FigureCells.Collected into = figures.computeIfAbsent(leaf.id(), id -> new FigureCells.Collected());
        figureRows.putIfAbsent(leaf.id(), row);
        int column = header.at(Column.FIGURES);
        if (column < 0 || grid.at(row, column).isBlank()) {
            column = firstFilled(row, column);
        }
        reportBeside(leaf, row, column);
        if (into.has(input.name())) {
            findings.accept(ExcelFinding.ROW_TWICE.at(
                    place(leaf, row, column),
                    "code",
                    leaf.code() + " – " + input.label().vi(),
                    "rows",
                    (figureRows.getOrDefault(leaf.id(), row) + 1) + "; " + (row + 1)));
            into.refuse();
            return;
        }
        figureCells.one(leaf, input, grid.at(row, column), place(leaf, row, column), into);
    }

    /** Values of a figure row beside its figure belong to nothing. */
    private void reportBeside(Leaf leaf, int row, int column) {
        for (int other : header.valueColumns()) {
            if (other != column && !grid.at(row, other).isBlank()) {
                findings.accept(ExcelFinding.VALUE_NOT_USED.at(
                        place(leaf, row, other), "text", grid.at(row, other).text()));
            }
        }
    }

    /** A figure row without a column of figures has its number under the points, or under the maximum (L10). */
    private int firstFilled(int row, int otherwise) {
        for (Column column : List.of(Column.SELF, Column.MAXIMUM)) {
            if (header.has(column) && !grid.at(row, header.at(column)).isBlank()) {
                return header.at(column);
            }
        }
        return otherwise;
    }

    /** A row that is not in the set: an error if it holds values, otherwise text around the table. */
    private void unknown(String code, String name, int row) {
        boolean below = totals.hasWhole();
        boolean coded = CODE.matcher(code).matches() && !below;
        boolean holdsValues = header.valueColumns().stream()
                .map(column -> grid.at(row, column))
                .anyMatch(cell -> coded ? !cell.isBlank() : isFigure(cell, below));
        if (coded) {
            matcher.unknown();
        }
        if (!holdsValues) {
            ledger.ignore(row, coded ? "unknown" : "text");
            return;
        }
        ledger.ignore(row, "unknown");
        if (code.isBlank() && name.isBlank()) {
            nameless.add(row);
            return;
        }
        Source.Cell at = grid.source(row, Math.max(0, header.at(Column.NAME)));
        findings.accept(rowUnknown(code, name, index, Place.of(at).withUnit(unit)));
    }

    /** Rows with values and neither code nor name are one finding, as where the column of names is gone. */
    private void reportNameless() {
        if (!nameless.isEmpty()) {
            String rows = nameless.stream().map(row -> String.valueOf(row + 1)).collect(Collectors.joining(", "));
            findings.accept(ExcelFinding.ROWS_NAMELESS.at(
                    Place.of(grid.source(nameless.get(0), 0)).withUnit(unit), "rows", rows));
        }
    }

    /** A row with values that is no criterion, with the one that it may mean. */
    static Finding rowUnknown(String code, String name, SchemeIndex index, Place place) {
        String row = (code + " " + name).strip();
        List<String> titles = index.scheme().leaves().stream()
                .map(leaf -> leaf.code() + " " + leaf.title().vi())
                .toList();
        Optional<String> meant = row.length() > 300 ? Optional.empty() : EditDistance.likely(row, titles);
        return ExcelFinding.ROW_UNKNOWN.at(
                place,
                "row",
                row.length() > 200 ? row.substring(0, 200) + "…" : row,
                "proposal",
                meant.map(one -> Text.fill("Có phải tiêu chí {0}? ", "Maybe criterion {0}? ", one))
                        .orElse(Text.EMPTY));
    }

    /** Whether a cell holds more than words; below the total only a number does. */
    private static boolean isFigure(GridCell cell, boolean below) {
        boolean words = cell.kind() == GridCell.Kind.TEXT && cell.text().chars().noneMatch(Character::isDigit);
        return below ? cell.kind() == GridCell.Kind.NUMBER : !cell.isBlank() && !words;
    }

    private void reportTwice(Node node, List<Integer> rows) {
        Source.Cell at = grid.source(rows.get(0), Math.max(0, header.at(Column.CODE)));
        String numbers = String.join(
                ", ", rows.stream().map(row -> String.valueOf(row + 1)).toList());
        findings.accept(ExcelFinding.ROW_TWICE.at(
                Place.of(at).withUnit(unit).withNode(node.id()), "code", node.code(), "rows", numbers));
        if (node instanceof Leaf) {
            answers.put(node.id(), Stage.SELF, Answer.missing().from(at));
        }
    }

    private Place place(Node node, int row, int column) {
        return Place.of(grid.source(row, Math.max(0, column))).withUnit(unit).withNode(node.id());
    }

    private String text(int row, Column column) {
        return header.has(column) ? grid.at(row, header.at(column)).text() : "";
    }

    private void row(Node node, int row) {
        if (node instanceof Leaf leaf) {
            int maximum = header.at(Column.MAXIMUM);
            PointsCheck.maximum(leaf, grid.at(row, maximum), place(leaf, row, maximum), findings);
            leaf(leaf, row);
        } else {
            subtotals(node, row);
        }
    }

    private void leaf(Leaf leaf, int row) {
        String note = text(row, Column.NOTE);
        List<Evidence> evidence = evidence(text(row, Column.EVIDENCE));
        collectFigures(leaf, row);
        boolean survey = leaf.channel() == Channel.SURVEY;
        if (survey && header.has(Column.SURVEY)) {
            answer(leaf, row, Column.SURVEY, note).ifPresent(answer -> answers.put(leaf.id(), Stage.FINAL, answer));
        }
        STAGES.forEach((column, stage) -> {
            if (header.has(column)) {
                answer(leaf, row, column, note)
                        .ifPresent(answer -> answers.put(
                                leaf.id(), stage, with(answer, stage.equals(Stage.SELF) ? evidence : List.of(), note)));
            }
        });
        misplaced.leaf(leaf, row);
        addFigures(leaf, row, survey ? Stage.FINAL : Stage.SELF, evidence, note);
        if (answers.answer(leaf.id(), Stage.SELF) == null && isAsked(leaf) && !survey) {
            blank(leaf, row, note);
        }
    }

    /** Whether the table has a column in which the leaf could be answered; appraisers' tables ask for points alone. */
    private boolean isAsked(Leaf leaf) {
        if (header.has(Column.SELF)) {
            return true;
        }
        boolean figured = leaf.rule() != null && !leaf.rule().inputs().isEmpty();
        return header.has(Column.FIGURES) ? figured : !answers.has(leaf.id());
    }

    /** A leaf without any answer, beside others that have one. */
    private void blank(Leaf leaf, int row, String note) {
        int column = header.at(header.has(Column.SELF) ? Column.SELF : Column.APPRAISED);
        for (Column beside : List.of(Column.NOTE, Column.EVIDENCE)) {
            String text = beside == Column.NOTE ? note : text(row, Column.EVIDENCE);
            if (NumberGrammar.read(text, NumberGrammar.Use.POINTS, leaf.maximum()) instanceof NumberReading.Value) {
                findings.accept(ExcelFinding.SCORE_IN_NOTE.at(
                        place(leaf, row, header.at(beside)),
                        "text",
                        text,
                        "code",
                        leaf.code(),
                        "column",
                        beside.label()));
            }
        }
        answers.blank(ExcelFinding.ANSWER_BLANK.at(place(leaf, row, column), "code", leaf.code()));
    }

    private void collectFigures(Leaf leaf, int row) {
        int column = header.at(Column.FIGURES);
        if (column >= 0 && !grid.at(row, column).isBlank()) {
            FigureCells.Collected into = figures.computeIfAbsent(leaf.id(), id -> new FigureCells.Collected());
            figureRows.putIfAbsent(leaf.id(), row);
            figureCells.all(leaf, grid.at(row, column), place(leaf, row, column), into);
        }
    }

    private Optional<Answer> answer(Leaf leaf, int row, Column column, String note) {
        int at = header.at(column);
        Place place = place(leaf, row, at);
        if (grid.isCovered(row, at)) {
            findings.accept(ExcelFinding.MERGED_VALUE.at(place, "cell", grid.topOf(row, at)));
            return Optional.of(Answer.missing().from(grid.source(row, at)));
        }
        Optional<Answer> answer = cells.points(grid.at(row, at), leaf.maximum(), place, note, grid.source(row, at));
        answer.ifPresent(one -> {
            if (one.claim() instanceof Claim.Given given && given.points() != null) {
                PointsCheck.check(leaf, given.points(), place, findings);
            }
        });
        return answer;
    }

    /** Figures go to the self-assessment, beside the points that may stand there. */
    private void addFigures(Leaf leaf, int row, Stage stage, List<Evidence> evidence, String note) {
        FigureCells.Collected given = figures.get(leaf.id());
        if (given == null || given.isEmpty()) {
            return;
        }
        reportAbsent(leaf, given, row);
        Answer self = answers.answer(leaf.id(), stage);
        if (self != null && !(self.claim() instanceof Claim.Given)) {
            return;
        }
        var points = self != null && self.claim() instanceof Claim.Given before ? before.points() : null;
        int column = header.at(header.has(Column.FIGURES) ? Column.FIGURES : Column.SELF);
        Source source = self != null && self.source() != null
                ? self.source()
                : grid.source(figureRows.getOrDefault(leaf.id(), row), column);
        Answer answer =
                Answer.of(new Claim.Given(given.figures, given.choices, points)).from(source);
        answers.put(leaf.id(), stage, with(answer, evidence, note));
    }

    /** Some figures of a leaf are given and others that it needs are not. */
    private void reportAbsent(Leaf leaf, FigureCells.Collected given, int row) {
        Place place = place(leaf, figureRows.getOrDefault(leaf.id(), row), header.at(Column.FIGURES));
        FigureCells.absent(leaf, given, place).ifPresent(findings);
    }

    private static Answer with(Answer answer, List<Evidence> evidence, String note) {
        return answer.withEvidence(evidence.toArray(Evidence[]::new)).withRemark(note);
    }

    private static List<Evidence> evidence(String text) {
        return text.lines()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Evidence::of)
                .toList();
    }

    /** Points typed at a branch: the scorer compares them with the sum. A state holds for all leaves below. */
    private void subtotals(Node node, int row) {
        totals.addBranch(row, node);
        misplaced.branch(node, row);
        STAGES.forEach((column, stage) -> {
            int at = header.at(column);
            if (at >= 0 && !grid.at(row, at).isBlank()) {
                cells.points(grid.at(row, at), MOST, place(node, row, at), text(row, Column.NOTE), grid.source(row, at))
                        .filter(answer -> !(answer.claim() instanceof Claim.Missing))
                        .ifPresent(answer -> answers.put(node.id(), stage, answer));
            }
        });
    }
}
