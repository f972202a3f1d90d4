package org.parindex.io.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parindex.finding.Finding;
import org.parindex.io.internal.grid.FileKind;
import org.parindex.io.internal.grid.GridFile;
import org.parindex.io.internal.grid.GridReader;
import org.parindex.io.internal.sheet.WholeFile;

/**
 * A unit's workbook as it goes back to the unit: a note and a colour at every cell that something is said about, and a
 * sheet "Lỗi nhập liệu" with all of it. Of an .xlsx file every other part stays as it is, byte by byte, but macros are
 * left out; an .xls file is written again; of other kinds (CSV, HTML, OpenDocument, XML of 2003) a new workbook with
 * their values is made, and of what cannot be read at all one with the list only. Text of files and findings is
 * never written as a formula.
 */
public final class AnnotatedCopy {

    /**
     * A returned copy.
     *
     * @param name name of the file, in plain letters
     * @param content what it holds
     * @param original whether it is the unit's own file with remarks; otherwise a new workbook
     */
    public record Copy(String name, byte[] content, boolean original) {
        /** Copies the content. */
        public Copy {
            content = content.clone();
        }

        /**
         * What it holds.
         *
         * @return a copy
         */
        @Override
        public byte[] content() {
            return content.clone();
        }
    }

    private AnnotatedCopy() {}

    /**
     * Makes the copy of a file.
     *
     * @param file name of the file, as findings speak of it
     * @param content the content of the file
     * @param findings findings of any files; those of this one are used
     * @return the copy; never the unchanged file
     */
    public static Copy of(String file, byte[] content, List<Finding> findings) {
        Remarks remarks = Remarks.of(file, findings);
        GridFile read = GridReader.read(file, content, Sheets.LIMITS);
        String base = file.replaceFirst("\\.[A-Za-z]{2,5}$", "") + " trả lại";
        boolean zip = content.length > 3 && content[0] == 'P' && content[1] == 'K';
        boolean old = read.kind() == FileKind.XLS;
        Optional<byte[]> own = Optional.empty();
        if (!read.sheets().isEmpty() && (zip || old)) {
            own = zip ? XlsxRemarks.write(content, remarks) : PoiRemarks.xls(content, remarks);
        }
        if (own.isPresent()) {
            return new Copy(new FileNames(zip ? ".xlsx" : ".xls").of(base), own.get(), true);
        }
        try {
            byte[] fresh = PoiRemarks.fresh(base, read.sheets(), remarks);
            return new Copy(new FileNames(".xlsx").of(base), fresh, false);
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed.", impossible);
        }
    }

    /**
     * Writes the copy of a file.
     *
     * @param file the unit's file, which stays as it is
     * @param findings findings of any files; those of this one are used
     * @param folder where the copy goes, made if it is not there; a file of the same name is replaced
     * @return the copy
     * @throws IOException if the file cannot be read or the copy not be written
     */
    public static Path write(Path file, List<Finding> findings, Path folder) throws IOException {
        String name = String.valueOf(file.getFileName());
        boolean large = Files.size(file) > Sheets.LIMITS.fileBytes();
        Copy copy = of(name, large ? new byte[0] : Files.readAllBytes(file), findings);
        Files.createDirectories(folder);
        Path out = folder.resolve(copy.name());
        WholeFile.write(out, into -> into.write(copy.content()));
        return out;
    }
}
