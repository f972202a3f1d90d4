package org.parindex.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples that ask how sure ranks are and whether criteria work. */
class AnalysisExamplesTest {

    @TempDir
    private Path temp;

    private static String printed(String... args) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            assertThat(Main.run(args)).isZero();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String file(String ending) throws IOException {
        try (var files = Files.list(temp)) {
            return Files.readString(files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .findFirst()
                    .orElseThrow());
        }
    }

    @Test
    void how_sure_tells_intervals_and_writes_its_files() throws IOException {
        String out = printed("HowSure", "--out", temp.toString(), "--draws", "300");
        assertThat(out)
                .contains("Thứ hạng chắc chắn đến đâu?", "300 lần mô phỏng", "Trọng số lĩnh vực", "đứng đầu")
                .contains("Nguồn nào làm thứ hạng xê dịch nhiều nhất?", "Bỏ từng lĩnh vực");
        assertThat(file(".html")).contains("Khoảng thứ hạng 5–95 %", "Sở Nội vụ");
        assertThat(file(".json")).contains("\"parindex-robustness/1\"", "\"draws\" : 300");
        try (var files = Files.list(temp)) {
            Path workbook = files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
                assertThat(book.getNumberOfSheets()).isEqualTo(6);
            }
        }
    }

    @Test
    void the_same_seed_gives_the_same_text() {
        String once = printed("HowSure", "--out", temp.toString(), "--draws", "50", "--lang", "en");
        assertThat(printed("HowSure", "--out", temp.toString(), "--draws", "50", "--lang", "en"))
                .isEqualTo(once)
                .contains("How sure are the ranks?", "SAMPLE DATA");
    }

    @Test
    void review_criteria_gives_verdicts_on_every_set() throws IOException {
        String out = printed("ReviewCriteria", "--out", temp.toString());
        assertThat(out).contains("20 đơn vị", "175 đơn vị", "Nhận xét", "Cronbach alpha theo lĩnh vực");
        assertThat(file(".html")).contains("Từng tiêu chí");
        assertThat(file(".json")).contains("\"parindex-criteria-review/1\"");
    }

    @Test
    void help_is_in_both_languages() {
        assertThat(printed("HowSure", "--help")).contains("Thứ hạng chắc chắn", "How sure the ranks are");
        assertThat(printed("ReviewCriteria", "--help")).contains("Rà soát", "Reviews the criteria");
    }
}
