package org.parindex.io.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.EditDistance;
import org.parindex.io.text.NumberGrammar;
import org.parindex.io.text.NumberReading;
import org.parindex.io.text.VietnameseText;
import org.parindex.points.Points;
import org.parindex.rule.Input;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.SchemeIndex;

/** Reads the table of one form (layout L1) into the answers of a unit. */
final class FormReader {

    private static final Map<Column, Stage> STAGES = new EnumMap<>(Map.of(
            Column.SELF, Stage.SELF,
            Column.APPRAISED, Stage.APPRAISED,
            Column.EXPLAINED, Stage.EXPLAINED,
            Column.APPRAISED_2, Stage.APPRAISED_2));

    private static final List<String> TOTALS = Stream.of("tổng cộng", "tổng điểm", "tổng số điểm", "cộng")
            .map(words -> VietnameseText.key(words) + " ")
            .toList();

    private final GridSheet grid;
    private final FormHeader header;
    private final SchemeIndex index;
    private final String unit;
    private final Consumer<Finding> findings;
    private final RowMatcher matcher;
    private final AnswerCells cells;
    private final FigureCells figureCells;
    private final Map<String, List<Integer>> rowsOf = new LinkedHashMap<>();
    private final Map<String, FigureCells.Collected> figures = new LinkedHashMap<>();
    private final Map<String, Integer> figureRows = new LinkedHashMap<>();
    private final List<Coverage.IgnoredRow> ignored = new ArrayList<>();
    private int totalRow = -1;

    FormReader(GridSheet grid, FormHeader header, SchemeIndex index, String unit, Consumer<Finding> findings) {
        this.grid = grid;
        this.header = header;
        this.index = index;
        this.unit = unit;
        this.findings = findings;
        this.matcher = new RowMatcher(index, findings);
        this.cells = new AnswerCells(findings, grid.typed());
        this.figureCells = new FigureCells(cells, findings);
    }

    List<Coverage.IgnoredRow> ignored() {
        return ignored;
    }

    /** The leaves that have a row. */
    int leavesFound() {
        return (int) index.scheme().leaves().stream()
                .filter(leaf -> rowsOf.containsKey(leaf.id()))
                .count();
    }

    UnitAssessment read(@Nullable LocalDate submittedOn) {
        locate();
        UnitAssessment.Builder builder =
                UnitAssessment.builder(unit).source(grid.source()).submittedOn(submittedOn);
        for (Node node : index.scheme().nodes()) {
            List<Integer> rows = rowsOf.getOrDefault(node.id(), List.of());
            if (rows.size() > 1) {
                reportTwice(node, rows, builder);
            } else if (rows.size() == 1) {
                row(node, rows.get(0), builder);
            } else if (node instanceof Leaf) {
                findings.accept(ExcelFinding.ROW_ABSENT.at(
                        Place.of(grid.source()).withUnit(unit).withNode(node.id()), "code", node.code()));
            }
        }
        UnitAssessment assessment = builder.build();
        checkTotal(assessment);
        return assessment;
    }

    /** Finds the row of every node, the figure rows below leaves, and the end of the table. */
    private void locate() {
        Node previous = null;
        Leaf leaf = null;
        boolean conflict = false;
        for (int row = header.firstDataRow(); row < grid.rows(); row++) {
            GridCell code = grid.at(row, header.at(Column.CODE));
            String name = grid.label(row, Math.max(0, header.at(Column.NAME)));
            if (grid.isRowBlank(row)) {
                continue;
            }
            if (isTotal(code.text(), name)) {
                totalRow = row;
                ignored.add(new Coverage.IgnoredRow(grid.source(row, 0), "total"));
                previous = null;
                leaf = null;
                continue;
            }
            Optional<Input> input = code.isBlank() ? FigureCells.input(leaf, name) : Optional.empty();
            if (input.isPresent() && leaf != null) {
                if (!conflict) {
                    figureRow(leaf, input.get(), row);
                }
                continue;
            }
            RowMatcher.Match match =
                    matcher.match(code, name, previous, grid.source(row, Math.max(0, header.at(Column.CODE))));
            conflict = match.conflict();
            if (match.node() == null) {
                unknown(code.text(), name, row);
            } else {
                previous = match.node();
                leaf = match.node() instanceof Leaf found ? found : null;
                if (!conflict) {
                    rowsOf.computeIfAbsent(match.node().id(), id -> new ArrayList<>())
                            .add(row);
                }
            }
        }
    }

    /** With its tones: "Cộng" is a total, "Công khai" is not. */
    private static boolean isTotal(String code, String name) {
        String text = VietnameseText.key(name.isEmpty() ? code : name) + " ";
        return TOTALS.stream().anyMatch(text::startsWith);
    }

    private void figureRow(Leaf leaf, Input input, int row) {
        FigureCells.Collected into = figures.computeIfAbsent(leaf.id(), id -> new FigureCells.Collected());
        figureRows.putIfAbsent(leaf.id(), row);
        int column =
                grid.at(row, header.at(Column.FIGURES)).isBlank() ? header.at(Column.SELF) : header.at(Column.FIGURES);
        figureCells.one(leaf, input, grid.at(row, column), place(leaf, row, column), into);
    }

    /** A row that is not in the set: an error if it holds values, otherwise text around the table. */
    private void unknown(String code, String name, int row) {
        boolean holdsValues = STAGES.keySet().stream()
                .anyMatch(column -> grid.at(row, header.at(column)).kind() == GridCell.Kind.NUMBER);
        if (!holdsValues || totalRow >= 0) {
            ignored.add(new Coverage.IgnoredRow(grid.source(row, 0), "text"));
            return;
        }
        List<String> titles = index.scheme().leaves().stream()
                .map(leaf -> leaf.code() + " " + leaf.title().vi())
                .toList();
        findings.accept(ExcelFinding.ROW_UNKNOWN.at(
                Place.of(grid.source(row, Math.max(0, header.at(Column.NAME)))).withUnit(unit),
                "code",
                code,
                "name",
                name,
                "proposal",
                EditDistance.nearest(code + " " + name, titles)));
        ignored.add(new Coverage.IgnoredRow(grid.source(row, 0), "unknown"));
    }

    private void reportTwice(Node node, List<Integer> rows, UnitAssessment.Builder builder) {
        String numbers = String.join(
                ", ", rows.stream().map(row -> String.valueOf(row + 1)).toList());
        Source.Cell at = grid.source(rows.get(0), Math.max(0, header.at(Column.CODE)));
        findings.accept(ExcelFinding.ROW_TWICE.at(
                Place.of(at).withUnit(unit).withNode(node.id()), "code", node.code(), "rows", numbers));
        if (node instanceof Leaf) {
            builder.answer(node.id(), Stage.SELF, Answer.missing().from(at));
        }
    }

    private Place place(Node node, int row, int column) {
        return Place.of(grid.source(row, Math.max(0, column))).withUnit(unit).withNode(node.id());
    }

    private String text(int row, Column column) {
        return header.at(column) < 0 ? "" : grid.at(row, header.at(column)).text();
    }

    private void row(Node node, int row, UnitAssessment.Builder builder) {
        checkMaximum(node, row);
        if (node instanceof Leaf leaf) {
            leaf(leaf, row, builder);
        } else {
            subtotals(node, row, builder);
        }
    }

    private void checkMaximum(Node node, int row) {
        GridCell cell = grid.at(row, header.at(Column.MAXIMUM));
        if (!(node instanceof Leaf leaf) || cell.isBlank()) {
            return;
        }
        NumberReading reading = cell.number() != null
                ? new NumberReading.Value(cell.number(), false, List.of())
                : NumberGrammar.read(cell.text(), NumberGrammar.Use.POINTS, leaf.maximum());
        boolean same =
                reading instanceof NumberReading.Value value && value.value().compareTo(leaf.maximum()) == 0;
        if (!same) {
            findings.accept(ExcelFinding.MAXIMUM_DIFFERS.at(
                    place(node, row, header.at(Column.MAXIMUM)),
                    "found",
                    cell.text(),
                    "expected",
                    Points.of(leaf.maximum()).show()));
        }
    }

    private void leaf(Leaf leaf, int row, UnitAssessment.Builder builder) {
        String note = text(row, Column.NOTE);
        List<Evidence> evidence = evidence(text(row, Column.EVIDENCE));
        collectFigures(leaf, row);
        Stage first = leaf.channel() == Channel.SURVEY ? Stage.FINAL : Stage.SELF;
        if (leaf.channel() == Channel.SURVEY && header.at(Column.SURVEY) >= 0) {
            answer(leaf, row, Column.SURVEY, note).ifPresent(answer -> builder.answer(leaf.id(), Stage.FINAL, answer));
        }
        STAGES.forEach((column, stage) -> {
            if (header.at(column) >= 0) {
                answer(leaf, row, column, note)
                        .ifPresent(answer -> builder.answer(
                                leaf.id(), stage, with(answer, stage.equals(Stage.SELF) ? evidence : List.of(), note)));
            }
        });
        addFigures(leaf, row, first, evidence, note, builder);
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
        return cells.points(grid.at(row, at), leaf.maximum(), place(leaf, row, at), note, grid.source(row, at));
    }

    /** Figures go to the self-assessment, beside the points that may stand there. */
    private void addFigures(
            Leaf leaf, int row, Stage stage, List<Evidence> evidence, String note, UnitAssessment.Builder builder) {
        FigureCells.Collected given = figures.get(leaf.id());
        if (given == null || given.isEmpty()) {
            return;
        }
        Answer self = builder.build().answer(leaf.id(), stage).orElse(null);
        if (self != null && !(self.claim() instanceof Claim.Given)) {
            return;
        }
        BigDecimal points = self != null && self.claim() instanceof Claim.Given before ? before.points() : null;
        int column = header.at(Column.FIGURES) >= 0 ? header.at(Column.FIGURES) : header.at(Column.SELF);
        Source source = self != null && self.source() != null
                ? self.source()
                : grid.source(figureRows.getOrDefault(leaf.id(), row), Math.max(0, column));
        Answer answer =
                Answer.of(new Claim.Given(given.figures, given.choices, points)).from(source);
        builder.answer(leaf.id(), stage, with(answer, evidence, note));
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
    private void subtotals(Node node, int row, UnitAssessment.Builder builder) {
        STAGES.forEach((column, stage) -> {
            int at = header.at(column);
            if (at >= 0 && !grid.at(row, at).isBlank()) {
                cells.points(
                                grid.at(row, at),
                                BigDecimal.valueOf(1_000),
                                place(node, row, at),
                                text(row, Column.NOTE),
                                grid.source(row, at))
                        .filter(answer -> !(answer.claim() instanceof Claim.Missing))
                        .ifPresent(answer -> builder.answer(node.id(), stage, answer));
            }
        });
    }

    /** Where every self-assessed row holds points, the total row must be their sum. */
    private void checkTotal(UnitAssessment assessment) {
        @Nullable GridCell typed = totalRow < 0 ? null : grid.at(totalRow, header.at(Column.SELF));
        if (typed == null || typed.number() == null) {
            return;
        }
        Points sum = Points.ZERO;
        for (Leaf leaf : index.scheme().leaves()) {
            Answer answer = assessment.answer(leaf.id(), Stage.SELF).orElse(null);
            if (answer != null && answer.claim() instanceof Claim.Given given) {
                if (given.points() == null) {
                    return;
                }
                sum = sum.plus(Points.of(given.points()));
            }
        }
        if (!sum.equals(Points.of(typed.number()))) {
            findings.accept(ExcelFinding.TOTAL_DIFFERS.at(
                    Place.of(grid.source(totalRow, header.at(Column.SELF))).withUnit(unit),
                    "typed",
                    Points.of(typed.number()).show(),
                    "computed",
                    sum.show()));
        }
    }
}
