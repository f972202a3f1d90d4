package org.parindex.io.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.points.Points;
import org.parindex.scheme.Leaf;
import org.parindex.score.NodeScore;
import org.parindex.score.Scores;
import org.parindex.unit.Unit;

/** What became of the self-assessment: the leaves whose points changed from stage to stage, with the reasons given. */
final class ReconciliationSheet {

    private static final int HEADER_ROW = 3;
    private static final int FIRST_STAGE = 5;

    private final ResultBook book;
    private final Scores scores;
    private final List<Stage> stages;

    ReconciliationSheet(ResultBook book) {
        this.book = book;
        this.scores = book.report().scores();
        Stage last = book.report().ranking().stage();
        this.stages = new ArrayList<>(scores.stages().stream()
                .filter(stage -> stage.compareTo(last) < 0)
                .toList());
        stages.add(last);
    }

    private int differenceColumn() {
        return FIRST_STAGE + stages.size();
    }

    void add() {
        String name = book.out().name(book.say("Đối chiếu", "Reconciliation"));
        XSSFSheet sheet = book.out().sheet(name, this::write);
        Styles.page(sheet, HEADER_ROW, 2);
        Styles.widths(sheet, 16, 32, 10, 44, 10);
        for (int i = FIRST_STAGE; i <= differenceColumn(); i++) {
            sheet.setColumnWidth(i, 12 * 256);
        }
        sheet.setColumnWidth(differenceColumn() + 1, 44 * 256);
    }

    private void write(RowWriter rows) throws IOException {
        rows.row(0)
                .text(
                        0,
                        book.say(
                                "ĐỐI CHIẾU ĐIỂM TỰ ĐÁNH GIÁ VÀ ĐIỂM THẨM ĐỊNH",
                                "RECONCILIATION OF SELF-ASSESSMENT AND APPRAISAL"),
                        Look.TITLE);
        rows.row(1)
                .text(
                        0,
                        book.say(
                                "Chỉ liệt kê tiêu chí có điểm thay đổi qua các bước hoặc có ý kiến thẩm định. Chênh lệch = điểm"
                                        + " cuối − điểm đầu.",
                                "Only criteria whose points changed, or with a reason of the appraisers. Difference = last −"
                                        + " first points."),
                        Look.MUTED);
        rows.row(HEADER_ROW)
                .text(0, book.say("Mã đơn vị", "Unit id"), Look.HEADER)
                .text(1, book.say("Tên đơn vị", "Unit"), Look.HEADER)
                .text(2, book.say("Mã tiêu chí", "Code"), Look.HEADER)
                .text(3, book.say("Tiêu chí", "Criterion"), Look.HEADER)
                .text(4, book.say("Điểm tối đa", "Maximum"), Look.HEADER);
        for (int i = 0; i < stages.size(); i++) {
            rows.text(FIRST_STAGE + i, capital(book.say(stages.get(i).label())), Look.HEADER);
        }
        rows.text(differenceColumn(), book.say("Chênh lệch", "Difference"), Look.HEADER)
                .text(differenceColumn() + 1, book.say("Lý do", "Reason"), Look.HEADER);
        int next = HEADER_ROW + 1;
        for (MatrixLayout.GroupRows group : book.layout().groups()) {
            for (Unit unit : group.units()) {
                next = unit(rows, next, unit);
            }
        }
        if (next == HEADER_ROW + 1) {
            rows.row(next).text(0, book.say("Không có chênh lệch.", "No differences."), Look.PLAIN);
        }
    }

    static String capital(String label) {
        return label.isEmpty() ? label : Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    private int unit(RowWriter rows, int from, Unit unit) throws IOException {
        int next = from;
        if (!book.score(unit).isScored()) {
            return next;
        }
        for (Leaf leaf : book.layout().scheme().leaves()) {
            List<NodeScore> points = stages.stream()
                    .map(stage -> scores.of(unit.id(), stage).node(leaf.id()))
                    .toList();
            String reason = reason(unit, leaf);
            boolean changed = points.stream()
                    .anyMatch(point -> !point.points().equals(points.get(0).points())
                            || point.isApplicable() != points.get(0).isApplicable());
            if (changed || !reason.isEmpty()) {
                leaf(rows.row(next), next, unit, leaf, points, reason);
                next++;
            }
        }
        return next;
    }

    private void leaf(RowWriter row, int at, Unit unit, Leaf leaf, List<NodeScore> points, String reason) {
        row.text(0, unit.id(), Look.TEXT)
                .text(1, unit.name(), Look.TEXT)
                .text(2, leaf.code(), Look.TEXT)
                .text(3, book.say(leaf.title()), Look.TEXT)
                .number(4, Formulas.number(Points.of(leaf.maximum())), Look.NUMBER);
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).isApplicable()) {
                row.number(FIRST_STAGE + i, Formulas.number(points.get(i).points()), Look.NUMBER);
            } else {
                row.text(FIRST_STAGE + i, MatrixLayout.NOT_APPLICABLE, Look.CENTER);
            }
        }
        NodeScore first = points.get(0);
        NodeScore last = points.get(points.size() - 1);
        String from = Formulas.fixed(FIRST_STAGE, at);
        String to = Formulas.fixed(differenceColumn() - 1, at);
        row.formula(
                        differenceColumn(),
                        "IF(AND(ISNUMBER(" + from + "),ISNUMBER(" + to + "))," + to + "-" + from + ",\"\")",
                        first.isApplicable() && last.isApplicable()
                                ? Formulas.number(last.points().minus(first.points()))
                                : Double.NaN,
                        Look.BOLD_NUMBER)
                .text(differenceColumn() + 1, reason, Look.TEXT);
    }

    /** What was remarked at the stages after the self-assessment. */
    private String reason(Unit unit, Leaf leaf) {
        UnitAssessment sent = scores.assessments().byUnit().get(unit.id());
        if (sent == null) {
            return "";
        }
        List<String> reasons = new ArrayList<>();
        for (Stage stage : stages) {
            Optional<Answer> answer = sent.answer(leaf.id(), stage).or(() -> sent.answer(leaf.code(), stage));
            if (stage.kind() != Stage.Kind.SELF) {
                answer.map(Answer::remark)
                        .filter(remark -> !remark.isBlank())
                        .ifPresent(remark -> reasons.add(capital(book.say(stage.label())) + ": " + remark));
            }
        }
        return String.join("\n", reasons);
    }
}
