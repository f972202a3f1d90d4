package org.parindex.io.excel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;

/** Looks of a form: cells to fill in are yellow and open, all others are locked. */
final class FormLooks {

    /** What is filled in. */
    enum Open {
        /** Points. */
        POINTS(Look.NUMBER, "0.00##"),
        /** A figure. */
        FIGURE(Look.WHOLE, "General"),
        /** One of several options. */
        OPTION(Look.CENTER, "General"),
        /** Text. */
        TEXT(Look.TEXT, "General");

        private final Look look;
        private final String format;

        Open(Look look, String format) {
            this.look = look;
            this.format = format;
        }
    }

    private final Styles styles;
    private final Map<Open, CellStyle> open = new EnumMap<>(Open.class);

    FormLooks(XSSFWorkbook workbook) {
        this.styles = new Styles(workbook, 2);
        for (Open one : Open.values()) {
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(styles.of(one.look));
            style.setDataFormat(workbook.createDataFormat().getFormat(one.format));
            style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setLocked(false);
            open.put(one, style);
        }
    }

    Styles styles() {
        return styles;
    }

    CellStyle of(Open one) {
        return Objects.requireNonNull(open.get(one));
    }
}
