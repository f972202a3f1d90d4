package org.parindex.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parindex.finding.Finding;

class TableFileTest {

    private final List<Finding> findings = new ArrayList<>();

    /** All cells of the first sheet as "number: text|text|…". */
    private List<String> read(byte[] bytes, TableLimits limits) {
        List<String> rows = new ArrayList<>();
        try (TableFile file = TableFile.open("t.xlsx", bytes, StandardCharsets.UTF_8, limits, findings::add);
                TableRows all = file.rows()) {
            while (all.next()) {
                TableRow row = all.row();
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.width(); i++) {
                    cells.add(row.text(i));
                }
                rows.add(row.number() + ": " + String.join("|", cells));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return rows;
    }

    private List<String> read(byte[] bytes) {
        return read(bytes, TableLimits.DEFAULT);
    }

    private List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void everyKindOfCellIsTold() throws IOException {
        byte[] bytes = Container.of("<row r='3'><c r='A3' t='s'><v>0</v></c><c r='B3' t='s'><v>1</v></c>"
                        + "<c r='C3' t='inlineStr'><is><t>1,5</t></is></c><c r='D3'><v>0.9399999999999999</v></c>"
                        + "<c r='E3' s='2'><v>0.95</v></c><c r='F3' s='1'><v>45992</v></c>"
                        + "<c r='G3' t='b'><v>1</v></c><c r='H3' t='e'><v>#DIV/0!</v></c>"
                        + "<c r='I3'><f>SUM(A1:A2)</f></c><c r='J3'><f>1+1</f><v>2</v></c>"
                        + "<c r='K3'><v>NaN</v></c><c r='L3'><v>1e309</v></c><c r='M3'><v>1E-400</v></c>"
                        + "<c r='N3'><v>12.50</v></c><c r='O3' t='s'><v>2</v></c><c r='Q3' t='d'><v>2025-12-05</v></c>"
                        + "<c r='R3'/></row>")
                .bytes();
        try (TableFile file =
                        TableFile.open("t.xlsx", bytes, StandardCharsets.UTF_8, TableLimits.DEFAULT, findings::add);
                TableRows rows = file.rows()) {
            assertThat(file.sheets()).containsExactly("Dữ liệu");
            assertThat(rows.next()).isTrue();
            TableRow row = rows.row();
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.width()).isEqualTo(17);
            List<String> shown = new ArrayList<>();
            for (int i = 0; i <= row.width(); i++) {
                shown.add(row.kind(i) + " " + row.text(i));
            }
            assertThat(shown)
                    .containsExactly(
                            "TEXT xã Hòa Bình",
                            "TEXT đặc khu",
                            "TEXT 1,5",
                            "NUMBER 0.94",
                            "NUMBER 0.95",
                            "DATE 2025-12-01",
                            "BOOLEAN true",
                            "ERROR #DIV/0!",
                            "ERROR =",
                            "NUMBER 2",
                            "ERROR NaN",
                            "ERROR 1e309",
                            "ERROR 1E-400",
                            "NUMBER 12.5",
                            "TEXT a\rb _xyz_",
                            "BLANK ",
                            "DATE 2025-12-05",
                            "BLANK ");
            assertThat(row.decimal(3)).isEqualTo(new BigDecimal("0.94"));
            assertThat(row.isPercent(4)).isTrue();
            assertThat(row.isFormula(8)).isTrue();
            assertThat(row.isFormula(9)).isTrue();
            assertThat(row.whole(9)).isEqualTo(2);
            assertThat(row.isWhole(13)).isFalse();
            assertThat(row.source(16)).hasToString("t.xlsx › Dữ liệu!Q3");
            assertThat(rows.next()).isFalse();
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void aTableOfTheStreamingWriterIsReadFromItsFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("answers.xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Trả lời");
            for (int i = 0; i < 5_000; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("P" + i);
                for (int column = 1; column < 8; column++) {
                    row.createCell(column).setCellValue(i % 5 + column / 4.0);
                }
            }
            workbook.write(out);
        }
        BigDecimal sum = BigDecimal.ZERO;
        int rows = 0;
        try (TableFile table = TableFile.open(file, TableLimits.DEFAULT, findings::add);
                TableRows all = table.rows()) {
            while (all.next()) {
                assertThat(all.row().text(0)).isEqualTo("P" + rows);
                for (int column = 1; column < 8; column++) {
                    sum = sum.add(all.row().decimal(column));
                }
                rows++;
            }
        }
        assertThat(findings).isEmpty();
        assertThat(rows).isEqualTo(5_000);
        // 1,000 times (0+1+2+3+4) in 7 columns, and 5,000 times (1+2+…+7)/4
        assertThat(sum).isEqualByComparingTo(new BigDecimal(7 * 10_000 + 5_000 * 7));
    }

    @Test
    void aFlippedBitIsRefusedOrChangesNothing() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Phiếu");
            for (int i = 0; i < 20; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("1." + i);
                row.createCell(1).setCellValue(0.25 * i);
            }
            workbook.write(out);
        }
        byte[] clean = out.toByteArray();
        List<String> expected = read(clean);
        assertThat(expected).hasSize(20).contains("5: 1.4|1");
        int refused = 0;
        for (int i = 0; i < clean.length; i++) {
            byte[] flipped = clean.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            findings.clear();
            List<String> rows = read(flipped);
            if (findings.isEmpty()) {
                assertThat(rows).as("bit %d of byte %d", i % 8, i).isEqualTo(expected);
            } else {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(clean.length * 8 / 10);
    }

    @Test
    void twoFilesGluedTogetherAreRefused() {
        byte[] first =
                Container.of("<row r='1'><c r='A1'><v>5.94</v></c></row>").bytes();
        byte[] second =
                Container.of("<row r='1'><c r='A1'><v>0.94</v></c></row>").bytes();
        byte[] glued = new byte[first.length + second.length];
        System.arraycopy(first, 0, glued, 0, first.length);
        System.arraycopy(second, 0, glued, first.length, second.length);
        assertThat(read(glued)).isEmpty();
        assertThat(codes()).containsExactly("table-damaged");
    }

    @ParameterizedTest
    @CsvSource({
        "<row r='2'><c r='A2'><v>1</v></c></row><row r='2'><c r='A2'><v>2</v></c></row>",
        "<row r='3'/><row r='2'><c r='A2'><v>2</v></c></row>",
        "<row r='2'><c r='A3'><v>1</v></c></row>",
        "<row r='2'><c r='B2'><v>1</v></c><c r='A2'><v>1</v></c></row>",
        "<row r='2'><c r='A2' t='s'><v>9</v></c></row>",
        "<row r='2'><c r='A2' t='s'><v>-1</v></c></row>",
        "<row r='2'><c r='A2' t='zz'><v>1</v></c></row>",
        "<row r='2'><c r='AAAA2'><v>1</v></c></row>",
        "<row r='1048577'><c r='A1048577'><v>1</v></c></row>",
        "<row r='-1'><c r='A1'><v>1</v></c></row>",
        "<row r='2'><c r='A2'><v>&x;</v></c></row>",
        "<row r='2'><c r='A2'><v>1</c></row>"
    })
    void whatTwoReadersCouldReadDifferentlyIsRefused(String rows) {
        List<String> read = read(Container.of(rows).bytes());
        assertThat(codes()).containsExactly("table-damaged");
        assertThat(read).hasSizeLessThan(2);
    }

    @Test
    void missingPartsAreRefused() {
        for (String part :
                List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml")) {
            findings.clear();
            String rows = "<row r='1'><c r='A1' t='s'><v>0</v></c></row>";
            assertThat(read(Container.of(rows).without(part).bytes())).as(part).isEmpty();
            assertThat(codes()).as(part).containsExactly("table-damaged");
        }
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        String evil = "<!DOCTYPE sst [<!ENTITY a 'aaaa'>]><sst><si><t>&a;</t></si></sst>";
        byte[] bytes = Container.of("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
                .with("xl/sharedStrings.xml", evil)
                .bytes();
        assertThat(read(bytes)).isEmpty();
        assertThat(codes()).containsExactly("table-damaged");
    }

    @Test
    void limitsEndTheReading() {
        TableLimits small = new TableLimits(1 << 20, 100_000, 20, 50, 3, 100, 10, 1_000, 16, 16);
        String deep = "<x>".repeat(40) + "</x>".repeat(40);
        String many = "<row r='51'><c r='A51'><v>1</v></c></row>";
        String longText = "<row r='1'><c r='A1' t='inlineStr'><is><t>" + "a".repeat(101) + "</t></is></c></row>";
        String bomb = "<row r='1'><c r='A1' t='inlineStr'><is><t>" + " ".repeat(200_000) + "</t></is></c></row>";
        String attributes = "<row r='1' " + wide(20) + "/>";
        for (String rows : List.of(deep, many, longText, bomb, attributes)) {
            findings.clear();
            assertThat(read(Container.of(rows).bytes(), small)).isEmpty();
            assertThat(codes()).as(rows.substring(0, 20)).containsExactly("table-too-large");
        }
    }

    private static String wide(int attributes) {
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < attributes; i++) {
            wide.append("a").append(i).append("='1' ");
        }
        return wide.toString();
    }

    @Test
    void aTextOfThreeHundredMegabytesNeedsNoMemory() {
        // 16 MB of one text are far beyond any cell; the reader must give up after its own measure, not after memory
        String rows = "<row r='1'><c r='A1' t='inlineStr'><is><t>" + "x".repeat(16_000_000) + "</t></is></c></row>";
        assertThat(read(Container.of(rows).bytes())).isEmpty();
        assertThat(codes()).containsExactly("table-too-large");
    }

    @Test
    void cellsFarToTheRightAreReportedOnce() {
        String rows = "<row r='1'><c r='A1'><v>1</v></c><c r='XFD1'><v>2</v></c></row>"
                + "<row r='2'><c r='XFD2'><v>2</v></c></row>";
        assertThat(read(Container.of(rows).bytes())).containsExactly("1: 1");
        assertThat(codes()).containsExactly("table-cells-beyond");
    }

    @Test
    void rowsWithoutNumbersAreCounted() {
        String rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c r='B3'><v>3</v></c></row>";
        assertThat(read(Container.of(rows).bytes())).containsExactly("1: 1|2", "3: |3");
        assertThat(findings).isEmpty();
    }

    @Test
    void otherKindsOfFilesAreNamed() {
        for (String start :
                List.of("%PDF-1.7", "<html><table>", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "")) {
            findings.clear();
            assertThat(read(start.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
            assertThat(codes()).as(start).containsExactly("not-a-table");
        }
        findings.clear();
        byte[] cut = Container.of("<row r='1'/>").bytes();
        assertThat(read(java.util.Arrays.copyOf(cut, cut.length - 10))).isEmpty();
        assertThat(codes()).containsExactly("table-damaged");
    }
}
