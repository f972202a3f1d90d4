package org.parindex.io.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** A table of a report, for pages and workbooks alike. Cells are texts, exact numbers, counts or nothing. */
final class DataTable {

    /**
     * A column.
     *
     * @param places decimals that are shown; −1 for a column of texts
     * @param width width in characters
     */
    record Column(Text label, int places, int width) {
        boolean isNumber() {
            return places >= 0;
        }
    }

    /** A native chart of bars: the column of the labels, that of the values, and how many rows. */
    record Bars(int labels, int values, int rows) {}

    private final Text title;
    private final Text note;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private @Nullable Bars bars;

    DataTable(Text title, Text note) {
        this.title = title;
        this.note = note;
    }

    DataTable text(Text label, int width) {
        columns.add(new Column(label, -1, width));
        return this;
    }

    DataTable number(Text label, int places) {
        columns.add(new Column(label, places, 13));
        return this;
    }

    DataTable row(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "There are %d cells for %d columns.".formatted(cells.length, columns.size()));
        }
        List<@Nullable Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell);
        }
        rows.add(row);
        return this;
    }

    /** With a chart of its first rows. */
    DataTable charted(int labels, int values, int most) {
        bars = new Bars(labels, values, Math.min(most, rows.size()));
        return this;
    }

    Text title() {
        return title;
    }

    Text note() {
        return note;
    }

    List<Column> columns() {
        return columns;
    }

    List<List<@Nullable Object>> rows() {
        return rows;
    }

    @Nullable
    Bars bars() {
        return bars;
    }

    /** A number as it is drawn and sorted; NaN for none. */
    static double number(@Nullable Object cell) {
        if (cell instanceof Points points) {
            return points.toDecimal(12, RoundingMode.HALF_EVEN).doubleValue();
        }
        return cell instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    static String shown(@Nullable Object cell, Column column, Language language) {
        if (cell == null) {
            return Told.NOTHING;
        }
        if (cell instanceof Text text) {
            return text.in(language);
        }
        if (column.isNumber() && (cell instanceof Points || cell instanceof BigDecimal)) {
            Points exact = cell instanceof Points points ? points : Points.of((BigDecimal) cell);
            BigDecimal rounded = exact.toDecimal(column.places(), RoundingMode.HALF_UP);
            String plain = (rounded.signum() == 0 ? rounded.abs() : rounded)
                    .toPlainString()
                    .replace('-', '\u2212');
            return language == Language.VIETNAMESE ? plain.replace('.', ',') : plain;
        }
        return cell instanceof Double number
                ? Told.number(number, Math.max(1, column.places()), language)
                : cell.toString();
    }
}
