package org.parindex.io.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.text.NumberGrammar;

/** The cells of one sheet, apart from the library that read them. */
final class Sheets {

    private static final int MOST_ROWS = 60_000;

    private final String file;
    private final String name;
    private final Map<Long, SheetCell> cells = new HashMap<>();
    private int rows;
    private int columns;

    private Sheets(String file, String name) {
        this.file = file;
        this.name = name;
    }

    /** All sheets of a workbook; a file that cannot be opened is a finding. */
    static List<Sheets> read(String file, byte[] bytes, Consumer<Finding> findings) {
        List<Sheets> all = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                Sheets one = new Sheets(file, sheet.getSheetName());
                sheet.forEach(one::enter);
                all.add(one);
            }
        } catch (IOException | RuntimeException damaged) {
            findings.accept(TemplateFinding.NOT_OPENED.at(
                    Place.of(new Source.Line(file, 0)),
                    "why",
                    damaged.getClass().getSimpleName()));
        }
        return all;
    }

    private void enter(Row row) {
        for (Cell cell : row) {
            SheetCell value = value(cell);
            if (!value.isBlank() && row.getRowNum() < MOST_ROWS) {
                cells.put(key(row.getRowNum(), cell.getColumnIndex()), value);
                rows = Math.max(rows, row.getRowNum() + 1);
                columns = Math.max(columns, cell.getColumnIndex() + 1);
            }
        }
    }

    private static SheetCell value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> new SheetCell(SheetCell.kept(cell.getStringCellValue()), null, "");
            case BOOLEAN -> new SheetCell(String.valueOf(cell.getBooleanCellValue()), null, "");
            case NUMERIC -> number(cell);
            default -> SheetCell.BLANK;
        };
    }

    private static SheetCell number(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell) && cell.getLocalDateTimeCellValue() != null) {
            return new SheetCell(cell.getLocalDateTimeCellValue().toLocalDate().toString(), null, "");
        }
        BigDecimal number = NumberGrammar.ofStored(cell.getNumericCellValue());
        return new SheetCell("", number, cell.getCellStyle().getDataFormatString());
    }

    private static long key(int row, int column) {
        return ((long) row << 20) | column;
    }

    String name() {
        return name;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    SheetCell at(int row, int column) {
        return cells.getOrDefault(key(row, column), SheetCell.BLANK);
    }

    boolean isRowBlank(int row) {
        for (int column = 0; column < columns; column++) {
            if (!at(row, column).isBlank()) {
                return false;
            }
        }
        return true;
    }

    Source.Cell source(int row, int column) {
        return new Source.Cell(file, name, CellReference.convertNumToColString(Math.max(0, column)) + (row + 1));
    }

    Source.Cell source() {
        return new Source.Cell(file, name, "");
    }
}
