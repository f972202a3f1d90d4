package org.parindex.io.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.io.survey.ReadingTables.Cell;
import org.parindex.io.survey.ReadingTables.Table;
import org.parindex.points.Points;
import org.parindex.survey.FigureLevel;
import org.parindex.survey.SatisfactionChange;
import org.parindex.survey.SatisfactionFigure;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.text.Text;

/** The figures of two waves side by side as a table that the page and the workbook share. */
final class ChangeTable {

    private final SatisfactionReport report;

    private final boolean withItems;

    ChangeTable(SatisfactionReport report, boolean withItems) {
        this.report = report;
        this.withItems = withItems;
    }

    /** The table; empty without an earlier wave. */
    Table table() {
        WaveComparison change = report.change();
        Map<String, List<Cell>> rows = new LinkedHashMap<>();
        if (change != null) {
            change.changes().stream()
                    .filter(one -> withItems || one.after().level() != FigureLevel.ITEM)
                    .forEach(one -> rows.put(named(one.after()), cells(one)));
        }
        Text before = change == null ? Text.EMPTY : change.before();
        Text after = change == null ? Text.EMPTY : change.after();
        Text basis = change == null ? Text.EMPTY : change.basis();
        return new Table(
                Text.of("So với đợt khảo sát trước", "Against the earlier survey"),
                basis,
                List.of(
                        Text.of(
                                "Chỉ có chênh lệch khi hai đợt cùng phương pháp, cùng phiếu hỏi, cùng đối tượng.",
                                "There is a difference only where both surveys have one method, questionnaire and population.")),
                List.of(
                        Text.of("Chỉ số", "Figure"),
                        before,
                        after,
                        Text.of("Chênh lệch (điểm %)", "Difference (% points)"),
                        Text.of("Cận dưới", "Lower end"),
                        Text.of("Cận trên", "Upper end"),
                        Text.of("Kết luận", "Verdict")),
                rows);
    }

    private String named(SatisfactionFigure figure) {
        String label = figure.label().in(report.language());
        return switch (figure.level()) {
            case OVERALL -> report.name(figure.unit());
            case ITEM -> figure.id() + " " + label;
            default -> label;
        };
    }

    private static List<Cell> cells(SatisfactionChange change) {
        ConfidenceInterval interval = change.interval();
        List<Cell> cells = new ArrayList<>();
        for (Points one : Arrays.asList(change.before().index(), change.after().index(), change.points())) {
            double cell = ShownFigures.cell(one);
            cells.add(Cell.of(Double.isNaN(cell) ? null : (Double) cell));
        }
        cells.add(Cell.of(interval == null ? null : (Double) interval.lower()));
        cells.add(Cell.of(interval == null ? null : (Double) interval.upper()));
        cells.add(Cell.of(verdict(change)));
        return cells;
    }

    private static Text verdict(SatisfactionChange change) {
        ConfidenceInterval interval = change.interval();
        if (!change.findings().isEmpty()) {
            return Text.of("không so sánh được, xem phát hiện", "not comparable, see the findings");
        }
        if (change.points() == null || interval == null) {
            return Text.of(ShownFigures.NONE);
        }
        return interval.lower() > 0
                ? Text.of("tăng rõ rệt", "a clear rise")
                : interval.upper() < 0
                        ? Text.of("giảm rõ rệt", "a clear fall")
                        : Text.of("chưa đủ cơ sở nói là đổi", "no clear change");
    }
}
