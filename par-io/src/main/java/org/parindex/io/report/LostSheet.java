package org.parindex.io.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.points.Points;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.unit.Unit;

/** Lost points of each leaf over all units, the largest first. */
final class LostSheet {

    private static final int HEADER_ROW = 3;

    private final ResultBook book;
    private final MatrixLayout layout;
    private final List<LostPoints> lost;

    LostSheet(ResultBook book) {
        this.book = book;
        this.layout = book.layout();
        List<Unit> units = layout.groups().stream()
                .flatMap(group -> group.units().stream())
                .toList();
        this.lost = layout.scheme().leaves().stream()
                .map(leaf -> LostPoints.of(
                        book.report().scores(), book.report().ranking().stage(), leaf, units))
                .sorted(Comparator.comparing(LostPoints::lost).reversed())
                .toList();
    }

    void add() {
        String name = book.out().name(book.say("Điểm mất theo tiêu chí", "Lost points"));
        XSSFSheet sheet = book.out().sheet(name, this::write);
        Styles.page(sheet, HEADER_ROW, 2);
        Styles.widths(sheet, 10, 70, 10, 11, 13, 13, 13, 13);
        sheet.setAutoFilter(new CellRangeAddress(HEADER_ROW, HEADER_ROW + lost.size(), 0, 7));
    }

    private void write(RowWriter rows) throws IOException {
        rows.row(0)
                .text(
                        0,
                        book.say(
                                "ĐIỂM MẤT THEO TIÊU CHÍ, TRÊN TẤT CẢ ĐƠN VỊ",
                                "LOST POINTS BY CRITERION, OVER ALL UNITS"),
                        Look.TITLE);
        rows.row(1)
                .text(
                        0,
                        book.say(
                                "Điểm mất = điểm tối đa áp dụng − điểm đạt; không tính đơn vị mà tiêu chí không áp dụng."
                                        + " Điểm thưởng nằm ngoài điểm tối đa nên ghi số âm.",
                                "Lost = applicable maximum − points; units to which a criterion does not apply do not count."
                                        + " A bonus lies outside the maximum, so it is negative."),
                        Look.MUTED);
        rows.row(HEADER_ROW)
                .text(0, book.say("Mã", "Code"), Look.HEADER)
                .text(1, book.say("Tiêu chí", "Criterion"), Look.HEADER)
                .text(2, book.say("Điểm tối đa", "Maximum"), Look.HEADER)
                .text(3, book.say("Số đơn vị áp dụng", "Units"), Look.HEADER)
                .text(4, book.say("Tổng điểm mất", "Points lost"), Look.HEADER)
                .text(5, book.say("Mất bình quân", "Lost on average"), Look.HEADER)
                .text(6, book.say("Số đơn vị đạt tối đa", "Full points"), Look.HEADER)
                .text(7, book.say("Số đơn vị 0 điểm", "No points"), Look.HEADER);
        for (int i = 0; i < lost.size(); i++) {
            leaf(rows, HEADER_ROW + 1 + i, lost.get(i));
        }
    }

    private void leaf(RowWriter rows, int at, LostPoints one) throws IOException {
        Leaf leaf = one.leaf();
        int column = layout.column(leaf.id());
        String sheet = Formulas.quoted(book.matrix()) + "!";
        String cells = sheet + Formulas.fixed(column, MatrixLayout.FIRST_ROW) + ":"
                + Formulas.fixed(column, Math.max(MatrixLayout.FIRST_ROW, layout.lastRow()));
        String maximum = sheet + Formulas.fixed(column, MatrixLayout.MAXIMUM_ROW);
        String counted = layout.counted(leaf).isZero() ? "0" : maximum;
        // without any unit the range is the blank row where the first would stand
        String all = layout.lastRow() < MatrixLayout.FIRST_ROW ? "0" : "ROWS(" + cells + ")";
        String units = all + "-" + count(cells, MatrixLayout.NO_RESULT)
                + (layout.isRemoved(leaf) ? "-" + count(cells, MatrixLayout.NOT_APPLICABLE) : "")
                + (isRemovedIfNotHeld(leaf) ? "-" + count(cells, MatrixLayout.NOT_HELD) : "");
        String given = layout.given(leaf).isZero()
                ? ""
                : "-" + count(cells, MatrixLayout.NOT_APPLICABLE) + "*" + sheet
                        + Formulas.fixed(column, MatrixLayout.NOT_APPLICABLE_GIVES_ROW);
        rows.row(at)
                .text(0, leaf.code(), Look.TEXT)
                .text(1, book.say(leaf.title()), Look.TEXT)
                .number(2, Formulas.number(Points.of(leaf.maximum())), Look.NUMBER)
                .formula(3, units, one.units(), Look.WHOLE)
                .formula(
                        4,
                        Formulas.fixed(3, at) + "*" + counted + "-SUM(" + cells + ")" + given,
                        Formulas.number(one.lost()),
                        Look.BOLD_NUMBER)
                .formula(
                        5,
                        "IF(" + Formulas.fixed(3, at) + "=0,\"\"," + Formulas.fixed(4, at) + "/" + Formulas.fixed(3, at)
                                + ")",
                        one.units() == 0 ? Double.NaN : Formulas.number(one.mean()),
                        Look.NUMBER)
                .formula(6, "COUNTIF(" + cells + "," + maximum + ")", one.full(), Look.WHOLE)
                .formula(7, "COUNTIF(" + cells + ",0)", one.zero(), Look.WHOLE);
    }

    private boolean isRemovedIfNotHeld(Leaf leaf) {
        return leaf.channel() != Channel.ASSESSED
                && (layout.counted(leaf).isZero()
                        || !layout.removedIfNotHeld(leaf).isZero());
    }

    private static String count(String cells, String mark) {
        return "COUNTIF(" + cells + "," + Formulas.text(mark) + ")";
    }
}
