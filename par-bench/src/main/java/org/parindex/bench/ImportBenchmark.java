package org.parindex.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
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
import org.parindex.io.table.TableFile;
import org.parindex.io.table.TableLimits;
import org.parindex.io.table.TableRow;
import org.parindex.io.table.TableRows;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reading a tall sheet of survey answers, 8 columns, in a heap of 256 MB: ours, which checks the container and keeps its
 * own limits, against POI's own streaming and the fastest open reader, which check nothing (W3).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 4)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class ImportBenchmark {

    private static final int COLUMNS = 8;

    /** Number of rows. */
    @Param({"1000000"})
    public int rows;

    private Path folder;
    private Path file;
    private Path text;

    /** Writes the sheet once: a text, five answers from 1 to 5, an age and a weight. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        folder = Files.createTempDirectory("parindex-bench");
        file = folder.resolve("answers.xlsx");
        text = folder.resolve("answers.csv");
        StringBuilder lines = new StringBuilder();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, true);
                OutputStream out = Files.newOutputStream(file);
                OutputStream csv = new java.io.BufferedOutputStream(Files.newOutputStream(text))) {
            Sheet sheet = workbook.createSheet("answers");
            for (int i = 0; i < rows; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("commune " + i % 3_321);
                lines.setLength(0);
                lines.append("commune ").append(i % 3_321);
                for (int column = 1; column < COLUMNS; column++) {
                    double value =
                            column < 6 ? 1 + (i * 31 + column * 7) % 5 : column == 6 ? 18 + i % 70 : 0.25 * (i % 9);
                    row.createCell(column).setCellValue(value);
                    lines.append(';').append(value == Math.rint(value) ? String.valueOf((int) value) : "" + value);
                }
                csv.write(lines.append('\n').toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            workbook.write(out);
        }
    }

    /** Deletes it. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : (Iterable<Path>) all::iterator) {
                Files.delete(one);
            }
        }
        Files.delete(folder);
    }

    private long ours(Path from) throws IOException {
        long sum = 0;
        try (TableFile table = TableFile.open(from, TableLimits.DEFAULT, finding -> {
                    throw new IllegalStateException(finding.toString());
                });
                TableRows all = table.rows()) {
            while (all.next()) {
                TableRow row = all.row();
                sum += row.text(0).length();
                for (int column = 1; column < COLUMNS; column++) {
                    int whole = row.whole(column);
                    sum += whole >= 0 ? whole : row.text(column).length();
                }
            }
        }
        return sum;
    }

    /** Our reader, every check on. */
    @Benchmark
    public long tableFile() throws IOException {
        return ours(file);
    }

    /** Our reader on the same rows as separated text. */
    @Benchmark
    public long tableFileCsv() throws IOException {
        return ours(text);
    }

    /** fastexcel-reader. */
    @Benchmark
    public long fastexcel() throws IOException {
        long sum = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<org.dhatim.fastexcel.reader.Row> all =
                        workbook.getFirstSheet().openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> iterator = all.iterator();
            while (iterator.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = iterator.next();
                sum += row.getCellText(0).length();
                for (int column = 1; column < COLUMNS; column++) {
                    BigDecimal value = row.getCell(column).asNumber();
                    sum += value.scale() <= 0
                            ? value.intValue()
                            : value.toPlainString().length();
                }
            }
        }
        return sum;
    }

    /** POI's package, shared strings and its own handler without formatting. */
    @Benchmark
    public long poiStreaming() throws IOException {
        long[] sum = {0};
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(),
                    new ReadOnlySharedStringsTable(opened),
                    new XSSFSheetXMLHandler.SheetContentsHandler() {
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
                            sum[0] += shown.length();
                        }
                    },
                    false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                xml.parse(new InputSource(sheet));
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException wrong) {
            throw new IOException(wrong);
        }
        return sum[0];
    }
}
