package org.parindex.io.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.assessment.Round;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.excel.AssessmentImport;
import org.parindex.io.excel.AssessmentWorkbooks;
import org.parindex.io.excel.ExcelFinding;
import org.parindex.io.excel.ReadLimits;

/** Workbooks of ours, opened and saved by LibreOffice, hold the same values. */
@Tag("interop")
class TemplatesInteropTest {

    @TempDir
    private static Path temp;

    private static Path filled;

    @BeforeAll
    static void fill() throws IOException {
        filled = Templates.write(Sample.SCHEME, Sample.UNITS, Round.of(2025), temp.resolve("forms"), one -> {})
                .get(0);
        Sample.fill(filled);
    }

    /** Opens a file in LibreOffice and saves it in a format. */
    static Path saved(Path file, String format) throws IOException, InterruptedException {
        Path out = Files.createDirectories(temp.resolve(format + "-" + file.getFileName()));
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + temp.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String name = file.getFileName().toString();
        return out.resolve(name.substring(0, name.lastIndexOf('.')) + "." + format);
    }

    private static AssessmentImport read(Path file) throws IOException {
        return AssessmentWorkbooks.read(
                List.of(file), Sample.SCHEME, Sample.UNITS, Round.of(2025), one -> {}, ReadLimits.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "ods"})
    void aFilledTemplateSavedByLibreOfficeHoldsTheSameValues(String format) throws Exception {
        Path once = saved(filled, format);
        Sample.assertFilled(read(once));
        Path back = saved(once, format.equals("xlsx") ? "ods" : "xlsx");
        Sample.assertFilled(read(back));
    }

    @Test
    void aCriterionSetSavedByLibreOfficeIsTheSameSet() throws Exception {
        Path file = temp.resolve("bo.xlsx");
        SchemeWorkbook.write(Sample.SCHEME, file);
        for (String format : List.of("xlsx", "ods", "xls")) {
            SchemeImport read = SchemeWorkbook.read(saved(file, format));
            assertThat(read.findings()).as(format).extracting(Finding::code).doesNotContain("scheme-json-unreadable");
            assertThat(read.scheme()).as(format).isEqualTo(Sample.SCHEME);
        }
    }

    @Test
    void notesOfAReturnedCopyAreReadByLibreOffice() throws Exception {
        String name = filled.getFileName().toString();
        String sheet = "Phiếu tự đánh giá";
        List<Finding> findings = List.of(
                ExcelFinding.CELL_ERROR.at(Place.of(new Source.Cell(name, sheet, "E10")), "error", "#REF!"),
                ExcelFinding.CELL_ERROR.at(Place.of(new Source.Cell(name, sheet, "C40")), "error", "#N/A"));
        Path copy = AnnotatedCopy.write(filled, findings, temp.resolve("returned"));
        try (ZipFile ods = new ZipFile(saved(copy, "ods").toFile())) {
            String content =
                    new String(ods.getInputStream(ods.getEntry("content.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(content.split("<office:annotation ", -1)).hasSize(3);
            assertThat(content).contains("Ô báo lỗi #REF!").contains("table:name=\"Lỗi nhập liệu\"");
        }
        Sample.assertFilled(read(copy));
        Sample.assertFilled(read(saved(copy, "xlsx")));
    }
}
