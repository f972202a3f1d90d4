package org.parindex.io.internal.grid;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Sheets that no library has opened, as a workbook in memory whose formulas can be computed. */
final class GridWorkbook {

    /** Most cells that are worth it. */
    private static final int MOST_CELLS = 50_000;

    private GridWorkbook() {}

    /**
     * Computes the formulas of sheets again.
     *
     * @param sheets the sheets; results that are not stored are filled in
     * @return how many formulas were not computed, since they or the cells are too many
     */
    static int complete(List<GridSheet> sheets) {
        int cells = 0;
        int formulas = 0;
        for (GridSheet sheet : sheets) {
            for (int row : sheet.usedRows()) {
                cells += sheet.row(row).size();
                formulas += (int) sheet.row(row).values().stream()
                        .filter(cell -> cell.formula() != null)
                        .count();
            }
        }
        if (formulas == 0) {
            return 0;
        }
        if (cells > MOST_CELLS || formulas > FormulaCheck.MOST) {
            return formulas;
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            sheets.forEach(sheet -> workbook.createSheet(sheet.name()));
            sheets.forEach(sheet -> fill(sheet, workbook.getSheet(sheet.name())));
            new FormulaCheck(workbook, false).complete(sheets, new Numbers(false));
            return 0;
        } catch (IOException | RuntimeException | StackOverflowError notComputed) {
            return formulas;
        }
    }

    private static void fill(GridSheet grid, Sheet sheet) {
        for (int number : grid.usedRows()) {
            Row row = sheet.createRow(number);
            for (Map.Entry<Integer, GridCell> entry : grid.row(number).entrySet()) {
                Cell cell = row.createCell(entry.getKey());
                GridFormula formula = entry.getValue().formula();
                if (!isFormula(cell, formula)) {
                    value(cell, entry.getValue());
                }
            }
        }
    }

    /** A formula that is not understood stands for its stored result. */
    private static boolean isFormula(Cell cell, @Nullable GridFormula formula) {
        if (formula == null) {
            return false;
        }
        try {
            cell.setCellFormula(formula.text());
            return true;
        } catch (RuntimeException notUnderstood) {
            return false;
        }
    }

    private static void value(Cell cell, GridCell from) {
        switch (from.kind()) {
            case NUMBER, DATE -> {
                if (from.number() != null) {
                    cell.setCellValue(from.number().doubleValue());
                }
            }
            case BOOLEAN -> cell.setCellValue(from.text().equals("TRUE"));
            case TEXT -> cell.setCellValue(from.raw());
            default -> cell.setBlank();
        }
    }
}
