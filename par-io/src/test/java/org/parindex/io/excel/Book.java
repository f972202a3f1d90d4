package org.parindex.io.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks written row by row. */
final class Book {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private Sheet sheet;
    private int next;

    static Book sheet(String name) {
        return new Book().more(name);
    }

    /** One more sheet. */
    Book more(String name) {
        sheet = workbook.createSheet(name);
        next = 0;
        return this;
    }

    /** A row: numbers, texts, null for nothing. */
    Book row(Object... cells) {
        var row = sheet.createRow(next++);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (cells[i] != null) {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
        return this;
    }

    /** Blank rows. */
    Book skip(int rows) {
        next += rows;
        return this;
    }

    Book merge(String area) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(area));
        return this;
    }

    Book change(Consumer<Sheet> change) {
        change.accept(sheet);
        return this;
    }

    static Cell cell(Sheet sheet, String address) {
        var reference = new org.apache.poi.ss.util.CellReference(address);
        var row = sheet.getRow(reference.getRow());
        var there = row == null ? sheet.createRow(reference.getRow()) : row;
        var cell = there.getCell(reference.getCol());
        return cell == null ? there.createCell(reference.getCol()) : cell;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                workbook) {
            workbook.write(out);
        }
        return file;
    }
}
