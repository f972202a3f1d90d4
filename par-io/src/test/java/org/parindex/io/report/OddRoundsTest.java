package org.parindex.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.points.Rounding;
import org.parindex.rank.Ranking;
import org.parindex.rule.Interval;
import org.parindex.scheme.Band;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Role;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** Rounds at the edge of what there can be: every kind of report is written, and nothing in it is live. */
class OddRoundsTest {

    private static final String LONG = "Ủy ban nhân dân xã ".repeat(16).strip();

    enum Odd {
        NO_UNIT,
        ONE_UNIT,
        NOBODY_RANKED,
        NOBODY_ANSWERED,
        ALL_TIED,
        ONE_LEAF,
        ABOVE_THE_MAXIMUM,
        BELOW_ZERO,
        HOSTILE_NAMES
    }

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "=1+1",
            "+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(1)",
            "\t=1+1",
            "</script><img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)>",
            "a\u0001b\uFFFFc\uD800d",
            LONG);

    @TempDir
    Path folder;

    private static Scheme scheme(Odd odd) {
        Leaf one = Leaf.of("1.1", Text.of("Chất lượng", "Quality"), "60", null);
        Leaf two = Leaf.of("2.1", Text.of("Tiến độ", "Pace"), "40", null);
        Leaf bonus = Leaf.of("3.1", Text.of("Sáng kiến", "Ideas"), "50", null);
        Leaf penalty = Leaf.of("4.1", Text.of("Vi phạm", "Breaches"), "50", null);
        Scheme.Builder builder = Scheme.builder("le", UnitLevel.COMMUNE).title(Text.of("Bộ lẻ", "Odd set"));
        if (odd == Odd.ONE_LEAF) {
            builder.add(one);
        } else {
            builder.add(
                    Branch.of("1", Text.of("Một", "One"), one),
                    Branch.of("2", Text.of("Hai", "Two"), two),
                    Branch.of("3", Text.of("Thưởng", "Bonus"), bonus).as(Role.BONUS, null),
                    Branch.of("4", Text.of("Trừ", "Penalty"), penalty).as(Role.PENALTY, null));
        }
        return builder.classification(new Classification(
                        ValueBasis.INDEX_PERCENT,
                        Rounding.halfUp(2),
                        List.of(
                                Band.of("tot", Text.of("=Tốt", "=Good"), Interval.atLeast("50")),
                                Band.of("yeu", Text.of("Yếu", "Weak"), Interval.below("50")))))
                .build();
    }

    private static Scores scores(Odd odd) {
        Scheme scheme = scheme(odd);
        List<Unit> units = new ArrayList<>();
        List<UnitAssessment> answers = new ArrayList<>();
        int count = odd == Odd.NO_UNIT ? 0 : odd == Odd.ONE_UNIT ? 1 : HOSTILE.size();
        for (int i = 0; i < count; i++) {
            String name = odd == Odd.HOSTILE_NAMES ? HOSTILE.get(i) : "Xã " + i;
            Unit unit = Unit.of("u" + i, name, UnitLevel.COMMUNE);
            units.add(odd == Odd.NOBODY_RANKED ? unit.unranked() : unit);
            if (odd != Odd.NOBODY_ANSWERED) {
                answers.add(answers(odd, scheme, "u" + i, i));
            }
        }
        return Scorer.of(scheme).score(Assessments.of(Round.of(2025), UnitRegister.of(units), answers));
    }

    private static UnitAssessment answers(Odd odd, Scheme scheme, String unit, int i) {
        Map<String, String> points = new LinkedHashMap<>();
        points.put("1.1", odd == Odd.BELOW_ZERO ? "0" : odd == Odd.ALL_TIED ? "30" : String.valueOf(60 - i));
        points.put("2.1", odd == Odd.BELOW_ZERO ? "0" : "40");
        points.put("3.1", odd == Odd.ABOVE_THE_MAXIMUM ? "50" : "0");
        points.put("4.1", odd == Odd.BELOW_ZERO ? String.valueOf(20 + i) : "0");
        UnitAssessment.Builder builder = UnitAssessment.builder(unit);
        points.forEach((leaf, value) -> {
            if (scheme.leaves().stream().anyMatch(one -> one.id().equals(leaf))) {
                builder.answer(leaf, Stage.SELF, Answer.points(value));
            }
        });
        builder.answer(
                "1.1", Stage.APPRAISED, Answer.points(points.get("1.1")).withRemark(HOSTILE.get(i % HOSTILE.size())));
        return builder.build();
    }

    @ParameterizedTest
    @EnumSource(Odd.class)
    void every_report_is_written(Odd odd) throws IOException {
        Scores scores = scores(odd);
        Ranking ranking = Ranking.of(scores);
        for (Language language : Language.values()) {
            Report report = Report.of(scores, ranking)
                    .withPrevious(PreviousYear.of(scores, ranking))
                    .in(language);
            Path into = Files.createDirectories(folder.resolve(language.name()));
            Path book = into.resolve("ket-qua.xlsx");
            ResultWorkbook.write(report, book);
            WordReport.writeAppendix(report, into.resolve("phu-luc.docx"));
            WordReport.writeNarrative(report, into.resolve("bao-cao.docx"));
            WebPage.write(report, into.resolve("trang.html"));
            ReportCards.writeBatch(report, unit -> true, into.resolve("phieu.html"));
            ReportCards.writeEach(report, Files.createDirectories(into.resolve("phieu")));
            ResultCsv.write(report, CsvStyle.EXCEL, into, "bang");
            checkWorkbook(book);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                check(file);
            }
        }
    }

    /** Forty units do not fit a page; the signature has the last three of them above it. */
    @Test
    void the_signature_never_stands_on_a_page_without_units() throws IOException {
        Scheme scheme = scheme(Odd.ONE_LEAF);
        List<Unit> units = new ArrayList<>();
        List<UnitAssessment> answers = new ArrayList<>();
        for (int i = 10; i < 50; i++) {
            units.add(Unit.of("u" + i, "Xã " + i, UnitLevel.COMMUNE));
            answers.add(UnitAssessment.builder("u" + i)
                    .answer("1.1", Stage.SELF, Answer.points(String.valueOf(i)))
                    .build());
        }
        Scores scores = Scorer.of(scheme).score(Assessments.of(Round.of(2025), UnitRegister.of(units), answers));
        byte[] bytes = ResultWorkbookTest.written(Report.of(scores, Ranking.of(scores)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet appendix = workbook.getSheetAt(0);
            assertThat(appendix.getRowBreaks()).hasSize(1);
            Row next = appendix.getRow(appendix.getRowBreaks()[0] + 1);
            assertThat(next.getCell(0).getNumericCellValue()).isEqualTo(38);
        }
    }

    /** Formulas are only those that the workbook makes itself, and every one gives what is written beside it. */
    private static void checkWorkbook(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (InputStream in = new ByteArrayInputStream(bytes);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Map<String, String> before = values(workbook);
            Edits.recompute(workbook);
            assertThat(values(workbook)).isEqualTo(before);
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            assertThat(cell.getCellFormula()).doesNotContain("cmd", "alert", "1+1", "2+3");
                        }
                    }
                }
            }
        }
    }

    private static Map<String, String> values(XSSFWorkbook workbook) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        values.put(
                                sheet.getSheetName() + "!" + cell.getAddress(),
                                switch (cell.getCachedFormulaResultType()) {
                                    case NUMERIC ->
                                        String.format(java.util.Locale.ROOT, "%.7f", cell.getNumericCellValue() + 0.0);
                                    case STRING -> cell.getStringCellValue();
                                    default -> "error";
                                });
                    }
                }
            }
        }
        assertThat(values).doesNotContainValue("error");
        return values;
    }

    private static void check(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).as(file.toString()).isNotEmpty();
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (file.toString().endsWith(".html")) {
            assertThat(text)
                    .as(file.toString())
                    .doesNotContain("<script>alert", "<img src=x", "<svg onload", "NaN", ">null<", "undefined<");
        }
        if (file.toString().endsWith(".csv")) {
            assertThat(text.lines().flatMap(line -> Stream.of(line.split(";"))))
                    .as(file.toString())
                    .noneMatch(cell -> cell.matches("\"?[=@+].*"));
        }
    }
}
