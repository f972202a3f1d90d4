package org.parindex.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parindex.finding.Finding;

class CsvRowsTest {

    private final List<Finding> findings = new ArrayList<>();

    private List<List<String>> read(byte[] bytes) {
        List<List<String>> rows = new ArrayList<>();
        try (TableFile file =
                        TableFile.open("t.csv", bytes, StandardCharsets.UTF_8, TableLimits.DEFAULT, findings::add);
                TableRows all = file.rows()) {
            while (all.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < all.row().width(); i++) {
                    cells.add(all.row().text(i));
                }
                rows.add(cells);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return rows;
    }

    private List<List<String>> read(String text, Charset charset) {
        return read(text.getBytes(charset));
    }

    @Test
    void separatorsAreToldFromTheFirstLine() {
        List<List<String>> expected = List.of(List.of("Mã đơn vị", "Tử số"), List.of("U,1", "27"));
        assertThat(read("Mã đơn vị;Tử số\nU,1;27\n", StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(read("Mã đơn vị\tTử số\r\nU,1\t27", StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(read("Mã đơn vị,Tử số\r\n\"U,1\",27\r\n", StandardCharsets.UTF_8))
                .isEqualTo(expected);
        assertThat(read("sep=;\r\nMã đơn vị;Tử số\r\nU,1;27\r\n", StandardCharsets.UTF_8))
                .isEqualTo(expected);
        assertThat(findings).isEmpty();
    }

    @Test
    void marksOfEncodingAreSeen() {
        List<List<String>> expected = List.of(List.of("Xã", "Điểm"), List.of("Hòa Bình", "1"));
        String text = "\ufeffXã;Điểm\nHòa Bình;1\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(read(text, charset)).as(charset.name()).isEqualTo(expected);
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void wrongEncodingIsAFindingAndNeverGarbage() {
        assertThat(read("Mã;Điểm\nU1;Hòa\n", Charset.forName("windows-1258"))).isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly("table-encoding");
    }

    @Test
    void rowsBeforeWrongBytesAreGivenAndTheFindingNamesTheLine() {
        byte[] good = "Xã;Điểm\nHòa;1\n".getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(good, good.length + 5);
        all[good.length] = 'x';
        all[good.length + 1] = (byte) 0xe1;
        all[good.length + 2] = ';';
        all[good.length + 3] = '2';
        all[good.length + 4] = '\n';
        assertThat(read(all)).containsExactly(List.of("Xã", "Điểm"), List.of("Hòa", "1"));
        assertThat(findings).extracting(Finding::code).containsExactly("table-encoding");
        assertThat(findings.get(0).place()).hasToString("t.csv:3");
        findings.clear();
        byte[] half = "\ufeffXã;Điểm\nHòa;1\nĐ".getBytes(StandardCharsets.UTF_16LE);
        assertThat(read(java.util.Arrays.copyOf(half, half.length - 1)))
                .containsExactly(List.of("Xã", "Điểm"), List.of("Hòa", "1"));
        assertThat(findings).extracting(Finding::code).containsExactly("table-encoding");
    }

    @Test
    void everyEncodingOfTheJdkIsRead() throws IOException {
        String text = "a;b\n" + "x".repeat(40_000) + ";é\n".repeat(30_000);
        for (String charset : List.of("windows-1252", "UTF-16", "UTF-32", "ISO-8859-1", "UTF-8")) {
            List<String> second = new ArrayList<>();
            try (TableFile file = TableFile.open(
                            "t.csv",
                            text.getBytes(charset),
                            Charset.forName(charset),
                            TableLimits.DEFAULT.withRows(40_000),
                            findings::add);
                    TableRows rows = file.rows()) {
                while (rows.next() && findings.isEmpty()) {
                    second.add(rows.row().text(1));
                }
            }
            // the second line holds one cell that is too long
            assertThat(findings).as(charset).extracting(Finding::code).containsExactly("table-too-large");
            assertThat(second).containsExactly("b");
            findings.clear();
        }
        String fine = "a;b\n" + "x;é\n".repeat(30_000);
        for (String charset : List.of("windows-1252", "UTF-16", "UTF-32", "ISO-8859-1", "UTF-8")) {
            int count = 0;
            try (TableFile file = TableFile.open(
                            "t.csv",
                            fine.getBytes(charset),
                            Charset.forName(charset),
                            TableLimits.DEFAULT,
                            findings::add);
                    TableRows rows = file.rows()) {
                while (rows.next()) {
                    count += rows.row().text(1).equals("é") ? 1 : 0;
                }
            }
            assertThat(findings).as(charset).isEmpty();
            assertThat(count).as(charset).isEqualTo(30_000);
        }
    }

    @Test
    void oddQuotesAreReadAsBefore() {
        assertThat(read("a;b\n\"x\"y;\"\"\n\"p\"\"q\"r\"s;5\" ống\n\"\";z\n", StandardCharsets.UTF_8))
                .containsExactly(List.of("a", "b"), List.of("xy"), List.of("p\"qr\"s", "5\" ống"), List.of("", "z"));
        assertThat(findings).isEmpty();
    }

    @Test
    void quotesHoldSeparatorsLinesAndQuotes() {
        assertThat(read("a;\"b;\n\"\"c\"\"\";d\ne;;f\n\n;;\ng\n", StandardCharsets.UTF_8))
                .containsExactly(List.of("a", "b;\n\"c\"", "d"), List.of("e", "", "f"), List.of("g"));
        assertThat(findings).isEmpty();
        read("a;b\nc;\"never closed\nx;y\n", StandardCharsets.UTF_8);
        assertThat(findings).extracting(Finding::code).containsExactly("table-quote-open");
        assertThat(findings.get(0).place()).hasToString("t.csv:2");
    }

    @Test
    void linesAreCountedThroughQuotedCells() throws IOException {
        byte[] bytes = "a;\"b\nc\"\nd;7\n".getBytes(StandardCharsets.UTF_8);
        try (TableFile file =
                        TableFile.open("t.csv", bytes, StandardCharsets.UTF_8, TableLimits.DEFAULT, findings::add);
                TableRows rows = file.rows()) {
            assertThat(rows.next() && rows.next()).isTrue();
            assertThat(rows.row().source(1)).hasToString("t.csv:3");
            assertThat(rows.row().whole(1)).isEqualTo(7);
            assertThat(rows.row().whole(0)).isEqualTo(-1);
        }
    }

    @Test
    void whatIsWrittenIsRead() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            char separator = ";,\t".charAt(random.nextInt(3));
            List<List<String>> table = table(random, separator);
            StringBuilder text = new StringBuilder();
            for (List<String> row : table) {
                List<String> cells = row.stream()
                        .map(cell -> random.nextInt(4) == 0 || cell.matches("(?s).*[\";,\t\r\n].*")
                                ? '"' + cell.replace("\"", "\"\"") + '"'
                                : cell)
                        .toList();
                text.append(String.join(String.valueOf(separator), cells)).append(random.nextBoolean() ? "\n" : "\r\n");
            }
            assertThat(read(text.toString(), StandardCharsets.UTF_8))
                    .as("seed %d", seed)
                    .isEqualTo(table);
        }
        assertThat(findings).isEmpty();
    }

    private static List<List<String>> table(Random random, char separator) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("Mã", "Tên", "Ghi chú"));
        int rows = random.nextInt(400);
        for (int i = 0; i < rows; i++) {
            List<String> row = new ArrayList<>();
            int width = 1 + random.nextInt(6);
            for (int column = 0; column < width; column++) {
                row.add(cell(random, separator, column == width - 1));
            }
            table.add(row);
        }
        return table;
    }

    private static String cell(Random random, char separator, boolean last) {
        String[] cells = {
            "", "1,5", "xã \"Hòa\"", "a" + separator + "b", "dòng\nhai", "x".repeat(random.nextInt(300)), "7"
        };
        String cell = cells[random.nextInt(cells.length)];
        return last && cell.isEmpty() ? "." : cell;
    }
}
