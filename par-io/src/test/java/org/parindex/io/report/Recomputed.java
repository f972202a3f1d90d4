package org.parindex.io.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A written workbook, recomputed by POI from its values alone. */
final class Recomputed {

    private static final double NEAR = 1e-8;

    private final XSSFWorkbook workbook;
    private final FormulaEvaluator evaluator;

    Recomputed(byte[] bytes) throws IOException {
        this.workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        this.evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    Cell cell(String sheet, int row, int column) {
        return workbook.getSheet(sheet).getRow(row).getCell(column);
    }

    /** Puts something else into a cell. */
    void edit(String sheet, int row, int column, Object value) {
        Cell cell = cell(sheet, row, column);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
        evaluator.clearAllCachedResultValues();
    }

    /** What a cell comes to: a Double, a String, or null for an empty one. */
    Object value(String sheet, int row, int column) {
        return value(cell(sheet, row, column));
    }

    private Object value(Cell cell) {
        CellValue value = evaluator.evaluate(cell);
        if (value == null) {
            return null;
        }
        return switch (value.getCellType()) {
            case NUMERIC -> value.getNumberValue();
            case STRING -> value.getStringValue();
            case BOOLEAN -> value.getBooleanValue();
            default -> value.formatAsString();
        };
    }

    int formulas() {
        int count = 0;
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    count += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                }
            }
        }
        return count;
    }

    /** The formula cells whose result differs from the one that was written. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        compare(sheet, cell, differences);
                    }
                }
            }
        }
        return differences;
    }

    private void compare(Sheet sheet, Cell cell, List<String> differences) {
        Object written = cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? (Object) cell.getNumericCellValue()
                : cell.getStringCellValue();
        Object now;
        try {
            now = value(cell);
        } catch (RuntimeException failed) {
            now = failed.toString();
        }
        boolean same =
                written instanceof Double a && now instanceof Double b ? Math.abs(a - b) <= NEAR : written.equals(now);
        if (!same) {
            differences.add("%s!%s %s: written %s, recomputed %s"
                    .formatted(
                            sheet.getSheetName(),
                            new CellReference(cell).formatAsString(),
                            cell.getCellFormula(),
                            written,
                            now));
        }
    }
}
