package org.parindex.io.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.assessment.Round;
import org.parindex.finding.Finding;

class DeliveryDiffTest {

    private interface Edit {
        void on(Sheet sheet);
    }

    private static byte[] book(Edit edit) throws IOException {
        Object[][] rows = {
            {"STT", "Tiêu chí", "Điểm tối đa", "Tự chấm", "Ghi chú"},
            {"1.1", "Ban hành kế hoạch", 1.5, 1.5, "KH 12"},
            {"1.2", "Tỷ lệ hoàn thành", 2.0, 1.8, ""},
            {"1.3", "Kiểm tra", 1.0, 0.5, ""},
            {"", "Tổng cộng", 4.5, 3.8, ""}
        };
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Phiếu");
            for (int i = 0; i < rows.length; i++) {
                Row row = sheet.createRow(i + 2);
                for (int column = 0; column < rows[i].length; column++) {
                    if (rows[i][column] instanceof Double number) {
                        row.createCell(column).setCellValue(number);
                    } else {
                        row.createCell(column).setCellValue((String) rows[i][column]);
                    }
                }
            }
            edit.on(sheet);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static List<String> told(DeliveryDiff diff) {
        return diff.changes().stream()
                .map(change -> change.kind() + " " + change.oldCell() + ">" + change.newCell() + " " + change.oldText()
                        + " > " + change.newText())
                .toList();
    }

    private static DeliveryDiff diff(Edit edit) throws IOException {
        return DeliveryDiff.of("a1.xlsx", book(sheet -> {}), "a2.xlsx", book(edit));
    }

    @Test
    void theSameFileIsNoChange() throws IOException {
        assertThat(diff(sheet -> sheet.setColumnWidth(0, 9_999)).changes()).isEmpty();
    }

    @Test
    void everyChangedCellIsToldWithOldAndNew() throws IOException {
        DeliveryDiff diff = diff(sheet -> {
            sheet.getRow(4).getCell(3).setCellValue("1,9");
            sheet.getRow(5).getCell(3).setBlank();
            sheet.getRow(4).getCell(4).setCellValue("=BC 5");
            sheet.getRow(6).getCell(3).setCellFormula("SUM(D4:D6)");
        });
        assertThat(told(diff))
                .containsExactly(
                        "CELL D5>D5 1.8 > 1,9",
                        "CELL E5>E5  > =BC 5",
                        "CELL D6>D6 0.5 > ",
                        "CELL D7>D7 3.8 > 3.8 (=SUM(D4:D6))");
        assertThat(diff.findings()).extracting(Finding::code).containsOnly("delivery-cell-changed");
        assertThat(diff.findings().get(0).message().vi())
                .isEqualTo("1.2 Tỷ lệ hoàn thành: trước là “1.8”, nay là “1,9”.");
        assertThat(diff.findings().get(0).place()).hasToString("a2.xlsx › Phiếu!D5");
    }

    @Test
    void aRowPutInShiftsNothing() throws IOException {
        DeliveryDiff diff = diff(sheet -> {
            sheet.shiftRows(4, 6, 1);
            Row row = sheet.createRow(4);
            row.createCell(0).setCellValue("1.1a");
            row.createCell(1).setCellValue("Việc khác");
            row.createCell(3).setCellValue(9);
            sheet.getRow(6).getCell(3).setCellValue(0.75);
        });
        assertThat(told(diff)).containsExactly("ROW_ADDED >A5  > 1.1a | Việc khác | 9", "CELL D6>D7 0.5 > 0.75");
        DeliveryDiff back = DeliveryDiff.of(
                "a2.xlsx", book(sheet -> {}), "a3.xlsx", book(sheet -> sheet.removeRow(sheet.getRow(4))));
        assertThat(told(back)).containsExactly("ROW_REMOVED A5> 1.2 | Tỷ lệ hoàn thành | 2 | 1.8 > ");
        assertThat(back.findings().get(0).place()).hasToString("a2.xlsx › Phiếu!A5");
    }

    @Test
    void aRowWithAnotherNameIsTheSameRow() throws IOException {
        assertThat(told(diff(sheet -> sheet.getRow(4).getCell(1).setCellValue("Mức độ hoàn thành"))))
                .containsExactly("CELL B5>B5 Tỷ lệ hoàn thành > Mức độ hoàn thành");
    }

    @Test
    void sheetsComeAndGo() throws IOException {
        DeliveryDiff diff = diff(sheet -> sheet.getWorkbook()
                .createSheet("Thêm")
                .createRow(0)
                .createCell(0)
                .setCellValue(1));
        assertThat(told(diff)).containsExactly("SHEET_ADDED >  > ");
        assertThat(diff(sheet -> sheet.getWorkbook().setSheetName(0, "Bản 2")).changes())
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        DeliveryDiff diff =
                DeliveryDiff.of("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "a.xlsx", book(sheet -> {}));
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.notRead()).extracting(Finding::code).containsExactly("not-a-workbook");
    }

    @Test
    void theListIsTextOnly() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        diff(sheet -> sheet.getRow(4).getCell(4).setCellValue("=1+1")).write(out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Row row = workbook.getSheet("Thay đổi").getRow(4);
            assertThat(row.getCell(6).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(6).getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void aFormFilledInLaterShowsWhatWasFilledIn(@TempDir Path folder) throws IOException {
        Path form = Templates.write(Sample.SCHEME, Sample.UNITS, Round.of(2025), folder, one -> {})
                .get(0);
        Path blank = Files.copy(form, folder.resolve("blank.xlsx"));
        Sample.fill(form);
        assertThat(DeliveryDiff.of(blank, form).changes().stream()
                        .map(change -> change.newCell() + " " + change.newText()))
                .contains("D10 Chậm, hoặc thiếu", "E11 1,8", "D12 27", "D13 30", "E14 Không áp dụng");
    }
}
