package org.parindex.io.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.rule.Award;
import org.parindex.rule.Input;
import org.parindex.rule.Interval;
import org.parindex.rule.Measure;
import org.parindex.rule.Options;
import org.parindex.rule.PerItem;
import org.parindex.rule.Proportional;
import org.parindex.rule.Steps;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.MissingPolicy;
import org.parindex.scheme.Scheme;
import org.parindex.text.Text;
import org.parindex.unit.UnitLevel;

class SchemeWorkbookTest {

    private static Scheme scheme() {
        return Scheme.builder("so-2025", UnitLevel.DEPARTMENT)
                .title(Text.of("Bộ tiêu chí năm 2025", "Criteria of 2025"))
                .valid(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                .add(
                        Branch.of(
                                        "I",
                                        Text.of("CHỈ ĐẠO, ĐIỀU HÀNH"),
                                        Leaf.of(
                                                "1.1",
                                                Text.of("Kế hoạch"),
                                                "1.50",
                                                Options.of(
                                                        Options.Option.of("đúng hạn", Text.of("Đúng hạn"), "1.5"),
                                                        Options.Option.of("chậm", Text.of("Chậm"), "0.5"))),
                                        Leaf.of(
                                                "1.2",
                                                Text.of("Tỷ lệ hoàn thành"),
                                                "2",
                                                Steps.of(
                                                        Measure.Share.of("hoàn thành", "được giao"),
                                                        Steps.Step.of(Interval.atLeast("90"), "2"),
                                                        Steps.Step.of(Interval.fromTo("70", "90"), "1"),
                                                        Steps.Step.of(Interval.below("70"), "0"))))
                                .withMaximum(new BigDecimal("3.5")),
                        Leaf.of("1.10", Text.of("Sáng kiến"), "1", PerItem.of("sáng kiến", "0.5")))
                .declaredTotal("4.5")
                .build();
    }

    private static XSSFWorkbook workbook(Scheme scheme) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SchemeWorkbook.write(scheme, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static SchemeImport read(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        workbook.close();
        return SchemeWorkbook.read("bo.xlsx", out.toByteArray(), name -> Optional.empty());
    }

    private static List<String> told(SchemeImport read) {
        return read.findings().stream()
                .map(finding -> finding.code() + " " + finding.place().source())
                .toList();
    }

    /** The row with a code or, below a leaf, with a scale. */
    private static Row row(Sheet sheet, String text) {
        for (Row row : sheet) {
            for (int column : new int[] {0, 2}) {
                if (row.getCell(column) != null
                        && row.getCell(column).toString().equals(text)) {
                    return row;
                }
            }
        }
        throw new AssertionError("There is no row " + text);
    }

    @Test
    void theTableLooksLikeTheAppendixOfADecision() throws IOException {
        try (XSSFWorkbook workbook = workbook(scheme())) {
            Sheet sheet = workbook.getSheet("Bộ tiêu chí");
            Row leaf = row(sheet, "1.1");
            assertThat(leaf.getCell(4).getNumericCellValue()).isEqualTo(1.5);
            assertThat(leaf.getCell(7).getStringCellValue()).isEqualTo("chọn mức (options)");
            Row option = sheet.getRow(leaf.getRowNum() + 2);
            assertThat(option.getCell(0).toString()).isEmpty();
            assertThat(option.getCell(2).getStringCellValue()).isEqualTo("Chậm");
            assertThat(option.getCell(3).getNumericCellValue()).isEqualTo(0.5);
            Row steps = row(sheet, "1.2");
            assertThat(steps.getCell(8).getStringCellValue()).isEqualTo("hoàn thành / được giao");
            assertThat(sheet.getRow(steps.getRowNum() + 2).getCell(2).getStringCellValue())
                    .isEqualTo("70..<90");
            assertThat(workbook.getPrintArea(0)).endsWith("$A$1:$F$14");
        }
    }

    @Test
    void whatIsTypedByHandIsUnderstood() throws IOException {
        try (XSSFWorkbook workbook = workbook(scheme())) {
            Sheet sheet = workbook.getSheet("Bộ tiêu chí");
            row(sheet, "Chậm").getCell(3).setCellValue("0,75");
            row(sheet, "Đúng hạn").getCell(3).setCellValue("100%");
            row(sheet, ">=90").getCell(2).setCellValue("≥ 92,5");
            row(sheet, "70..<90").getCell(2).setCellValue("70..<92,5");
            row(sheet, "1.10").getCell(7).setCellValue("proportional");
            row(sheet, "1.10").getCell(8).setCellValue("100% - trễ hạn / tổng số [số lượng]");
            row(sheet, "1.10").getCell(12).setBlank();
            row(sheet, "1.10").getCell(14).setBlank();
            row(sheet, "1.10").getCell(10).setCellValue(">=50");
            policy(workbook, "policies.missing", "đơn vị không có kết quả");
            SchemeImport read = read(workbook);
            Scheme scheme = read.sound().orElseThrow(() -> new AssertionError(read.findings()));
            assertThat(((Options) leaf(scheme, "1.1").rule()).options())
                    .extracting(Options.Option::award)
                    .containsExactly(Award.share("1"), Award.points("0.75"));
            assertThat(((Steps) leaf(scheme, "1.2").rule()).steps().get(0).on()).isEqualTo(Interval.atLeast("92.5"));
            assertThat(leaf(scheme, "1.10").rule())
                    .isEqualTo(Proportional.from(
                            new Measure.Complement(new Measure.Share(
                                    Measure.Share.of("trễ hạn", "x").parts(),
                                    "tổng số",
                                    null,
                                    Input.Kind.AMOUNT,
                                    false)),
                            Interval.atLeast("50")));
            assertThat(scheme.policies().missing()).isEqualTo(MissingPolicy.FAIL);
        }
    }

    private static void policy(XSSFWorkbook workbook, String path, String value) {
        for (Row row : workbook.getSheet("Chính sách")) {
            if (row.getCell(3) != null && row.getCell(3).toString().equals(path)) {
                row.getCell(1).setCellValue(value);
                row.getCell(2).setBlank();
            }
        }
    }

    private static Leaf leaf(Scheme scheme, String code) {
        return scheme.leaves().stream()
                .filter(leaf -> leaf.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFaultIsToldAtItsCell() throws IOException {
        try (XSSFWorkbook workbook = workbook(scheme())) {
            Sheet sheet = workbook.getSheet("Bộ tiêu chí");
            row(sheet, "Chậm").getCell(3).setCellValue(1.75);
            row(sheet, "I").getCell(4).setCellValue(9);
            row(sheet, "70..<90").getCell(2).setCellValue("75..<90");
            SchemeImport read = read(workbook);
            assertThat(told(read))
                    .contains(
                            "branch-maximum-differs bo.xlsx › Bộ tiêu chí!E6",
                            "option-above-maximum bo.xlsx › Bộ tiêu chí!H7",
                            "steps-gap bo.xlsx › Bộ tiêu chí!H10");
        }
        try (XSSFWorkbook workbook = workbook(scheme())) {
            Sheet sheet = workbook.getSheet("Bộ tiêu chí");
            row(sheet, "1.1").getCell(4).setCellValue("một rưỡi");
            row(sheet, "1.2").getCell(7).setCellValue("bậc thềm");
            row(sheet, "1.10").getCell(6).setCellValue(4);
            row(sheet, "Đúng hạn").getCell(3).setCellValue("nhiều");
            policy(workbook, "ranking.ties", "tuỳ");
            SchemeImport read = read(workbook);
            assertThat(read.sound()).isEmpty();
            assertThat(read.findings().stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .map(finding -> String.valueOf(finding.place().source())))
                    .contains(
                            "bo.xlsx › Bộ tiêu chí!E7",
                            "bo.xlsx › Bộ tiêu chí!D8",
                            "bo.xlsx › Bộ tiêu chí!H10",
                            "bo.xlsx › Bộ tiêu chí!G14",
                            "bo.xlsx › Chính sách!B34");
        }
    }

    /** The two criteria are those of a scoring table published by the inspectorate of Tây Ninh. */
    @Test
    void theAppendixOfADecisionIsReadAsItIs() throws IOException {
        Object[][] rows = {
            {"STT", "Tiêu chí", "Thang điểm", "Điểm", "Điểm tối đa", "Tham mưu, thực hiện"},
            {"I", "CƠ SỞ HẠ TẦNG", "", "", 4, ""},
            {1, "Tỷ lệ CBCC được trang bị máy tính", "Điểm = Tỷ lệ % x Điểm tối đa", "Tỷ lệ% x 2", 2, "Văn phòng"},
            {2, "Kết nối mạng truyền số liệu chuyên dùng", "Có", 2, 2, "CNTT"},
            {"", "", "Không", 0, "", ""}
        };
        try (XSSFWorkbook workbook = workbook(scheme())) {
            workbook.removeSheetAt(workbook.getSheetIndex("Bộ tiêu chí"));
            Sheet sheet = workbook.createSheet("Phụ lục");
            for (int i = 0; i < rows.length; i++) {
                Row row = sheet.createRow(i + 3);
                for (int column = 0; column < rows[i].length; column++) {
                    if (rows[i][column] instanceof Integer number) {
                        row.createCell(column).setCellValue(number);
                    } else {
                        row.createCell(column).setCellValue((String) rows[i][column]);
                    }
                }
            }
            SchemeImport read = read(workbook);
            Scheme scheme =
                    Objects.requireNonNull(read.scheme(), () -> read.findings().toString());
            assertThat(scheme.roots()).hasSize(1);
            Leaf share = scheme.leaves().get(0);
            assertThat(share.rule()).isNull();
            assertThat(share.notes().ruleText()).isEqualTo("Điểm = Tỷ lệ % x Điểm tối đa: Tỷ lệ% x 2");
            assertThat(share.notes().responsible()).isEqualTo("Văn phòng");
            assertThat(scheme.leaves().get(1).rule())
                    .isEqualTo(Options.of(
                            Options.Option.of("Có", Text.of("Có"), "2"),
                            Options.Option.of("Không", Text.of("Không"), "0")));
            assertThat(read.findings())
                    .extracting(Finding::code)
                    .contains("scheme-depth-guessed", "scheme-kept-as-words", "scheme-options-taken");
        }
    }

    @Test
    void nextYearStartsFromThisOne() {
        Scheme next = SchemeWorkbook.forYear(scheme(), "so-2026", 2026);
        assertThat(next.title()).isEqualTo(Text.of("Bộ tiêu chí năm 2026", "Criteria of 2026"));
        assertThat(next.validFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(next.validTo()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(next.roots()).isEqualTo(scheme().roots());
        assertThat(next.document()).isNull();
    }

    @Test
    void whatIsNoWorkbookIsAFinding() {
        SchemeImport read = SchemeWorkbook.read("x.xlsx", new byte[] {1, 2, 3}, name -> Optional.empty());
        assertThat(read.scheme()).isNull();
        assertThat(read.findings()).hasSize(1);
    }
}
