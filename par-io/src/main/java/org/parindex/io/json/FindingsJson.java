package org.parindex.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;

/**
 * Lists of findings as JSON, for programs that show them. Format {@code parindex-findings/1}; see {@code FORMAT.md}.
 */
public final class FindingsJson {

    private static final JsonDocument<Document> FORMAT = new JsonDocument<>("parindex-findings/1", Document.class);

    /** The list, as a record. */
    record Document(List<Finding> findings) {}

    private FindingsJson() {}

    /**
     * Reads findings from a file.
     *
     * @param file the file
     * @return the value, with all findings about the file itself
     * @throws IOException if the file cannot be read at all
     */
    public static JsonRead<List<Finding>> read(Path file) throws IOException {
        return list(FORMAT.read(file, JsonDocument.NO_CUSTOM_RULES));
    }

    /**
     * Reads findings from a stream.
     *
     * @param name name under which findings about the document speak of it
     * @param in the stream, left open
     * @return the value, with all findings about the document itself
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static JsonRead<List<Finding>> read(String name, InputStream in) {
        return list(FORMAT.read(name, in, JsonDocument.NO_CUSTOM_RULES, JsonLimits.DEFAULT));
    }

    /**
     * Reads findings from a text.
     *
     * @param json the text
     * @return the value, with all findings about the text itself
     */
    public static JsonRead<List<Finding>> parse(String json) {
        return list(FORMAT.read(json));
    }

    private static JsonRead<List<Finding>> list(JsonRead<Document> read) {
        @Nullable Document document = read.value();
        return new JsonRead<>(document == null ? null : document.findings(), read.findings());
    }

    /**
     * Writes findings; the same list gives the same text.
     *
     * @param value the findings
     * @return the text, which reads back equal
     */
    public static String toJson(List<Finding> value) {
        return FORMAT.toJson(new Document(value));
    }

    /**
     * Writes findings to a stream, in UTF-8.
     *
     * @param value the findings
     * @param out the stream, left open
     * @throws IOException if it cannot be written
     */
    public static void write(List<Finding> value, OutputStream out) throws IOException {
        FORMAT.write(new Document(value), out);
    }

    /**
     * Writes findings to a file, in UTF-8.
     *
     * @param value the findings
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(List<Finding> value, Path file) throws IOException {
        FORMAT.write(new Document(value), file);
    }
}
