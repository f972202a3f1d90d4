package org.parindex.io.excel;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.excel.SummaryTable.Measure;
import org.parindex.io.excel.SummaryTable.SummaryColumn;
import org.parindex.io.excel.SummaryTable.SummaryRow;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;

/**
 * Takes answers from a table with units down whose headings are criteria of the set: a matrix that is turned, or the points
 * of domains where the set has nothing below them. The points of a domain that has criteria below it are no answer.
 */
final class SummaryAnswers {

    private final Ledger ledger;
    private final GridSheet grid;
    private final WorkbookTables.ImportContext context;
    private final Map<String, Leaf> leaves = new LinkedHashMap<>();
    private final Set<String> domains = new LinkedHashSet<>();
    private final RowMatcher matcher;

    SummaryAnswers(Ledger ledger, SummaryTable table, WorkbookTables.ImportContext context) {
        this.ledger = ledger;
        this.grid = ledger.grid();
        this.context = context;
        matcher = new RowMatcher(context.names(), one -> {});
        for (SummaryColumn column : table.columns()) {
            String domain = column.domain();
            if (domain != null && domains.add(domain)) {
                named(domain).ifPresent(leaf -> leaves.put(domain, leaf));
            }
        }
    }

    /** The criterion without others below it that a heading names, perhaps behind its code. */
    private Optional<Leaf> named(String heading) {
        String name = matcher.isName(heading)
                ? heading
                : RowMatcher.split(heading).map(parts -> parts[1]).orElse(heading);
        Node node = matcher.isName(name)
                ? matcher.match(GridCell.BLANK, heading, null, true, grid.source())
                        .node()
                : null;
        return node instanceof Leaf leaf ? Optional.of(leaf) : Optional.empty();
    }

    /** Columns of numbers that are no criterion. */
    List<SummaryColumn> others(SummaryTable table) {
        return table.columns().stream()
                .filter(column -> column.domain() != null && !leaves.containsKey(column.domain()))
                .toList();
    }

    /** Whether the headings are criteria: at least two, and four out of five. */
    boolean isAnswer() {
        return leaves.size() >= 2 && 5 * leaves.size() >= 4 * domains.size();
    }

    /** How many criteria the headings name. */
    int criteria() {
        return leaves.size();
    }

    void read(SummaryTable table, Function<String, UnitAnswers> start, Consumer<Finding> findings) {
        Map<Integer, Stage> stages = stages(table, findings);
        AnswerCells cells = new AnswerCells(one -> {}, grid.typed(), Habits.of(context.profile()));
        for (SummaryRow row : table.rows()) {
            if (FormTotals.kind("", row.unit(), context.names()).isPresent()) {
                continue;
            }
            context.identity()
                    .named(row.unit(), row.source())
                    .unit()
                    .map(unit -> start.apply(unit.id()))
                    .ifPresent(into -> row(table, row, stages, into, cells, findings));
        }
    }

    private void row(
            SummaryTable table,
            SummaryRow row,
            Map<Integer, Stage> stages,
            UnitAnswers into,
            AnswerCells cells,
            Consumer<Finding> findings) {
        int line = Integer.parseInt(row.source().cell().replaceAll("[A-Z]+", "")) - 1;
        for (SummaryColumn column : table.columns()) {
            Leaf leaf = column.domain() == null ? null : leaves.get(column.domain());
            Stage stage = stages.get(column.number());
            if (leaf == null || stage == null) {
                continue;
            }
            Source at = grid.source(line, column.number());
            Place place = Place.of(at).withUnit(into.unit()).withNode(leaf.id());
            into.leafRow(leaf.id());
            // what is odd about the cell was told when the table was read
            cells.points(grid.at(line, column.number()), leaf.maximum(), place, "", at)
                    .ifPresent(answer -> {
                        into.put(leaf.id(), stage, answer);
                        if (answer.claim() instanceof Claim.Given given && given.points() != null) {
                            PointsCheck.check(leaf, given.points(), place, findings);
                        }
                    });
        }
    }

    /** The stage of each column; a total beside the points of stages is final, alone it is what the title says. */
    private Map<Integer, Stage> stages(SummaryTable table, Consumer<Finding> findings) {
        Map<Integer, Stage> stages = new LinkedHashMap<>();
        Optional<Stage> title = ScoreMatrix.stage(grid, first(table));
        boolean guessed = false;
        for (SummaryColumn column : table.columns()) {
            Leaf leaf = column.domain() == null ? null : leaves.get(column.domain());
            if (leaf == null) {
                continue;
            }
            boolean alone = table.columns().stream()
                    .noneMatch(other -> other != column && leaf == leaves.get(String.valueOf(other.domain())));
            Stage stage = stage(column.measure(), leaf, alone, title);
            if (stage != null) {
                stages.put(column.number(), stage);
                ledger.column(column.number(), leaf.code());
                guessed |= alone && column.measure() == Measure.TOTAL && title.isEmpty();
            }
        }
        if (guessed) {
            findings.accept(ExcelFinding.STAGE_GUESSED.at(
                    Place.of(grid.source(Math.max(0, first(table) - 1), 0)), "as", Stage.APPRAISED.label()));
        }
        return stages;
    }

    private static @Nullable Stage stage(Measure measure, Leaf leaf, boolean alone, Optional<Stage> title) {
        return switch (measure) {
            case SELF -> Stage.SELF;
            case APPRAISED -> Stage.APPRAISED;
            case SURVEY -> leaf.channel() == Channel.SURVEY ? Stage.FINAL : null;
            case TOTAL -> !alone || leaf.channel() == Channel.SURVEY ? Stage.FINAL : title.orElse(Stage.APPRAISED);
            default -> null;
        };
    }

    /** The first row of a unit. */
    static int first(SummaryTable table) {
        return table.rows().stream()
                .mapToInt(row -> Integer.parseInt(row.source().cell().replaceAll("[A-Z]+", "")) - 1)
                .min()
                .orElse(0);
    }
}
