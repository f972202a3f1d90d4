package org.parindex.io.excel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Text;

/**
 * What stands in a cell, apart from any layout.
 *
 * @param cell address such as {@code D11}
 * @param kind what it is
 * @param text the text, or the number as the sheet shows it
 * @param number the stored number, or null
 * @param percent whether the sheet shows the number as a percentage
 * @param note what is odd about the stored value (a formula without result, or with another one), or null
 */
record CellValue(
        String cell,
        Kind kind,
        String text,
        @Nullable BigDecimal number,
        boolean percent,
        @Nullable Odd note) {

    enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR
    }

    /** Something odd about a value that is taken. */
    record Odd(ExcelFinding code, Text stored, Text computed) {}

    static CellValue blank(String cell) {
        return new CellValue(cell, Kind.BLANK, "", null, false, null);
    }

    boolean isBlank() {
        return kind == Kind.BLANK || (kind == Kind.TEXT && text.isEmpty());
    }
}
