package org.parindex.io.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.analysis.review.CriteriaReview;
import org.parindex.analysis.sure.AppraisalError;
import org.parindex.analysis.sure.Robustness;
import org.parindex.analysis.sure.RobustnessReport;
import org.parindex.analysis.sure.UnitRobustness;
import org.parindex.analysis.sure.WeightLaw;
import org.parindex.analysis.sure.WeightNoise;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Scheme;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Robustness and reviews as JSON, workbooks and pages. */
class RobustnessFormsTest {

    private static final String SCRIPT = "<script>document.title='x'</script>";
    private static final String FORMULA = "=1+1";

    @TempDir
    private Path temp;

    /** Fourteen units whose points rise with their number; one has a name that is markup, one a name that is a formula. */
    private static Scores scores() {
        Scheme scheme = Scheme.builder("thu", UnitLevel.COMMUNE)
                .title(Text.of("Bộ thử", "Trial set"))
                .add(
                        Branch.of("1", Text.of("Điều hành", "Steering"), leaf("1.1"), leaf("1.2")),
                        Branch.of("2", Text.of("Thủ tục", "Procedures"), leaf("2.1"), leaf("2.2")))
                .build();
        List<Unit> units = new ArrayList<>();
        List<UnitAssessment> answers = new ArrayList<>();
        for (int k = 0; k < 14; k++) {
            String id = String.format(Locale.ROOT, "u%02d", k);
            String name = k == 0 ? SCRIPT : k == 1 ? FORMULA : "Xã số " + k;
            units.add(Unit.of(id, name, UnitLevel.COMMUNE));
            UnitAssessment.Builder builder = UnitAssessment.builder(id);
            int[] points = {10, k / 2, (7 * k) % 11, 10 - (5 * k) % 11};
            for (int leaf = 0; leaf < 4; leaf++) {
                String node = (1 + leaf / 2) + "." + (1 + leaf % 2);
                builder.answer(node, Stage.SELF, Answer.points(String.valueOf(points[leaf])));
                builder.answer(
                        node,
                        Stage.APPRAISED,
                        new Answer(
                                Answer.points(BigDecimal.valueOf(Math.max(0, points[leaf] - k % 2))
                                                .toPlainString())
                                        .claim(),
                                List.of(),
                                "",
                                k % 3 == 0 ? "An" : "Bình",
                                null,
                                null));
            }
            answers.add(builder.build());
        }
        return Scorer.of(scheme).score(Assessments.of(Round.of(2025), UnitRegister.of(units), answers));
    }

    private static Leaf leaf(String code) {
        return Leaf.of(code, Text.of("Tiêu chí " + code, "Leaf " + code), "10", null);
    }

    private static RobustnessReport report() {
        Robustness question = Robustness.of(scores())
                .with(WeightNoise.domains(new WeightLaw.Uniform(20)))
                .with(new AppraisalError(0.2, 20))
                .draws(400)
                .seed(3);
        return RobustnessReport.of(question, 50);
    }

    private static int tokens(String json) {
        int tokens = 0;
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens++;
            }
        }
        return tokens;
    }

    @Test
    void json_holds_every_unit_and_pair() {
        RobustnessReport report = report();
        String json = RobustnessJson.toJson(report);
        assertThat(tokens(json)).isGreaterThan(14 * 13 / 2 * 6);
        assertThat(json)
                .startsWith("{\n  \"format\" : \"parindex-robustness/1\"")
                .contains("\"source\" : \"appraisal-error\"", "\"above\" :", "\"withoutLeaf\"", "\"possible\" :")
                .doesNotContain("NaN", "\r")
                .endsWith("}\n");
        String review = ReviewJson.toJson(CriteriaReview.of(scores()));
        assertThat(tokens(review)).isGreaterThan(4 * 20);
        assertThat(review)
                .contains("parindex-criteria-review/1", "\"appraisers\"")
                .doesNotContain("NaN");
    }

    @Test
    void the_same_result_gives_the_same_bytes_under_any_locale() throws IOException {
        Locale before = Locale.getDefault();
        byte[] workbook = workbook(report());
        String page = RobustnessPage.toHtml(report(), Language.VIETNAMESE);
        String json = RobustnessJson.toJson(report());
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            assertThat(RobustnessPage.toHtml(report(), Language.VIETNAMESE)).isEqualTo(page);
            assertThat(RobustnessJson.toJson(report())).isEqualTo(json);
            assertThat(java.util.Arrays.equals(workbook(report()), workbook)).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static byte[] workbook(RobustnessReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RobustnessWorkbook.write(report, 2025, Language.VIETNAMESE, out);
        return out.toByteArray();
    }

    @Test
    void the_workbook_shows_what_the_report_says() throws IOException {
        RobustnessReport report = report();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook(report)))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(6);
            XSSFSheet sheet = book.getSheet("Khoảng thứ hạng");
            assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(1);
            int header = 3;
            assertThat(sheet.getRow(header).getCell(1).getStringCellValue()).isEqualTo("Đơn vị");
            for (int i = 0; i < 14; i++) {
                Row row = sheet.getRow(header + 1 + i);
                UnitRobustness unit = report.ranks().units().get(i);
                assertThat(row.getCell(1).getStringCellValue()).isEqualTo(unit.name());
                assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(unit.low());
                assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(unit.width());
                assertThat(row.getCell(9).getNumericCellValue()).isEqualTo(100 * unit.probabilityOf(1));
            }
            Sheet shares = book.getSheet("Xác suất thứ hạng");
            double sum = 0;
            for (int place = 1; place <= 14; place++) {
                sum += shares.getRow(4).getCell(place + 1).getNumericCellValue();
            }
            assertThat(sum).isBetween(99.999, 100.001);
            assertThat(book.getSheet("Bỏ từng tiêu chí").getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo(report.leaves().get(0).label().vi());
        }
    }

    @Test
    void names_that_are_markup_or_formulas_stay_text() throws IOException {
        for (Language language : Language.values()) {
            assertThat(RobustnessPage.toHtml(report(), language))
                    .doesNotContain(SCRIPT)
                    .contains("&lt;script&gt;");
            assertThat(ReviewPage.toHtml(CriteriaReview.of(scores()), language)).doesNotContain(SCRIPT);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook(report())))) {
            for (Row row : book.getSheet("Xác suất thứ hạng")) {
                assertThat(row.getCell(0).getCellType()).isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA);
            }
        }
    }

    @Test
    void pages_hold_their_pictures_and_tables() {
        assertThat(RobustnessPage.toHtml(report(), Language.VIETNAMESE))
                .contains("<html lang=\"vi\">", "Khoảng thứ hạng 5–95 %", "Chỉ số Sobol", "<svg", "đứng đầu");
        assertThat(RobustnessPage.toHtml(report(), Language.ENGLISH))
                .contains("Intervals of rank", "Which domain decides the ranks?");
        assertThat(ReviewPage.toHtml(CriteriaReview.of(scores()), Language.VIETNAMESE))
                .contains("Tiêu chí 1.1", "Cronbach alpha", "Người thẩm định", "Nhận xét");
    }

    @Test
    void the_workbook_of_a_review_shows_what_the_review_says() throws IOException {
        CriteriaReview review = CriteriaReview.of(scores());
        Path file = temp.resolve("review.xlsx");
        ReviewWorkbook.write(review, 2025, Language.VIETNAMESE, file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(5);
            double variance = 0;
            for (int i = 0; i < 4; i++) {
                variance +=
                        book.getSheet("Từng tiêu chí").getRow(4 + i).getCell(3).getNumericCellValue();
            }
            assertThat(variance).isBetween(99.999, 100.001);
            assertThat(book.getSheet("Nhận xét").getRow(4).getCell(1).getStringCellValue())
                    .isEqualTo(review.findings().get(0).message(Language.VIETNAMESE));
            assertThat(book.getSheet("Người thẩm định").getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo("An");
        }
    }
}
