package org.parindex.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.parindex.unit.UnitRegister;

/**
 * Registers of units as JSON. Format {@code parindex-units/1}; see {@code FORMAT.md}.
 */
public final class UnitsJson {

    private static final JsonDocument<UnitRegister> FORMAT = new JsonDocument<>("parindex-units/1", UnitRegister.class);

    private UnitsJson() {}

    /**
     * Reads a register of units from a file.
     *
     * @param file the file
     * @return the value, with all findings
     * @throws IOException if the file cannot be read at all
     */
    public static JsonRead<UnitRegister> read(Path file) throws IOException {
        return FORMAT.read(file, JsonDocument.NO_CUSTOM_RULES);
    }

    /**
     * Reads a register of units from a stream.
     *
     * @param name name under which findings speak of it
     * @param in the stream, left open
     * @return the value, with all findings
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static JsonRead<UnitRegister> read(String name, InputStream in) {
        return FORMAT.read(name, in, JsonDocument.NO_CUSTOM_RULES, JsonLimits.DEFAULT);
    }

    /**
     * Reads a register of units from a stream, within limits of the caller's own.
     *
     * @param name name under which findings speak of it
     * @param in the stream, left open
     * @param limits how much the document may ask for
     * @return the value, with all findings
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public static JsonRead<UnitRegister> read(String name, InputStream in, JsonLimits limits) {
        return FORMAT.read(name, in, JsonDocument.NO_CUSTOM_RULES, limits);
    }

    /**
     * Reads a register of units from a text; answers do not remember their place in it.
     *
     * @param json the text
     * @return the value, with all findings
     */
    public static JsonRead<UnitRegister> parse(String json) {
        return FORMAT.read(json);
    }

    /**
     * Writes a register of units; the same value gives the same text.
     *
     * @param value the value
     * @return the text, which reads back equal
     */
    public static String toJson(UnitRegister value) {
        return FORMAT.toJson(value);
    }

    /**
     * Writes a register of units to a stream, in UTF-8.
     *
     * @param value the value
     * @param out the stream, left open
     * @throws IOException if it cannot be written
     */
    public static void write(UnitRegister value, OutputStream out) throws IOException {
        FORMAT.write(value, out);
    }

    /**
     * Writes a register of units to a file, in UTF-8.
     *
     * @param value the value
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(UnitRegister value, Path file) throws IOException {
        FORMAT.write(value, file);
    }
}
