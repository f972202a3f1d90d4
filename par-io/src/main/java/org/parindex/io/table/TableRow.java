package org.parindex.io.table;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Source;
import org.parindex.io.text.NumberGrammar;

/**
 * The row that a {@link TableRows} stands at. One object shows all rows in turn: take out what is to be kept before moving
 * on. Columns count from 0. Not safe for use by several threads.
 */
public final class TableRow {

    /** What stands in a cell. */
    public enum Kind {
        /** Nothing. */
        BLANK,
        /** Text; in CSV every cell that is not blank. */
        TEXT,
        /** A stored number. */
        NUMBER,
        /** A stored number that the sheet shows as a date. */
        DATE,
        /** A stored truth value. */
        BOOLEAN,
        /** An error value, a number that is none (NaN), or a formula without a stored result. */
        ERROR
    }

    private static final int SLICE = -1;
    private static final int SLOW = -2;

    private final String file;
    private final @Nullable String sheet;
    private final int columns;
    private final Kind[] kinds;
    private final boolean[] formulas;
    private final boolean[] percents;
    private final @Nullable String[] texts;
    private final @Nullable BigDecimal[] decimals;
    /** Unscaled numbers; of slices the start in the low and the length in the high half. */
    private final long[] values;
    /** Decimal places of a number in {@link #values}, or SLICE or SLOW. */
    private final int[] scales;

    private char[] characters = new char[1_024];
    private int filled;
    private long number;
    private int width;

    TableRow(String file, @Nullable String sheet, int columns) {
        this.file = file;
        this.sheet = sheet;
        this.columns = columns;
        this.kinds = new Kind[columns];
        Arrays.fill(kinds, Kind.BLANK);
        this.formulas = new boolean[columns];
        this.percents = new boolean[columns];
        this.texts = new String[columns];
        this.decimals = new BigDecimal[columns];
        this.values = new long[columns];
        this.scales = new int[columns];
    }

    void begin(long rowNumber) {
        Arrays.fill(kinds, 0, width, Kind.BLANK);
        Arrays.fill(formulas, 0, width, false);
        Arrays.fill(percents, 0, width, false);
        number = rowNumber;
        width = 0;
        filled = 0;
    }

    private void put(int column, Kind kind, int scale) {
        kinds[column] = kind;
        scales[column] = scale;
        width = Math.max(width, column + 1);
    }

    void text(int column, String text) {
        put(column, Kind.TEXT, SLOW);
        texts[column] = text;
    }

    /** A text that stands in the characters of the row. */
    void slice(int column, int start, int length) {
        put(column, Kind.TEXT, SLICE);
        values[column] = ((long) length << 32) | start;
    }

    void number(int column, long unscaled, int scale, boolean percent) {
        put(column, Kind.NUMBER, scale);
        values[column] = unscaled;
        percents[column] = percent;
    }

    void number(int column, BigDecimal decimal, boolean percent) {
        put(column, Kind.NUMBER, SLOW);
        decimals[column] = decimal;
        percents[column] = percent;
    }

    void other(int column, Kind kind, String text) {
        put(column, kind, SLOW);
        texts[column] = text;
    }

    void formula(int column) {
        formulas[column] = true;
    }

    /** Room for more characters; what stands there stays until the next row. */
    char[] room(int more) {
        if (filled + more > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(filled + more, characters.length * 2));
        }
        return characters;
    }

    int filled() {
        return filled;
    }

    void filled(int end) {
        filled = end;
    }

    char[] characters() {
        return characters;
    }

    /**
     * The number of the row, as the sheet shows it; of CSV the number of its first line.
     *
     * @return from 1
     */
    public long number() {
        return number;
    }

    /**
     * How far the row goes.
     *
     * @return one more than the last column that is not blank; 0 for a blank row
     */
    public int width() {
        return width;
    }

    /**
     * What stands in a cell.
     *
     * @param column the column, from 0; beyond the table all is blank
     * @return the kind
     */
    public Kind kind(int column) {
        return column < width ? kinds[column] : Kind.BLANK;
    }

    /**
     * Whether nothing stands in a cell.
     *
     * @param column the column, from 0
     * @return whether it is blank
     */
    public boolean isBlank(int column) {
        return kind(column) == Kind.BLANK;
    }

    /**
     * Whether a cell shows the stored result of a formula.
     *
     * @param column the column, from 0
     * @return whether it is one
     */
    public boolean isFormula(int column) {
        return column < width && formulas[column];
    }

    /**
     * Whether the sheet shows a stored number as a percentage, 0.95 as 95 %.
     *
     * @param column the column, from 0
     * @return whether it does
     */
    public boolean isPercent(int column) {
        return column < width && percents[column];
    }

    /**
     * A cell as text: texts as they are stored, numbers in plain decimal notation, dates as {@code yyyy-mm-dd}, truth
     * values as {@code true} and {@code false}, errors by name, blank as empty.
     *
     * @param column the column, from 0
     * @return the text, not cleaned
     */
    public String text(int column) {
        Kind kind = kind(column);
        if (kind == Kind.BLANK) {
            return "";
        }
        if (kind == Kind.NUMBER) {
            BigDecimal decimal = decimal(column);
            return decimal == null ? "" : decimal.toPlainString();
        }
        if (scales[column] == SLICE) {
            return new String(characters, (int) values[column], (int) (values[column] >>> 32));
        }
        String text = texts[column];
        return text == null ? "" : text;
    }

    /**
     * A stored number, exact to the 15 digits that a sheet keeps.
     *
     * @param column the column, from 0
     * @return the number; null if the cell holds none, in CSV always: there {@link NumberGrammar} reads the text
     */
    public @Nullable BigDecimal decimal(int column) {
        if (kind(column) != Kind.NUMBER) {
            return null;
        }
        return scales[column] == SLOW ? decimals[column] : BigDecimal.valueOf(values[column], scales[column]);
    }

    /**
     * Whether a cell is a whole number from 0 to 999,999,999: stored as a number, or as nothing but digits.
     *
     * @param column the column, from 0
     * @return whether {@link #whole} gives its value
     */
    public boolean isWhole(int column) {
        return whole(column) >= 0;
    }

    /**
     * A whole number from 0 to 999,999,999, stored as a number or as nothing but digits: answers and codes of surveys,
     * read without making objects.
     *
     * @param column the column, from 0
     * @return the number; -1 if the cell is anything else
     */
    public int whole(int column) {
        Kind kind = kind(column);
        if (kind == Kind.NUMBER) {
            boolean plain = scales[column] == 0 && !percents[column];
            boolean within = plain && values[column] >= 0 && values[column] <= 999_999_999;
            return within ? (int) values[column] : -1;
        }
        if (kind != Kind.TEXT) {
            return -1;
        }
        if (scales[column] == SLICE && values[column] >>> 32 == 1) {
            int digit = characters[(int) values[column]] - '0';
            return digit >= 0 && digit <= 9 ? digit : -1;
        }
        return scales[column] == SLICE
                ? whole(characters, (int) values[column], (int) (values[column] >>> 32))
                : whole(text(column).toCharArray(), 0, text(column).length());
    }

    private static int whole(char[] digits, int start, int length) {
        if (length == 0 || length > 9) {
            return -1;
        }
        int value = 0;
        for (int i = start; i < start + length; i++) {
            int digit = digits[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /**
     * Where a cell stands, for findings.
     *
     * @param column the column, from 0
     * @return the cell of a workbook, the line of a text file
     */
    public Source source(int column) {
        return sheet == null
                ? new Source.Line(file, (int) Math.min(number, Integer.MAX_VALUE))
                : new Source.Cell(file, sheet, CellAddress.name(column) + number);
    }

    int columns() {
        return columns;
    }
}
