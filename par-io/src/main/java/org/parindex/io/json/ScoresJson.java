package org.parindex.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Results as JSON. Format {@code parindex-scores/1}; see {@code FORMAT.md}.
 */
public final class ScoresJson {

    private static final JsonDocument<ScoresDocument> FORMAT =
            new JsonDocument<>("parindex-scores/1", ScoresDocument.class);

    private ScoresJson() {}

    /**
     * Reads results from a file.
     *
     * @param file the file
     * @return the value, with all findings
     * @throws IOException if the file cannot be read at all
     */
    public static JsonRead<ScoresDocument> read(Path file) throws IOException {
        return FORMAT.read(file, JsonDocument.NO_CUSTOM_RULES);
    }

    /**
     * Reads results from a stream.
     *
     * @param name name under which findings speak of it
     * @param in the stream, left open
     * @return the value, with all findings
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static JsonRead<ScoresDocument> read(String name, InputStream in) {
        return FORMAT.read(name, in, JsonDocument.NO_CUSTOM_RULES, JsonLimits.DEFAULT);
    }

    /**
     * Reads results from a stream, within limits of the caller's own.
     *
     * @param name name under which findings speak of it
     * @param in the stream, left open
     * @param limits how much the document may ask for
     * @return the value, with all findings
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static JsonRead<ScoresDocument> read(String name, InputStream in, JsonLimits limits) {
        return FORMAT.read(name, in, JsonDocument.NO_CUSTOM_RULES, limits);
    }

    /**
     * Reads results from a text; answers do not remember their place in it.
     *
     * @param json the text
     * @return the value, with all findings
     */
    public static JsonRead<ScoresDocument> parse(String json) {
        return FORMAT.read(json);
    }

    /**
     * Writes results; the same value gives the same text.
     *
     * @param value the value
     * @return the text, which reads back equal
     */
    public static String toJson(ScoresDocument value) {
        return FORMAT.toJson(value);
    }

    /**
     * Writes results to a stream, in UTF-8.
     *
     * @param value the value
     * @param out the stream, left open
     * @throws IOException if it cannot be written
     */
    public static void write(ScoresDocument value, OutputStream out) throws IOException {
        FORMAT.write(value, out);
    }

    /**
     * Writes results to a file, in UTF-8.
     *
     * @param value the value
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(ScoresDocument value, Path file) throws IOException {
        FORMAT.write(value, file);
    }
}
