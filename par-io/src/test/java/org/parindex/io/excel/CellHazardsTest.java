package org.parindex.io.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Source;
import org.parindex.rule.Measure;
import org.parindex.rule.Options;
import org.parindex.rule.Proportional;
import org.parindex.rule.SurveyRate;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Scheme;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Alias;
import org.parindex.unit.Succession;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** One known defect in a good form: the right value, or a finding at the cell. Defects are those of offices' files. */
class CellHazardsTest {

    private static final Unit TAN_LAP = Unit.of("tl", "xã Tân Lập", UnitLevel.COMMUNE);
    private static final UnitRegister UNITS = UnitRegister.of(
            List.of(
                    Unit.of("hb", "UBND xã Hòa Bình", UnitLevel.COMMUNE),
                    TAN_LAP,
                    Unit.of("hg", "phường Hồng Bàng", UnitLevel.COMMUNE)
                            .withAliases(List.of(
                                    new Alias("phường Hồng Bàng Cũ", null, LocalDate.of(2024, 12, 31)),
                                    Alias.of("xã Đôi"))),
                    Unit.of("dx", "phường Mới", UnitLevel.COMMUNE).withAliases(List.of(Alias.of("xã Đôi"))),
                    Unit.of("kh", "Sở Khoa học và Công nghệ", UnitLevel.COMMUNE),
                    Unit.of("ld", "Sở Lao động - Thương binh và Xã hội", UnitLevel.COMMUNE),
                    Unit.of("vp", "Văn phòng UBND tỉnh", UnitLevel.COMMUNE),
                    Unit.of("bq", "Ban Quản lý khu kinh tế", UnitLevel.COMMUNE)),
            List.of(
                    new Succession("old-1", "hg", Succession.Kind.SPLIT, null),
                    new Succession("old-1", "dx", Succession.Kind.SPLIT, null),
                    new Succession("old-2", "tl", Succession.Kind.RENAMED, null)));

    @TempDir
    private Path folder;

    private static Scheme scheme() {
        Node[] leaves = new Node[11];
        for (int i = 0; i < 11; i++) {
            leaves[i] = Leaf.of("1." + (i + 1), Text.of("Tiêu chí thứ " + (i + 1)), "2", null);
        }
        leaves[1] = Leaf.of(
                "1.2",
                Text.of("Tiêu chí thứ 2"),
                "2",
                Options.of(
                        Options.Option.of("a", Text.of("có"), "2"), Options.Option.of("b", Text.of("không"), "0.5")));
        leaves[2] =
                Leaf.of("1.3", Text.of("Tiêu chí thứ 3"), "2", Proportional.of(Measure.Share.of("số xong", "số giao")));
        leaves[3] = Leaf.of("1.4", Text.of("Tiêu chí thứ 4"), "2", SurveyRate.of("tỷ lệ"));
        return Scheme.builder("s", UnitLevel.COMMUNE)
                .add(Branch.of("I", Text.of("Lĩnh vực một"), leaves))
                .build();
    }

    /** Row 3 + n of the sheet holds criterion 1.n; points in D, figures in E. */
    private AssessmentImport read(Consumer<Sheet> change) throws IOException {
        Book book = Book.sheet("a")
                .row("Đơn vị: UBND xã Hòa Bình")
                .row("STT", "Tiêu chí", "Điểm tối đa", "Tự đánh giá", "Số liệu", "Ghi chú")
                .row("I", "Lĩnh vực một");
        for (int i = 1; i <= 11; i++) {
            book.row("1." + i, "Tiêu chí thứ " + i, 2, i == 2 ? 0.5 : 1);
        }
        Path file = book.change(change).write(folder.resolve("a.xlsx"));
        return AssessmentWorkbooks.read(List.of(file), scheme(), UNITS, Round.of(2025), one -> {}, ReadLimits.DEFAULT);
    }

    private static Claim claim(AssessmentImport in, String node) {
        return in.assessments()
                .byUnit()
                .get("hb")
                .answer(node, Stage.SELF)
                .map(answer -> answer.claim())
                .orElse(new Claim.Missing());
    }

    private static String points(AssessmentImport in, String node) {
        return claim(in, node) instanceof Claim.Given given && given.points() != null
                ? given.points().stripTrailingZeros().toPlainString()
                : claim(in, node).getClass().getSimpleName();
    }

    private static List<String> codes(AssessmentImport in) {
        return in.findings().stream()
                .map(Finding::code)
                .filter(code -> !code.equals("unit-missing"))
                .toList();
    }

    @Test
    void messages_say_numbers_as_vietnamese_writes_them_and_propose_only_what_a_slip_explains() throws IOException {
        AssessmentImport in = read(sheet -> {
            Book.cell(sheet, "D4").setCellValue("1.125");
            Book.cell(sheet, "D6").setCellValue("1,,5");
            Book.cell(sheet, "C7").setCellValue(1.5);
            Book.cell(sheet, "A20").setCellValue("9.9");
            Book.cell(sheet, "D20").setCellValue(1);
        });

        assertThat(in.findings().stream()
                        .filter(one -> !one.code().equals("unit-missing"))
                        .map(one -> one.message(Language.VIETNAMESE) + " " + one.advice(Language.VIETNAMESE)))
                .containsExactlyInAnyOrder(
                        "Ô ghi “1.125”: đã hiểu “1.125” là số thập phân 1,125. Nhập bằng số để khỏi nhầm.",
                        "“1,,5” không đọc được: dấu chấm, dấu phẩy không đúng chỗ. "
                                + "Sửa ô này; hiện coi như chưa có số liệu.",
                        "Điểm tối đa trong phiếu là 1,5, bộ tiêu chí là 2. "
                                + "Dùng đúng phiếu; bộ tiêu chí được áp dụng.",
                        "Dòng “9.9” có số liệu nhưng không thuộc bộ tiêu chí. "
                                + "Số liệu chưa được dùng. Sửa mã hoặc tên tiêu chí.");
    }

    /** Text in the cell of points; what is read; the finding, which must be at that cell. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-none-",
            value = {
                "1,75|1.75|number-as-text",
                "1.75|1.75|number-as-text",
                "0|0|number-as-text",
                "0,0|0|number-as-text",
                "1,5 (đã trừ 0,5)|1.5|cell-understood",
                "2 điểm|2|cell-understood",
                "1,5đ|1.5|cell-understood",
                "1,125|1.125|cell-understood",
                "−1|-1|points-below-minimum",
                "2,25|2.25|points-above-maximum",
                "2.O|Missing|cell-unreadable",
                "5.005|Missing|cell-unreadable",
                "(1,5)|Missing|cell-unreadable",
                "1.5/2|Missing|cell-unreadable",
                "≈1.5|Missing|cell-unreadable",
                "1.5 1.25|Missing|cell-unreadable",
                "95 %|Missing|cell-unreadable",
                "-|Missing|cell-unreadable",
                "x|Missing|cell-unreadable",
                "Không|Missing|cell-unreadable",
                "#REF!|Missing|cell-unreadable",
                "１|Missing|cell-unreadable",
                "........|Missing|answer-blank",
                "Không áp dụng|NotApplicable|-none-",
                "KP|NotApplicable|-none-",
                "Không phát sinh|NothingArose|-none-"
            })
    void typed_points(String text, String expected, String code) throws IOException {
        AssessmentImport in = read(sheet -> Book.cell(sheet, "D8").setCellValue(text));
        assertThat(points(in, "1.5")).isEqualTo(expected);
        List<Finding> own = in.findings().stream()
                .filter(finding -> !finding.code().equals("unit-missing"))
                .filter(finding -> code == null || finding.code().equals(code))
                .toList();
        assertThat(own).hasSize(code == null ? 0 : 1);
        if (code != null) {
            assertThat(((Source.Cell) own.get(0).place().source()).cell()).isEqualTo("D8");
        }
    }

    @Test
    void dates_percentages_and_merged_cells_are_no_points() throws IOException {
        AssessmentImport date = read(sheet -> {
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            Book.cell(sheet, "D8").setCellValue(45778);
            Book.cell(sheet, "D8").setCellStyle(style);
        });
        assertThat(codes(date)).containsExactly("cell-date");
        assertThat(date.findings()).anyMatch(finding -> finding.advice().vi().contains("1,5"));
        AssessmentImport percent = read(sheet -> {
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 10);
            Book.cell(sheet, "D8").setCellValue(0.95);
            Book.cell(sheet, "D8").setCellStyle(style);
        });
        assertThat(codes(percent)).containsExactly("cell-unreadable");
        AssessmentImport merged = read(sheet -> {
            Book.cell(sheet, "D9").setBlank();
            sheet.addMergedRegion(CellRangeAddress.valueOf("D8:D9"));
        });
        assertThat(points(merged, "1.5")).isEqualTo("1");
        assertThat(points(merged, "1.6")).isEqualTo("Missing");
        assertThat(codes(merged)).containsExactly("merged-value");
    }

    @Test
    void points_that_no_option_gives_are_kept_as_claimed_and_said() throws IOException {
        AssessmentImport in = read(sheet -> Book.cell(sheet, "D5").setCellValue(1.25));
        assertThat(points(in, "1.2")).isEqualTo("1.25");
        assertThat(codes(in)).containsExactly("points-no-level");
    }

    @ParameterizedTest
    @CsvSource({"27/30,27,30", "số xong=2.005; số giao=3.010,2005,3010"})
    void figures_in_one_cell(String text, String done, String all) throws IOException {
        AssessmentImport in = read(sheet -> Book.cell(sheet, "E6").setCellValue(text));
        Claim.Given given = (Claim.Given) claim(in, "1.3");
        assertThat(given.figures().get("số xong")).isEqualByComparingTo(done);
        assertThat(given.figures().get("số giao")).isEqualByComparingTo(all);
    }

    @Test
    void rates_have_one_meaning() throws IOException {
        for (String text : List.of("95 %", "95", "95,0%")) {
            AssessmentImport in = read(sheet -> Book.cell(sheet, "E7").setCellValue(text));
            assertThat(((Claim.Given) claim(in, "1.4")).figures().get("tỷ lệ")).isEqualByComparingTo("95");
        }
        AssessmentImport share = read(sheet -> Book.cell(sheet, "E7").setCellValue(0.9959));
        assertThat(((Claim.Given) claim(share, "1.4")).figures().get("tỷ lệ")).isEqualByComparingTo("99.59");
        assertThat(codes(share)).containsExactly("cell-understood");
        assertThat(codes(read(sheet -> Book.cell(sheet, "E7").setCellValue(1)))).containsExactly("cell-unreadable");
        AssessmentImport twice = read(sheet -> {
            CellStyle percent = sheet.getWorkbook().createCellStyle();
            percent.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0%"));
            Book.cell(sheet, "E7").setCellValue(95.59);
            Book.cell(sheet, "E7").setCellStyle(percent);
        });
        assertThat(codes(twice)).contains("cell-unreadable");
        assertThat(twice.findings().stream().map(one -> one.message().vi()))
                .anyMatch(one -> one.contains("9559 %") && one.contains("95,59 %"));
    }

    @Test
    void codes_that_became_numbers_or_dates_are_repaired_by_name_or_order() throws IOException {
        AssessmentImport number = read(sheet -> {
            Book.cell(sheet, "A13").setCellValue(1.1);
            Book.cell(sheet, "B13").setCellValue("Tên viết khác hẳn");
            Book.cell(sheet, "D13").setCellValue(1.75);
        });
        assertThat(points(number, "1.10")).isEqualTo("1.75");
        assertThat(points(number, "1.1")).isEqualTo("1");
        assertThat(codes(number)).containsExactly("code-repaired");
        AssessmentImport date = read(sheet -> {
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 16);
            Book.cell(sheet, "A8").setCellValue(45778);
            Book.cell(sheet, "A8").setCellStyle(style);
            Book.cell(sheet, "B8").setCellValue("Tên viết khác hẳn");
        });
        assertThat(points(date, "1.5")).isEqualTo("1");
        assertThat(codes(date)).containsExactly("code-repaired");
        AssessmentImport spaced = read(sheet -> Book.cell(sheet, "A8").setCellValue(" 1. 5."));
        assertThat(codes(spaced)).isEmpty();
        assertThat(codes(read(sheet -> Book.cell(sheet, "A13").setCellValue("1.01"))))
                .containsExactly("code-repaired");
        assertThat(codes(read(sheet -> Book.cell(sheet, "B8").setBlank()))).containsExactly("name-missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UBND xã Hoà Bình|hb",
                "Ủy ban nhân dân xã Hòa Bình|hb",
                "Uỷ ban nhân dân xã Hoà\u00a0Bình|hb",
                "XÃ HÒA BÌNH|hb",
                "Hòa Bình|hb",
                "X. Hòa Bình|hb",
                "P.Hồng Bàng|hg",
                "UBND P. Hồng Bàng|hg",
                "Sở KH&CN|kh",
                "Sở KHCN|kh",
                "Sở LĐTB&XH|ld",
                "VP UBND tỉnh|vp",
                "BQL KKT|bq",
                "Sở Khoa học và Công nghệ tỉnh A|kh",
                "ubnd xa tan lap|tl",
                "old-2|tl",
                "phường Hồng Bàng Cũ|hg"
            })
    void names_of_units_in_every_form(String name, String unit) throws IOException {
        AssessmentImport in = read(sheet -> Book.cell(sheet, "A1").setCellValue("Đơn vị: " + name));
        assertThat(in.coverage().found()).as("%s", in.findings()).containsExactly(unit);
        AssessmentImport decomposed = read(sheet ->
                Book.cell(sheet, "A1").setCellValue(Normalizer.normalize("Đơn vị: " + name, Normalizer.Form.NFD)));
        assertThat(decomposed.coverage().found()).containsExactly(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "phường Hòa Bình,unit-not-found",
        "xã Tân Lâp Mới,unit-not-found",
        "xã Đôi,unit-ambiguous",
        "old-1,unit-ambiguous"
    })
    void names_that_mean_no_unit_or_several_are_asked_for(String name, String code) throws IOException {
        AssessmentImport in = read(sheet -> Book.cell(sheet, "A1").setCellValue("Đơn vị: " + name));
        assertThat(codes(in)).containsExactly(code);
        assertThat(in.assessments().byUnit()).isEmpty();
    }

    @Test
    void old_names_and_other_marks_are_said() throws IOException {
        assertThat(codes(read(sheet -> Book.cell(sheet, "A1").setCellValue("Đơn vị: phường Hồng Bàng Cũ"))))
                .containsExactly("unit-old-name");
        assertThat(codes(read(sheet -> Book.cell(sheet, "A1").setCellValue("Đơn vị: xã Tân Lạp"))))
                .containsExactly("unit-name-differs");
    }

    @Test
    void a_score_in_the_note_and_a_value_beside_figures_are_said() throws IOException {
        AssessmentImport in = read(sheet -> {
            Book.cell(sheet, "D8").setBlank();
            Book.cell(sheet, "F8").setCellValue("1,5");
        });
        assertThat(codes(in)).containsExactlyInAnyOrder("score-in-note", "answer-blank");
        assertThat(points(in, "1.5")).isEqualTo("Missing");
    }

    @Test
    void ambiguous_headers_are_settled_by_context() throws IOException {
        AssessmentImport in = read(sheet -> Book.cell(sheet, "D2").setCellValue("TC"));
        assertThat(points(in, "1.5")).isEqualTo("1");
        assertThat(codes(in)).containsExactly("column-guessed");
        AssessmentImport points = read(sheet -> Book.cell(sheet, "D2").setCellValue("Điểm"));
        assertThat(points(points, "1.5")).isEqualTo("1");
        assertThat(codes(points)).containsExactly("column-guessed");
    }
}
