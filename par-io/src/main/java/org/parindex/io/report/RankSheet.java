package org.parindex.io.report;

import static org.parindex.io.report.Formulas.cell;
import static org.parindex.io.report.Formulas.fixed;

import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.scheme.ValueBasis;
import org.parindex.unit.Unit;

/** The sheet on which places and classes of a peer group are computed, step by step. */
final class RankSheet {

    private final ResultBook book;
    private final GroupFigures figures;
    private final String name;
    private final BandTable bands;
    private final int headerRow;
    private final PlaceColumns places;
    private final ClassColumns classes;

    RankSheet(ResultBook book, GroupFigures figures) {
        this.book = book;
        this.figures = figures;
        this.name = book.out()
                .name(book.say("Tính hạng ", "Places ")
                        + book.say(figures.rows().group().group().label()));
        this.bands = new BandTable(book, figures.classes());
        this.headerRow = bands.end() + 2;
        this.places = new PlaceColumns(book, figures, this);
        this.classes = new ClassColumns(book, figures, this, places.rank() + 1);
    }

    String name() {
        return name;
    }

    GroupFigures figures() {
        return figures;
    }

    /** The row of a unit. */
    int row(Unit unit) {
        return headerRow + 1 + book.layout().row(unit) - figures.rows().first();
    }

    int firstRow() {
        return headerRow + 1;
    }

    int lastRow() {
        return headerRow + figures.rows().units().size();
    }

    /** All cells of a column, one per unit. */
    String column(int column) {
        return fixed(column, firstRow()) + ":" + fixed(column, lastRow());
    }

    /** All cells of a column, named from another sheet. */
    String outside(int column) {
        return Formulas.quoted(name) + "!" + column(column);
    }

    int rankColumn() {
        return places.rank();
    }

    int classColumn() {
        return classes.label();
    }

    int positionColumn() {
        return places.position();
    }

    BandTable bands() {
        return bands;
    }

    void add() {
        XSSFSheet sheet = book.out().sheet(name, this::write);
        Styles.page(sheet, headerRow, 2);
        Styles.widths(sheet, 16, 40, 10, 16, 16);
        for (int i = PlaceColumns.VALUE + 2; i <= classes.label(); i++) {
            sheet.setColumnWidth(i, 13 * 256);
        }
    }

    private void write(RowWriter rows) throws IOException {
        rows.row(0)
                .text(
                        0,
                        book.say("CÁCH TÍNH HẠNG VÀ XẾP LOẠI: ", "HOW PLACES AND CLASSES ARE COMPUTED: ")
                                + book.say(figures.rows().group().group().label()),
                        Look.TITLE);
        rows.row(1)
                .text(
                        0,
                        book.say(
                                "Giá trị so sánh được đưa về 10 chữ số thập phân để sai số nhị phân của bảng tính không làm"
                                        + " đổi thứ hạng.",
                                "Compared values are brought to ten decimals, so that binary errors of the spreadsheet"
                                        + " change no place."),
                        Look.MUTED);
        bands.write(rows, classes);
        header(rows.row(headerRow));
        for (Unit unit : figures.rows().units()) {
            unit(rows.row(row(unit)), unit);
        }
        notes(rows);
    }

    private void header(RowWriter row) {
        row.text(0, book.say("Mã đơn vị", "Unit id"), Look.SMALL_HEADER)
                .text(1, book.say("Tên đơn vị", "Unit"), Look.SMALL_HEADER);
        places.header(row);
        classes.header(row);
    }

    private void unit(RowWriter row, Unit unit) {
        row.text(0, unit.id(), Look.TEXT).text(1, unit.name(), Look.TEXT);
        int at = row(unit);
        int other = book.layout().row(unit);
        boolean in = figures.takesPart(unit);
        places.takesPart(row, unit, at, other, in);
        if (book.score(unit).isScored()) {
            places.unit(row, unit, at, other, in);
            classes.unit(row, unit, at, other, in);
        } else {
            places.noScore(row, classes.label());
        }
    }

    /** The cell of the matrix that a basis looks at. */
    String basis(ValueBasis basis) {
        return cell(
                book.matrix(),
                switch (basis) {
                    case POINTS -> MatrixLayout.TOTAL;
                    case POINTS_WITHOUT_BONUS -> MatrixLayout.WITHOUT_BONUS;
                    case INDEX_PERCENT -> MatrixLayout.INDEX;
                });
    }

    private void notes(RowWriter rows) throws IOException {
        int at = lastRow() + 2;
        if (!figures.places().isFaithful()) {
            rows.row(at++)
                    .text(
                            0,
                            book.say(
                                    "Thứ hạng là giá trị, không phải công thức: có đơn vị chênh nhau dưới 10 chữ số thập"
                                            + " phân.",
                                    "Places are values, not formulas: some units differ by less than ten decimals show."),
                            Look.PLAIN);
        }
        if (!figures.classes().isFaithful()
                && !figures.classes().classification().bands().isEmpty()) {
            rows.row(at)
                    .text(
                            0,
                            book.say(
                                    "Xếp loại là giá trị, không phải công thức: điều kiện xếp loại cần số liệu ngoài bảng"
                                            + " này.",
                                    "Classes are values, not formulas: a condition needs data that are not in this"
                                            + " workbook."),
                            Look.PLAIN);
        }
    }
}
