package org.parindex.io.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rule.Interval;

/**
 * Pieces of spreadsheet formulas, of functions that Excel 2010 and LibreOffice share. A piece is a template: {@link #ROW}
 * stands for the row it will be in, {@link #OTHER} for the row of the same unit on another sheet.
 *
 * <p>Spreadsheets compute in binary floating point. Where a sum meets a rounding or a comparison, it is first brought to
 * {@value #GUARD} places, so that 84.62499999999999 counts as the 84.625 that it is.
 */
final class Formulas {

    /** The row a formula stands in. */
    static final char ROW = '\u0001';
    /** The row of the same unit on another sheet. */
    static final char OTHER = '\u0002';
    /** Places to which sums are brought before they are rounded or compared. */
    static final int GUARD = 10;
    /** The rounding of the guard. */
    static final Rounding GUARDED = Rounding.halfUp(GUARD);

    private static final int EXACT_BITS = 53;
    private static final int MORE_THAN_DOUBLE = 25;

    private Formulas() {}

    /** Points as the nearest number that a spreadsheet holds; NaN, an empty cell, for null. */
    static double number(@Nullable Points points) {
        if (points == null) {
            return Double.NaN;
        }
        BigInteger above = points.numerator();
        BigInteger below = points.denominator();
        if (above.bitLength() <= EXACT_BITS && below.bitLength() <= EXACT_BITS) {
            // one correctly rounded division of exact operands
            return above.doubleValue() / below.doubleValue();
        }
        return points.toDecimal()
                .orElseGet(() -> points.toDecimal(MORE_THAN_DOUBLE, RoundingMode.HALF_EVEN))
                .doubleValue();
    }

    static String at(String template, int row) {
        return template.replace(String.valueOf(ROW), String.valueOf(row + 1));
    }

    static String at(String template, int row, int other) {
        return at(template, row).replace(String.valueOf(OTHER), String.valueOf(other + 1));
    }

    static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }

    /** A cell of the row. */
    static String cell(int column) {
        return "$" + letters(column) + ROW;
    }

    /** A cell of the row of the same unit on another sheet. */
    static String cell(String sheet, int column) {
        return quoted(sheet) + "!$" + letters(column) + OTHER;
    }

    /** A cell in a row of its own. */
    static String fixed(int column, int row) {
        return "$" + letters(column) + "$" + (row + 1);
    }

    /** Cells of a row of its own, side by side. */
    static String fixed(int first, int last, int row) {
        return fixed(first, row) + (first == last ? "" : ":" + fixed(last, row));
    }

    /** Cells of the row, side by side. */
    static String across(Run run) {
        return cell(run.first()) + (run.first() == run.last() ? "" : ":" + cell(run.last()));
    }

    /** Cells of the row of the same unit on another sheet, side by side. */
    static String across(String sheet, Run run) {
        return cell(sheet, run.first()) + ":$" + letters(run.last()) + OTHER;
    }

    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /** Columns side by side. */
    record Run(int first, int last) {

        /** The fewest runs that hold all columns; they are given from left to right. */
        static List<Run> of(List<Integer> columns) {
            List<Run> runs = new ArrayList<>();
            for (int column : columns) {
                Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                if (last != null && last.last + 1 == column) {
                    runs.set(runs.size() - 1, new Run(last.first, column));
                } else {
                    runs.add(new Run(column, column));
                }
            }
            return runs;
        }
    }

    static String guarded(String value) {
        return "ROUND(" + value + "," + GUARD + ")";
    }

    /** A declared rounding, as {@link Points#round} does it; the value is brought to the guard first. */
    static String rounded(String value, Rounding rounding) {
        if (rounding.isNone()) {
            return value;
        }
        String x = guarded(value);
        int places = rounding.places();
        String scale = "10^" + places;
        return switch (rounding.mode()) {
            case HALF_UP, UNNECESSARY -> "ROUND(" + x + "," + places + ")";
            case UP -> "ROUNDUP(" + x + "," + places + ")";
            case DOWN -> "ROUNDDOWN(" + x + "," + places + ")";
            case FLOOR -> "IF(" + x + "<0,ROUNDUP(" + x + "," + places + "),ROUNDDOWN(" + x + "," + places + "))";
            case CEILING -> "IF(" + x + "<0,ROUNDDOWN(" + x + "," + places + "),ROUNDUP(" + x + "," + places + "))";
            case HALF_DOWN -> half(x, scale, places, "ROUNDDOWN(" + x + "," + places + ")");
            case HALF_EVEN -> half(x, scale, places, "2*ROUND(" + x + "*" + scale + "/2,0)/" + scale);
        };
    }

    /** The usual rounding, but something else where the rest is exactly one half. */
    private static String half(String x, String scale, int places, String otherwise) {
        return "IF(ROUND(MOD(ABS(" + x + ")*" + scale + ",1),6)=0.5," + otherwise + ",ROUND(" + x + "," + places + "))";
    }

    /** Whether a value, already at the guard, lies in an interval. */
    static String within(String value, Interval interval) {
        List<String> conditions = new ArrayList<>();
        if (interval.lower() != null) {
            conditions.add(value + (interval.lowerIncluded() ? ">=" : ">") + literal(interval.lower()));
        }
        if (interval.upper() != null) {
            conditions.add(value + (interval.upperIncluded() ? "<=" : "<") + literal(interval.upper()));
        }
        return conditions.isEmpty() ? "TRUE" : conditions.size() == 1 ? conditions.get(0) : call("AND", conditions);
    }

    static String literal(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static String call(String function, List<String> arguments) {
        return function + "(" + String.join(",", arguments) + ")";
    }

    static String sum(List<String> terms) {
        return terms.isEmpty() ? "0" : call("SUM", terms);
    }

    /** Text inside a formula. */
    static String text(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** How often a text stands in cells; signs that COUNTIF would take for a pattern are taken as they stand. */
    static String countText(String cells, String text) {
        String literal = text.replace("~", "~~").replace("*", "~*").replace("?", "~?");
        return "COUNTIF(" + cells + "," + text("=" + literal) + ")";
    }
}
