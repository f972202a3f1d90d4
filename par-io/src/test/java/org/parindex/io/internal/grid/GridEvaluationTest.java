package org.parindex.io.internal.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/** Formulas computed over the cells that were read give what POI's own workbook gives. */
class GridEvaluationTest {

    private static final int ROWS = 14;
    private static final int COLUMNS = 6;

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static String reference(Random random, int below) {
        String sheet = random.nextInt(5) == 0 ? "'Trang 2'!" : "";
        return sheet + new CellReference(random.nextInt(below), random.nextInt(COLUMNS)).formatAsString();
    }

    private static String area(Random random, int below) {
        int row = random.nextInt(below);
        int column = random.nextInt(COLUMNS);
        CellReference last = new CellReference(
                row + random.nextInt(below - row),
                column + random.nextInt(COLUMNS - column),
                random.nextBoolean(),
                false);
        return new CellReference(row, column).formatAsString() + ":" + last.formatAsString();
    }

    /** A formula that looks at rows above its own only, so that none is circular. */
    private static String formula(Random random, int below) {
        String one = reference(random, below);
        String two = reference(random, below);
        String area = area(random, below);
        return switch (random.nextInt(16)) {
            case 0 -> "SUM(" + area + ")";
            case 1 -> "SUM(" + area + "," + one + ",1.5)";
            case 2 -> one + "+" + two + "*2";
            case 3 -> "IF(" + one + "=\"\",\"\"," + two + ")";
            case 4 -> "COUNTA(" + area + ")";
            case 5 -> "COUNTBLANK(" + area + ")+COUNT(" + area + ")";
            case 6 -> "ROUND(" + one + "/3,2)";
            case 7 -> "IFERROR(" + one + "/" + two + ",0)";
            case 8 -> "SUMIF(" + area + ",\">1\")";
            case 9 -> "IF(ISNUMBER(" + one + ")," + one + ",LEN(" + two + "))";
            case 10 -> "AVERAGE(" + area + ")";
            case 11 -> "SUMPRODUCT(" + area + "," + area + ")";
            case 12 -> "MAX(" + area + ")-MIN(" + area + ")";
            case 13 -> "TRIM(" + one + ")&\"x\"";
            case 14 -> "AND(" + one + ">0," + two + ">0)";
            default -> "SUBTOTAL(109," + area + ")";
        };
    }

    private static void fill(XSSFSheet sheet, Random random, boolean formulas) {
        for (int row = 0; row < ROWS; row++) {
            XSSFRow cells = sheet.createRow(row);
            if (random.nextInt(8) == 0) {
                cells.setZeroHeight(true);
            }
            for (int column = 0; column < COLUMNS; column++) {
                XSSFCell cell = cells.createCell(column);
                switch (random.nextInt(formulas && row > 3 ? 10 : 6)) {
                    case 0 -> cell.setCellValue(random.nextInt(400) / 100.0);
                    case 1 -> cell.setCellValue(random.nextInt(5));
                    case 2 -> cell.setCellValue(random.nextBoolean() ? "  " : "chữ");
                    case 3 -> cell.setCellValue(random.nextBoolean());
                    case 4 -> cell.setCellValue("2");
                    case 5 -> cell.setBlank();
                    default -> cell.setCellFormula(formula(random, row));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void random_formulas_give_what_a_whole_workbook_gives(long seed) throws IOException {
        Random random = new Random(seed);
        int compared = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook.createSheet("Trang 1"), random, false);
            workbook.getSheetAt(0).removeRow(workbook.getSheetAt(0).getRow(ROWS - 1));
            fill(workbook.createSheet("Trang 2"), random, false);
            XSSFSheet sheet = workbook.createSheet("Tính");
            fill(sheet, random, true);
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            evaluator.evaluateAll();
            List<GridSheet> sheets = Packages.read(bytes(workbook)).sheets();
            GridEvaluation ours = new GridEvaluation(sheets, new ParsedFormulas());
            assertThat(ours.notUnderstood()).as("seed %d", seed).isZero();
            for (int row = 0; row < ROWS; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    XSSFCell cell = sheet.getRow(row).getCell(column);
                    if (cell.getCellType() == CellType.FORMULA) {
                        CellValue theirs = evaluator.evaluate(cell);
                        CellValue value = ours.evaluate(sheets.get(2), row, column);
                        String shown = theirs.getCellType() == CellType.ERROR ? "none" : theirs.formatAsString();
                        assertThat(value == null ? "none" : value.formatAsString())
                                .as("seed %d, %s = %s", seed, cell.getAddress(), cell.getCellFormula())
                                .isEqualTo(shown);
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void shared_formulas_are_those_of_their_cells() throws IOException {
        byte[] file;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("A");
            for (int row = 0; row < 4; row++) {
                XSSFRow cells = sheet.createRow(row);
                cells.createCell(0).setCellValue(row + 0.5);
                cells.createCell(1).setCellValue(10);
                XSSFCell result = cells.createCell(2);
                CTCellFormula formula = result.getCTCell().addNewF();
                formula.setT(STCellFormulaType.SHARED);
                formula.setSi(0);
                if (row == 0) {
                    formula.setRef("C1:C4");
                    formula.setStringValue("SUM(A$1:A1)+B1*2");
                }
                result.getCTCell().setV(row == 2 ? "1" : String.valueOf((row + 1) * (row + 1) * 0.5 + 20));
            }
            file = bytes(workbook);
        }

        GridSheet sheet = Packages.read(file).sheets().get(0);

        assertThat(List.of(0, 1, 2, 3))
                .extracting(row -> sheet.at(row, 2).formula().computed().toPlainString())
                .containsExactly("20.5", "22", "24.5", "28");
        assertThat(sheet.at(2, 2).number()).isEqualByComparingTo("1");
    }

    @Test
    void names_and_areas_are_left_to_a_whole_workbook() throws IOException {
        byte[] file;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("A");
            for (int row = 0; row < 3; row++) {
                sheet.createRow(row).createCell(0).setCellValue(row == 0 ? 1 : row * 2);
            }
            Name name = workbook.createName();
            name.setNameName("diem");
            name.setRefersToFormula("A!$A$1:$A$3");
            sheet.getRow(0).createCell(1).setCellFormula("SUM(diem)");
            sheet.setArrayFormula("SUM(A1:A3*2)", CellRangeAddress.valueOf("B2"));
            sheet.getRow(2).createCell(1).setCellFormula("SUM(diem)+A1");
            file = bytes(workbook);
        }
        GridFile read = Packages.read(file);
        GridSheet sheet = read.sheets().get(0);

        assertThat(new GridEvaluation(read.sheets(), new ParsedFormulas()).notUnderstood())
                .isEqualTo(2);
        assertThat(sheet.at(0, 1).number()).isEqualByComparingTo("7");
        assertThat(sheet.at(1, 1).number()).isEqualByComparingTo("14");
        assertThat(sheet.at(2, 1).number()).isEqualByComparingTo("8");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void formulas_over_endless_areas_are_not_computed() throws IOException {
        byte[] file;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("A");
            sheet.createRow(0).createCell(0).setCellValue(1);
            for (int row = 1; row < 3_000; row++) {
                XSSFCell cell = sheet.createRow(row).createCell(1);
                cell.setCellFormula("SUM($C$1:$CZ$9000)+" + row);
                cell.getCTCell().setV("7");
            }
            file = bytes(workbook);
        }

        GridFile read = Packages.read(file);

        assertThat(read.findings()).extracting(one -> one.code()).containsExactly("formulas-not-checked");
        assertThat(read.sheets().get(0).at(5, 1).number()).isEqualByComparingTo(BigDecimal.valueOf(7));
    }

    @Test
    void a_formula_that_depends_on_itself_keeps_its_stored_result() throws IOException {
        byte[] file;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFRow row = workbook.createSheet("A").createRow(0);
            for (int column = 0; column < 2; column++) {
                row.createCell(column).setCellFormula(column == 0 ? "B1+1" : "A1+1");
                row.getCell(column).getCTCell().setV(String.valueOf(3 + column));
            }
            file = bytes(workbook);
        }

        GridSheet sheet = Packages.read(file).sheets().get(0);

        assertThat(Arrays.asList(0, 1))
                .allSatisfy(column ->
                        assertThat(sheet.at(0, column).formula().computed()).isNull());
        assertThat(sheet.at(0, 0).number()).isEqualByComparingTo("3");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_depends_on_the_clock_keeps_its_result_for_formulas_that_use_it_too(boolean named) throws IOException {
        byte[] file;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFRow row = workbook.createSheet("A").createRow(0);
            row.createCell(0).setCellFormula("NOW()*0+VALUE(\"3\")");
            row.getCell(0).getCTCell().setV("41000");
            row.createCell(1).setCellFormula("A1+1");
            row.getCell(1).getCTCell().setV("7");
            row.createCell(2).setCellFormula("VALUE(\"1,5\")");
            row.createCell(3).setCellFormula("C1+1");
            if (named) {
                // a name is left to a whole workbook
                Name name = workbook.createName();
                name.setNameName("diem");
                name.setRefersToFormula("A!$A$1");
                row.createCell(4).setCellFormula("diem");
                row.getCell(4).getCTCell().setV("41000");
            }
            file = bytes(workbook);
        }

        GridSheet sheet = Packages.read(file).sheets().get(0);

        assertThat(sheet.at(0, 0).formula().computed()).isNull();
        assertThat(sheet.at(0, 1).formula().computed()).isEqualByComparingTo("41001");
        assertThat(sheet.at(0, 3).kind()).isEqualTo(GridCell.Kind.ERROR);
        assertThat(sheet.at(0, 3).formula().computed()).isNull();
    }

    @Test
    void formulas_go_on_with_all_digits_of_stored_results() throws IOException {
        byte[] file;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFRow row = workbook.createSheet("A").createRow(0);
            row.createCell(0).setCellValue(138415820.42380944);
            row.createCell(1).setCellFormula("A1*10");
            row.getCell(1).getCTCell().setV(String.valueOf(138415820.42380944 * 10));
            file = bytes(workbook);
        }

        GridSheet sheet = Packages.read(file).sheets().get(0);

        assertThat(sheet.at(0, 1).formula().computed())
                .isEqualByComparingTo(sheet.at(0, 1).number());
    }
}
