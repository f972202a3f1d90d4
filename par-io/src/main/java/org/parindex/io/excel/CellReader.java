package org.parindex.io.excel;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;
import org.parindex.io.text.NumberGrammar;
import org.parindex.io.text.VietnameseText;
import org.parindex.text.Text;

/** Turns cells of POI into plain values, without ever taking a blank for a zero. */
final class CellReader {

    private final DataFormatter shown = new DataFormatter(Locale.ROOT);
    private final FormulaEvaluator evaluator;

    CellReader(Workbook workbook) {
        this.evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        this.evaluator.setIgnoreMissingWorkbooks(true);
    }

    CellValue read(@Nullable Cell cell, String address) {
        if (cell == null) {
            return CellValue.blank(address);
        }
        boolean formula = cell.getCellType() == CellType.FORMULA;
        return formula ? formula(cell, address) : plain(cell, cell.getCellType(), address, null);
    }

    private CellValue plain(Cell cell, CellType type, String address, CellValue.@Nullable Odd note) {
        return switch (type) {
            case STRING -> text(cell, address);
            case NUMERIC -> number(cell, cell.getNumericCellValue(), address, note);
            case BOOLEAN ->
                new CellValue(
                        address, CellValue.Kind.BOOLEAN, String.valueOf(cell.getBooleanCellValue()), null, false, note);
            case ERROR -> error(address, cell.getErrorCellValue());
            default -> CellValue.blank(address);
        };
    }

    private static CellValue text(Cell cell, String address) {
        String raw = cell.getStringCellValue().replace("\r\n", "\n").replace('\r', '\n');
        String lines = String.join("\n", raw.lines().map(VietnameseText::clean).toList())
                .strip();
        return lines.isEmpty()
                ? CellValue.blank(address)
                : new CellValue(address, CellValue.Kind.TEXT, lines, null, false, null);
    }

    private CellValue number(Cell cell, double stored, String address, CellValue.@Nullable Odd note) {
        if (Double.isNaN(stored) || Double.isInfinite(stored)) {
            return new CellValue(address, CellValue.Kind.ERROR, String.valueOf(stored), null, false, null);
        }
        if (DateUtil.isCellDateFormatted(cell)) {
            var date = cell.getLocalDateTimeCellValue();
            String text =
                    date == null ? String.valueOf(stored) : date.toLocalDate().toString();
            return new CellValue(address, CellValue.Kind.DATE, text, null, false, null);
        }
        BigDecimal value = NumberGrammar.ofStored(stored);
        String format = cell.getCellStyle().getDataFormatString();
        boolean percent = format != null && format.contains("%");
        return new CellValue(address, CellValue.Kind.NUMBER, display(cell, value), value, percent, note);
    }

    private String display(Cell cell, BigDecimal value) {
        try {
            return cell.getCellType() == CellType.FORMULA ? value.toPlainString() : shown.formatCellValue(cell);
        } catch (RuntimeException oddFormat) {
            return value.toPlainString();
        }
    }

    private static CellValue error(String address, byte code) {
        String name = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#?";
        return new CellValue(address, CellValue.Kind.ERROR, name, null, false, null);
    }

    private CellValue formula(Cell cell, String address) {
        Double computed = compute(cell);
        if (isWithoutResult(cell)) {
            return computed == null
                    ? new CellValue(address, CellValue.Kind.ERROR, "=" + cell.getCellFormula(), null, false, null)
                    : number(cell, computed, address, odd(ExcelFinding.FORMULA_RECOMPUTED, computed, computed));
        }
        CellType stored = cell.getCachedFormulaResultType();
        if (stored != CellType.NUMERIC || computed == null) {
            return plain(cell, stored, address, null);
        }
        double value = cell.getNumericCellValue();
        boolean same = NumberGrammar.ofStored(value).compareTo(NumberGrammar.ofStored(computed)) == 0;
        return plain(cell, stored, address, same ? null : odd(ExcelFinding.FORMULA_DIFFERS, value, computed));
    }

    private static CellValue.Odd odd(ExcelFinding code, double stored, double computed) {
        return new CellValue.Odd(
                code,
                Text.of(NumberGrammar.ofStored(stored).toPlainString()),
                Text.of(NumberGrammar.ofStored(computed).toPlainString()));
    }

    private static boolean isWithoutResult(Cell cell) {
        return cell instanceof XSSFCell xssf && !xssf.getCTCell().isSetV();
    }

    /** The number a formula gives now; null if it gives none or uses what is not supported. */
    private @Nullable Double compute(Cell cell) {
        try {
            var value = evaluator.evaluate(cell);
            boolean finite = value != null
                    && value.getCellType() == CellType.NUMERIC
                    && !Double.isNaN(value.getNumberValue())
                    && !Double.isInfinite(value.getNumberValue());
            return finite ? value.getNumberValue() : null;
        } catch (RuntimeException | StackOverflowError notComputed) {
            return null;
        }
    }
}
