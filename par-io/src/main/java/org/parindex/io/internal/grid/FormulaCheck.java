package org.parindex.io.internal.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.jspecify.annotations.Nullable;

/**
 * Computes formulas again, to fill in results that are not stored and to compare those that are. Formulas whose result
 * depends on the machine (its locale, its clock, other files) are left alone.
 */
final class FormulaCheck {

    /** Most formulas of a file that are computed again. */
    static final int MOST = 5_000;

    private static final int DECIMALS = 12;

    private static final Pattern DEPENDS = Pattern.compile(
            "\\b(TEXT|VALUE|DOLLAR|FIXED|TODAY|NOW|RAND|RANDBETWEEN|INDIRECT|OFFSET|WEBSERVICE|HYPERLINK|INFO|CELL|DATEVALUE|TIMEVALUE)\\s*\\(|\\[",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 2_000;
    /** The format alone tells whether a number is a date. */
    private static final int NO_ID = -1;

    private final Evaluation evaluation;
    private final boolean recalculated;

    /**
     * Prepares the check.
     *
     * @param evaluation computes the formulas
     * @param recalculated whether a stored zero is worth nothing, since the file asks to be computed when it is opened
     */
    FormulaCheck(Evaluation evaluation, boolean recalculated) {
        this.evaluation = evaluation;
        this.recalculated = recalculated;
    }

    private record Change(GridSheet sheet, int row, int column, GridCell cell) {
        void apply() {
            if (cell.isBlank() && cell.comment().isEmpty()) {
                sheet.clear(row, column);
            } else {
                sheet.put(row, column, cell);
            }
        }
    }

    /** Completes the formula cells of the sheets, when all of them are computed. */
    void complete(List<GridSheet> sheets, Numbers numbers) {
        List<Change> changes = new ArrayList<>();
        for (GridSheet sheet : sheets) {
            for (int row : sheet.usedRows()) {
                sheet.row(row).forEach((column, cell) -> {
                    GridFormula formula = cell.formula();
                    CellValue value = formula == null ? null : compute(sheet, row, column);
                    if (formula != null && value != null) {
                        changes.add(new Change(sheet, row, column, completed(cell, formula, value, numbers)));
                    }
                });
            }
        }
        changes.forEach(Change::apply);
    }

    /** Excel makes 0 of 0.3 - 0.2 - 0.1; what is left of a binary sum behind twelve decimals says nothing. */
    private static @Nullable BigDecimal settled(@Nullable BigDecimal computed) {
        if (computed == null || computed.scale() <= DECIMALS) {
            return computed;
        }
        BigDecimal rounded = computed.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private GridCell completed(GridCell shown, GridFormula formula, CellValue value, Numbers numbers) {
        if (!formula.stored() && isEmpty(value)) {
            return GridCell.BLANK.withComment(shown.comment());
        }
        boolean finite = value.getCellType() == CellType.NUMERIC && Double.isFinite(value.getNumberValue());
        BigDecimal computed = finite ? settled(Numbers.stored(String.valueOf(value.getNumberValue()))) : null;
        if (computed == null) {
            return shown;
        }
        boolean zero = recalculated && shown.number() != null && shown.number().signum() == 0;
        boolean none = !formula.stored() || (zero && computed.signum() != 0);
        GridFormula known = formula.computed(!none, computed);
        if (!none) {
            return shown.withFormula(known);
        }
        return numbers.cell(computed.toPlainString(), NO_ID, shown.format())
                .inFont(shown.font())
                .withFormula(known);
    }

    /** Whether a formula gives a text of no characters, as those do that wait for another cell to be filled in. */
    private static boolean isEmpty(CellValue value) {
        return value.getCellType() == CellType.STRING && value.getStringValue().isEmpty();
    }

    /** What a formula gives now; null if it uses what is not supported. */
    private @Nullable CellValue compute(GridSheet sheet, int row, int column) {
        try {
            return evaluation.evaluate(sheet, row, column);
        } catch (RuntimeException | StackOverflowError notComputed) {
            return null;
        }
    }

    /** Whether a formula is left alone: its stored result counts, for the formulas that use it too. */
    static boolean isLeftAlone(String formula) {
        return formula.length() > LONGEST || DEPENDS.matcher(formula).find();
    }
}
