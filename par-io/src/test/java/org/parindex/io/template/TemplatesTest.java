package org.parindex.io.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.io.excel.AssessmentImport;
import org.parindex.io.excel.AssessmentWorkbooks;
import org.parindex.io.excel.ReadLimits;
import org.parindex.unit.UnitRegister;

class TemplatesTest {

    @TempDir
    private Path folder;

    @Test
    void everyUnitGetsAFileWithAPlainName() throws IOException {
        List<Path> told = new ArrayList<>();
        List<Path> files = Templates.write(Sample.SCHEME, Sample.UNITS, Round.of(2025), folder.resolve("a"), told::add);
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("h01-so-noi-vu.xlsx", "h02-uy-ban-nhan-dan-phuong-go.xlsx");
        assertThat(told).isEqualTo(files);
    }

    @Test
    void onlyCellsToFillInAreOpen() throws IOException {
        try (XSSFWorkbook workbook = template()) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            List<String> open = new ArrayList<>();
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (!cell.getCellStyle().getLocked()) {
                        open.add(cell.getAddress().formatAsString());
                    }
                }
            }
            assertThat(open)
                    .containsExactly(
                            // 1.1: option, points, evidence, note; 1.2: points, evidence, note, its two figures; 2
                            "D10", "E10", "H10", "I10", "E11", "H11", "I11", "D12", "D13", "E14", "H14", "I14");
            assertThat(workbook.getSheetVisibility(workbook.getSheetIndex("_parindex")))
                    .isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(workbook.getSheet("Hướng dẫn")).isNotNull();
        }
    }

    private XSSFWorkbook template() throws IOException {
        Path file = Templates.write(Sample.SCHEME, Sample.UNITS, Round.of(2025), folder, one -> {})
                .get(0);
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    @Test
    void everyOpenCellSaysWhatItTakes() throws IOException {
        try (XSSFWorkbook workbook = template()) {
            Map<String, DataValidation> byCell = new HashMap<>();
            workbook.getSheetAt(0).getDataValidations().forEach(one -> {
                for (CellRangeAddress range : one.getRegions().getCellRangeAddresses()) {
                    byCell.put(range.formatAsString(), one);
                }
            });
            assertThat(byCell.keySet()).containsExactlyInAnyOrder("D10", "E10", "E11", "D12", "D13", "E14");
            DataValidation points = byCell.get("E11");
            assertThat(points.getPromptBoxText()).startsWith("Điểm từ 0 đến 2, dùng dấu phẩy hay dấu chấm đều được");
            assertThat(points.getValidationConstraint().getFormula1())
                    .isEqualTo("OR(ISTEXT(E11),AND(ISNUMBER(E11),E11>=0,E11<=2))");
            assertThat(byCell.get("D10").getPromptBoxText()).endsWith("Đúng hạn; Chậm, hoặc thiếu");
            String list = byCell.get("D10").getValidationConstraint().getFormula1();
            assertThat(list).isEqualTo("_parindex!$G$1:$G$2");
            assertThat(workbook.getSheet("_parindex").getRow(1).getCell(6).getStringCellValue())
                    .isEqualTo("Chậm, hoặc thiếu");
        }
    }

    @Test
    void totalsAreFormulasThatTakeCommaAndDot() throws IOException {
        try (XSSFWorkbook workbook = template()) {
            Sheet sheet = workbook.getSheetAt(0);
            XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
            assertThat(evaluator.evaluate(cell(sheet, "E9")).formatAsString()).isEqualTo("\"\"");
            cell(sheet, "E10").setCellValue("0,5");
            evaluator.clearAllCachedResultValues();
            assertThat(evaluator.evaluate(cell(sheet, "E9")).formatAsString()).isEqualTo("\"\"");
            assertThat(evaluator.evaluate(cell(sheet, "E15")).getNumberValue()).isEqualTo(0.5);
            cell(sheet, "E11").setCellValue("1.25");
            cell(sheet, "E14").setCellValue(1);
            evaluator.clearAllCachedResultValues();
            assertThat(evaluator.evaluate(cell(sheet, "E9")).getNumberValue()).isEqualTo(1.75);
            assertThat(evaluator.evaluate(cell(sheet, "E15")).getNumberValue()).isEqualTo(2.75);
            cell(sheet, "E14").setCellValue("Không áp dụng");
            evaluator.clearAllCachedResultValues();
            assertThat(evaluator.evaluate(cell(sheet, "E15")).getNumberValue()).isEqualTo(1.75);
        }
    }

    private static Cell cell(Sheet sheet, String address) {
        var at = new org.apache.poi.ss.util.CellAddress(address);
        return sheet.getRow(at.getRow()).getCell(at.getColumn());
    }

    @Test
    void aTemplateFilledInIsReadBack() throws IOException {
        Path file = Templates.write(Sample.SCHEME, Sample.UNITS, Round.of(2025), folder, one -> {})
                .get(0);
        Sample.fill(file);
        AssessmentImport read = AssessmentWorkbooks.read(
                List.of(file),
                Sample.SCHEME,
                UnitRegister.of(List.of(Sample.UNITS.units().get(0))),
                Round.of(2025),
                one -> {},
                ReadLimits.DEFAULT);
        Sample.assertFilled(read);
    }

    private AssessmentImport edited(java.util.function.Consumer<Sheet> edit, org.parindex.scheme.Scheme scheme)
            throws IOException {
        Path file = Templates.write(Sample.SCHEME, Sample.UNITS, Round.of(2025), folder, one -> {})
                .get(0);
        Sample.fill(file);
        Path renamed = Files.move(file, folder.resolve("scan 0012.xlsx"), StandardCopyOption.REPLACE_EXISTING);
        try (XSSFWorkbook workbook = Sample.open(renamed)) {
            edit.accept(workbook.getSheetAt(0));
            Sample.save(workbook, renamed);
        }
        return AssessmentWorkbooks.read(
                List.of(renamed), scheme, Sample.UNITS, Round.of(2025), one -> {}, ReadLimits.DEFAULT);
    }

    @Test
    void theStampTellsTheUnitWhenNothingElseDoes() throws IOException {
        AssessmentImport read = edited(
                sheet -> {
                    cell(sheet, "A5").setBlank();
                    sheet.getWorkbook().setSheetName(0, "Sheet1");
                },
                Sample.SCHEME);
        Sample.assertFilled(read);
    }

    @Test
    void aFormOfAnotherUnitOrSetIsToldSo() throws IOException {
        AssessmentImport read =
                edited(sheet -> cell(sheet, "A5").setCellValue("Đơn vị: UBND phường Gò"), Sample.SCHEME);
        assertThat(read.findings()).extracting(Finding::code).contains("form-of-another-unit");
        assertThat(read.assessments().byUnit()).containsOnlyKeys("H02");
        AssessmentImport other = edited(sheet -> {}, SchemeWorkbook.forYear(Sample.SCHEME, "so-2026", 2026));
        assertThat(other.findings()).extracting(Finding::code).contains("form-of-another-set");
    }

    @Test
    void aBlankTemplateIsToldToBeBlank() throws IOException {
        Templates.write(Sample.SCHEME, Sample.UNITS, Round.of(2025), folder, one -> {});
        AssessmentImport read = AssessmentWorkbooks.read(folder, Sample.SCHEME, Sample.UNITS, Round.of(2025));
        assertThat(read.findings()).extracting(Finding::code).contains("form-blank");
        assertThat(read.findings()).extracting(Finding::severity).doesNotContain(Severity.ERROR);
        for (UnitAssessment one : read.assessments().byUnit().values()) {
            assertThat(one.answers()).isEmpty();
        }
    }

    @Test
    void oneWorkbookHoldsAllUnits() throws IOException {
        Path file = folder.resolve("all.xlsx");
        Templates.writeAll(Sample.SCHEME, Sample.UNITS, Round.of(2025), file);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Sở Nội vụ");
            assertThat(workbook.getSheetName(1)).isEqualTo("Ủy ban nhân dân phường Gò");
            Sheet second = workbook.getSheetAt(1);
            cell(second, "E14").setCellValue("0,75");
            XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
            assertThat(evaluator.evaluate(cell(second, "E15")).getNumberValue()).isEqualTo(0.75);
            assertThat(evaluator.evaluate(cell(workbook.getSheetAt(0), "E15")).formatAsString())
                    .isEqualTo("\"\"");
        }
    }

    @Test
    void hostileNamesStayNames() throws IOException {
        assertThat(new FileNames(".xlsx").of("../../etc/passwd")).isEqualTo("etc-passwd.xlsx");
        assertThat(new FileNames(".xlsx").of("CON")).isEqualTo("tep-con.xlsx");
        FileNames names = new FileNames(".xlsx");
        assertThat(List.of(names.of("Xã Hòa"), names.of("Xã Hoà"), names.of("???")))
                .containsExactly("xa-hoa.xlsx", "xa-hoa-2.xlsx", "tep-.xlsx");
        try (OutputStream none = OutputStream.nullOutputStream()) {
            none.flush();
        }
    }

    /** Claims of a unit's self-assessment, by node. */
    static Map<String, Claim> claims(UnitAssessment one) {
        Map<String, Claim> claims = new HashMap<>();
        one.answers().forEach((node, stages) -> {
            if (stages.containsKey(Stage.SELF)) {
                claims.put(node, stages.get(Stage.SELF).claim());
            }
        });
        return claims;
    }

    static Claim.Given given(Map<String, BigDecimal> figures, Map<String, String> choices, String points) {
        return new Claim.Given(figures, choices, new BigDecimal(points));
    }
}
