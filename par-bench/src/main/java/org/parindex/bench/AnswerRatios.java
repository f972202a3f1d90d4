package org.parindex.bench;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.parindex.io.survey.AnswerFiles;
import org.parindex.io.survey.AnswerImport;
import org.parindex.io.survey.AnswerLayout;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.Scale;
import org.parindex.survey.ScaleLevel;
import org.parindex.survey.Tally;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Large files of answers to a tally by commune, with every check, beside other readers that only count answers, without
 * units or findings; all in turn in one process, by processor time (W5).
 */
public final class AnswerRatios {

    private static final int ITEMS = AnswerData.ITEMS;
    private static final int CODES = 16;
    private static final Questionnaire QUESTIONNAIRE = AnswerData.questionnaire();
    private static final Map<String, Integer> WORDS = words();

    private AnswerRatios() {}

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>(Map.of("", 0, "9", 9));
        int code = 1;
        for (ScaleLevel level : Scale.fiveLevels("five").levels()) {
            words.put(String.valueOf(code), code);
            words.put(level.label().vi(), code++);
        }
        return words;
    }

    /**
     * Prints the ratios.
     *
     * @param args megabytes of the CSV files, rows of the workbook, number of rounds
     * @throws IOException if a file cannot be written or read
     */
    public static void main(String[] args) throws IOException {
        long megabytes = args.length > 0 ? Long.parseLong(args[0]) : 1_024;
        int rows = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        Path file = Files.createTempFile("parindex-answers", "");
        try {
            for (boolean labels : new boolean[] {false, true}) {
                String what = labels ? "CSV, labels" : "CSV, codes";
                int written = AnswerData.writeCsv(file, megabytes << 20, labels);
                System.out.printf(Locale.ROOT, "%s: %d rows, %d bytes%n", what, written, Files.size(file));
                Ratios.compare(rounds, what, () -> ours(file), "Commons CSV", () -> commonsCsv(file));
            }
            int tidy = AnswerData.writeTidy(file, megabytes << 20);
            System.out.printf(Locale.ROOT, "CSV, one row per answer: %d rows, %d bytes%n", tidy, Files.size(file));
            Ratios.compare(1, "CSV, tidy", () -> ours(file), "Commons CSV", () -> commonsCsvTidy(file));
            AnswerData.writeWorkbook(file, rows, false);
            System.out.printf(Locale.ROOT, "workbook: %d rows, %d bytes%n", rows, Files.size(file));
            Ratios.compare(rounds, "workbook", () -> ours(file), "fastexcel", () -> fastexcel(file));
            Ratios.compare(rounds, "workbook", () -> ours(file), "POI streaming", () -> poiStreaming(file));
        } finally {
            Files.delete(file);
        }
    }

    private static long ours(Path file) throws IOException {
        AnswerImport<Tally> read = AnswerFiles.tally(file, QUESTIONNAIRE, AnswerLayout.AUTOMATIC, null);
        if (!read.findings().isEmpty()) {
            throw new IllegalStateException(read.findings().toString());
        }
        return read.value().respondents();
    }

    /** One counter per code, the words looked up in a map. */
    static long commonsCsv(Path file) throws IOException {
        long[] counts = new long[ITEMS * CODES];
        try (CSVParser parser = CSVFormat.DEFAULT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            boolean header = true;
            for (CSVRecord row : parser) {
                for (int item = 0; !header && item < ITEMS; item++) {
                    counts[item * CODES + WORDS.get(row.get(item + 1))]++;
                }
                header = false;
            }
        }
        return Arrays.stream(counts).sum();
    }

    /** One counter per item and code; who answered is not looked at. */
    private static long commonsCsvTidy(Path file) throws IOException {
        Map<String, long[]> counts = new HashMap<>();
        try (CSVParser parser = CSVFormat.DEFAULT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (CSVRecord row : parser) {
                if (WORDS.containsKey(row.get(3))) {
                    counts.computeIfAbsent(row.get(2), item -> new long[CODES])[WORDS.get(row.get(3))]++;
                }
            }
        }
        return counts.size();
    }

    private static long fastexcel(Path file) throws IOException {
        long[] counts = new long[ITEMS * CODES];
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> all = workbook.getFirstSheet().openStream()) {
            all.skip(1).forEach(row -> {
                for (int item = 0; item < ITEMS; item++) {
                    Cell cell = item + 1 < row.getCellCount() ? row.getCell(item + 1) : null;
                    BigDecimal value =
                            cell == null || cell.getType() != CellType.NUMBER ? BigDecimal.ZERO : cell.asNumber();
                    counts[item * CODES + value.intValue()]++;
                }
            });
        }
        return Arrays.stream(counts).sum();
    }

    private static long poiStreaming(Path file) throws IOException {
        long[] counts = new long[CODES];
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(), new ReadOnlySharedStringsTable(opened), new Counting(counts), false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                xml.parse(new InputSource(sheet));
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException wrong) {
            throw new IOException(wrong);
        }
        return Arrays.stream(counts).sum();
    }

    private record Counting(long[] counts) implements XSSFSheetXMLHandler.SheetContentsHandler {
        @Override
        public void startRow(int number) {
            // the cells say everything
        }

        @Override
        public void endRow(int number) {
            // the cells say everything
        }

        @Override
        public void cell(String reference, String shown, XSSFComment comment) {
            counts[shown.length() == 1 ? shown.charAt(0) - '0' : 0]++;
        }
    }
}
