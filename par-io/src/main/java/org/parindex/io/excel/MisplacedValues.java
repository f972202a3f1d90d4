package org.parindex.io.excel;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.parindex.finding.Finding;
import org.parindex.finding.FindingCode;
import org.parindex.finding.Place;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.NumberGrammar;
import org.parindex.io.text.NumberReading;
import org.parindex.points.Points;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.text.Text;

/**
 * Says which numbers of a form stand in columns from which their criterion takes nothing: mostly a row in which a cell was
 * deleted or pasted one place beside.
 */
final class MisplacedValues {

    private final GridSheet grid;
    private final FormHeader header;
    private final String unit;
    private final Consumer<Finding> findings;
    /** The columns of points that the form fills. */
    private final List<Integer> filled;

    MisplacedValues(GridSheet grid, FormHeader header, String unit, Consumer<Finding> findings) {
        this.grid = grid;
        this.header = header;
        this.unit = unit;
        this.findings = findings;
        this.filled = header.columns().entrySet().stream()
                .filter(column -> column.getKey().isScore())
                .map(Map.Entry::getValue)
                .filter(column -> grid.usedRows().stream()
                        .anyMatch(row -> row >= header.firstDataRow() && isNumber(grid.at(row, column), true)))
                .toList();
    }

    /** The row of a criterion. */
    void leaf(Leaf leaf, int row) {
        boolean survey = leaf.channel() == Channel.SURVEY;
        if (leaf.rule() == null || leaf.rule().inputs().isEmpty()) {
            boolean incomplete = !survey
                    && filled.stream().anyMatch(column -> grid.at(row, column).isBlank());
            number(leaf, row, Column.FIGURES, incomplete, ExcelFinding.VALUE_MISPLACED);
        }
        if (!survey) {
            number(leaf, row, Column.SURVEY, false, ExcelFinding.VALUE_MISPLACED);
        } else if (header.has(Column.SURVEY)) {
            String held = grid.at(row, header.at(Column.SURVEY)).text();
            FormReader.STAGES.keySet().stream()
                    .filter(column -> !grid.at(row, header.at(column)).text().equals(held))
                    .forEach(column -> number(leaf, row, column, false, ExcelFinding.SURVEY_ELSEWHERE));
        }
    }

    /** The row of a domain: points of a survey stand there only as the sum of what stands below. */
    void branch(Node node, int row) {
        if (!isSurveyed(node)) {
            number(node, row, Column.SURVEY, false, ExcelFinding.VALUE_MISPLACED);
        }
    }

    /** Whether a leaf at or below a node is measured by a survey. */
    private static boolean isSurveyed(Node node) {
        return node instanceof Leaf leaf
                ? leaf.channel() == Channel.SURVEY
                : node.children().stream().anyMatch(MisplacedValues::isSurveyed);
    }

    private void number(Node node, int row, Column column, boolean zero, FindingCode code) {
        int at = header.at(column);
        GridCell cell = grid.at(row, at);
        if (at >= 0 && !grid.isCovered(row, at) && isNumber(cell, zero)) {
            findings.accept(code.at(
                    Place.of(grid.source(row, at)).withUnit(unit).withNode(node.id()),
                    "text",
                    cell.number() == null
                            ? Text.of(cell.text())
                            : Points.of(cell.number()).show(),
                    "code",
                    node.code(),
                    "column",
                    column.label()));
        }
    }

    /** Whether a cell holds a number; offices fill zeros into columns that do not concern them. */
    private static boolean isNumber(GridCell cell, boolean zero) {
        if (cell.kind() == GridCell.Kind.TEXT) {
            return NumberGrammar.read(cell.text(), NumberGrammar.Use.NUMBER, null) instanceof NumberReading.Value value
                    && (zero || value.value().signum() != 0);
        }
        return cell.kind() == GridCell.Kind.NUMBER
                && cell.number() != null
                && (zero || cell.number().signum() != 0);
    }
}
