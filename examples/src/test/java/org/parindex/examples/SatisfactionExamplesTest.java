package org.parindex.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.io.json.TallyJson;
import org.parindex.survey.Tally;

/** Runs the examples on satisfaction and looks at what they print and write. */
class SatisfactionExamplesTest {

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

    @Test
    void the_sample_is_what_its_maker_makes() throws IOException {
        SampleSurvey.write(temp);
        Path kept = SampleData.folder().resolve(SampleSurvey.FOLDER);
        for (String name : new String[] {"questionnaire.json", "method.json", "answers.csv"}) {
            assertThat(temp.resolve(name)).hasSameTextualContentAs(kept.resolve(name));
        }
    }

    @Test
    void measure_satisfaction_writes_a_workbook_a_page_and_a_tally() throws IOException {
        String out = printed("MeasureSatisfaction", "--out", temp.toString());
        assertThat(out)
                .contains("DỮ LIỆU GIẢ LẬP")
                .contains("Đã đọc 495 dòng, 495 người trả lời")
                .contains("Xã Mẫu Quang", "không có số liệu")
                .contains("gộp mọi câu trả lời")
                .doesNotContain("NaN");
        String page = Files.readString(temp.resolve("hai-long.html"));
        assertThat(page)
                .contains("<svg", "Khoảng hạng", "Phương pháp tính", "DỮ LIỆU GIẢ LẬP", "mau-gop-chung-2025")
                .contains("Ước lượng theo mô hình", "không dùng để chấm điểm", "công bố được")
                // 45 respondents with some thirty answers each: intervals of about ten points
                .doesNotContain("khoảng tin cậy ≥ 30 điểm phần trăm")
                .doesNotContain("NaN");
        try (InputStream in = Files.newInputStream(temp.resolve("hai-long.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(7);
            XSSFSheet table = workbook.getSheetAt(0);
            // 11 units with a place, one without answers, all together
            assertThat(table.getLastRowNum()).isEqualTo(3 + 13);
            double best = table.getRow(4).getCell(3).getNumericCellValue();
            double next = table.getRow(5).getCell(3).getNumericCellValue();
            assertThat(best).isBetween(next, 100.0);
            assertThat(table.getRow(4).getCell(4).getNumericCellValue()).isLessThan(best);
        }
        Tally tally = TallyJson.read(temp.resolve("tally.json")).orElseThrow();
        assertThat(tally.respondents()).isEqualTo(495);
    }

    @Test
    void replicate_weights_and_two_surveys_of_one_file_need_options_only() throws IOException {
        Path kept = SampleData.folder().resolve(SampleSurvey.FOLDER);
        List<String> lines = Files.readAllLines(kept.resolve("answers.csv"));
        List<String> both = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\ufeff", "");
            String halves = i % 2 == 0 ? ",2,0" : ",0,2";
            both.add(line + (i == 0 ? ",rw1,rw2,Đợt khảo sát" : halves + (i % 3 == 0 ? ",2024" : ",2025")));
        }
        Path file = Files.write(temp.resolve("both.csv"), both);
        String out = printed(
                "MeasureSatisfaction",
                "--answers",
                file.toString(),
                "--wave",
                "2025",
                "--before-wave",
                "2024",
                "--replicates",
                "rw",
                "--replicate-kind",
                "BRR",
                "--method",
                kept.resolve("method.json").toString(),
                "--questionnaire",
                kept.resolve("questionnaire.json").toString(),
                "--out",
                temp.toString());
        assertThat(out)
                .contains("Đã đọc 495 dòng, 330 người trả lời")
                .doesNotContain("trọng số lặp", "Không có thiết kế mẫu");
        assertThat(Files.readString(temp.resolve("hai-long.html")))
                .contains("So với đợt khảo sát trước", "Khảo sát 2024", "Khảo sát 2025");
        try (InputStream in = Files.newInputStream(temp.resolve("hai-long.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(8);
        }
    }

    @Test
    void measure_satisfaction_speaks_english() {
        assertThat(printed("MeasureSatisfaction", "--out", temp.toString(), "--lang", "en"))
                .contains("SYNTHETIC DATA", "all answers pooled", "no data")
                .doesNotContain("Đơn vị không");
    }

    @Test
    void compare_methods_shows_eleven_figures_and_refuses_their_difference() {
        String out = printed("CompareMethods");
        for (char method = 'A'; method <= 'K'; method++) {
            assertThat(out).contains("  " + method + "  ");
        }
        assertThat(out).contains("không trừ cho nhau được");
    }

    /** Detectable differences of the table in the survey literature: n = 150, deff 1: 11.9; n = 580, deff 4: 12.1. */
    @Test
    void plan_survey_tells_sizes_and_draws() {
        assertThat(printed("PlanSurvey"))
                .contains("n =  150   deff 1,0: 11,9")
                .contains("deff 4,0: 12,1")
                .contains("SHA-256");
        assertThat(printed("PlanSurvey", "--lang", "en")).contains("Whoever has list and seed");
    }
}
