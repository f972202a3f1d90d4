package org.parindex.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.Worksheet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.StreamedWorkbook;
import org.parindex.io.internal.sheet.Styles.Look;

/**
 * Export of units × 120 columns: id and name, 100 leaf points, 16 domain sums, total and index as formulas with their
 * results, every cell with a style. All write the same cells into nothing; 256 MB of heap for each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class ExportBenchmark {

    private static final int LEAVES = 100;
    private static final int DOMAINS = 16;
    private static final int FIRST = 2;
    private static final int TOTAL = FIRST + LEAVES + DOMAINS;

    /** Number of units. */
    @Param({"3321", "10600"})
    public int units;

    private double[][] points = {};
    private String[] names = {};

    /** Makes the points. */
    @Setup
    public void fill() {
        Random random = new Random(2025);
        points = new double[units][LEAVES];
        names = new String[units];
        for (int i = 0; i < units; i++) {
            names[i] = "UBND xã Số " + i;
            for (int j = 0; j < LEAVES; j++) {
                points[i][j] = random.nextInt(301) / 100.0;
            }
        }
    }

    private static String sum(int domain, int row) {
        int from = FIRST + LEAVES * domain / DOMAINS;
        int to = FIRST + LEAVES * (domain + 1) / DOMAINS - 1;
        return "SUM(" + CellReference.convertNumToColString(from) + row + ":" + CellReference.convertNumToColString(to)
                + row + ")";
    }

    private double sum(int domain, double[] leaves) {
        double sum = 0;
        for (int i = LEAVES * domain / DOMAINS; i < LEAVES * (domain + 1) / DOMAINS; i++) {
            sum += leaves[i];
        }
        return sum;
    }

    private static String total(int row) {
        return "SUM(" + CellReference.convertNumToColString(FIRST + LEAVES) + row + ":"
                + CellReference.convertNumToColString(TOTAL - 1) + row + ")";
    }

    private static String index(int row) {
        return "ROUND(100*" + CellReference.convertNumToColString(TOTAL) + row + "/300,2)";
    }

    /**
     * The writer of the result workbook.
     *
     * @return number of bytes
     * @throws IOException never
     */
    @Benchmark
    public long ours() throws IOException {
        Counter counter = new Counter();
        StreamedWorkbook book = new StreamedWorkbook(2);
        book.sheet(book.name("Điểm"), this::rows);
        book.write("Điểm", 2025, counter);
        return counter.bytes;
    }

    private void rows(RowWriter rows) throws IOException {
        for (int i = 0; i < units; i++) {
            rows.row(i).text(0, "u" + i, Look.TEXT).text(1, names[i], Look.TEXT);
            for (int j = 0; j < LEAVES; j++) {
                rows.number(FIRST + j, points[i][j], Look.INPUT);
            }
            double all = 0;
            for (int d = 0; d < DOMAINS; d++) {
                double sum = sum(d, points[i]);
                all += sum;
                rows.formula(FIRST + LEAVES + d, sum(d, i + 1), sum, Look.BOLD_NUMBER);
            }
            rows.formula(TOTAL, total(i + 1), all, Look.BOLD_NUMBER);
            rows.formula(TOTAL + 1, index(i + 1), Math.round(all / 3 * 100) / 100.0, Look.BOLD_NUMBER);
        }
    }

    /**
     * POI's own streaming writer.
     *
     * @return number of bytes
     * @throws IOException never
     */
    @Benchmark
    public long poiStreaming() throws IOException {
        Counter counter = new Counter();
        try (SXSSFWorkbook book = new SXSSFWorkbook(new XSSFWorkbook(), 100)) {
            CellStyle text = style(book, false);
            CellStyle number = style(book, false);
            CellStyle bold = style(book, true);
            var sheet = book.createSheet("Điểm");
            for (int i = 0; i < units; i++) {
                var row = sheet.createRow(i);
                put(row.createCell(0), text).setCellValue("u" + i);
                put(row.createCell(1), text).setCellValue(names[i]);
                for (int j = 0; j < LEAVES; j++) {
                    put(row.createCell(FIRST + j), number).setCellValue(points[i][j]);
                }
                double all = 0;
                for (int d = 0; d < DOMAINS; d++) {
                    double sum = sum(d, points[i]);
                    all += sum;
                    formula(put(row.createCell(FIRST + LEAVES + d), bold), sum(d, i + 1), sum);
                }
                formula(put(row.createCell(TOTAL), bold), total(i + 1), all);
                formula(put(row.createCell(TOTAL + 1), bold), index(i + 1), Math.round(all / 3 * 100) / 100.0);
            }
            book.write(counter);
        }
        return counter.bytes;
    }

    private static CellStyle style(Workbook book, boolean bold) {
        CellStyle style = book.createCellStyle();
        var font = book.createFont();
        font.setFontName("Times New Roman");
        font.setBold(bold);
        style.setFont(font);
        style.setBorderBottom(BorderStyle.THIN);
        style.setDataFormat(book.createDataFormat().getFormat("0.00"));
        return style;
    }

    private static Cell put(Cell cell, CellStyle style) {
        cell.setCellStyle(style);
        return cell;
    }

    private static void formula(Cell cell, String formula, double result) {
        cell.setCellFormula(formula);
        cell.setCellValue(result);
    }

    /**
     * The fastest open writer known; it writes no results beside formulas.
     *
     * @return number of bytes
     * @throws IOException never
     */
    @Benchmark
    public long fastexcel() throws IOException {
        Counter counter = new Counter();
        try (var book = new org.dhatim.fastexcel.Workbook(counter, "parindex", "1.0")) {
            Worksheet sheet = book.newWorksheet("Điểm");
            for (int i = 0; i < units; i++) {
                sheet.value(i, 0, "u" + i);
                sheet.value(i, 1, names[i]);
                for (int j = 0; j < LEAVES; j++) {
                    sheet.value(i, FIRST + j, points[i][j]);
                }
                for (int d = 0; d < DOMAINS; d++) {
                    sheet.formula(i, FIRST + LEAVES + d, sum(d, i + 1));
                }
                sheet.formula(i, TOTAL, total(i + 1));
                sheet.formula(i, TOTAL + 1, index(i + 1));
                sheet.range(i, 0, i, TOTAL + 1)
                        .style()
                        .fontName("Times New Roman")
                        .format("0.00")
                        .borderStyle(BorderSide.BOTTOM, org.dhatim.fastexcel.BorderStyle.THIN)
                        .set();
                if (i % 100 == 99) {
                    sheet.flush();
                }
            }
            sheet.finish();
        }
        return counter.bytes;
    }

    /** Counts bytes and forgets them. */
    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes += length;
        }
    }
}
