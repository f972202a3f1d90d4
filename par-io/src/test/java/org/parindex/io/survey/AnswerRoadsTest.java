package org.parindex.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.finding.Finding;
import org.parindex.survey.Area;
import org.parindex.survey.Factor;
import org.parindex.survey.Filter;
import org.parindex.survey.Item;
import org.parindex.survey.ItemKind;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.Scale;
import org.parindex.survey.Tally;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** The same answers by every road: however the file is written, tallies and findings are the same. */
class AnswerRoadsTest {

    private static final int ITEMS = 7;
    private static final String[] ANSWERS = {
        "1",
        "2",
        "3",
        "4",
        "5",
        "4",
        "5",
        "4",
        "9",
        "",
        "Hài lòng",
        "rat hai long",
        "5. Rất hài lòng",
        "04",
        "4,0",
        "6",
        "Hài lóng",
        "không rõ",
        " 3 ",
        "4 \u00a0"
    };
    private static final String[] UNITS = {"xa-1", "xa-2", "Xã Tân Cương", "xã tân cương", "xa tan cuong", "Xã Lạ", ""};
    private static final UnitRegister REGISTER = UnitRegister.of(List.of(
            Unit.of("xa-1", "Xã Một", UnitLevel.COMMUNE),
            Unit.of("xa-2", "Xã Hai", UnitLevel.COMMUNE),
            Unit.of("xa-3", "Xã Tân Cương", UnitLevel.COMMUNE)));

    @TempDir
    private Path temp;

    private static Questionnaire questionnaire() {
        List<Item> items = new ArrayList<>();
        items.add(new Item("E", Text.of("Đã dùng?"), "yes", ItemKind.EXPERIENCE, null, false, List.of()));
        for (int i = 1; i < ITEMS; i++) {
            Item item = Item.satisfaction("Q" + i, Text.of("Câu " + i), "five");
            items.add(i % 3 == 0 ? item.askedOf(new Filter("E", java.util.Set.of("1"))) : item);
        }
        return new Questionnaire(
                "roads",
                Text.of("roads"),
                List.of(Scale.fiveLevels("five"), Scale.noYes("yes")),
                List.of(new Area("A", Text.of("A"), List.of(new Factor("F", Text.of("F"), items)))));
    }

    private static List<List<String>> table(Random random) {
        List<List<String>> table = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("Đơn vị", "Nhóm", "E"));
        for (int i = 1; i < ITEMS; i++) {
            header.add(random.nextInt(20) == 0 ? "cột " + i : "Q" + i);
        }
        header.add("Ghi chú");
        table.add(header);
        int rows = random.nextInt(1_500);
        for (int r = 0; r < rows; r++) {
            List<String> row = new ArrayList<>();
            row.add(UNITS[random.nextInt(random.nextInt(50) == 0 ? UNITS.length : 5)]);
            row.add(random.nextBoolean() ? "dân" : "doanh nghiệp");
            row.add(random.nextInt(3) == 0 ? "0" : random.nextBoolean() ? "1" : "Có");
            for (int i = 1; i < ITEMS; i++) {
                row.add(ANSWERS[random.nextInt(random.nextInt(100) == 0 ? ANSWERS.length : 15)]);
            }
            row.add(random.nextInt(10) == 0 ? "x".repeat(random.nextInt(3_000)) : "ghi “chú”");
            table.add(row);
        }
        return table;
    }

    private static String csv(List<List<String>> table, char separator, String lineEnd, UnaryOperator<String> cell) {
        return table.stream()
                .map(row -> row.stream().map(cell).collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining(lineEnd));
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    private AnswerImport<Tally> tally(String name, String text, Charset charset) throws IOException {
        Path file = temp.resolve(name);
        Files.write(file, text.getBytes(charset));
        return AnswerFiles.tally(file, questionnaire(), AnswerLayout.AUTOMATIC, REGISTER);
    }

    /** Findings without the name of the file. */
    private static List<String> told(AnswerImport<?> read) {
        return read.findings().stream()
                .map(finding -> finding.code() + " " + finding.place().source() + " " + finding.message())
                .map(text -> text.replaceAll("[a-z0-9-]+\\.(csv|xlsx)(:|![^ ]*)?", ""))
                .toList();
    }

    private static List<String> messages(AnswerImport<?> read) {
        return read.findings().stream()
                .map(finding -> finding.code() + finding.message())
                .toList();
    }

    @Test
    void every_way_to_write_the_same_table_is_read_alike() throws IOException {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            List<List<String>> table = table(random);
            String plain = csv(table, ';', "\n", cell -> cell.contains(";") ? quoted(cell) : cell);
            AnswerImport<Tally> expected = tally("plain.csv", plain, StandardCharsets.UTF_8);
            List<AnswerImport<Tally>> others = List.of(
                    tally("crlf.csv", csv(table, ';', "\r\n", cell -> cell), StandardCharsets.UTF_8),
                    tally("cr.csv", csv(table, '\t', "\r", cell -> cell) + "\r", StandardCharsets.UTF_8),
                    tally("quoted.csv", csv(table, ',', "\n", AnswerRoadsTest::quoted), StandardCharsets.UTF_8),
                    tally(
                            "some.csv",
                            csv(table, ';', "\r\n", cell -> random.nextBoolean() ? quoted(cell) : cell),
                            StandardCharsets.UTF_8),
                    tally("bom.csv", '\ufeff' + plain + "\n", StandardCharsets.UTF_8),
                    tally("le.csv", '\ufeff' + plain, StandardCharsets.UTF_16LE),
                    tally("be.csv", '\ufeff' + plain, StandardCharsets.UTF_16BE));
            for (AnswerImport<Tally> other : others) {
                assertThat(other.value()).as("seed %d", seed).isEqualTo(expected.value());
                assertThat(told(other)).as("seed %d", seed).isEqualTo(told(expected));
                assertThat(other.respondents()).isEqualTo(expected.respondents());
                assertThat(other.rows()).isEqualTo(expected.rows());
            }
        }
    }

    @Test
    void a_workbook_of_the_same_table_is_read_alike() throws IOException {
        for (int seed = 0; seed < 5; seed++) {
            List<List<String>> table = table(new Random(seed));
            AnswerImport<Tally> expected =
                    tally("plain.csv", csv(table, ';', "\n", cell -> cell), StandardCharsets.UTF_8);
            Path file = temp.resolve("table.xlsx");
            try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                    OutputStream out = Files.newOutputStream(file)) {
                SXSSFSheet sheet = workbook.createSheet("s");
                for (int r = 0; r < table.size(); r++) {
                    SXSSFRow row = sheet.createRow(r);
                    for (int c = 0; c < table.get(r).size(); c++) {
                        String cell = table.get(r).get(c);
                        if (cell.matches("[0-9]")) {
                            row.createCell(c).setCellValue(Integer.parseInt(cell));
                        } else if (!cell.isEmpty()) {
                            row.createCell(c).setCellValue(cell);
                        }
                    }
                }
                workbook.write(out);
            }
            AnswerImport<Tally> read = AnswerFiles.tally(file, questionnaire(), AnswerLayout.AUTOMATIC, REGISTER);
            assertThat(read.value()).as("seed %d", seed).isEqualTo(expected.value());
            assertThat(messages(read)).as("seed %d", seed).isEqualTo(messages(expected));
        }
    }

    @Test
    void bytes_of_another_time_end_the_table_with_a_finding_at_their_line() throws IOException {
        byte[] good = "Đơn vị;Q1\nxa-1;4\nxa-1;5\n".getBytes(StandardCharsets.UTF_8);
        byte[] old = "xa-2;H\u00b5i l\u00dfng\nxa-1;1\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = temp.resolve("tcvn3.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(good);
            out.write(old);
        }
        AnswerImport<Tally> read = AnswerFiles.tally(file, questionnaire(), AnswerLayout.AUTOMATIC, REGISTER);
        assertThat(read.findings())
                .filteredOn(finding -> finding.code().equals("table-encoding"))
                .extracting(Finding::place)
                .hasToString("[tcvn3.csv:4]");
        assertThat(read.hasErrors()).isTrue();
        assertThat(read.value().respondents()).isEqualTo(2);
    }

    @Test
    void rows_longer_than_any_buffer_are_read() throws IOException {
        String note = "ô".repeat(30_000);
        String text =
                "Đơn vị;Ghi chú;Ý kiến;Khác;Q1\n" + ("xa-1;" + note + ";\"" + note + "\n\";" + note + ";4\n").repeat(9);
        AnswerImport<Tally> read = tally("long.csv", text, StandardCharsets.UTF_8);
        assertThat(read.value().counts(new Tally.Cell("xa-1", ""), "Q1").levels())
                .containsExactly(0L, 0L, 0L, 9L, 0L);
        AnswerImport<Tally> tooLong =
                tally("long.csv", "Đơn vị;Q1\nxa-1;4\nxa-1;" + note + note + "\n", StandardCharsets.UTF_8);
        assertThat(tooLong.findings()).extracting(Finding::code).contains("table-too-large");
        assertThat(tooLong.value().respondents()).isEqualTo(1);
    }

    @Test
    void one_row_per_answer_in_any_order_gives_the_tally_of_the_forms() throws IOException {
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            StringBuilder wide = new StringBuilder("id;Đơn vị;E");
            for (int i = 1; i < ITEMS; i++) {
                wide.append(";Q").append(i);
            }
            List<String> rows = new ArrayList<>();
            int respondents = 6_000;
            for (int r = 0; r < respondents; r++) {
                String id = random.nextInt(5) == 0 ? "phiếu " + "x".repeat(random.nextInt(300)) + r : "m" + r;
                String unit = UNITS[random.nextInt(2)];
                wide.append('\n').append(id).append(';').append(unit);
                for (int i = 0; i < ITEMS; i++) {
                    String answer = i == 0 ? "1" : ANSWERS[random.nextInt(12)];
                    wide.append(';').append(answer);
                    rows.add(id + ";" + unit + ";" + (i == 0 ? "E" : "Q" + i) + ";" + answer);
                }
            }
            java.util.Collections.shuffle(rows, random);
            AnswerImport<Tally> expected = tally("wide.csv", wide.toString(), StandardCharsets.UTF_8);
            AnswerImport<Tally> tidy =
                    tally("tidy.csv", "id;Đơn vị;item;answer\n" + String.join("\n", rows), StandardCharsets.UTF_8);
            assertThat(tidy.value()).as("seed %d", seed).isEqualTo(expected.value());
            assertThat(tidy.respondents()).isEqualTo(respondents);
        }
    }
}
