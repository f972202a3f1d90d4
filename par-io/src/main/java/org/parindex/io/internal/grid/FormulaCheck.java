package org.parindex.io.internal.grid;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Computes formulas again, to fill in results that are not stored and to compare those that are. Formulas whose result
 * depends on the machine (its locale, its clock, other files) are left alone.
 */
final class FormulaCheck {

    /** Most formulas of a file that are computed again. */
    static final int MOST = 5_000;

    private static final Pattern DEPENDS = Pattern.compile(
            "(?i).*\\b(TEXT|VALUE|DOLLAR|FIXED|TODAY|NOW|RAND|RANDBETWEEN|INDIRECT|OFFSET|WEBSERVICE|HYPERLINK|INFO|CELL|DATEVALUE|TIMEVALUE)\\s*\\(.*|.*\\[.*",
            Pattern.DOTALL);
    private static final int LONGEST = 2_000;

    private final Workbook workbook;
    private final FormulaEvaluator evaluator;
    private final boolean recalculated;

    FormulaCheck(Workbook workbook, boolean recalculated) {
        this.workbook = workbook;
        this.recalculated = recalculated;
        this.evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        this.evaluator.setIgnoreMissingWorkbooks(true);
    }

    /** Completes the formula cells of the sheets. */
    void complete(List<GridSheet> sheets, Numbers numbers) {
        for (GridSheet sheet : sheets) {
            Sheet source = workbook.getSheet(sheet.name());
            for (int row : source == null ? List.<Integer>of() : sheet.usedRows()) {
                Map<Integer, GridCell> changed = new TreeMap<>();
                sheet.row(row).forEach((column, cell) -> {
                    GridFormula formula = cell.formula();
                    if (formula != null && source != null) {
                        changed.put(column, completed(cell, formula, cell(source, row, column), numbers));
                    }
                });
                changed.forEach((column, cell) -> {
                    if (cell.isBlank() && cell.comment().isEmpty()) {
                        sheet.clear(row, column);
                    } else {
                        sheet.put(row, column, cell);
                    }
                });
            }
        }
    }

    private static @Nullable Cell cell(Sheet sheet, int row, int column) {
        Row cells = sheet.getRow(row);
        return cells == null ? null : cells.getCell(column);
    }

    private GridCell completed(GridCell shown, GridFormula formula, @Nullable Cell cell, Numbers numbers) {
        CellValue value = cell == null || cell.getCellType() != CellType.FORMULA ? null : compute(cell);
        if (value == null || cell == null) {
            return shown;
        }
        if (!formula.stored() && isEmpty(value)) {
            return GridCell.BLANK.withComment(shown.comment());
        }
        boolean finite = value.getCellType() == CellType.NUMERIC && Double.isFinite(value.getNumberValue());
        BigDecimal computed = finite ? Numbers.stored(String.valueOf(value.getNumberValue())) : null;
        if (computed == null) {
            return shown;
        }
        boolean zero = recalculated && shown.number() != null && shown.number().signum() == 0;
        boolean none = !formula.stored() || (zero && computed.signum() != 0);
        GridFormula known = new GridFormula(formula.text(), !none, computed);
        if (!none) {
            return shown.withFormula(known);
        }
        String format = cell.getCellStyle().getDataFormatString();
        return numbers.cell(computed.toPlainString(), cell.getCellStyle().getDataFormat(), format == null ? "" : format)
                .inFont(shown.font())
                .withFormula(known);
    }

    /** Whether a formula gives a text of no characters, as those do that wait for another cell to be filled in. */
    private static boolean isEmpty(CellValue value) {
        return value.getCellType() == CellType.STRING && value.getStringValue().isEmpty();
    }

    /** What a formula gives now; null if it uses what is not supported. */
    private @Nullable CellValue compute(Cell cell) {
        try {
            String text = cell.getCellFormula();
            if (text.length() > LONGEST
                    || DEPENDS.matcher(text.toUpperCase(Locale.ROOT)).matches()) {
                return null;
            }
            return evaluator.evaluate(cell);
        } catch (RuntimeException | StackOverflowError notComputed) {
            return null;
        }
    }
}
