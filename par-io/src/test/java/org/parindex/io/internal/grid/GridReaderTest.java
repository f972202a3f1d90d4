package org.parindex.io.internal.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;

/** Every kind of file gives the same cells; what is no workbook is named; hostile content is refused in words. */
class GridReaderTest {

    private static GridSheet only(byte[] bytes) {
        GridFile file = Packages.read(bytes);
        assertThat(file.sheets()).as("%s", file.findings()).hasSize(1);
        return file.sheets().get(0);
    }

    private static List<String> codes(byte[] bytes) {
        return Packages.read(bytes).findings().stream().map(Finding::code).toList();
    }

    private static void fill(Workbook workbook) {
        Sheet sheet = workbook.createSheet("Biểu 1");
        Row row = sheet.createRow(0);
        row.createCell(0).setCellValue("Tiêu chí\u00a01");
        row.createCell(1).setCellValue(0.1 + 0.2);
        row.createCell(2).setCellValue(true);
        CellStyle percent = workbook.createCellStyle();
        percent.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
        row.createCell(3).setCellValue(0.8463);
        row.getCell(3).setCellStyle(percent);
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat((short) 14);
        row.createCell(4).setCellValue(45778);
        row.getCell(4).setCellStyle(day);
        row.createCell(5).setCellErrorValue((byte) 7);
        CellStyle code = workbook.createCellStyle();
        code.setDataFormat((short) 2);
        row.createCell(6).setCellValue(1.1);
        row.getCell(6).setCellStyle(code);
        Font old = workbook.createFont();
        old.setFontName(".VnTime");
        CellStyle legacy = workbook.createCellStyle();
        legacy.setFont(old);
        row.createCell(7).setCellValue("Së Néi vô");
        row.getCell(7).setCellStyle(legacy);
        row.createCell(8).setCellFormula("1+0.75");
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 1));
        sheet.createRow(2).createCell(0).setCellValue("gộp");
        sheet.createRow(3).setZeroHeight(true);
        sheet.getRow(3).createCell(4).setCellValue(7);
        sheet.setColumnHidden(4, true);
    }

    private static void check(GridSheet sheet) {
        assertThat(sheet.name()).isEqualTo("Biểu 1");
        assertThat(sheet.at(0, 0).text()).isEqualTo("Tiêu chí 1");
        assertThat(sheet.at(0, 1).number()).isEqualByComparingTo("0.3");
        assertThat(sheet.at(0, 2).kind()).isEqualTo(GridCell.Kind.BOOLEAN);
        assertThat(sheet.at(0, 3).percent()).isTrue();
        assertThat(sheet.at(0, 3).number()).isEqualByComparingTo("0.8463");
        assertThat(sheet.at(0, 4).date()).isEqualTo("2025-05-01");
        assertThat(sheet.at(0, 5).text()).isEqualTo("#DIV/0!");
        assertThat(sheet.at(0, 6).text()).isEqualTo("1.10");
        assertThat(sheet.at(0, 7).text()).isEqualTo("Sở Nội vụ");
        assertThat(sheet.at(0, 7).raw()).isEqualTo("Së Néi vô");
        assertThat(sheet.label(3, 1)).isEqualTo("gộp");
        assertThat(sheet.at(3, 1).isBlank()).isTrue();
        assertThat(sheet.isCovered(3, 1)).isTrue();
        assertThat(sheet.hiddenRows()).containsExactly(3);
        assertThat(sheet.hiddenColumns()).containsExactly(4);
    }

    @Test
    void workbooks_of_both_excel_formats_give_the_same_cells() throws IOException {
        XSSFWorkbook xlsx = new XSSFWorkbook();
        fill(xlsx);
        GridSheet one = only(Packages.bytes(xlsx));
        check(one);
        assertThat(one.at(0, 8).number()).isEqualByComparingTo("1.75");
        assertThat(one.at(0, 8).formula()).matches(formula -> !formula.stored());
        HSSFWorkbook xls = new HSSFWorkbook();
        fill(xls);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        xls.write(bytes);
        check(only(bytes.toByteArray()));
        assertThat(codes(bytes.toByteArray())).containsExactly("legacy-text");
    }

    @Test
    void strict_workbooks_and_iso_dates_are_read() {
        Map<String, String> parts = Packages.workbook(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x_x0041_</t></is></c><c r=\"B1\" t=\"d\"><v>2025-05-01T00:00:00</v></c></row>");
        parts.replaceAll((name, part) -> part.replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        GridSheet sheet = only(Packages.zip(parts));
        assertThat(sheet.at(0, 0).text()).isEqualTo("xA");
        assertThat(sheet.at(0, 1).date()).isEqualTo("2025-05-01");
    }

    @ParameterizedTest
    @CsvSource({"NaN,ERROR", "1e309,ERROR", "1e-400,ERROR", "1e10000000,ERROR", "0.9399999999999999,NUMBER"})
    void numbers_that_are_none_are_errors(String stored, GridCell.Kind kind) {
        GridSheet sheet =
                only(Packages.zip(Packages.workbook("<row r=\"1\"><c r=\"A1\"><v>" + stored + "</v></c></row>")));
        assertThat(sheet.at(0, 0).kind()).isEqualTo(kind);
        if (kind == GridCell.Kind.NUMBER) {
            assertThat(sheet.at(0, 0).number()).isEqualByComparingTo("0.94");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>2</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
                "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>4</v></c></row>",
                "<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>"
            })
    void a_sheet_that_two_programs_read_differently_is_refused(String data) {
        byte[] bytes = Packages.zip(Packages.workbook(data));
        assertThat(Packages.read(bytes).sheets()).isEmpty();
        assertThat(codes(bytes)).containsExactly("sheet-damaged");
    }

    @Test
    void a_missing_sheet_part_and_a_second_file_behind_the_first_are_refused() {
        Map<String, String> parts = Packages.workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        byte[] good = Packages.zip(parts);
        byte[] two = Arrays.copyOf(good, good.length * 2);
        System.arraycopy(good, 0, two, good.length, good.length);
        assertThat(codes(two)).containsExactly("workbook-damaged");
        assertThat(codes(Arrays.copyOf(good, good.length - 10))).containsExactly("workbook-damaged");
        parts.remove("xl/worksheets/sheet1.xml");
        assertThat(codes(Packages.zip(parts))).containsExactly("sheet-damaged");
    }

    @Test
    void no_bit_of_a_workbook_changes_a_cell_in_silence() {
        XSSFWorkbook workbook = new XSSFWorkbook();
        fill(workbook);
        byte[] good = Packages.bytes(workbook);
        String cells = dump(Packages.read(good));
        Random random = new Random(7);
        for (int i = 0; i < 1_500; i++) {
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            GridFile read = Packages.read(bad);
            boolean refused = read.findings().stream()
                    .anyMatch(one ->
                            one.severity() == Severity.ERROR || one.code().equals("formulas-not-checked"));
            if (!refused) {
                assertThat(dump(read)).as("seed 7, byte %d", at).isEqualTo(cells);
            }
        }
    }

    private static String dump(GridFile file) {
        StringBuilder dump = new StringBuilder();
        for (GridSheet sheet : file.sheets()) {
            sheet.usedRows()
                    .forEach(row -> dump.append(sheet.name()).append(row).append(sheet.row(row)));
        }
        return dump.toString();
    }

    @Test
    void damaged_xls_never_throws() throws IOException {
        HSSFWorkbook xls = new HSSFWorkbook();
        fill(xls);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        xls.write(bytes);
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            byte[] bad = bytes.toByteArray();
            for (int j = 0; j < 1 + i % 5; j++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            GridFile file = Packages.read(bad);
            assertThat(file.sheets().isEmpty() && file.findings().isEmpty())
                    .as("seed 8, %d", i)
                    .isFalse();
        }
    }

    @Test
    void bombs_are_refused_by_limits_of_its_own() {
        Map<String, String> parts = Packages.workbook("");
        String entity = "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>";
        parts.put("xl/worksheets/sheet1.xml", entity);
        assertThat(codes(Packages.zip(parts))).containsExactly("sheet-damaged");
        parts.put("xl/worksheets/sheet1.xml", "<a>".repeat(100_000));
        assertThat(codes(Packages.zip(parts))).containsExactly("workbook-too-large");
        parts.put("xl/worksheets/sheet1.xml", "<a b=\"" + "x".repeat(3_000_000) + "\"/>");
        assertThat(codes(Packages.zip(parts))).containsExactly("workbook-too-large");
        parts.put("xl/worksheets/sheet1.xml", " ".repeat(210_000_000));
        assertThat(codes(Packages.zip(parts))).containsExactly("workbook-too-large");
    }

    @Test
    void a_cell_at_the_end_of_the_sheet_is_named_and_the_rest_is_read() {
        GridFile file = Packages.read(Packages.zip(Packages.workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")));
        assertThat(file.sheets().get(0).at(0, 0).number()).isEqualByComparingTo("1");
        assertThat(file.findings()).extracting(Finding::code).containsExactly("workbook-too-large");
        assertThat(file.findings().get(0).place().toString()).contains("XFD1048576");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Nội vụ;1,5|UTF-8",
                "Sở Nội vụ;1,5|UTF-16LE",
                "Sở Nội vụ;1,5|UTF-16BE",
                "Sở Nội vụ;1,5|windows-1258"
            })
    void separated_text_is_read_in_every_encoding(String line, String charset) {
        String text = charset.equals("windows-1258")
                ? "S\u01a1\u0309 N\u00f4\u0323i vu\u0323;1,5\nU\u0309y ban nh\u00e2n d\u00e2n;2\n"
                : line + "\n\"Ủy ban; nhân dân\";2\n";
        GridSheet sheet = only(text.getBytes(Charset.forName(charset)));
        assertThat(sheet.at(0, 0).text()).isEqualTo("Sở Nội vụ");
        assertThat(sheet.at(0, 1).text()).isEqualTo("1,5");
        assertThat(sheet.at(1, 1).text()).isEqualTo("2");
        assertThat(sheet.typed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Së Néi vô;1,5\nUBND ph­êng Hång Bµng;2\n", "Sôû Noäi vuï;1,5\nUBND phöôøng Hoàng Baøng;2\n"})
    void separated_text_in_legacy_bytes_becomes_unicode(String text) {
        GridSheet sheet = only(text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(sheet.at(0, 0).text()).isEqualTo("Sở Nội vụ");
        assertThat(sheet.at(1, 0).text()).isEqualTo("UBND phường Hồng Bàng");
    }

    @Test
    void separators_marks_and_quotes_are_told_apart() {
        assertThat(only("\ufeffa,b,c\n1,\"2\n3\",\"x\"\"y\"\n".getBytes(StandardCharsets.UTF_8))
                        .at(1, 1)
                        .text())
                .isEqualTo("2\n3");
        assertThat(only("a\tb\n1,5\t2".getBytes(StandardCharsets.UTF_8))
                        .at(1, 0)
                        .text())
                .isEqualTo("1,5");
        assertThat(only("sep=|\na|=\"1.10\"\n".getBytes(StandardCharsets.UTF_8))
                        .at(1, 1)
                        .text())
                .isEqualTo("1.10");
        assertThat(codes("a;\"b".concat("x".repeat(40_000)).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("workbook-too-large");
    }

    @Test
    void html_under_another_name_is_a_sheet() {
        String page = "<html><head><meta charset=utf-8><style>td{}</style></head><body><p>Đơn vị: S&#7903; N&ocirc;i vụ"
                + "<table><tr><th rowspan=2>STT<th colspan=2>Điểm</tr><tr><td>Tự chấm<td>Thẩm định</tr>"
                + "<tr style='display:none'><td>1.10<td x:num=\"1.75\">1,8<td>a<br>b<table><tr><td>c</table></tr></table>";
        GridSheet sheet = only(page.getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.at(0, 0).text()).isEqualTo("Đơn vị: Sở Nôi vụ");
        assertThat(sheet.label(2, 0)).isEqualTo("STT");
        assertThat(sheet.at(2, 1).text()).isEqualTo("Tự chấm");
        assertThat(sheet.at(3, 0).text()).isEqualTo("1.10");
        assertThat(sheet.at(3, 1).number()).isEqualByComparingTo("1.75");
        assertThat(sheet.at(3, 2).text()).contains("a\nb").contains("c");
        assertThat(sheet.hiddenRows()).containsExactly(3);
    }

    @Test
    void xml_of_2003_is_read() {
        String xml = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                + "<Styles><Style ss:ID=\"s1\"><Font ss:FontName=\"VNI-Times\"/></Style><Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style></Styles>"
                + "<Worksheet ss:Name=\"B\"><Table><Row ss:Index=\"3\"><Cell ss:StyleID=\"s1\"><Data ss:Type=\"String\">Sôû Noäi vuï</Data></Cell>"
                + "<Cell ss:Index=\"4\" ss:StyleID=\"p\"><Data ss:Type=\"Number\">0.95</Data></Cell><Cell ss:MergeAcross=\"1\" ss:Formula=\"=RC[-1]\"><Data ss:Type=\"Number\">2</Data></Cell></Row></Table></Worksheet></Workbook>";
        GridSheet sheet = only(xml.getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.at(2, 0).text()).isEqualTo("Sở Nội vụ");
        assertThat(sheet.at(2, 3).percent()).isTrue();
        assertThat(sheet.at(2, 4).number()).isEqualByComparingTo("2");
    }

    @Test
    void open_document_spreadsheets_are_read() {
        String content =
                "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>"
                        + "<table:table table:name=\"C\"><table:table-column table:number-columns-repeated=\"1024\"/>"
                        + "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>1.10</text:p></table:table-cell>"
                        + "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"1.75\"><text:p>1,8</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"percentage\" office:value=\"0.95\"><text:p>95%</text:p></table:table-cell></table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>"
                        + "</table:table></office:spreadsheet></office:body></office:document-content>";
        byte[] bytes = Packages.zip(
                Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content));
        GridSheet sheet = only(bytes);
        assertThat(sheet.at(0, 0).text()).isEqualTo("1.10");
        assertThat(sheet.at(0, 2).number()).isEqualByComparingTo("1.75");
        assertThat(sheet.at(0, 3).percent()).isTrue();
        assertThat(sheet.rows()).isEqualTo(1);
    }

    @Test
    void what_is_no_workbook_is_named() throws Exception {
        assertThat(told(new byte[0])).contains("tệp rỗng");
        assertThat(told("%PDF-1.7 x".getBytes(StandardCharsets.UTF_8))).contains("PDF");
        assertThat(told(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .contains("ảnh");
        assertThat(told(new byte[] {9, 0, 4, 0, 2, 0, 16, 0})).contains("Excel 95");
        assertThat(told(Packages.zip(Map.of("xl/workbook.bin", "x", "_rels/.rels", "<a/>"))))
                .contains(".xlsb");
        assertThat(told(Packages.zip(Map.of("word/document.xml", "<a/>", "_rels/.rels", "<a/>"))))
                .contains("Word");
        assertThat(told(Packages.zip(Map.of("a.txt", "x")))).contains("tệp nén");
        assertThat(told(locked("bí mật"))).contains("mật khẩu");
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet().createRow(0).createCell(0).setCellValue(3);
        assertThat(Packages.read(locked("VelvetSweatshop")).sheets()).hasSize(1);
    }

    private static String told(byte[] bytes) {
        GridFile file = Packages.read(bytes);
        assertThat(file.sheets()).isEmpty();
        assertThat(file.findings()).extracting(Finding::code).containsExactly("not-a-workbook");
        return file.findings().get(0).message().vi();
    }

    private static byte[] locked(String password) throws Exception {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet().createRow(0).createCell(0).setCellValue(3);
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (var out = encryptor.getDataStream(container)) {
                out.write(Packages.bytes(workbook));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }
}
