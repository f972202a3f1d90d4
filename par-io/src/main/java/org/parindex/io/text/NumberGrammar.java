package org.parindex.io.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Text;

/**
 * Numbers as they are typed in Vietnamese and English. No locale is involved: one separator is the decimal sign, of two
 * different ones the last. Three digits behind a single separator are ambiguous and settled by what the column holds, or
 * not at all.
 */
public final class NumberGrammar {

    /** What a column holds. */
    public enum Use {
        /** Points up to a maximum. */
        POINTS,
        /** Whole numbers, in which a separator groups thousands. */
        COUNT,
        /** Decimal numbers of any size. */
        NUMBER,
        /** Percentages. */
        PERCENT
    }

    private static final Set<String> NOT_APPLICABLE = Set.of(
            "kad",
            "n a",
            "na",
            "kp",
            "khong giao ct",
            "khong giao chi tieu",
            "khong phan cong",
            "khong danh gia",
            "khong thuoc doi tuong");
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern ONE_SEPARATOR = Pattern.compile("([+-]?)([0-9]+)([.,])([0-9]+)");
    private static final Pattern GROUPS =
            Pattern.compile("([+-]?[0-9]{1,3}(?:([.,  ])[0-9]{3})(?:\\2[0-9]{3})*)(?:(?!\\2)([.,])([0-9]+))?");
    private static final Pattern BRACKETED = Pattern.compile("(.*(?:[0-9%đ]|điểm))\\s*\\(([^()]*)\\)");
    private static final Pattern PLACEHOLDER = Pattern.compile("[.…_·\\s]+");
    private static final Pattern FRACTION = Pattern.compile("([0-9]+(?:[.,][0-9]+)*)\\s*/\\s*([0-9]+(?:[.,][0-9]+)*)");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");
    private static final Pattern WORDED = Pattern.compile("(.*[0-9])\\s*(?:điểm|đ|d|diem)\\.?");

    /** How a sheet writes numbers, where that is known. */
    public enum Habit {
        /** Not known: each number tells for itself, or cannot be told. */
        ANY,
        /** 1.234,5 as in Vietnamese. */
        DECIMAL_COMMA,
        /** 1,234.5 as in English. */
        DECIMAL_POINT
    }

    /**
     * Two numbers with a stroke between them, such as {@code 62,5/70}.
     *
     * @param part what stands before the stroke
     * @param whole what stands behind it
     */
    public record Fraction(BigDecimal part, BigDecimal whole) {}

    private NumberGrammar() {}

    /**
     * Reads a text.
     *
     * @param text the text of the cell
     * @param use what the column holds
     * @param maximum the largest value that makes sense, or null
     * @return what the cell says
     */
    public static NumberReading read(String text, Use use, @Nullable BigDecimal maximum) {
        return read(text, use, maximum, Habit.ANY);
    }

    /**
     * Reads a text of a sheet whose habit is known: three digits behind a single separator are then told by it.
     *
     * @param text the text of the cell
     * @param use what the column holds
     * @param maximum the largest value that makes sense, or null
     * @param habit how the sheet writes numbers
     * @return what the cell says
     */
    public static NumberReading read(String text, Use use, @Nullable BigDecimal maximum, Habit habit) {
        String clean = VietnameseText.clean(text).replace('\u2212', '-');
        if (clean.isEmpty() || PLACEHOLDER.matcher(clean).matches()) {
            return new NumberReading.Blank();
        }
        NumberReading state = state(clean);
        return state != null ? state : number(clean, use, maximum, habit);
    }

    /**
     * Reads two numbers with a stroke between them.
     *
     * @param text the text, such as {@code 62,5/70}
     * @return both, or empty if the text is none
     */
    public static Optional<Fraction> fraction(String text) {
        Matcher parts = FRACTION.matcher(VietnameseText.clean(text));
        if (!parts.matches()) {
            return Optional.empty();
        }
        NumberReading part = read(parts.group(1), Use.POINTS, BigDecimal.valueOf(1_000));
        NumberReading whole = read(parts.group(2), Use.POINTS, BigDecimal.valueOf(1_000));
        return part instanceof NumberReading.Value a && whole instanceof NumberReading.Value b
                ? Optional.of(new Fraction(a.value(), b.value()))
                : Optional.empty();
    }

    private static @Nullable NumberReading state(String clean) {
        String plain = VietnameseText.plainKey(clean);
        boolean error = clean.startsWith("#");
        if (!error && (NOT_APPLICABLE.contains(plain) || plain.startsWith("khong ap dung"))) {
            return new NumberReading.NotApplicable(clean);
        }
        if (plain.startsWith("khong phat sinh") || plain.equals("kps")) {
            return new NumberReading.NothingArose(clean);
        }
        return null;
    }

    private static NumberReading number(String clean, Use use, @Nullable BigDecimal maximum, Habit habit) {
        List<Text> notes = new ArrayList<>();
        String digits = clean;
        Matcher bracketed = BRACKETED.matcher(digits);
        if (bracketed.matches()) {
            digits = bracketed.group(1).strip();
            notes.add(Text.fill(
                    "có ghi chú “{1}” sau số, đã hiểu là {0}",
                    "a note “{1}” behind the number, read as {0}", digits, bracketed.group(2)));
        }
        boolean percent = digits.endsWith("%");
        if (percent) {
            digits = digits.substring(0, digits.length() - 1).strip();
        }
        Matcher worded = WORDED.matcher(digits);
        if (!percent && worded.matches()) {
            digits = worded.group(1).strip();
            notes.add(Text.fill("có chữ sau số, đã hiểu là {0}", "words behind the number, read as {0}", digits));
        }
        BigDecimal value = value(digits, percent ? Use.PERCENT : use, maximum, habit, notes);
        if (value == null) {
            return unreadable(clean, digits);
        }
        if (percent && use == Use.POINTS) {
            return new NumberReading.Unreadable(
                    clean,
                    Text.of(
                            "cột là điểm nhưng ô ghi tỷ lệ %; hãy nhập điểm",
                            "the column holds points, the cell a percentage"));
        }
        if (percent && use == Use.COUNT) {
            return new NumberReading.Unreadable(
                    clean,
                    Text.of(
                            "cần số lượng nhưng ô ghi tỷ lệ %; hãy nhập số",
                            "a count is asked for, the cell holds a percentage"));
        }
        return new NumberReading.Value(value, percent, notes);
    }

    private static @Nullable BigDecimal value(
            String digits, Use use, @Nullable BigDecimal maximum, Habit habit, List<Text> notes) {
        if (digits.length() > 40) {
            return null;
        }
        if (PLAIN.matcher(digits).matches()) {
            return new BigDecimal(digits);
        }
        Matcher one = ONE_SEPARATOR.matcher(digits);
        if (one.matches()) {
            return oneSeparator(one, use, maximum, habit, notes);
        }
        Matcher groups = GROUPS.matcher(digits);
        if (!groups.matches()) {
            return null;
        }
        String whole = groups.group(1).replaceAll("[.,  ]", "");
        String decimals = groups.group(4);
        BigDecimal value = new BigDecimal(decimals == null ? whole : whole + "." + decimals);
        notes.add(Text.fill("đã hiểu “{0}” là {1}", "“{0}” is read as {1}", digits, shown(value)));
        return value;
    }

    private static @Nullable BigDecimal oneSeparator(
            Matcher one, Use use, @Nullable BigDecimal maximum, Habit habit, List<Text> notes) {
        BigDecimal decimal = new BigDecimal(one.group(1) + one.group(2) + "." + one.group(4));
        boolean grouped = one.group(4).length() == 3
                && one.group(2).length() <= 3
                && !one.group(2).startsWith("0");
        if (!grouped || use == Use.PERCENT) {
            return decimal;
        }
        BigDecimal thousands = new BigDecimal(one.group(1) + one.group(2) + one.group(4));
        if (habit != Habit.ANY && use != Use.COUNT) {
            return one.group(3).equals(habit == Habit.DECIMAL_COMMA ? "," : ".") ? decimal : thousands;
        }
        if (use == Use.COUNT) {
            notes.add(Text.fill(
                    "đã hiểu “{0}” là số nguyên {1}",
                    "“{0}” is read as the whole number {1}", one.group(), shown(thousands)));
            return thousands;
        }
        boolean decides = maximum != null && decimal.compareTo(maximum) <= 0 && thousands.compareTo(maximum) > 0;
        if (!decides) {
            return null;
        }
        notes.add(Text.fill(
                "đã hiểu “{0}” là số thập phân {1}", "“{0}” is read as the decimal {1}", one.group(), shown(decimal)));
        return decimal;
    }

    /** A number as each language writes it; grouping is left out, for that is what was in doubt. */
    private static Text shown(BigDecimal value) {
        String plain = value.toPlainString();
        return Text.of(plain.replace('.', ','), plain);
    }

    private static NumberReading unreadable(String clean, String digits) {
        Matcher one = ONE_SEPARATOR.matcher(digits);
        if (one.matches()) {
            return new NumberReading.Unreadable(
                    clean,
                    Text.fill(
                            "có thể là {0}{1} hoặc {0},{1}; hãy nhập bằng số",
                            "it may be {0}{1} or {0}.{1}; enter a number", one.group(2), one.group(4)));
        }
        if (clean.matches("[-–x/+]|(?i)không|không có|không đạt|có|đạt")) {
            return new NumberReading.Unreadable(
                    clean,
                    Text.of(
                            "nhập 0 nếu không đạt; ghi “Không áp dụng” nếu không áp dụng",
                            "enter 0 if nothing was reached, or write “Không áp dụng” if it does not apply"));
        }
        if (digits.matches("[0-9.,]+")) {
            return new NumberReading.Unreadable(
                    clean,
                    Text.of(
                            "dấu chấm, dấu phẩy không đúng chỗ",
                            "its points and commas do not stand where a number has them"));
        }
        if (digits.matches(".*[0-9][⁰¹²³⁴-⁹]+.*")) {
            return new NumberReading.Unreadable(
                    clean,
                    Text.of(
                            "có chữ số viết trên (chú thích hoặc số mũ) sau số",
                            "a raised digit (a footnote or a power) stands behind the number"));
        }
        if (digits.matches("[0-9OoIl.,]+")) {
            return new NumberReading.Unreadable(
                    clean, Text.of("có chữ O, I hoặc l lẫn trong số", "there is a letter O, I or l among the digits"));
        }
        return new NumberReading.Unreadable(clean, Text.of("không phải số", "it is not a number"));
    }

    /**
     * How a text writes numbers, told from what it was read as.
     *
     * @param text the text
     * @param value what it was read as
     * @return the habit; empty where the text has neither point nor comma, and so fits any
     */
    public static Optional<Habit> habit(String text, BigDecimal value) {
        Matcher number = DIGITS.matcher(VietnameseText.clean(text));
        if (!number.find()) {
            return Optional.empty();
        }
        String digits = number.group();
        int comma = digits.lastIndexOf(',');
        int point = digits.lastIndexOf('.');
        if (comma < 0 && point < 0) {
            return Optional.empty();
        }
        boolean decimal = comma >= 0 && point >= 0
                || ONE_SEPARATOR.matcher(digits).matches()
                        && new BigDecimal(digits.replace(',', '.')).compareTo(value.abs()) == 0;
        return Optional.of((comma > point) == decimal ? Habit.DECIMAL_COMMA : Habit.DECIMAL_POINT);
    }

    /**
     * A stored binary number as the decimal that Excel shows and compares: rounded to 15 significant digits.
     *
     * @param stored a finite number
     * @return the decimal, without trailing zeros
     */
    public static BigDecimal ofStored(double stored) {
        BigDecimal decimal = new BigDecimal(stored).round(new MathContext(15)).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }
}
