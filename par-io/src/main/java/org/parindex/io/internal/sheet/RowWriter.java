package org.parindex.io.internal.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.sheet.Styles.Look;

/** Writes the cells of a sheet row by row, left to right. */
public final class RowWriter {

    private static final int FLUSH_AT = 1 << 16;
    private static final float TALLEST = 400;

    private final OutputStream out;
    private final Styles styles;
    private final SharedTexts texts;
    private final XSSFSheet sheet;
    private final StringBuilder cells = new StringBuilder(FLUSH_AT);
    private final StringBuilder done = new StringBuilder(FLUSH_AT + 4096);
    private String[] columns = new String[0];
    private int row = -1;
    private int lastColumn = -1;
    private int lines = 1;
    private float height;

    RowWriter(OutputStream out, Styles styles, SharedTexts texts, XSSFSheet sheet) {
        this.out = out;
        this.texts = texts;
        this.styles = styles;
        this.sheet = sheet;
    }

    /**
     * Starts a row; it becomes as high as its longest wrapped text needs.
     *
     * @param at number of the row from 0, below all rows before
     * @return this
     * @throws IOException if the row before cannot be written
     */
    public RowWriter row(int at) throws IOException {
        return row(at, 0);
    }

    /**
     * Starts a row of a given height.
     *
     * @param at number of the row from 0, below all rows before
     * @param points height in points; 0 fits it to its text
     * @return this
     * @throws IOException if the row before cannot be written
     */
    public RowWriter row(int at, float points) throws IOException {
        end();
        if (at <= row) {
            throw new IllegalArgumentException("Row %d does not stand below row %d.".formatted(at, row));
        }
        row = at;
        lastColumn = -1;
        lines = 1;
        height = points;
        return this;
    }

    private void end() throws IOException {
        if (row < 0 || lastColumn < 0) {
            return;
        }
        float points = height > 0 ? height : Math.min(TALLEST, lines * RowHeight.LINE_POINTS + 2);
        done.append("<row r=\"")
                .append(row + 1)
                .append("\" ht=\"")
                .append(points)
                .append("\" customHeight=\"1\">");
        done.append(cells).append("</row>");
        cells.setLength(0);
        if (done.length() >= FLUSH_AT) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(done.toString().getBytes(StandardCharsets.UTF_8));
        done.setLength(0);
    }

    void finish() throws IOException {
        end();
        flush();
    }

    /** The letters of a column. */
    private String letters(int column) {
        if (column >= columns.length) {
            String[] longer = new String[Math.max(64, 2 * column)];
            for (int i = 0; i < longer.length; i++) {
                longer[i] = i < columns.length ? columns[i] : CellReference.convertNumToColString(i);
            }
            columns = longer;
        }
        return columns[column];
    }

    private StringBuilder cell(int column, int style) {
        if (column <= lastColumn) {
            throw new IllegalArgumentException(
                    "Column %d of row %d does not stand right of column %d.".formatted(column, row, lastColumn));
        }
        lastColumn = column;
        return cells.append("<c r=\"")
                .append(letters(column))
                .append(row + 1)
                .append("\" s=\"")
                .append(style)
                .append('"');
    }

    /**
     * An empty cell with a look.
     *
     * @param column number of the column from 0
     * @param look its look
     * @return this
     */
    public RowWriter blank(int column, Look look) {
        cell(column, styles.number(look)).append("/>");
        return this;
    }

    /**
     * Text; it never becomes a formula. Null leaves an empty cell.
     *
     * @param column number of the column from 0
     * @param text the text
     * @param look its look
     * @return this
     */
    public RowWriter text(int column, @Nullable String text, Look look) {
        if (text == null || text.isEmpty()) {
            return blank(column, look);
        }
        String clean = SheetText.clean(text);
        StringBuilder cell = cell(column, styles.number(look, clean));
        int shared = texts.number(clean);
        if (shared >= 0) {
            cell.append(" t=\"s\"><v>").append(shared).append("</v></c>");
        } else {
            cell.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            escape(clean, cell);
            cell.append("</t></is></c>");
        }
        if (height == 0 && look.wraps()) {
            lines = Math.max(lines, RowHeight.lines(clean, sheet.getColumnWidth(column)));
        }
        return this;
    }

    /**
     * A number. NaN leaves an empty cell.
     *
     * @param column number of the column from 0
     * @param value the number
     * @param look its look
     * @return this
     */
    public RowWriter number(int column, double value, Look look) {
        if (Double.isNaN(value)) {
            return blank(column, look);
        }
        cell(column, styles.number(look)).append("><v>");
        digits(value);
        cells.append("</v></c>");
        return this;
    }

    /**
     * A formula with a number as its known result.
     *
     * @param column number of the column from 0
     * @param formula the formula without {@code =}
     * @param result its result; NaN stands for the empty text
     * @param look its look
     * @return this
     */
    public RowWriter formula(int column, String formula, double result, Look look) {
        if (Double.isNaN(result)) {
            return formula(column, formula, "", look);
        }
        cell(column, styles.number(look)).append("><f>");
        escape(formula, cells);
        cells.append("</f><v>");
        digits(result);
        cells.append("</v></c>");
        return this;
    }

    /**
     * A formula with a text as its known result.
     *
     * @param column number of the column from 0
     * @param formula the formula without {@code =}
     * @param result its result
     * @param look its look
     * @return this
     */
    public RowWriter formula(int column, String formula, String result, Look look) {
        String clean = SheetText.clean(result);
        cell(column, styles.number(look)).append(" t=\"str\"><f>");
        escape(formula, cells);
        cells.append("</f><v>");
        escape(clean, cells);
        cells.append("</v></c>");
        if (height == 0 && look.wraps()) {
            lines = Math.max(lines, RowHeight.lines(clean, sheet.getColumnWidth(column)));
        }
        return this;
    }

    private void digits(double value) {
        long whole = (long) value;
        if (whole == value && Math.abs(whole) < 1_000_000_000_000L) {
            cells.append(whole);
        } else {
            cells.append(value);
        }
    }

    static void escape(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '&' -> to.append("&amp;");
                case '"' -> to.append("&quot;");
                default -> to.append(c);
            }
        }
    }
}
