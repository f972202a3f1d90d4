package org.parindex.io.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.FindingCode;
import org.parindex.finding.Place;
import org.parindex.io.text.EditDistance;
import org.parindex.points.Points;
import org.parindex.rule.CustomRule;
import org.parindex.score.Scores;
import org.parindex.text.Text;

/**
 * Turns JSON values into the records of the model, component by component, and reports everything that does not fit with
 * its pointer and line. A record that cannot be made is left out of the list or map in which it stands.
 */
final class JsonReader {

    private final Consumer<Finding> findings;
    private final Function<String, Optional<CustomRule>> customRules;
    private final boolean keepsPlaces;
    private final JsonSpecials specials;
    private final List<String> defaulted = new ArrayList<>();
    private int reported;

    JsonReader(Consumer<Finding> findings, Function<String, Optional<CustomRule>> customRules, boolean keepsPlaces) {
        this.findings = findings;
        this.customRules = customRules;
        this.keepsPlaces = keepsPlaces;
        this.specials = new JsonSpecials(this);
    }

    void report(FindingCode code, Json at, Object... arguments) {
        reported++;
        findings.accept(code.at(Place.of(at.at()), arguments));
    }

    Function<String, Optional<CustomRule>> customRules() {
        return customRules;
    }

    /** Whether answers remember where in the document they stand. */
    boolean keepsPlaces() {
        return keepsPlaces;
    }

    /** Names of policies that a scheme left out. */
    List<String> defaulted() {
        return defaulted;
    }

    /** A value of a type; null if it could not be made, which has been reported. */
    @Nullable
    Object read(Json json, Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return readCollection(json, parameterized);
        }
        Class<?> raw = (Class<?>) type;
        if (specials.knows(raw)) {
            return specials.read(json, raw);
        }
        return raw.isRecord() ? readRecord(json, raw, Set.of()) : readScalar(json, raw);
    }

    <T> @Nullable T as(Json json, Class<T> type) {
        return type.cast(read(json, type));
    }

    private @Nullable Object readScalar(Json json, Class<?> type) {
        if (type == String.class) {
            return string(json);
        }
        if (type == BigDecimal.class) {
            return decimal(json);
        }
        if (type == Points.class) {
            return points(json);
        }
        if (type == boolean.class) {
            return json instanceof Json.Bool bool ? bool.value() : wrong(json, "true or false");
        }
        if (type == int.class) {
            return integer(json);
        }
        if (type == LocalDate.class) {
            return date(json);
        }
        if (type.isEnum()) {
            return word(json, type);
        }
        throw new IllegalArgumentException("There is no JSON form of %s.".formatted(type));
    }

    <T> @Nullable T wrong(Json json, String expected) {
        report(JsonFinding.WRONG_TYPE, json, "expected", expected, "found", json.kind());
        return null;
    }

    @Nullable
    String string(Json json) {
        return json instanceof Json.Str string ? string.value() : wrong(json, "a string");
    }

    @Nullable
    BigDecimal decimal(Json json) {
        if (json instanceof Json.Num number) {
            return bounded(json, number.value());
        }
        if (!(json instanceof Json.Str string)) {
            return wrong(json, "a number");
        }
        String text = string.value().strip();
        if (text.matches("[+-]?[0-9]{1,1000}(\\.[0-9]{1,1000})?")) {
            return new BigDecimal(text);
        }
        Text why = text.matches("[+-]?[0-9]+,[0-9]+")
                ? Text.fill("dấu phẩy thập phân, có phải {0}", "a decimal comma, maybe {0}", text.replace(',', '.'))
                : Text.of("không phải số thập phân", "not a decimal");
        report(JsonFinding.NUMBER, json, "value", string.value(), "why", why);
        return null;
    }

    private @Nullable BigDecimal bounded(Json json, BigDecimal value) {
        if (Math.abs((long) value.scale()) > 1_000 || value.precision() > 1_000) {
            report(
                    JsonFinding.NUMBER,
                    json,
                    "value",
                    value.round(new MathContext(9)),
                    "why",
                    Text.of("quá 1.000 chữ số", "more than 1,000 digits"));
            return null;
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private @Nullable Points points(Json json) {
        if (json instanceof Json.Str string && string.value().matches("-?[0-9]{1,5000}/[0-9]{1,5000}")) {
            return Points.of(string.value());
        }
        BigDecimal decimal = decimal(json);
        return decimal == null ? null : Points.of(decimal);
    }

    private @Nullable Integer integer(Json json) {
        BigDecimal value = decimal(json);
        if (value == null) {
            return null;
        }
        try {
            return value.intValueExact();
        } catch (ArithmeticException notWhole) {
            return wrong(json, "a whole number");
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
            return wrong(json, "a date such as 2025-12-31");
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
        report(JsonFinding.UNKNOWN_WORD, json, "word", word, "known", String.join(", ", known));
    }

    private @Nullable Object readCollection(Json json, ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == List.class || raw == Set.class) {
            List<Object> items = items(json, arguments[0]);
            return items == null ? null : raw == List.class ? items : new LinkedHashSet<>(items);
        }
        if (raw == Map.class || raw == SortedMap.class) {
            return map(json, arguments[0], arguments[1], raw == SortedMap.class);
        }
        throw new IllegalArgumentException("There is no JSON form of %s.".formatted(type));
    }

    @Nullable
    List<Object> items(Json json, Type item) {
        if (!(json instanceof Json.Arr array)) {
            return wrong(json, "an array");
        }
        List<Object> items = new ArrayList<>();
        for (Json one : array.items()) {
            Object value = read(one, item);
            if (value != null) {
                items.add(value);
            }
        }
        return items;
    }

    private @Nullable Map<Object, Object> map(Json json, Type keyType, Type valueType, boolean sorted) {
        if (!(json instanceof Json.Obj object)) {
            return wrong(json, "an object");
        }
        Map<Object, Object> map = sorted ? new TreeMap<>() : new LinkedHashMap<>();
        object.fields().forEach((name, value) -> {
            Object key = read(new Json.Str(value.at(), name), keyType);
            Object item = read(value, valueType);
            if (key != null && item != null) {
                map.put(key, item);
            }
        });
        return map;
    }

    /** A record from an object; fields named in {@code extra} are allowed beside its components. */
    @Nullable
    Object readRecord(Json json, Class<?> type, Set<String> extra) {
        if (!(json instanceof Json.Obj object)) {
            return wrong(json, "an object (" + type.getSimpleName() + ")");
        }
        RecordComponent[] components = type.getRecordComponents();
        int before = reported;
        checkNames(object, components, extra);
        Object[] values = new Object[components.length];
        boolean complete = true;
        for (int i = 0; i < components.length; i++) {
            Json field = object.fields().get(components[i].getName());
            boolean absent = field == null || field instanceof Json.Nil;
            values[i] = absent ? absent(type, components[i]) : read(field, components[i].getGenericType());
            if (values[i] == null && !isNullable(components[i])) {
                complete = false;
                if (absent) {
                    report(JsonFinding.MISSING_FIELD, json, "field", components[i].getName());
                }
            }
        }
        return complete ? make(json, type, components, values, reported > before) : null;
    }

    private void checkNames(Json.Obj object, RecordComponent[] components, Set<String> extra) {
        Set<String> known = new HashSet<>(extra);
        Arrays.stream(components).map(RecordComponent::getName).forEach(known::add);
        checkNames(object, known);
    }

    void checkNames(Json.Obj object, Set<String> known) {
        object.fields().forEach((name, value) -> {
            if (!known.contains(name)) {
                report(JsonFinding.UNKNOWN_FIELD, value, "field", name, "proposal", EditDistance.nearest(name, known));
            }
        });
    }

    private @Nullable Object absent(Class<?> type, RecordComponent component) {
        Object known = Kinds.defaultOf(type, component.getName());
        if (known != null) {
            return known;
        }
        Class<?> raw = component.getType();
        if (isNullable(component)) {
            return null;
        }
        boolean result = type.getPackageName().equals(RESULTS);
        if (raw == String.class && (result || !REQUIRED.contains(component.getName()))) {
            return "";
        }
        if (raw == Text.class && !component.getName().equals("title")) {
            return Text.EMPTY;
        }
        if (raw == boolean.class) {
            return false;
        }
        if (raw == Map.class) {
            return Map.of();
        }
        return raw == List.class && (result || !component.getName().equals("children"))
                ? List.of()
                : raw == Set.class ? Set.of() : null;
    }

    private static final String RESULTS = Scores.class.getPackageName();

    private static final Set<String> REQUIRED = Set.of(
            "id",
            "code",
            "unit",
            "name",
            "figure",
            "count",
            "actual",
            "target",
            "current",
            "reference",
            "attribute",
            "input");

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The record; what the model refuses is reported, unless something below has been already, which is then the cause. */
    private @Nullable Object make(
            Json json, Class<?> type, RecordComponent[] components, @Nullable Object[] values, boolean explained) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            if (type.getPackageName().equals(JsonReader.class.getPackageName())) {
                constructor.setAccessible(true);
            }
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            Throwable cause = refused.getCause();
            if (cause instanceof IllegalArgumentException || cause instanceof NullPointerException) {
                if (!explained) {
                    report(JsonFinding.REFUSED, json, "why", String.valueOf(cause.getMessage()));
                }
                return null;
            }
            throw new IllegalStateException("The record %s cannot be made.".formatted(type), refused);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException("The record %s cannot be made.".formatted(type), wrong);
        }
    }

    /** A record of policies: a component that is left out takes the documented default, and is named as defaulted. */
    @Nullable
    Object readDefaulted(Json json, Class<?> type, Object defaults, String path) {
        if (!(json instanceof Json.Obj object)) {
            return wrong(json, "an object (" + path + ")");
        }
        RecordComponent[] components = type.getRecordComponents();
        checkNames(object, components, Set.of());
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            Json field = object.fields().get(name);
            boolean given = field != null && !(field instanceof Json.Nil && !isNullable(components[i]));
            Object read = !given || field instanceof Json.Nil ? null : read(field, components[i].getGenericType());
            values[i] = read == null && !(given && isNullable(components[i])) ? valueOf(defaults, components[i]) : read;
            if (!given) {
                defaulted.add(path + "." + name);
            }
        }
        return make(json, type, components, values, false);
    }

    static @Nullable Object valueOf(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException("The component %s cannot be read.".formatted(component), wrong);
        }
    }

    static String names(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
