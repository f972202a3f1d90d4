package org.parindex.io.internal.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Numbers as files store them. */
final class Numbers {

    private static final int DIGITS = 15;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /** Cells that are remembered: the numbers of a form repeat. */
    private static final int REMEMBERED = 4_096;

    /** A number as stored and how it is shown. */
    private record Stored(String number, int formatId, String format) {}

    private final Map<Stored, GridCell> known = new HashMap<>();
    private @Nullable DataFormatter shown;
    private final boolean from1904;

    Numbers(boolean from1904) {
        this.from1904 = from1904;
    }

    /** A whole number of at most nine digits, or what stands in for it. */
    static int whole(String text, int absent) {
        return whole(text.strip(), 0, absent);
    }

    /** The whole number that a text holds from some place on. */
    static int whole(String text, int from, int absent) {
        int number = 0;
        for (int at = from; at < text.length(); at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return absent;
            }
            number = 10 * number + digit;
        }
        int digits = text.length() - from;
        return digits > 0 && digits <= 9 ? number : absent;
    }

    /** The decimal that a stored text means, to the 15 digits that Excel shows and compares; null if it is none. */
    static @Nullable BigDecimal stored(String text) {
        String clean = text.strip();
        if (clean.isEmpty() || clean.length() > 60) {
            return null;
        }
        try {
            BigDecimal exact = new BigDecimal(clean);
            if (exact.signum() != 0 && Math.abs((long) exact.precision() - exact.scale()) > 308) {
                return null;
            }
            BigDecimal rounded = exact.round(new MathContext(DIGITS)).stripTrailingZeros();
            return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        } catch (ArithmeticException | NumberFormatException none) {
            return null;
        }
    }

    /** A cell with a stored number: a number, or a date where its format says so. */
    GridCell cell(String stored, int formatId, String format) {
        Stored key = new Stored(stored, formatId, format);
        GridCell cell = known.get(key);
        if (cell == null) {
            cell = read(stored, formatId, format);
            if (known.size() < REMEMBERED) {
                known.put(key, cell);
            }
        }
        return cell;
    }

    private GridCell read(String stored, int formatId, String format) {
        BigDecimal number = stored(stored);
        if (number == null) {
            return GridCell.error(stored.strip().length() > 40 ? "?" : stored.strip());
        }
        boolean general = format.isEmpty() || format.equalsIgnoreCase("General");
        if (!general && isDate(formatId, format)) {
            return date(number, format);
        }
        GridCell cell =
                GridCell.number(number, general ? number.toPlainString() : show(number, formatId, format), format);
        // formulas go on with all digits of a result
        return Double.parseDouble(stored.strip()) == number.doubleValue() ? cell : cell.stored(stored.strip());
    }

    private static boolean isDate(int formatId, String format) {
        try {
            return DateUtil.isADateFormat(formatId, format);
        } catch (RuntimeException odd) {
            return false;
        }
    }

    private GridCell date(BigDecimal number, String format) {
        double serial = number.doubleValue();
        if (!DateUtil.isValidExcelDate(serial)) {
            return GridCell.number(number, number.toPlainString(), format);
        }
        LocalDateTime time = DateUtil.getLocalDateTime(serial, from1904);
        LocalDate day = time == null || serial < 1 ? null : time.toLocalDate();
        return GridCell.date(day, day == null ? number.toPlainString() : DAY.format(day), number, format);
    }

    /** A cell with a day as ISO 8601 text. */
    static GridCell isoDate(String text) {
        try {
            LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            BigDecimal serial = BigDecimal.valueOf(day.toEpochDay() + 25_569);
            return GridCell.date(day, DAY.format(day), serial, "dd/mm/yyyy");
        } catch (DateTimeException none) {
            return GridCell.text(text, text);
        }
    }

    private String show(BigDecimal number, int formatId, String format) {
        try {
            if (shown == null) {
                shown = new DataFormatter(Locale.ROOT);
            }
            String text = shown.formatRawCellContents(number.doubleValue(), formatId, format)
                    .strip();
            return text.isEmpty() ? number.toPlainString() : text;
        } catch (RuntimeException oddFormat) {
            return number.toPlainString();
        }
    }
}
