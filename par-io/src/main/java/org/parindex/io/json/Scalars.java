package org.parindex.io.json;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** Reads values without parts: strings, exact numbers, dates, words of a list. */
final class Scalars {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]++(?:\\.[0-9]++)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]++,[0-9]++");
    private static final Pattern FRACTION = Pattern.compile("-?[0-9]++/[0-9]++");

    private final JsonReader reader;
    private final int digits;
    private final Map<Type, Function<Json, @Nullable Object>> readers = new HashMap<>();

    Scalars(JsonReader reader, int digits) {
        this.reader = reader;
        this.digits = digits;
        readers.put(String.class, this::string);
        readers.put(BigDecimal.class, this::decimal);
        readers.put(Points.class, this::points);
        readers.put(boolean.class, this::bool);
        readers.put(Boolean.class, this::bool);
        readers.put(int.class, this::integer);
        readers.put(Integer.class, this::integer);
        readers.put(Long.class, this::whole);
        readers.put(LocalDate.class, this::date);
    }

    @Nullable
    Object read(Json json, Class<?> type) {
        if (type.isEnum()) {
            return word(json, type);
        }
        Function<Json, @Nullable Object> known = readers.get(type);
        if (known == null) {
            throw new IllegalArgumentException("There is no JSON form of %s.".formatted(type));
        }
        return known.apply(json);
    }

    @Nullable
    String string(Json json) {
        return json instanceof Json.Str string ? string.value() : reader.wrong(json, Expected.STRING);
    }

    @Nullable
    Boolean bool(Json json) {
        return json instanceof Json.Bool bool ? (Boolean) bool.value() : reader.wrong(json, Expected.BOOLEAN);
    }

    /** A decimal, as a number or in quotes. */
    @Nullable
    BigDecimal decimal(Json json) {
        if (json instanceof Json.Num number) {
            return number.value();
        }
        return json instanceof Json.Str string
                ? decimal(json, string.value().strip())
                : reader.wrong(json, Expected.NUMBER);
    }

    /** A decimal from a text that stands at a place. */
    @Nullable
    BigDecimal decimal(Json at, String text) {
        if (!DECIMAL.matcher(text).matches()) {
            reader.report(JsonFinding.NUMBER, at, "value", text, "why", whyNot(text));
            return null;
        }
        BigDecimal value = Decimals.of(text, digits).orElse(null);
        if (value == null) {
            reader.report(JsonFinding.tooLong(text, digits, at.at()));
        }
        return value;
    }

    private static Text whyNot(String text) {
        return COMMA.matcher(text).matches()
                ? Text.fill("dấu phẩy thập phân, có phải {0}", "a decimal comma, maybe {0}", text.replace(',', '.'))
                : Text.of("không phải số thập phân", "not a decimal");
    }

    @Nullable
    Points points(Json json) {
        if (!(json instanceof Json.Str string)
                || !FRACTION.matcher(string.value()).matches()) {
            BigDecimal decimal = decimal(json);
            return decimal == null ? null : Points.of(decimal);
        }
        String text = string.value();
        try {
            return Points.of(text);
        } catch (NumberFormatException zeroDenominator) {
            reader.report(JsonFinding.NUMBER, json, "value", text, "why", Text.of("mẫu số bằng 0", "divided by zero"));
            return null;
        }
    }

    @Nullable
    Integer integer(Json json) {
        BigDecimal value = decimal(json);
        if (value == null) {
            return null;
        }
        try {
            return value.intValueExact();
        } catch (ArithmeticException notWhole) {
            return reader.wrong(json, Expected.WHOLE_NUMBER);
        }
    }

    private @Nullable Long whole(Json json) {
        BigDecimal value = decimal(json);
        if (value == null) {
            return null;
        }
        try {
            return value.longValueExact();
        } catch (ArithmeticException notWhole) {
            return reader.wrong(json, Expected.WHOLE_NUMBER);
        }
    }

    private @Nullable LocalDate date(Json json) {
        String text = string(json);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            return reader.wrong(json, Expected.DATE);
        }
    }

    private @Nullable Object word(Json json, Class<?> type) {
        String text = string(json);
        if (text == null) {
            return null;
        }
        for (Object constant : type.getEnumConstants()) {
            if (Kinds.word((Enum<?>) constant).equals(text)) {
                return constant;
            }
        }
        unknownWord(
                json,
                text,
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> Kinds.word((Enum<?>) constant))
                        .toList());
        return null;
    }

    void unknownWord(Json json, String word, List<String> known) {
        reader.report(JsonFinding.UNKNOWN_WORD, json, "word", word, "known", String.join(", ", known));
    }
}
