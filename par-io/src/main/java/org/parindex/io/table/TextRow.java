package org.parindex.io.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Source;

/** A row of a text file: its cells are pieces of the bytes that were read, in UTF-8. */
final class TextRow extends TableRow {

    private static final int MOST_DIGITS = 9;

    private final String file;
    /** Where each cell starts, in the low half, and ends, in the high half; a blank one ends where it starts. */
    private final long[] cells;

    private byte[] bytes = {};
    private int width;

    TextRow(String file, int columns) {
        this.file = file;
        cells = new long[columns];
    }

    /** Where the cells stand, to be filled by whoever reads the row. */
    long[] cells() {
        return cells;
    }

    /** A cell that stands in the bytes from a start to an end. */
    static long cell(int start, int end) {
        return (long) end << Integer.SIZE | start;
    }

    /** Where a cell starts. */
    int start(int column) {
        return (int) cells[column];
    }

    /** Where a cell ends. */
    int end(int column) {
        return (int) (cells[column] >>> Integer.SIZE);
    }

    /** Shows the cells of a row, in the bytes that hold it now. */
    void show(byte[] holding, int count) {
        bytes = holding;
        width = count;
        while (width > 0 && start(width - 1) == end(width - 1)) {
            width--;
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public Kind kind(int column) {
        return column < width && end(column) > start(column) ? Kind.TEXT : Kind.BLANK;
    }

    @Override
    public boolean isFormula(int column) {
        return false;
    }

    @Override
    public boolean isPercent(int column) {
        return false;
    }

    @Override
    public String text(int column) {
        return column < width
                ? new String(bytes, start(column), end(column) - start(column), StandardCharsets.UTF_8)
                : "";
    }

    @Override
    public <T> T meaning(int column, TextMemory<T> memory) {
        return column < width ? memory.of(bytes, start(column), end(column)) : memory.of("");
    }

    @Override
    public @Nullable BigDecimal decimal(int column) {
        return null;
    }

    @Override
    public int whole(int column) {
        if (column >= width) {
            return -1;
        }
        int at = start(column);
        int end = end(column);
        if (at == end || end - at > MOST_DIGITS) {
            return -1;
        }
        int value = 0;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    @Override
    public byte code(int column, CellCodes meaning) {
        return column < width ? meaning.of(bytes, start(column), end(column)) : meaning.of("");
    }

    @Override
    public Source source(int column) {
        return new Source.Line(file, (int) Math.min(number(), Integer.MAX_VALUE));
    }
}
