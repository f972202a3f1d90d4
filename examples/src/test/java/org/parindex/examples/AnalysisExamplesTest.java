package org.parindex.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples that ask what changed, what it would take, and whether a published table is right. */
class AnalysisExamplesTest {

    @TempDir
    private Path temp;

    private static String printed(int expected, String... args) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            assertThat(Main.run(args)).isEqualTo(expected);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private int sheets(String name) throws IOException {
        try (InputStream in = Files.newInputStream(temp.resolve(name));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return workbook.getNumberOfSheets();
        }
    }

    /** Thanh Hóa's eight domains are explained by rounding; nothing bundled is impossible. */
    @Test
    void audit_published_tells_what_explains_real_tables() throws IOException {
        String out = printed(0, "AuditPublished", "--out", temp.toString());
        assertThat(out)
                .contains("cộng các phần")
                .contains("không thể đúng: 0")
                .contains("Thanh Hóa: các phần cộng lại 87,84, bảng ghi 87,83")
                .doesNotContain("[không thể đúng]");
        assertThat(sheets("tay-ninh-2023-1-kiem-tra.xlsx")).isEqualTo(3);
        assertThat(temp.resolve("tay-ninh-2023-1-kiem-tra.html"))
                .content(StandardCharsets.UTF_8)
                .contains("<svg");
        assertThat(temp.resolve("tay-ninh-2023-1-kiem-tra.json"))
                .content(StandardCharsets.UTF_8)
                .contains("parindex-audit/1");
    }

    @Test
    void plan_to_target_finds_steps_for_every_department() throws IOException {
        String out = printed(0, "PlanToTarget", "--out", temp.toString());
        assertThat(out)
                .contains("mất")
                .contains("Tổng công sức")
                .contains("802")
                .contains("đúng tiến độ");
        assertThat(sheets("1-so-nganh-ke-hoach.xlsx")).isEqualTo(4);
        assertThat(temp.resolve("1-so-nganh-ke-hoach.html"))
                .content(StandardCharsets.UTF_8)
                .contains("Mất điểm ở đâu");
    }

    @Test
    void plan_to_target_takes_goals_and_limits() {
        String out = printed(
                0,
                "PlanToTarget",
                "--unit",
                "so-noi-vu",
                "--goal",
                "place:1",
                "--fix",
                "1",
                "--effort",
                "2=3",
                "--lang",
                "en",
                "--out",
                temp.toString());
        assertThat(out).contains("Sở Nội vụ → place 1").contains("Results are in");
    }

    @Test
    void plan_to_target_spends_a_budget() {
        String out = printed(
                0,
                "PlanToTarget",
                "--unit",
                "so-noi-vu",
                "--maximise",
                "--budget",
                "2",
                "--lang",
                "en",
                "--out",
                temp.toString());
        assertThat(out).contains("Sở Nội vụ → the most points for an effort of 2: now");
    }

    @Test
    void compare_years_splits_changes_of_place() throws IOException {
        String out = printed(0, "CompareYears", "--out", temp.toString());
        assertThat(out)
                .contains("sáp nhập có thật")
                .contains("20 → 14 đơn vị")
                .contains("tự thân")
                .contains("Bộ tiêu chí thay đổi: 1 mới, 1 bỏ, 1 đổi điểm tối đa");
        assertThat(sheets("1-so-nganh-so-sanh.xlsx")).isGreaterThanOrEqualTo(4);
        assertThat(temp.resolve("1-so-nganh-so-sanh.html"))
                .content(StandardCharsets.UTF_8)
                .contains("Thứ hạng hai kỳ");
        String named = printed(0, "CompareYears", "--merged", "named", "--lang", "en", "--out", temp.toString());
        assertThat(named).contains("20 → 14 units");
    }

    private static String complaint(int expected, String... args) {
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            printed(expected, args);
        } finally {
            System.setErr(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** A wrong call is told in one line that names what was wrong; it never ends as if all were well. */
    @Test
    void wrong_calls_are_told() throws IOException {
        String out = temp.toString();
        Path empty = Files.createDirectory(temp.resolve("empty"));
        Path text = Files.writeString(temp.resolve("text.xlsx"), "x");
        assertThat(complaint(1, "AuditPublished", "--data", "nowhere", "--out", out))
                .contains("no such file or folder: nowhere");
        assertThat(complaint(1, "AuditPublished", "--data", empty.toString(), "--out", out))
                .contains("no table to audit");
        assertThat(complaint(1, "AuditPublished", "--data", text.toString(), "--out", out))
                .contains("no table to audit");
        assertThat(complaint(1, "AuditPublished", "--lang", "fr", "--out", out)).contains("'fr'");
        assertThat(complaint(1, "PlanToTarget", "--year", "1850", "--out", out)).contains("no unit is scored");
        assertThat(complaint(1, "PlanToTarget", "--fix", "NOPE", "--out", out)).contains("'NOPE'");
        assertThat(complaint(1, "HowSure", "--year", "1850", "--out", out)).contains("no unit is scored");
        assertThat(complaint(1, "HowSure", "--group", "nope", "--out", out)).contains("'nope'");
        assertThat(complaint(1, "ReviewCriteria", "--set", "nope", "--out", out))
                .contains("'nope'");
        assertThat(complaint(1, "CompareMethods", "--unit", "nope")).contains("'nope'");
    }

    @Test
    void every_new_example_has_help_in_both_languages() {
        for (String name : new String[] {"AuditPublished", "PlanToTarget", "CompareYears"}) {
            assertThat(printed(0, name, "--help"))
                    .contains("--lang")
                    .contains("Thư mục")
                    .contains("Folder");
        }
    }
}
