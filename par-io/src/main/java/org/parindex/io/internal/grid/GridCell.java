package org.parindex.io.internal.grid;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell, apart from any format and layout.
 *
 * @param kind what it is; of a formula, what its result is
 * @param text the text, cleaned, or the number or date as the sheet shows it; empty for a blank cell
 * @param raw the text or number as stored
 * @param number the stored number as an exact decimal of at most 15 digits, or null
 * @param date the day that the sheet shows, or null
 * @param format the number format, or empty
 * @param font name of the font, or empty if not known
 * @param formula the formula with what is known of its result, or null
 * @param comment the comment, or empty
 */
public record GridCell(
        Kind kind,
        String text,
        String raw,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        String format,
        String font,
        @Nullable GridFormula formula,
        String comment) {

    /** What a cell is. */
    public enum Kind {
        /** Nothing. */
        BLANK,
        /** Text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A number that the sheet shows as a date or time. */
        DATE,
        /** True or false. */
        BOOLEAN,
        /** An error such as {@code #DIV/0!}, or a number that is none. */
        ERROR
    }

    /** A cell with nothing in it. */
    public static final GridCell BLANK = new GridCell(Kind.BLANK, "", "", null, null, "", "", null, "");

    /**
     * A text.
     *
     * @param text the text, cleaned
     * @param raw the text as stored
     * @return the cell
     */
    public static GridCell text(String text, String raw) {
        return new GridCell(text.isEmpty() ? Kind.BLANK : Kind.TEXT, text, raw, null, null, "", "", null, "");
    }

    /**
     * A number.
     *
     * @param number the number
     * @param shown the number as the sheet shows it
     * @param format its format
     * @return the cell
     */
    public static GridCell number(BigDecimal number, String shown, String format) {
        return new GridCell(Kind.NUMBER, shown, number.toPlainString(), number, null, format, "", null, "");
    }

    /**
     * A truth value.
     *
     * @param value the value
     * @return the cell
     */
    public static GridCell truth(boolean value) {
        String text = value ? "TRUE" : "FALSE";
        return new GridCell(Kind.BOOLEAN, text, text, null, null, "", "", null, "");
    }

    /**
     * An error.
     *
     * @param name such as {@code #REF!}
     * @return the cell
     */
    public static GridCell error(String name) {
        return new GridCell(Kind.ERROR, name, name, null, null, "", "", null, "");
    }

    /**
     * A day.
     *
     * @param day the day, or null if it is a time only
     * @param shown the day as shown
     * @param serial the stored number
     * @param format its format
     * @return the cell
     */
    public static GridCell date(@Nullable LocalDate day, String shown, BigDecimal serial, String format) {
        return new GridCell(Kind.DATE, shown, serial.toPlainString(), serial, day, format, "", null, "");
    }

    /**
     * Whether there is nothing in it.
     *
     * @return true for a blank cell and a text of nothing but space
     */
    public boolean isBlank() {
        return kind == Kind.BLANK || (kind == Kind.TEXT && text.isEmpty());
    }

    /**
     * Whether the sheet shows the number as a percentage.
     *
     * @return whether the format has a percent sign
     */
    public boolean percent() {
        return kind == Kind.NUMBER && format.contains("%");
    }

    /**
     * The same cell in a font.
     *
     * @param name name of the font
     * @return the cell
     */
    public GridCell inFont(String name) {
        return new GridCell(kind, text, raw, number, date, format, name, formula, comment);
    }

    /** The same cell with what the file holds, where that has more digits. */
    GridCell stored(String as) {
        return new GridCell(kind, text, as, number, date, format, font, formula, comment);
    }

    /**
     * The same cell in a number format.
     *
     * @param of the format
     * @return the cell
     */
    public GridCell inFormat(String of) {
        return new GridCell(kind, text, raw, number, date, of, font, formula, comment);
    }

    /**
     * The same cell with a formula.
     *
     * @param of the formula
     * @return the cell
     */
    public GridCell withFormula(@Nullable GridFormula of) {
        return new GridCell(kind, text, raw, number, date, format, font, of, comment);
    }

    /**
     * The same cell with a comment.
     *
     * @param words the comment
     * @return the cell
     */
    public GridCell withComment(String words) {
        return new GridCell(kind, text, raw, number, date, format, font, formula, words);
    }

    /**
     * The same cell with its text converted.
     *
     * @param converted the text
     * @return the cell, whose raw text stays as it was
     */
    public GridCell withText(String converted) {
        return new GridCell(kind, converted, raw, number, date, format, font, formula, comment);
    }
}
