package org.parindex.io.internal.grid;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** Computes the formulas of a workbook that POI has opened. */
final class PoiEvaluation implements Evaluation {

    private final Workbook workbook;
    private final FormulaEvaluator evaluator;

    PoiEvaluation(Workbook workbook, List<GridSheet> sheets) {
        this.workbook = workbook;
        sheets.forEach(this::leaveAlone);
        this.evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        this.evaluator.setIgnoreMissingWorkbooks(true);
    }

    /** Formulas that depend on the machine are values for those that use them. */
    private void leaveAlone(GridSheet sheet) {
        for (int number : sheet.usedRows()) {
            sheet.row(number).forEach((column, held) -> {
                GridFormula formula = held.formula();
                Cell cell = formula == null ? null : cell(sheet, number, column);
                if (formula != null && cell != null) {
                    leaveAlone(cell, formula.stored());
                }
            });
        }
    }

    private static void leaveAlone(Cell cell, boolean stored) {
        try {
            if (isLeftAlone(cell) && !cell.isPartOfArrayFormulaGroup()) {
                cell.removeFormula();
                if (!stored) {
                    cell.setCellErrorValue(FormulaError.NA.getCode());
                }
            }
        } catch (RuntimeException odd) {
            // a formula that cannot be read cannot be computed either
        }
    }

    private static boolean isLeftAlone(Cell cell) {
        return cell.getCellType() == CellType.FORMULA && FormulaCheck.isLeftAlone(cell.getCellFormula());
    }

    private @Nullable Cell cell(GridSheet sheet, int row, int column) {
        Sheet source = workbook.getSheet(sheet.name());
        Row cells = source == null ? null : source.getRow(row);
        return cells == null ? null : cells.getCell(column);
    }

    @Override
    public @Nullable CellValue evaluate(GridSheet sheet, int row, int column) {
        Cell cell = cell(sheet, row, column);
        boolean computed = cell != null && cell.getCellType() == CellType.FORMULA && !isLeftAlone(cell);
        return computed ? evaluator.evaluate(cell) : null;
    }
}
