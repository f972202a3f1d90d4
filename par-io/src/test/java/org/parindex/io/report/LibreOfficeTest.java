package org.parindex.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.rank.Ranking;
import org.parindex.score.Scores;

/** The workbook in the program that most units open it with besides Excel. */
@Tag("interop")
class LibreOfficeTest {

    private static final int SEEDS = 8;

    @TempDir
    Path folder;

    @Test
    void every_formula_gives_what_the_engine_says() throws Exception {
        List<byte[]> written = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Scores scores = new RandomResults(seed).scores();
            written.add(ResultWorkbookTest.written(Report.of(scores, Ranking.of(scores))));
            files.add(folder.resolve("round-" + seed + ".xlsx"));
            Files.write(files.get(seed), LibreOffice.withoutCaches(written.get(seed)));
        }
        Path into = Files.createDirectories(folder.resolve("out"));
        LibreOffice.convert("xlsx", into, files.toArray(Path[]::new));
        for (int seed = 0; seed < SEEDS; seed++) {
            byte[] back = Files.readAllBytes(into.resolve(files.get(seed).getFileName()));
            assertThat(differences(written.get(seed), back)).as("seed %d", seed).isEqualTo(List.of());
        }
    }

    @Test
    void after_a_change_of_leaves_it_gives_what_the_engine_says_then() throws Exception {
        List<Path> files = new ArrayList<>();
        List<byte[]> expected = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomResults round = new RandomResults(seed);
            Scores scores = round.scores();
            Edits edits = Edits.of(round, seed);
            byte[] before = ResultWorkbookTest.written(Report.of(scores, Ranking.of(scores)));
            Scores after = round.scores(edits.answers());
            expected.add(ResultWorkbookTest.written(Report.of(after, Ranking.of(after))));
            files.add(folder.resolve("edited-" + seed + ".xlsx"));
            Files.write(files.get(seed), LibreOffice.withoutCaches(edits.in(before)));
        }
        Path into = Files.createDirectories(folder.resolve("out"));
        LibreOffice.convert("xlsx", into, files.toArray(Path[]::new));
        for (int seed = 0; seed < SEEDS; seed++) {
            try (XSSFWorkbook back =
                            open(Files.readAllBytes(into.resolve(files.get(seed).getFileName())));
                    XSSFWorkbook asked = open(expected.get(seed))) {
                assertThat(Edits.results(back)).as("seed %d", seed).isEqualTo(Edits.results(asked));
            }
        }
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static List<String> differences(byte[] written, byte[] computed) throws IOException {
        List<String> differences = new ArrayList<>();
        try (XSSFWorkbook ours = open(written);
                XSSFWorkbook theirs = open(computed)) {
            for (Sheet sheet : ours) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            compare(cell, theirs.getSheet(sheet.getSheetName()), differences);
                        }
                    }
                }
            }
        }
        return differences;
    }

    private static void compare(Cell ours, Sheet sheet, List<String> differences) {
        Cell theirs = sheet.getRow(ours.getRowIndex()).getCell(ours.getColumnIndex());
        Object written = value(ours);
        Object computed = value(theirs);
        boolean same = written instanceof Double a && computed instanceof Double b
                ? Math.abs(a - b) <= 1e-8
                : written.equals(computed);
        if (!same) {
            differences.add(sheet.getSheetName() + "!" + ours.getAddress() + " " + ours.getCellFormula() + ": written "
                    + written + ", computed " + computed);
        }
    }

    private static Object value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> (Object) cell.getNumericCellValue();
            case ERROR -> "error " + cell.getErrorCellValue();
            default -> cell.getStringCellValue();
        };
    }
}
