package org.parindex.io.internal.sheet;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The look of written workbooks: Times New Roman, thin borders, numbers by format. */
public final class Styles {

    /** What a cell is for. */
    public enum Look {
        /** A title in bold capitals, across the page. */
        TITLE(Trait.PLAIN, Trait.BOLD, Trait.LEFT, Trait.LARGE),
        /** A title in bold capitals, in the middle. */
        TITLE_CENTER(Trait.PLAIN, Trait.BOLD, Trait.LARGE),
        /** Text outside a table. */
        PLAIN(Trait.PLAIN, Trait.LEFT),
        /** Bold text outside a table. */
        PLAIN_BOLD(Trait.PLAIN, Trait.BOLD, Trait.LEFT),
        /** A whole number outside a table. */
        PLAIN_NUMBER(Trait.PLAIN),
        /** Bold text outside a table, in the middle. */
        PLAIN_BOLD_CENTER(Trait.PLAIN, Trait.BOLD),
        /** Text outside a table, in the middle. */
        PLAIN_CENTER(Trait.PLAIN),
        /** A note in italics. */
        MUTED(Trait.PLAIN, Trait.ITALIC, Trait.LEFT),
        /** A note in bold italics. */
        MUTED_BOLD(Trait.PLAIN, Trait.ITALIC, Trait.BOLD, Trait.LEFT),
        /** A note in italics, in the middle. */
        MUTED_CENTER(Trait.PLAIN, Trait.ITALIC),
        /** Header of a column. */
        HEADER(Trait.BOLD, Trait.GREY),
        /** Header of a column in small type. */
        SMALL_HEADER(Trait.BOLD, Trait.GREY, Trait.FINE),
        /** Text in a table. */
        TEXT(Trait.LEFT),
        /** Bold text in a table. */
        BOLD(Trait.BOLD, Trait.LEFT),
        /** Text in the middle of a cell. */
        CENTER,
        /** Bold text in the middle of a cell. */
        BOLD_CENTER(Trait.BOLD),
        /** A number with the places of the workbook. */
        NUMBER(Trait.NUMBER),
        /** The same in bold. */
        BOLD_NUMBER(Trait.NUMBER, Trait.BOLD),
        /** A number in a cell that people may change. */
        INPUT(Trait.NUMBER, Trait.YELLOW),
        /** The same in italics: points that a policy gives, not an answer. */
        GIVEN_INPUT(Trait.NUMBER, Trait.YELLOW, Trait.ITALIC),
        /** Small grey text in a table. */
        SMALL(Trait.LEFT, Trait.FINE),
        /** A number with up to ten places. */
        EXACT(Trait.NUMBER),
        /** A whole number, or any number as it is. */
        WHOLE(Trait.NUMBER);

        private final Set<Trait> traits;

        Look(Trait... traits) {
            this.traits = Set.of(traits);
        }

        private boolean is(Trait trait) {
            return traits.contains(trait);
        }

        boolean wraps() {
            return !is(Trait.PLAIN);
        }
    }

    /** What looks are made of. */
    private enum Trait {
        /** Outside a table: without borders, never wrapped. */
        PLAIN,
        BOLD,
        ITALIC,
        LEFT,
        LARGE,
        FINE,
        GREY,
        YELLOW,
        NUMBER
    }

    /** Inches. */
    private static final double MARGIN = 0.6;

    private static final String FONT = "Times New Roman";

    private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> quoted = new EnumMap<>(Look.class);

    /**
     * Makes the styles of a workbook.
     *
     * @param workbook the workbook
     * @param places decimal places that numbers show
     */
    public Styles(Workbook workbook, int places) {
        String decimals = places == 0 ? "0" : "0." + "0".repeat(places);
        for (Look look : Look.values()) {
            CellStyle style = style(workbook, look, decimals);
            styles.put(look, style);
            CellStyle literal = workbook.createCellStyle();
            literal.cloneStyleFrom(style);
            literal.setQuotePrefixed(true);
            quoted.put(look, literal);
        }
    }

    private static CellStyle style(Workbook workbook, Look look, String decimals) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) (look.is(Trait.LARGE) ? 14 : look.is(Trait.FINE) ? 10 : 12));
        font.setBold(look.is(Trait.BOLD));
        font.setItalic(look.is(Trait.ITALIC));
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(look.wraps());
        if (!look.is(Trait.PLAIN)) {
            borders(style);
        }
        if (look.is(Trait.NUMBER)) {
            style.setDataFormat(workbook.createDataFormat().getFormat(format(look, decimals)));
        }
        style.setAlignment(look.is(Trait.LEFT) ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER);
        if (look.is(Trait.GREY)) {
            fill(style, IndexedColors.GREY_25_PERCENT);
        } else if (look.is(Trait.YELLOW)) {
            fill(style, IndexedColors.LIGHT_YELLOW);
        }
        return style;
    }

    private static String format(Look look, String decimals) {
        return switch (look) {
            case WHOLE -> "General";
            case EXACT -> "0.00########";
            case INPUT, GIVEN_INPUT -> "0.00##";
            default -> decimals;
        };
    }

    private static void fill(CellStyle style, IndexedColors color) {
        style.setFillForegroundColor(color.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void borders(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    /**
     * The style of a look.
     *
     * @param look the look
     * @return the style
     */
    public CellStyle of(Look look) {
        return Objects.requireNonNull(styles.get(look));
    }

    /** Number of the style in the file. */
    int number(Look look) {
        return of(look).getIndex();
    }

    /** Number of the style for a text; one that looks like a formula stays text when it is edited. */
    int number(Look look, String text) {
        return of(look, text).getIndex();
    }

    private CellStyle of(Look look, String text) {
        return SheetText.looksLikeFormula(text) ? Objects.requireNonNull(quoted.get(look)) : of(look);
    }

    /**
     * Writes a value: numbers as numbers, everything else as text that never becomes a formula; null leaves a blank.
     *
     * @param row the row
     * @param column number of the column from 0
     * @param value a number, a text, or null
     * @param look the look of the cell
     */
    public void put(Row row, int column, @Nullable Object value, Look look) {
        Cell cell = row.createCell(column);
        if (value instanceof Number number) {
            cell.setCellStyle(of(look));
            cell.setCellValue(number.doubleValue());
            return;
        }
        String text = value == null ? "" : SheetText.clean(value.toString());
        cell.setCellStyle(of(look, text));
        if (value != null) {
            cell.setCellValue(text);
        }
    }

    /**
     * Writes a formula with its known result, so that viewers that do not compute show it.
     *
     * @param row the row
     * @param column number of the column from 0
     * @param formula the formula without {@code =}; never made of data
     * @param result the result, or null for the empty text
     * @param look the look of the cell
     */
    public void formula(Row row, int column, String formula, @Nullable Number result, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(of(look));
        cell.setCellFormula(formula);
        if (result == null) {
            cell.setCellValue("");
        } else {
            cell.setCellValue(result.doubleValue());
        }
    }

    /**
     * Writes a header row.
     *
     * @param sheet the sheet
     * @param at number of the row from 0
     * @param labels the labels from the first column on
     */
    public void header(Sheet sheet, int at, String... labels) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < labels.length; i++) {
            put(row, i, labels[i], Look.HEADER);
        }
    }

    /**
     * A4 landscape, one page wide, the header repeated and frozen, page numbers.
     *
     * @param sheet the sheet
     * @param headerRow number of the header row from 0
     * @param frozenColumns how many columns stay in sight
     */
    public static void page(Sheet sheet, int headerRow, int frozenColumns) {
        page(sheet, headerRow, headerRow, frozenColumns);
    }

    /**
     * A4 landscape, one page wide, header rows repeated and frozen, page numbers.
     *
     * @param sheet the sheet
     * @param firstHeader number of the first header row from 0
     * @param lastHeader number of the last header row from 0
     * @param frozenColumns how many columns stay in sight
     */
    public static void page(Sheet sheet, int firstHeader, int lastHeader, int frozenColumns) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        sheet.setMargin(PageMargin.TOP, MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, MARGIN);
        sheet.setRepeatingRows(new CellRangeAddress(firstHeader, lastHeader, -1, -1));
        sheet.createFreezePane(frozenColumns, lastHeader + 1);
        pageNumbers(sheet);
    }

    /**
     * The number of the page at the foot of each.
     *
     * @param sheet the sheet
     */
    public static void pageNumbers(Sheet sheet) {
        sheet.getFooter().setRight("&\"" + FONT + "\"&P / &N");
    }

    /**
     * Column widths.
     *
     * @param sheet the sheet
     * @param characters widths from the first column on, in characters
     */
    public static void widths(Sheet sheet, int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * 256);
        }
    }
}
