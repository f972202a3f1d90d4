package org.parindex.io.report;

import static org.parindex.io.report.Formulas.fixed;
import static org.parindex.io.report.Formulas.quoted;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.GroupSummary;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.UnrankedUnit;
import org.parindex.scheme.Band;
import org.parindex.scheme.ValueBasis;
import org.parindex.text.Text;

/** The appendix to the decision: the ranking of a peer group as it is signed. */
final class AppendixSheet {

    private static final int HEADER_ROW = 7;
    private static final int FIRST_ROW = 8;
    private static final int RANK = 0;
    private static final int NAME = 1;
    private static final int NAME_WIDTH = 42;
    private static final int ROWS_WITH_SIGNATURE = 3;
    private static final double PIXELS_OF_A_CHARACTER = 8.5;
    /** A4 landscape within the margins, in pixels. */
    private static final double PAGE_WIDTH = 990;
    /** A4 landscape within the margins, in points; head, line of the table. */
    private static final double PAGE_HEIGHT = 490;

    private static final int HEAD_HEIGHT = 165;
    private static final int LINE = 18;

    private final ResultBook book;
    private final RankSheet ranks;
    private final GroupRanking group;
    private final int number;
    private final String name;
    private final AppendixFigures figures;
    private final SignatureBlock signature;

    AppendixSheet(ResultBook book, RankSheet ranks, int number, String name) {
        this.book = book;
        this.ranks = ranks;
        this.group = ranks.figures().rows().group();
        this.number = number;
        this.name = name;
        this.figures = new AppendixFigures(book, NAME + 1);
        this.signature = new SignatureBlock(book);
    }

    String name() {
        return name;
    }

    int firstRow() {
        return FIRST_ROW;
    }

    int indexColumn() {
        return figures.indexColumn();
    }

    private int classColumn() {
        return figures.end();
    }

    private int lastColumn() {
        return classColumn() + 1;
    }

    /** Where the signature stands. */
    private int right() {
        return Math.max(3, lastColumn() - 4);
    }

    private int meanRow() {
        return FIRST_ROW + group.ranked().size();
    }

    private int bandsRow() {
        return meanRow() + 3 + group.unranked().size();
    }

    private List<Band> bands() {
        return ranks.figures().classes().classification().bands();
    }

    private int signatureRow() {
        return bandsRow() + (bands().isEmpty() ? 0 : bands().size() + 1);
    }

    private int lastRow() {
        return signatureRow() + signature.rows() - 1;
    }

    private Letterhead letterhead() {
        return book.report().letterhead();
    }

    void add() {
        XSSFSheet sheet = book.out().sheet(name, this::write);
        Styles.page(sheet, HEADER_ROW, 2);
        sheet.setColumnWidth(RANK, 9 * 256);
        sheet.setColumnWidth(NAME, NAME_WIDTH * 256);
        for (int i = NAME + 1; i < classColumn(); i++) {
            sheet.setColumnWidth(i, 10 * 256);
        }
        sheet.setColumnWidth(classColumn(), 13 * 256);
        boolean remarks = !group.unranked().isEmpty()
                || group.ranked().stream().anyMatch(one -> !one.classReasons().isEmpty());
        sheet.setColumnWidth(classColumn() + 1, (remarks ? 34 : 14) * 256);
        pages(sheet);
        merge(sheet, 0, 0, 2);
        merge(sheet, 0, 3, lastColumn());
        merge(sheet, 1, 3, lastColumn());
        for (int row = 3; row <= 5; row++) {
            merge(sheet, row, 0, lastColumn());
        }
        for (int row = signatureRow(); row <= lastRow(); row++) {
            merge(sheet, row, right(), lastColumn());
        }
        sheet.setHorizontallyCenter(true);
        int at = book.out().book().getSheetIndex(sheet);
        book.out().book().setPrintArea(at, 0, lastColumn(), 0, lastRow());
        name("XepHang_" + number, RANK, at);
        name("DonVi_" + number, NAME, at);
        name("ChiSo_" + number, figures.indexColumn(), at);
        name("XepLoai_" + number, classColumn(), at);
    }

    /** If it takes more than a page, the last rows of the table go along to the page of the signature. */
    private void pages(XSSFSheet sheet) {
        double width = 0;
        for (int i = 0; i <= lastColumn(); i++) {
            width += sheet.getColumnWidth(i) / 256.0 * PIXELS_OF_A_CHARACTER;
        }
        double scale = Math.min(1, PAGE_WIDTH / width);
        int high = LINE * (lastRow() - HEADER_ROW);
        for (RankedUnit one : group.ranked()) {
            high += one.unit().name().length() > NAME_WIDTH - 1 ? LINE : 0;
        }
        int ranked = group.ranked().size();
        if ((HEAD_HEIGHT + high) * scale > PAGE_HEIGHT && ranked > ROWS_WITH_SIGNATURE) {
            sheet.setRowBreak(FIRST_ROW + ranked - ROWS_WITH_SIGNATURE - 1);
        }
    }

    private static void merge(XSSFSheet sheet, int row, int first, int last) {
        sheet.addMergedRegion(new CellRangeAddress(row, row, first, last));
    }

    private void name(String label, int column, int sheet) {
        if (group.ranked().isEmpty()) {
            return;
        }
        XSSFName defined = book.out().book().createName();
        defined.setNameName(label);
        defined.setRefersToFormula(quoted(name) + "!" + fixed(column, FIRST_ROW) + ":" + fixed(column, meanRow() - 1));
    }

    private void write(RowWriter rows) throws IOException {
        head(rows);
        header(rows.row(HEADER_ROW));
        int at = FIRST_ROW;
        for (RankedUnit one : group.ranked()) {
            ranked(rows.row(at), at, one);
            at++;
        }
        mean(rows.row(at));
        at++;
        for (UnrankedUnit one : group.unranked()) {
            unranked(rows.row(at), at, one);
            at++;
        }
        bands(rows);
        signature.write(rows, signatureRow(), NAME, right());
    }

    private void head(RowWriter rows) throws IOException {
        rows.row(0)
                .text(0, book.say(letterhead().authority()), Look.PLAIN_BOLD_CENTER)
                .text(3, book.say(Letterhead.STATE), Look.PLAIN_BOLD_CENTER);
        rows.row(1).text(3, book.say(Letterhead.MOTTO), Look.PLAIN_BOLD_CENTER);
        rows.row(3, 24)
                .text(
                        0,
                        book.say(
                                        "BẢNG XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ",
                                        "RANKING BY THE PUBLIC ADMINISTRATION REFORM INDEX, ")
                                + book.report().year(),
                        Look.TITLE_CENTER);
        rows.row(4)
                .text(
                        0,
                        book.say(group.group().label()) + " — "
                                + book.say(book.layout().scheme().title()),
                        Look.PLAIN_CENTER);
        rows.row(5).text(0, book.say(letterhead().attachedTo()), Look.MUTED_CENTER);
    }

    private void header(RowWriter row) {
        row.text(RANK, book.say("Xếp hạng", "Place"), Look.HEADER)
                .text(NAME, book.say("Tên đơn vị", "Unit"), Look.HEADER);
        figures.header(row);
        row.text(classColumn(), book.say("Xếp loại", "Class"), Look.HEADER)
                .text(classColumn() + 1, book.say("Ghi chú", "Note"), Look.HEADER);
    }

    private void ranked(RowWriter row, int at, RankedUnit one) {
        String sheet = quoted(ranks.name()) + "!";
        int there = ranks.row(one.unit());
        row.formula(RANK, sheet + fixed(ranks.rankColumn(), there), Formulas.number(one.rank()), Look.WHOLE)
                .text(NAME, one.unit().name(), Look.TEXT);
        figures.write(row, at, one.unit());
        row.formula(
                        classColumn(),
                        sheet + fixed(ranks.classColumn(), there) + "&\"\"",
                        one.band() == null ? "" : book.say(one.band().label()),
                        Look.CENTER)
                .text(classColumn() + 1, join(one.classReasons()), Look.TEXT);
    }

    private String join(List<Text> reasons) {
        return String.join("; ", reasons.stream().map(book::say).toList());
    }

    /** The means of the ranked units, of the exact figures. */
    private void mean(RowWriter row) {
        row.blank(RANK, Look.BOLD).text(NAME, book.say("TRUNG BÌNH", "MEAN"), Look.BOLD);
        figures.mean(row, ranks);
        row.blank(classColumn(), Look.BOLD).blank(classColumn() + 1, Look.BOLD);
    }

    private void unranked(RowWriter row, int at, UnrankedUnit one) {
        row.text(RANK, "–", Look.CENTER).text(NAME, one.unit().name(), Look.TEXT);
        if (one.points() == null) {
            for (int i = NAME + 1; i < classColumn(); i++) {
                row.text(i, "–", Look.CENTER);
            }
        } else {
            figures.write(row, at, one.unit());
        }
        row.text(classColumn(), book.say("không xếp hạng", "not ranked"), Look.CENTER)
                .text(classColumn() + 1, join(one.reasons()), Look.TEXT);
    }

    private void bands(RowWriter rows) throws IOException {
        if (bands().isEmpty()) {
            return;
        }
        rows.row(bandsRow() - 1).text(NAME, book.say("Các mức xếp loại:", "Classes:"), Look.PLAIN_BOLD);
        boolean percent = ranks.figures().classes().classification().basis() == ValueBasis.INDEX_PERCENT;
        for (int i = 0; i < bands().size(); i++) {
            Band band = bands().get(i);
            long count = group.summary().classes().stream()
                    .filter(one -> one.band().equals(band))
                    .mapToInt(GroupSummary.ClassCount::units)
                    .sum();
            String label = book.say(band.label()) + ": "
                    + book.say(band.values().describe(percent ? " %" : book.say(" điểm", " points")));
            String classes =
                    fixed(classColumn(), FIRST_ROW) + ":" + fixed(classColumn(), Math.max(FIRST_ROW, meanRow() - 1));
            rows.row(bandsRow() + i)
                    .text(NAME, label, Look.PLAIN)
                    .formula(
                            figures.indexColumn(),
                            Formulas.countText(classes, book.say(band.label())),
                            count,
                            Look.PLAIN_NUMBER)
                    .text(classColumn(), book.say("đơn vị", "units"), Look.PLAIN);
        }
    }
}
