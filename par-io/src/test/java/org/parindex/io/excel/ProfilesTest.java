package org.parindex.io.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
import org.parindex.io.excel.MappingProfile.ColumnMapping;
import org.parindex.io.excel.MappingProfile.Layout;
import org.parindex.io.excel.MappingProfile.TableMapping;
import org.parindex.io.json.MappingProfileJson;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Scheme;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** Profiles of matrices and summaries: proposed, saved, edited, applied, and told where a file does not fit. */
class ProfilesTest {

    private static final UnitRegister UNITS = UnitRegister.of(List.of(
            Unit.of("nv", "Sở Nội vụ", UnitLevel.DEPARTMENT), Unit.of("tc", "Sở Tài chính", UnitLevel.DEPARTMENT)));
    private static final Scheme SCHEME = Scheme.builder("s", UnitLevel.DEPARTMENT)
            .add(Branch.of(
                    "I",
                    Text.of("Chỉ đạo, điều hành"),
                    Leaf.of("1.1", Text.of("Kế hoạch CCHC năm"), "2", null),
                    Leaf.of("1.2", Text.of("Kiểm tra công tác CCHC"), "1.5", null)))
            .build();

    @TempDir
    private Path folder;

    private Path matrix(String... heads) throws IOException {
        Object[] header = {"STT", "Nội dung", "Điểm tối đa", null, null, null};
        System.arraycopy(heads, 0, header, 3, heads.length);
        return Book.sheet("ket_qua")
                .row("KẾT QUẢ THẨM ĐỊNH NĂM 2025")
                .skip(1)
                .row(header)
                .row("I", "Chỉ đạo, điều hành")
                .row("1.1", "Kế hoạch CCHC năm", 2, 1.75, 1.5, 1)
                .row("1.2", "Kiểm tra công tác CCHC", 1.5, 1.25, 0, 0.5)
                .write(folder.resolve("a.xlsx"));
    }

    /** Applied as it comes back from its JSON. */
    private static AssessmentImport read(Path file, MappingProfile profile) throws IOException {
        MappingProfile saved =
                MappingProfileJson.parse(MappingProfileJson.toJson(profile)).orElseThrow();
        assertThat(saved).isEqualTo(profile);
        return AssessmentWorkbooks.read(
                List.of(file), SCHEME, UNITS, Round.of(2025), saved, one -> {}, ReadLimits.DEFAULT);
    }

    private static List<String> codes(AssessmentImport in) {
        return in.findings().stream()
                .map(Finding::code)
                .filter(code -> !code.equals("unit-missing"))
                .toList();
    }

    private static String points(AssessmentImport in, String unit, String node, Stage stage) {
        return in.assessments()
                .byUnit()
                .get(unit)
                .answer(node, stage)
                .map(answer -> answer.claim() instanceof Claim.Given given && given.points() != null
                        ? given.points().stripTrailingZeros().toPlainString()
                        : "none")
                .orElse("none");
    }

    private static MappingProfile edited(MappingProfile proposed, String letters, ColumnMapping column) {
        TableMapping table = proposed.tables().get(0);
        Map<String, ColumnMapping> columns = new TreeMap<>(table.columns());
        columns.put(letters, column);
        return new MappingProfile(
                proposed.name(),
                List.of(new TableMapping(
                        table.sheet(), table.headerRow(), table.headerRows(), table.layout(), columns)),
                Map.of(),
                List.of(),
                proposed.numbers());
    }

    @Test
    void a_profile_of_a_matrix_is_proposed_edited_and_applied() throws IOException {
        Path file = matrix("Sở Nội vụ", "Sở Tài chính", "Cột lạ");
        MappingProfile proposed = AssessmentWorkbooks.propose(file, "ma-tran", UNITS);

        TableMapping table = proposed.tables().get(0);
        assertThat(table.layout()).isEqualTo(Layout.MATRIX);
        assertThat(table.sheet()).isEqualTo("*");
        assertThat(table.columns())
                .containsEntry("A", new ColumnMapping("code", "STT"))
                .containsEntry("D", new ColumnMapping("appraised", "Sở Nội vụ", "nv"))
                .containsEntry("F", new ColumnMapping("ignore", "Cột lạ"));

        AssessmentImport as = read(file, proposed);
        assertThat(points(as, "nv", "1.1", Stage.APPRAISED)).isEqualTo("1.75");
        assertThat(codes(as)).isEmpty();

        AssessmentImport in = read(file, edited(proposed, "F", new ColumnMapping("self", "Cột lạ", "tc")));
        assertThat(points(in, "tc", "1.1", Stage.SELF)).isEqualTo("1");
        assertThat(points(in, "tc", "1.2", Stage.SELF)).isEqualTo("0.5");
        assertThat(points(in, "nv", "1.2", Stage.APPRAISED)).isEqualTo("1.25");
        assertThat(codes(in)).isEmpty();
        assertThat(in.coverage().sheets().get(0).layout()).isEqualTo("matrix");
    }

    @Test
    void a_matrix_that_no_longer_fits_its_profile_is_told_and_detected() throws IOException {
        MappingProfile profile = AssessmentWorkbooks.propose(matrix("Sở Nội vụ", "Sở Tài chính"), "ma-tran", UNITS);
        Path turned = matrix("Sở Tài chính", "Sở Nội vụ");

        AssessmentImport in = read(turned, profile);

        // the third column of numbers has no heading here
        assertThat(codes(in)).containsExactly("profile-misfit", "column-unused");
        assertThat(in.findings().get(0).message(Language.VIETNAMESE)).contains("cột D ghi “Sở Tài chính”");
        assertThat(points(in, "tc", "1.1", Stage.APPRAISED)).isEqualTo("1.75");
        assertThat(points(in, "nv", "1.1", Stage.APPRAISED)).isEqualTo("1.5");
    }

    @Test
    void a_column_that_the_profile_of_a_matrix_does_not_know_is_told() throws IOException {
        MappingProfile profile = AssessmentWorkbooks.propose(matrix("Sở Nội vụ", "Sở Tài chính"), "ma-tran", UNITS);
        assertThat(profile.tables().get(0).columns()).doesNotContainKey("F");

        AssessmentImport in = read(matrix("Sở Nội vụ", "Sở Tài chính", "Cột mới"), profile);

        assertThat(points(in, "nv", "1.1", Stage.APPRAISED)).isEqualTo("1.75");
        assertThat(codes(in)).containsExactly("unit-not-found", "column-unused");
    }

    /** Layout L5: the order of the measures differs between the whole and the domain. */
    private Path summary(String last) throws IOException {
        return Book.sheet("TH")
                .row("TT", "Đơn vị", "Chỉ số CCHC", null, null, null, 1)
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
                        last,
                        "Tổng điểm")
                .row(1, "Phòng Tư pháp", 20.75, 5.70, 26.45, 86.72, 4.10, 13.25, 17.35)
                .row(2, "Phòng Nội vụ", 21, 5, 26, 85.25, 4, 13, 17)
                .merge("C1:F2")
                .merge("G2:I2")
                .write(folder.resolve("b.xlsx"));
    }

    @Test
    void a_profile_of_a_summary_reads_what_detection_reads() throws IOException {
        Path file = summary("UBND Huyện thẩm định");
        MappingProfile proposed = AssessmentWorkbooks.propose(file, "tong-hop");

        TableMapping table = proposed.tables().get(0);
        assertThat(table.layout()).isEqualTo(Layout.SUMMARY);
        assertThat(table.columns().get("B").field()).isEqualTo("unit");
        assertThat(table.columns().get("E").field()).isEqualTo("total");
        assertThat(table.columns().get("E").of()).isEmpty();
        assertThat(table.columns().get("H").field()).isEqualTo("appraised");
        assertThat(table.columns().get("H").of()).isEqualTo("THỂ CHẾ");

        AssessmentImport in = read(file, proposed);
        assertThat(in.summaries()).isEqualTo(SummaryWorkbook.read(file).tables());
        assertThat(in.summaries().get(0).maxima().get(8)).isEqualByComparingTo("20.5");
        assertThat(codes(in)).doesNotContain("profile-misfit", "column-unused").contains("summary-kept");
    }

    @Test
    void a_profile_of_a_summary_says_what_its_header_does_not_and_a_misfit_is_told() throws IOException {
        Path file = summary("Tổ công tác");
        MappingProfile proposed = AssessmentWorkbooks.propose(file, "tong-hop");
        ColumnMapping odd = proposed.tables().get(0).columns().get("H");
        MappingProfile edited = edited(proposed, "H", new ColumnMapping("appraised", odd.header(), "THỂ CHẾ"));

        AssessmentImport in = read(file, edited);
        assertThat(in.summaries().get(0).domains(SummaryTable.Measure.APPRAISED))
                .singleElement()
                .satisfies(column -> assertThat(
                                in.summaries().get(0).rows().get(1).numbers().get(column.number()))
                        .isEqualByComparingTo("13"));

        AssessmentImport misfit = read(summary("UBND Huyện thẩm định"), edited);
        assertThat(codes(misfit)).contains("profile-misfit", "summary-kept");
        assertThat(misfit.summaries()).hasSize(1);
    }

    @Test
    void a_profile_that_its_layout_does_not_have_is_refused() {
        assertThatThrownBy(() ->
                        new TableMapping("*", 1, 1, Layout.MATRIX, Map.of("D", new ColumnMapping("appraised", "Sở"))))
                .hasMessageContaining("'of' names no unit");
        assertThatThrownBy(
                        () -> new TableMapping("*", 1, 1, Layout.SUMMARY, Map.of("D", new ColumnMapping("code1", "x"))))
                .hasMessageContaining("code1")
                .hasMessageContaining("summary");
        assertThatThrownBy(() -> new TableMapping(
                        "*", 1, 1, Layout.FORM, Map.of("D", new ColumnMapping("self", "Tự chấm", "nv"))))
                .hasMessageContaining("nv");
        assertThat(MappingProfileJson.parse(
                                "{\"format\": \"parindex-mapping/1\", \"name\": \"x\", \"tables\": [{\"sheet\":"
                                        + " \"*\", \"headerRow\": 1, \"headerRows\": 1, \"layout\": \"matrix\", \"columns\": {\"D\":"
                                        + " {\"field\": \"appraised\", \"header\": \"Sở\"}}}]}")
                        .findings())
                .hasSize(1);
    }
}
