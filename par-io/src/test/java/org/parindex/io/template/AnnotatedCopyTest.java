package org.parindex.io.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.excel.ExcelFinding;

class AnnotatedCopyTest {

    private static Finding unreadable(String file, String sheet, String cell, String text) {
        return ExcelFinding.UNREADABLE.at(
                Place.of(new Source.Cell(file, sheet, cell)),
                "text",
                text,
                "why",
                org.parindex.text.Text.of("lý do", "why"));
    }

    private static Finding understood(String file, String sheet, String cell) {
        return ExcelFinding.UNDERSTOOD.at(
                Place.of(new Source.Cell(file, sheet, cell)),
                "text",
                "2đ",
                "note",
                org.parindex.text.Text.of("hiểu là 2", "read as 2"));
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        workbook.close();
        return out.toByteArray();
    }

    private static void fill(Workbook workbook) {
        Sheet first = workbook.createSheet("Phiếu & <1>");
        first.createRow(2).createCell(1).setCellValue("=cmd|' /C calc'!A0");
        first.getRow(2).createCell(3).setCellValue(1.5);
        first.createRow(7).createCell(0).setCellFormula("SUM(D1:D3)");
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
        first.getRow(2).getCell(3).setCellStyle(style);
        Sheet second = workbook.createSheet("Trang 2");
        second.createRow(0).createCell(0).setCellValue("x");
    }

    private static final List<Finding> FINDINGS = List.of(
            unreadable("a.xlsx", "Phiếu & <1>", "D3", "=1+1"),
            understood("a.xlsx", "Phiếu & <1>", "D3"),
            understood("a.xlsx", "Phiếu & <1>", "C3"),
            unreadable("a.xlsx", "Phiếu & <1>", "B5", "\u0007 <b>"),
            understood("a.xlsx", "Phiếu & <1>", "F12"),
            ExcelFinding.NO_HEADER.at(Place.of(new Source.Line("a.xlsx", 0)), "found", "–"),
            understood("b.xlsx", "Trang 2", "A1"));

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            parts.put(entry.getName(), in.readAllBytes());
        }
        return parts;
    }

    @Test
    void cellsGetANoteAndAColourAndKeepTheirValueAndFormat() throws IOException {
        XSSFWorkbook original = new XSSFWorkbook();
        fill(original);
        AnnotatedCopy.Copy copy = AnnotatedCopy.of("a.xlsx", bytes(original), FINDINGS);
        assertThat(copy.name()).isEqualTo("a-tra-lai.xlsx");
        assertThat(copy.original()).isTrue();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(copy.content()))) {
            Sheet sheet = workbook.getSheetAt(0);
            Cell value = sheet.getRow(2).getCell(3);
            assertThat(value.getNumericCellValue()).isEqualTo(1.5);
            assertThat(value.getCellStyle().getDataFormatString()).isEqualTo("0.00");
            assertThat(color(value)).isEqualTo("FFFFC7CE");
            assertThat(color(sheet.getRow(2).getCell(2))).isEqualTo("FFFFEB9C");
            assertThat(value.getCellComment().getString().getString())
                    .startsWith("Lỗi: “=1+1” không đọc được: lý do.\n→ ")
                    .contains("\nCảnh báo: Ô ghi “2đ”");
            assertThat(sheet.getRow(4).getCell(1).getCellComment().getString().getString())
                    .contains("“␇ <b>”");
            assertThat(sheet.getRow(11).getCell(5).getCellComment()).isNotNull();
            assertThat(sheet.getRow(7).getCell(0).getCellFormula()).isEqualTo("SUM(D1:D3)");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("=cmd|' /C calc'!A0");
            Sheet list = workbook.getSheet("Lỗi nhập liệu");
            assertThat(list.getLastRowNum()).isEqualTo(6);
            for (Row row : list) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                }
            }
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
        }
    }

    private static String color(Cell cell) {
        return ((XSSFColor) cell.getCellStyle().getFillForegroundColorColor()).getARGBHex();
    }

    @Test
    void everythingElseIsTheSameByteByByte() throws IOException {
        XSSFWorkbook original = new XSSFWorkbook();
        fill(original);
        byte[] before = bytes(original);
        Map<String, byte[]> old = parts(before);
        Map<String, byte[]> now =
                parts(AnnotatedCopy.of("a.xlsx", before, FINDINGS).content());
        List<String> changed = old.keySet().stream()
                .filter(name -> !Arrays.equals(old.get(name), now.get(name)))
                .toList();
        assertThat(changed)
                .containsExactlyInAnyOrder(
                        "[Content_Types].xml",
                        "xl/styles.xml",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/worksheets/sheet1.xml");
        assertThat(now.keySet()).containsAll(old.keySet()).hasSize(old.size() + 4);
        String sheet = new String(now.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8)
                .replaceAll("<legacyDrawing [^>]*/>", "")
                .replaceAll("<row r=\"(5|12)\">.*?</row>", "")
                .replaceAll("<c r=\"C3\" s=\"[0-9]+\"/>", "")
                .replaceFirst("(<c r=\"D3\" t=\"n\" )s=\"[0-9]+\"", "$1s=\"1\"");
        assertThat(sheet).isEqualTo(new String(old.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8));
    }

    @Test
    void notesThatAreThereStay() throws IOException {
        XSSFWorkbook original = new XSSFWorkbook();
        fill(original);
        for (String at : List.of("D3", "A1")) {
            var cell = new org.apache.poi.ss.util.CellAddress(at);
            Sheet sheet = original.getSheetAt(0);
            Row row =
                    sheet.getRow(cell.getRow()) == null ? sheet.createRow(cell.getRow()) : sheet.getRow(cell.getRow());
            ClientAnchor anchor = original.getCreationHelper().createClientAnchor();
            Comment note = sheet.createDrawingPatriarch().createCellComment(anchor);
            note.setString(original.getCreationHelper().createRichTextString("của tôi " + at));
            row.getCell(cell.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellComment(note);
        }
        AnnotatedCopy.Copy copy = AnnotatedCopy.of("a.xlsx", bytes(original), FINDINGS);
        assertThat(copy.original()).isTrue();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(copy.content()))) {
            Map<String, String> notes = new LinkedHashMap<>();
            workbook.getSheetAt(0)
                    .getCellComments()
                    .forEach((at, note) ->
                            notes.put(at.formatAsString(), note.getString().getString()));
            assertThat(notes.keySet()).containsExactlyInAnyOrder("A1", "D3", "C3", "B5", "F12");
            assertThat(notes.get("A1")).isEqualTo("của tôi A1");
            assertThat(notes.get("D3")).startsWith("của tôi D3\nLỗi: ");
        }
    }

    @Test
    void aCopyIsRemarkedAgain() throws IOException {
        XSSFWorkbook original = new XSSFWorkbook();
        fill(original);
        byte[] once = AnnotatedCopy.of("a.xlsx", bytes(original), FINDINGS).content();
        AnnotatedCopy.Copy twice = AnnotatedCopy.of("a.xlsx", once, FINDINGS);
        assertThat(twice.original()).isTrue();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(twice.content()))) {
            assertThat(workbook.getSheet("Lỗi nhập liệu (2)")).isNotNull();
            assertThat(workbook.getSheetAt(0).getCellComments()).hasSize(4);
        }
    }

    @Test
    void oldWorkbooksAreRemarkedToo() throws IOException {
        HSSFWorkbook original = new HSSFWorkbook();
        fill(original);
        List<Finding> findings =
                List.of(understood("a.xls", "Phiếu & <1>", "D3"), understood("a.xls", "Phiếu & <1>", "F12"));
        AnnotatedCopy.Copy copy = AnnotatedCopy.of("a.xls", bytes(original), findings);
        assertThat(copy.name()).isEqualTo("a-tra-lai.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(copy.content()))) {
            Cell cell = workbook.getSheetAt(0).getRow(2).getCell(3);
            assertThat(cell.getNumericCellValue()).isEqualTo(1.5);
            assertThat(cell.getCellComment().getString().getString()).startsWith("Cảnh báo: ");
            assertThat(workbook.getSheet("Lỗi nhập liệu").getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void otherKindsComeBackAsANewWorkbook() throws IOException {
        byte[] csv = "STT;Điểm\n1.1;=2+5\n".getBytes(StandardCharsets.UTF_8);
        String sheet = org.parindex.io.internal.grid.GridReader.read("a.csv", csv, Sheets.LIMITS)
                .sheets()
                .get(0)
                .name();
        AnnotatedCopy.Copy copy = AnnotatedCopy.of("a.csv", csv, List.of(understood("a.csv", sheet, "B2")));
        assertThat(copy.name()).isEqualTo("a-tra-lai.xlsx");
        assertThat(copy.original()).isFalse();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(copy.content()))) {
            Cell cell = workbook.getSheetAt(0).getRow(1).getCell(1);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=2+5");
            assertThat(cell.getCellComment()).isNotNull();
        }
        AnnotatedCopy.Copy pdf = AnnotatedCopy.of(
                "../x.pdf",
                "%PDF-1.7".getBytes(StandardCharsets.UTF_8),
                List.of(ExcelFinding.FILE_IGNORED.at(Place.of(new Source.Line("../x.pdf", 0)), "why", "PDF")));
        assertThat(pdf.name()).isEqualTo("x-tra-lai.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(pdf.content()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(4).getStringCellValue())
                    .contains("PDF");
        }
    }

    @Test
    void macrosAreLeftOut() throws IOException {
        XSSFWorkbook original = new XSSFWorkbook();
        fill(original);
        byte[] plain = bytes(original);
        XSSFWorkbook again = new XSSFWorkbook(new ByteArrayInputStream(plain));
        again.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        byte[] macro = bytes(again);
        assertThat(parts(macro)).containsKey("xl/vbaProject.bin");
        AnnotatedCopy.Copy copy = AnnotatedCopy.of("a.xlsm", macro, List.of(understood("a.xlsm", "Trang 2", "A1")));
        assertThat(copy.name()).isEqualTo("a-tra-lai.xlsx");
        Map<String, byte[]> now = parts(copy.content());
        assertThat(now).doesNotContainKey("xl/vbaProject.bin");
        assertThat(new String(now.get("[Content_Types].xml"), StandardCharsets.UTF_8))
                .doesNotContain("vba")
                .doesNotContain("macro");
        assertThat(new String(now.get("xl/_rels/workbook.xml.rels"), StandardCharsets.UTF_8))
                .doesNotContain("vba");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(copy.content()))) {
            assertThat(workbook.getSheetAt(1).getRow(0).getCell(0).getCellComment())
                    .isNotNull();
        }
    }

    @Test
    void brokenNotesOfAFileStopNothing() throws IOException {
        XSSFWorkbook original = new XSSFWorkbook();
        fill(original);
        byte[] remarked = AnnotatedCopy.of("a.xlsx", bytes(original), FINDINGS).content();
        for (String broken : List.of("", "<", "<comments", "</>", "<comments><comment ref='D3'><text>")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> part : parts(remarked).entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    boolean notes =
                            part.getKey().contains("comments") || part.getKey().endsWith(".vml");
                    zip.write(notes ? broken.getBytes(StandardCharsets.UTF_8) : part.getValue());
                }
            }
            AnnotatedCopy.Copy copy = AnnotatedCopy.of("a.xlsx", out.toByteArray(), FINDINGS);
            assertThat(copy.content().length).as(broken).isGreaterThan(1_000);
        }
    }

    @Test
    void theOriginalStaysAndTheCopyIsWhole(@TempDir Path folder) throws IOException {
        XSSFWorkbook original = new XSSFWorkbook();
        fill(original);
        byte[] before = bytes(original);
        Path file = Files.write(folder.resolve("a.xlsx"), before);
        Path copy = AnnotatedCopy.write(file, FINDINGS, folder.resolve("out"));
        assertThat(copy.getFileName()).hasToString("a-tra-lai.xlsx");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var all = Files.list(folder.resolve("out"))) {
            assertThat(all).hasSize(1);
        }
    }
}
