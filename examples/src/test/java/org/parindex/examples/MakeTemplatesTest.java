package org.parindex.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.io.json.SchemeJson;
import org.parindex.io.template.SchemeWorkbook;
import org.parindex.scheme.Scheme;

class MakeTemplatesTest {

    @TempDir
    private Path temp;

    private String printed(int code, String... args) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            assertThat(Main.run(args)).isEqualTo(code);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Path sample() throws IOException {
        return SampleData.folder().resolve("thai-nguyen-2020").resolve("1-so-nganh.scheme.json");
    }

    @Test
    void everyDepartmentGetsAForm() throws IOException {
        String out = printed(0, "MakeTemplates", "--out", temp.toString(), "--one-workbook");
        assertThat(out).contains("20 phiếu ghi tại: ");
        try (Stream<Path> files = Files.list(temp)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(names).hasSize(21).contains("so-y-te-so-y-te.xlsx", "tat-ca-don-vi.xlsx");
        }
        try (InputStream in = Files.newInputStream(temp.resolve("tat-ca-don-vi.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            // one sheet a unit, the words of help and the hidden stamp
            assertThat(workbook.getNumberOfSheets()).isEqualTo(22);
        }
    }

    @Test
    void aSetIsEditedAsAWorkbook() throws IOException {
        Path workbook = temp.resolve("moi").resolve("bo-tieu-chi.xlsx");
        printed(0, "MakeTemplates", "--scheme-workbook", workbook.toString());
        Scheme before = SchemeJson.read(sample()).orElseThrow();
        assertThat(SchemeWorkbook.read(workbook).scheme()).isEqualTo(before);
        try (XSSFWorkbook edited = open(workbook)) {
            for (Row row : edited.getSheetAt(0)) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("1.1.2")) {
                    row.getCell(4).setCellValue("bốn");
                }
            }
            save(edited, workbook);
        }
        String out = printed(3, "MakeTemplates", "--scheme", workbook.toString(), "--out", temp.toString());
        assertThat(out).contains("bo-tieu-chi.xlsx › Bộ tiêu chí!E").contains("Bộ tiêu chí có lỗi; không ghi gì.");
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static void save(XSSFWorkbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    @Test
    void nextYearsSetStartsFromThisOne() throws IOException {
        Path workbook = temp.resolve("2026.xlsx");
        String out = printed(
                0,
                "MakeTemplates",
                "--scheme",
                sample().toString(),
                "--scheme-workbook",
                workbook.toString(),
                "--next-id",
                "so-2026",
                "--year",
                "2026",
                "--lang",
                "en");
        assertThat(out).contains("The set is in: ");
        Scheme next = SchemeWorkbook.read(workbook).sound().orElseThrow();
        assertThat(next.id()).isEqualTo("so-2026");
        assertThat(next.validFrom()).hasToString("2026-01-01");
        assertThat(next.leaves())
                .hasSameSizeAs(SchemeJson.read(sample()).orElseThrow().leaves());
    }

    @Test
    void helpIsInBothLanguages() {
        String help = printed(0, "MakeTemplates", "--help");
        assertThat(help)
                .contains("ghi phiếu tự đánh giá cho từng đơn vị")
                .contains("a self-assessment form for each unit");
    }
}
