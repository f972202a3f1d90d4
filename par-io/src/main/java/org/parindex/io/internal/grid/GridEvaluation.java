package org.parindex.io.internal.grid;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.apache.poi.ss.usermodel.CellValue;
import org.jspecify.annotations.Nullable;

/** Computes formulas over the sheets as they were read, without opening the file once more. */
final class GridEvaluation implements Evaluation {

    /** Most cells that all formulas of a file may look at: a sum over a whole sheet, thousands of times, takes for ever. */
    private static final long MOST_CELLS = 20_000_000;

    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

    private final GridBook book;
    private final WorkbookEvaluator evaluator;
    /** The most rows of a sheet: whole columns are looked at as far as that. */
    private final int rows;

    private int formulas;
    private int notUnderstood;
    private long cells;

    GridEvaluation(List<GridSheet> sheets, ParsedFormulas parsed) {
        this.book = new GridBook(sheets, parsed);
        // no cell changes, so that nothing need be noted for changes
        this.evaluator =
                new WorkbookEvaluator(book, IStabilityClassifier.TOTALLY_IMMUTABLE, (@Nullable UDFFinder) null);
        this.rows = sheets.stream().mapToInt(GridSheet::rows).max().orElse(0);
        for (GridSheet sheet : sheets) {
            for (int row : sheet.usedRows()) {
                int line = row;
                sheet.row(row).forEach((column, cell) -> parse(sheet, line, column, cell));
            }
        }
    }

    private void parse(GridSheet sheet, int row, int column, GridCell cell) {
        if (cell.formula() == null) {
            return;
        }
        formulas++;
        Ptg[] tokens = book.tokens(sheet, row, column);
        notUnderstood +=
                tokens == null && !FormulaCheck.isLeftAlone(cell.formula().text()) ? 1 : 0;
        for (Ptg token : tokens == null ? new Ptg[0] : tokens) {
            if (token instanceof AreaPtgBase area) {
                boolean whole = area.getFirstRow() == 0 && area.getLastRow() == LAST_ROW;
                cells += (whole ? rows : area.getLastRow() - area.getFirstRow() + 1L)
                        * (area.getLastColumn() - area.getFirstColumn() + 1L);
            }
        }
    }

    /** How many formulas there are. */
    int formulas() {
        return formulas;
    }

    /** How many of them use what only a whole workbook tells, such as names and tables, or what nobody understands. */
    int notUnderstood() {
        return notUnderstood;
    }

    /** Whether they can be computed in little time. */
    boolean isSmall() {
        return formulas <= FormulaCheck.MOST && cells <= MOST_CELLS;
    }

    @Override
    public @Nullable CellValue evaluate(GridSheet sheet, int row, int column) {
        if (book.tokens(sheet, row, column) == null) {
            return null;
        }
        ValueEval value = evaluator.evaluate(book.cell(sheet, row, column));
        if (value instanceof NumberEval number) {
            return new CellValue(number.getNumberValue());
        }
        if (value instanceof StringEval text) {
            return new CellValue(text.getStringValue());
        }
        return value instanceof BoolEval truth ? CellValue.valueOf(truth.getBooleanValue()) : null;
    }
}
