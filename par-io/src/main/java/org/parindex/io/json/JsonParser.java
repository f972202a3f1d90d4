package org.parindex.io.json;

import java.io.BufferedReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a document into values that know where they stand. Strict JSON in UTF-8: no comments, no NaN, no trailing text.
 * Lines and columns count from 1, columns in characters.
 */
final class JsonParser {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String file;
    private final JsonLimits limits;
    private final tools.jackson.core.JsonParser in;
    private final Consumer<Finding> findings;

    private JsonParser(String file, JsonLimits limits, tools.jackson.core.JsonParser in, Consumer<Finding> findings) {
        this.file = file;
        this.limits = limits;
        this.in = in;
        this.findings = findings;
    }

    /**
     * The document; null if it is not JSON, which has been reported.
     *
     * @throws UncheckedIOException if the stream fails
     */
    static @Nullable Json parse(String file, InputStream stream, JsonLimits limits, Consumer<Finding> findings) {
        try (Reader reader = reader(stream, limits);
                tools.jackson.core.JsonParser in = factory(limits).createParser(ObjectReadContext.empty(), reader)) {
            return new JsonParser(file, limits, in, findings).document();
        } catch (IOException wrong) {
            report(file, wrong, null, limits, findings);
        } catch (JacksonIOException wrong) {
            report(file, wrong.getCause(), wrong.getLocation(), limits, findings);
        } catch (StreamConstraintsException wrong) {
            findings.accept(JsonFinding.LIMIT.at(place(file, wrong.getLocation()), "levels", limits.levels()));
        } catch (JacksonException wrong) {
            findings.accept(syntax(file, wrong));
        }
        return null;
    }

    private static JsonFactory factory(JsonLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.levels())
                        .maxNumberLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    private static Reader reader(InputStream stream, JsonLimits limits) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                new LimitedInput(stream, limits.bytes()),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static void report(
            String file,
            IOException wrong,
            @Nullable TokenStreamLocation at,
            JsonLimits limits,
            Consumer<Finding> findings) {
        if (wrong instanceof LimitedInput.TooLarge) {
            findings.accept(JsonFinding.TOO_LARGE.at(place(file, null), "limit", limits.bytes()));
        } else if (wrong instanceof CharacterCodingException || wrong instanceof CharConversionException) {
            findings.accept(JsonFinding.ENCODING.at(place(file, at)));
        } else {
            throw new UncheckedIOException(wrong);
        }
    }

    private static Finding syntax(String file, JacksonException wrong) {
        return JsonFinding.SYNTAX.at(place(file, wrong.getLocation()), "detail", wrong.getOriginalMessage());
    }

    private static Place place(String file, @Nullable TokenStreamLocation at) {
        return Place.of(
                at == null || at.getLineNr() < 1
                        ? new Source.Line(file, 0)
                        : new Source.Json(file, "", at.getLineNr(), Math.max(at.getColumnNr(), 0)));
    }

    private @Nullable Json document() {
        JsonToken first = in.nextToken();
        if (first == null) {
            findings.accept(JsonFinding.SYNTAX.at(place(file, null), "detail", Text.of("tệp trống", "it is empty")));
            return null;
        }
        Json value = value(first, "");
        checkEnd();
        return value;
    }

    /** Reports what stands behind the document, which is used all the same. */
    private void checkEnd() {
        try {
            if (in.nextToken() != null) {
                findings.accept(JsonFinding.TRAILING.at(place(file, in.currentTokenLocation())));
            }
        } catch (JacksonIOException wrong) {
            throw wrong;
        } catch (JacksonException wrong) {
            findings.accept(syntax(file, wrong));
        }
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
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(at, in.getString());
            case VALUE_TRUE -> new Json.Bool(at, true);
            case VALUE_FALSE -> new Json.Bool(at, false);
            default -> new Json.Nil(at);
        };
    }

    private Json number(Source.Json at, String text) {
        return Decimals.of(text, limits.digits())
                .<Json>map(value -> new Json.Num(at, value))
                .orElseGet(() -> {
                    findings.accept(JsonFinding.tooLong(text, limits.digits(), at));
                    return new Json.Bad(at);
                });
    }

    private Json object(Source.Json at, String pointer) {
        Map<String, Json> fields = new LinkedHashMap<>();
        Map<String, Source.Json> names = new LinkedHashMap<>();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_OBJECT; token = in.nextToken()) {
            String name = in.currentName();
            String inner = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            Source.Json nameAt = here(inner);
            Json value = value(in.nextToken(), inner);
            Source.Json before = names.putIfAbsent(name, nameAt);
            if (before == null) {
                fields.put(name, value);
            } else {
                findings.accept(JsonFinding.DUPLICATE.at(
                        Place.of(nameAt), "field", name, "line", before.line(), "column", before.column()));
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
