package org.parindex.io.json;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Stage;
import org.parindex.points.Points;
import org.parindex.rule.CustomRule;
import org.parindex.rule.ScoringRule;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Node;
import org.parindex.scheme.Policies;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TotalPolicy;
import org.parindex.survey.ItemScore;

/**
 * Turns records of the model into JSON values. What is null, empty or equal to its default is left out, but for the
 * policies of a scheme, which are always written in full.
 */
final class JsonWriter {

    private static final Set<Class<?>> IN_FULL =
            Set.of(Policies.class, TotalPolicy.class, RankingPolicy.class, Classification.class);

    private final Map<String, Integer> codes = new HashMap<>();
    private final WrittenForms forms = new WrittenForms(this);

    /** A document: its format, then the fields of the value. */
    Json.Obj document(String format, Object value) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("format", Json.of(format));
        fields.putAll(((Json.Obj) write(value)).fields());
        return Json.object(fields);
    }

    Json write(Object value) {
        if (value instanceof String text) {
            return Json.of(text);
        }
        if (value instanceof BigDecimal decimal) {
            return Json.of(decimal);
        }
        if (value instanceof Points points) {
            return points.toDecimal().map(Json::of).orElseGet(() -> Json.of(points.toString()));
        }
        if (value instanceof Boolean bool) {
            return Json.of((boolean) bool);
        }
        if (value instanceof Integer || value instanceof Long) {
            return Json.of(BigDecimal.valueOf(((Number) value).longValue()));
        }
        if (value instanceof LocalDate date) {
            return Json.of(date.toString());
        }
        if (value instanceof Enum<?> constant) {
            return Json.of(Kinds.word(constant));
        }
        if (value instanceof Collection<?> all) {
            return Json.of(items(all));
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        Json special = forms.write(value);
        return special == null ? record(value) : special;
    }

    private List<Json> items(Collection<?> all) {
        Collection<?> ordered = all instanceof Set<?> set
                ? set.stream()
                        .sorted((a, b) -> a.toString().compareTo(b.toString()))
                        .toList()
                : all;
        List<Json> items = new ArrayList<>();
        ordered.forEach(item -> items.add(write(item)));
        return items;
    }

    private Json map(Map<?, ?> map) {
        Map<String, Json> fields = new LinkedHashMap<>();
        map.forEach((key, value) -> fields.put(key instanceof Stage stage ? stage.id() : key.toString(), write(value)));
        return Json.object(fields);
    }

    Json record(Object value) {
        if (!value.getClass().isRecord() && !(value instanceof CustomRule)) {
            throw new IllegalArgumentException("There is no JSON form of %s.".formatted(value.getClass()));
        }
        Map<String, Json> fields = new LinkedHashMap<>();
        if (value instanceof CustomRule custom) {
            fields.put("kind", Json.of("custom"));
            fields.put("name", Json.of(custom.name()));
            return Json.object(fields);
        }
        if (value instanceof ScoringRule rule) {
            fields.put("kind", Json.of(rule.kind()));
        } else if (value instanceof ItemScore score) {
            fields.put("kind", Json.of(score.kind()));
        } else if (value instanceof BandGate) {
            Kinds.GATES.forEach((word, type) -> {
                if (type.isInstance(value)) {
                    fields.put("kind", Json.of(word));
                }
            });
        } else if (value instanceof Scheme scheme) {
            codes.clear();
            scheme.nodes().forEach(node -> codes.merge(node.code(), 1, Integer::sum));
        }
        components(value, fields);
        return Json.object(fields);
    }

    private void components(Object value, Map<String, Json> fields) {
        boolean inFull = IN_FULL.contains(value.getClass());
        RecordComponent[] components = value.getClass().getRecordComponents();
        @Nullable Object first = components.length == 0 ? null : Records.valueOf(value, components[0]);
        for (RecordComponent component : components) {
            Object part = Records.valueOf(value, component);
            if (part == null) {
                if (inFull) {
                    fields.put(component.getName(), new Json.Nil(Json.MEMORY));
                }
            } else if (inFull || !readsBack(value, component, part, first)) {
                fields.put(component.getName(), write(part));
            }
        }
    }

    /** Whether a part that is left out reads back equal. */
    private boolean readsBack(Object value, RecordComponent component, Object part, @Nullable Object first) {
        if (value instanceof Node node && component.getName().equals("id")) {
            return !NodeIds.mustWrite(node, codes);
        }
        return part.equals(Defaults.of(value.getClass(), component, first));
    }
}
