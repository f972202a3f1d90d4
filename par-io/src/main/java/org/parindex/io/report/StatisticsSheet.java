package org.parindex.io.report;

import static org.parindex.io.report.Formulas.fixed;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.points.Points;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.GroupSummary;

/** Peer groups in numbers: how many units, mean, highest, lowest, above the mean, and how many in each class. */
final class StatisticsSheet {

    private static final int VALUE = 1;
    private static final int SHARE = 2;

    private final ResultBook book;
    private final List<RankSheet> ranks;
    private final String name;
    private final Map<RankSheet, Integer> starts = new HashMap<>();

    StatisticsSheet(ResultBook book, List<RankSheet> ranks) {
        this.book = book;
        this.ranks = ranks;
        this.name = book.out().name(book.say("Thống kê", "Statistics"));
        int next = 2;
        for (RankSheet one : ranks) {
            starts.put(one, next);
            next += 9 + classes(one).size() + 2;
        }
    }

    private static List<GroupSummary.ClassCount> classes(RankSheet one) {
        return one.figures().rows().group().summary().classes();
    }

    String name() {
        return name;
    }

    private int start(RankSheet one) {
        return starts.getOrDefault(one, 0);
    }

    int meanRow(RankSheet one) {
        return start(one) + 4;
    }

    int firstClassRow(RankSheet one) {
        return start(one) + 8;
    }

    void add() {
        XSSFSheet sheet = book.out().sheet(name, this::write);
        Styles.page(sheet, 0, 0);
        Styles.widths(sheet, 48, 16, 16);
    }

    private void write(RowWriter rows) throws IOException {
        rows.row(0)
                .text(
                        0,
                        book.say("THỐNG KÊ KẾT QUẢ NĂM ", "RESULTS IN NUMBERS, ")
                                + book.report().year(),
                        Look.TITLE);
        for (RankSheet one : ranks) {
            group(rows, one);
        }
    }

    private void group(RowWriter rows, RankSheet one) throws IOException {
        GroupRanking group = one.figures().rows().group();
        GroupSummary summary = group.summary();
        int at = start(one);
        String in = one.outside(PlaceColumns.TAKES_PART);
        String values = one.outside(PlaceColumns.VALUE);
        rows.row(at)
                .text(0, book.say(group.group().label()), Look.HEADER)
                .text(VALUE, book.say("Giá trị", "Value"), Look.HEADER)
                .text(SHARE, book.say("Tỷ lệ (%)", "Share (%)"), Look.HEADER);
        count(rows, at + 1, book.say("Số đơn vị được xếp hạng", "Ranked units"), "SUM(" + in + ")", summary.ranked());
        count(
                rows,
                at + 2,
                book.say("Số đơn vị không xếp hạng", "Unranked units"),
                "ROWS(" + in + ")-SUM(" + in + ")",
                summary.unranked());
        String any = fixed(VALUE, at + 1) + "=0";
        value(rows, at + 3, book.say("Cao nhất", "Highest"), ifAny(any, "MAX(" + values + ")"), summary.best());
        value(rows, meanRow(one), book.say("Trung bình", "Mean"), ResultBook.exactMean(in, values), summary.mean());
        value(rows, at + 5, book.say("Thấp nhất", "Lowest"), ifAny(any, "MIN(" + values + ")"), summary.lowest());
        String mean = fixed(VALUE, meanRow(one));
        rows.row(at + 6)
                .text(0, book.say("Số đơn vị trên trung bình", "Units above the mean"), Look.TEXT)
                .formula(
                        VALUE,
                        ifAny(any, "COUNTIFS(" + in + ",1," + values + ",\">\"&ROUND(" + mean + ",10))")
                                .replace("\"\"", "0"),
                        summary.aboveMean(),
                        Look.WHOLE)
                .formula(SHARE, shareOf(at + 6, at + 1), share(summary.aboveMean(), summary.ranked()), Look.NUMBER);
        rows.row(at + 7)
                .text(0, book.say("Xếp loại", "Class"), Look.HEADER)
                .text(VALUE, book.say("Số đơn vị", "Units"), Look.HEADER)
                .text(SHARE, book.say("Tỷ lệ (%)", "Share (%)"), Look.HEADER);
        for (int i = 0; i < classes(one).size(); i++) {
            clazz(rows, at, firstClassRow(one) + i, one, classes(one).get(i));
        }
        unclassified(rows, at, firstClassRow(one) + classes(one).size(), one, summary);
    }

    private void clazz(RowWriter rows, int start, int at, RankSheet one, GroupSummary.ClassCount count)
            throws IOException {
        rows.row(at)
                .text(0, book.say(count.band().label()), Look.TEXT)
                .formula(
                        VALUE,
                        Formulas.countText(
                                one.outside(one.classColumn()),
                                book.say(count.band().label())),
                        count.units(),
                        Look.WHOLE)
                .formula(
                        SHARE,
                        shareOf(at, start + 1),
                        share(
                                count.units(),
                                one.figures().rows().group().summary().ranked()),
                        Look.NUMBER);
    }

    private void unclassified(RowWriter rows, int start, int at, RankSheet one, GroupSummary summary)
            throws IOException {
        int classes = classes(one).size();
        String classified = classes == 0
                ? "0"
                : "SUM(" + fixed(VALUE, firstClassRow(one)) + ":" + fixed(VALUE, firstClassRow(one) + classes - 1)
                        + ")";
        rows.row(at)
                .text(0, book.say("Chưa xếp loại", "Without a class"), Look.TEXT)
                .formula(VALUE, fixed(VALUE, start + 1) + "-" + classified, summary.unclassified(), Look.WHOLE)
                .formula(SHARE, shareOf(at, start + 1), share(summary.unclassified(), summary.ranked()), Look.NUMBER);
    }

    private static String ifAny(String none, String value) {
        return "IF(" + none + ",\"\"," + value + ")";
    }

    private static String shareOf(int row, int ofRow) {
        return "IF(" + fixed(VALUE, ofRow) + "=0,\"\",100*" + fixed(VALUE, row) + "/" + fixed(VALUE, ofRow) + ")";
    }

    private static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : Formulas.number(Points.ratio(100L * part, whole));
    }

    private void count(RowWriter rows, int at, String label, String formula, int value) throws IOException {
        rows.row(at)
                .text(0, label, Look.TEXT)
                .formula(VALUE, formula, value, Look.WHOLE)
                .blank(SHARE, Look.NUMBER);
    }

    private void value(RowWriter rows, int at, String label, String formula, @Nullable Points value)
            throws IOException {
        rows.row(at)
                .text(0, label, Look.TEXT)
                .formula(VALUE, formula, Formulas.number(value), Look.NUMBER)
                .blank(SHARE, Look.NUMBER);
    }
}
