package org.parindex.io.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Scheme;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** Defects of whole tables and columns: one finding that tells the true one, and the values that can be told. */
class TableHazardsTest {

    private static final String[] TITLES = {
        "Ban hành kế hoạch", "Báo cáo định kỳ", "Kiểm tra đơn vị", "Tuyên truyền", "Sáng kiến", "Rà soát văn bản"
    };
    private static final Unit HOA_BINH = Unit.of("hb", "UBND xã Hòa Bình", UnitLevel.COMMUNE);
    private static final Unit TAN_LAP = Unit.of("tl", "UBND xã Tân Lập", UnitLevel.COMMUNE);
    private static final UnitRegister UNITS = UnitRegister.of(List.of(
            HOA_BINH,
            TAN_LAP,
            Unit.of("yt", "UBND xã Yên Thành", UnitLevel.COMMUNE),
            Unit.of("nv", "Sở Nội vụ", UnitLevel.DEPARTMENT)));
    private static final Round ROUND = Round.of(2025);

    @TempDir
    private Path folder;

    private static Scheme scheme() {
        Node[] leaves = new Node[TITLES.length];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = Leaf.of("1." + (i + 1), Text.of(TITLES[i]), "20", null);
        }
        return Scheme.builder("s", UnitLevel.COMMUNE)
                .add(Branch.of("I", Text.of("Chỉ đạo điều hành"), leaves))
                .build();
    }

    /** Row 4 + n holds criterion 1.n; columns STT, name, maximum, self, appraised. */
    private static Book form(String unit) {
        Book book = Book.sheet("Phiếu");
        table(book, "PHIẾU TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CCHC NĂM 2025", unit, 1);
        return book;
    }

    private static Book table(Book book, String title, String unit, double first) {
        book.row(title)
                .row(unit)
                .row("STT", "Tiêu chí", "Điểm tối đa", "Tự đánh giá", "Thẩm định", "Ghi chú")
                .row("I", "Chỉ đạo điều hành");
        for (int i = 0; i < TITLES.length; i++) {
            book.row("1." + (i + 1), TITLES[i], 20, first + i, first + i);
        }
        return book;
    }

    private AssessmentImport read() throws IOException {
        return AssessmentWorkbooks.read(folder, scheme(), UNITS, ROUND);
    }

    private AssessmentImport read(Consumer<Sheet> change) throws IOException {
        form("Đơn vị: UBND xã Hòa Bình").change(change).write(folder.resolve("a.xlsx"));
        return read();
    }

    private static List<String> codes(AssessmentImport in) {
        return in.findings().stream()
                .map(Finding::code)
                .filter(code -> !code.equals("unit-missing"))
                .toList();
    }

    private static Finding only(AssessmentImport in, String code) {
        List<Finding> found =
                in.findings().stream().filter(one -> one.code().equals(code)).toList();
        assertThat(found).as("%s of %s", code, in.findings()).hasSize(1);
        return found.get(0);
    }

    private static String said(Finding finding) {
        return finding.message(Language.VIETNAMESE);
    }

    private static String points(AssessmentImport in, String node, Stage stage) {
        return in.assessments()
                .byUnit()
                .get("hb")
                .answer(node, stage)
                .map(answer -> answer.claim() instanceof Claim.Given given && given.points() != null
                        ? given.points().stripTrailingZeros().toPlainString()
                        : answer.claim().getClass().getSimpleName())
                .orElse("none");
    }

    private static void drop(Sheet sheet, int column) {
        for (Row row : sheet) {
            for (int i = column; i < 7 && row.getRowNum() >= 2; i++) {
                var from = row.getCell(i + 1);
                var to = row.getCell(i) == null ? row.createCell(i) : row.getCell(i);
                if (from == null) {
                    row.removeCell(to);
                } else if (from.getCellType() == CellType.NUMERIC) {
                    to.setCellValue(from.getNumericCellValue());
                } else {
                    to.setCellValue(from.getStringCellValue());
                }
            }
        }
    }

    @Test
    void a_column_that_mixes_decimal_comma_and_point_is_named_with_cells_of_both() throws IOException {
        AssessmentImport in = read(sheet -> {
            Book.cell(sheet, "D5").setCellValue("1,5");
            Book.cell(sheet, "D6").setCellValue("1.5");
            Book.cell(sheet, "D7").setCellValue("2,25");
            Book.cell(sheet, "E5").setCellValue("12,5");
            Book.cell(sheet, "E6").setCellValue("1.234");
        });

        assertThat(points(in, "1.1", Stage.SELF)).isEqualTo("1.5");
        assertThat(points(in, "1.2", Stage.SELF)).isEqualTo("1.5");
        assertThat(points(in, "1.2", Stage.APPRAISED)).isEqualTo("1.234");
        List<Finding> mixed = in.findings().stream()
                .filter(one -> one.code().equals("numbers-mixed"))
                .toList();
        assertThat(mixed)
                .extracting(one -> one.place().source().toString())
                .containsExactly("a.xlsx › Phiếu!D6", "a.xlsx › Phiếu!E6");
        assertThat(said(mixed.get(0))).contains("Cột D", "D5 “1,5” là 1,5; D7 “2,25” là 2,25", "D6 “1.5” là 1,5");
        assertThat(said(mixed.get(1))).contains("E5 “12,5” là 12,5", "E6 “1.234” là 1,234");
    }

    @Test
    void a_column_of_one_habit_is_not_mixed() throws IOException {
        AssessmentImport in = read(sheet -> {
            Book.cell(sheet, "D5").setCellValue("1,5");
            Book.cell(sheet, "D6").setCellValue("2");
            Book.cell(sheet, "E5").setCellValue("1.5");
        });

        assertThat(codes(in)).containsOnly("number-as-text");
    }

    @Test
    void a_form_of_ours_without_its_column_of_appraised_points_is_told_so() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SelfAssessmentForm.write(scheme(), HOA_BINH, ROUND, null, bytes);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
                OutputStream out = Files.newOutputStream(folder.resolve("a.xlsx"))) {
            Sheet sheet = workbook.getSheetAt(0);
            for (Row row : sheet) {
                if (row.getRowNum() >= 6 && row.getCell(5) != null) {
                    row.removeCell(row.getCell(5));
                }
            }
            Book.cell(sheet, "E10").setCellValue(2);
            workbook.write(out);
        }

        AssessmentImport in = read();

        assertThat(points(in, "1.1", Stage.SELF)).isEqualTo("2");
        assertThat(said(only(in, "column-absent"))).contains("thẩm định");
    }

    @Test
    void a_form_without_the_column_that_other_files_have_is_told_so() throws IOException {
        form("Đơn vị: UBND xã Hòa Bình").change(sheet -> drop(sheet, 4)).write(folder.resolve("a.xlsx"));
        form("Đơn vị: UBND xã Tân Lập").write(folder.resolve("b.xlsx"));
        form("Đơn vị: UBND xã Yên Thành").write(folder.resolve("c.xlsx"));

        AssessmentImport in = read();

        assertThat(points(in, "1.1", Stage.APPRAISED)).isEqualTo("none");
        Finding absent = only(in, "column-absent-here");
        assertThat(said(absent)).contains("thẩm định", "2 tệp khác");
        assertThat(absent.place().source().toString()).startsWith("a.xlsx");
    }

    @Test
    void one_file_of_many_with_a_further_column_says_nothing_of_the_others() throws IOException {
        form("Đơn vị: UBND xã Hòa Bình").change(sheet -> drop(sheet, 4)).write(folder.resolve("a.xlsx"));
        form("Đơn vị: UBND xã Tân Lập").write(folder.resolve("b.xlsx"));
        form("Đơn vị: UBND xã Yên Thành").change(sheet -> drop(sheet, 4)).write(folder.resolve("c.xlsx"));
        form("Đơn vị: Sở Nội vụ").change(sheet -> drop(sheet, 4)).write(folder.resolve("d.xlsx"));

        assertThat(codes(read())).doesNotContain("column-absent-here");
    }

    @Test
    void a_lost_column_of_self_assessed_points_is_one_finding_and_no_blank_form() throws IOException {
        AssessmentImport in = read(sheet -> {
            drop(sheet, 3);
            for (int row = 4; row < 10; row++) {
                sheet.getRow(row).removeCell(sheet.getRow(row).getCell(3));
            }
        });

        assertThat(codes(in)).containsExactly("column-absent");
        assertThat(said(only(in, "column-absent"))).contains("tự đánh giá");
    }

    @Test
    void rows_that_lost_both_code_and_name_are_one_finding() throws IOException {
        AssessmentImport in = read(sheet -> {
            for (int row : new int[] {6, 7}) {
                sheet.getRow(row).removeCell(sheet.getRow(row).getCell(0));
                sheet.getRow(row).removeCell(sheet.getRow(row).getCell(1));
            }
        });

        assertThat(said(only(in, "rows-nameless"))).contains("dòng 7, 8 ");
        assertThat(codes(in)).containsOnly("rows-nameless", "row-absent");
    }

    @Test
    void a_lost_column_of_codes_is_one_finding_with_the_rows_told_by_their_names() throws IOException {
        AssessmentImport in = read(sheet -> drop(sheet, 0));

        assertThat(points(in, "1.3", Stage.SELF)).isEqualTo("3");
        assertThat(codes(in)).containsExactly("codes-absent");
        assertThat(said(only(in, "codes-absent"))).contains("7 dòng được hiểu theo tên", "0 dòng theo tên và thứ tự");
    }

    @Test
    void a_column_of_codes_that_was_emptied_is_one_finding_and_a_single_lost_code_its_own() throws IOException {
        AssessmentImport all = read(sheet -> {
            for (int row = 3; row < 10; row++) {
                sheet.getRow(row).removeCell(sheet.getRow(row).getCell(0));
            }
        });
        assertThat(codes(all)).containsExactly("codes-absent");

        AssessmentImport one =
                read(sheet -> sheet.getRow(5).removeCell(sheet.getRow(5).getCell(0)));
        assertThat(codes(one)).containsExactly("code-missing");
    }

    @Test
    void last_years_table_below_the_signatures_is_told_once_and_not_taken() throws IOException {
        Book book = form("Đơn vị: UBND xã Hòa Bình")
                .row(null, "Tổng cộng", 120, 21, 21)
                .row(null, null, null, "Hòa Bình, ngày 05 tháng 01 năm 2026")
                .row(null, null, null, "CHỦ TỊCH")
                .skip(1);
        table(book, "Số liệu năm 2024 để đối chiếu", "", 10)
                .row(null, "Tổng cộng", 120, 75, 75)
                .write(folder.resolve("a.xlsx"));

        AssessmentImport in = read();

        assertThat(points(in, "1.6", Stage.SELF)).isEqualTo("6");
        assertThat(codes(in)).containsExactly("two-tables");
        Finding two = only(in, "two-tables");
        assertThat(said(two)).contains("từ Phiếu!A3 và từ Phiếu!A17", "bảng kia ghi năm 2024");
        assertThat(two.place().source().toString()).endsWith("Phiếu!A17");
        assertThat(in.coverage().ignored().stream()
                        .filter(row -> row.why().equals("other-table"))
                        .map(row -> row.row().cell()))
                .containsExactly("A17", "A18", "A19", "A20", "A21", "A22", "A23", "A24", "A25");
    }

    @Test
    void the_table_of_the_year_is_taken_even_where_it_stands_below() throws IOException {
        Book book = Book.sheet("Phiếu");
        table(book, "KẾT QUẢ TỰ ĐÁNH GIÁ CCHC NĂM 2024", "Đơn vị: UBND xã Hòa Bình", 10)
                .skip(2);
        table(book, "PHIẾU TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CCHC NĂM 2025", "", 1).write(folder.resolve("a.xlsx"));

        AssessmentImport in = read();

        assertThat(points(in, "1.1", Stage.SELF)).isEqualTo("1");
        assertThat(codes(in)).containsExactly("two-tables");
        assertThat(said(only(in, "two-tables"))).contains("Lấy bảng từ Phiếu!A15");
    }

    @Test
    void a_copy_without_a_header_and_without_a_year_counts_after_the_upper_one() throws IOException {
        Book book = form("Đơn vị: UBND xã Hòa Bình")
                .row(null, "Tổng cộng", 120, 21, 21)
                .skip(1)
                .row("I", "Chỉ đạo điều hành");
        for (int i = 0; i < TITLES.length; i++) {
            book.row("1." + (i + 1), TITLES[i], 20, 9, 9);
        }
        book.change(sheet -> Book.cell(sheet, "A1").setCellValue("PHIẾU TỰ ĐÁNH GIÁ"))
                .write(folder.resolve("a.xlsx"));

        AssessmentImport in = read();

        assertThat(points(in, "1.2", Stage.APPRAISED)).isEqualTo("2");
        assertThat(codes(in)).containsExactly("two-tables");
        assertThat(said(only(in, "two-tables"))).contains("từ Phiếu!A13", "đứng trước");
    }

    @Test
    void a_table_to_the_right_is_told_once_and_not_taken_for_a_second_appraisal() throws IOException {
        Book book = Book.sheet("Phiếu")
                .row("PHIẾU TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CCHC NĂM 2025")
                .row("Đơn vị: UBND xã Hòa Bình")
                .row(
                        "STT",
                        "Tiêu chí",
                        "Điểm tối đa",
                        "Tự đánh giá",
                        "Thẩm định",
                        null,
                        "STT",
                        "Tiêu chí",
                        "Điểm tối đa",
                        "Tự đánh giá",
                        "Thẩm định");
        for (int i = 0; i < TITLES.length; i++) {
            String code = "1." + (i + 1);
            book.row(code, TITLES[i], 20, 1 + i, 2 + i, null, code, TITLES[i], 20, 9, 9);
        }
        book.write(folder.resolve("a.xlsx"));

        AssessmentImport in = read();

        assertThat(points(in, "1.1", Stage.SELF)).isEqualTo("1");
        assertThat(points(in, "1.1", Stage.APPRAISED)).isEqualTo("2");
        assertThat(points(in, "1.1", Stage.APPRAISED_2)).isEqualTo("none");
        assertThat(codes(in)).containsExactly("table-beside");
        assertThat(said(only(in, "table-beside"))).contains("từ cột G");
        assertThat(in.coverage().sheets().get(0).columnsIgnored()).containsKeys("G", "J", "K");
    }

    @Test
    void a_short_table_of_last_year_below_the_total_is_told_once() throws IOException {
        Book book = form("Đơn vị: UBND xã Hòa Bình")
                .row(null, "Tổng cộng", 120, 21, 21)
                .skip(1)
                .row("STT", "Tiêu chí", "Điểm năm 2024");
        for (int i = 0; i < TITLES.length; i++) {
            book.row("1." + (i + 1), TITLES[i], 9 + i);
        }
        book.write(folder.resolve("a.xlsx"));

        AssessmentImport in = read();

        assertThat(points(in, "1.2", Stage.SELF)).isEqualTo("2");
        assertThat(codes(in)).containsExactly("repeated-rows-not-used");
        assertThat(said(only(in, "repeated-rows-not-used"))).contains("dòng 14, 15, 16, 17, 18, 19 ");
    }

    @Test
    void last_years_table_on_a_second_sheet_is_told_once_and_two_of_the_same_year_are_refused() throws IOException {
        Book book = form("Đơn vị: UBND xã Hòa Bình").more("Năm 2024");
        table(book, "PHIẾU TỰ ĐÁNH GIÁ", "Đơn vị: UBND xã Hòa Bình", 10).write(folder.resolve("a.xlsx"));
        AssessmentImport in = read();
        assertThat(points(in, "1.1", Stage.SELF)).isEqualTo("1");
        assertThat(codes(in)).containsExactly("two-tables");
        assertThat(said(only(in, "two-tables"))).contains("từ Năm 2024!A3", "ghi năm 2024");

        Book twice = form("Đơn vị: UBND xã Hòa Bình").more("Bản 2");
        table(twice, "PHIẾU TỰ ĐÁNH GIÁ", "Đơn vị: UBND xã Hòa Bình", 10).write(folder.resolve("a.xlsx"));
        assertThat(codes(read())).containsExactly("unit-twice");
    }

    @Test
    void tables_of_parts_with_a_header_each_are_one_form() throws IOException {
        Book book = Book.sheet("Phiếu")
                .row("PHIẾU TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CCHC NĂM 2025")
                .row("Đơn vị: UBND xã Hòa Bình")
                .row("STT", "Tiêu chí", "Điểm tối đa", "Tự đánh giá")
                .row("1.1", TITLES[0], 20, 1)
                .row("1.2", TITLES[1], 20, 2)
                .row("1.3", TITLES[2], 20, 3)
                .skip(1)
                .row("STT", "Tiêu chí", "Điểm tối đa", "Tự đánh giá")
                .row("1.4", TITLES[3], 20, 4)
                .row("1.5", TITLES[4], 20, 5)
                .row("1.6", TITLES[5], 20, 6);
        book.write(folder.resolve("a.xlsx"));

        AssessmentImport in = read();

        assertThat(codes(in)).isEmpty();
        assertThat(points(in, "1.6", Stage.SELF)).isEqualTo("6");
    }

    private void stamped(int year, String title) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SelfAssessmentForm.write(scheme(), HOA_BINH, Round.of(year), null, bytes);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
                OutputStream out = Files.newOutputStream(folder.resolve("a.xlsx"))) {
            Sheet sheet = workbook.getSheetAt(0);
            Book.cell(sheet, "A4").setCellValue(title);
            Book.cell(sheet, "E10").setCellValue(2);
            workbook.write(out);
        }
    }

    @Test
    void the_year_of_the_stamp_is_compared_with_the_round() throws IOException {
        stamped(2024, "PHIẾU TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2025");
        AssessmentImport renamed = read();
        assertThat(points(renamed, "1.1", Stage.SELF)).isEqualTo("2");
        assertThat(said(only(renamed, "form-of-another-year"))).contains("năm 2024", "năm 2025");

        stamped(2024, "PHIẾU TỰ ĐÁNH GIÁ");
        AssessmentImport silent = read();
        assertThat(silent.assessments().byUnit()).doesNotContainKey("hb");
        assertThat(said(only(silent, "wrong-year"))).contains("2024", "2025");

        stamped(2025, "PHIẾU TỰ ĐÁNH GIÁ");
        assertThat(codes(read())).doesNotContain("form-of-another-year", "wrong-year");
    }

    @Test
    void a_form_of_a_unit_of_another_level_is_told_and_read() throws IOException {
        form("Đơn vị: Sở Nội vụ").write(folder.resolve("a.xlsx"));

        AssessmentImport in = read();

        assertThat(in.assessments().byUnit()).containsKey("nv");
        assertThat(codes(in)).containsExactly("unit-of-another-level");
        assertThat(said(only(in, "unit-of-another-level"))).contains("Sở Nội vụ");
    }

    @Test
    void a_wrong_subtotal_is_told_by_the_import_and_not_again_by_the_scorer() throws IOException {
        AssessmentImport in = read(sheet -> {
            Book.cell(sheet, "D4").setCellValue(20);
            Book.cell(sheet, "E4").setCellValue(21);
        });

        Finding differs = only(in, "form-total-differs");
        assertThat(differs.place().source().toString()).endsWith("Phiếu!D4");
        assertThat(points(in, "I", Stage.SELF)).isEqualTo("none");
        assertThat(points(in, "I", Stage.APPRAISED)).isEqualTo("21");
        assertThat(org.parindex.score.Scorer.of(scheme())
                        .score(in.assessments())
                        .findings())
                .extracting(Finding::code)
                .doesNotContain("subtotal-differs");
    }

    @Test
    void a_hidden_sheet_that_is_not_used_is_one_remark() throws IOException {
        Book book = form("Đơn vị: UBND xã Hòa Bình").more("Cũ");
        table(book, "PHIẾU TỰ ĐÁNH GIÁ", "Đơn vị: UBND xã Hòa Bình", 10).change(sheet -> {
            Book.cell(sheet, "D5").setCellValue("abc");
            Book.cell(sheet, "D6").setCellValue(99);
            sheet.getRow(7).setZeroHeight(true);
        });
        table(book.more("Lạ"), "PHIẾU TỰ ĐÁNH GIÁ", "Đơn vị: UBND xã Không Có", 10);
        table(book.more("Năm trước"), "PHIẾU TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CCHC NĂM 2024", "Đơn vị: xã Tân Lập", 10);
        book.workbook().setSheetHidden(1, true);
        book.workbook().setSheetHidden(2, true);
        book.workbook().setSheetHidden(3, true);
        book.write(folder.resolve("a.xlsx"));

        AssessmentImport in = read();

        assertThat(points(in, "1.1", Stage.SELF)).isEqualTo("1");
        assertThat(in.findings().stream()
                        .filter(one -> !one.code().equals("unit-missing"))
                        .map(one -> one.severity() + " " + one.code() + " "
                                + one.place().source()))
                .containsExactlyInAnyOrder(
                        "INFO hidden-sheet-not-used a.xlsx › Cũ",
                        "INFO hidden-sheet-refused a.xlsx › Lạ",
                        "INFO hidden-sheet-refused a.xlsx › Năm trước");
        assertThat(said(in.findings().stream()
                        .filter(one -> one.code().equals("hidden-sheet-refused"))
                        .findFirst()
                        .orElseThrow()))
                .contains("xã Không Có");
    }

    private static void dress(Sheet sheet, String address, Consumer<Font> font, String format) {
        var workbook = sheet.getWorkbook();
        var style = workbook.createCellStyle();
        Font own = workbook.createFont();
        font.accept(own);
        style.setFont(own);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        Book.cell(sheet, address).setCellStyle(style);
    }

    private static void odd(Sheet sheet) {
        dress(sheet, "D5", font -> font.setStrikeout(true), "General");
        dress(sheet, "D6", font -> font.setColor(IndexedColors.WHITE.getIndex()), "General");
        dress(sheet, "E7", font -> {}, ";;;");
        dress(sheet, "D8", font -> font.setColor(IndexedColors.WHITE.getIndex()), "0.00");
        var dark = Book.cell(sheet, "D8").getCellStyle();
        dark.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        dark.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
        dress(sheet, "B9", font -> font.setStrikeout(true), "General");
    }

    private static List<String> places(AssessmentImport in, String code) {
        return in.findings().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> String.valueOf(one.place().source()).replaceAll(".*!", ""))
                .toList();
    }

    @Test
    void struck_out_and_invisible_values_are_told_and_taken() throws IOException {
        AssessmentImport in = read(TableHazardsTest::odd);

        assertThat(points(in, "1.1", Stage.SELF)).isEqualTo("1");
        assertThat(points(in, "1.2", Stage.SELF)).isEqualTo("2");
        assertThat(points(in, "1.3", Stage.APPRAISED)).isEqualTo("3");
        assertThat(places(in, "cell-struck-out")).containsExactly("D5");
        assertThat(places(in, "cell-unseen")).containsExactly("D6", "E7");
        assertThat(codes(in)).hasSize(3);
    }

    @Test
    void the_same_in_a_workbook_of_excel_97() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("a.xls"))) {
            Sheet sheet = workbook.createSheet("Phiếu");
            for (Row from : form("Đơn vị: UBND xã Hòa Bình").workbook().getSheetAt(0)) {
                Row row = sheet.createRow(from.getRowNum());
                from.forEach(cell -> {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        row.createCell(cell.getColumnIndex()).setCellValue(cell.getNumericCellValue());
                    } else {
                        row.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
                    }
                });
            }
            odd(sheet);
            workbook.write(out);
        }
        AssessmentImport in = read();

        assertThat(points(in, "1.1", Stage.SELF)).isEqualTo("1");
        assertThat(places(in, "cell-struck-out")).containsExactly("D5");
        assertThat(places(in, "cell-unseen")).containsExactly("D6", "E7");
    }

    @Test
    void what_binary_sums_leave_behind_is_no_difference() throws IOException {
        AssessmentImport in = read(sheet -> {
            sheet.getRow(4).removeCell(Book.cell(sheet, "D5"));
            Book.cell(sheet, "D5").setCellFormula("0.3-0.2-0.1");
            Book.cell(sheet, "D6").setCellFormula("0.3-0.2-0.1");
            Book.cell(sheet, "D6").setCellValue(0);
            Book.cell(sheet, "D7").setCellFormula("PI()/3.5");
            // the last digit as another program stores it
            Book.cell(sheet, "D7").setCellValue(0.897597901025655);
        });

        assertThat(points(in, "1.1", Stage.SELF)).isEqualTo("0");
        assertThat(points(in, "1.2", Stage.SELF)).isEqualTo("0");
        assertThat(codes(in)).doesNotContain("formula-differs", "points-below-minimum");
    }
}
