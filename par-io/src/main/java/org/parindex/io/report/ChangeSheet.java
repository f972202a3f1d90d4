package org.parindex.io.report;

import java.io.IOException;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.points.Points;
import org.parindex.rank.RankedUnit;

/** Index and place of each unit beside those of the year before. */
final class ChangeSheet {

    private static final int HEADER_ROW = 3;

    private final ResultBook book;
    private final RankSheet ranks;
    private final PreviousYear previous;
    private final String name;

    ChangeSheet(ResultBook book, RankSheet ranks, PreviousYear previous) {
        this.book = book;
        this.ranks = ranks;
        this.previous = previous;
        this.name = book.out()
                .name(book.say("So sánh ", "Change ")
                        + book.say(ranks.figures().rows().group().group().label()));
    }

    void add() {
        XSSFSheet sheet = book.out().sheet(name, this::write);
        Styles.page(sheet, HEADER_ROW, 1);
        Styles.widths(sheet, 44, 14, 14, 14, 12, 12, 12);
    }

    private void write(RowWriter rows) throws IOException {
        int year = book.report().year();
        rows.row(0)
                .text(
                        0,
                        book.say("SO SÁNH NĂM ", "COMPARISON OF ")
                                + year
                                + book.say(" VỚI NĂM ", " WITH ")
                                + previous.year(),
                        Look.TITLE);
        rows.row(1)
                .text(
                        0,
                        book.say(
                                "Chỉ so sánh đơn vị có cùng mã ở cả hai năm; dấu + ở cột hạng là tăng hạng.",
                                "Only units with the same id in both years; + in the last column is a better place."),
                        Look.MUTED);
        rows.row(HEADER_ROW)
                .text(0, book.say("Tên đơn vị", "Unit"), Look.HEADER)
                .text(1, book.say("Chỉ số ", "Index ") + year, Look.HEADER)
                .text(2, book.say("Chỉ số ", "Index ") + previous.year(), Look.HEADER)
                .text(3, book.say("Tăng, giảm", "Change"), Look.HEADER)
                .text(4, book.say("Hạng ", "Place ") + year, Look.HEADER)
                .text(5, book.say("Hạng ", "Place ") + previous.year(), Look.HEADER)
                .text(6, book.say("Tăng, giảm hạng", "Places"), Look.HEADER);
        int at = HEADER_ROW + 1;
        for (RankedUnit one : ranks.figures().rows().group().ranked()) {
            unit(rows.row(at), at, one);
            at++;
        }
    }

    private void unit(RowWriter row, int at, RankedUnit one) {
        Points before = previous.index().get(one.unit().id());
        Points placeBefore = previous.ranks().get(one.unit().id());
        String index = Formulas.at(
                Formulas.cell(book.matrix(), MatrixLayout.INDEX),
                at,
                book.layout().row(one.unit()));
        row.text(0, one.unit().name(), Look.TEXT)
                .formula(1, index, Formulas.number(one.indexPercent()), Look.BOLD_NUMBER)
                .number(2, Formulas.number(before), Look.NUMBER)
                .formula(3, difference(1, 2, at), minus(one.indexPercent(), before), Look.NUMBER)
                .formula(
                        4,
                        Formulas.quoted(ranks.name()) + "!" + Formulas.fixed(ranks.rankColumn(), ranks.row(one.unit())),
                        Formulas.number(one.rank()),
                        Look.WHOLE)
                .number(5, Formulas.number(placeBefore), Look.WHOLE)
                .formula(6, difference(5, 4, at), minus(placeBefore, one.rank()), Look.WHOLE);
    }

    private static String difference(int column, int less, int at) {
        String a = Formulas.fixed(column, at);
        String b = Formulas.fixed(less, at);
        return "IF(AND(ISNUMBER(" + a + "),ISNUMBER(" + b + "))," + a + "-" + b + ",\"\")";
    }

    private static double minus(@Nullable Points a, @Nullable Points b) {
        return a == null || b == null
                ? Double.NaN
                : Formulas.number(Objects.requireNonNull(a).minus(b));
    }
}
