package org.parindex.io.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.rule.CustomRule;

/** Reads and writes documents of one format. */
final class JsonDocument<T> {

    /** No custom rules are known. */
    static final Function<String, Optional<CustomRule>> NO_CUSTOM_RULES = name -> Optional.empty();

    private static final long MOST_BYTES = 256L << 20;

    private final String format;
    private final Class<T> type;

    JsonDocument(String format, Class<T> type) {
        this.format = format;
        this.type = type;
    }

    JsonRead<T> read(Path file, Function<String, Optional<CustomRule>> customRules) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > MOST_BYTES) {
            Source whole = new Source.Line(name, 0);
            return new JsonRead<>(null, List.of(JsonFinding.TOO_LARGE.at(Place.of(whole), "limit", MOST_BYTES >> 20)));
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(name, in, customRules, true);
        }
    }

    JsonRead<T> read(String json) {
        return read("", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), NO_CUSTOM_RULES, false);
    }

    JsonRead<T> read(
            String name, InputStream in, Function<String, Optional<CustomRule>> customRules, boolean keepsPlaces) {
        List<Finding> findings = new ArrayList<>();
        Json json = JsonParser.parse(name, in, findings::add);
        T value = json == null ? null : read(json, new JsonReader(findings::add, customRules, keepsPlaces));
        return new JsonRead<>(value, findings);
    }

    private @Nullable T read(Json json, JsonReader reader) {
        if (!(json instanceof Json.Obj object)) {
            return reader.wrong(json, "an object");
        }
        Json found = object.fields().get("format");
        String named = found instanceof Json.Str string ? string.value() : "–";
        if (!named.equals(format)) {
            reader.report(JsonFinding.FORMAT, found == null ? json : found, "found", named, "expected", format);
        }
        Map<String, Json> fields = new LinkedHashMap<>(object.fields());
        fields.remove("format");
        return reader.as(new Json.Obj(object.at(), fields), type);
    }

    String toJson(T value) {
        return JsonPrinter.print(new JsonWriter().document(format, value));
    }

    void write(T value, Path file) throws IOException {
        Files.writeString(file, toJson(value), StandardCharsets.UTF_8);
    }
}
