package org.parindex.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.io.excel.Coverage;
import org.parindex.io.json.AssessmentsJson;
import org.parindex.io.json.CoverageJson;
import org.parindex.io.json.FindingsJson;
import org.parindex.io.json.JsonRead;
import org.parindex.io.json.RankingJson;
import org.parindex.io.json.SchemeJson;
import org.parindex.rank.Ranking;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.SchemeCheck;

/** Runs every example and looks at what it prints and writes. */
class ExamplesTest {

    @TempDir
    private Path temp;

    private static String printed(String... args) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            assertThat(Main.run(args)).isIn(0, 3);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void score_province_scores_three_groups_and_writes_its_files() throws IOException {
        String out = printed("ScoreProvince", "--out", temp.toString());
        assertThat(out)
                .contains("DỮ LIỆU MẪU")
                .contains("Đã đọc 20/20 phiếu")
                .contains("Đã đọc 175/175 phiếu, thiếu 2 đơn vị")
                .contains("Vì sao")
                .contains("Kết quả ghi tại");
        for (String name : new String[] {"1-so-nganh", "2-cap-huyen", "3-cap-xa"}) {
            try (InputStream in = Files.newInputStream(temp.resolve(name + "-ket-qua.xlsx"));
                    XSSFWorkbook workbook = new XSSFWorkbook(in)) {
                assertThat(workbook.getSheetName(0)).startsWith("Xếp hạng");
                assertThat(workbook.getSheet("Điểm tiêu chí")).isNotNull();
                assertThat(recomputed(workbook)).as(name).isGreaterThan(500);
            }
            for (String kind : new String[] {"-phu-luc.docx", "-bao-cao.docx"}) {
                assertThat(temp.resolve(name + kind)).isNotEmptyFile();
            }
            assertThat(temp.resolve(name + "-ket-qua.html")).content().startsWith("<!DOCTYPE html>");
            assertThat(temp.resolve(name + "-phieu-ket-qua.html")).content().contains("PHIẾU KẾT QUẢ");
            assertThat(temp.resolve(name + "-points.csv")).content().startsWith("\uFEFFunit;unit_name;stage");
            JsonRead<Ranking> ranking = RankingJson.read(temp.resolve(name + "-ranking.json"));
            assertThat(ranking.findings()).isEmpty();
        }
        Ranking departments =
                RankingJson.read(temp.resolve("1-so-nganh-ranking.json")).get().orElseThrow();
        assertThat(departments.groups().get(0).ranked()).hasSize(20);
    }

    /** The number of formulas, each of which gives what is written beside it when POI computes it from the leaves. */
    private static int recomputed(XSSFWorkbook workbook) {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        int formulas = 0;
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas++;
                        CellValue now = evaluator.evaluate(cell);
                        String place = sheet.getSheetName() + "!" + cell.getAddress();
                        if (cell.getCachedFormulaResultType() == CellType.NUMERIC) {
                            assertThat(now.getNumberValue())
                                    .as(place)
                                    .isEqualTo(cell.getNumericCellValue(), within(1e-8));
                        } else {
                            assertThat(now.getStringValue()).as(place).isEqualTo(cell.getStringCellValue());
                        }
                    }
                }
            }
        }
        return formulas;
    }

    /** The same answers as results of the year before: nothing has changed, and every document says so. */
    @Test
    void score_province_compares_with_the_results_of_the_year_before() throws IOException {
        Path before = Files.createDirectory(temp.resolve("before"));
        printed("ScoreProvince", "--out", before.toString());
        Path after = Files.createDirectory(temp.resolve("after"));
        Path file = before.resolve("2-cap-huyen-ranking.json");
        String out = printed("ScoreProvince", "--out", after.toString(), "--previous", file.toString());
        assertThat(out)
                .contains("So sánh với năm 2019: 9 đơn vị có kết quả.")
                .contains("Không có kết quả năm trước của 3-cap-xa.");
        try (InputStream in = Files.newInputStream(after.resolve("2-cap-huyen-ket-qua.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet change = workbook.getSheet("So sánh cấp huyện");
            for (int i = 4; i < 13; i++) {
                assertThat(change.getRow(i).getCell(2).getNumericCellValue()).isGreaterThan(0);
                assertThat(change.getRow(i).getCell(3).getNumericCellValue()).isZero();
                assertThat(change.getRow(i).getCell(6).getNumericCellValue()).isZero();
            }
            Sheet data = workbook.getSheet("Số liệu biểu đồ");
            int domains = 0;
            for (Row row : data) {
                if (row.getCell(0) != null && row.getCell(0).toString().matches("[1-8]\\. .*")) {
                    domains++;
                    assertThat(row.getCell(3).getNumericCellValue())
                            .as(row.getCell(0).toString())
                            .isEqualTo(row.getCell(1).getNumericCellValue(), within(1e-9));
                }
            }
            assertThat(domains).isPositive();
        }
        assertThat(after.resolve("2-cap-huyen-ket-qua.html"))
                .content()
                .contains("Thay đổi so với năm trước (%): cấp huyện");
        assertThat(after.resolve("3-cap-xa-ket-qua.html")).content().doesNotContain("Thay đổi so với năm trước");
    }

    @Test
    void score_province_speaks_english_and_explains_a_unit() {
        String out = printed("ScoreProvince", "--out", temp.toString(), "--lang", "en", "--explain", "so-noi-vu");
        assertThat(out)
                .contains("SAMPLE DATA")
                .contains("Why does Sở Nội vụ have this score?")
                .contains("9944 ÷ 10000 × 100 = 99.44 %");
    }

    @Test
    void import_folder_reads_every_kind_and_layout_of_the_messy_round() throws IOException {
        String out = printed("ImportFolder", "--out", temp.toString());
        assertThat(out)
                .contains("9 phải gửi, 9 đã đọc, 0 chưa gửi, 0 trùng, 1 tên lạ")
                .contains(
                        "bảng số liệu 1, phiếu tự đánh giá 10, ma trận tiêu chí × đơn vị 1, nhiều dòng mỗi đơn vị 1, bảng tổng hợp 3");
        JsonRead<Coverage> coverage = CoverageJson.read(temp.resolve("coverage.json"));
        assertThat(coverage.orElseThrow().filesNotUsed()).contains("bien-ban.pdf", "rong.xlsx");
        assertThat(coverage.orElseThrow().unknown()).containsExactly("Huyện Chợ Mới");
        try (Stream<Path> copies = Files.list(temp.resolve("tra-lai"))) {
            assertThat(copies.toList()).hasSizeGreaterThan(3);
        }
        assertThat(coverage.orElseThrow().leavesFound().values()).allMatch(found -> found == 25);
        List<String> codes = FindingsJson.read(temp.resolve("findings.json")).orElseThrow().stream()
                .map(Finding::code)
                .toList();
        assertThat(codes)
                .contains(
                        "cell-date",
                        "cell-error",
                        "cell-struck-out",
                        "cell-unreadable",
                        "cell-understood",
                        "cell-unseen",
                        "codes-absent",
                        "formula-recomputed",
                        "hidden-read",
                        "hidden-sheet-not-used",
                        "legacy-text",
                        "maximum-differs",
                        "not-a-workbook",
                        "numbers-mixed",
                        "other-period",
                        "points-above-maximum",
                        "row-unknown",
                        "two-tables",
                        "unit-not-found");
    }

    @Test
    void import_folder_gives_the_answers_of_the_clean_round() throws IOException {
        printed("ImportFolder", "--out", temp.toString());
        Map<String, UnitAssessment> messy = AssessmentsJson.read(temp.resolve("assessments.json"))
                .orElseThrow()
                .byUnit();
        Path clean = SampleData.folder().resolve("thai-nguyen-2020");
        printed(
                "ImportFolder",
                "--folder",
                clean.resolve("2-cap-huyen").toString(),
                "--out",
                temp.resolve("clean").toString());
        Map<String, UnitAssessment> plain = AssessmentsJson.read(temp.resolve("clean/assessments.json"))
                .orElseThrow()
                .byUnit();
        for (String unit : List.of("164", "165", "167", "168", "169", "170", "172", "173")) {
            plain.get(unit)
                    .answers()
                    .forEach((node, stages) -> stages.forEach((stage, answer) -> {
                        boolean told = messy.get(unit).answer(node, stage).isPresent();
                        if (stage.equals(Stage.SELF)
                                && answer.claim() instanceof Claim.Given given
                                && !given.figures().isEmpty()) {
                            assertThat(told).as("%s %s", unit, node).isTrue();
                            assertThat(messy.get(unit)
                                            .answer(node, stage)
                                            .orElseThrow()
                                            .claim())
                                    .as("%s %s", unit, node)
                                    .isInstanceOfSatisfying(
                                            Claim.Given.class,
                                            read -> assertThat(read.figures()).isEqualTo(given.figures()));
                        }
                    }));
        }
    }

    @Test
    void score_province_scores_the_messy_round() throws IOException {
        Path messy = SampleData.folder().resolve("thai-nguyen-2020-messy");
        String out = printed("ScoreProvince", "--data", messy.toString(), "--out", temp.toString());
        assertThat(out).contains("thiếu 0 đơn vị").contains("cấp huyện — 9 đơn vị xếp hạng");
    }

    @Test
    void import_folder_proposes_a_profile_that_reads_the_same() throws IOException {
        Path folder = SampleData.folder().resolve("thai-nguyen-2020/2-cap-huyen");
        String proposed =
                printed("ImportFolder", "--propose", folder.resolve("164.xlsx").toString(), "--out", temp.toString());
        assertThat(proposed).contains("parindex-mapping/1").contains("\"self\"");
        String out = printed(
                "ImportFolder",
                "--folder",
                folder.toString(),
                "--profile",
                temp.resolve("mapping.json").toString(),
                "--out",
                temp.toString());
        assertThat(out).contains("9 phải gửi, 9 đã đọc").doesNotContain("Không khớp hồ sơ");
    }

    @Test
    void the_messy_round_is_made_again() throws IOException {
        printed("MakeMessyRound", "--out", temp.toString());
        Path there = SampleData.folder().resolve("thai-nguyen-2020-messy/2-cap-huyen");
        for (String name : new String[] {"song-cong.csv", "dinh hoa.ods", "export_169.xls", "Phu Luong.xls"}) {
            assertThat(temp.resolve("2-cap-huyen").resolve(name)).hasSameBinaryContentAs(there.resolve(name));
        }
    }

    @Test
    void report_cards_are_written_for_every_unit_or_the_chosen_ones() throws IOException {
        assertThat(printed("PrintReportCards", "--out", temp.toString())).contains("206 phiếu ghi tại");
        try (Stream<Path> files = Files.list(temp.resolve("3-cap-xa"))) {
            assertThat(files.count()).isEqualTo(177);
        }
        Path one = temp.resolve("one");
        assertThat(printed("PrintReportCards", "--out", one.toString(), "--unit", "so-noi-vu", "--lang", "en"))
                .contains("1 cards are in");
        assertThat(Files.readString(one.resolve("1-so-nganh.html"))).contains("PAR INDEX REPORT CARD");
    }

    @Test
    void recompute_published_finds_what_agrees_and_what_does_not() {
        assertThat(printed("RecomputePublished"))
                .contains("Cấp huyện — 9 đơn vị, khớp hoàn toàn 9")
                .contains("Khối sở — 19 đơn vị, khớp hoàn toàn 19")
                .contains("87,84, bảng ghi 87,83")
                .contains("cùng 90,02 nhưng xếp 2 và 3");
    }

    @Test
    void quick_start_prints_the_worked_example() {
        assertThat(printed("QuickStart")).contains("1. Xã An: 1.85").contains("27 ÷ 30 × 100 = 90 %");
    }

    @Test
    void the_sample_round_is_what_its_maker_makes() throws IOException {
        Path round = SampleData.folder().resolve("thai-nguyen-2020");
        printed("MakeSampleRound", "--units", round.resolve("units.json").toString(), "--out", temp.toString());
        for (String name : new String[] {"1-so-nganh", "2-cap-huyen", "3-cap-xa"}) {
            assertThat(temp.resolve(name + ".scheme.json"))
                    .hasSameTextualContentAs(round.resolve(name + ".scheme.json"));
            try (Stream<Path> made = Files.list(temp.resolve(name));
                    Stream<Path> kept = Files.list(round.resolve(name))) {
                assertThat(made.count()).isEqualTo(kept.count());
            }
        }
    }

    @Test
    void the_sample_sets_are_sound() throws IOException {
        for (String name : new String[] {"1-so-nganh", "2-cap-huyen", "3-cap-xa"}) {
            Scheme scheme = SchemeJson.read(
                            SampleData.folder().resolve("thai-nguyen-2020").resolve(name + ".scheme.json"))
                    .orElseThrow();
            assertThat(SchemeCheck.check(scheme)).noneMatch(finding -> finding.severity() != Severity.INFO);
        }
    }

    @Test
    void help_is_in_both_languages_and_wrong_calls_say_so() {
        assertThat(printed("ScoreProvince", "--help"))
                .contains("Chấm điểm, xếp hạng một đợt", "Scores and ranks a round");
        assertThat(Main.run("Nothing")).isEqualTo(2);
        assertThat(Main.run("ScoreProvince", "--unknown")).isEqualTo(2);
        assertThat(Main.run("ScoreProvince", "--data", temp.toString())).isEqualTo(1);
        assertThat(Arrays.asList(Main.examples().keySet().toArray())).contains("ScoreProvince");
    }
}
