package org.parindex.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.parindex.io.excel.Coverage;

/** Statements of what an import found as JSON. Format {@code parindex-coverage/1}; see {@code FORMAT.md}. */
public final class CoverageJson {

    private static final JsonDocument<Coverage> FORMAT = new JsonDocument<>("parindex-coverage/1", Coverage.class);

    private CoverageJson() {}

    /**
     * Reads a statement of coverage from a file.
     *
     * @param file the file
     * @return the value, with all findings
     * @throws IOException if the file cannot be read at all
     */
    public static JsonRead<Coverage> read(Path file) throws IOException {
        return FORMAT.read(file, JsonDocument.NO_CUSTOM_RULES);
    }

    /**
     * Reads a statement of coverage from a stream.
     *
     * @param name name under which findings speak of it
     * @param in the stream, left open
     * @return the value, with all findings
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static JsonRead<Coverage> read(String name, InputStream in) {
        return FORMAT.read(name, in, JsonDocument.NO_CUSTOM_RULES, JsonLimits.DEFAULT);
    }

    /**
     * Reads a statement of coverage from a text.
     *
     * @param json the text
     * @return the value, with all findings
     */
    public static JsonRead<Coverage> parse(String json) {
        return FORMAT.read(json);
    }

    /**
     * Writes a statement of coverage; the same value gives the same text.
     *
     * @param value the value
     * @return the text, which reads back equal
     */
    public static String toJson(Coverage value) {
        return FORMAT.toJson(value);
    }

    /**
     * Writes a statement of coverage to a stream, in UTF-8.
     *
     * @param value the value
     * @param out the stream, left open
     * @throws IOException if it cannot be written
     */
    public static void write(Coverage value, OutputStream out) throws IOException {
        FORMAT.write(value, out);
    }

    /**
     * Writes a statement of coverage to a file, in UTF-8.
     *
     * @param value the value
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Coverage value, Path file) throws IOException {
        FORMAT.write(value, file);
    }
}
