package org.parindex.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.parindex.rule.CustomRule;
import org.parindex.scheme.Scheme;

/**
 * Criterion sets as JSON. Format {@code parindex-scheme/1}; see {@code FORMAT.md}.
 */
public final class SchemeJson {

    private static final JsonDocument<Scheme> FORMAT = new JsonDocument<>("parindex-scheme/1", Scheme.class);

    private SchemeJson() {}

    /**
     * Reads a scheme from a file.
     *
     * @param file the file
     * @return the value, with all findings
     * @throws IOException if the file cannot be read at all
     */
    public static JsonRead<Scheme> read(Path file) throws IOException {
        return FORMAT.read(file, JsonDocument.NO_CUSTOM_RULES);
    }

    /**
     * Reads a scheme that uses rules of the embedder's own.
     *
     * @param file the file
     * @param customRules finds a rule by the name that the file gives
     * @return the value, with all findings
     * @throws IOException if the file cannot be read at all
     */
    public static JsonRead<Scheme> read(Path file, Function<String, Optional<CustomRule>> customRules)
            throws IOException {
        return FORMAT.read(file, customRules);
    }

    /**
     * Reads a scheme from a stream.
     *
     * @param name name under which findings speak of it
     * @param in the stream, left open
     * @return the value, with all findings
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static JsonRead<Scheme> read(String name, InputStream in) {
        return FORMAT.read(name, in, JsonDocument.NO_CUSTOM_RULES, JsonLimits.DEFAULT);
    }

    /**
     * Reads a scheme from a stream, within limits of the caller's own.
     *
     * @param name name under which findings speak of it
     * @param in the stream, left open
     * @param limits how much the document may ask for
     * @return the value, with all findings
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static JsonRead<Scheme> read(String name, InputStream in, JsonLimits limits) {
        return FORMAT.read(name, in, JsonDocument.NO_CUSTOM_RULES, limits);
    }

    /**
     * Reads a scheme that uses rules of the embedder's own from a stream, within limits of the caller's own.
     *
     * @param name name under which findings speak of it
     * @param in the stream, left open
     * @param customRules finds a rule by the name that the document gives
     * @param limits how much the document may ask for
     * @return the value, with all findings
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static JsonRead<Scheme> read(
            String name, InputStream in, Function<String, Optional<CustomRule>> customRules, JsonLimits limits) {
        return FORMAT.read(name, in, customRules, limits);
    }

    /**
     * Reads a scheme from a text; answers do not remember their place in it.
     *
     * @param json the text
     * @return the value, with all findings
     */
    public static JsonRead<Scheme> parse(String json) {
        return FORMAT.read(json);
    }

    /**
     * Writes a scheme; the same value gives the same text.
     *
     * @param value the value
     * @return the text, which reads back equal
     */
    public static String toJson(Scheme value) {
        return FORMAT.toJson(value);
    }

    /**
     * Writes a scheme to a stream, in UTF-8.
     *
     * @param value the value
     * @param out the stream, left open
     * @throws IOException if it cannot be written
     */
    public static void write(Scheme value, OutputStream out) throws IOException {
        FORMAT.write(value, out);
    }

    /**
     * Writes a scheme to a file, in UTF-8.
     *
     * @param value the value
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Scheme value, Path file) throws IOException {
        FORMAT.write(value, file);
    }
}
