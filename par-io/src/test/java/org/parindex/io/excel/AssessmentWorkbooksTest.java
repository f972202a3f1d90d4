package org.parindex.io.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Finding;
import org.parindex.finding.Source;
import org.parindex.points.Points;
import org.parindex.rule.Measure;
import org.parindex.rule.Options;
import org.parindex.rule.Proportional;
import org.parindex.rule.SurveyRate;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Scheme;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** Workbooks as offices send them: the right value, or a finding at the cell. */
class AssessmentWorkbooksTest {

    private static final Unit UNIT = Unit.of("u", "UBND xã Hòa Bình", UnitLevel.COMMUNE);
    private static final Round ROUND = Round.of(2025);

    @TempDir
    private Path folder;

    private static Leaf plain(String code, String title) {
        return Leaf.of(code, Text.of(title), "2", null);
    }

    private static Scheme scheme() {
        return Scheme.builder("s", UnitLevel.COMMUNE)
                .add(
                        Branch.of(
                                "I",
                                Text.of("Chỉ đạo điều hành"),
                                Leaf.of(
                                        "1.1",
                                        Text.of("Ban hành kế hoạch"),
                                        "1",
                                        Options.of(
                                                Options.Option.of("a", Text.of("kịp thời"), "1"),
                                                Options.Option.of("b", Text.of("chậm"), "0.5"))),
                                Leaf.of(
                                        "1.2",
                                        Text.of("Hoàn thành kế hoạch"),
                                        "1.5",
                                        Proportional.of(Measure.Share.of("số việc xong", "số việc giao"))),
                                plain("1.9", "Sáng kiến"),
                                plain("1.10", "Tuyên truyền"),
                                plain("1.11", "Kiểm tra")),
                        Branch.of(
                                "II",
                                Text.of("Công khai và hài lòng"),
                                plain("2.1", "Công khai thủ tục"),
                                Leaf.of("2.2", Text.of("Hài lòng"), "10", SurveyRate.of("tỷ lệ hài lòng"))
                                        .in(Channel.SURVEY)))
                .build();
    }

    private static UnitAssessment answers() {
        return UnitAssessment.builder("u")
                .answer("1.1", Stage.SELF, Answer.option("b"))
                .answer(
                        "1.2",
                        Stage.SELF,
                        Answer.figure("số việc xong", "27")
                                .andFigure("số việc giao", "30")
                                .andPoints("1.35"))
                .answer("1.9", Stage.SELF, Answer.points("0"))
                .answer("1.10", Stage.SELF, Answer.points("1.75"))
                .answer("1.10", Stage.APPRAISED, Answer.points("1.5"))
                .answer("1.11", Stage.SELF, Answer.notApplicable("không được giao"))
                .answer("2.1", Stage.SELF, Answer.points("0.5"))
                .answer("2.2", Stage.FINAL, Answer.figure("tỷ lệ hài lòng", "91.17"))
                .submittedOn(LocalDate.of(2025, 12, 5))
                .build();
    }

    private Path form(String name, Consumer<Sheet> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SelfAssessmentForm.write(scheme(), UNIT, ROUND, answers(), bytes);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
                OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            change.accept(workbook.getSheetAt(0));
            workbook.write(out);
        }
        return folder.resolve(name);
    }

    private AssessmentImport read() throws IOException {
        return AssessmentWorkbooks.read(folder, scheme(), UnitRegister.of(List.of(UNIT)), ROUND);
    }

    private AssessmentImport read(Consumer<Sheet> change) throws IOException {
        form("a.xlsx", change);
        return read();
    }

    private static Row row(Sheet sheet, String code) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(code) && row.getRowNum() > 7) {
                return row;
            }
        }
        throw new IllegalArgumentException(code);
    }

    private static Cell self(Sheet sheet, String code) {
        return row(sheet, code).getCell(4);
    }

    private static Claim claim(AssessmentImport in, String node) {
        return in.assessments()
                .byUnit()
                .get("u")
                .answer(node, Stage.SELF)
                .orElseThrow()
                .claim();
    }

    private static List<String> codes(AssessmentImport in) {
        return in.findings().stream().map(Finding::code).toList();
    }

    @Test
    void a_filled_form_reads_back_equal() throws IOException {
        AssessmentImport in = read(sheet -> {});
        UnitAssessment unit = in.assessments().byUnit().get("u");
        answers()
                .answers()
                .forEach((node, stages) -> stages.forEach((stage, answer) -> assertThat(
                                unit.answer(node, stage).orElseThrow().claim().toString())
                        .as("%s %s", node, stage)
                        .isEqualTo(answer.claim().toString())));
        assertThat(unit.submittedOn()).isEqualTo(LocalDate.of(2025, 12, 5));
        assertThat(in.findings()).isEmpty();
        assertThat(in.coverage().leavesFound()).containsEntry("u", 7);
        Scores scores = Scorer.of(scheme()).score(in.assessments());
        assertThat(scores.of("u").points()).isEqualTo(Points.of("12.967"));
        assertThat(scores.of("u").explain("1.10").source()).isInstanceOf(Source.Cell.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,75|1.75", "\u00a01.75 |1.75", "2,000|2.000", "0|0", "0,0|0.0"})
    void text_numbers_are_understood_and_said(String text, String points) throws IOException {
        AssessmentImport in = read(sheet -> self(sheet, "1.10").setCellValue(text));
        assertThat(((Claim.Given) claim(in, "1.10")).points()).isEqualByComparingTo(points);
        assertThat(in.findings()).hasSize(1);
        assertThat(((Source.Cell) in.findings().get(0).place().source()).cell()).startsWith("E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.O", "-", "x", "1-1.5", "≈1", "1.5/2", "95 %", "abc", "#N/A"})
    void what_cannot_be_read_is_a_finding_at_its_cell_and_never_zero(String text) throws IOException {
        AssessmentImport in = read(sheet -> self(sheet, "1.10").setCellValue(text));
        assertThat(claim(in, "1.10")).isEqualTo(new Claim.Missing());
        assertThat(codes(in)).containsExactly("cell-unreadable");
    }

    @Test
    void blanks_dates_truths_errors_and_percentages_are_no_points() throws IOException {
        AssessmentImport blank = read(sheet -> self(sheet, "1.9").setBlank());
        assertThat(blank.assessments().byUnit().get("u").answer("1.9", Stage.SELF))
                .isEmpty();
        assertThat(codes(blank)).containsExactly("answer-blank");
        AssessmentImport date = read(sheet -> {
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            self(sheet, "1.9").setCellValue(45778);
            self(sheet, "1.9").setCellStyle(style);
        });
        assertThat(claim(date, "1.9")).isEqualTo(new Claim.Missing());
        assertThat(codes(date)).containsExactly("cell-date");
        assertThat(codes(read(sheet -> self(sheet, "1.9").setCellValue(true)))).containsExactly("cell-unreadable");
        assertThat(codes(read(sheet -> self(sheet, "1.9").setCellErrorValue((byte) 7))))
                .containsExactly("cell-error");
    }

    @Test
    void formulas_without_or_with_another_result_are_said() throws IOException {
        AssessmentImport none = read(sheet -> {
            self(sheet, "1.10").setBlank();
            self(sheet, "1.10").setCellFormula("1+0.75");
        });
        assertThat(((Claim.Given) claim(none, "1.10")).points()).isEqualByComparingTo("1.75");
        assertThat(codes(none)).containsExactly("formula-recomputed");
        AssessmentImport stale = read(sheet -> {
            self(sheet, "1.10").setCellFormula("1+0.75");
            self(sheet, "1.10").setCellValue(0.5);
        });
        assertThat(((Claim.Given) claim(stale, "1.10")).points()).isEqualByComparingTo("0.5");
        assertThat(codes(stale)).containsExactly("formula-differs");
    }

    @Test
    void a_code_that_lost_its_zero_is_repaired_by_name_and_said() throws IOException {
        AssessmentImport in = read(sheet -> row(sheet, "1.10").getCell(0).setCellValue(1.1));
        assertThat(((Claim.Given) claim(in, "1.10")).points()).isEqualByComparingTo("1.75");
        assertThat(((Claim.Given) claim(in, "1.1")).choices()).containsEntry("option", "b");
        assertThat(codes(in)).containsExactly("code-repaired");
    }

    @Test
    void conflicts_duplicates_and_deleted_rows_never_give_a_wrong_number() throws IOException {
        AssessmentImport conflict = read(sheet -> row(sheet, "1.10").getCell(0).setCellValue("1.11"));
        assertThat(codes(conflict)).contains("row-conflict");
        assertThat(conflict.assessments().byUnit().get("u").answer("1.10", Stage.SELF))
                .isEmpty();
        AssessmentImport twice = read(sheet -> {
            Row copy = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int i = 0; i < 5; i++) {
                copy.createCell(i).setCellValue(row(sheet, "1.10").getCell(i).toString());
            }
        });
        assertThat(codes(twice)).contains("row-twice");
        assertThat(claim(twice, "1.10")).isEqualTo(new Claim.Missing());
        AssessmentImport deleted = read(sheet -> sheet.removeRow(row(sheet, "1.10")));
        assertThat(codes(deleted)).containsExactly("row-absent");
    }

    @Test
    void an_edited_maximum_a_wrong_year_and_a_hidden_row_are_said() throws IOException {
        assertThat(codes(read(sheet -> row(sheet, "1.10").getCell(2).setCellValue(3))))
                .containsExactly("maximum-differs");
        assertThat(codes(read(sheet -> row(sheet, "1.10").setZeroHeight(true)))).containsExactly("hidden-read");
        AssessmentImport year = read(sheet -> sheet.getRow(3).getCell(0).setCellValue("PHIẾU TỰ ĐÁNH GIÁ NĂM 2024"));
        assertThat(codes(year)).contains("wrong-year");
        assertThat(year.assessments().byUnit()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đơn vị: UBND xã Hoà Bình",
                "Đơn vị:  XÃ HÒA BÌNH",
                "Đơn vị: xã Hòa\u00a0Bình",
                "Đơn vị: u",
                "Đơn vị: ubnd xa hoa binh"
            })
    void unit_names_are_found_in_every_spelling(String text) throws IOException {
        assertThat(read(sheet -> sheet.getRow(4).getCell(0).setCellValue(text))
                        .coverage()
                        .found())
                .containsExactly("u");
    }

    @Test
    void unknown_units_and_two_files_of_one_unit_are_not_taken() throws IOException {
        AssessmentImport unknown = read(sheet -> sheet.getRow(4).getCell(0).setCellValue("Đơn vị: UBND xã Khác"));
        assertThat(codes(unknown)).contains("unit-not-found", "unit-missing");
        form("a.xlsx", sheet -> {});
        form("b.xlsx", sheet -> self(sheet, "1.10").setCellValue(0.25));
        AssessmentImport two = read();
        assertThat(codes(two)).contains("unit-twice");
        assertThat(two.assessments().byUnit()).isEmpty();
        assertThat(two.coverage().twice()).containsExactly("u");
    }

    @Test
    void other_kinds_of_file_are_named_and_nothing_throws() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "a;b");
        Files.writeString(folder.resolve("b.xls"), "%PDF-1.4");
        Files.write(folder.resolve("c.xlsx"), new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        Files.write(folder.resolve("d.xlsx"), new byte[0]);
        Files.writeString(folder.resolve("~$e.xlsx"), "lock");
        AssessmentImport in = read();
        assertThat(codes(in))
                .containsExactlyInAnyOrder(
                        "no-header",
                        "sheet-ignored",
                        "not-a-workbook",
                        "workbook-damaged",
                        "not-a-workbook",
                        "file-ignored",
                        "unit-missing");
    }

    @Test
    void random_changes_never_change_a_number_in_silence() throws IOException {
        Random random = new Random(2025);
        String original = read(sheet -> {})
                .assessments()
                .byUnit()
                .get("u")
                .answers()
                .toString()
                .replaceAll("source=Cell\\[[^]]*]", "");
        for (int i = 0; i < 60; i++) {
            int turn = i;
            AssessmentImport in = read(sheet -> mutate(sheet, random, turn));
            UnitAssessment unit = in.assessments().byUnit().get("u");
            String now = unit == null ? "" : unit.answers().toString().replaceAll("source=Cell\\[[^]]*]", "");
            boolean silent = !now.equals(original) && in.findings().isEmpty();
            assertThat(silent).as("seed 2025, change %d: %s", i, now).isFalse();
        }
    }

    private static void mutate(Sheet sheet, Random random, int turn) {
        String code = List.of("1.9", "1.10", "1.2").get(random.nextInt(3));
        switch (turn % 6) {
            case 0 -> self(sheet, code).setCellValue("1.O");
            case 1 -> sheet.removeRow(row(sheet, code));
            case 2 -> row(sheet, code).getCell(0).setCellValue("9.9");
            case 3 -> row(sheet, code).getCell(1).setCellValue("Tên hoàn toàn khác");
            case 4 -> self(sheet, code).setCellValue("\u200b" + random.nextInt(2) + ",5 điểm");
            default -> row(sheet, code).getCell(0).setCellValue("1.11");
        }
    }
}
