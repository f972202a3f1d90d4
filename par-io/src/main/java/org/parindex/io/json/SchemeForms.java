package org.parindex.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.rule.ScoringRule;
import org.parindex.scheme.Binding;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Policies;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TieKey;
import org.parindex.scheme.TotalPolicy;

/** A criterion set and the parts of it that come in several kinds. */
final class SchemeForms {

    private final JsonReader reader;

    SchemeForms(JsonReader reader) {
        this.reader = reader;
    }

    @Nullable
    Object rule(Json json) {
        String kind = kind(json);
        return kind != null && kind.equals("custom") ? custom((Json.Obj) json) : tagged(json, kind, Kinds.RULES);
    }

    @Nullable
    Object gate(Json json) {
        return tagged(json, kind(json), Kinds.GATES);
    }

    private @Nullable String kind(Json json) {
        boolean has = json instanceof Json.Obj object && object.fields().get("kind") instanceof Json.Str;
        return has ? ((Json.Str) ((Json.Obj) json).fields().get("kind")).value() : reader.wrong(json, Expected.KIND);
    }

    private <T> @Nullable Object tagged(Json json, @Nullable String kind, Map<String, Class<? extends T>> kinds) {
        if (kind == null) {
            return null;
        }
        Class<? extends T> type = kinds.get(kind);
        if (type == null) {
            Json word = ((Json.Obj) json).fields().getOrDefault("kind", json);
            reader.scalars().unknownWord(word, kind, List.copyOf(kinds.keySet()));
            return null;
        }
        return reader.records().read(json, type, Set.of("kind"));
    }

    private @Nullable ScoringRule custom(Json.Obj json) {
        reader.checkNames(json, Set.of("kind", "name"));
        String name = reader.required(json, "name", String.class);
        if (name == null) {
            return null;
        }
        ScoringRule rule = reader.customRules().apply(name).orElse(null);
        if (rule == null) {
            reader.report(JsonFinding.UNKNOWN_RULE, json.fields().getOrDefault("name", json), "name", name);
        }
        return rule;
    }

    @Nullable
    Object node(Json.Obj json) {
        Class<?> type = json.fields().containsKey("children") ? Branch.class : Leaf.class;
        return reader.records().read(json, type, Set.of());
    }

    @Nullable
    Object tieKey(Json.Obj json) {
        Class<?> type = json.fields().containsKey("channel") ? TieKey.ByChannel.class : TieKey.ByNode.class;
        return reader.records().read(json, type, Set.of());
    }

    @Nullable
    Binding binding(Json.Obj json) {
        reader.checkNames(json, Set.of("leaf", "figure", "points"));
        String leaf = reader.required(json, "leaf", String.class);
        boolean asFigure = json.fields().containsKey("figure");
        if (asFigure == json.fields().containsKey("points")) {
            return reader.wrong(json, Expected.BINDING);
        }
        if (asFigure) {
            String figure = reader.required(json, "figure", String.class);
            return leaf == null || figure == null ? null : new Binding.FigureOf(leaf, figure);
        }
        Boolean points = reader.required(json, "points", Boolean.class);
        if (Boolean.FALSE.equals(points)) {
            return reader.wrong(json.fields().getOrDefault("points", json), Expected.ONLY_TRUE);
        }
        return leaf == null || points == null ? null : new Binding.PointsOf(leaf);
    }

    @Nullable
    Scheme scheme(Json.Obj json) {
        int before = reader.reported();
        Map<String, Json> fields =
                new LinkedHashMap<>(NodeIds.assign(json, reader).fields());
        Policies policies = part(fields, "policies", Policies.DEFAULTS, Policies.class);
        TotalPolicy total = part(fields, "total", TotalPolicy.DEFAULT, TotalPolicy.class);
        RankingPolicy ranking = part(fields, "ranking", RankingPolicy.DEFAULT, RankingPolicy.class);
        Classification classes = part(fields, "classification", Classification.NONE, Classification.class);
        SchemeParts parts = (SchemeParts) reader.records()
                .read(
                        new Json.Obj(json.at(), fields),
                        SchemeParts.class,
                        Set.of("policies", "total", "ranking", "classification"));
        if (parts == null || policies == null || total == null || ranking == null || classes == null) {
            return null;
        }
        List<String> defaulted = new ArrayList<>(parts.defaulted());
        reader.records().defaulted().stream()
                .filter(name -> !defaulted.contains(name))
                .forEach(defaulted::add);
        try {
            return parts.scheme(policies, total, ranking, classes, defaulted);
        } catch (IllegalArgumentException refused) {
            if (reader.reported() == before) {
                reader.report(JsonFinding.REFUSED, json, "why", String.valueOf(refused.getMessage()));
            }
            return null;
        }
    }

    private <T> @Nullable T part(Map<String, Json> fields, String name, T defaults, Class<T> type) {
        Json part = fields.get(name);
        boolean absent = part == null || part instanceof Json.Nil;
        Json given = absent ? Json.object(Map.of()) : part;
        return type.cast(reader.records().readDefaulted(given, type, defaults, name));
    }
}
