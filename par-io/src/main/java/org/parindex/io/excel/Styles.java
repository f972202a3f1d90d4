package org.parindex.io.excel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The look of written workbooks: Times New Roman, thin borders, numbers by format. */
final class Styles {

    /** What a cell is for. */
    enum Look {
        TITLE,
        PLAIN,
        HEADER,
        TEXT,
        BOLD,
        CENTER,
        NUMBER,
        BOLD_NUMBER,
        WHOLE,
        MUTED
    }

    private static final float LINE_POINTS = 16;

    private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);

    Styles(Workbook workbook, int places) {
        String decimals = places == 0 ? "0" : "0." + "0".repeat(places);
        for (Look look : Look.values()) {
            styles.put(look, style(workbook, look, decimals));
        }
    }

    private static CellStyle style(Workbook workbook, Look look, String decimals) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) (look == Look.TITLE ? 14 : 12));
        font.setBold(look == Look.TITLE || look == Look.HEADER || look == Look.BOLD || look == Look.BOLD_NUMBER);
        font.setItalic(look == Look.MUTED);
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(look != Look.TITLE && look != Look.PLAIN && look != Look.MUTED);
        if (look != Look.TITLE && look != Look.PLAIN && look != Look.MUTED) {
            borders(style);
        }
        boolean number = look == Look.NUMBER || look == Look.BOLD_NUMBER || look == Look.WHOLE;
        if (number) {
            style.setDataFormat(workbook.createDataFormat().getFormat(look == Look.WHOLE ? "General" : decimals));
        }
        style.setAlignment(
                number || look == Look.HEADER || look == Look.CENTER
                        ? HorizontalAlignment.CENTER
                        : HorizontalAlignment.LEFT);
        if (look == Look.HEADER) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private static void borders(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    CellStyle of(Look look) {
        return Objects.requireNonNull(styles.get(look));
    }

    /** Writes a value: numbers as numbers, everything else as text that never becomes a formula; null leaves a blank. */
    void put(Row row, int column, @Nullable Object value, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(of(look));
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value != null) {
            String text = value.toString();
            cell.setCellValue(text.length() > 32_000 ? text.substring(0, 32_000) + "…" : text);
        }
    }

    /** Writes a header row. */
    void header(Sheet sheet, int at, String... labels) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < labels.length; i++) {
            put(row, i, labels[i], Look.HEADER);
        }
    }

    /** Makes a row as high as its longest wrapped text needs, judged by the widths of its columns. */
    static void fit(Row row) {
        int lines = 1;
        for (Cell cell : row) {
            boolean wrapped =
                    cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText();
            if (wrapped) {
                int width = Math.max(4, row.getSheet().getColumnWidth(cell.getColumnIndex()) / 256 - 1);
                int needed = cell.getStringCellValue()
                        .lines()
                        .mapToInt(line -> 1 + line.length() / width)
                        .sum();
                lines = Math.max(lines, needed);
            }
        }
        row.setHeightInPoints(Math.min(400, lines * LINE_POINTS + 2));
    }

    /** A4 landscape, one page wide, the header repeated and frozen. */
    static void page(Sheet sheet, int headerRow, int frozenColumns) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
        sheet.createFreezePane(frozenColumns, headerRow + 1);
        sheet.getFooter().setRight("&P / &N");
    }

    /** Column widths in characters. */
    static void widths(Sheet sheet, int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * 256);
        }
    }
}
