package org.parindex.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.parindex.survey.Area;
import org.parindex.survey.Factor;
import org.parindex.survey.Item;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.Scale;
import org.parindex.text.Text;

/** Answers as a survey of 33 items in 180 communes has them: levels 1 to 5 in usual shares, don't know as 9, some blank. */
final class AnswerData {

    static final int ITEMS = 33;
    private static final int UNITS = 180;
    private static final long SEED = 5;
    private static final int FIRST_ID = 1_000_000;
    private static final int MIXED = 100;
    private static final int FLUSHED_ROWS = 1_000;
    private static final List<String> LABELS = Scale.fiveLevels("five").levels().stream()
            .map(level -> level.label().vi())
            .toList();

    private AnswerData() {}

    static Questionnaire questionnaire() {
        List<Item> items = IntStream.range(0, ITEMS)
                .mapToObj(i -> Item.satisfaction("Q" + i, Text.of("Q" + i), "five"))
                .toList();
        return new Questionnaire(
                "q",
                Text.of("q"),
                List.of(Scale.fiveLevels("five")),
                List.of(new Area("A", Text.of("A"), List.of(new Factor("F", Text.of("F"), items)))));
    }

    /** The code of an answer; 14 for don't know, 0 for a blank. */
    static byte answer(SplittableRandom random) {
        int drawn = random.nextInt(100);
        return (byte)
                (drawn < 2
                        ? 1
                        : drawn < 6 ? 2 : drawn < 20 ? 3 : drawn < 68 ? 4 : drawn < 94 ? 5 : drawn < 97 ? 14 : 0);
    }

    private static String cell(byte code, boolean labels) {
        if (code == 0) {
            return "";
        }
        return code > 5 ? "9" : labels ? LABELS.get(code - 1) : String.valueOf(code);
    }

    private static String header(String separator) {
        StringBuilder header = new StringBuilder("unit");
        for (int i = 0; i < ITEMS; i++) {
            header.append(separator).append('Q').append(i);
        }
        return header.append('\n').toString();
    }

    /** Writes rows until the file has a number of bytes; gives how many rows. */
    static int writeCsv(Path file, long bytes, boolean labels) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        int rows = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            byte[] header = header(",").getBytes(StandardCharsets.UTF_8);
            out.write(header);
            long written = header.length;
            StringBuilder row = new StringBuilder();
            while (written < bytes) {
                row.setLength(0);
                row.append("xa-").append(random.nextInt(UNITS));
                for (int i = 0; i < ITEMS; i++) {
                    row.append(',').append(cell(answer(random), labels));
                }
                byte[] line = row.append('\n').toString().getBytes(StandardCharsets.UTF_8);
                out.write(line);
                written += line.length;
                rows++;
            }
        }
        return rows;
    }

    /**
     * Writes a table of one row per answer until the file has a number of bytes, the answers of a hundred respondents
     * mixed; gives how many rows.
     */
    static int writeTidy(Path file, long bytes) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        int rows = 0;
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write("id,unit,item,answer\n".getBytes(StandardCharsets.UTF_8));
            for (int first = 0; written < bytes; first += MIXED) {
                for (int answer = 0; answer < MIXED * ITEMS; answer++) {
                    int respondent = first + answer % MIXED;
                    byte[] line = ("M" + (FIRST_ID + respondent) + ",xa-" + respondent % UNITS + ",Q" + answer / MIXED
                                    + "," + cell(answer(random), false) + "\n")
                            .getBytes(StandardCharsets.UTF_8);
                    out.write(line);
                    written += line.length;
                    rows++;
                }
            }
        }
        return rows;
    }

    /** Writes a workbook with a number of rows below the header. */
    static void writeWorkbook(Path file, int rows, boolean labels) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("answers");
            String[] headers = header(",").strip().split(",");
            for (int i = 0; i < headers.length; i++) {
                sheet.value(0, i, headers[i]);
            }
            for (int row = 1; row <= rows; row++) {
                sheet.value(row, 0, "xa-" + random.nextInt(UNITS));
                for (int i = 0; i < ITEMS; i++) {
                    byte code = answer(random);
                    if (labels && code > 0 && code <= 5) {
                        sheet.value(row, i + 1, cell(code, true));
                    } else if (code > 0) {
                        sheet.value(row, i + 1, code > 5 ? 9 : code);
                    }
                }
                if (row % FLUSHED_ROWS == 0) {
                    sheet.flush();
                }
            }
        }
    }
}
