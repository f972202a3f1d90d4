package org.parindex.io.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parindex.io.internal.grid.GridFile;
import org.parindex.io.internal.grid.GridReader;

/** Takes the bytes of a file once; from there every way to read it is the same. */
final class WorkbookFile {

    private WorkbookFile() {}

    static GridFile read(Path file, ReadLimits limits) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > limits.fileBytes()) {
            return GridReader.tooLarge(name, limits.grid());
        }
        return read(name, Files.readAllBytes(file), limits);
    }

    static GridFile read(String name, byte[] bytes, ReadLimits limits) {
        return FormStamp.withoutOurs(GridReader.read(name, bytes, limits.grid()));
    }
}
