package org.parindex.io.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.PublishedTable.PublishedRow;
import org.parindex.analysis.audit.Audit;
import org.parindex.analysis.audit.PublishedAudit;
import org.parindex.analysis.change.Comparison;
import org.parindex.analysis.change.YearComparison;
import org.parindex.analysis.plan.Goal;
import org.parindex.analysis.plan.Limits;
import org.parindex.analysis.plan.LostPoints;
import org.parindex.analysis.plan.Plan;
import org.parindex.analysis.plan.Planner;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.rule.Options;
import org.parindex.rule.Options.Option;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Scheme;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Audits, plans and comparisons as JSON, workbook and page: figures arrive, names are escaped, bytes repeat. */
class AnalysisFormsTest {

    private static final String EVIL = "Sở <script>alert(1)</script> & \"A\"";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Scores scores(int year, String a, String b) {
        Scheme scheme = Scheme.builder("s", UnitLevel.DEPARTMENT)
                .add(
                        Leaf.of("1", Text.of("Điểm"), "3", null),
                        Leaf.of(
                                "2",
                                Text.of("Kế hoạch"),
                                "3",
                                Options.of(
                                        Option.of("dung", Text.of("đúng hạn"), "3"),
                                        Option.of("muon", Text.of("muộn"), "1"))))
                .build();
        List<Unit> units =
                List.of(Unit.of("a", EVIL, UnitLevel.DEPARTMENT), Unit.of("b", "=1+1 Sở B", UnitLevel.DEPARTMENT));
        return Scorer.of(scheme)
                .score(Assessments.of(
                        Round.of(year),
                        UnitRegister.of(units),
                        List.of(
                                UnitAssessment.builder("a")
                                        .answer("1", Stage.SELF, Answer.points(a))
                                        .answer("2", Stage.SELF, Answer.option("muon"))
                                        .build(),
                                UnitAssessment.builder("b")
                                        .answer("1", Stage.SELF, Answer.points(b))
                                        .answer("2", Stage.SELF, Answer.option("dung"))
                                        .build())));
    }

    @Test
    void audits() throws IOException {
        PublishedRow row = new PublishedRow(
                EVIL, new BigDecimal("98.5"), List.of(), new BigDecimal("93.95"), new BigDecimal("95.27"), null, null);
        Audit audit = PublishedAudit.of(new PublishedTable("Bảng", "nguồn", List.of(row), null))
                .run();
        JsonNode json = JSON.readTree(AuditJson.toJson(audit));
        assertThat(json.get("format").asString()).isEqualTo("parindex-audit/1");
        assertThat(json.get("canBeTrue").asBoolean()).isFalse();
        assertThat(json.get("corrections").get(0).get("errorsLeft").asInt()).isZero();
        assertThat(AuditJson.toJson(audit)).isEqualTo(AuditJson.toJson(audit));
        String page = AuditPage.toHtml(audit, Language.VIETNAMESE);
        assertThat(page).contains("95,38").doesNotContain("<script>alert");
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        AuditWorkbook.write(audit, 2018, Language.VIETNAMESE, first);
        AuditWorkbook.write(audit, 2018, Language.VIETNAMESE, second);
        assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(first.toByteArray()))) {
            assertThat(book.getSheet("Sửa ít nhất").getRow(4).getCell(2).getStringCellValue())
                    .isNotBlank();
        }
    }

    @Test
    void plans() throws IOException {
        Scores scores = scores(2024, "1", "3");
        LostPoints lost = LostPoints.of(scores);
        List<Plan> plans = Planner.of(scores).all(new Goal.IndexPercent(new BigDecimal("60")), Limits.NONE);
        JsonNode json = JSON.readTree(PlanJson.toJson(Text.of("kế hoạch", "plan"), lost, plans));
        JsonNode a = json.get("plans").get(0);
        assertThat(a.get("outcome").asString()).isEqualTo("within-bound");
        assertThat(a.get("value").asString()).isEqualTo("100/3");
        assertThat(a.get("moves").get(0).get("gain").decimalValue()).isPositive();
        assertThat(json.get("lostByUnit").get(0).get("lost").decimalValue()).isEqualByComparingTo("4");
        assertThat(PlanPage.toHtml(Text.of("kế hoạch"), lost, plans, Language.ENGLISH))
                .contains("Where points are lost")
                .doesNotContain("<script>alert");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanWorkbook.write(Text.of("kế hoạch"), lost, plans, 2024, Language.ENGLISH, out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheet("Plans").getRow(5).getCell(0).getStringCellValue())
                    .isEqualTo("=1+1 Sở B");
            assertThat(book.getSheet("Plans").getRow(4).getCell(2).getNumericCellValue())
                    .isBetween(33.3, 33.4);
        }
    }

    @Test
    void comparisons() throws IOException {
        Comparison change = YearComparison.of(scores(2024, "1", "0"), scores(2025, "3", "0"))
                .compare();
        JsonNode json = JSON.readTree(ComparisonJson.toJson(change));
        JsonNode a = json.get("units").get(0);
        assertThat(a.get("place").asInt()).isEqualTo(2);
        assertThat(a.get("placeAfter").asInt()).isEqualTo(1);
        assertThat(a.get("placesGained").get("own").asInt()).isEqualTo(1);
        assertThat(a.get("placesGained").get("total").asInt()).isEqualTo(1);
        assertThat(json.get("groups").get(0).get("up").asInt()).isEqualTo(1);
        assertThat(ComparisonPage.toHtml(change, Language.VIETNAMESE))
                .contains("Vì sao đổi hạng")
                .doesNotContain("<script>alert");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ComparisonWorkbook.write(change, 2025, Language.VIETNAMESE, out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheet("Từng đơn vị").getRow(4).getCell(8).getNumericCellValue())
                    .isEqualTo(1);
        }
    }
}
