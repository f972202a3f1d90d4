package org.parindex.io.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import org.parindex.rule.CustomRule;

/** Reads and writes documents of one format. */
final class JsonDocument<T> {

    /** No custom rules are known. */
    static final Function<String, Optional<CustomRule>> NO_CUSTOM_RULES = name -> Optional.empty();

    private final String format;
    private final Class<T> type;

    JsonDocument(String format, Class<T> type) {
        this.format = format;
        this.type = type;
    }

    JsonRead<T> read(Path file, Function<String, Optional<CustomRule>> customRules) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), in, customRules, JsonLimits.DEFAULT);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    JsonRead<T> read(String json) {
        InputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return read("", in, NO_CUSTOM_RULES, false, JsonLimits.DEFAULT);
    }

    JsonRead<T> read(
            String name, InputStream in, Function<String, Optional<CustomRule>> customRules, JsonLimits limits) {
        return read(name, in, customRules, true, limits);
    }

    private JsonRead<T> read(
            String name,
            InputStream in,
            Function<String, Optional<CustomRule>> customRules,
            boolean keepsPlaces,
            JsonLimits limits) {
        List<Finding> findings = new ArrayList<>();
        Json json = JsonParser.parse(name, in, limits, findings::add);
        T value = json == null ? null : read(json, new JsonReader(findings::add, customRules, keepsPlaces, limits));
        return new JsonRead<>(value, findings);
    }

    private @Nullable T read(Json json, JsonReader reader) {
        if (!(json instanceof Json.Obj object)) {
            return reader.wrong(json, Expected.OBJECT);
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

    void write(T value, OutputStream out) throws IOException {
        out.write(toJson(value).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    void write(T value, Path file) throws IOException {
        Files.writeString(file, toJson(value), StandardCharsets.UTF_8);
    }
}
