package org.parindex.io.report;

import static org.parindex.io.report.Formulas.fixed;
import static org.parindex.io.report.Formulas.quoted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.points.Points;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.GroupSummary;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.UnrankedUnit;
import org.parindex.scheme.Band;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.UnitScore;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

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

    /** A column of figures: its label, its formula from the row of the unit in the matrix, its value. */
    private record Figure(String label, String formula, Value value, boolean bold) {}

    private interface Value {
        @Nullable
        Points of(UnitScore score);
    }

    private final ResultBook book;
    private final RankSheet ranks;
    private final GroupRanking group;
    private final int number;
    private final String name;
    private final List<Figure> figures = new ArrayList<>();
    private final int indexColumn;
    private final int classColumn;

    AppendixSheet(ResultBook book, RankSheet ranks, int number, String name) {
        this.book = book;
        this.ranks = ranks;
        this.group = ranks.figures().rows().group();
        this.number = number;
        this.name = name;
        int last = book.layout().columns() - 1;
        for (Channel channel : Channel.values()) {
            List<Leaf> leaves = ChannelPoints.leaves(book.report().scores(), channel);
            if (!leaves.isEmpty()) {
                figures.add(new Figure(
                        book.label(channel),
                        book.channelSum(channel, MatrixLayout.WITHOUT_BONUS + 1, last),
                        score -> ChannelPoints.sum(score, leaves),
                        false));
            }
        }
        List<Branch> bonuses = book.layout().bonuses();
        if (!bonuses.isEmpty()) {
            figures.add(new Figure(
                    book.say("Thưởng, phạt", "Bonus, penalty"),
                    Formulas.sum(bonuses.stream()
                            .map(branch ->
                                    Formulas.cell(book.matrix(), book.layout().column(branch.id())))
                            .toList()),
                    score -> ChannelPoints.sum(score, bonuses),
                    false));
        }
        figures.add(new Figure(
                book.say("Tổng điểm", "Total"),
                Formulas.cell(book.matrix(), MatrixLayout.TOTAL),
                UnitScore::points,
                false));
        figures.add(new Figure(
                book.say("Điểm tối đa", "Maximum"),
                Formulas.cell(book.matrix(), MatrixLayout.TOTAL_MAXIMUM),
                UnitScore::maximum,
                false));
        indexColumn = NAME + 1 + figures.size();
        figures.add(new Figure(
                book.say("Chỉ số (%)", "Index (%)"),
                Formulas.cell(book.matrix(), MatrixLayout.INDEX),
                score -> score.indexPercent().orElse(null),
                true));
        classColumn = NAME + 1 + figures.size();
    }

    String name() {
        return name;
    }

    int firstRow() {
        return FIRST_ROW;
    }

    int indexColumn() {
        return indexColumn;
    }

    private int lastColumn() {
        return classColumn + 1;
    }

    private int meanRow() {
        return FIRST_ROW + group.ranked().size();
    }

    private int bandsRow() {
        return meanRow() + 3 + group.unranked().size();
    }

    private List<Band> bands() {
        return ranks.figures().classification().bands();
    }

    private int signatureRow() {
        return bandsRow() + (bands().isEmpty() ? 0 : bands().size() + 1);
    }

    private int lastRow() {
        int signer = (int) book.say(letterhead().signer()).lines().count();
        int recipients = (int) book.say(letterhead().recipients()).lines().count();
        return signatureRow() + Math.max(1 + signer + 5, 1 + recipients);
    }

    private Letterhead letterhead() {
        return book.report().letterhead();
    }

    void add() {
        XSSFSheet sheet = book.out().sheet(name, this::write);
        Styles.page(sheet, HEADER_ROW, 2);
        sheet.setColumnWidth(RANK, 9 * 256);
        sheet.setColumnWidth(NAME, NAME_WIDTH * 256);
        for (int i = NAME + 1; i < classColumn; i++) {
            sheet.setColumnWidth(i, 10 * 256);
        }
        sheet.setColumnWidth(classColumn, 13 * 256);
        boolean remarks = !group.unranked().isEmpty()
                || group.ranked().stream().anyMatch(one -> !one.classReasons().isEmpty());
        sheet.setColumnWidth(classColumn + 1, (remarks ? 34 : 14) * 256);
        pages(sheet);
        merge(sheet, 0, 0, 2);
        merge(sheet, 0, 3, lastColumn());
        merge(sheet, 1, 3, lastColumn());
        for (int row = 3; row <= 5; row++) {
            merge(sheet, row, 0, lastColumn());
        }
        int right = Math.max(3, lastColumn() - 4);
        for (int row = signatureRow(); row <= lastRow(); row++) {
            merge(sheet, row, right, lastColumn());
        }
        sheet.setHorizontallyCenter(true);
        int at = book.out().book().getSheetIndex(sheet);
        book.out().book().setPrintArea(at, 0, lastColumn(), 0, lastRow());
        name("XepHang_" + number, RANK, at);
        name("DonVi_" + number, NAME, at);
        name("ChiSo_" + number, indexColumn, at);
        name("XepLoai_" + number, classColumn, at);
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
        mean(rows.row(at), at);
        at++;
        for (UnrankedUnit one : group.unranked()) {
            unranked(rows.row(at), at, one);
            at++;
        }
        bands(rows);
        signature(rows);
    }

    private void head(RowWriter rows) throws IOException {
        rows.row(0)
                .text(0, book.say(letterhead().authority()), Look.PLAIN_BOLD_CENTER)
                .text(
                        3,
                        book.say("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
                        Look.PLAIN_BOLD_CENTER);
        rows.row(1)
                .text(
                        3,
                        book.say("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
                        Look.PLAIN_BOLD_CENTER);
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
        for (int i = 0; i < figures.size(); i++) {
            row.text(NAME + 1 + i, figures.get(i).label(), Look.HEADER);
        }
        row.text(classColumn, book.say("Xếp loại", "Class"), Look.HEADER)
                .text(classColumn + 1, book.say("Ghi chú", "Note"), Look.HEADER);
    }

    private void ranked(RowWriter row, int at, RankedUnit one) {
        String sheet = quoted(ranks.name()) + "!";
        int there = ranks.row(one.unit());
        row.formula(RANK, sheet + fixed(ranks.rankColumn(), there), Formulas.number(one.rank()), Look.WHOLE)
                .text(NAME, one.unit().name(), Look.TEXT);
        figures(row, at, one.unit());
        row.formula(
                        classColumn,
                        sheet + fixed(ranks.classColumn(), there) + "&\"\"",
                        one.band() == null ? "" : book.say(one.band().label()),
                        Look.CENTER)
                .text(classColumn + 1, join(one.classReasons()), Look.TEXT);
    }

    private String join(List<Text> reasons) {
        return String.join("; ", reasons.stream().map(book::say).toList());
    }

    private void figures(RowWriter row, int at, Unit unit) {
        UnitScore score = book.score(unit);
        int other = book.layout().row(unit);
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            Points value = figure.value().of(score);
            String formula = i == indexColumn - NAME - 1
                    ? "IF(ISNUMBER(" + figure.formula() + ")," + book.shown(figure.formula()) + ",\"\")"
                    : book.shown(figure.formula());
            row.formula(
                    NAME + 1 + i,
                    Formulas.at(formula, at, other),
                    book.shown(value),
                    figure.bold() ? Look.BOLD_NUMBER : Look.NUMBER);
        }
    }

    /** The means of the ranked units, of the exact figures. */
    private void mean(RowWriter row, int at) {
        row.blank(RANK, Look.BOLD).text(NAME, book.say("TRUNG BÌNH", "MEAN"), Look.BOLD);
        boolean percent = book.layout().scheme().ranking().basis() == ValueBasis.INDEX_PERCENT;
        for (int i = 0; i < figures.size(); i++) {
            int column = NAME + 1 + i;
            int matrix = column == indexColumn ? MatrixLayout.INDEX : MatrixLayout.TOTAL;
            boolean told = column == indexColumn || column == indexColumn - 2;
            if (!told) {
                row.blank(column, Look.BOLD_NUMBER);
                continue;
            }
            boolean basis = percent == (column == indexColumn);
            Points exact = basis && book.layout().scheme().ranking().basis() != ValueBasis.POINTS_WITHOUT_BONUS
                    ? group.summary().mean()
                    : mean(figures.get(i));
            row.formula(column, book.mean(ranks, matrix), book.shown(exact), Look.BOLD_NUMBER);
        }
        row.blank(classColumn, Look.BOLD).blank(classColumn + 1, Look.BOLD);
    }

    private @Nullable Points mean(Figure figure) {
        return Means.of(group.ranked().stream()
                        .map(one -> figure.value().of(book.score(one.unit())))
                        .filter(Objects::nonNull))
                .orElse(null);
    }

    private void unranked(RowWriter row, int at, UnrankedUnit one) {
        row.text(RANK, "–", Look.CENTER).text(NAME, one.unit().name(), Look.TEXT);
        if (one.points() == null) {
            for (int i = NAME + 1; i < classColumn; i++) {
                row.text(i, "–", Look.CENTER);
            }
        } else {
            figures(row, at, one.unit());
        }
        row.text(classColumn, book.say("không xếp hạng", "not ranked"), Look.CENTER)
                .text(classColumn + 1, join(one.reasons()), Look.TEXT);
    }

    private void bands(RowWriter rows) throws IOException {
        if (bands().isEmpty()) {
            return;
        }
        rows.row(bandsRow() - 1).text(NAME, book.say("Các mức xếp loại:", "Classes:"), Look.PLAIN_BOLD);
        boolean percent = ranks.figures().classification().basis() == ValueBasis.INDEX_PERCENT;
        for (int i = 0; i < bands().size(); i++) {
            Band band = bands().get(i);
            long count = group.summary().classes().stream()
                    .filter(one -> one.band().equals(band))
                    .mapToInt(GroupSummary.ClassCount::units)
                    .sum();
            String label = book.say(band.label()) + ": "
                    + book.say(band.values().describe(percent ? " %" : book.say(" điểm", " points")));
            String classes =
                    fixed(classColumn, FIRST_ROW) + ":" + fixed(classColumn, Math.max(FIRST_ROW, meanRow() - 1));
            rows.row(bandsRow() + i)
                    .text(NAME, label, Look.PLAIN)
                    .formula(indexColumn, Formulas.countText(classes, book.say(band.label())), count, Look.PLAIN_NUMBER)
                    .text(classColumn, book.say("đơn vị", "units"), Look.PLAIN);
        }
    }

    private void signature(RowWriter rows) throws IOException {
        int right = Math.max(3, lastColumn() - 4);
        List<String> left = book.say(letterhead().recipients()).lines().toList();
        List<String> signer = book.say(letterhead().signer()).lines().toList();
        for (int row = signatureRow(); row <= lastRow(); row++) {
            int i = row - signatureRow();
            rows.row(row, 18);
            if (i >= 1 && i <= left.size()) {
                rows.text(NAME, left.get(i - 1), i == 1 ? Look.MUTED_BOLD : Look.PLAIN);
            }
            if (i == 0) {
                rows.text(right, book.say(letterhead().placeAndDate()), Look.MUTED_CENTER);
            } else if (i <= signer.size()) {
                rows.text(right, signer.get(i - 1), Look.PLAIN_BOLD_CENTER);
            } else if (i == signer.size() + 1) {
                rows.text(right, book.say("(Ký tên, đóng dấu)", "(Signature, seal)"), Look.MUTED_CENTER);
            } else if (row == lastRow()) {
                rows.text(right, letterhead().name(), Look.PLAIN_BOLD_CENTER);
            }
        }
    }
}
