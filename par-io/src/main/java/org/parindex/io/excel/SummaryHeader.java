package org.parindex.io.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parindex.io.excel.SummaryTable.Measure;
import org.parindex.io.excel.SummaryTable.SummaryColumn;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.NumberGrammar;
import org.parindex.io.text.NumberReading;
import org.parindex.io.text.VietnameseText;

/**
 * The header of a table with units down: its rows, the column of the units, and what the others hold.
 *
 * @param first first row, from 0
 * @param height how many rows it has, without a row of column numbers below it
 * @param below first row below
 * @param unitColumn the column of the units
 * @param columns the columns with numbers and classes
 * @param texts columns of texts, with their headers
 * @param maxima maxima that the header itself prints, by column
 */
record SummaryHeader(
        int first,
        int height,
        int below,
        int unitColumn,
        List<SummaryColumn> columns,
        Map<Integer, String> texts,
        Map<Integer, BigDecimal> maxima) {

    private static final int TALLEST = 4;
    private static final Pattern IN_TEXT = Pattern.compile(
            "\\(\\s*(?:tối đa\\s*:?\\s*)?([0-9]+(?:[.,][0-9]+)?)\\s*(?:điểm|đ)?\\s*\\)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The header that begins at a row, if one does. */
    static Optional<SummaryHeader> at(GridSheet grid, int row) {
        int unit = unitColumn(grid, row);
        if (unit < 0) {
            return Optional.empty();
        }
        int best = 0;
        int most = 0;
        for (int height = 1; height <= TALLEST && row + height <= grid.rows(); height++) {
            if (height > 1 && !isHeader(grid, row + height - 1, unit)) {
                break;
            }
            int measures = measures(grid, row + height - 1, unit);
            if (measures > most || (height > 1 && best > 0 && grid.isCovered(row + height - 1, unit) && measures > 0)) {
                best = height;
                most = measures;
            }
        }
        if (best == 0) {
            best = 1;
        }
        SummaryHeader header = read(grid, row, best, unit);
        return header.columns.isEmpty() ? Optional.empty() : Optional.of(header);
    }

    /** A header as a profile says it is. */
    static SummaryHeader given(
            GridSheet grid, int row, int height, int unit, List<SummaryColumn> columns, Map<Integer, String> texts) {
        Map<Integer, BigDecimal> maxima = new HashMap<>();
        columns.forEach(
                column -> inText(path(grid, row, height, column.number())).ifPresent(maximum(maxima, column.number())));
        printed(grid, row, row + height, unit, columns, maxima);
        return new SummaryHeader(row, height, below(grid, row + height), unit, columns, texts, maxima);
    }

    /** The column of the units; its heading stands in the first row of a header. */
    private static int unitColumn(GridSheet grid, int row) {
        for (Map.Entry<Integer, GridCell> cell : grid.row(row).entrySet()) {
            String plain = VietnameseText.plainKey(cell.getValue().text());
            if (plain.length() < 40
                    && Column.of(plain).filter(Column.UNIT::equals).isPresent()) {
                return cell.getKey();
            }
        }
        return -1;
    }

    /** Whether a row below the first still belongs to the header: the heading of the units reaches into it. */
    private static boolean isHeader(GridSheet grid, int row, int unit) {
        String label = VietnameseText.plainKey(grid.at(row, unit).text());
        boolean open =
                label.isEmpty() || label.equals("diem danh gia") || isMaximum(label) || grid.isCovered(row, unit);
        boolean again = Column.of(label).filter(Column.UNIT::equals).isPresent();
        return (open || again) && !grid.isRowBlank(row);
    }

    private static boolean isMaximum(String plain) {
        return plain.equals("diem toi da") || plain.equals("diem chuan") || plain.equals("toi da");
    }

    private static int measures(GridSheet grid, int row, int unit) {
        int measures = 0;
        for (Map.Entry<Integer, GridCell> cell : grid.row(row).entrySet()) {
            boolean text = cell.getKey() != unit && cell.getValue().kind() == GridCell.Kind.TEXT;
            measures += text && measure(cell.getValue().text()) != null ? 1 : 0;
        }
        return measures;
    }

    private static SummaryHeader read(GridSheet grid, int row, int height, int unit) {
        List<SummaryColumn> columns = new ArrayList<>();
        Map<Integer, String> texts = new HashMap<>();
        Map<Integer, BigDecimal> maxima = new HashMap<>();
        for (int column = 0; column < grid.columns(); column++) {
            List<String> path = path(grid, row, height, column);
            if (column == unit || path.isEmpty()) {
                continue;
            }
            String low = path.get(path.size() - 1);
            String high = path.size() == 1 ? "" : path.get(0);
            inText(path).ifPresent(maximum(maxima, column));
            Measure measure = measure(low);
            boolean point = VietnameseText.plainKey(low).equals("diem");
            if (measure != null || (point && !high.isEmpty())) {
                boolean whole = high.isEmpty() || isWhole(high) || measure(high) != null;
                Measure what = measure == null ? Measure.TOTAL : measure;
                columns.add(new SummaryColumn(column, what, whole ? null : domain(high)));
            } else if (isText(low)) {
                texts.put(column, low);
            } else if (column > unit) {
                columns.add(new SummaryColumn(column, Measure.TOTAL, domain(low)));
            }
        }
        int below = row + height;
        printed(grid, row, below, unit, columns, maxima);
        return new SummaryHeader(row, height, below(grid, below), unit, columns, texts, maxima);
    }

    private static Consumer<BigDecimal> maximum(Map<Integer, BigDecimal> maxima, int column) {
        return value -> maxima.put(column, value);
    }

    /** Texts that say what a column holds, from the top down; ordinals and maxima between them do not. */
    private static List<String> path(GridSheet grid, int row, int height, int column) {
        List<String> path = new ArrayList<>();
        for (int line = row; line < row + height; line++) {
            String label = grid.label(line, column);
            boolean ordinal = label.matches("[0-9IVX.,]+");
            if (!label.isBlank()
                    && !ordinal
                    && (path.isEmpty() || !path.get(path.size() - 1).equals(label))) {
                path.add(label);
            }
        }
        return path;
    }

    /** A row of maxima inside the header. */
    private static void printed(
            GridSheet grid,
            int row,
            int below,
            int unit,
            List<SummaryColumn> columns,
            Map<Integer, BigDecimal> maxima) {
        for (int line = row; line < below; line++) {
            boolean maximum = false;
            for (int column = 0; column <= unit + 1; column++) {
                maximum |=
                        isMaximum(VietnameseText.plainKey(grid.at(line, column).text()));
            }
            for (SummaryColumn column : columns) {
                GridCell cell = grid.at(line, column.number());
                if (maximum && cell.number() != null) {
                    maxima.put(column.number(), cell.number());
                }
            }
        }
    }

    /** Passes over a row of column numbers. */
    private static int below(GridSheet grid, int row) {
        int seen = 0;
        int last = 0;
        for (GridCell cell : grid.row(row).values()) {
            String digits = cell.text().replaceAll("[()\\s]|=.*", "");
            int number = digits.matches("[0-9]{1,2}") ? Integer.parseInt(digits) : -1;
            if (number != last + 1 && !digits.matches("[A-C]")) {
                return row;
            }
            last = Math.max(last, number);
            seen++;
        }
        return seen >= 3 ? row + 1 : row;
    }

    private static boolean isText(String label) {
        return Column.of(label)
                .filter(what -> what == Column.PARENT
                        || what == Column.NOTE
                        || what == Column.SPECIAL
                        || what == Column.EVIDENCE
                        || what == Column.RESPONSIBLE
                        || what == Column.CODE
                        || what == Column.UNIT)
                .isPresent();
    }

    private static Optional<BigDecimal> inText(List<String> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Matcher maximum = IN_TEXT.matcher(path.get(i));
            if (maximum.find()
                    && NumberGrammar.read(maximum.group(1), NumberGrammar.Use.POINTS, BigDecimal.valueOf(1_000))
                            instanceof NumberReading.Value value) {
                return Optional.of(value.value());
            }
        }
        return Optional.empty();
    }

    private static String domain(String heading) {
        return IN_TEXT.matcher(heading).replaceAll("").strip();
    }

    private static boolean isWhole(String heading) {
        String plain = VietnameseText.plainKey(heading);
        return plain.startsWith("tong") || plain.startsWith("chi so cchc") || plain.startsWith("ket qua");
    }

    /** What a header means; TC and TĐ mean stages only here, where units stand in rows. */
    static @Nullable Measure measure(String label) {
        String plain = VietnameseText.plainKey(label.replace("Σ", ""));
        if (plain.startsWith("diem toi da") || plain.startsWith("toi da") || plain.startsWith("diem chuan")) {
            return Measure.MAXIMUM;
        }
        if (plain.equals("tc") || plain.equals("dtc") || plain.contains("tu cham") || plain.contains("tu danh gia")) {
            return Measure.SELF;
        }
        if (plain.contains("tham dinh thuc te")) {
            return Measure.ACTUAL;
        }
        if (plain.startsWith("ty le")) {
            return Measure.RATE;
        }
        if (plain.equals("td") || (plain.contains("tham dinh") && !plain.contains("y kien"))) {
            return Measure.APPRAISED;
        }
        if (plain.contains("dtxhh")
                || plain.contains("dieu tra")
                || plain.contains("sipas")
                || plain.contains("kscb")
                || plain.contains("hai long")
                || plain.contains("danh gia tac dong")) {
            return Measure.SURVEY;
        }
        if (plain.contains("bi tru") || plain.contains("diem tru") || plain.contains("tru diem")) {
            return Measure.DEDUCTION;
        }
        if (plain.contains("diem thuong") || plain.contains("diem cong")) {
            return Measure.BONUS;
        }
        if (plain.startsWith("chi so")) {
            return Measure.INDEX;
        }
        if (plain.contains("xep hang") || plain.contains("thu hang") || plain.equals("vi thu")) {
            return Measure.RANK;
        }
        if (plain.contains("xep loai")) {
            return Measure.CLASS;
        }
        return plain.startsWith("tong") ? Measure.TOTAL : null;
    }
}
