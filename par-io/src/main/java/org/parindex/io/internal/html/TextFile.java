package org.parindex.io.internal.html;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files in UTF-8 for texts of others: half a character that a broken file left in a name must not stop a report. */
public final class TextFile {

    private TextFile() {}

    /**
     * Opens a file; halves of surrogate pairs become U+FFFD.
     *
     * @param file the file, replaced if it is there
     * @return the writer
     * @throws IOException if it cannot be opened
     */
    public static Writer writer(Path file) throws IOException {
        CharsetEncoder encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), encoder));
    }
}
