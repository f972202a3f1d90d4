package org.parindex.io.excel;

import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.excel.SummaryTable.Measure;
import org.parindex.io.excel.SummaryTable.Removed;
import org.parindex.io.excel.SummaryTable.SummaryColumn;
import org.parindex.io.excel.SummaryTable.SummaryRow;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.points.Points;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.SchemeIndex;

/** What layout L7 says beside its numbers: criteria that do not apply to a unit, and the maximum without them. */
final class SpecialCriteria {

    private final SchemeIndex index;
    private final FormIdentity identity;
    private final Consumer<Finding> findings;

    SpecialCriteria(SchemeIndex index, FormIdentity identity, Consumer<Finding> findings) {
        this.index = index;
        this.identity = identity;
        this.findings = findings;
    }

    /** Enters "not applicable" for the criteria of each row, and compares the printed maxima. */
    void read(SummaryTable table, Function<String, UnitAnswers> start) {
        for (SummaryRow row : table.rows()) {
            if (!row.removed().isEmpty()) {
                identity.named(row.unit(), row.source()).unit().ifPresent(unit -> enter(row, start.apply(unit.id())));
                compare(table, row);
            }
        }
    }

    private void enter(SummaryRow row, UnitAnswers into) {
        RowMatcher matcher = new RowMatcher(index, findings);
        for (Removed removed : row.removed()) {
            GridCell code = GridCell.text(removed.code(), removed.code());
            Node node = matcher.match(code, removed.title(), null, true, row.source())
                    .node();
            Place place = Place.of(row.source()).withUnit(into.unit());
            if (node == null) {
                findings.accept(FormReader.rowUnknown(removed.code(), removed.title(), index, place));
                continue;
            }
            into.put(
                    node.id(),
                    Stage.APPRAISED,
                    Answer.notApplicable("tiêu chí đặc thù không đánh giá").from(row.source()));
            boolean other = removed.points() != null
                    && node instanceof Leaf leaf
                    && leaf.maximum().compareTo(removed.points()) != 0;
            if (other && removed.points() != null && node.maximum() != null) {
                findings.accept(ExcelFinding.MAXIMUM_DIFFERS.at(
                        place.withNode(node.id()),
                        "found",
                        Points.of(removed.points()).show(),
                        "expected",
                        Points.of(node.maximum()).show()));
            }
        }
    }

    /** The maximum behind the stroke must be the whole maximum less what was removed. */
    private void compare(SummaryTable table, SummaryRow row) {
        BigDecimal most = table.column(Measure.APPRAISED)
                .map(SummaryColumn::number)
                .map(table.maxima()::get)
                .orElse(null);
        BigDecimal whole = table.column(Measure.ACTUAL)
                .map(SummaryColumn::number)
                .map(row.wholes()::get)
                .orElse(null);
        boolean priced = row.removed().stream().allMatch(one -> one.points() != null);
        if (most == null || whole == null || !priced) {
            return;
        }
        BigDecimal rest = most;
        for (Removed removed : row.removed()) {
            rest = removed.points() == null ? rest : rest.subtract(removed.points());
        }
        if (rest.compareTo(whole) != 0) {
            findings.accept(ExcelFinding.SPECIAL_DIFFERS.at(
                    Place.of(row.source()),
                    "found",
                    Points.of(whole).show(),
                    "expected",
                    Points.of(rest).show()));
        }
    }
}
