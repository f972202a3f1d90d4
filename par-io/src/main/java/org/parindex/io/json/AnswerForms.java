package org.parindex.io.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Round;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Source;
import org.parindex.scheme.Channel;
import org.parindex.unit.Succession;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;

/** Registers of units, and what units answered. */
final class AnswerForms {

    private static final List<String> VALUES = List.of("figures", "choices", "option", "points");
    private static final List<String> STATES = List.of("notApplicable", "nothingArose", "missing");
    private static final Set<String> CLAIM =
            Set.copyOf(Stream.concat(VALUES.stream(), STATES.stream()).toList());

    private final JsonReader reader;

    AnswerForms(JsonReader reader) {
        this.reader = reader;
    }

    /** The parts of an answer beside its claim. */
    record AnswerParts(
            List<Evidence> evidence,
            String remark,
            String by,
            @Nullable LocalDate on,
            @Nullable Source source) {}

    @Nullable
    Object source(Json.Obj json) {
        Class<?> type = json.fields().containsKey("sheet")
                ? Source.Cell.class
                : json.fields().containsKey("pointer") ? Source.Json.class : Source.Line.class;
        return reader.records().read(json, type, Set.of());
    }

    @Nullable
    UnitRegister register(Json.Obj json) {
        reader.checkNames(json, Set.of("units", "lineage"));
        return register(json, json.fields().get("units"));
    }

    private @Nullable UnitRegister register(Json.Obj json, @Nullable Json units) {
        if (units == null) {
            reader.report(JsonFinding.MISSING_FIELD, json, "field", "units");
            return null;
        }
        Map<String, Unit> byId = unique(units, Unit.class, Unit::id, "id");
        Json lineage = json.fields().get("lineage");
        List<Succession> lines = lineage == null ? null : reader.listOf(lineage, Succession.class);
        return UnitRegister.of(List.copyOf(byId.values()), lines == null ? List.of() : lines);
    }

    /** The items of a list by their identity; one whose identity is taken is reported and left out. */
    private <T> Map<String, T> unique(Json json, Class<T> type, Function<T, String> id, String field) {
        Map<String, T> byId = new LinkedHashMap<>();
        if (!(json instanceof Json.Arr array)) {
            reader.wrong(json, Expected.ARRAY);
            return byId;
        }
        Map<String, Source.Json> places = new LinkedHashMap<>();
        for (Json item : array.items()) {
            T one = reader.as(item, type);
            if (one != null && byId.putIfAbsent(id.apply(one), one) == null) {
                places.put(id.apply(one), NodeIds.fieldOf(item, field).at());
            } else if (one != null) {
                NodeIds.taken(reader, NodeIds.fieldOf(item, field), id.apply(one), places.get(id.apply(one)));
            }
        }
        return byId;
    }

    @Nullable
    Assessments assessments(Json.Obj json) {
        reader.checkNames(json, Set.of("round", "units", "lineage", "answers", "channelsNotHeld"));
        Round round = reader.required(json, "round", Round.class);
        UnitRegister units = register(json, json.fields().getOrDefault("units", Json.of(List.of())));
        Map<String, UnitAssessment> byUnit = unique(
                json.fields().getOrDefault("answers", Json.of(List.of())),
                UnitAssessment.class,
                UnitAssessment::unit,
                "unit");
        Json notHeld = json.fields().getOrDefault("channelsNotHeld", Json.of(List.of()));
        List<Channel> channels = reader.listOf(notHeld, Channel.class);
        if (round == null || units == null) {
            return null;
        }
        Assessments all = Assessments.of(round, units, List.copyOf(byUnit.values()));
        for (Channel channel : channels == null ? List.<Channel>of() : channels) {
            all = all.notHeld(channel);
        }
        return all;
    }

    @Nullable
    Answer answer(Json.Obj json) {
        AnswerParts parts = (AnswerParts) reader.records().read(json, AnswerParts.class, CLAIM);
        Claim claim = claim(json);
        if (claim == null || parts == null) {
            return null;
        }
        Source source = parts.source() == null && reader.keepsPlaces() ? json.at() : parts.source();
        return new Answer(claim, parts.evidence(), parts.remark(), parts.by(), parts.on(), source);
    }

    private @Nullable Claim claim(Json.Obj json) {
        Map<String, Json> fields = json.fields();
        long states = STATES.stream().filter(fields::containsKey).count();
        boolean given = VALUES.stream().anyMatch(fields::containsKey);
        if (states + (given ? 1 : 0) != 1) {
            return reader.wrong(json, Expected.CLAIM);
        }
        if (fields.containsKey("notApplicable")) {
            String reason = reader.required(json, "notApplicable", String.class);
            return reason == null ? null : new Claim.NotApplicable(reason);
        }
        if (fields.containsKey("nothingArose")) {
            String reason = reader.required(json, "nothingArose", String.class);
            return reason == null ? null : new Claim.NothingArose(reason);
        }
        return given ? given(json) : missing(json.fields().getOrDefault("missing", json));
    }

    private @Nullable Claim missing(Json json) {
        return json instanceof Json.Bool bool && bool.value()
                ? new Claim.Missing()
                : reader.wrong(json, Expected.ONLY_TRUE);
    }

    private Claim given(Json.Obj json) {
        Map<String, BigDecimal> figures = named(json, "figures", reader::decimal);
        Map<String, String> choices = named(json, "choices", reader::string);
        if (json.fields().containsKey("option")) {
            option(json, choices);
        }
        BigDecimal points = reader.optional(json, "points", BigDecimal.class, null);
        // everything that was given could not be read: that has been reported, and the answer counts as missing
        return figures.isEmpty() && choices.isEmpty() && points == null
                ? new Claim.Missing()
                : new Claim.Given(figures, choices, points);
    }

    private void option(Json.Obj json, Map<String, String> choices) {
        String option = reader.required(json, "option", String.class);
        if (option != null && choices.putIfAbsent("option", option) != null) {
            reader.wrong(json, Expected.ONE_OPTION);
        }
    }

    private <T> Map<String, T> named(Json.Obj json, String field, Function<Json, @Nullable T> read) {
        Map<String, T> values = new LinkedHashMap<>();
        Json given = json.fields().get(field);
        if (given instanceof Json.Obj object) {
            object.fields().forEach((name, value) -> {
                T one = read.apply(value);
                if (one != null) {
                    values.put(name, one);
                }
            });
        } else if (given != null) {
            reader.wrong(given, Expected.OBJECT);
        }
        return values;
    }
}
