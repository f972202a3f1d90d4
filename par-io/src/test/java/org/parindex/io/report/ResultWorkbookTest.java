package org.parindex.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
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
}
