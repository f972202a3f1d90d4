package org.parindex.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.parindex.survey.Wave;

/**
 * Waves of satisfaction surveys, each with its questionnaire, as JSON. Format {@code parindex-wave/1}; see {@code FORMAT.md}.
 */
public final class WaveJson {

    private static final JsonDocument<Wave> FORMAT = new JsonDocument<>("parindex-wave/1", Wave.class);

    private WaveJson() {}

    /**
     * Reads a wave from a file.
     *
     * @param file the file
     * @return the value, with all findings
     * @throws IOException if the file cannot be read at all
     */
    public static JsonRead<Wave> read(Path file) throws IOException {
        return FORMAT.read(file, JsonDocument.NO_CUSTOM_RULES);
    }

    /**
     * Reads a wave from a stream.
     *
     * @param name name under which findings speak of it
     * @param in the stream, left open
     * @return the value, with all findings
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static JsonRead<Wave> read(String name, InputStream in) {
        return FORMAT.read(name, in, JsonDocument.NO_CUSTOM_RULES, JsonLimits.DEFAULT);
    }

    /**
     * Reads a wave from a stream, within limits of the caller's own.
     *
     * @param name name under which findings speak of it
     * @param in the stream, left open
     * @param limits how much the document may ask for
     * @return the value, with all findings
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static JsonRead<Wave> read(String name, InputStream in, JsonLimits limits) {
        return FORMAT.read(name, in, JsonDocument.NO_CUSTOM_RULES, limits);
    }

    /**
     * Reads a wave from a text.
     *
     * @param json the text
     * @return the value, with all findings
     */
    public static JsonRead<Wave> parse(String json) {
        return FORMAT.read(json);
    }

    /**
     * Writes a wave; the same value gives the same text.
     *
     * @param value the value
     * @return the text, which reads back equal
     */
    public static String toJson(Wave value) {
        return FORMAT.toJson(value);
    }

    /**
     * Writes a wave to a stream, in UTF-8.
     *
     * @param value the value
     * @param out the stream, left open
     * @throws IOException if it cannot be written
     */
    public static void write(Wave value, OutputStream out) throws IOException {
        FORMAT.write(value, out);
    }

    /**
     * Writes a wave to a file, in UTF-8.
     *
     * @param value the value
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Wave value, Path file) throws IOException {
        FORMAT.write(value, file);
    }
}
