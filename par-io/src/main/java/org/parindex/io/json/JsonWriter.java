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
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rule.Award;
import org.parindex.rule.Condition;
import org.parindex.rule.CustomRule;
import org.parindex.rule.Interval;
import org.parindex.rule.Measure;
import org.parindex.rule.ScoringRule;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Binding;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Node;
import org.parindex.scheme.Policies;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TotalPolicy;
import org.parindex.text.Text;
import org.parindex.unit.UnitRegister;

/**
 * Turns records of the model into JSON values. What is null, empty or equal to its default is left out, but for the
 * policies of a scheme, which are always written in full.
 */
final class JsonWriter {

    private static final Set<Class<?>> IN_FULL =
            Set.of(Policies.class, TotalPolicy.class, RankingPolicy.class, Classification.class);

    private final Map<String, Integer> codes = new HashMap<>();

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
        if (value instanceof Integer number) {
            return Json.of(BigDecimal.valueOf(number));
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
        return value instanceof Map<?, ?> map ? map(map) : special(value);
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

    private Json special(Object value) {
        if (value instanceof Text text) {
            return text(text);
        }
        if (value instanceof Award award) {
            return award.ofMaximum() ? Json.object(Map.of("share", Json.of(award.amount()))) : Json.of(award.amount());
        }
        if (value instanceof Interval interval) {
            return Json.of(JsonSpecials.show(interval));
        }
        if (value instanceof Rounding rounding) {
            return rounding(rounding);
        }
        if (value instanceof Stage stage) {
            return Json.of(stage.id());
        }
        if (value instanceof Measure measure) {
            return measure(measure);
        }
        if (value instanceof Condition condition) {
            return condition(condition);
        }
        if (value instanceof Binding binding) {
            return binding(binding);
        }
        if (value instanceof Answer answer) {
            return answer(answer);
        }
        if (value instanceof UnitRegister register) {
            return register(register);
        }
        return value instanceof Assessments assessments ? assessments(assessments) : record(value);
    }

    private static Json text(Text text) {
        if (text.vi().equals(text.en())) {
            return Json.of(text.vi());
        }
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("vi", Json.of(text.vi()));
        fields.put("en", Json.of(text.en()));
        return Json.object(fields);
    }

    private static Json rounding(Rounding rounding) {
        if (rounding.isNone()) {
            return Json.of("none");
        }
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("places", Json.of(BigDecimal.valueOf(rounding.places())));
        fields.put("mode", Json.of(JsonSpecials.mode(rounding.mode())));
        return Json.object(fields);
    }

    private Json record(Object value) {
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
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = JsonReader.valueOf(value, component);
            boolean silentId =
                    value instanceof Node node && component.getName().equals("id") && !NodeIds.mustWrite(node, codes);
            if (part != null && !silentId && (inFull || !isDefault(value, component, part))) {
                fields.put(component.getName(), write(part));
            } else if (part == null && inFull) {
                fields.put(component.getName(), new Json.Nil(Json.MEMORY));
            }
        }
    }

    private static boolean isDefault(Object value, RecordComponent component, Object part) {
        Object known = Kinds.defaultOf(value.getClass(), component.getName());
        if (known != null) {
            return known.equals(part);
        }
        boolean empty = part.equals("") || part.equals(Text.EMPTY) || part.equals(false);
        boolean none = (part instanceof Collection<?> all && all.isEmpty())
                || (part instanceof Map<?, ?> map && map.isEmpty());
        return (empty && !JsonReader.isNullable(component)) || none;
    }

    private Json measure(Measure measure) {
        Map<String, Json> fields = new LinkedHashMap<>();
        if (measure instanceof Measure.Figure figure) {
            fields.put("figure", Json.of(figure.name()));
            fields.put("kind", write(figure.kind()));
        } else if (measure instanceof Measure.Share share) {
            share(share, fields);
        } else if (measure instanceof Measure.Complement complement) {
            fields.put("complement", write(complement.of()));
        } else if (measure instanceof Measure.Change change) {
            fields.put("change", Json.of(change.current()));
            fields.put("from", Json.of(change.reference()));
            fields.put("direction", write(change.direction()));
            fields.put("kind", write(change.kind()));
        } else if (measure instanceof Measure.WeightedMean mean) {
            fields.put("mean", write(mean.answers()));
        }
        return Json.object(fields);
    }

    private void share(Measure.Share share, Map<String, Json> fields) {
        boolean plain =
                share.parts().size() == 1 && share.parts().get(0).weight().equals(BigDecimal.ONE);
        fields.put("share", plain ? Json.of(share.parts().get(0).figure()) : write(share.parts()));
        fields.put("of", Json.of(share.whole()));
        if (share.excluded() != null) {
            fields.put("excluded", Json.of(share.excluded()));
        }
        fields.put("kind", write(share.kind()));
        if (share.mayExceed()) {
            fields.put("mayExceed", Json.of(true));
        }
    }

    private Json condition(Condition condition) {
        if (condition instanceof Condition.All all) {
            return Json.object(Map.of("all", write(all.conditions())));
        }
        if (condition instanceof Condition.Any any) {
            return Json.object(Map.of("any", write(any.conditions())));
        }
        if (condition instanceof Condition.Not not) {
            return Json.object(Map.of("not", write(not.condition())));
        }
        return record(condition);
    }

    private static Json binding(Binding binding) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("leaf", Json.of(binding.leaf()));
        if (binding instanceof Binding.FigureOf figure) {
            fields.put("figure", Json.of(figure.figure()));
        } else {
            fields.put("points", Json.of(true));
        }
        return Json.object(fields);
    }

    private Json answer(Answer answer) {
        Map<String, Json> fields = new LinkedHashMap<>();
        if (answer.claim() instanceof Claim.Given given) {
            put(fields, "figures", given.figures().isEmpty() ? null : given.figures());
            put(fields, "choices", given.choices().isEmpty() ? null : given.choices());
            put(fields, "points", given.points());
        } else if (answer.claim() instanceof Claim.NotApplicable none) {
            put(fields, "notApplicable", none.reason());
        } else if (answer.claim() instanceof Claim.NothingArose none) {
            put(fields, "nothingArose", none.reason());
        } else {
            put(fields, "missing", true);
        }
        put(fields, "evidence", answer.evidence().isEmpty() ? null : answer.evidence());
        put(fields, "remark", answer.remark().isEmpty() ? null : answer.remark());
        put(fields, "by", answer.by().isEmpty() ? null : answer.by());
        put(fields, "on", answer.on());
        put(fields, "source", answer.source());
        return Json.object(fields);
    }

    private void put(Map<String, Json> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, write(value));
        }
    }

    private Json register(UnitRegister register) {
        Map<String, Json> fields = new LinkedHashMap<>();
        put(fields, "units", register.units());
        put(fields, "lineage", register.lineage().isEmpty() ? null : register.lineage());
        return Json.object(fields);
    }

    private Json assessments(Assessments assessments) {
        Map<String, Json> fields = new LinkedHashMap<>();
        put(fields, "round", assessments.round());
        fields.putAll(((Json.Obj) register(assessments.units())).fields());
        put(fields, "channelsNotHeld", assessments.channelsNotHeld().isEmpty() ? null : assessments.channelsNotHeld());
        put(fields, "answers", List.copyOf(assessments.byUnit().values()));
        return Json.object(fields);
    }
}
