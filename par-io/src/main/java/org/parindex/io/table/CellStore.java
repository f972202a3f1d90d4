package org.parindex.io.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.zip.RefusedException;
import org.parindex.io.text.NumberGrammar;

/** Turns the stored form of a cell into what it means. */
final class CellStore {

    private static final int EXACT_DIGITS = 15;

    private final @Nullable SharedTexts texts;
    private final NumberFormats formats;
    private final boolean since1904;

    CellStore(@Nullable SharedTexts texts, NumberFormats formats, boolean since1904) {
        this.texts = texts;
        this.formats = formats;
        this.since1904 = since1904;
    }

    /** Puts a cell into a row; its stored value are the characters of the row from the start on. */
    void put(
            SheetRow row,
            int column,
            String type,
            int style,
            int start,
            boolean value,
            boolean formula,
            @Nullable StringBuilder inline)
            throws RefusedException {
        int length = row.filled() - start;
        if (inline != null) {
            if (!inline.isEmpty()) {
                row.text(column, SharedTexts.unescape(inline));
            }
        } else if (!value || (length == 0 && !type.equals("str"))) {
            if (formula) {
                row.other(column, TableRow.Kind.ERROR, "=");
            }
        } else {
            stored(row, column, type, style, start, length);
        }
        if (formula && !row.isBlank(column)) {
            row.formula(column);
        }
    }

    private void stored(SheetRow row, int column, String type, int style, int start, int length)
            throws RefusedException {
        switch (type) {
            case "s" -> {
                String text = text((int) whole(row.characters(), start, length));
                if (!text.isEmpty()) {
                    row.text(column, text);
                }
            }
            case "n" -> number(row, column, style, start, length);
            case "str", "inlineStr" -> {
                if (length > 0) {
                    row.text(column, SharedTexts.unescape(new String(row.characters(), start, length)));
                }
            }
            case "b" -> row.other(column, TableRow.Kind.BOOLEAN, row.characters()[start] == '1' ? "true" : "false");
            case "e" -> row.other(column, TableRow.Kind.ERROR, new String(row.characters(), start, length));
            case "d" -> row.other(column, TableRow.Kind.DATE, new String(row.characters(), start, length));
            default ->
                throw RefusedException.damaged(
                        "có ô kiểu lạ “" + type + "”", "it has a cell of the unknown type “" + type + "”");
        }
    }

    private String text(int index) throws RefusedException {
        if (texts == null) {
            throw RefusedException.damaged("thiếu bảng văn bản", "its table of texts is missing");
        }
        return texts.at(index);
    }

    /** A whole number; -1 for anything else. */
    private static long whole(char[] digits, int start, int length) {
        long value = length == 0 || length > 9 ? -1 : 0;
        for (int i = start; i < start + length && value >= 0; i++) {
            int digit = digits[i] - '0';
            value = digit < 0 || digit > 9 ? -1 : value * 10 + digit;
        }
        return value;
    }

    private void number(SheetRow row, int column, int style, int start, int length) {
        if (formats.isDate(style)) {
            date(row, column, start, length);
            return;
        }
        boolean percent = formats.isPercent(style);
        if (!plain(row, column, start, length, percent)) {
            slow(row, column, start, length, percent);
        }
    }

    /** A number of at most 15 digits without exponent, as files hold nearly all; false for any other. */
    private static boolean plain(SheetRow row, int column, int start, int length, boolean percent) {
        char[] text = row.characters();
        int at = start;
        int end = start + length;
        boolean negative = text[at] == '-';
        at += negative ? 1 : 0;
        long unscaled = 0;
        int digits = 0;
        int scale = -1;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                unscaled = unscaled * 10 + digit;
                digits++;
                scale += scale < 0 ? 0 : 1;
            } else if (text[at] == '.' && scale < 0) {
                scale = 0;
            } else {
                return false;
            }
            if (digits > EXACT_DIGITS) {
                return false;
            }
        }
        if (digits == 0) {
            return false;
        }
        scale = Math.max(0, scale);
        while (scale > 0 && unscaled % 10 == 0) {
            unscaled /= 10;
            scale--;
        }
        row.number(column, negative ? -unscaled : unscaled, scale, percent);
        return true;
    }

    private static void slow(SheetRow row, int column, int start, int length, boolean percent) {
        String text = new String(row.characters(), start, length).strip();
        BigDecimal decimal = finite(text);
        if (decimal == null) {
            row.other(column, TableRow.Kind.ERROR, text.length() > 40 ? text.substring(0, 40) : text);
        } else {
            row.number(column, decimal, percent);
        }
    }

    /** A finite number that is not too small for a sheet either, as the 15 digits of it; null for anything else. */
    private static @Nullable BigDecimal finite(String text) {
        if (!text.matches("[+-]?([0-9]{1,400}(\\.[0-9]{0,400})?|\\.[0-9]{1,400})([eE][+-]?[0-9]{1,3})?")) {
            return null;
        }
        double stored = Double.parseDouble(text);
        boolean lost = stored == 0 && text.replaceAll("[eE].*", "").matches(".*[1-9].*");
        return Double.isInfinite(stored) || lost ? null : NumberGrammar.ofStored(stored);
    }

    private void date(SheetRow row, int column, int start, int length) {
        String text = new String(row.characters(), start, length).strip();
        BigDecimal serial = finite(text);
        LocalDateTime date = serial == null ? null : DateUtil.getLocalDateTime(serial.doubleValue(), since1904);
        row.other(
                column,
                date == null ? TableRow.Kind.ERROR : TableRow.Kind.DATE,
                date == null ? text : date.toLocalDate().toString());
    }
}
