package org.parindex.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.parindex.assessment.Round;
import org.parindex.assessment.UnitAssessment;
import org.parindex.io.excel.AssessmentImport;
import org.parindex.io.excel.AssessmentWorkbooks;
import org.parindex.io.excel.SelfAssessmentForm;
import org.parindex.unit.Unit;

/**
 * Importing many small forms on all processors, as typed by hand or as printed here with totals as formulas, against POI's
 * user model that only opens them and looks at each cell (W3).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class FormsBenchmark {

    /** Number of forms. */
    @Param({"500"})
    public int forms;

    /** Whether forms have totals as formulas; otherwise values only, as forms typed by hand. */
    @Param({"false", "true"})
    public boolean formulas;

    private ProvinceData data;
    private Path folder;
    private List<Path> files;

    /** Writes the forms once. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        data = new ProvinceData(forms);
        folder = Files.createTempDirectory("parindex-bench");
        for (Unit unit : data.assessments.units().units()) {
            UnitAssessment answers = data.assessments.byUnit().get(unit.id());
            Path file = folder.resolve(unit.id() + ".xlsx");
            SelfAssessmentForm.write(data.scheme, unit, Round.of(2020), answers, file);
            if (!formulas) {
                plain(file);
            }
        }
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
    }

    /** Only the sheet of the form, and values instead of formulas. */
    private static void plain(Path file) throws IOException {
        XSSFWorkbook workbook = open(file);
        for (Row row : workbook.getSheetAt(0)) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    cell.removeFormula();
                    cell.setBlank();
                }
            }
        }
        while (workbook.getNumberOfSheets() > 1) {
            workbook.removeSheetAt(1);
        }
        while (!workbook.getSheetAt(0)
                .getCTWorksheet()
                .getDataValidations()
                .getDataValidationList()
                .isEmpty()) {
            workbook.getSheetAt(0).getCTWorksheet().getDataValidations().removeDataValidation(0);
        }
        workbook.getSheetAt(0).getCTWorksheet().unsetDataValidations();
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        workbook.close();
    }

    private static XSSFWorkbook open(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Deletes them. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    /** The whole import: kinds, checks, layouts, units, rows, numbers, findings, coverage. */
    @Benchmark
    public int importForms() throws IOException {
        AssessmentImport read = AssessmentWorkbooks.read(folder, data.scheme, data.assessments.units(), Round.of(2020));
        if (read.assessments().byUnit().size() != forms) {
            throw new IllegalStateException("Only %d forms were read."
                    .formatted(read.assessments().byUnit().size()));
        }
        return read.findings().size();
    }

    private static long look(Path file) {
        long sum = 0;
        try (XSSFWorkbook workbook = open(file)) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    sum += cell.getCellType() == CellType.STRING
                            ? cell.getStringCellValue().length()
                            : cell.getColumnIndex();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return sum;
    }

    /** POI's user model, one file after the other. */
    @Benchmark
    public long poiUserModel() {
        return files.stream().mapToLong(FormsBenchmark::look).sum();
    }

    /** POI's user model on all processors. */
    @Benchmark
    public long poiUserModelParallel() {
        return files.parallelStream().mapToLong(FormsBenchmark::look).sum();
    }
}
