package org.parindex.io.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Severity;
import org.parindex.io.excel.AssessmentImport;
import org.parindex.rule.Measure;
import org.parindex.rule.Options;
import org.parindex.rule.Proportional;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Scheme;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** A small set, two units, and how the first of them fills in its form. */
final class Sample {

    static final Scheme SCHEME = Scheme.builder("so-2025", UnitLevel.DEPARTMENT)
            .title(Text.of("Bộ tiêu chí năm 2025", "Criteria of 2025"))
            .add(
                    Branch.of(
                            "I",
                            Text.of("Chỉ đạo, điều hành"),
                            Leaf.of(
                                    "1.1",
                                    Text.of("Ban hành kế hoạch"),
                                    "1.5",
                                    Options.of(
                                            Options.Option.of("on-time", Text.of("Đúng hạn", "On time"), "1.5"),
                                            Options.Option.of("late", Text.of("Chậm, hoặc thiếu", "Late"), "0.5"))),
                            Leaf.of(
                                    "1.2",
                                    Text.of("Tỷ lệ hoàn thành"),
                                    "2",
                                    Proportional.of(Measure.Share.of("hoàn thành", "được giao")))),
                    Leaf.of("II", Text.of("Sáng kiến"), "1", null))
            .build();

    static final UnitRegister UNITS = UnitRegister.of(List.of(
            Unit.of("H01", "Sở Nội vụ", UnitLevel.DEPARTMENT),
            Unit.of("H02", "Ủy ban nhân dân phường Gò", UnitLevel.DEPARTMENT)));

    private Sample() {}

    static Cell cell(Sheet sheet, String address) {
        CellAddress at = new CellAddress(address);
        return sheet.getRow(at.getRow()).getCell(at.getColumn());
    }

    /** Fills a template in as a clerk does. */
    static void fill(Path file) throws IOException {
        try (XSSFWorkbook workbook = open(file)) {
            Sheet sheet = workbook.getSheetAt(0);
            cell(sheet, "D10").setCellValue("Chậm, hoặc thiếu");
            cell(sheet, "E10").setCellValue(0.5);
            cell(sheet, "H10").setCellValue("KH số 12/KH-UBND; BC số 3");
            cell(sheet, "I10").setCellValue("=1+1 gửi chậm");
            cell(sheet, "D12").setCellValue(27);
            cell(sheet, "D13").setCellValue(30);
            cell(sheet, "E11").setCellValue("1,8");
            cell(sheet, "E14").setCellValue("Không áp dụng");
            cell(sheet, "I14").setCellValue("không được giao");
            workbook.setForceFormulaRecalculation(true);
            save(workbook, file);
        }
    }

    static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    static void save(XSSFWorkbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    static void assertFilled(AssessmentImport read) {
        assertThat(read.findings().stream().filter(one -> one.severity() == Severity.ERROR))
                .isEmpty();
        UnitAssessment one =
                java.util.Objects.requireNonNull(read.assessments().byUnit().get("H01"));
        assertThat(one.unit()).isEqualTo("H01");
        Map<String, ?> claims = TemplatesTest.claims(one);
        assertThat(claims.get("1.1")).isEqualTo(TemplatesTest.given(Map.of(), Map.of("option", "late"), "0.5"));
        assertThat(claims.get("1.2"))
                .isEqualTo(TemplatesTest.given(
                        Map.of("hoàn thành", new BigDecimal("27"), "được giao", new BigDecimal("30")),
                        Map.of(),
                        "1.8"));
        assertThat(claims.get("II").toString()).isEqualTo("NotApplicable[reason=không được giao]");
        assertThat(one.answer("1.1", Stage.SELF).orElseThrow().evidence())
                .extracting(evidence -> evidence.title())
                .containsExactly("KH số 12/KH-UBND", "BC số 3");
        assertThat(one.answer("1.1", Stage.SELF).orElseThrow().remark()).isEqualTo("=1+1 gửi chậm");
    }
}
