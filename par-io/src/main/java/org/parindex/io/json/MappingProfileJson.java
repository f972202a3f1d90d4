package org.parindex.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.parindex.io.excel.MappingProfile;

/** Mapping profiles as JSON. Format {@code parindex-mapping/1}; see {@code FORMAT.md}. */
public final class MappingProfileJson {

    private static final JsonDocument<MappingProfile> FORMAT =
            new JsonDocument<>("parindex-mapping/1", MappingProfile.class);

    private MappingProfileJson() {}

    /**
     * Reads a mapping profile from a file.
     *
     * @param file the file
     * @return the value, with all findings
     * @throws IOException if the file cannot be read at all
     */
    public static JsonRead<MappingProfile> read(Path file) throws IOException {
        return FORMAT.read(file, JsonDocument.NO_CUSTOM_RULES);
    }

    /**
     * Reads a mapping profile from a stream.
     *
     * @param name name under which findings speak of it
     * @param in the stream, left open
     * @return the value, with all findings
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static JsonRead<MappingProfile> read(String name, InputStream in) {
        return FORMAT.read(name, in, JsonDocument.NO_CUSTOM_RULES, JsonLimits.DEFAULT);
    }

    /**
     * Reads a mapping profile from a text.
     *
     * @param json the text
     * @return the value, with all findings
     */
    public static JsonRead<MappingProfile> parse(String json) {
        return FORMAT.read(json);
    }

    /**
     * Writes a mapping profile; the same value gives the same text.
     *
     * @param value the value
     * @return the text, which reads back equal
     */
    public static String toJson(MappingProfile value) {
        return FORMAT.toJson(value);
    }

    /**
     * Writes a mapping profile to a stream, in UTF-8.
     *
     * @param value the value
     * @param out the stream, left open
     * @throws IOException if it cannot be written
     */
    public static void write(MappingProfile value, OutputStream out) throws IOException {
        FORMAT.write(value, out);
    }

    /**
     * Writes a mapping profile to a file, in UTF-8.
     *
     * @param value the value
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(MappingProfile value, Path file) throws IOException {
        FORMAT.write(value, file);
    }
}
