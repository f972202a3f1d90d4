package org.parindex.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.survey.Area;
import org.parindex.survey.Factor;
import org.parindex.survey.Item;
import org.parindex.survey.ItemScore;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.RollUp;
import org.parindex.survey.Satisfaction;
import org.parindex.survey.SatisfactionMethod;
import org.parindex.survey.Scale;
import org.parindex.survey.Tally;
import org.parindex.survey.TallyBuilder;
import org.parindex.survey.Wave;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** Reports of odd surveys: names with markup and formulas, units without answers, everybody satisfied, nobody at all. */
class SatisfactionReportTest {

    private static final String NASTY = "=1+1</script><b>Xã & \"Mới\"";

    @TempDir
    private Path temp;

    private static SatisfactionReport report(boolean empty) {
        Item item = Item.satisfaction("Q", Text.of(NASTY), "five");
        Questionnaire questionnaire = new Questionnaire(
                "q",
                Text.of("q"),
                List.of(Scale.fiveLevels("five")),
                List.of(new Area("A", Text.of("A"), List.of(new Factor("F", Text.of("F"), List.of(item))))));
        TallyBuilder tally = Tally.builder(questionnaire);
        for (int i = 0; i < 40 && !empty; i++) {
            tally.add("u1", "", (byte) (i % 3 == 0 ? 2 : 5));
            tally.add("u2", "", (byte) 5);
        }
        SatisfactionMethod method = SatisfactionMethod.plain("m", Text.of("m"), new ItemScore.TopBox(), RollUp.POOLED);
        Satisfaction result =
                Satisfaction.of(Wave.of("w", "p", questionnaire), method, tally.build(), List.of("u1", "u2", "u3"));
        return SatisfactionReport.of(Text.of(NASTY), result, BigDecimal.valueOf(80), 2025)
                .withNames(Map.of("u1", NASTY))
                .withNote(Text.of("ghi chú", "note"));
    }

    @Test
    void pages_escape_every_text() {
        for (boolean empty : new boolean[] {false, true}) {
            for (Language language : Language.values()) {
                String page = SatisfactionPage.toHtml(report(empty).in(language));
                assertThat(page)
                        .doesNotContain("</script><b>")
                        .doesNotContain("NaN")
                        .contains("u3");
                assertThat(page).contains("&lt;b&gt;Xã &amp;");
            }
        }
    }

    @Test
    void workbooks_hold_text_and_never_formulas_of_others() throws IOException {
        for (boolean empty : new boolean[] {false, true}) {
            Path file = temp.resolve("r" + empty + ".xlsx");
            SatisfactionWorkbook.write(report(empty), file);
            byte[] once = Files.readAllBytes(file);
            SatisfactionWorkbook.write(report(empty), file);
            assertThat(Files.readAllBytes(file)).isEqualTo(once);
            try (InputStream in = Files.newInputStream(file);
                    XSSFWorkbook workbook = new XSSFWorkbook(in)) {
                assertThat(workbook.getNumberOfSheets()).isEqualTo(7);
                workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(SatisfactionReportTest::harmless)));
            }
        }
    }

    private static void harmless(Cell cell) {
        assertThat(cell.getCellType()).isNotIn(CellType.FORMULA, CellType.ERROR);
        if (cell.getCellType() == CellType.NUMERIC) {
            assertThat(cell.getNumericCellValue()).isFinite();
        }
    }
}
