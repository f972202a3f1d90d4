package org.parindex.io.internal.grid;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.parindex.finding.Source;

/** The cells of a sheet. Rows and columns count from 0. Filled by one reader, then only read. */
public final class GridSheet {

    /**
     * A merged area, all ends included.
     *
     * @param top first row
     * @param left first column
     * @param bottom last row
     * @param right last column
     */
    public record Area(int top, int left, int bottom, int right) {
        boolean isLarge() {
            return (bottom - top + 1L) * (right - left + 1L) > 50_000;
        }
    }

    /** Who may see a sheet. */
    public enum Visibility {
        /** Everybody. */
        VISIBLE,
        /** Hidden from the menu. */
        HIDDEN,
        /** Hidden from the menu and from the list of hidden sheets. */
        VERY_HIDDEN
    }

    /** What is odd about the look of a cell that holds something. */
    public enum Look {
        /** Its font is struck out. */
        STRUCK,
        /** Its font is white on white. */
        WHITE
    }

    private final String file;
    private final String name;
    private final Map<Look, Set<Long>> looks = new EnumMap<>(Look.class);
    private Visibility visibility;
    private final boolean typed;
    private int[] rowNumbers = {};
    private GridRow[] rows = {};
    private int used;
    private final Map<Long, GridCell> unseen = new HashMap<>();
    private final Map<Long, Area> mergedInto = new HashMap<>();
    private final SortedSet<Integer> hiddenRows = new TreeSet<>();
    private final SortedSet<Integer> hiddenColumns = new TreeSet<>();
    private int columns;

    GridSheet(String file, String name, Visibility visibility, boolean typed) {
        this.file = file;
        this.name = name;
        this.visibility = visibility;
        this.typed = typed;
    }

    /** Who may see the sheet, where a file says so only behind its cells. */
    GridSheet seen(Visibility by) {
        visibility = by;
        return this;
    }

    void put(int row, int column, GridCell cell) {
        if (!cell.isBlank() || !cell.comment().isEmpty()) {
            rowToFill(row).put(column, cell);
            columns = Math.max(columns, column + 1);
        }
    }

    private int find(int row) {
        return GridRow.find(rowNumbers, used, row);
    }

    private GridRow rowToFill(int row) {
        int at = find(row);
        if (at >= 0) {
            return rows[at];
        }
        if (used == rows.length) {
            rowNumbers = Arrays.copyOf(rowNumbers, Math.max(64, 2 * used));
            rows = Arrays.copyOf(rows, rowNumbers.length);
        }
        int into = -at - 1;
        System.arraycopy(rowNumbers, into, rowNumbers, into + 1, used - into);
        System.arraycopy(rows, into, rows, into + 1, used - into);
        rowNumbers[into] = row;
        rows[into] = new GridRow();
        used++;
        return rows[into];
    }

    /** A cell holds nothing after all. */
    void clear(int row, int column) {
        int at = find(row);
        if (at >= 0 && rows[at].remove(column) && rows[at].size() == 0) {
            System.arraycopy(rowNumbers, at + 1, rowNumbers, at, used - at - 1);
            System.arraycopy(rows, at + 1, rows, at, used - at - 1);
            used--;
        }
    }

    boolean has(int row, int column) {
        return row(row).get(column) != null;
    }

    void merge(Area area) {
        if (area.isLarge() || area.top() > area.bottom() || area.left() > area.right()) {
            return;
        }
        for (int row = area.top(); row <= area.bottom(); row++) {
            for (int column = area.left(); column <= area.right(); column++) {
                mergedInto.put(key(row, column), area);
            }
        }
    }

    void look(int row, int column, Set<Look> odd) {
        odd.forEach(look -> looks.computeIfAbsent(look, one -> new HashSet<>()).add(key(row, column)));
    }

    /**
     * Whether a cell has an odd look.
     *
     * @param row the row
     * @param column the column
     * @param look the look
     * @return whether the file says so
     */
    public boolean has(int row, int column, Look look) {
        Set<Long> cellsOf = looks.get(look);
        return cellsOf != null && cellsOf.contains(key(row, column));
    }

    /** A cell that looks blank and is none for a formula: a text of spaces, or a formula with an empty result. */
    void unseen(int row, int column, GridCell cell) {
        unseen.put(key(row, column), cell);
    }

    /** A cell as formulas see it. */
    GridCell stored(int row, int column) {
        GridCell seen = row(row).get(column);
        return seen == null ? unseen.getOrDefault(key(row, column), GridCell.BLANK) : seen;
    }

    boolean isHidden(int row) {
        return hiddenRows.contains(row);
    }

    void hideRow(int row) {
        hiddenRows.add(row);
    }

    void hideColumn(int column) {
        hiddenColumns.add(column);
    }

    private static long key(int row, int column) {
        return ((long) row << 20) | column;
    }

    /**
     * The address of a cell.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @return such as {@code D11}
     */
    public static String address(int row, int column) {
        return letters(column) + (row + 1);
    }

    /**
     * The letters of a column.
     *
     * @param column the column, from 0
     * @return such as {@code D}
     */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    /**
     * The name of the file.
     *
     * @return the name, without a folder
     */
    public String file() {
        return file;
    }

    /**
     * The name of the sheet.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Who may see the sheet.
     *
     * @return its visibility
     */
    public Visibility visibility() {
        return visibility;
    }

    /**
     * Whether the format tells numbers from text; CSV and HTML do not.
     *
     * @return whether a number stored as text is worth a word
     */
    public boolean typed() {
        return typed;
    }

    /**
     * How many rows there are, up to the last that holds something.
     *
     * @return the number
     */
    public int rows() {
        return used == 0 ? 0 : rowNumbers[used - 1] + 1;
    }

    /**
     * How many columns there are, up to the last that holds something.
     *
     * @return the number
     */
    public int columns() {
        return columns;
    }

    /**
     * The rows that hold something.
     *
     * @return their numbers in order
     */
    public List<Integer> usedRows() {
        return IntStream.range(0, used).mapToObj(at -> rowNumbers[at]).toList();
    }

    /**
     * The next row that holds something.
     *
     * @param row a row
     * @return the first used row at or below it, or {@link #rows()} if there is none
     */
    public int nextRow(int row) {
        int at = find(row);
        int next = at < 0 ? -at - 1 : at;
        return next < used ? rowNumbers[next] : rows();
    }

    /**
     * The cells of a row that hold something.
     *
     * @param row the row
     * @return the cells by column
     */
    public GridRow row(int row) {
        int at = find(row);
        return at < 0 ? GridRow.NONE : rows[at];
    }

    /**
     * The rows that are hidden and hold something.
     *
     * @return their numbers in order
     */
    public List<Integer> hiddenRows() {
        return hiddenRows.stream().filter(row -> row(row).size() > 0).toList();
    }

    /**
     * The columns that are hidden and hold something.
     *
     * @return their numbers in order
     */
    public List<Integer> hiddenColumns() {
        return hiddenColumns.stream()
                .filter(column -> Arrays.stream(rows, 0, used).anyMatch(row -> row.get(column) != null))
                .toList();
    }

    /**
     * The cell as stored: the lower and right parts of a merged area are blank.
     *
     * @param row the row
     * @param column the column; below 0 for none
     * @return the cell, blank if there is none
     */
    public GridCell at(int row, int column) {
        GridCell value = column < 0 ? null : row(row).get(column);
        return value == null ? GridCell.BLANK : value;
    }

    /**
     * The text of a cell, where every part of a merged area shows the text of its upper left. Only for headers, codes
     * and names: a number belongs to its one cell.
     *
     * @param row the row
     * @param column the column; below 0 for none
     * @return the text, empty if there is none
     */
    public String label(int row, int column) {
        Area area = column < 0 ? null : mergedInto.get(key(row, column));
        return area == null
                ? at(row, column).text()
                : at(area.top(), area.left()).text();
    }

    /**
     * Whether a cell is a lower or right part of a merged area whose upper left holds something.
     *
     * @param row the row
     * @param column the column
     * @return whether it is covered
     */
    public boolean isCovered(int row, int column) {
        Area area = mergedInto.get(key(row, column));
        return area != null
                && (area.top() != row || area.left() != column)
                && !at(area.top(), area.left()).isBlank();
    }

    /**
     * The address of the upper left of the merged area of a cell.
     *
     * @param row the row
     * @param column the column
     * @return the address; of the cell itself if it is not merged
     */
    public String topOf(int row, int column) {
        Area area = mergedInto.get(key(row, column));
        return area == null ? address(row, column) : address(area.top(), area.left());
    }

    /**
     * Whether a row holds nothing.
     *
     * @param row the row
     * @return whether all its cells are blank
     */
    public boolean isRowBlank(int row) {
        return row(row).isBlank();
    }

    /**
     * The place of a cell.
     *
     * @param row the row
     * @param column the column
     * @return the place
     */
    public Source.Cell source(int row, int column) {
        return new Source.Cell(file, name, address(row, Math.max(0, column)));
    }

    /**
     * The place of the sheet.
     *
     * @return the place
     */
    public Source.Cell source() {
        return new Source.Cell(file, name, "");
    }

    @Override
    public String toString() {
        return "GridSheet[" + file + " › " + name + ", " + rows() + " × " + columns + "]";
    }
}
