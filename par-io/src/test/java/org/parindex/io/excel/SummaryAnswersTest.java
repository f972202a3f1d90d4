package org.parindex.io.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Scheme;
import org.parindex.score.Scorer;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** Tables with units down: points of domains and turned matrices count where their headings are criteria of the set. */
class SummaryAnswersTest {

    private static final UnitRegister UNITS = UnitRegister.of(List.of(
            Unit.of("hg", "phường Hồng Bàng", UnitLevel.COMMUNE), Unit.of("tl", "xã Tân Lập", UnitLevel.COMMUNE)));

    @TempDir
    private Path folder;

    /** The set as domains only, as in a table of the province. */
    private static final Scheme DOMAINS = Scheme.builder("s", UnitLevel.COMMUNE)
            .add(
                    Leaf.of("1", Text.of("Cải cách thể chế"), "10", null),
                    Leaf.of("2", Text.of("Thủ tục hành chính"), "8.5", null))
            .build();

    private static final Scheme FULL = Scheme.builder("s", UnitLevel.COMMUNE)
            .add(
                    Branch.of("1", Text.of("Cải cách thể chế"), Leaf.of("1.1", Text.of("Rà soát văn bản"), "10", null)),
                    Branch.of(
                            "2",
                            Text.of("Thủ tục hành chính"),
                            Leaf.of("2.1", Text.of("Công khai thủ tục"), "8.5", null)))
            .build();

    /** Layout L4 with the numbers of its published example. */
    private void l4() throws IOException {
        Book.sheet("Linh_vuc")
                .row("TỔNG HỢP ĐIỂM THEO LĨNH VỰC NĂM 2025")
                .row(
                        "STT",
                        "Tên đơn vị",
                        "Cải cách thể chế (10 điểm)",
                        null,
                        null,
                        null,
                        "Thủ tục hành chính (8,5 điểm)")
                .row(null, null, "TC", "TĐ", "Bị trừ", "Tổng", "TC", "TĐ", "Bị trừ", "Tổng")
                .row(1, "UBND phường Hồng Bàng", 9.5, 9.25, 0, 9.25, 8, 7.5, 0.5, 7)
                .row(2, "xã Tân Lập", 8, 7.75, 0, 7.75, "Không áp dụng", "Không áp dụng", null, "Không áp dụng")
                .merge("A2:A3")
                .merge("B2:B3")
                .merge("C2:F2")
                .merge("G2:J2")
                .write(folder.resolve("a.xlsx"));
    }

    private AssessmentImport read(Scheme scheme) throws IOException {
        return AssessmentWorkbooks.read(folder, scheme, UNITS, Round.of(2025));
    }

    private static String points(AssessmentImport in, String unit, String node, Stage stage) {
        return in.assessments()
                .byUnit()
                .get(unit)
                .answer(node, stage)
                .map(answer -> answer.claim() instanceof Claim.Given given && given.points() != null
                        ? given.points().stripTrailingZeros().toPlainString()
                        : answer.claim().getClass().getSimpleName())
                .orElse("none");
    }

    private static List<String> codes(AssessmentImport in) {
        return in.findings().stream().map(Finding::code).toList();
    }

    @Test
    void points_of_domains_count_where_the_set_has_nothing_below_them() throws IOException {
        l4();

        AssessmentImport in = read(DOMAINS);

        assertThat(points(in, "hg", "1", Stage.SELF)).isEqualTo("9.5");
        assertThat(points(in, "hg", "2", Stage.APPRAISED)).isEqualTo("7.5");
        assertThat(points(in, "hg", "2", Stage.FINAL)).isEqualTo("7");
        assertThat(points(in, "tl", "2", Stage.FINAL)).isEqualTo("NotApplicable");
        assertThat(codes(in)).contains("summary-taken").doesNotContain("summary-kept", "column-unused");
        // 9.25 of 10 and 7 of 8.5
        assertThat(Scorer.of(DOMAINS).score(in.assessments()).of("hg").points()).isEqualTo(Points.of("16.25"));
    }

    @Test
    void points_of_domains_with_criteria_below_them_are_kept_for_comparison() throws IOException {
        l4();

        AssessmentImport in = read(FULL);

        assertThat(in.assessments().byUnit()).isEmpty();
        assertThat(in.summaries()).hasSize(1);
        assertThat(codes(in)).contains("summary-kept").doesNotContain("summary-taken");
    }

    @Test
    void a_matrix_with_units_down_and_criteria_across_is_read() throws IOException {
        Book.sheet("ket_qua")
                .row("KẾT QUẢ THẨM ĐỊNH NĂM 2025")
                .skip(1)
                .row("STT", "Đơn vị", "1.1. Rà soát văn bản", "2.1. Công khai thủ tục", "Ghi chú")
                .row(1, "UBND phường Hồng Bàng", 9.5, "8,25", "tốt")
                .row(2, "xã Tân Lập", 10.5, 0)
                .write(folder.resolve("a.xlsx"));

        AssessmentImport in = read(FULL);

        assertThat(points(in, "hg", "2.1", Stage.APPRAISED)).isEqualTo("8.25");
        assertThat(points(in, "tl", "1.1", Stage.APPRAISED)).isEqualTo("10.5");
        assertThat(points(in, "tl", "2.1", Stage.APPRAISED)).isEqualTo("0");
        assertThat(codes(in)).containsExactlyInAnyOrder("summary-taken", "number-as-text", "points-above-maximum");
        assertThat(in.coverage().sheets().get(0).columnsUsed()).containsEntry("C", "1.1");
    }

    @Test
    void such_a_table_of_another_year_is_not_taken_and_a_silent_title_is_told() throws IOException {
        Book.sheet("ket_qua")
                .row("KẾT QUẢ THẨM ĐỊNH CCHC NĂM 2024")
                .row("STT", "Đơn vị", "Rà soát văn bản", "Công khai thủ tục")
                .row(1, "UBND phường Hồng Bàng", 9.5, 8)
                .write(folder.resolve("a.xlsx"));
        Book.sheet("diem")
                .row("Bảng điểm")
                .row("STT", "Đơn vị", "Rà soát văn bản", "Công khai thủ tục")
                .row(1, "xã Tân Lập", 9.25, 8)
                .write(folder.resolve("b.xlsx"));

        AssessmentImport in = read(FULL);

        assertThat(in.assessments().byUnit().keySet()).containsExactly("tl");
        assertThat(points(in, "tl", "1.1", Stage.APPRAISED)).isEqualTo("9.25");
        assertThat(codes(in)).contains("wrong-year", "stage-guessed");
    }
}
