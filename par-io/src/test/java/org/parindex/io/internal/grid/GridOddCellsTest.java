package org.parindex.io.internal.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.parindex.finding.Finding;

/** Formulas without results, odd looks and endless texts in files of every kind. */
class GridOddCellsTest {

    private static GridSheet only(byte[] bytes) {
        GridFile file = Packages.read(bytes);
        assertThat(file.sheets()).as("%s", file.findings()).hasSize(1);
        return file.sheets().get(0);
    }

    private static byte[] openDocument(String table) {
        String content =
                "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\" xmlns:fo=\"f\">"
                        + "<office:automatic-styles><style:style style:name=\"struck\" style:parent-style-name=\"Default\">"
                        + "<style:text-properties style:text-line-through-style=\"solid\"/></style:style>"
                        + "<style:style style:name=\"white\"><style:text-properties fo:color=\"#FFFFFF\"/></style:style>"
                        + "<style:style style:name=\"onBlue\"><style:table-cell-properties fo:background-color=\"#000080\"/>"
                        + "<style:text-properties fo:color=\"#ffffff\"/></style:style></office:automatic-styles>"
                        + "<office:body><office:spreadsheet>" + table
                        + "</office:spreadsheet></office:body></office:document-content>";
        return Packages.zip(
                Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content));
    }

    private static String odfCell(String attributes, String shown) {
        return "<table:table-cell " + attributes + "><text:p>" + shown + "</text:p></table:table-cell>";
    }

    private static String odfNumber(String value) {
        return odfCell("office:value-type=\"float\" office:value=\"" + value + "\"", value);
    }

    @Test
    void formulas_of_open_document_spreadsheets_are_computed_again() {
        String rows = "<table:table table:name=\"Một hai\">"
                + "<table:table-row>" + odfNumber("1.5") + odfNumber("2.25") + odfNumber("4") + "</table:table-row>"
                + "<table:table-row>"
                + odfCell("table:formula=\"of:=SUM([.A1:.C1])\" office:value-type=\"float\" office:value=\"9\"", "9")
                + "<table:table-cell table:formula=\"of:=SUM([.A1];[.$C$1])*2\"/>"
                + "<table:table-cell table:formula=\"of:=[$'Một hai'.A1]+IF([.B1]&gt;1;&quot;[;]&quot;;&quot;&quot;)\"/>"
                + "<table:table-cell table:formula=\"of:=[$'Một hai'.B1]+[Hai.A1]\"/>"
                + "</table:table-row></table:table>"
                + "<table:table table:name=\"Hai\"><table:table-row>" + odfNumber("0.75")
                + "</table:table-row></table:table>";

        GridSheet sheet = Packages.read(openDocument(rows)).sheets().get(0);

        assertThat(sheet.at(1, 0).number()).isEqualByComparingTo("9");
        assertThat(sheet.at(1, 0).formula().computed()).isEqualByComparingTo("7.75");
        assertThat(sheet.at(1, 1).number()).isEqualByComparingTo("11");
        assertThat(sheet.at(1, 1).formula().stored()).isFalse();
        assertThat(sheet.at(1, 2).kind()).isEqualTo(GridCell.Kind.ERROR);
        assertThat(sheet.at(1, 2).text()).startsWith("=");
        assertThat(sheet.at(1, 3).number()).isEqualByComparingTo("3");
    }

    @Test
    void formulas_in_xml_of_2003_are_computed_again() {
        String xml = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                + "<Worksheet ss:Name=\"B\"><Table>"
                + "<Row><Cell><Data ss:Type=\"Number\">1.5</Data></Cell><Cell><Data ss:Type=\"Number\">2.25</Data></Cell></Row>"
                + "<Row><Cell ss:Formula=\"=SUM(R[-1]C:R[-1]C[1])\"><Data ss:Type=\"Number\">3</Data></Cell>"
                + "<Cell ss:Formula=\"=ROUND(R1C1,0)+R[-1]C\"/><Cell ss:Formula=\"=NOSUCH(RC[-1])\"/></Row>"
                + "</Table></Worksheet></Workbook>";
        GridSheet sheet = only(xml.getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.at(1, 0).number()).isEqualByComparingTo("3");
        assertThat(sheet.at(1, 0).formula().computed()).isEqualByComparingTo("3.75");
        assertThat(sheet.at(1, 1).number()).isEqualByComparingTo("4.25");
        assertThat(sheet.at(1, 2).text()).isEqualTo("=NOSUCH(B2)");
    }

    @Test
    void looks_of_open_document_cells_are_kept() {
        String rows = "<table:table table:name=\"C\"><table:table-row>"
                + odfCell("table:style-name=\"struck\" office:value-type=\"float\" office:value=\"1\"", "1")
                + odfCell("table:style-name=\"white\" office:value-type=\"float\" office:value=\"1\"", "1")
                + odfCell("table:style-name=\"onBlue\" office:value-type=\"float\" office:value=\"1\"", "1")
                + "</table:table-row></table:table>";

        GridSheet sheet = only(openDocument(rows));

        assertThat(sheet.has(0, 0, GridSheet.Look.STRUCK)).isTrue();
        assertThat(sheet.has(0, 1, GridSheet.Look.WHITE)).isTrue();
        assertThat(sheet.has(0, 2, GridSheet.Look.WHITE)).isFalse();
        assertThat(sheet.has(0, 1, GridSheet.Look.STRUCK)).isFalse();
    }

    @Test
    void struck_out_cells_of_html_are_kept() {
        String page =
                "<html><table><tr><td><s>1,5</s></td><td style=\"text-decoration:line-through\">2</td><td>3</td></tr>"
                        + "<tr><td>4</td></tr></table></html>";

        GridSheet sheet = only(page.getBytes(StandardCharsets.UTF_8));

        assertThat(sheet.has(0, 0, GridSheet.Look.STRUCK)).isTrue();
        assertThat(sheet.has(0, 1, GridSheet.Look.STRUCK)).isTrue();
        assertThat(sheet.has(0, 2, GridSheet.Look.STRUCK)).isFalse();
        assertThat(sheet.has(1, 0, GridSheet.Look.STRUCK)).isFalse();
    }

    @Test
    void a_text_beyond_the_limit_is_cut_and_all_other_cells_are_read() throws IOException {
        String endless = "dài ".repeat(10_000);
        String inline = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + endless
                + "</t></is></c><c r=\"B1\"><v>1.5</v></c></row>";
        String html = "<html><table><tr><td>" + endless + "</td><td x:num=\"1.5\">1,5</td></tr></table></html>";
        String xml =
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
                        + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"B\"><Table><Row><Cell><Data ss:Type=\"String\">"
                        + endless
                        + "</Data></Cell><Cell><Data ss:Type=\"Number\">1.5</Data></Cell></Row></Table></Worksheet></Workbook>";
        String odf =
                "<table:table table:name=\"C\"><table:table-row>" + odfCell("office:value-type=\"string\"", endless)
                        + odfNumber("1.5") + "</table:table-row></table:table>";
        List<byte[]> files = new ArrayList<>(List.of(
                Packages.zip(Packages.workbook(inline)),
                html.getBytes(StandardCharsets.UTF_8),
                xml.getBytes(StandardCharsets.UTF_8),
                openDocument(odf)));
        Map<String, String> shared =
                Packages.workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>1.5</v></c></row>");
        shared.put("xl/sharedStrings.xml", "<sst><si><t>" + endless + "</t></si></sst>");
        shared.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, part) -> part.replace(
                        "</Relationships>",
                        "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"));
        files.add(Packages.zip(shared));

        for (byte[] bytes : files) {
            GridFile file = Packages.read(bytes);
            GridSheet sheet = file.sheets().get(0);
            assertThat(sheet.at(0, 0).text()).startsWith("dài dài").hasSizeBetween(32_760, 32_767);
            assertThat(
                            sheet.at(0, 1).number() == null
                                    ? "1,5"
                                    : sheet.at(0, 1).number().toString())
                    .matches("1[.,]5");
            assertThat(file.findings()).extracting(Finding::code).containsExactly("text-cut");
            assertThat(file.findings().get(0).place().toString()).endsWith("!A1");
        }
    }

    @Test
    void a_text_of_an_xls_beyond_the_limit_is_cut() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var row = workbook.createSheet("A").createRow(0);
            row.createCell(0).setCellValue("dài ".repeat(8_000));
            row.createCell(1).setCellValue(1.5);
            workbook.write(bytes);
        }
        GridLimits l = Packages.LIMITS;
        GridLimits shorter = new GridLimits(
                l.fileBytes(),
                l.inflatedBytes(),
                l.parts(),
                l.sheets(),
                l.rows(),
                l.columns(),
                l.cells(),
                100,
                l.characters(),
                l.styles(),
                l.depth(),
                l.attributes());

        GridFile file = GridReader.read("t", bytes.toByteArray(), shorter);

        assertThat(file.sheets().get(0).at(0, 1).number()).isEqualByComparingTo("1.5");
        assertThat(file.sheets().get(0).at(0, 0).text()).hasSize(99);
        assertThat(file.findings()).extracting(Finding::code).containsExactly("text-cut");
    }

    private static byte[] xls() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Bìa").createRow(0).createCell(0).setCellValue("một");
            var sheet = workbook.createSheet("Điểm");
            for (int i = 0; i < 4; i++) {
                sheet.createRow(i).createCell(0).setCellValue("tiêu chí " + i);
                sheet.getRow(i).createCell(3).setCellValue(1.5 + i);
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    /** Where a record of a cell begins: its kind, its length, its row and its column. */
    private static int record(byte[] bytes, int kind, int length, int row, int column) {
        for (int i = 0; i + 8 < bytes.length; i++) {
            if (bytes[i] == (byte) kind
                    && bytes[i + 1] == (byte) (kind >> 8)
                    && bytes[i + 2] == length
                    && bytes[i + 3] == 0
                    && bytes[i + 4] == row
                    && bytes[i + 6] == column) {
                return i;
            }
        }
        throw new IllegalStateException("no such record");
    }

    @Test
    void broken_cells_of_an_xls_are_named_and_the_others_read() throws IOException {
        byte[] bytes = xls();
        // a text that the workbook does not have, for A2 of the second sheet
        bytes[record(bytes, 0x00FD, 10, 1, 0) + 10] = (byte) 0x7F;

        GridFile file = Packages.read(bytes);

        GridSheet sheet = file.sheets().get(1);
        assertThat(sheet.at(1, 0).isBlank()).isTrue();
        assertThat(sheet.at(1, 3).number()).isEqualByComparingTo("2.5");
        assertThat(sheet.at(3, 0).text()).isEqualTo("tiêu chí 3");
        assertThat(file.findings()).extracting(Finding::code).containsExactly("cell-damaged");
        assertThat(file.findings().get(0).place().toString()).isEqualTo("t › Điểm!A2");
    }

    @Test
    void a_number_of_an_xls_that_is_cut_short_is_named() throws IOException {
        byte[] bytes = xls();
        int at = record(bytes, 0x0203, 14, 2, 3);
        // the length of the record says 6, and a record of nothing fills the rest
        bytes[at + 2] = 6;
        bytes[at + 10] = (byte) 0xFF;
        bytes[at + 11] = (byte) 0x0F;
        bytes[at + 12] = 4;
        bytes[at + 13] = 0;

        GridFile file = Packages.read(bytes);

        assertThat(file.sheets().get(1).at(3, 3).number()).isEqualByComparingTo("4.5");
        assertThat(file.sheets().get(1).at(2, 3).isBlank()).isTrue();
        assertThat(file.findings())
                .extracting(one -> one.code() + " " + one.place())
                .containsExactly("cell-damaged t › Điểm!D3");
    }
}
