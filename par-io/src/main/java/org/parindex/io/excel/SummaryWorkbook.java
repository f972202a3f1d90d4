package org.parindex.io.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
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
 * Reads summary tables (layouts L4 to L7 and L11): units down, the measures of the whole and of each domain across, with
 * maxima in a row or in the headings, a row of means, fractions and lists of special criteria, several blocks in a sheet.
 */
public final class SummaryWorkbook {

    private static final Pattern POINTS = Pattern.compile("\\(\\s*([0-9]+(?:[.,][0-9]+)?)\\s*(?:điểm|đ)?\\s*\\)\\s*$");

    /** No first table begins further down. */
    private static final int SEARCHED = 1_000;

    private final GridSheet grid;
    private final AnswerCells cells;

    private SummaryWorkbook(GridSheet grid, Consumer<Finding> findings) {
        this.grid = grid;
        this.cells = new AnswerCells(findings, grid.typed(), Habits.ANY);
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
            List<SummaryTable> found = tables(grid, findings::add);
            if (found.isEmpty() && grid.rows() > 0 && !FormStamp.isStamp(grid)) {
                findings.add(ExcelFinding.SHEET_IGNORED.at(Place.of(grid.source())));
            }
            tables.addAll(found);
        }
        return new SummaryImport(tables, findings.stream().sorted(Finding.ORDER).toList());
    }

    /** The tables of a sheet whose headers are known. */
    static List<SummaryTable> tables(GridSheet grid, List<SummaryHeader> headers, Consumer<Finding> findings) {
        SummaryWorkbook reader = new SummaryWorkbook(grid, findings);
        List<SummaryTable> tables = headers.stream()
                .map(header -> reader.table(header, reader.end(header.below())))
                .toList();
        reader.cells.reportMixed();
        return tables;
    }

    /** The headers of the tables of a sheet. */
    static List<SummaryHeader> headers(GridSheet grid) {
        return new SummaryWorkbook(grid, one -> {}).headers();
    }

    /** The tables of a sheet. */
    static List<SummaryTable> tables(GridSheet grid, Consumer<Finding> findings) {
        return tables(grid, headers(grid), findings);
    }

    /** Enters which rows and columns the tables use. */
    static void account(List<SummaryTable> tables, Ledger ledger) {
        for (SummaryTable table : tables) {
            table.columns()
                    .forEach(column -> ledger.column(
                            column.number(),
                            column.measure().name().toLowerCase(Locale.ROOT)
                                    + (column.domain() == null ? "" : " " + column.domain())));
            for (SummaryRow row : table.rows()) {
                String digits = row.source().cell().replaceAll("[A-Z]+", "");
                ledger.use(Integer.parseInt(digits) - 1);
                ledger.column(column(row.source().cell()), Column.UNIT.id());
            }
        }
    }

    static int column(String cell) {
        int column = 0;
        for (int i = 0; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
            column = column * 26 + cell.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private List<SummaryHeader> headers() {
        List<SummaryHeader> headers = new ArrayList<>();
        int row = 0;
        while (row < grid.rows() && (row < SEARCHED || !headers.isEmpty())) {
            Optional<SummaryHeader> header = SummaryHeader.at(grid, row);
            header.ifPresent(headers::add);
            int next = row + 1;
            row = header.map(one -> Math.max(end(one.below()), next)).orElse(next);
        }
        return headers;
    }

    /** Rows end at a blank row or at the next header. */
    private int end(int from) {
        int row = from;
        while (row < grid.rows()
                && !grid.isRowBlank(row)
                && SummaryHeader.at(grid, row).isEmpty()) {
            row++;
        }
        return row;
    }

    private SummaryTable table(SummaryHeader header, int end) {
        Map<Integer, BigDecimal> maxima = new HashMap<>(header.maxima());
        Map<Integer, BigDecimal> mean = new HashMap<>();
        List<SummaryRow> rows = new ArrayList<>();
        for (int row = header.below(); row < end; row++) {
            String unit = grid.label(row, header.unitColumn());
            String plain = VietnameseText.plainKey(unit);
            if (plain.equals("diem toi da")) {
                maxima.putAll(numbers(row, header, new HashMap<>()));
            } else if (plain.startsWith("trung binh") || plain.startsWith("binh quan")) {
                mean.putAll(numbers(row, header, new HashMap<>()));
            } else if (!unit.isBlank() && !plain.startsWith("nguon") && !isHeading(row, header)) {
                Map<Integer, BigDecimal> wholes = new HashMap<>();
                Map<Integer, BigDecimal> numbers = numbers(row, header, wholes);
                Source.Cell at = grid.source(row, header.unitColumn());
                rows.add(new SummaryRow(unit, numbers, classLabel(row, header), at, wholes, removed(row, header)));
            }
        }
        return new SummaryTable(heading(header), sourceNote(), header.columns(), maxima, rows, mean);
    }

    /** A row that holds nothing in any column of numbers: the heading of a block, or a note below the table. */
    private boolean isHeading(int row, SummaryHeader header) {
        return header.columns().stream()
                .allMatch(column -> grid.at(row, column.number()).isBlank());
    }

    /** "2.3. Kiểm tra văn bản (4 điểm)", one a line. */
    private List<SummaryTable.Removed> removed(int row, SummaryHeader header) {
        List<SummaryTable.Removed> removed = new ArrayList<>();
        header.texts().forEach((column, label) -> {
            if (Column.of(label).filter(Column.SPECIAL::equals).isPresent()) {
                grid.at(row, column)
                        .text()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> removed.add(one(line)));
            }
        });
        return removed;
    }

    private static SummaryTable.Removed one(String line) {
        Matcher points = POINTS.matcher(line);
        boolean printed = points.find();
        String name = (printed ? line.substring(0, points.start()) : line).strip();
        BigDecimal value = printed ? new BigDecimal(points.group(1).replace(',', '.')) : null;
        return RowMatcher.split(name)
                .map(parts -> new SummaryTable.Removed(parts[0], parts[1], value))
                .orElse(new SummaryTable.Removed("", name, value));
    }

    private Map<Integer, BigDecimal> numbers(int row, SummaryHeader header, Map<Integer, BigDecimal> wholes) {
        Map<Integer, BigDecimal> numbers = new HashMap<>();
        for (SummaryColumn column : header.columns()) {
            if (column.measure() != Measure.CLASS) {
                Optional<NumberGrammar.Fraction> fraction =
                        NumberGrammar.fraction(grid.at(row, column.number()).text());
                if (fraction.isPresent()) {
                    numbers.put(column.number(), fraction.get().part());
                    wholes.put(column.number(), fraction.get().whole());
                    continue;
                }
                NumberGrammar.Use use = column.measure() == Measure.INDEX || column.measure() == Measure.RATE
                        ? NumberGrammar.Use.PERCENT
                        : NumberGrammar.Use.NUMBER;
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

    private String classLabel(int row, SummaryHeader header) {
        return header.columns().stream()
                .filter(column -> column.measure() == Measure.CLASS)
                .map(column -> grid.at(row, column.number()).text())
                .findFirst()
                .orElse("");
    }

    /** The text in the row above the header, or the name of the sheet. */
    private String heading(SummaryHeader header) {
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
