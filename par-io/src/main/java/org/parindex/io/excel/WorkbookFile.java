package org.parindex.io.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parindex.io.internal.grid.GridFile;
import org.parindex.io.internal.grid.GridReader;
import org.parindex.io.internal.grid.ParsedFormulas;

/** Takes the bytes of a file once; from there every way to read it is the same. */
final class WorkbookFile {

    private WorkbookFile() {}

    static GridFile read(Path file, ReadLimits limits) throws IOException {
        return read(file, limits, new ParsedFormulas());
    }

    /** Reads one of many files, with the formulas of the others. */
    static GridFile read(Path file, ReadLimits limits, ParsedFormulas parsed) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > limits.fileBytes()) {
            return GridReader.tooLarge(name, limits.grid());
        }
        return read(name, Files.readAllBytes(file), limits, parsed);
    }

    static GridFile read(String name, byte[] bytes, ReadLimits limits) {
        return read(name, bytes, limits, new ParsedFormulas());
    }

    private static GridFile read(String name, byte[] bytes, ReadLimits limits, ParsedFormulas parsed) {
        return FormStamp.withoutOurs(GridReader.read(name, bytes, limits.grid(), parsed));
    }
}
