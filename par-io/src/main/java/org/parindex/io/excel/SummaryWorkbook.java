package org.parindex.io.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.excel.SummaryTable.Measure;
import org.parindex.io.excel.SummaryTable.SummaryColumn;
import org.parindex.io.excel.SummaryTable.SummaryRow;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridFile;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.NumberGrammar;
import org.parindex.io.text.NumberReading;
import org.parindex.io.text.VietnameseText;

/**
 * Reads published summary tables (layouts L5 and L6): units down, the measures of the whole and of each domain across,
 * with a row of maxima and a row of means, several blocks in a sheet.
 */
public final class SummaryWorkbook {

    private final GridSheet grid;
    private final AnswerCells cells;

    private SummaryWorkbook(GridSheet grid, Consumer<Finding> findings) {
        this.grid = grid;
        this.cells = new AnswerCells(findings, grid.typed());
    }

    /**
     * Reads all tables of a workbook.
     *
     * @param file the workbook
     * @return the tables, with all findings
     * @throws IOException if the file cannot be opened
     */
    public static SummaryImport read(Path file) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<SummaryTable> tables = new ArrayList<>();
        GridFile read = WorkbookFile.read(file, ReadLimits.DEFAULT);
        findings.addAll(read.findings());
        for (GridSheet grid : read.sheets()) {
            List<SummaryTable> found = new SummaryWorkbook(grid, findings::add).tables();
            if (found.isEmpty() && grid.rows() > 0) {
                findings.add(ExcelFinding.SHEET_IGNORED.at(Place.of(grid.source())));
            }
            tables.addAll(found);
        }
        return new SummaryImport(tables, findings.stream().sorted(Finding.ORDER).toList());
    }

    /** A header: its rows and what its columns hold. */
    private record Header(int first, int below, int unitColumn, List<SummaryColumn> columns) {}

    private List<SummaryTable> tables() {
        List<SummaryTable> tables = new ArrayList<>();
        int row = 0;
        while (row < grid.rows()) {
            Optional<Header> header = header(row);
            if (header.isEmpty()) {
                row++;
                continue;
            }
            int end = end(header.get().below());
            tables.add(table(header.get(), end));
            row = end;
        }
        return tables;
    }

    /** Rows end at a blank row or at the next header. */
    private int end(int from) {
        int row = from;
        while (row < grid.rows() && !grid.isRowBlank(row) && header(row).isEmpty()) {
            row++;
        }
        return row;
    }

    private Optional<Header> header(int row) {
        for (int height = 1; height <= 2; height++) {
            int unit = unitColumn(row);
            List<SummaryColumn> columns = unit < 0 ? List.of() : columns(row, height, unit);
            boolean deeper = height == 1 && unit >= 0 && isUnit(grid.label(row + 1, unit)) && row + 1 < grid.rows();
            if (!columns.isEmpty() && !deeper) {
                return Optional.of(new Header(row, row + height, unit, columns));
            }
        }
        return Optional.empty();
    }

    /** The column of the units; its heading stands in the first row of a header. */
    private int unitColumn(int row) {
        for (int column = 0; column < grid.columns(); column++) {
            if (isUnit(grid.label(row, column))) {
                return column;
            }
        }
        return -1;
    }

    private static boolean isUnit(String label) {
        String plain = VietnameseText.plainKey(label);
        return plain.equals("don vi")
                || plain.equals("ten don vi")
                || plain.equals("co quan don vi")
                || plain.equals("tinh thanh pho");
    }

    private List<SummaryColumn> columns(int row, int height, int unit) {
        List<SummaryColumn> columns = new ArrayList<>();
        for (int column = 0; column < grid.columns(); column++) {
            String low = grid.label(row + height - 1, column);
            String high = height == 1 ? low : grid.label(row, column);
            boolean grouped = height == 2 && !high.equals(low) && !high.isEmpty();
            Measure measure = measure(low);
            if (column == unit || (low.isEmpty() && high.isEmpty())) {
                continue;
            }
            if (measure != null) {
                boolean whole = !grouped || isWhole(high);
                columns.add(new SummaryColumn(column, measure, whole ? null : high));
            } else if (column > unit) {
                columns.add(new SummaryColumn(column, Measure.TOTAL, low.isEmpty() ? high : low));
            }
        }
        return columns;
    }

    private static boolean isWhole(String heading) {
        String plain = VietnameseText.plainKey(heading);
        return plain.startsWith("tong") || plain.startsWith("chi so cchc") || plain.startsWith("ket qua");
    }

    private static @Nullable Measure measure(String label) {
        String plain = VietnameseText.plainKey(label);
        if (plain.contains("toi da")) {
            return Measure.MAXIMUM;
        }
        if (plain.contains("tu cham") || plain.contains("tu danh gia")) {
            return Measure.SELF;
        }
        if (plain.contains("tham dinh")) {
            return Measure.APPRAISED;
        }
        if (plain.contains("dtxhh")
                || plain.contains("dieu tra")
                || plain.contains("sipas")
                || plain.contains("hai long")) {
            return Measure.SURVEY;
        }
        if (plain.startsWith("chi so")) {
            return Measure.INDEX;
        }
        if (plain.contains("xep hang") || plain.contains("thu hang")) {
            return Measure.RANK;
        }
        if (plain.contains("xep loai")) {
            return Measure.CLASS;
        }
        return plain.startsWith("tong") ? Measure.TOTAL : null;
    }

    private SummaryTable table(Header header, int end) {
        Map<Integer, BigDecimal> maxima = new HashMap<>();
        Map<Integer, BigDecimal> mean = new HashMap<>();
        List<SummaryRow> rows = new ArrayList<>();
        for (int row = header.below(); row < end; row++) {
            String unit = grid.label(row, header.unitColumn());
            String plain = VietnameseText.plainKey(unit);
            if (plain.equals("diem toi da")) {
                maxima.putAll(numbers(row, header));
            } else if (plain.startsWith("trung binh") || plain.startsWith("binh quan")) {
                mean.putAll(numbers(row, header));
            } else if (!unit.isBlank() && !plain.startsWith("nguon")) {
                rows.add(new SummaryRow(
                        unit, numbers(row, header), classLabel(row, header), grid.source(row, header.unitColumn())));
            }
        }
        return new SummaryTable(heading(header), sourceNote(), header.columns(), maxima, rows, mean);
    }

    private Map<Integer, BigDecimal> numbers(int row, Header header) {
        Map<Integer, BigDecimal> numbers = new HashMap<>();
        for (SummaryColumn column : header.columns()) {
            if (column.measure() != Measure.CLASS) {
                NumberGrammar.Use use =
                        column.measure() == Measure.INDEX ? NumberGrammar.Use.PERCENT : NumberGrammar.Use.NUMBER;
                Place place = Place.of(grid.source(row, column.number()));
                NumberReading reading =
                        cells.read(grid.at(row, column.number()), use, BigDecimal.valueOf(1_000), place);
                if (reading instanceof NumberReading.Value value) {
                    numbers.put(column.number(), asPrinted(grid.at(row, column.number()), value.value()));
                }
            }
        }
        return numbers;
    }

    /** The number with the decimal places that the sheet shows, where these lose nothing. */
    private static BigDecimal asPrinted(GridCell cell, BigDecimal value) {
        if (!cell.text().matches("-?[0-9]+(\\.[0-9]+)?")) {
            return value;
        }
        BigDecimal shown = new BigDecimal(cell.text());
        return shown.compareTo(value) == 0 ? shown : value;
    }

    private String classLabel(int row, Header header) {
        return header.columns().stream()
                .filter(column -> column.measure() == Measure.CLASS)
                .map(column -> grid.at(row, column.number()).text())
                .findFirst()
                .orElse("");
    }

    /** The text in the row above the header, or the name of the sheet. */
    private String heading(Header header) {
        for (int row = header.first() - 1; row >= Math.max(0, header.first() - 2); row--) {
            for (int column = 0; column < grid.columns(); column++) {
                String text = grid.label(row, column);
                if (!text.isBlank() && !VietnameseText.plainKey(text).startsWith("nguon")) {
                    return text;
                }
            }
        }
        return grid.name();
    }

    private String sourceNote() {
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < Math.min(3, grid.columns()); column++) {
                String text = grid.label(row, column);
                if (VietnameseText.plainKey(text).startsWith("nguon")) {
                    return text;
                }
            }
        }
        return "";
    }
}
