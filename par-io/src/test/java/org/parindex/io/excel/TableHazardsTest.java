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
                } else if (from.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
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
}
