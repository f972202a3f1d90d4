package org.parindex.io.json;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads a document into values that know where they stand. Strict JSON: no comments, no NaN, no trailing text. */
final class JsonParser {

    private static final int MOST_LEVELS = 200;
    private static final int MOST_DIGITS = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_LEVELS)
                    .maxNumberLength(MOST_DIGITS)
                    .build())
            .build();

    private final String file;
    private final tools.jackson.core.JsonParser in;
    private final Consumer<Finding> findings;

    private JsonParser(String file, tools.jackson.core.JsonParser in, Consumer<Finding> findings) {
        this.file = file;
        this.in = in;
        this.findings = findings;
    }

    /** The document; null if it is not JSON. */
    static @Nullable Json parse(String file, InputStream stream, Consumer<Finding> findings) {
        try (tools.jackson.core.JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), stream)) {
            return new JsonParser(file, in, findings).document();
        } catch (JacksonException wrong) {
            TokenStreamLocation at = wrong.getLocation();
            Source source = at == null
                    ? new Source.Line(file, 0)
                    : new Source.Json(file, "", Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0));
            findings.accept(JsonFinding.SYNTAX.at(Place.of(source), "detail", wrong.getOriginalMessage()));
            return null;
        }
    }

    private @Nullable Json document() {
        JsonToken first = in.nextToken();
        if (first == null) {
            findings.accept(JsonFinding.SYNTAX.at(Place.of(new Source.Line(file, 0)), "detail", "empty"));
            return null;
        }
        Json value = value(first, "");
        JsonToken next = in.nextToken();
        if (next != null) {
            findings.accept(JsonFinding.TRAILING.at(Place.of(here(""))));
        }
        return value;
    }

    private Source.Json here(String pointer) {
        TokenStreamLocation at = in.currentTokenLocation();
        return new Source.Json(file, pointer, at.getLineNr(), at.getColumnNr());
    }

    private Json value(JsonToken token, String pointer) {
        Source.Json at = here(pointer);
        return switch (token) {
            case START_OBJECT -> object(at, pointer);
            case START_ARRAY -> array(at, pointer);
            case VALUE_STRING -> new Json.Str(at, in.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(at, new BigDecimal(in.getString()));
            case VALUE_TRUE -> new Json.Bool(at, true);
            case VALUE_FALSE -> new Json.Bool(at, false);
            default -> new Json.Nil(at);
        };
    }

    private Json object(Source.Json at, String pointer) {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_OBJECT; token = in.nextToken()) {
            String name = in.currentName();
            Source.Json nameAt = here(pointer);
            String inner = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            Json value = value(in.nextToken(), inner);
            Json before = fields.putIfAbsent(name, value);
            if (before != null) {
                Source.Json place = new Source.Json(file, inner, nameAt.line(), nameAt.column());
                findings.accept(JsonFinding.DUPLICATE.at(
                        Place.of(place), "field", name, "first", before.at().line()));
            }
        }
        return new Json.Obj(at, fields);
    }

    private Json array(Source.Json at, String pointer) {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            items.add(value(token, pointer + "/" + items.size()));
        }
        return new Json.Arr(at, items);
    }
}
