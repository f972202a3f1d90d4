package org.parindex.io.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.parindex.rule.CustomRule;
import org.parindex.text.Text;

/**
 * Turns JSON values into the records of the model and reports everything that does not fit with its pointer and line. A
 * record that cannot be made is left out of the list or map in which it stands.
 */
final class JsonReader {

    private static final int NEAR = 3;

    private final Consumer<Finding> findings;
    private final Function<String, Optional<CustomRule>> customRules;
    private final boolean keepsPlaces;
    private final Scalars scalars;
    private int reported;
    private final Records records = new Records(this);
    private final JsonSpecials specials = new JsonSpecials(this);

    JsonReader(
            Consumer<Finding> findings,
            Function<String, Optional<CustomRule>> customRules,
            boolean keepsPlaces,
            JsonLimits limits) {
        this.findings = findings;
        this.customRules = customRules;
        this.keepsPlaces = keepsPlaces;
        this.scalars = new Scalars(this, limits.digits());
    }

    void report(Finding finding) {
        reported++;
        findings.accept(finding);
    }

    /** How much has been reported. */
    int reported() {
        return reported;
    }

    void report(FindingCode code, Json at, Object... arguments) {
        report(code.at(Place.of(at.at()), arguments));
    }

    Function<String, Optional<CustomRule>> customRules() {
        return customRules;
    }

    /** Whether answers remember where in the document they stand. */
    boolean keepsPlaces() {
        return keepsPlaces;
    }

    Scalars scalars() {
        return scalars;
    }

    Records records() {
        return records;
    }

    /** A value of a type; null if it could not be made, which has been reported. */
    @Nullable
    Object read(Json json, Type type) {
        if (json instanceof Json.Bad) {
            return wrong(json, Text.EMPTY);
        }
        if (type instanceof ParameterizedType parameterized) {
            return readCollection(json, parameterized);
        }
        Class<?> raw = (Class<?>) type;
        if (specials.knows(raw)) {
            return specials.read(json, raw);
        }
        return raw.isRecord() ? records.read(json, raw, Set.of()) : scalars.read(json, raw);
    }

    <T> @Nullable T as(Json json, Class<T> type) {
        return type.cast(read(json, type));
    }

    /** A field that must be there, as a value of a type. */
    <T> @Nullable T required(Json.Obj json, String field, Class<T> type) {
        Json found = json.fields().get(field);
        if (found == null || found instanceof Json.Nil) {
            report(JsonFinding.MISSING_FIELD, json, "field", field);
            return null;
        }
        return as(found, type);
    }

    /** A field that may be left out, as a value of a type. */
    <T> @Nullable T optional(Json.Obj json, String field, Class<T> type, @Nullable T otherwise) {
        Json found = json.fields().get(field);
        return found == null || found instanceof Json.Nil ? otherwise : as(found, type);
    }

    <T> @Nullable T wrong(Json json, Text expected) {
        if (json instanceof Json.Bad) {
            // the parser has reported it
            reported++;
        } else {
            report(JsonFinding.WRONG_TYPE, json, "expected", expected, "found", json.kind());
        }
        return null;
    }

    @Nullable
    String string(Json json) {
        return scalars.string(json);
    }

    @Nullable
    BigDecimal decimal(Json json) {
        return scalars.decimal(json);
    }

    private @Nullable Object readCollection(Json json, ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == List.class || raw == Set.class) {
            List<Object> items = items(json, arguments[0]);
            return items == null || raw == List.class ? items : new LinkedHashSet<>(items);
        }
        if (raw == Map.class || raw == SortedMap.class) {
            return map(json, arguments[0], arguments[1], raw == SortedMap.class);
        }
        throw new IllegalArgumentException("There is no JSON form of %s.".formatted(type));
    }

    @Nullable
    List<Object> items(Json json, Type item) {
        if (!(json instanceof Json.Arr array)) {
            return wrong(json, Expected.ARRAY);
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

    /** The items of a list of a type; null if it is no list. */
    <T> @Nullable List<T> listOf(Json json, Class<T> type) {
        List<Object> items = items(json, type);
        return items == null ? null : items.stream().map(type::cast).toList();
    }

    private @Nullable Map<Object, Object> map(Json json, Type keyType, Type valueType, boolean sorted) {
        if (!(json instanceof Json.Obj object)) {
            return wrong(json, Expected.OBJECT);
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

    void checkNames(Json.Obj object, Set<String> known) {
        object.fields().forEach((name, value) -> {
            if (!known.contains(name)) {
                report(JsonFinding.UNKNOWN_FIELD, value, "field", name, "proposal", proposal(name, known));
            }
        });
    }

    private static Text proposal(String name, Set<String> known) {
        String nearest = EditDistance.nearest(name, known);
        int most = Math.min(NEAR, Math.max(1, name.length() / 2));
        if (!nearest.isEmpty() && EditDistance.between(name, nearest) <= most) {
            return Text.fill("Có phải “{0}”?", "Maybe “{0}”?", nearest);
        }
        String all = known.stream().sorted().collect(Collectors.joining(", "));
        return Text.fill("Các trường được dùng: {0}.", "The fields are: {0}.", all);
    }
}
