package org.parindex.io.json;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.rule.Condition;
import org.parindex.rule.Direction;
import org.parindex.rule.Input;
import org.parindex.rule.Measure;
import org.parindex.rule.WeightedFigure;

/** Measures and conditions, told apart by their first field. */
final class MeasureForms {

    private final JsonReader reader;

    MeasureForms(JsonReader reader) {
        this.reader = reader;
    }

    @Nullable
    Measure measure(Json.Obj json) {
        if (json.fields().containsKey("figure")) {
            return figure(json);
        }
        if (json.fields().containsKey("share")) {
            return share(json);
        }
        if (json.fields().containsKey("complement")) {
            reader.checkNames(json, Set.of("complement"));
            Measure of = reader.required(json, "complement", Measure.class);
            return of == null ? null : new Measure.Complement(of);
        }
        if (json.fields().containsKey("change")) {
            return change(json);
        }
        if (json.fields().containsKey("mean")) {
            reader.checkNames(json, Set.of("mean"));
            List<WeightedFigure> answers = weighted(json, "mean");
            return answers == null ? null : new Measure.WeightedMean(answers);
        }
        return reader.wrong(json, Expected.MEASURE);
    }

    private @Nullable Measure figure(Json.Obj json) {
        reader.checkNames(json, Set.of("figure", "kind"));
        String name = reader.required(json, "figure", String.class);
        Input.Kind kind = reader.optional(json, "kind", Input.Kind.class, Input.Kind.AMOUNT);
        return name == null || kind == null ? null : new Measure.Figure(name, kind);
    }

    private @Nullable Measure share(Json.Obj json) {
        reader.checkNames(json, Set.of("share", "of", "excluded", "kind", "mayExceed"));
        List<WeightedFigure> parts = weighted(json, "share");
        String whole = reader.required(json, "of", String.class);
        String excluded = reader.optional(json, "excluded", String.class, null);
        Input.Kind kind = reader.optional(json, "kind", Input.Kind.class, Input.Kind.COUNT);
        Boolean mayExceed = reader.optional(json, "mayExceed", Boolean.class, false);
        return parts == null || whole == null || kind == null || mayExceed == null
                ? null
                : new Measure.Share(parts, whole, excluded, kind, mayExceed);
    }

    /** One name, or a list of names and weighted names. */
    private @Nullable List<WeightedFigure> weighted(Json.Obj json, String field) {
        Json figures = json.fields().get(field);
        if (figures instanceof Json.Str) {
            WeightedFigure one = reader.as(figures, WeightedFigure.class);
            return one == null ? null : List.of(one);
        }
        List<WeightedFigure> list = figures == null ? null : reader.listOf(figures, WeightedFigure.class);
        if (list != null && list.isEmpty()) {
            reader.report(JsonFinding.MISSING_FIELD, json, "field", field);
            return null;
        }
        return list;
    }

    private @Nullable Measure change(Json.Obj json) {
        reader.checkNames(json, Set.of("change", "from", "direction", "kind"));
        String current = reader.required(json, "change", String.class);
        String reference = reader.required(json, "from", String.class);
        Direction direction = reader.optional(json, "direction", Direction.class, Direction.HIGHER_IS_BETTER);
        Input.Kind kind = reader.optional(json, "kind", Input.Kind.class, Input.Kind.AMOUNT);
        return current == null || reference == null || direction == null || kind == null
                ? null
                : new Measure.Change(current, reference, direction, kind);
    }

    @Nullable
    Object condition(Json.Obj json) {
        if (json.fields().containsKey("measure")) {
            return reader.records().read(json, Condition.Compares.class, Set.of());
        }
        if (json.fields().containsKey("option")) {
            return reader.records().read(json, Condition.Chosen.class, Set.of());
        }
        for (String word : List.of("all", "any", "not")) {
            if (json.fields().containsKey(word)) {
                reader.checkNames(json, Set.of(word));
                return joined(json, word);
            }
        }
        return reader.wrong(json, Expected.CONDITION);
    }

    private @Nullable Condition joined(Json.Obj json, String word) {
        if (word.equals("not")) {
            Condition inner = reader.required(json, word, Condition.class);
            return inner == null ? null : new Condition.Not(inner);
        }
        Json list = json.fields().get(word);
        List<Condition> conditions = list == null ? null : reader.listOf(list, Condition.class);
        if (conditions == null || conditions.isEmpty()) {
            return conditions == null ? null : reader.wrong(json, Expected.CONDITIONS);
        }
        return word.equals("all") ? new Condition.All(conditions) : new Condition.Any(conditions);
    }
}
