package org.parindex.io.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Severity;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.internal.sheet.OfficeFile;
import org.parindex.io.internal.sheet.SheetNames;
import org.parindex.io.internal.sheet.SheetText;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;

/** Remarks in workbooks that are not spliced: in .xls files, and in new workbooks with the values of other files. */
final class PoiRemarks {

    private static final int MOST_STYLES = 3_500;
    private static final int NO_YEAR = 2_000;

    private final Workbook workbook;
    private final Remarks remarks;
    private final Map<String, CellStyle> colored = new HashMap<>();

    private PoiRemarks(Workbook workbook, Remarks remarks) {
        this.workbook = workbook;
        this.remarks = remarks;
    }

    /** An .xls file with remarks; empty if it cannot be opened and written again. */
    static Optional<byte[]> xls(byte[] original, Remarks remarks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(original))) {
            PoiRemarks into = new PoiRemarks(workbook, remarks);
            SheetNames names = new SheetNames();
            for (Sheet sheet : workbook) {
                names.of(sheet.getSheetName());
                into.sheet(sheet, sheet.getSheetName());
            }
            into.list(names.of(Remarks.SHEET));
            workbook.write(out);
            return Optional.of(out.toByteArray());
        } catch (IOException | RuntimeException cannot) {
            return Optional.empty();
        }
    }

    /** A new workbook with the values of a file, its remarks and their list. */
    static byte[] fresh(String title, List<GridSheet> sheets, Remarks remarks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            PoiRemarks into = new PoiRemarks(workbook, remarks);
            SheetNames names = new SheetNames();
            Styles styles = new Styles(workbook, 2);
            for (GridSheet grid : sheets) {
                Sheet sheet = workbook.createSheet(names.of(grid.name()));
                values(grid, sheet, styles);
                into.sheet(sheet, grid.name());
            }
            into.list(names.of(Remarks.SHEET));
            OfficeFile.write(workbook, title, NO_YEAR, out);
        }
        return out.toByteArray();
    }

    private static void values(GridSheet grid, Sheet sheet, Styles styles) {
        for (int row : grid.usedRows()) {
            Row into = sheet.createRow(row);
            grid.row(row).forEach((column, cell) -> {
                boolean number = cell.kind() == GridCell.Kind.NUMBER && cell.number() != null;
                styles.put(into, column, number ? cell.number() : cell.text(), number ? Look.WHOLE : Look.TEXT);
            });
        }
        for (int column = 0; column < Math.min(60, grid.columns()); column++) {
            sheet.setColumnWidth(column, 18 * 256);
        }
    }

    private void sheet(Sheet sheet, String name) {
        Map<org.apache.poi.ss.util.CellAddress, Remarks.Remark> at = remarks.at(name);
        if (at.isEmpty()) {
            return;
        }
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        int last = workbook.getSpreadsheetVersion().getLastRowIndex();
        int right = workbook.getSpreadsheetVersion().getLastColumnIndex();
        at.forEach((address, remark) -> {
            if (address.getRow() <= last && address.getColumn() <= right) {
                Row row = sheet.getRow(address.getRow()) == null
                        ? sheet.createRow(address.getRow())
                        : sheet.getRow(address.getRow());
                Cell cell = row.getCell(address.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                cell.setCellStyle(style(cell.getCellStyle(), remark.severity()));
                note(cell, remark, drawing);
            }
        });
    }

    private void note(Cell cell, Remarks.Remark remark, Drawing<?> drawing) {
        CreationHelper helper = workbook.getCreationHelper();
        @Nullable Comment before = cell.getCellComment();
        if (before != null) {
            before.setString(helper.createRichTextString(before.getString().getString() + "\n" + remark.text()));
            return;
        }
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 6);
        anchor.setCol1(Math.min(
                cell.getColumnIndex() + 1, workbook.getSpreadsheetVersion().getLastColumnIndex() - 4));
        anchor.setCol2(anchor.getCol1() + 4);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(helper.createRichTextString(remark.text()));
        comment.setAuthor("parindex");
        cell.setCellComment(comment);
    }

    private CellStyle style(CellStyle plain, Severity severity) {
        String key = plain.getIndex() + " " + severity;
        CellStyle known = colored.get(key);
        if (known != null || workbook.getNumCellStyles() >= MOST_STYLES) {
            return known == null ? plain : known;
        }
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(plain);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        IndexedColors color = switch (severity) {
            case ERROR -> IndexedColors.ROSE;
            case WARNING -> IndexedColors.LIGHT_YELLOW;
            case INFO -> IndexedColors.PALE_BLUE;
        };
        style.setFillForegroundColor(color.getIndex());
        colored.put(key, style);
        return style;
    }

    private void list(String name) {
        Sheet sheet = workbook.createSheet(name);
        CellStyle text = workbook.createCellStyle();
        text.setWrapText(true);
        text.setQuotePrefixed(true);
        int at = 0;
        row(sheet.createRow(at++), Remarks.HEADER, text);
        for (String[] cells : remarks.rows()) {
            if (at <= workbook.getSpreadsheetVersion().getLastRowIndex()) {
                row(sheet.createRow(at++), cells, text);
            }
        }
        Styles.widths(sheet, Remarks.WIDTHS);
        sheet.createFreezePane(0, 1);
    }

    private static void row(Row row, String[] cells, CellStyle style) {
        for (int i = 0; i < cells.length; i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(SheetText.clean(cells[i]));
            cell.setCellStyle(style);
        }
    }
}
