package org.parindex.io.internal.grid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.parindex.io.internal.zip.RefusedException;

/** Reads workbooks of Excel 97 to 2003 (BIFF8) by way of POI. */
final class XlsReader {

    private static final short WHITE = HSSFColor.HSSFColorPredefined.WHITE.getIndex();
    private static final short AUTOMATIC = HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex();

    private final GridBudget budget;
    private final List<GridSheet> sheets = new ArrayList<>();
    private final List<At> empty = new ArrayList<>();
    private int formulas;

    /** A formula with an empty result: it gives an empty text, or nobody has computed it. */
    private record At(GridSheet sheet, int row, int column) {}

    XlsReader(GridBudget budget) {
        this.budget = budget;
    }

    List<GridSheet> read(byte[] bytes) throws IOException, RefusedException {
        try (HSSFWorkbook workbook = XlsRepair.open(bytes, budget)) {
            Numbers numbers = new Numbers(workbook.getInternalWorkbook().isUsing1904DateWindowing());
            if (workbook.getNumberOfSheets() == 0) {
                throw RefusedException.damaged("sổ không có trang nào", "the workbook has no sheet");
            }
            if (workbook.getNumberOfSheets() > budget.limits().sheets()) {
                throw RefusedException.limit(
                        "số trang", "sheets", budget.limits().sheets());
            }
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                sheets.add(sheet(workbook, i, numbers));
            }
            if (formulas > 0 && formulas <= FormulaCheck.MOST) {
                new FormulaCheck(new PoiEvaluation(workbook, sheets), false).complete(sheets, numbers);
            } else if (formulas > 0) {
                empty.forEach(at -> at.sheet().clear(at.row(), at.column()));
                budget.report(GridFinding.FORMULAS_NOT_CHECKED.at(budget.whole(), "count", formulas));
            }
        }
        return sheets;
    }

    private GridSheet sheet(HSSFWorkbook workbook, int number, Numbers numbers) throws RefusedException {
        Sheet source = workbook.getSheetAt(number);
        SheetVisibility seen = workbook.getSheetVisibility(number);
        GridSheet.Visibility visibility = seen == SheetVisibility.VISIBLE
                ? GridSheet.Visibility.VISIBLE
                : seen == SheetVisibility.HIDDEN ? GridSheet.Visibility.HIDDEN : GridSheet.Visibility.VERY_HIDDEN;
        GridSheet sheet = new GridSheet(budget.file(), source.getSheetName(), visibility, true);
        boolean[] outside = {false};
        for (Row row : source) {
            if (row.getZeroHeight()) {
                sheet.hideRow(row.getRowNum());
            }
            for (Cell cell : row) {
                enter(workbook, cell, sheet, numbers, outside);
            }
        }
        for (CellRangeAddress area : source.getMergedRegions()) {
            sheet.merge(new GridSheet.Area(
                    area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn()));
        }
        for (int column = 0; column < sheet.columns(); column++) {
            if (source.isColumnHidden(column)) {
                sheet.hideColumn(column);
            }
        }
        source.getCellComments().forEach((at, comment) -> {
            boolean inside = at.getRow() < budget.limits().rows()
                    && at.getColumn() < budget.limits().columns();
            String words =
                    comment.getString() == null ? "" : comment.getString().getString();
            if (inside && words != null) {
                sheet.put(
                        at.getRow(),
                        at.getColumn(),
                        sheet.at(at.getRow(), at.getColumn()).withComment(words));
            }
        });
        return sheet;
    }

    private void enter(HSSFWorkbook workbook, Cell cell, GridSheet sheet, Numbers numbers, boolean[] outside)
            throws RefusedException {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        GridCell value = value(workbook, cell, type, sheet, numbers);
        boolean stored = !formula || !value.isBlank() || FormulaCheck.isLeftAlone(formula(cell));
        if (!stored) {
            empty.add(new At(sheet, row, column));
            String format = cell.getCellStyle().getDataFormatString();
            value = GridCell.error("=" + formula(cell)).inFormat(format == null ? "" : format);
        }
        if (value.isBlank() || !budget.isInside(sheet, row, column, outside)) {
            return;
        }
        budget.cell();
        if (formula) {
            formulas++;
            value = value.withFormula(GridFormula.of(formula(cell), stored));
        }
        sheet.put(row, column, value);
        Font font = workbook.getFontAt(cell.getCellStyle().getFontIndex());
        boolean white = font.getColor() == WHITE && !isDark(cell.getCellStyle());
        sheet.look(row, column, XlsxStyles.look(font.getStrikeout(), white));
    }

    private static boolean isDark(CellStyle style) {
        short color = style.getFillForegroundColor();
        return style.getFillPattern() != FillPatternType.NO_FILL && color != WHITE && color != AUTOMATIC;
    }

    /** The text of a cell; digits above the line are told from the others. */
    private static String text(HSSFWorkbook workbook, Cell cell) {
        String plain = cell.getStringCellValue();
        if (cell.getCellType() == CellType.FORMULA
                || !(cell.getRichStringCellValue() instanceof HSSFRichTextString runs)
                || runs.numFormattingRuns() == 0) {
            return plain;
        }
        int from = Math.min(plain.length(), runs.getIndexOfFormattingRun(0));
        StringBuilder text = new StringBuilder(plain.substring(0, from));
        for (int run = 0; run < runs.numFormattingRuns(); run++) {
            int next = run + 1 < runs.numFormattingRuns() ? runs.getIndexOfFormattingRun(run + 1) : plain.length();
            int end = Math.max(from, Math.min(plain.length(), next));
            String part = plain.substring(from, end);
            from = end;
            boolean raised =
                    workbook.getFontAt(runs.getFontOfFormattingRun(run)).getTypeOffset() == Font.SS_SUPER;
            text.append(raised ? Raised.raised(text, part) : part);
        }
        return text.toString();
    }

    private static String formula(Cell cell) {
        try {
            return cell.getCellFormula();
        } catch (RuntimeException odd) {
            return "?";
        }
    }

    private GridCell value(HSSFWorkbook workbook, Cell cell, CellType type, GridSheet sheet, Numbers numbers)
            throws RefusedException {
        CellStyle style = cell.getCellStyle();
        return switch (type) {
            case STRING -> {
                String font = workbook.getFontAt(style.getFontIndex()).getFontName();
                yield budget.text(
                        text(workbook, cell),
                        font == null ? "" : font,
                        () -> sheet.source(cell.getRowIndex(), cell.getColumnIndex()));
            }
            case NUMERIC -> {
                String format = style.getDataFormatString();
                yield numbers.cell(
                        String.format(Locale.ROOT, "%s", cell.getNumericCellValue()),
                        style.getDataFormat(),
                        format == null ? "" : format);
            }
            case BOOLEAN -> GridCell.truth(cell.getBooleanCellValue());
            case ERROR -> {
                byte code = cell.getErrorCellValue();
                yield GridCell.error(
                        FormulaError.isValidCode(code)
                                ? FormulaError.forInt(code).getString()
                                : "#?");
            }
            default -> GridCell.BLANK;
        };
    }
}
