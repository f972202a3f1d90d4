package org.parindex.io.internal.grid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas of other files as Excel writes them, with addresses such as D11; what has no such form stays as it is. */
final class FormulaText {

    private static final Pattern PREFIX = Pattern.compile("^(?:[a-z]+:)?=");
    /** A cell as row and column, such as R[-1]C or R3C2. */
    private static final Pattern ROW_COLUMN = Pattern.compile(
            "\"[^\"]*\"|(?<![A-Za-z0-9_.])R(?:\\[(-?[0-9]{1,7})]|([0-9]{1,7}))?C(?:\\[(-?[0-9]{1,5})]|([0-9]{1,5}))?(?![A-Za-z0-9_(.])");

    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;

    private FormulaText() {}

    /**
     * A formula of an OpenDocument spreadsheet (OASIS OpenDocument 1.3, part 4, chapter 5).
     *
     * @param stored such as {@code of:=SUM([.D3:.D8];1)}
     * @return such as {@code SUM(D3:D8,1)}
     */
    static String ofOpenDocument(String stored) {
        Matcher prefix = PREFIX.matcher(stored);
        String formula = prefix.find() ? stored.substring(prefix.end()) : stored;
        StringBuilder text = new StringBuilder(formula.length());
        int at = 0;
        while (at < formula.length()) {
            char c = formula.charAt(at);
            int end = c == '"' ? formula.indexOf('"', at + 1) : c == '[' ? formula.indexOf(']', at) : at;
            if (end < 0) {
                return formula;
            }
            switch (c) {
                case '"' -> text.append(formula, at, end + 1);
                case '[' -> text.append(reference(formula.substring(at + 1, end)));
                case ';', '~' -> text.append(',');
                default -> text.append(c);
            }
            at = end + 1;
        }
        return text.toString();
    }

    /** .D3, $'Sheet 2'.D3 or .D3:.D8 without its points. */
    private static String reference(String inside) {
        StringBuilder text = new StringBuilder(inside.length());
        boolean quoted = false;
        boolean begins = true;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            quoted ^= c == '\'';
            if (c == '.' && !quoted) {
                text.append(begins ? "" : "!");
                begins = false;
            } else if (c == '$' && begins && !quoted) {
                // a sheet is always the same one
            } else {
                text.append(c);
                begins = c == ':' && !quoted;
            }
        }
        return text.toString();
    }

    /**
     * A formula in the XML of Excel 2003.
     *
     * @param stored such as {@code =SUM(R[-6]C:R[-1]C)}
     * @param row the row of its cell, from 0
     * @param column the column of its cell, from 0
     * @return such as {@code SUM(D3:D8)}
     */
    static String ofRowsAndColumns(String stored, int row, int column) {
        String formula = stored.startsWith("=") ? stored.substring(1) : stored;
        Matcher cell = ROW_COLUMN.matcher(formula);
        StringBuilder text = new StringBuilder(formula.length());
        while (cell.find()) {
            String found = cell.group();
            cell.appendReplacement(
                    text, Matcher.quoteReplacement(found.startsWith("\"") ? found : address(cell, row, column)));
        }
        return cell.appendTail(text).toString();
    }

    private static String address(Matcher cell, int row, int column) {
        int ofRow = cell.group(2) != null ? Integer.parseInt(cell.group(2)) - 1 : row + number(cell.group(1));
        int ofColumn = cell.group(4) != null ? Integer.parseInt(cell.group(4)) - 1 : column + number(cell.group(3));
        boolean inside = ofRow >= 0 && ofRow < MOST_ROWS && ofColumn >= 0 && ofColumn < MOST_COLUMNS;
        return inside ? GridSheet.address(ofRow, ofColumn) : "#REF!";
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
