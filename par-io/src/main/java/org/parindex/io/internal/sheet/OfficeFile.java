package org.parindex.io.internal.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;

/** Writes workbooks and Word files so that the same content gives the same bytes: nothing in them tells the time. */
public final class OfficeFile {

    // the first of January 1980 would be written with an extra field in the time zone of the machine
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** A part that is written in place of the one that POI made. */
    @FunctionalInterface
    interface Part {
        void write(byte[] made, OutputStream out) throws IOException;
    }

    private OfficeFile() {}

    /**
     * Writes a workbook or a Word file.
     *
     * @param document the document; its core properties are set
     * @param title title in the properties
     * @param year the year the document is about; stands for the time of writing
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public static void write(POIXMLDocument document, String title, int year, OutputStream out) throws IOException {
        write(document, title, year, Map.of(), out);
    }

    static void write(POIXMLDocument document, String title, int year, Map<String, Part> parts, OutputStream out)
            throws IOException {
        properties(document, title, year);
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        document.write(made);
        copy(new ByteArrayInputStream(made.toByteArray()), parts, out);
    }

    private static void properties(POIXMLDocument document, String title, int year) {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(SheetText.clean(title));
        core.setCreator("parindex");
        Date day = Date.from(
                LocalDate.of(year, 12, 31).atStartOfDay(ZoneOffset.UTC).toInstant());
        core.setCreated(Optional.of(day));
        core.setModified(Optional.of(day));
    }

    /** Copies a container; replaced parts follow the others, in the order of the map. */
    private static void copy(InputStream made, Map<String, Part> parts, OutputStream out) throws IOException {
        ZipInputStream from = new ZipInputStream(made);
        ZipOutputStream to = new ZipOutputStream(out);
        Map<String, byte[]> replaced = new HashMap<>();
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
            String name = "/" + entry.getName();
            if (parts.containsKey(name)) {
                replaced.put(name, from.readAllBytes());
            } else {
                to.putNextEntry(fixed(entry.getName()));
                from.transferTo(to);
                to.closeEntry();
            }
        }
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            byte[] old = replaced.get(part.getKey());
            if (old == null) {
                throw new IllegalStateException("The document has no part '%s'.".formatted(part.getKey()));
            }
            to.putNextEntry(fixed(part.getKey().substring(1)));
            part.getValue().write(old, to);
            to.closeEntry();
        }
        to.finish();
    }

    private static ZipEntry fixed(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}
