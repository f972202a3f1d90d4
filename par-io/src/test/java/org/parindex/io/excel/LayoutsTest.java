package org.parindex.io.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Source;
import org.parindex.io.excel.SummaryTable.Measure;
import org.parindex.rule.Measure.Share;
import org.parindex.rule.PerItem;
import org.parindex.rule.Proportional;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Scheme;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** The layouts that offices send, with the numbers of published examples; hidden parts, several tables, several sheets. */
class LayoutsTest {

    private static final Unit HOA_BINH = Unit.of("hb", "UBND xã Hòa Bình", UnitLevel.COMMUNE);
    private static final Unit HONG_BANG = Unit.of("hg", "phường Hồng Bàng", UnitLevel.COMMUNE);
    private static final Unit NOI_VU = Unit.of("nv", "Sở Nội vụ", UnitLevel.COMMUNE);
    private static final Unit TAI_CHINH = Unit.of("tc", "Sở Tài chính", UnitLevel.COMMUNE);
    private static final Unit NGOAI_VU = Unit.of("ng", "Sở Ngoại vụ", UnitLevel.COMMUNE);
    private static final UnitRegister UNITS =
            UnitRegister.of(List.of(HOA_BINH, HONG_BANG, NOI_VU, TAI_CHINH, NGOAI_VU));

    @TempDir
    private Path folder;

    private static Leaf leaf(String code, String title, String maximum) {
        return Leaf.of(code, Text.of(title), maximum, null);
    }

    private static Scheme scheme() {
        return Scheme.builder("s", UnitLevel.COMMUNE)
                .add(
                        Branch.of(
                                "I",
                                Text.of("Chỉ đạo, điều hành"),
                                Branch.of(
                                        "1.1",
                                        Text.of("Kế hoạch CCHC năm"),
                                        leaf("1.1.1", "Ban hành kế hoạch kịp thời", "0.5"),
                                        Leaf.of(
                                                "1.1.2",
                                                Text.of("Mức độ hoàn thành kế hoạch"),
                                                "1.5",
                                                Proportional.of(Share.of("số việc xong", "số việc giao")))),
                                leaf("1.2", "Kiểm tra công tác CCHC", "1.5")),
                        Branch.of(
                                "II",
                                Text.of("Cải cách thể chế"),
                                leaf("2.3", "Kiểm tra VBQPPL", "4"),
                                Leaf.of(
                                        "3.2",
                                        Text.of("Ban hành nội quy, quy chế"),
                                        "2",
                                        PerItem.of("Số nội quy, quy chế được ban hành đảm bảo", "0.5"))))
                .build();
    }

    private AssessmentImport read() throws IOException {
        return AssessmentWorkbooks.read(folder, scheme(), UNITS, Round.of(2025));
    }

    private static String points(AssessmentImport in, String unit, String node, Stage stage) {
        return in.assessments()
                .byUnit()
                .get(unit)
                .answer(node, stage)
                .map(answer -> answer.claim() instanceof Claim.Given given && given.points() != null
                        ? given.points().stripTrailingZeros().toPlainString()
                        : answer.claim().toString())
                .orElse("none");
    }

    /** Findings without those on units that sent nothing and on criteria without a row. */
    private static List<String> codes(AssessmentImport in) {
        return in.findings().stream()
                .map(Finding::code)
                .filter(code -> !code.equals("unit-missing") && !code.equals("row-absent"))
                .toList();
    }

    private static Book head(Book book) {
        return book.row("UBND TỈNH A", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .row("UBND XÃ HÒA BÌNH", null, null, "Độc lập - Tự do - Hạnh phúc")
                .skip(2)
                .row("KẾT QUẢ TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2025")
                .merge("A5:H5");
    }

    private static Book form(Book book) {
        return head(book)
                .skip(2)
                .row(
                        "STT",
                        "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
                        "Điểm tối đa",
                        "Điểm đánh giá",
                        null,
                        null,
                        "Tài liệu kiểm chứng",
                        "Giải trình/Ghi chú")
                .row(null, null, null, "Tự đánh giá", "Thẩm định", "ĐTXHH")
                .row(1, 2, 3, 4, 5, 6, 7, 8)
                .merge("A8:A9")
                .merge("B8:B9")
                .merge("C8:C9")
                .merge("D8:F8")
                .row("I", "CHỈ ĐẠO, ĐIỀU HÀNH", 3.5, 3, 2.85)
                .row("1.1", "Kế hoạch CCHC năm", 2, 2, 1.85)
                .row("1.1.1", "Ban hành kế hoạch kịp thời", 0.5, 0.5, 0.5, null, "KH số 12/KH-UBND ngày 05/01/2025")
                .row("1.1.2", "Mức độ hoàn thành kế hoạch", 1.5, "1,5", 1.35, null, "BC số 88/BC-UBND", "27/30 việc")
                .row("1.2", "Kiểm tra công tác CCHC", 1.5, 1, 1);
    }

    @Test
    void l1_forms_with_merged_headers_numbers_totals_and_signatures() throws IOException {
        form(Book.sheet("Bieu 1"))
                .row(null, "Tổng cộng", 3.5, 3, 2.85)
                .skip(1)
                .row("Nơi nhận:", null, null, null, "CHỦ TỊCH")
                .row(null, null, null, null, "(Ký, ghi rõ họ tên)")
                .write(folder.resolve("a.xlsx"));
        AssessmentImport in = read();
        assertThat(points(in, "hb", "1.1.2", Stage.SELF)).isEqualTo("1.5");
        assertThat(points(in, "hb", "1.1.2", Stage.APPRAISED)).isEqualTo("1.35");
        assertThat(points(in, "hb", "1.2", Stage.APPRAISED)).isEqualTo("1");
        assertThat(points(in, "hb", "I", Stage.APPRAISED)).isEqualTo("2.85");
        assertThat(codes(in)).containsExactly("number-as-text");
        assertThat(in.coverage().leavesFound()).containsEntry("hb", 3);
        Coverage.SheetCoverage sheet = in.coverage().sheets().get(0);
        assertThat(sheet.layout()).isEqualTo("form");
        assertThat(sheet.rowsUsed()).isEqualTo(5);
        assertThat(sheet.rowsIgnored()).isEqualTo(9);
        assertThat(sheet.columnsUsed()).containsEntry("D", "self").containsEntry("E", "appraised");
        assertThat(in.coverage().ignored())
                .extracting(Coverage.IgnoredRow::why)
                .contains("heading", "header", "numbers", "total", "text");
    }

    @Test
    void l1_a_wrong_total_a_subtotal_and_an_unknown_column_are_said() throws IOException {
        form(Book.sheet("Bieu 1"))
                .row(null, "Cộng I", 3.5, 2.5, 2.85)
                .row(null, "Tổng cộng", 3.5, 3, 2.8)
                .change(sheet -> {
                    Book.cell(sheet, "I8").setCellValue("Hệ số lạ");
                    Book.cell(sheet, "I13").setCellValue(7);
                })
                .write(folder.resolve("a.xlsx"));
        AssessmentImport in = read();
        assertThat(codes(in))
                .containsExactlyInAnyOrder(
                        "number-as-text", "form-total-differs", "form-total-differs", "column-unused");
        assertThat(in.coverage().sheets().get(0).columnsIgnored()).containsEntry("I", "Hệ số lạ");
    }

    @Test
    void l1_another_table_below_the_total_is_no_answer_and_a_subtotal_at_a_branch_is_checked() throws IOException {
        Book.sheet("a")
                .row("Ðơn vị: Uỷ ban nhân dân xã Hoà Bình")
                .row("STT", "Tiêu chí", "Điểm tối đa", "Tự đánh giá", "Ghi chú")
                .row(null, "Điểm tối đa", 9.5, 9.5)
                .row("I", "Chỉ đạo, điều hành", 3.5, 3)
                .row("1.1.1", "Ban hành kế hoạch kịp thời", 0.5, 0.5)
                .row("1.1.2", "Mức độ hoàn thành kế hoạch", 1.5, 1)
                .row("1.2", "Kiểm tra công tác CCHC", 1.5, 1)
                .row("II", "Cải cách thể chế", 6, 4)
                .row("2.3", "Kiểm tra VBQPPL", 4, 2)
                .row("3.2", "Ban hành nội quy, quy chế", 2, 2)
                .row(null, "Tổng cộng", 9.5, 6.5)
                .skip(1)
                .row("STT", "Văn bản", "Ngày", "Số trang")
                .row("I", "12/KH-UBND", "05/01/2025", 7)
                .row("1.2", "88/BC-UBND", "06/01/2025", 9)
                .write(folder.resolve("a.xlsx"));

        AssessmentImport in = read();

        assertThat(points(in, "hb", "1.2", Stage.SELF)).isEqualTo("1");
        assertThat(codes(in)).containsExactly("form-total-differs");
        assertThat(in.findings().stream().filter(one -> one.code().equals("form-total-differs")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(String.valueOf(one.place().source())).endsWith("a!D4");
                    assertThat(one.message(Language.VIETNAMESE)).contains("ghi 3,", "được 2,5");
                });
        assertThat(in.coverage().ignored().stream().map(row -> row.row().cell() + " " + row.why()))
                .contains("A3 measures", "A13 text", "A14 text", "A15 text");
    }

    @Test
    void columns_of_two_years_give_the_points_of_the_round_and_a_legal_basis_has_no_say() throws IOException {
        Book.sheet("a")
                .row("Đơn vị: UBND xã Hòa Bình")
                .row("Căn cứ Kế hoạch CCHC năm 2024")
                .row("STT", "Tiêu chí", "Điểm tối đa", "Điểm tự đánh giá", null, "Tài liệu kiểm chứng")
                .row(null, null, null, "Năm 2024", "Năm 2025")
                .row("1.1.1", "Ban hành kế hoạch kịp thời", 0.5, 0.25, 0.5)
                .row("1.2", "Kiểm tra công tác CCHC", 1.5, 1, 1.25)
                .row("2.3", "Kiểm tra VBQPPL", 4, 2, null, 3)
                .merge("D3:E3")
                .write(folder.resolve("a.xlsx"));
        Book.sheet("b")
                .row("Đơn vị: Sở Nội vụ")
                .row("STT", "Tiêu chí", "Điểm tối đa", "Tự đánh giá năm 2024")
                .row("1.2", "Kiểm tra công tác CCHC", 1.5, 1)
                .write(folder.resolve("b.xlsx"));

        AssessmentImport in = read();

        assertThat(points(in, "hb", "1.1.1", Stage.SELF)).isEqualTo("0.5");
        assertThat(points(in, "hb", "1.2", Stage.SELF)).isEqualTo("1.25");
        assertThat(points(in, "hb", "2.3", Stage.SELF)).isEqualTo("none");
        assertThat(in.findings().stream()
                        .filter(one -> one.place().source() instanceof Source.Cell
                                && !one.code().equals("row-absent"))
                        .map(one -> one.code() + " " + one.place().source()))
                .containsExactlyInAnyOrder(
                        "column-unused a.xlsx › a!D5",
                        "answer-blank a.xlsx › a!E7",
                        "score-in-note a.xlsx › a!F7",
                        "wrong-year b.xlsx › b!D2");
    }

    @Test
    void words_of_two_meanings_are_told_by_their_place() throws IOException {
        Book.sheet("a")
                .row("Đơn vị: UBND xã Hòa Bình")
                .row("TT", "Nội dung", "Điểm", "TC", "TĐ")
                .row("1.1.1", "Ban hành kế hoạch kịp thời", 0.5, 0.25, 0.5)
                .row("1.2", "Kiểm tra công tác CCHC", 1, 1.25, 1)
                .write(folder.resolve("a.xlsx"));

        AssessmentImport in = read();

        assertThat(points(in, "hb", "1.2", Stage.SELF)).isEqualTo("1.25");
        assertThat(points(in, "hb", "1.2", Stage.APPRAISED)).isEqualTo("1");
        assertThat(codes(in))
                .containsExactlyInAnyOrder("column-guessed", "column-guessed", "column-guessed", "maximum-differs");
    }

    @Test
    void l2_a_tree_flattened_into_one_column() throws IOException {
        Book.sheet("Bao_cao_05_12_2025")
                .row("UBND xã Hòa Bình")
                .row("BÁO CÁO CHẤM ĐIỂM CCHC NĂM 2025")
                .row(
                        "Nội dung",
                        "Điểm chuẩn",
                        "Tự chấm",
                        "Tài liệu kiểm chứng/Giải trình",
                        "Điểm chấm thực tế",
                        "Ý kiến")
                .row("I. Chỉ đạo, điều hành", 3.5, 3, null, 2.85)
                .row("     1.1. Kế hoạch CCHC năm", 2)
                .row(
                        "          1.1.1. Ban hành kế hoạch kịp thời",
                        0.5,
                        0.5,
                        "Tài liệu kiểm chứng: \r - KH12.pdf\r",
                        0.5)
                .row("          1.1.2. Mức độ hoàn thành kế hoạch", 1.5, 1.5, null, 1.35)
                .row("     1.2. Kiểm tra công tác CCHC", 1.5, 1, null, 1)
                .row("Tổng điểm", 3.5, 3, null, 2.85)
                .write(folder.resolve("a.xlsx"));
        AssessmentImport in = read();
        assertThat(codes(in)).isEmpty();
        assertThat(points(in, "hb", "1.1.2", Stage.APPRAISED)).isEqualTo("1.35");
        assertThat(points(in, "hb", "1.1.1", Stage.SELF)).isEqualTo("0.5");
    }

    @Test
    void l3_a_matrix_of_criteria_and_units() throws IOException {
        Book.sheet("ket_qua_tham_dinh_05_12_2025")
                .row("KẾT QUẢ THẨM ĐỊNH NĂM 2025")
                .skip(1)
                .row("STT", "Nội dung", "Điểm tối đa", "Sở Nội vụ", "Sở TC", "Sở Lạ")
                .row("I", "Chỉ đạo, điều hành", 3.5, 3.25, 2.85, 9)
                .row("1.1.1", "Ban hành kế hoạch kịp thời", 0.5, 0.5, 0.5, 9)
                .row("1.1.2", "Mức độ hoàn thành kế hoạch", 1.5, 1.25, "KP", 9)
                .row("1.2", "Kiểm tra công tác CCHC", 1.5, 1.5, 1, 9)
                .row(null, "Tổng điểm", 3.5, 3.25, 1.6, 9)
                .write(folder.resolve("a.xlsx"));
        AssessmentImport in = read();
        assertThat(points(in, "nv", "1.1.2", Stage.APPRAISED)).isEqualTo("1.25");
        assertThat(points(in, "tc", "1.2", Stage.APPRAISED)).isEqualTo("1");
        assertThat(points(in, "tc", "1.1.2", Stage.APPRAISED)).startsWith("NotApplicable");
        assertThat(codes(in)).containsExactlyInAnyOrder("unit-not-found", "form-total-differs");
        assertThat(in.coverage().unknown()).containsExactly("Sở Lạ");
    }

    @Test
    void l3_cells_with_several_stages() throws IOException {
        Book.sheet("Chỉ đạo")
                .row("Chỉ đạo, điều hành (3,5 điểm) – thẩm định")
                .row("STT", "Tiêu chí", "Sở Nội vụ", "Sở Tài chính")
                .row("1.1.1", "Ban hành kế hoạch kịp thời", "ĐTC: 0.5 | TĐ1: 0,25", "ĐTC: 0.5 | XX: 1")
                .write(folder.resolve("a.xlsx"));
        AssessmentImport in = read();
        assertThat(points(in, "nv", "1.1.1", Stage.SELF)).isEqualTo("0.5");
        assertThat(points(in, "nv", "1.1.1", Stage.APPRAISED)).isEqualTo("0.25");
        assertThat(codes(in)).containsExactly("part-unknown");
    }

    @Test
    void l4_domain_groups_with_repeated_columns_and_maxima_in_the_headings() throws IOException {
        Path file = Book.sheet("Linh_vuc_05_12_2025")
                .row("TỔNG HỢP ĐIỂM THEO LĨNH VỰC")
                .row(
                        "STT",
                        "Tên đơn vị",
                        "Cải cách thể chế (10 điểm)",
                        null,
                        null,
                        null,
                        "Thủ tục (8,5 điểm)",
                        null,
                        null,
                        null,
                        "Tổng điểm")
                .row(null, null, 1, null, null, null, 2)
                .row(
                        null, null, "TC", "TĐ", "Bị trừ", "Tổng", "TC", "TĐ", "Bị trừ", "Tổng", "TC", "TĐ", "Bị trừ",
                        "Tổng")
                .row(1, "UBND phường Hồng Bàng", 9.5, 9.25, 0, 9.25, 8, 7.5, 0.5, 7, 17.5, 16.75, 0.5, 16.25)
                .merge("A2:A4")
                .merge("B2:B4")
                .merge("C2:F2")
                .merge("G2:J2")
                .merge("K2:N3")
                .write(folder.resolve("a.xlsx"));
        SummaryTable table = only(file);
        assertThat(table.columns())
                .extracting(column -> column.measure() + "/" + column.domain())
                .containsExactly(
                        "SELF/Cải cách thể chế",
                        "APPRAISED/Cải cách thể chế",
                        "DEDUCTION/Cải cách thể chế",
                        "TOTAL/Cải cách thể chế",
                        "SELF/Thủ tục",
                        "APPRAISED/Thủ tục",
                        "DEDUCTION/Thủ tục",
                        "TOTAL/Thủ tục",
                        "SELF/null",
                        "APPRAISED/null",
                        "DEDUCTION/null",
                        "TOTAL/null");
        assertThat(table.maxima().get(5)).isEqualByComparingTo("10");
        assertThat(table.maxima().get(9)).isEqualByComparingTo("8.5");
        assertThat(table.rows().get(0).numbers().get(13)).isEqualByComparingTo("16.25");
        AssessmentImport in = read();
        assertThat(in.summaries()).hasSize(1);
        assertThat(codes(in)).containsExactly("summary-kept");
    }

    private static SummaryTable only(Path file) throws IOException {
        SummaryImport in = SummaryWorkbook.read(file);
        assertThat(in.tables()).as("%s", in.findings()).hasSize(1);
        return in.tables().get(0);
    }

    @Test
    void l5_measures_in_another_order_for_each_domain_and_a_row_of_maxima() throws IOException {
        Path file = Book.sheet("TH")
                .row("TT", "Đơn vị", "Chỉ số CCHC năm 2019", null, null, null, 1)
                .row(null, null, null, null, null, null, "THỂ CHẾ")
                .row(null, "Điểm tối đa", null, null, 30.5, null, null, null, 20.5)
                .row(
                        null,
                        "Điểm đánh giá",
                        "Thẩm định",
                        "ĐTXHH",
                        "Tổng điểm",
                        "Chỉ số (%)",
                        "Đánh giá qua ĐTXHH",
                        "UBND Huyện thẩm định",
                        "Tổng điểm",
                        "Chỉ số(%)")
                .row(1, "Phòng Tư pháp", 20.75, 5.70, 26.45, 86.72, 4.10, 13.25, 17.35, 84.63)
                .merge("C1:F2")
                .merge("G2:J2")
                .write(folder.resolve("a.xlsx"));
        SummaryTable table = only(file);
        assertThat(table.columns())
                .extracting(column -> column.measure() + "/" + column.domain())
                .containsExactly(
                        "APPRAISED/null",
                        "SURVEY/null",
                        "TOTAL/null",
                        "INDEX/null",
                        "SURVEY/THỂ CHẾ",
                        "APPRAISED/THỂ CHẾ",
                        "TOTAL/THỂ CHẾ",
                        "INDEX/THỂ CHẾ");
        assertThat(table.maxima().get(4)).isEqualByComparingTo("30.5");
        assertThat(table.maxima().get(8)).isEqualByComparingTo("20.5");
        assertThat(table.number(table.rows().get(0), Measure.TOTAL).orElseThrow())
                .isEqualByComparingTo("26.45");
    }

    @Test
    void l6_ranking_blocks_and_l11_plain_lists() throws IOException {
        Path file = Book.sheet("Tong_hop_05_12_2025")
                .row("BÁO CÁO KẾT QUẢ CHỈ SỐ CCHC")
                .row(
                        "Xếp hạng",
                        "Tên đơn vị",
                        "Điểm thẩm định",
                        "Điểm đánh giá tác động của CCHC",
                        null,
                        "Tổng điểm đạt được")
                .row(null, null, null, "SIPAS", "KSCB")
                .row(1, "Thanh tra thành phố", 76.21, 9.6, 8.9, 94.71)
                .row(2, "Văn phòng UBND thành phố", "75,9", 9.6, 8.9, 94.4)
                .merge("A2:A3")
                .merge("B2:B3")
                .merge("C2:C3")
                .merge("D2:E2")
                .merge("F2:F3")
                .skip(1)
                .row("STT", "Tên đơn vị", "Huyện/Thị xã/Thành phố", "Tự đánh giá", "Thẩm định")
                .row(1, "xã Quyết Thắng", "thành phố A", 80.5, 79.25)
                .write(folder.resolve("a.xlsx"));
        List<SummaryTable> tables = SummaryWorkbook.read(file).tables();
        assertThat(tables).hasSize(2);
        assertThat(tables.get(0).rows()).hasSize(2);
        assertThat(tables.get(0).columns())
                .extracting(SummaryTable.SummaryColumn::measure)
                .containsExactly(Measure.RANK, Measure.APPRAISED, Measure.SURVEY, Measure.SURVEY, Measure.TOTAL);
        assertThat(tables.get(0).columns()).allMatch(column -> column.domain() == null);
        assertThat(tables.get(1).columns())
                .extracting(SummaryTable.SummaryColumn::measure)
                .containsExactly(Measure.SELF, Measure.APPRAISED);
    }

    @Test
    void l7_fractions_and_special_criteria() throws IOException {
        Path file = Book.sheet("ket_qua_dac_thu_05_12_2025")
                .row(
                        "STT",
                        "Đơn vị",
                        "Điểm thẩm định thực tế",
                        "Tỷ lệ % thực hiện nhiệm vụ",
                        "Điểm thẩm định (Tối đa 80)",
                        "Điểm điều tra XHH",
                        "Điểm đo lường hài lòng",
                        "Tổng điểm",
                        "Các tiêu chí đặc thù không đánh giá")
                .row(
                        1,
                        "Sở Ngoại vụ",
                        "62,5/70",
                        "89,29",
                        71.43,
                        9.2,
                        8.6,
                        89.23,
                        "2.3. Kiểm tra VBQPPL(4 điểm)\n1.2. Kiểm tra công tác CCHC(1,5 điểm)")
                .write(folder.resolve("a.xlsx"));
        SummaryTable table = only(file);
        SummaryTable.SummaryRow row = table.rows().get(0);
        assertThat(table.number(row, Measure.ACTUAL).orElseThrow()).isEqualByComparingTo("62.5");
        assertThat(row.wholes().get(2)).isEqualByComparingTo("70");
        assertThat(table.number(row, Measure.RATE).orElseThrow()).isEqualByComparingTo("89.29");
        assertThat(table.maxima().get(4)).isEqualByComparingTo("80");
        assertThat(row.removed()).extracting(SummaryTable.Removed::code).containsExactly("2.3", "1.2");
        AssessmentImport in = read();
        assertThat(points(in, "ng", "2.3", Stage.APPRAISED)).startsWith("NotApplicable");
        assertThat(codes(in)).contains("special-maximum-differs");
    }

    @Test
    void l8_stacked_rows_of_stages() throws IOException {
        Book.sheet("Tổng quan")
                .row("TỔNG QUAN ĐÁNH GIÁ NĂM 2025")
                .row("Đơn vị", "I. Chỉ đạo, điều hành", "II. Cải cách thể chế", "Tổng")
                .row("Sở Nội vụ")
                .row("  ĐTC", 3.25, 5, 8.25)
                .row("  TĐ1", 3.16, 4.5, 7.66)
                .row("Sở Tài chính")
                .row("  ĐTC", 3, 4, 7)
                .row("  TĐ1", "KP", 4, 4)
                .write(folder.resolve("a.xlsx"));
        AssessmentImport in = read();
        assertThat(points(in, "nv", "I", Stage.APPRAISED)).isEqualTo("3.16");
        assertThat(points(in, "tc", "II", Stage.SELF)).isEqualTo("4");
        assertThat(codes(in)).isEmpty();
    }

    @Test
    void l9_the_set_itself_holds_no_answers() throws IOException {
        Book.sheet("Phụ lục")
                .row("STT", "Tiêu chí", "Thang điểm", "Điểm", "Điểm tối đa", "Tham mưu, thực hiện")
                .row("1", "Kết nối mạng truyền số liệu chuyên dùng", "Có", 2, 2, "CNTT")
                .row(null, null, "Không", 0)
                .write(folder.resolve("a.xlsx"));
        AssessmentImport in = read();
        assertThat(codes(in)).contains("criteria-sheet");
        assertThat(in.assessments().byUnit()).isEmpty();
    }

    @Test
    void l10_figures_below_a_leaf_and_in_a_tidy_table() throws IOException {
        form(Book.sheet("Bieu 1"))
                .row("3.2", "Ban hành nội quy, quy chế", 2)
                .row(null, "Số nội quy, quy chế được ban hành đảm bảo", null, 3)
                .write(folder.resolve("a.xlsx"));
        Book.sheet("Số liệu")
                .row("Mã đơn vị", "Mã tiêu chí", "Tử số", "Mẫu số", "Kỳ")
                .row("nv", "1.1.2", 27, 30, "2025")
                .row("nv", "1.1.2", 20, 30, "2024")
                .row("tc", "1.1.2", "2.005", "3.010", "2025")
                .write(folder.resolve("b.xlsx"));
        AssessmentImport in = read();
        assertThat(points(in, "hb", "3.2", Stage.SELF)).contains("được ban hành đảm bảo=3");
        assertThat(points(in, "nv", "1.1.2", Stage.SELF)).contains("số việc xong=27", "số việc giao=30");
        assertThat(points(in, "tc", "1.1.2", Stage.SELF)).contains("số việc xong=2005");
        assertThat(codes(in)).contains("other-period", "cell-understood");
    }

    @Test
    void l12_one_sheet_per_unit_and_one_per_domain() throws IOException {
        Book two = Book.sheet("Sở Nội vụ");
        two.row("STT", "Tiêu chí", "Điểm tối đa", "Tự chấm").row("1.2", "Kiểm tra công tác CCHC", 1.5, 1);
        two.more("Sở Tài chính")
                .row("STT", "Tiêu chí", "Điểm tối đa", "Tự chấm")
                .row("1.2", "Kiểm tra công tác CCHC", 1.5, 0.5)
                .write(folder.resolve("a.xlsx"));
        Book domains = Book.sheet("I");
        domains.row("Đơn vị: UBND xã Hòa Bình")
                .row("STT", "Tiêu chí", "Điểm tối đa", "Tự chấm")
                .row("1.2", "Kiểm tra công tác CCHC", 1.5, 0.75);
        domains.more("II")
                .row("STT", "Tiêu chí", "Điểm tối đa", "Tự chấm")
                .row("2.3", "Kiểm tra VBQPPL", 4, 3)
                .write(folder.resolve("b.xlsx"));
        AssessmentImport in = read();
        assertThat(points(in, "nv", "1.2", Stage.SELF)).isEqualTo("1");
        assertThat(points(in, "tc", "1.2", Stage.SELF)).isEqualTo("0.5");
        assertThat(points(in, "hb", "1.2", Stage.SELF)).isEqualTo("0.75");
        assertThat(points(in, "hb", "2.3", Stage.SELF)).isEqualTo("3");
        assertThat(codes(in)).containsOnly("unit-from-file-name");
    }

    @Test
    void several_tables_on_a_sheet_and_a_header_printed_again() throws IOException {
        form(Book.sheet("Bieu 1"))
                .row(
                        "STT",
                        "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
                        "Điểm tối đa",
                        "Tự đánh giá",
                        "Thẩm định",
                        "ĐTXHH",
                        "Tài liệu kiểm chứng",
                        "Giải trình/Ghi chú")
                .row("2.3", "Kiểm tra VBQPPL", 4, 3, 2)
                .skip(2)
                .row("Đơn vị: Sở Nội vụ")
                .row("STT", "Tiêu chí", "Điểm tối đa", "Tự đánh giá")
                .row("2.3", "Kiểm tra VBQPPL", 4, 2.5)
                .write(folder.resolve("a.xlsx"));
        AssessmentImport in = read();
        assertThat(points(in, "hb", "2.3", Stage.SELF)).isEqualTo("3");
        assertThat(points(in, "hb", "1.2", Stage.SELF)).isEqualTo("1");
        assertThat(points(in, "nv", "2.3", Stage.SELF)).isEqualTo("2.5");
    }

    @Test
    void a_table_of_last_year_below_the_signatures_is_not_added() throws IOException {
        form(Book.sheet("Bieu 1"))
                .row(null, "Tổng cộng", 3.5, 3, 2.85)
                .row("1.2", "Kiểm tra công tác CCHC", 1.5, 0.5, 0.5)
                .write(folder.resolve("a.xlsx"));
        AssessmentImport in = read();
        assertThat(codes(in)).contains("row-twice");
        assertThat(points(in, "hb", "1.2", Stage.SELF)).startsWith("Missing");
    }

    @Test
    void hidden_sheets_copies_and_other_sets_are_told() throws IOException {
        Book book = form(Book.sheet("Bieu 1"));
        form(book.more("Bieu 1 cu")).change(sheet -> Book.cell(sheet, "D13").setCellValue(0.25));
        book.workbook().setSheetHidden(1, true);
        book.write(folder.resolve("a.xlsx"));
        AssessmentImport in = read();
        assertThat(points(in, "hb", "1.1.1", Stage.SELF)).isEqualTo("0.5");
        assertThat(codes(in)).contains("hidden-sheet-not-used");

        Files.delete(folder.resolve("a.xlsx"));
        Book copy = form(Book.sheet("Bieu 1"));
        form(copy.more("Bieu 1 (2)")).change(sheet -> Book.cell(sheet, "D13").setCellValue(0.25));
        copy.write(folder.resolve("b.xlsx"));
        assertThat(codes(read())).contains("unit-twice");

        Files.delete(folder.resolve("b.xlsx"));
        head(Book.sheet("x"))
                .row("STT", "Tiêu chí", "Điểm tối đa", "Tự đánh giá")
                .row("1.2", "Số hóa hồ sơ tại bộ phận một cửa", 5, 4)
                .row("1.3", "Bố trí biên chế đúng quy định", 3, 3)
                .row("2.3", "Thu ngân sách trên địa bàn", 2, 1)
                .row("4.4", "Thu hút đầu tư trong nước", 2, 1)
                .write(folder.resolve("c.xlsx"));
        AssessmentImport other = read();
        assertThat(codes(other)).containsExactly("wrong-set");
        assertThat(other.assessments().byUnit()).isEmpty();
    }

    @Test
    void a_number_that_a_decimal_comma_has_split_is_refused() throws IOException {
        Files.writeString(folder.resolve("a.csv"), """
                Đơn vị: UBND xã Hòa Bình
                STT,Tiêu chí,Điểm tối đa,Tự đánh giá,Thẩm định,Ghi chú
                1.1.1,Ban hành kế hoạch kịp thời,0.5,0.5,,
                1.2,Kiểm tra công tác CCHC,1.5,1,25,,
                2.3,Kiểm tra VBQPPL,4,1,1,,
                3.2,"Ban hành nội quy, quy chế",2,"1,5",,
                """);
        AssessmentImport in = read();
        assertThat(points(in, "hb", "1.1.1", Stage.SELF)).isEqualTo("0.5");
        assertThat(points(in, "hb", "1.2", Stage.SELF)).isEqualTo("none");
        assertThat(points(in, "hb", "2.3", Stage.SELF)).isEqualTo("none");
        assertThat(points(in, "hb", "2.3", Stage.APPRAISED)).isEqualTo("none");
        assertThat(points(in, "hb", "3.2", Stage.SELF)).isEqualTo("1.5");
        assertThat(in.findings().stream()
                        .filter(one -> one.code().equals("csv-split-number"))
                        .map(one -> String.valueOf(one.place().source())))
                .containsExactly("a.csv › CSV!C5", "a.csv › CSV!D4");
    }

    @Test
    void separated_text_and_html_give_the_same_answers() throws IOException {
        String csv =
                "Đơn vị: UBND xã Hòa Bình\nSTT;Tiêu chí;Điểm tối đa;Tự đánh giá\n1.2;Kiểm tra công tác CCHC;1,5;1,25\n";
        Files.writeString(folder.resolve("a.csv"), "\ufeff" + csv);
        String html = "<html><body>Đơn vị: Sở Nội vụ<table><tr><td>STT<td>Tiêu chí<td>Điểm tối đa<td>Tự đánh giá"
                + "<tr><td>1.2<td>Kiểm tra công tác CCHC<td>1,5<td>1,25</table></body></html>";
        Files.write(folder.resolve("b.xls"), html.getBytes(StandardCharsets.UTF_8));
        AssessmentImport in = read();
        assertThat(points(in, "hb", "1.2", Stage.SELF)).isEqualTo("1.25");
        assertThat(points(in, "nv", "1.2", Stage.SELF)).isEqualTo("1.25");
        assertThat(codes(in)).isEmpty();
    }

    @Test
    void a_profile_reads_what_headers_do_not_say_and_misfits_are_told() throws IOException {
        Path file = form(Book.sheet("Bieu 1"))
                .change(sheet -> Book.cell(sheet, "D9").setCellValue("Cột một"))
                .write(folder.resolve("a.xlsx"));
        MappingProfile proposed = AssessmentWorkbooks.propose(file, "mau-2025");
        assertThat(proposed.tables().get(0).columns().get("D").field()).isEqualTo("ignore");
        Map<String, MappingProfile.ColumnMapping> columns =
                new TreeMap<>(proposed.tables().get(0).columns());
        columns.put(
                "D", new MappingProfile.ColumnMapping("self", columns.get("D").header()));
        MappingProfile edited = new MappingProfile(
                "mau-2025",
                List.of(new MappingProfile.TableMapping("*", 8, 2, columns)),
                Map.of("Hòa Bình thân yêu", "hb"),
                List.of("-"),
                org.parindex.io.text.NumberGrammar.Habit.ANY);
        AssessmentImport in = AssessmentWorkbooks.read(
                List.of(file), scheme(), UNITS, Round.of(2025), edited, one -> {}, ReadLimits.DEFAULT);
        assertThat(points(in, "hb", "1.1.2", Stage.SELF)).isEqualTo("1.5");
        form(Book.sheet("Bieu 1")).write(file);
        AssessmentImport misfit = AssessmentWorkbooks.read(
                List.of(file), scheme(), UNITS, Round.of(2025), edited, one -> {}, ReadLimits.DEFAULT);
        assertThat(codes(misfit)).contains("profile-misfit");
        assertThat(points(misfit, "hb", "1.1.2", Stage.SELF)).isEqualTo("1.5");
    }
}
