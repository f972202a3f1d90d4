package org.parindex.io.internal.grid;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** Computes the formulas of a workbook that POI has opened. */
final class PoiEvaluation implements Evaluation {

    private final Workbook workbook;
    private final FormulaEvaluator evaluator;

    PoiEvaluation(Workbook workbook) {
        this.workbook = workbook;
        this.evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        this.evaluator.setIgnoreMissingWorkbooks(true);
    }

    @Override
    public @Nullable CellValue evaluate(GridSheet sheet, int row, int column) {
        Sheet source = workbook.getSheet(sheet.name());
        Row cells = source == null ? null : source.getRow(row);
        Cell cell = cells == null ? null : cells.getCell(column);
        return cell == null || cell.getCellType() != CellType.FORMULA ? null : evaluator.evaluate(cell);
    }
}
