package org.parindex.io.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Round;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.finding.Source;
import org.parindex.points.Points;
import org.parindex.rule.Measure;
import org.parindex.rule.Proportional;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Scheme;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** Habits of offices that a good form does not have: columns, numberings, headings and marks of their own. */
class OfficeHabitsTest {

    private static final UnitRegister UNITS = UnitRegister.of(List.of(
            Unit.of("hb", "UBND xã Hòa Bình", UnitLevel.COMMUNE),
            Unit.of("tl", "UBND xã Tân Lập", UnitLevel.COMMUNE),
            Unit.of("qt", "UBND xã Quyết Thắng", UnitLevel.COMMUNE)));

    private static final Scheme SCHEME = Scheme.builder("s", UnitLevel.COMMUNE)
            .add(Branch.of(
                    "I",
                    Text.of("Chỉ đạo, điều hành"),
                    Leaf.of("1.1", Text.of("Ban hành kế hoạch kịp thời"), "2", null),
                    Leaf.of("1.2", Text.of("Mức độ hoàn thành kế hoạch"), "3", null),
                    Leaf.of("1.3", Text.of("Kiểm tra công tác cải cách"), "2", null)))
            .add(Branch.of(
                    "II",
                    Text.of("Cải cách thể chế"),
                    Leaf.of("2.1", Text.of("Xây dựng văn bản quy phạm pháp luật"), "4", null),
                    Leaf.of("2.2", Text.of("Rà soát văn bản quy phạm pháp luật"), "4", null),
                    Leaf.of(
                            "2.3",
                            Text.of("Hồ sơ đúng hạn"),
                            "5",
                            Proportional.of(Measure.Share.of("số hồ sơ đúng hạn", "tổng số hồ sơ")))))
            .add(Branch.of(
                    "III",
                    Text.of("Tác động"),
                    Leaf.of("3.1", Text.of("Mức độ hài lòng"), "10", null).in(Channel.SURVEY)))
            .build();

    /** Row of criterion in the good form below, as the sheet counts. */
    private static final Map<String, Integer> ROWS =
            Map.of("I", 4, "1.1", 5, "1.2", 6, "1.3", 7, "II", 8, "2.1", 9, "2.2", 10, "2.3", 11, "3.1", 15);

    /** A good form; its header stands in row 3. */
    private static List<Object[]> good() {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"PHIẾU TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2025"});
        rows.add(new Object[] {"Đơn vị: UBND xã Hòa Bình"});
        rows.add(new Object[] {
            "STT", "Tiêu chí", "Điểm tối đa", "Số liệu", "Tự đánh giá", "Thẩm định", "ĐTXHH", "Ghi chú"
        });
        rows.add(new Object[] {"I", "Chỉ đạo, điều hành", null, null, null, null, null, null});
        rows.add(new Object[] {"1.1", "Ban hành kế hoạch kịp thời", 2, null, 1.5, 1, null, null});
        rows.add(new Object[] {"1.2", "Mức độ hoàn thành kế hoạch", 3, null, 2.75, 2.5, null, null});
        rows.add(new Object[] {"1.3", "Kiểm tra công tác cải cách", 2, null, 1.25, 1, null, null});
        rows.add(new Object[] {"II", "Cải cách thể chế", null, null, null, null, null, null});
        rows.add(new Object[] {"2.1", "Xây dựng văn bản quy phạm pháp luật", 4, null, 3.5, 3, null, null});
        rows.add(new Object[] {"2.2", "Rà soát văn bản quy phạm pháp luật", 4, null, 2.25, 2, null, null});
        rows.add(new Object[] {"2.3", "Hồ sơ đúng hạn", 5, null, null, null, null, null});
        rows.add(new Object[] {null, "- số hồ sơ đúng hạn", null, 189, null, null, null, null});
        rows.add(new Object[] {null, "- tổng số hồ sơ", null, 200, null, null, null, null});
        rows.add(new Object[] {"III", "Tác động", null, null, null, null, null, null});
        rows.add(new Object[] {"3.1", "Mức độ hài lòng", 10, null, null, null, 8.75, null});
        return rows;
    }

    private static Workbook workbook(Workbook workbook, List<Object[]> rows) {
        return workbook(workbook, "Phiếu", rows);
    }

    private static Workbook workbook(Workbook workbook, String name, List<Object[]> rows) {
        Sheet sheet = workbook.createSheet(name);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).length; j++) {
                Object value = rows.get(i)[j];
                if (value instanceof Number number) {
                    Book.cell(sheet, address(i, j)).setCellValue(number.doubleValue());
                } else if (value != null) {
                    Book.cell(sheet, address(i, j)).setCellValue(value.toString());
                }
            }
        }
        return workbook;
    }

    private static String address(int row, int column) {
        return (char) ('A' + column) + String.valueOf(row + 1);
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static AssessmentImport read(byte[] bytes) {
        return read(Map.of("a", bytes));
    }

    private static AssessmentImport read(Map<String, byte[]> files) {
        return AssessmentWorkbooks.read(files, SCHEME, UNITS, Round.of(2025), MappingProfile.NONE, ReadLimits.DEFAULT);
    }

    private static AssessmentImport read(List<Object[]> rows) throws IOException {
        return read(bytes(workbook(new XSSFWorkbook(), rows)));
    }

    private static AssessmentImport read(Consumer<List<Object[]>> change) throws IOException {
        List<Object[]> rows = good();
        change.accept(rows);
        return read(rows);
    }

    private static Map<String, String> points(AssessmentImport in) {
        Map<String, String> points = new TreeMap<>();
        in.assessments()
                .byUnit()
                .values()
                .forEach(unit -> unit.answers()
                        .forEach((node, stages) -> stages.forEach((stage, answer) -> {
                            if (answer.claim() instanceof Claim.Given given && given.points() != null) {
                                points.put(
                                        node + " " + stage,
                                        given.points().stripTrailingZeros().toPlainString());
                            }
                        })));
        return points;
    }

    /** Codes of warnings and errors, with their cells. */
    private static List<String> told(AssessmentImport in) {
        return in.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> !finding.code().equals("unit-missing"))
                .map(finding -> finding.code() + " " + cell(finding))
                .toList();
    }

    private static String cell(Finding finding) {
        return finding.place().source() instanceof Source.Cell cell ? cell.cell() : "";
    }

    private static Object[] row(List<Object[]> rows, String code) {
        return rows.get(Objects.requireNonNull(ROWS.get(code)) - 1);
    }

    @Test
    void the_form_itself_has_no_findings() throws IOException {
        AssessmentImport in = read(rows -> {});
        assertThat(told(in)).isEmpty();
        assertThat(points(in)).hasSize(11).containsEntry("1.2 self", "2.75").containsEntry("3.1 final", "8.75");
    }

    @Test
    void a_number_in_a_column_that_a_criterion_does_not_have_is_told() throws IOException {
        AssessmentImport shifted = read(rows -> {
            row(rows, "1.2")[3] = 2.75;
            row(rows, "1.2")[4] = 2.5;
            row(rows, "1.2")[5] = null;
        });
        assertThat(told(shifted)).containsExactly("value-misplaced D6");
        assertThat(told(read(rows -> row(rows, "1.3")[6] = "1,5"))).containsExactly("value-misplaced G7");
        assertThat(told(read(rows -> row(rows, "I")[6] = 4))).containsExactly("value-misplaced G4");
        assertThat(told(read(rows -> row(rows, "1.3")[6] = 0))).isEmpty();
    }

    @Test
    void points_of_a_survey_in_another_column_are_told() throws IOException {
        AssessmentImport in = read(rows -> {
            row(rows, "3.1")[4] = 8.75;
            row(rows, "3.1")[6] = null;
        });
        assertThat(told(in)).containsExactly("survey-points-elsewhere E15");
        assertThat(in.findings().get(0).message().vi()).contains("“8,75”").contains("tự đánh giá");
    }

    @Test
    void a_percentage_is_no_count() throws IOException {
        assertThat(told(read(rows -> rows.get(11)[3] = "94,5%"))).startsWith("cell-unreadable D12");
        List<Object[]> rows = good();
        rows.get(11)[3] = 0.945;
        Workbook workbook = workbook(new XSSFWorkbook(), rows);
        var percent = workbook.createCellStyle();
        percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
        Book.cell(workbook.getSheetAt(0), "D12").setCellStyle(percent);
        assertThat(told(read(bytes(workbook)))).startsWith("cell-unreadable D12");
    }

    @Test
    void counts_that_are_none_are_told() throws IOException {
        assertThat(told(read(rows -> rows.get(11)[3] = 189.5))).containsExactly("figure-odd D12");
        assertThat(told(read(rows -> rows.get(11)[3] = -1))).containsExactly("figure-odd D12");
        assertThat(told(read(rows -> rows.get(11)[3] = "189,0"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_footnote_behind_a_number_is_no_digit_of_it(boolean old) throws IOException {
        Workbook workbook = workbook(old ? new HSSFWorkbook() : new XSSFWorkbook(), good());
        Font above = workbook.createFont();
        above.setTypeOffset(Font.SS_SUPER);
        RichTextString text = workbook.getCreationHelper().createRichTextString("1891");
        text.applyFont(3, 4, above);
        Book.cell(workbook.getSheetAt(0), "D12").setCellValue(text);
        RichTextString name = workbook.getCreationHelper().createRichTextString("Hồ sơ đúng hạn(2)");
        name.applyFont(14, 17, above);
        Book.cell(workbook.getSheetAt(0), "B11").setCellValue(name);
        AssessmentImport in = read(bytes(workbook));
        assertThat(told(in)).startsWith("cell-unreadable D12").doesNotContain("name-differs B11");
        assertThat(in.findings().stream().map(one -> one.message().vi()))
                .anyMatch(one -> one.contains("“189¹”") && one.contains("viết trên"));
    }

    @Test
    void a_footnote_in_a_page_or_an_open_document_is_no_digit_either() {
        assertThat(told(read(page("<td>2,7<sup>5</sup></td>")))).contains("cell-unreadable E6");
        assertThat(told(read(page("<td sdval=\"2.75\" sdnum=\"1033;\">2.8</td>"))))
                .isEmpty();
        assertThat(points(read(page("<td sdval=\"2.75\" sdnum=\"1033;\">2.8</td>"))))
                .containsEntry("1.2 self", "2.75");
        assertThat(told(read(page("<td sdval=\"45778\" sdnum=\"1033;0;DD/MM/YYYY\">01/05/2025</td>"))))
                .contains("cell-unreadable E6");
    }

    private static byte[] page(String cell) {
        StringBuilder page = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body><table>");
        for (Object[] row : good()) {
            page.append("<tr>");
            for (int i = 0; i < row.length; i++) {
                boolean here = "1.2".equals(row[0]) && i == 4;
                String text = row[i] == null ? "" : row[i].toString();
                page.append(here ? cell : "<td>" + text + "</td>");
            }
            page.append("</tr>");
        }
        return page.append("</table></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_formula_of_an_old_workbook_that_nobody_computed_is_computed_or_told() throws IOException {
        Workbook workbook = workbook(new HSSFWorkbook(), good());
        Sheet sheet = workbook.getSheetAt(0);
        formula(sheet, "E5", "1+0.25");
        formula(sheet, "E6", "1/0");
        formula(sheet, "E7", "IF(F7>5,F7,\"\")");
        AssessmentImport in = read(bytes(workbook));
        assertThat(told(in)).containsExactly("formula-recomputed E5", "cell-unreadable E6");
        assertThat(points(in)).containsEntry("1.1 self", "1.25").doesNotContainKeys("1.2 self", "1.3 self");
    }

    /** As a program writes it that computes nothing: the stored result is a text of no characters. */
    private static void formula(Sheet sheet, String address, String formula) {
        Cell cell = Book.cell(sheet, address);
        cell.setCellFormula(formula);
        cell.setCellValue("");
    }

    @Test
    void numberings_of_its_own_are_no_defect_where_the_names_fit() throws IOException {
        AssessmentImport restart = read(rows -> {
            for (Object[] row : rows.subList(3, rows.size())) {
                String code = row[0] == null ? "" : row[0].toString();
                row[0] = code.contains(".") ? code.substring(2) : row[0];
            }
        });
        assertThat(told(restart)).isEmpty();
        assertThat(points(restart)).isEqualTo(points(read(rows -> {})));
        AssessmentImport domains = read(rows -> {
            row(rows, "I")[0] = "A";
            row(rows, "II")[0] = 2;
            rows.get(13)[0] = "C";
        });
        assertThat(told(domains)).isEmpty();
    }

    @Test
    void a_name_that_is_nearer_to_another_criterion_is_a_conflict() throws IOException {
        AssessmentImport in = read(rows -> row(rows, "2.1")[1] = "Rà soát văn bản quy phạm pháp lụật");
        assertThat(told(in)).contains("row-conflict A9");
        assertThat(points(in)).doesNotContainKeys("2.1 self", "2.1 appraised");
    }

    @Test
    void numbers_of_columns_on_the_next_page_are_no_row() throws IOException {
        AssessmentImport in = read(rows -> rows.add(7, new Object[] {1, 2, 3, 4, 5, 6, 7, 8}));
        assertThat(told(in)).isEmpty();
        assertThat(points(in)).isEqualTo(points(read(rows -> {})));
    }

    @ParameterizedTest
    @CsvSource({
        "0,#,column-guessed A3",
        "0,,column-guessed A3",
        "0,Mã TC,",
        "0,Thứ tự,",
        "1,,column-guessed B3",
        "1,Tên chỉ tiêu,",
        "2,Điểm quy định,",
        "4,Điểm của đơn vị,",
        "4,Chấm điểm,column-guessed E3",
        "4,Điểm,column-guessed E3",
        "5,Điểm TĐ,column-guessed F3",
        "5,Điểm phúc tra,"
    })
    void headings_in_words_of_their_own(int column, String heading, String told) throws IOException {
        AssessmentImport in = read(rows -> rows.get(2)[column] = heading);
        assertThat(points(in)).isEqualTo(points(read(rows -> {})));
        assertThat(told(in)).isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void td_left_of_what_is_self_assessed_is_the_maximum() throws IOException {
        AssessmentImport in = read(rows -> rows.get(2)[2] = "Điểm TĐ");
        assertThat(points(in)).isEqualTo(points(read(rows -> {})));
        assertThat(told(in)).containsExactly("column-guessed C3");
    }

    @ParameterizedTest
    @CsvSource({
        "'MIME-Version: 1.0\nContent-Type: multipart/related', một tệp",
        "'ID;PWXL;N;E\nC;X1;Y1;K1', SYLK",
        "'TABLE\n0,1\n\"EXCEL\"', SYLK",
        "'<?xml version=\"1.0\"?><office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">', .fods"
    })
    void kinds_that_are_not_read_are_named(String start, String name) {
        AssessmentImport in = read(start.getBytes(StandardCharsets.UTF_8));
        assertThat(told(in)).containsExactly("not-a-workbook ");
        assertThat(in.findings().stream().map(one -> one.message().vi())).anyMatch(one -> one.contains(name));
    }

    @Test
    void a_zero_that_slid_out_of_blank_points_and_columns_that_are_gone_are_told() throws IOException {
        AssessmentImport slid = read(rows -> {
            row(rows, "1.2")[3] = 0;
            row(rows, "1.2")[4] = 2.5;
            row(rows, "1.2")[5] = null;
        });
        assertThat(told(slid)).containsExactly("value-misplaced D6");
        AssessmentImport gap = read(rows -> {
            rows.add(3, new Object[] {1, 2, 3, 4, 5, 6, 7, 8});
            rows.subList(2, rows.size()).forEach(row -> row[5] = null);
        });
        assertThat(told(gap)).containsExactly("column-numbers-gap A4");
        assertThat(gap.findings().stream().map(one -> one.message().vi())).anyMatch(one -> one.contains("thiếu số 6"));
        AssessmentImport figures = read(rows -> rows.subList(2, rows.size()).forEach(row -> row[3] = null));
        assertThat(told(figures)).containsExactly("column-absent A3");
    }

    @Test
    void two_columns_of_one_heading_are_told() throws IOException {
        AssessmentImport in = read(rows -> rows.subList(2, rows.size()).forEach(row -> {
            row[6] = row[6] == null || row[6].equals("ĐTXHH") ? row[5] : null;
        }));
        assertThat(told(in)).containsExactly("column-guessed G3");
    }

    /** Criteria down, units across; sums of domains and of everything. */
    private static List<Object[]> matrix() {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"KẾT QUẢ THẨM ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2025"});
        rows.add(new Object[] {"STT", "Nội dung", "Điểm tối đa", "UBND xã Hòa Bình", "UBND xã Tân Lập", null});
        rows.add(new Object[] {"I", "Chỉ đạo, điều hành", 7, 4.5, 5.25, null});
        rows.add(new Object[] {"1.1", "Ban hành kế hoạch kịp thời", 2, 1, 1.5, null});
        rows.add(new Object[] {"1.2", "Mức độ hoàn thành kế hoạch", 3, 2.5, 2.25, null});
        rows.add(new Object[] {"1.3", "Kiểm tra công tác cải cách", 2, 1, 1.5, null});
        rows.add(new Object[] {"II", "Cải cách thể chế", 13, 9, 8, null});
        rows.add(new Object[] {"2.1", "Xây dựng văn bản quy phạm pháp luật", 4, 3, 2, null});
        rows.add(new Object[] {"2.2", "Rà soát văn bản quy phạm pháp luật", 4, 2, 2.5, null});
        rows.add(new Object[] {"2.3", "Hồ sơ đúng hạn", 5, 4, 3.5, null});
        rows.add(new Object[] {null, "Tổng điểm", 20, 13.5, 13.25, null});
        return rows;
    }

    private static AssessmentImport matrix(Consumer<List<Object[]>> change) throws IOException {
        List<Object[]> rows = matrix();
        change.accept(rows);
        return read(rows);
    }

    @Test
    void a_matrix_with_its_units_in_a_row_below_is_read_and_not_taken_for_a_summary() throws IOException {
        AssessmentImport plain = matrix(rows -> {});
        assertThat(told(plain)).isEmpty();
        assertThat(points(plain)).containsEntry("1.3 appraised", "1.5");
        AssessmentImport in = matrix(rows -> {
            rows.add(2, new Object[] {null, null, null, "UBND xã Hòa Bình", "UBND xã Tân Lập", null});
            rows.get(1)[3] = "Đơn vị";
            rows.get(1)[4] = null;
            rows.add(3, new Object[] {1, 2, 3, 4, 5});
        });
        assertThat(told(in)).isEmpty();
        assertThat(in.summaries()).isEmpty();
        assertThat(in.assessments().byUnit()).containsOnlyKeys("hb", "tl");
        assertThat(points(in)).isEqualTo(points(plain));
    }

    @Test
    void sums_maxima_and_rows_of_a_matrix_are_checked() throws IOException {
        assertThat(told(matrix(rows -> rows.get(2)[3] = 4))).containsExactly("form-total-differs D3");
        assertThat(told(matrix(rows -> rows.get(10)[4] = 14))).containsExactly("form-total-differs E11");
        assertThat(told(matrix(rows -> rows.add(6, new Object[] {null, "Cộng I", 7, 4.5, 5, null}))))
                .containsExactly("form-total-differs E7");
        assertThat(told(matrix(rows -> rows.get(4)[2] = 4))).containsExactly("maximum-differs C5");
        assertThat(told(matrix(rows -> rows.remove(5)))).containsExactly("row-absent ");
        assertThat(told(matrix(rows -> rows.add(rows.get(5).clone())))).containsExactly("row-twice A12");
        assertThat(told(matrix(rows -> rows.add(new Object[] {null, "Xếp hạng", null, 1, 2}))))
                .isEmpty();
        AssessmentImport twice = matrix(rows -> rows.add(rows.get(5).clone()));
        assertThat(points(twice)).doesNotContainKey("1.3 appraised");
        assertThat(twice.findings().stream().map(one -> one.message().vi())).anyMatch(one -> one.contains("(6, 12)"));
    }

    @Test
    void columns_and_merged_cells_of_a_matrix_are_told() throws IOException {
        assertThat(told(matrix(rows -> rows.get(1)[4] = null))).containsExactly("column-unused E3");
        assertThat(told(matrix(rows -> {
                    rows.get(1)[5] = "Trung bình";
                    rows.get(3)[5] = 1.25;
                })))
                .isEmpty();
        List<Object[]> rows = matrix();
        rows.get(5)[4] = null;
        rows.get(2)[4] = 3.75;
        rows.get(10)[4] = 11.75;
        Workbook workbook = workbook(new XSSFWorkbook(), rows);
        workbook.getSheetAt(0).addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("D6:E6"));
        assertThat(told(read(bytes(workbook)))).containsExactly("merged-value E6");
    }

    @Test
    void a_unit_of_a_matrix_headed_as_a_sum_and_a_row_of_a_survey_that_is_gone_are_told() throws IOException {
        assertThat(told(matrix(rows -> rows.get(1)[4] = "Tổng"))).containsExactly("column-unused E2");
        assertThat(told(matrix(rows -> {
                    rows.get(1)[5] = "Tổng";
                    rows.subList(2, 11)
                            .forEach(row -> row[5] = ((Number) row[3]).doubleValue() + ((Number) row[4]).doubleValue());
                })))
                .isEmpty();
        Consumer<List<Object[]>> survey = rows -> {
            rows.add(10, new Object[] {"III", "Tác động", 10, 8.5, 9, null});
            rows.add(11, new Object[] {"3.1", "Mức độ hài lòng", 10, 8.5, 9, null});
            rows.set(12, new Object[] {null, "Tổng điểm", 30, 22, 22.25, null});
        };
        assertThat(told(matrix(survey))).isEmpty();
        assertThat(told(matrix(survey.andThen(rows -> rows.remove(11))))).contains("row-absent ");
        assertThat(told(matrix(survey.andThen(rows -> rows.subList(10, 12).clear()))))
                .contains("row-absent ");
    }

    @Test
    void a_number_format_that_shows_another_number_is_told() throws IOException {
        assertThat(toldIn("0.00,", 1.5)).containsExactly("cell-shows-other-number E5");
        assertThat(toldIn("\"3,00\"", 1.5)).containsExactly("cell-shows-other-number E5");
        assertThat(toldIn("\"1\"0.0", 1.5)).containsExactly("cell-shows-other-number E5");
        for (String plain : List.of("0.00", "#,##0.00", "0.0\"/100\"", "0.00\" điểm\"", "General", "_-* #,##0.00_-")) {
            assertThat(toldIn(plain, 1.5)).as(plain).isEmpty();
        }
        assertThat(toldIn("0.00;0.00", -1)).contains("cell-shows-other-number E5");
        assertThat(toldIn("0.00;(0.00)", -1)).doesNotContain("cell-shows-other-number E5");
    }

    private static List<String> toldIn(String format, double points) throws IOException {
        Workbook workbook = workbook(new XSSFWorkbook(), good());
        var cell = Book.cell(workbook.getSheetAt(0), "E5");
        cell.setCellValue(points);
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        AssessmentImport in = read(bytes(workbook));
        assertThat(points(in))
                .containsEntry(
                        "1.1 self",
                        Points.of(java.math.BigDecimal.valueOf(points))
                                .toDecimal(2, java.math.RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString());
        return told(in);
    }

    @Test
    void a_matrix_row_that_slid_and_points_under_the_heading_of_a_note_are_told() throws IOException {
        AssessmentImport slid = matrix(rows -> {
            rows.remove(10);
            rows.get(5)[3] = 1.5;
            rows.get(5)[4] = null;
        });
        assertThat(told(slid)).contains("row-slid E6");
        assertThat(told(matrix(rows -> rows.get(1)[4] = "Ghi chú"))).containsExactly("column-unused E3");
    }

    /** For each unit a line with its name and a line for each stage. */
    private static List<Object[]> stacked() {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"TỔNG QUAN NĂM 2025"});
        rows.add(new Object[] {"Đơn vị", "1.1 Ban hành kế hoạch kịp thời", "3.1 Mức độ hài lòng", "Tổng"});
        rows.add(new Object[] {"UBND xã Hòa Bình"});
        rows.add(new Object[] {"  ĐTC", 2, 8, 10});
        rows.add(new Object[] {"  TĐ1", 1, 8, 9});
        rows.add(new Object[] {"UBND xã Tân Lập"});
        rows.add(new Object[] {"  ĐTC", 1.5, 7, 8.5});
        rows.add(new Object[] {"  TĐ1", 1.25, 7, 8.25});
        return rows;
    }

    @Test
    void stacked_rows_are_checked_as_forms_are() throws IOException {
        AssessmentImport in = read(stacked());
        assertThat(told(in)).isEmpty();
        assertThat(points(in)).containsEntry("3.1 self", "7");
        List<Object[]> total = stacked();
        total.get(6)[3] = 9;
        assertThat(told(read(total))).containsExactly("form-total-differs D7");
        List<Object[]> nameless = stacked();
        nameless.remove(5);
        AssessmentImport refused = read(nameless);
        assertThat(told(refused)).containsExactly("stage-twice A6", "stage-twice A7");
        assertThat(points(refused)).isEmpty();
        List<Object[]> over = stacked();
        over.get(6)[1] = 9;
        over.get(6)[3] = 16;
        assertThat(told(read(over))).containsExactly("points-above-maximum B7");
        List<Object[]> odd = stacked();
        odd.get(1)[1] = "1.9 Tiêu chí lạ";
        odd.forEach(row -> {
            if (row.length > 3 && row[3] instanceof Number) {
                row[3] = null;
            }
        });
        assertThat(told(read(odd))).containsExactly("column-unused B4");
    }

    @Test
    void a_tidy_table_tells_what_is_lacking() throws IOException {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"Mã đơn vị", "Mã tiêu chí", "Tử số", "Mẫu số", "Kỳ"});
        rows.add(new Object[] {"hb", "2.3", 180, 200, 2025});
        rows.add(new Object[] {"tl", "2.3", null, 200, "Năm 2025"});
        rows.add(new Object[] {null, "2.3", 10, 20, 2025});
        rows.add(new Object[] {"qt", "2.3", 90, 100, "Quý IV/2025"});
        AssessmentImport in = read(rows);
        assertThat(told(in)).containsExactly("unit-not-found A4", "figure-absent C3", "other-period E5");
        assertThat(in.assessments().byUnit().get("hb").answers()).containsKey("2.3");
        assertThat(in.assessments().byUnit().get("qt").answers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"     1.2. ", "- 1.2 ", "Tiêu chí 1.2: ", "1.2) ", "\t1.2.\t"})
    void codes_before_names_in_one_column(String before) throws IOException {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"UBND XÃ HÒA BÌNH"});
        rows.add(new Object[] {"Nội dung", "Điểm chuẩn", "Tự chấm", "Điểm chấm thực tế"});
        rows.add(new Object[] {"1.1. Ban hành kế hoạch kịp thời", 2, 1.5, 1});
        rows.add(new Object[] {before + "Mức độ hoàn thành kế hoạch", 3, 2.75, 2.5});
        assertThat(points(read(rows))).containsEntry("1.2 self", "2.75").containsEntry("1.2 appraised", "2.5");
    }

    @Test
    void a_form_that_names_another_unit_beside_its_own_is_told() throws IOException {
        AssessmentImport letterhead = read(rows -> rows.get(0)[0] = "UBND XÃ TÂN LẬP");
        assertThat(told(letterhead)).containsExactly("unit-contradicted A1");
        assertThat(letterhead.findings().get(0).message().vi())
                .isEqualTo(
                        "Phiếu được hiểu là của UBND xã Hòa Bình, nhưng phần đầu phiếu ghi “UBND XÃ TÂN LẬP”, tức UBND xã Tân Lập.");
        byte[] good = bytes(workbook(new XSSFWorkbook(), good()));
        assertThat(told(read(Map.of("phieu-xa-tan-lap-2025.xlsx", good)))).containsExactly("unit-contradicted ");
        assertThat(told(read(Map.of("xa_hoa_binh.xlsx", good)))).isEmpty();
        Workbook tab = workbook(new XSSFWorkbook(), good());
        tab.setSheetName(0, "Xã Quyết Thắng");
        assertThat(told(read(bytes(tab)))).containsExactly("unit-contradicted ");
    }

    @Test
    void the_office_that_sends_out_the_forms_may_stand_above_them_all() throws IOException {
        List<Object[]> one = good();
        one.get(0)[0] = "UBND xã Quyết Thắng";
        List<Object[]> two = good();
        two.get(0)[0] = "UBND xã Quyết Thắng";
        two.get(1)[0] = "Đơn vị: UBND xã Tân Lập";
        AssessmentImport in = read(Map.of(
                "1.xlsx",
                bytes(workbook(new XSSFWorkbook(), one)),
                "2.xlsx",
                bytes(workbook(new XSSFWorkbook(), two))));
        assertThat(told(in)).isEmpty();
    }

    @Test
    void copies_of_a_sheet_that_differ_in_a_figure_contradict_each_other() throws IOException {
        List<Object[]> first = good();
        row(first, "2.3")[4] = 4.5;
        List<Object[]> second = good();
        row(second, "2.3")[4] = 4.5;
        second.get(11)[3] = 18;
        AssessmentImport in = read(bytes(sheets(first, second)));
        assertThat(told(in)).contains("unit-twice ");
        assertThat(in.assessments().byUnit()).isEmpty();
        assertThat(told(read(bytes(sheets(first, first))))).containsExactly("unit-repeated ");
    }

    @Test
    void self_assessed_and_appraised_points_on_two_sheets_are_one_form() throws IOException {
        List<Object[]> self = good();
        self.subList(2, self.size()).forEach(row -> row[5] = null);
        List<Object[]> appraised = good();
        appraised.subList(2, appraised.size()).forEach(row -> row[4] = null);
        AssessmentImport in = read(bytes(sheets(self, appraised)));
        assertThat(points(in)).isEqualTo(points(read(rows -> {})));
        assertThat(told(in)).doesNotContain("unit-repeated ", "unit-twice ");
    }

    @Test
    void points_stand_beside_a_column_of_words_with_the_same_heading() throws IOException {
        AssessmentImport in = read(rows -> {
            rows.subList(2, rows.size()).forEach(row -> {
                row[7] = row[6];
                row[6] = row[5];
                row[5] = row[4];
                row[4] = null;
            });
            rows.get(2)[4] = "Kết quả tự đánh giá";
            row(rows, "1.2")[4] = "đã hoàn thành";
        });
        assertThat(points(in)).isEqualTo(points(read(rows -> {})));
        assertThat(told(in)).isEmpty();
    }

    @Test
    void the_last_of_several_sheets_may_print_the_total_of_all() throws IOException {
        List<Object[]> all = good();
        all.remove(12);
        all.remove(11);
        all.remove(10);
        List<Object[]> first = new ArrayList<>(all.subList(0, 7));
        List<Object[]> second = new ArrayList<>(all.subList(0, 3));
        second.addAll(all.subList(7, all.size()));
        second.add(new Object[] {null, "Tổng cộng", 15, null, 11.25, 9.5});
        AssessmentImport in = read(bytes(sheets(first, second)));
        assertThat(told(in)).doesNotContain("form-total-differs E9").containsExactly("row-absent ");
        List<Object[]> wrong = new ArrayList<>(all);
        wrong.add(new Object[] {null, "Tổng cộng", 15, null, 12.25, 9.5});
        assertThat(told(read(wrong))).contains("form-total-differs E13");
    }

    private static Workbook sheets(List<Object[]> first, List<Object[]> second) {
        return workbook(workbook(new XSSFWorkbook(), first), "Bản 2", second);
    }
}
