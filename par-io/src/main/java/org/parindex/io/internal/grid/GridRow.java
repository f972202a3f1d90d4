package org.parindex.io.internal.grid;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The cells of a row that hold something, by column from 0. Filled by the reader of its sheet, then only read. */
public final class GridRow {

    /** A row with nothing in it. */
    static final GridRow NONE = new GridRow();

    private static final int FIRST = 8;
    private static final int NEAR = 6;

    private int[] columns = {};
    private GridCell[] cells = {};
    private int size;

    GridRow() {}

    private int find(int column) {
        return find(columns, size, column);
    }

    /**
     * Where a number stands among the first of some ascending numbers from 0, or where it would, as
     * {@link Arrays#binarySearch(int[], int)} says it. Few numbers are left out, so that it stands at its own place or a little
     * before.
     */
    static int find(int[] numbers, int used, int wanted) {
        int at = Math.min(wanted, used - 1);
        for (int step = 0; step < NEAR && at >= 0; step++, at--) {
            if (numbers[at] <= wanted) {
                return numbers[at] == wanted ? at : -at - 2;
            }
        }
        return Arrays.binarySearch(numbers, 0, at + 1, wanted);
    }

    void put(int column, GridCell cell) {
        int at = find(column);
        if (at >= 0) {
            cells[at] = cell;
            return;
        }
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, Math.max(FIRST, 2 * size));
            cells = Arrays.copyOf(cells, columns.length);
        }
        int into = -at - 1;
        System.arraycopy(columns, into, columns, into + 1, size - into);
        System.arraycopy(cells, into, cells, into + 1, size - into);
        columns[into] = column;
        cells[into] = cell;
        size++;
    }

    /** Takes a cell away; says whether there was one. */
    boolean remove(int column) {
        int at = find(column);
        if (at < 0) {
            return false;
        }
        System.arraycopy(columns, at + 1, columns, at, size - at - 1);
        System.arraycopy(cells, at + 1, cells, at, size - at - 1);
        size--;
        return true;
    }

    /**
     * How many cells hold something, comments included.
     *
     * @return the number
     */
    public int size() {
        return size;
    }

    /**
     * The cell in a column.
     *
     * @param column the column
     * @return the cell, or null if there is none
     */
    public @Nullable GridCell get(int column) {
        int at = find(column);
        return at < 0 ? null : cells[at];
    }

    /**
     * The next column to the right that holds something.
     *
     * @param column a column
     * @return the first used column behind it, or null if there is none
     */
    public @Nullable Integer higherKey(int column) {
        int at = find(column);
        int next = at < 0 ? -at - 1 : at + 1;
        return next < size ? columns[next] : null;
    }

    /**
     * The cells from the left to the right.
     *
     * @return the cells
     */
    public List<GridCell> values() {
        return Collections.unmodifiableList(Arrays.asList(cells).subList(0, size));
    }

    /**
     * The cells with their columns, from the left to the right.
     *
     * @return the cells by column
     */
    public List<Map.Entry<Integer, GridCell>> entrySet() {
        return new AbstractList<>() {
            @Override
            public Map.Entry<Integer, GridCell> get(int index) {
                return Map.entry(columns[index], cells[index]);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /**
     * Tells each cell with its column, from the left to the right.
     *
     * @param action is told column and cell
     */
    public void forEach(BiConsumer<Integer, GridCell> action) {
        for (int i = 0; i < size; i++) {
            action.accept(columns[i], cells[i]);
        }
    }

    /**
     * The part of the row left of a column.
     *
     * @param column the column, not included
     * @return the cells left of it
     */
    public GridRow before(int column) {
        GridRow part = new GridRow();
        for (int i = 0; i < size && columns[i] < column; i++) {
            part.put(columns[i], cells[i]);
        }
        return part;
    }

    /**
     * Whether there is nothing in it.
     *
     * @return whether all its cells are blank
     */
    public boolean isBlank() {
        for (int i = 0; i < size; i++) {
            if (!cells[i].isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return entrySet().toString();
    }
}
