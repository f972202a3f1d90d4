package org.parindex.io.report;

import java.io.IOException;
import java.io.Writer;
import java.math.RoundingMode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.html.TextFile;
import org.parindex.points.Points;

/** Writes one table as CSV. Texts that a spreadsheet would take for a formula are written with an apostrophe before them. */
final class CsvTable implements AutoCloseable {

    private static final int PLACES = 10;
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer out;
    private final CsvStyle style;

    CsvTable(Path file, CsvStyle style, String... columns) throws IOException {
        this.out = TextFile.writer(file);
        this.style = style;
        if (style.byteOrderMark()) {
            out.write('\uFEFF');
        }
        row((Object[]) columns);
    }

    /** A row of texts, points, whole numbers and nulls, which are empty cells. */
    void row(@Nullable Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(style.separator());
            }
            out.write(cell(cells[i]));
        }
        out.write("\r\n");
    }

    private String cell(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Points points) {
            return number(points);
        }
        return cell instanceof Number ? cell.toString() : text(cell.toString());
    }

    private String number(Points points) {
        String plain = points.toDecimal()
                .map(decimal -> decimal.scale() > PLACES ? decimal.setScale(PLACES, RoundingMode.HALF_UP) : decimal)
                .orElseGet(() -> points.toDecimal(PLACES, RoundingMode.HALF_UP))
                .toPlainString();
        return style.decimalComma() ? plain.replace('.', ',') : plain;
    }

    private String text(String text) {
        String safe = text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        boolean quoted = safe.indexOf(style.separator()) >= 0
                || safe.indexOf('"') >= 0
                || safe.indexOf('\n') >= 0
                || safe.indexOf('\r') >= 0
                || !safe.strip().equals(safe);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
