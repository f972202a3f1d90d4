package org.parindex.io.template;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parindex.io.text.NumberGrammar;

/**
 * How a JSON value looks in a cell. Whatever has a form is written in it only if reading the cell gives the same value
 * again; anything else stays JSON, in a column of its own. So nothing is lost, however odd.
 */
abstract class Form {

    private static final int LONGEST = 32_000;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,400}(?:[.,][0-9]{1,400})?");
    private static final Pattern FORMAT_PLACES = Pattern.compile("[0-9]+");

    /** What a cell may hold: a {@link String} or a {@link BigDecimal}; null if the value has no such form. */
    abstract @Nullable Object cell(Object json);

    /** The value of a cell that is not blank. */
    abstract Object json(SheetCell cell);

    /** What to put into a cell so that it reads back equal; empty if there is nothing. */
    final Optional<Object> write(Object json) {
        Object value = cell(json);
        if (value instanceof String text) {
            boolean same = text.equals(SheetCell.kept(text)) && text.length() <= LONGEST && isPlain(text);
            return same && !text.isEmpty() && json.equals(json(new SheetCell(text, null, "")))
                    ? Optional.of(text)
                    : Optional.empty();
        }
        if (value instanceof BigDecimal decimal) {
            if (!isStorable(decimal)) {
                String text = decimal.toPlainString();
                return json.equals(json(new SheetCell(text, null, ""))) ? Optional.of(text) : Optional.empty();
            }
            return json.equals(json(stored(decimal))) ? Optional.of(decimal) : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= 0x20 || c == '\n')
                && text.chars().noneMatch(c -> c >= 0xfffe);
    }

    /** Whether a sheet keeps the number, with the format {@link #format}. */
    static boolean isStorable(BigDecimal decimal) {
        return decimal.precision() <= 15
                && decimal.scale() >= 0
                && decimal.scale() <= 15
                && NumberGrammar.ofStored(decimal.doubleValue()).compareTo(decimal) == 0;
    }

    private static SheetCell stored(BigDecimal decimal) {
        return new SheetCell("", NumberGrammar.ofStored(decimal.doubleValue()), format(decimal));
    }

    /** The number format under which a number reads back with its trailing zeros. */
    static String format(BigDecimal decimal) {
        int needed = NumberGrammar.ofStored(decimal.doubleValue()).scale();
        return decimal.scale() > needed ? "0." + "0".repeat(decimal.scale()) : "General";
    }

    /** The decimal of a text in either habit, with one separator; null if it is none. */
    static @Nullable BigDecimal decimal(String text) {
        String plain = text.strip().replace('\u2212', '-');
        return DECIMAL.matcher(plain).matches() ? new BigDecimal(plain.replace(',', '.')) : null;
    }

    /** Text. */
    static final Form TEXT = new Form() {
        @Override
        @Nullable
        Object cell(Object json) {
            return json instanceof String text ? text : null;
        }

        @Override
        Object json(SheetCell cell) {
            return cell.shown();
        }
    };

    /** A number. */
    static final Form DECIMAL_NUMBER = new Form() {
        @Override
        @Nullable
        Object cell(Object json) {
            return json instanceof BigDecimal ? json : null;
        }

        @Override
        Object json(SheetCell cell) {
            BigDecimal stored = cell.decimal();
            if (stored != null) {
                return stored;
            }
            BigDecimal typed = decimal(cell.text());
            return typed == null ? cell.text() : typed;
        }
    };

    /** Yes or no. */
    static final Form FLAG = new Form() {
        @Override
        @Nullable
        Object cell(Object json) {
            return json instanceof Boolean flag
                    ? Words.YES.show(flag ? "yes" : "no").orElseThrow()
                    : null;
        }

        @Override
        Object json(SheetCell cell) {
            String word = Words.YES.word(cell.shown());
            boolean yes = List.of("yes", "x", "true", "1").contains(word);
            boolean no = List.of("no", "false", "0").contains(word);
            return yes ? Boolean.TRUE : no ? Boolean.FALSE : cell.shown();
        }
    };

    /** Any value, as JSON. */
    static final Form JSON = new Form() {
        @Override
        Object cell(Object json) {
            String text = PlainJson.print(json);
            return text.equals(SheetCell.kept(text)) && isPlain(text) ? text : escaped(text);
        }

        private static String escaped(String text) {
            StringBuilder ascii = new StringBuilder();
            for (char c : text.toCharArray()) {
                ascii.append(
                        c < 0x7f ? String.valueOf(c) : "\\u" + HexFormat.of().toHexDigits(c));
            }
            return ascii.toString();
        }

        @Override
        Object json(SheetCell cell) {
            return PlainJson.parse(cell.shown()).orElse(cell.shown());
        }
    };

    /** Points, or a share of the maximum: {@code 0.5}, {@code 50%}, {@code 0.50 × tối đa}. */
    static final Form AWARD = new Form() {
        private static final Pattern PERCENT = Pattern.compile("(?iu)(-?[0-9]+(?:[.,][0-9]+)?)\\s*%(?: điểm)?.*");
        private static final Pattern TIMES =
                Pattern.compile("(?iu)(-?[0-9]+(?:[.,][0-9]+)?)\\s*[×x*]\\s*(?:điểm )?tối đa");
        private static final Pattern WORDED = Pattern.compile("(?iu)(-?[0-9]+(?:[.,][0-9]+)?)\\s*(?:điểm|đ)");

        @Override
        @Nullable
        Object cell(Object json) {
            if (json instanceof BigDecimal) {
                return json;
            }
            if (!(json instanceof Map<?, ?> fields
                    && fields.size() == 1
                    && fields.get("share") instanceof BigDecimal share)) {
                return null;
            }
            BigDecimal percent = share.movePointRight(2).stripTrailingZeros();
            String text = (percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString() + "%";
            return json.equals(share(text)) ? text : share.toPlainString() + " × tối đa";
        }

        private Object share(String text) {
            return json(new SheetCell(text, null, ""));
        }

        @Override
        Object json(SheetCell cell) {
            BigDecimal stored = cell.decimal();
            if (stored != null) {
                return cell.isPercent() ? Map.of("share", stored) : stored;
            }
            Matcher percent = PERCENT.matcher(cell.text());
            if (percent.matches()) {
                BigDecimal share = new BigDecimal(percent.group(1).replace(',', '.'))
                        .movePointLeft(2)
                        .stripTrailingZeros();
                return Map.of("share", share.scale() < 0 ? share.setScale(0) : share);
            }
            Matcher times = TIMES.matcher(cell.text());
            if (times.matches()) {
                return Map.of("share", new BigDecimal(times.group(1).replace(',', '.')));
            }
            if (cell.text().matches("(?iu)(điểm )?tối đa")) {
                return Map.of("share", BigDecimal.ONE);
            }
            Matcher worded = WORDED.matcher(cell.text());
            BigDecimal typed = decimal(worded.matches() ? worded.group(1) : cell.text());
            return typed == null ? cell.text() : typed;
        }
    };

    /** An interval: {@code >=90}, {@code 70..<90}; a bare number is that number alone. */
    static final Form INTERVAL = new Form() {
        @Override
        @Nullable
        Object cell(Object json) {
            if (!(json instanceof String text)) {
                return null;
            }
            BigDecimal exactly = text.startsWith("=") ? decimal(text.substring(1)) : null;
            return exactly != null ? exactly : text;
        }

        @Override
        Object json(SheetCell cell) {
            BigDecimal stored = cell.decimal();
            BigDecimal exactly = stored == null ? decimal(cell.text()) : stored;
            if (exactly != null) {
                BigDecimal value = cell.isPercent() ? exactly.movePointRight(2) : exactly;
                return "=" + value.toPlainString();
            }
            return cell.text()
                    .replaceAll("^≥\\s*", ">=")
                    .replaceAll("^≤\\s*", "<=")
                    .replaceAll("(?<=[0-9]),(?=[0-9])", ".")
                    .replace("%", "");
        }
    };

    /** Rounding: {@code không làm tròn}, {@code 2 chữ số}, {@code 2 chữ số (half-even)}. */
    static final Form ROUNDING = new Form() {
        private static final Pattern PLACES =
                Pattern.compile("(?iu)([0-9]{1,2})\\s*(?:chữ số)?\\s*(?:\\(([a-z-]+)\\))?");

        @Override
        @Nullable
        Object cell(Object json) {
            if ("none".equals(json)) {
                return "không làm tròn";
            }
            if (!(json instanceof Map<?, ?> fields && fields.get("places") instanceof BigDecimal places)) {
                return null;
            }
            Object mode = fields.get("mode");
            return places.toPlainString() + " chữ số" + (mode == null ? "" : " (" + mode + ")");
        }

        @Override
        Object json(SheetCell cell) {
            String text = cell.shown();
            if (text.matches("(?iu)không( làm tròn)?|none")) {
                return "none";
            }
            Matcher places = PLACES.matcher(text);
            if (!places.matches() || !FORMAT_PLACES.matcher(places.group(1)).matches()) {
                return text;
            }
            Map<String, Object> rounding = new LinkedHashMap<>();
            rounding.put("places", new BigDecimal(places.group(1)));
            if (places.group(2) != null) {
                rounding.put("mode", places.group(2));
            }
            return rounding;
        }
    };

    /** A measure: {@code số báo cáo}, {@code đúng hạn / tổng số}, {@code 100% - trễ hạn / tổng số}. */
    static final Form MEASURE = new MeasureForm();

    /** One word of a list. */
    static Form of(Words words) {
        return new Form() {
            @Override
            @Nullable
            Object cell(Object json) {
                return json instanceof String word ? words.show(word).orElse(null) : null;
            }

            @Override
            Object json(SheetCell cell) {
                return words.word(cell.shown());
            }
        };
    }
}
