package org.parindex.io.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.io.report.Formulas.Run;
import org.parindex.points.Points;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.score.NodeScore;
import org.parindex.score.UnitScore;
import org.parindex.unit.Unit;

/** A sheet units × criteria at one stage: the points of leaves are values, everything above is a formula. */
final class MatrixSheet {

    private final ResultBook book;
    private final MatrixLayout layout;
    private final Stage stage;
    private final String title;
    private final Map<String, String> points = new HashMap<>();
    private final Map<String, String> maxima = new HashMap<>();
    private final String total;
    private final String totalMaximum;
    private final String totalBefore;
    private final String indexPercent;
    private final String withoutBonus;

    private MatrixSheet(ResultBook book, Stage stage, String title) {
        this.book = book;
        this.layout = book.layout();
        this.stage = stage;
        this.title = title;
        MatrixFormulas formulas = new MatrixFormulas(layout);
        for (Node node : layout.scheme().nodes()) {
            if (node instanceof Branch branch) {
                points.put(branch.id(), formulas.points(branch));
                maxima.put(branch.id(), formulas.maximumBefore(branch));
                Integer before = layout.beforeColumn(branch.id());
                if (before != null) {
                    maxima.put(after(branch), formulas.maximumAfter(branch, before));
                }
            }
        }
        this.total = formulas.total();
        this.totalMaximum = formulas.totalMaximum();
        this.totalBefore = formulas.totalMaximumBefore();
        this.indexPercent = formulas.indexPercent();
        this.withoutBonus = formulas.withoutBonus();
    }

    private static String after(Branch branch) {
        return branch.id() + "\nafter";
    }

    /** Adds the sheet. */
    static void add(ResultBook book, Stage stage, String name, String title) {
        MatrixSheet matrix = new MatrixSheet(book, stage, title);
        XSSFSheet sheet = book.out().sheet(name, matrix::write);
        MatrixLayout layout = book.layout();
        Styles.page(sheet, MatrixLayout.CODE_ROW, MatrixLayout.MAXIMUM_ROW, 2);
        sheet.createFreezePane(MatrixLayout.TOTAL, MatrixLayout.FIRST_ROW);
        // many columns do not fit one page: the names are repeated at the left of each
        sheet.setFitToPage(false);
        sheet.getPrintSetup().setScale((short) 70);
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, MatrixLayout.ID, MatrixLayout.NAME));
        Styles.widths(sheet, 16, 34, 11, 11, 11, 11, 11);
        for (int i = MatrixLayout.WITHOUT_BONUS + 1; i < layout.columns(); i++) {
            sheet.setColumnWidth(i, 12 * 256);
        }
        int last = Math.max(MatrixLayout.FIRST_ROW, layout.lastRow());
        matrix.checkEntries(sheet, last);
    }

    /** A hint to who types points that are more than the maximum, or a mark that is none. */
    private void checkEntries(XSSFSheet sheet, int last) {
        CellRangeAddressList cells = new CellRangeAddressList();
        List<Run> runs = layout.runs(layout.scheme().leaves());
        runs.forEach(run -> cells.addCellRangeAddress(MatrixLayout.FIRST_ROW, run.first(), last, run.last()));
        String first = Formulas.letters(runs.get(0).first());
        String cell = first + (MatrixLayout.FIRST_ROW + 1);
        String maximum = first + "$" + (MatrixLayout.MAXIMUM_ROW + 1);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation check = helper.createValidation(
                helper.createCustomConstraint("IF(ISNUMBER(" + cell + "),ABS(" + cell + ")<=" + maximum + ",OR(" + cell
                        + "=\"" + MatrixLayout.NOT_APPLICABLE + "\"," + cell + "=\"" + MatrixLayout.NOT_HELD + "\"))"),
                cells);
        check.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        check.setShowErrorBox(true);
        check.createErrorBox(
                book.say("Điểm tiêu chí", "Points"),
                book.say(
                        "Nhập điểm không quá điểm tối đa, hoặc KAD (không áp dụng).",
                        "Points up to the maximum, or KAD (not applicable)."));
        sheet.addValidationData(check);
    }

    private void write(RowWriter rows) throws IOException {
        rows.row(0).text(0, title, Look.TITLE);
        // right of the columns that are repeated, or every page would repeat a part of it
        rows.row(1)
                .text(
                        MatrixLayout.TOTAL,
                        book.say(
                                "Ô vàng là số liệu, sửa được; ô trắng là công thức. KAD: không áp dụng; KTC: không tổ chức"
                                        + " điều tra; ô trống: chưa có số liệu; chữ nghiêng: không phát sinh, điểm theo quy"
                                        + " định.",
                                "Yellow cells are data and may be changed, white cells are formulas. KAD: not applicable;"
                                        + " KTC: survey not held; blank: missing; italics: nothing arose, points by policy."),
                        Look.MUTED);
        head(rows);
        for (MatrixLayout.GroupRows group : layout.groups()) {
            for (Unit unit : group.units()) {
                unit(rows.row(layout.row(unit)), layout.row(unit), unit);
            }
        }
    }

    private void head(RowWriter rows) throws IOException {
        rows.row(MatrixLayout.CODE_ROW);
        String[] labels = {
            book.say("Mã đơn vị", "Unit id"),
            book.say("Tên đơn vị", "Unit"),
            book.say("Tổng điểm", "Total"),
            book.say("Điểm tối đa áp dụng", "Applicable maximum"),
            book.say("Chỉ số (%)", "Index (%)"),
            book.say("Tối đa trước quy đổi", "Maximum before rescaling"),
            book.say("Không gồm thưởng, phạt", "Without bonus, penalty")
        };
        for (int i = 0; i < labels.length; i++) {
            rows.text(i, i < 2 ? "" : labels[i], Look.SMALL_HEADER);
        }
        eachNode(rows, Node::code, Look.SMALL_HEADER);
        rows.row(MatrixLayout.TITLE_ROW, 96);
        for (int i = 0; i < labels.length; i++) {
            rows.text(i, i < 2 ? labels[i] : "", Look.SMALL_HEADER);
        }
        eachNode(rows, node -> book.say(node.title()), Look.SMALL_HEADER);
        parameters(rows);
    }

    private interface Label {
        String of(Node node);
    }

    private void eachNode(RowWriter rows, Label label, Look look) {
        for (Node node : layout.scheme().nodes()) {
            rows.text(layout.column(node.id()), label.of(node), look);
            Integer before = layout.beforeColumn(node.id());
            if (before != null) {
                rows.text(before, book.say("tối đa trước quy đổi ", "maximum before rescaling ") + node.code(), look);
            }
            Integer maximum = layout.maximumColumn(node.id());
            if (maximum != null) {
                rows.text(maximum, book.say("tối đa ", "maximum ") + node.code(), look);
            }
        }
    }

    private interface Parameter {
        Points of(Leaf leaf);
    }

    private void parameters(RowWriter rows) throws IOException {
        parameter(
                rows, MatrixLayout.MAXIMUM_ROW, book.say("Điểm tối đa", "Maximum"), leaf -> Points.of(leaf.maximum()));
        rows.row(MatrixLayout.CHANNEL_ROW)
                .text(0, "", Look.SMALL)
                .text(1, book.say("Nguồn điểm", "Channel"), Look.SMALL);
        for (Leaf leaf : layout.scheme().leaves()) {
            rows.text(layout.column(leaf.id()), book.mark(leaf), Look.SMALL);
        }
        parameter(
                rows,
                MatrixLayout.NOT_APPLICABLE_REMOVES_ROW,
                book.say("Bớt điểm tối đa nếu KAD", "Off the maximum if KAD"),
                layout::removed);
        parameter(
                rows,
                MatrixLayout.NOT_APPLICABLE_GIVES_ROW,
                book.say("Điểm được tính nếu KAD", "Points if KAD"),
                layout::given);
        parameter(
                rows,
                MatrixLayout.NOT_HELD_REMOVES_ROW,
                book.say("Bớt điểm tối đa nếu KTC", "Off the maximum if KTC"),
                layout::removedIfNotHeld);
    }

    private void parameter(RowWriter rows, int at, String label, Parameter parameter) throws IOException {
        rows.row(at).text(0, "", Look.SMALL).text(1, label, Look.SMALL);
        for (Leaf leaf : layout.scheme().leaves()) {
            rows.number(layout.column(leaf.id()), Formulas.number(parameter.of(leaf)), Look.EXACT);
        }
    }

    private void unit(RowWriter row, int at, Unit unit) {
        UnitScore score = book.report().scores().of(unit.id(), stage);
        row.text(MatrixLayout.ID, unit.id(), Look.TEXT).text(MatrixLayout.NAME, unit.name(), Look.TEXT);
        if (!score.isScored()) {
            for (int i = MatrixLayout.TOTAL; i < layout.columns(); i++) {
                row.text(i, MatrixLayout.NO_RESULT, Look.CENTER);
            }
            return;
        }
        totals(row, at, unit, score);
        for (Node node : layout.scheme().nodes()) {
            if (node instanceof Leaf leaf) {
                leaf(row, unit, leaf, score.node(leaf.id()));
            } else {
                branch(row, at, unit, (Branch) node, score);
            }
        }
    }

    private void totals(RowWriter row, int at, Unit unit, UnitScore score) {
        row.formula(MatrixLayout.TOTAL, Formulas.at(total, at), Formulas.number(score.points()), Look.BOLD_NUMBER)
                .formula(
                        MatrixLayout.TOTAL_MAXIMUM,
                        Formulas.at(totalMaximum, at),
                        Formulas.number(score.maximum()),
                        Look.NUMBER)
                .formula(
                        MatrixLayout.INDEX,
                        Formulas.at(indexPercent, at),
                        Formulas.number(score.indexPercent().orElse(null)),
                        Look.BOLD_NUMBER)
                .formula(
                        MatrixLayout.TOTAL_BEFORE,
                        Formulas.at(totalBefore, at),
                        Formulas.number(score.maximum().minus(owedToTotal(unit, score))),
                        Look.NUMBER)
                .formula(
                        MatrixLayout.WITHOUT_BONUS,
                        Formulas.at(withoutBonus, at),
                        Formulas.number(score.pointsWithoutBonus()),
                        Look.NUMBER);
    }

    private void branch(RowWriter row, int at, Unit unit, Branch branch, UnitScore score) {
        NodeScore node = score.node(branch.id());
        row.formula(
                layout.column(branch.id()),
                Formulas.at(points.getOrDefault(branch.id(), ""), at),
                Formulas.number(node.points()),
                Look.BOLD_NUMBER);
        Integer maximum = layout.maximumColumn(branch.id());
        if (maximum == null) {
            return;
        }
        Integer before = layout.beforeColumn(branch.id());
        String formula = maxima.getOrDefault(branch.id(), "");
        if (before != null) {
            Points owed = owed(unit, score, layout.owing(branch.id()), true);
            row.formula(
                    before,
                    Formulas.at(formula, at),
                    Formulas.number(
                            node.maximum().isZero()
                                    ? Points.ZERO
                                    : node.maximum().minus(owed)),
                    Look.NUMBER);
            formula = maxima.getOrDefault(after(branch), "");
        }
        row.formula(maximum, Formulas.at(formula, at), Formulas.number(node.maximum()), Look.NUMBER);
    }

    private Points owedToTotal(Unit unit, UnitScore score) {
        if (score.maximum().isZero()) {
            return Points.ZERO;
        }
        return owed(unit, score, layout.owing(""), true).plus(owed(unit, score, layout.owingIfNotHeld(), false));
    }

    private Points owed(Unit unit, UnitScore score, List<Leaf> leaves, boolean held) {
        return leaves.stream()
                .filter(leaf -> isHeld(unit, leaf.channel()) == held)
                .filter(leaf -> !score.node(leaf.id()).isApplicable())
                .map(layout::counted)
                .reduce(Points.ZERO, Points::plus);
    }

    private boolean isHeld(Unit unit, Channel channel) {
        var assessments = book.report().scores().assessments();
        UnitAssessment own = assessments.byUnit().get(unit.id());
        return !assessments.channelsNotHeld().contains(channel)
                && (own == null || !own.channelsNotHeld().contains(channel));
    }

    private void leaf(RowWriter row, Unit unit, Leaf leaf, NodeScore score) {
        int column = layout.column(leaf.id());
        switch (score.treatment()) {
            case REMOVED ->
                row.text(
                        column,
                        isHeld(unit, leaf.channel()) ? MatrixLayout.NOT_APPLICABLE : MatrixLayout.NOT_HELD,
                        Look.INPUT);
            case NOT_APPLICABLE_FULL, NOT_APPLICABLE_ZERO -> row.text(column, MatrixLayout.NOT_APPLICABLE, Look.INPUT);
            case NOT_HELD_ZERO -> row.text(column, MatrixLayout.NOT_HELD, Look.INPUT);
            case MISSING -> row.blank(column, Look.INPUT);
            case NOTHING_AROSE_FULL, NOTHING_AROSE_ZERO ->
                row.number(column, Formulas.number(score.points()), Look.GIVEN_INPUT);
            case RULE, AWARDED, WITHHELD, SUM -> row.number(column, Formulas.number(score.points()), Look.INPUT);
        }
    }
}
