package org.parindex.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.rank.Ranking;
import org.parindex.score.Scores;
import org.parindex.text.Language;

class ResultWorkbookTest {

    static byte[] written(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultWorkbook.write(report, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 200, 300})
    void every_formula_gives_what_the_engine_says(int from) throws IOException {
        for (int seed = from; seed < from + 10; seed++) {
            Scores scores = new RandomResults(seed).scores();
            Recomputed workbook = new Recomputed(written(Report.of(scores, Ranking.of(scores))));
            assertThat(workbook.formulas()).as("seed %d", seed).isGreaterThan(50);
            assertThat(workbook.differences()).as("seed %d", seed).isEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 700})
    void after_a_change_of_leaves_it_gives_what_the_engine_says_then(int from) throws IOException {
        for (int seed = from; seed < from + 8; seed++) {
            RandomResults round = new RandomResults(seed);
            Edits edits = Edits.of(round, seed);
            Scores before = round.scores();
            Scores after = round.scores(edits.answers());
            try (XSSFWorkbook edited = open(written(Report.of(before, Ranking.of(before))));
                    XSSFWorkbook asked = open(written(Report.of(after, Ranking.of(after))))) {
                edits.edit(edited);
                Edits.recompute(edited);
                assertThat(Edits.results(edited)).as("seed %d", seed).isEqualTo(Edits.results(asked));
            }
        }
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    @Test
    void the_appendix_holds_the_hand_calculation() throws IOException {
        Scores scores = HostileRound.scores();
        Recomputed workbook = new Recomputed(written(Report.of(scores, Ranking.of(scores))));
        assertThat(workbook.differences()).isEmpty();
        String sheet = workbook.workbook().getSheetName(0);
        assertThat(sheet).startsWith("Xếp hạng");
        // place, name, appraised, survey, bonus, total, maximum, index, class
        Object[][] expected = {
            {1.0, "Xã " + HostileRound.SCRIPT, 13.0, 4.5, 1.0, 18.5, 20.0, 92.5, "Tốt"},
            {2.0, HostileRound.FORMULA, 5.33, 4.0, 0.0, 9.33, 20.0, 46.67, "Yếu"},
        };
        for (int i = 0; i < expected.length; i++) {
            for (int column = 0; column < expected[i].length; column++) {
                assertThat(workbook.value(sheet, 8 + i, column))
                        .as("row %d, column %d", i, column)
                        .isEqualTo(expected[i][column]);
            }
        }
        assertThat(workbook.value(sheet, 10, 7)).isEqualTo(69.58);
    }

    @Test
    void it_computes_in_english_too() throws IOException {
        Scores scores = new RandomResults(3).scores();
        Recomputed workbook =
                new Recomputed(written(Report.of(scores, Ranking.of(scores)).in(Language.ENGLISH)));
        assertThat(workbook.differences()).isEmpty();
        assertThat(workbook.workbook().getSheet("Criteria points")).isNotNull();
    }

    @Test
    void text_of_data_never_becomes_a_formula() throws IOException {
        Scores scores = HostileRound.scores();
        try (XSSFWorkbook workbook = open(written(Report.of(scores, Ranking.of(scores))))) {
            int texts = 0;
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        boolean formula = cell.getCellType() == CellType.FORMULA;
                        assertThat(formula ? cell.getCellFormula() : "").doesNotContain("HYPERLINK");
                        if (!formula && cell.toString().equals(HostileRound.FORMULA)) {
                            texts++;
                            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                        }
                    }
                }
            }
            assertThat(texts).isGreaterThan(3);
        }
    }

    @Test
    void two_years_are_drawn_and_compared() throws IOException {
        Scores scores = HostileRound.scores();
        Ranking ranking = Ranking.of(scores);
        Report report = Report.of(scores, ranking).withPrevious(PreviousYear.of(scores, ranking));
        Recomputed recomputed = new Recomputed(written(report));
        assertThat(recomputed.differences()).isEmpty();
        XSSFWorkbook workbook = recomputed.workbook();
        assertThat(workbook.getSheet("Biểu đồ").getDrawingPatriarch().getCharts())
                .hasSize(4);
        String change = workbook.getSheetName(workbook.getSheetIndex("Biểu đồ") + 2);
        assertThat(change).startsWith("So sánh");
        assertThat(recomputed.value(change, 4, 3)).isEqualTo(0.0);
    }
}
