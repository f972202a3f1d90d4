package org.parindex.io.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Source;
import org.parindex.io.text.NumberGrammar;

/**
 * The row that a {@link TableRows} stands at. One object shows all rows in turn: take out what is to be kept before moving
 * on. Columns count from 0. Not safe for use by several threads.
 */
public abstract sealed class TableRow permits SheetRow, TextRow {

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

    private long number;

    TableRow() {}

    /** Moves to another row. */
    void number(long shown) {
        number = shown;
    }

    /**
     * The number of the row, as the sheet shows it; of CSV the number of its first line.
     *
     * @return from 1
     */
    public final long number() {
        return number;
    }

    /**
     * How far the row goes.
     *
     * @return one more than the last column that is not blank; 0 for a blank row
     */
    public abstract int width();

    /**
     * What stands in a cell.
     *
     * @param column the column, from 0; beyond the table all is blank
     * @return the kind
     */
    public abstract Kind kind(int column);

    /**
     * Whether nothing stands in a cell.
     *
     * @param column the column, from 0
     * @return whether it is blank
     */
    public final boolean isBlank(int column) {
        return kind(column) == Kind.BLANK;
    }

    /**
     * Whether a cell shows the stored result of a formula.
     *
     * @param column the column, from 0
     * @return whether it is one
     */
    public abstract boolean isFormula(int column);

    /**
     * Whether the sheet shows a stored number as a percentage, 0.95 as 95 %.
     *
     * @param column the column, from 0
     * @return whether it does
     */
    public abstract boolean isPercent(int column);

    /**
     * A cell as text: texts as they are stored, numbers in plain decimal notation, dates as {@code yyyy-mm-dd}, truth
     * values as {@code true} and {@code false}, errors by name, blank as empty.
     *
     * @param column the column, from 0
     * @return the text, not cleaned
     */
    public abstract String text(int column);

    /**
     * What a cell means by its text, worked out once for each different text.
     *
     * @param column the column, from 0
     * @param memory the meanings, of which each row reader keeps its own
     * @param <T> kind of the meaning
     * @return the meaning
     */
    public <T> T meaning(int column, TextMemory<T> memory) {
        return memory.of(text(column));
    }

    /**
     * What a cell means, as a small code.
     *
     * @param column the column, from 0
     * @param meaning what the cells of the column mean
     * @return the code
     */
    public abstract byte code(int column, CellCodes meaning);

    /**
     * What many cells mean, as small codes.
     *
     * @param columns the columns, from 0; negative for none, whose code is left as it is
     * @param meanings what the cells of each of these columns mean
     * @param into is given the code of each of these columns
     * @return whether one of the codes is negative
     */
    public final boolean codes(int[] columns, CellCodes[] meanings, byte[] into) {
        int all = 0;
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] >= 0) {
                into[i] = code(columns[i], meanings[i]);
                all |= into[i];
            }
        }
        return all < 0;
    }

    /**
     * A stored number, exact to the 15 digits that a sheet keeps.
     *
     * @param column the column, from 0
     * @return the number; null if the cell holds none, in CSV always: there {@link NumberGrammar} reads the text
     */
    public abstract @Nullable BigDecimal decimal(int column);

    /**
     * Whether a cell is a whole number from 0 to 999,999,999: stored as a number, or as nothing but digits.
     *
     * @param column the column, from 0
     * @return whether {@link #whole} gives its value
     */
    public final boolean isWhole(int column) {
        return whole(column) >= 0;
    }

    /**
     * A whole number from 0 to 999,999,999, stored as a number or as nothing but digits: answers and codes of surveys,
     * read without making objects.
     *
     * @param column the column, from 0
     * @return the number; -1 if the cell is anything else
     */
    public abstract int whole(int column);

    /**
     * Where a cell stands, for findings.
     *
     * @param column the column, from 0
     * @return the cell of a workbook, the line of a text file
     */
    public abstract Source source(int column);
}
