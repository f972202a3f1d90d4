package org.parindex.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.parindex.survey.SatisfactionMethod;

/**
 * Methods of computing satisfaction as JSON. Format {@code parindex-method/1}; see {@code FORMAT.md}.
 */
public final class SatisfactionMethodJson {

    private static final JsonDocument<SatisfactionMethod> FORMAT =
            new JsonDocument<>("parindex-method/1", SatisfactionMethod.class);

    private SatisfactionMethodJson() {}

    /**
     * Reads a satisfaction method from a file.
     *
     * @param file the file
     * @return the value, with all findings
     * @throws IOException if the file cannot be read at all
     */
    public static JsonRead<SatisfactionMethod> read(Path file) throws IOException {
        return FORMAT.read(file, JsonDocument.NO_CUSTOM_RULES);
    }

    /**
     * Reads a satisfaction method from a stream.
     *
     * @param name name under which findings speak of it
     * @param in the stream, left open
     * @return the value, with all findings
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static JsonRead<SatisfactionMethod> read(String name, InputStream in) {
        return FORMAT.read(name, in, JsonDocument.NO_CUSTOM_RULES, JsonLimits.DEFAULT);
    }

    /**
     * Reads a satisfaction method from a stream, within limits of the caller's own.
     *
     * @param name name under which findings speak of it
     * @param in the stream, left open
     * @param limits how much the document may ask for
     * @return the value, with all findings
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static JsonRead<SatisfactionMethod> read(String name, InputStream in, JsonLimits limits) {
        return FORMAT.read(name, in, JsonDocument.NO_CUSTOM_RULES, limits);
    }

    /**
     * Reads a satisfaction method from a text.
     *
     * @param json the text
     * @return the value, with all findings
     */
    public static JsonRead<SatisfactionMethod> parse(String json) {
        return FORMAT.read(json);
    }

    /**
     * Writes a satisfaction method; the same value gives the same text.
     *
     * @param value the value
     * @return the text, which reads back equal
     */
    public static String toJson(SatisfactionMethod value) {
        return FORMAT.toJson(value);
    }

    /**
     * Writes a satisfaction method to a stream, in UTF-8.
     *
     * @param value the value
     * @param out the stream, left open
     * @throws IOException if it cannot be written
     */
    public static void write(SatisfactionMethod value, OutputStream out) throws IOException {
        FORMAT.write(value, out);
    }

    /**
     * Writes a satisfaction method to a file, in UTF-8.
     *
     * @param value the value
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(SatisfactionMethod value, Path file) throws IOException {
        FORMAT.write(value, file);
    }
}
