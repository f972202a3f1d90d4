package org.parindex.io.internal.grid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.parindex.io.internal.zip.RefusedException;
import org.parindex.io.internal.zip.ZipParts;

/** Tells what a file is from its first bytes, and from the parts of a container. */
final class FileSniffer {

    private static final int START = 4_000;

    /** First bytes, as characters. */
    private static final Map<String, FileKind> SIGNATURES = Map.ofEntries(
            Map.entry("PK\u0003\u0004", FileKind.ARCHIVE),
            Map.entry("PK\u0005\u0006", FileKind.ARCHIVE),
            Map.entry("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", FileKind.XLS),
            Map.entry("%PDF", FileKind.PDF),
            Map.entry("\u0089PNG", FileKind.IMAGE),
            Map.entry("\u00ff\u00d8\u00ff", FileKind.IMAGE),
            Map.entry("GIF8", FileKind.IMAGE),
            Map.entry("II*\u0000", FileKind.IMAGE),
            Map.entry("MM\u0000*", FileKind.IMAGE),
            Map.entry("RIFF", FileKind.IMAGE),
            Map.entry("{\\rtf", FileKind.RTF),
            Map.entry("Rar!", FileKind.OTHER_ARCHIVE),
            Map.entry("ID;P", FileKind.EXCHANGE),
            Map.entry("TABLE\r\n0,1", FileKind.EXCHANGE),
            Map.entry("TABLE\n0,1", FileKind.EXCHANGE),
            Map.entry("MIME-Version:", FileKind.MHTML),
            Map.entry("7z\u00bc\u00af", FileKind.OTHER_ARCHIVE),
            Map.entry("\u001f\u008b", FileKind.OTHER_ARCHIVE),
            Map.entry("\t\u0000\u0004\u0000", FileKind.OLD_XLS),
            Map.entry("\t\u0002\u0006\u0000", FileKind.OLD_XLS),
            Map.entry("\t\u0004\u0006\u0000", FileKind.OLD_XLS),
            Map.entry("\t\u0008\u0008\u0000", FileKind.OLD_XLS));

    private FileSniffer() {}

    /** The kind by the first bytes: {@link FileKind#ARCHIVE} for any zip, {@link FileKind#XLS} for any OLE2 container. */
    static FileKind kind(byte[] bytes) {
        if (bytes.length == 0) {
            return FileKind.EMPTY;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, FileKind> signature : SIGNATURES.entrySet()) {
            if (start.startsWith(signature.getKey())) {
                return signature.getValue();
            }
        }
        return text(start);
    }

    private static FileKind text(String start) {
        boolean wide = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
        String plain = start.replace("\u0000", "")
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (plain.contains("urn:schemas-microsoft-com:office:spreadsheet") && !plain.contains("<html")) {
            return FileKind.SPREADSHEET_ML;
        }
        if (plain.startsWith("<")
                && (plain.contains("<html") || plain.contains("<table") || plain.contains("<!doctype html"))) {
            return FileKind.HTML;
        }
        if (plain.startsWith("<?xml")
                && plain.contains("office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet")) {
            return FileKind.FLAT_ODS;
        }
        if (plain.startsWith("<?xml")) {
            return FileKind.OTHER_XML;
        }
        if (plain.startsWith("{") || plain.startsWith("[{")) {
            return FileKind.JSON;
        }
        return wide || isText(start) ? FileKind.CSV : FileKind.OTHER;
    }

    /** Whether there are no control characters but those of lines, or zeros at every other place as in UTF-16. */
    private static boolean isText(String start) {
        int[] zeros = {0, 0};
        boolean control = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            zeros[i % 2] += c == 0 ? 1 : 0;
            control |= c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
        }
        boolean wide = (zeros[0] == 0 || zeros[1] == 0) && zeros[0] + zeros[1] > start.length() / 8;
        return !control || wide;
    }

    /** What a zip container holds. */
    static FileKind inside(ZipParts parts) throws IOException, RefusedException {
        if (parts.has("mimetype")) {
            return openDocument(parts);
        }
        for (String name : parts.names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith("workbook.bin")) {
                return FileKind.XLSB;
            }
            if (lower.startsWith("word/document")) {
                return FileKind.WORD;
            }
            if (lower.startsWith("ppt/presentation")) {
                return FileKind.POWERPOINT;
            }
        }
        return parts.has("_rels/.rels") || parts.has("xl/workbook.xml") ? FileKind.XLSX : FileKind.ARCHIVE;
    }

    private static FileKind openDocument(ZipParts parts) throws IOException, RefusedException {
        String type = start(parts, "mimetype", 200);
        if (!type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            return FileKind.OTHER_ODF;
        }
        boolean locked = parts.has("META-INF/manifest.xml")
                && start(parts, "META-INF/manifest.xml", 100_000).contains("encryption-data");
        return locked ? FileKind.LOCKED : FileKind.ODS;
    }

    private static String start(ZipParts parts, String part, int most) throws IOException, RefusedException {
        try (InputStream in = parts.open(part)) {
            return new String(in.readNBytes(most), StandardCharsets.UTF_8);
        }
    }
}
