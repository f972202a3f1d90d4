package org.parindex.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.rank.Ranking;
import org.parindex.score.Scores;

class ResultWorkbookTest {

    static byte[] written(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultWorkbook.write(report, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 200, 300, 400, 500})
    void every_formula_gives_what_the_engine_says(int from) throws IOException {
        for (int seed = from; seed < from + 15; seed++) {
            Scores scores = new RandomResults(seed).scores();
            Recomputed workbook = new Recomputed(written(Report.of(scores, Ranking.of(scores))));
            assertThat(workbook.formulas()).as("seed %d", seed).isGreaterThan(50);
            assertThat(workbook.differences()).as("seed %d", seed).isEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 700})
    void after_a_change_of_leaves_it_gives_what_the_engine_says_then(int from) throws IOException {
        for (int seed = from; seed < from + 15; seed++) {
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
}
