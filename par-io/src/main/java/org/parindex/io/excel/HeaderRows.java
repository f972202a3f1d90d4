package org.parindex.io.excel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.VietnameseText;

/** Rows that belong to a header and hold no data: column numbers, units of measure, maxima. */
final class HeaderRows {

    private static final Pattern ORDINAL = Pattern.compile("[1-9][0-9]?");
    private static final Pattern NO_FRACTION = Pattern.compile("\\.0+$");
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]\\s]");

    private static final Set<String> MEASURES = Set.of(
            "diem", "ty le", "so luong", "dvt", "don vi tinh", "dong", "trieu dong", "van ban", "ho so", "nguoi");

    private HeaderRows() {}

    /** What a cell of such a row says before an equals sign, without brackets. */
    static String number(GridCell cell) {
        String text = BRACKETS.matcher(NO_FRACTION.matcher(cell.text()).replaceFirst(""))
                .replaceAll("");
        int equals = text.indexOf('=');
        return equals > 0 ? text.substring(0, equals) : text;
    }

    /** The number of a column, or 0. */
    static int ordinal(String number) {
        return ORDINAL.matcher(number).matches() ? Integer.parseInt(number) : 0;
    }

    /** Passes over rows of column numbers, of units of measure and of maxima. */
    static int below(GridSheet grid, int from, Map<Integer, String> skipped) {
        int row = from;
        while (row < grid.rows()) {
            if (isNumbers(grid, row)) {
                skipped.put(row, "numbers");
            } else if (isMeasures(grid, row) || isMaxima(grid, row)) {
                skipped.put(row, "measures");
            } else if (!grid.isRowBlank(row) || row > from + 3) {
                return row;
            }
            row++;
        }
        return row;
    }

    /**
     * A row of column numbers: (1), (2), (3)=(1)+(2), perhaps A and B in front; a column may have been
     * deleted or copied since.
     */
    static boolean isNumbers(GridSheet grid, int row) {
        int last = 0;
        int copied = 0;
        int seen = 0;
        for (GridCell value : grid.row(row).values()) {
            String number = number(value);
            boolean letter = last == 0 && number.length() == 1 && number.charAt(0) == 'A' + seen;
            int ordinal = ordinal(number);
            copied += ordinal == last && seen > 0 && !letter ? 1 : 0;
            if (!letter && (ordinal < Math.max(1, last) || ordinal > last + 3)) {
                return false;
            }
            last = letter ? 0 : ordinal;
            seen++;
        }
        return copied == 0 ? seen >= 3 : copied == 1 && seen > 5;
    }

    /** A row that prints the maximum of each column: its name, then nothing but numbers. */
    private static boolean isMaxima(GridSheet grid, int row) {
        List<GridCell> cells =
                grid.row(row).values().stream().filter(cell -> !cell.isBlank()).toList();
        return cells.size() > 1
                && Column.of(cells.get(0).text()).filter(Column.MAXIMUM::equals).isPresent()
                && cells.stream().skip(1).allMatch(cell -> cell.kind() == GridCell.Kind.NUMBER);
    }

    /** A row of units of measure. */
    static boolean isMeasures(GridSheet grid, int row) {
        int seen = 0;
        for (GridCell value : grid.row(row).values()) {
            String plain = VietnameseText.plainKey(value.text());
            boolean percent = value.text().replaceAll("[()\\s]", "").equals("%");
            if (!value.isBlank() && !percent && !MEASURES.contains(plain)) {
                return false;
            }
            seen += value.isBlank() ? 0 : 1;
        }
        return seen >= 2;
    }
}
