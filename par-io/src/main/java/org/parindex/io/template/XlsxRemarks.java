package org.parindex.io.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.sheet.SheetNames;
import org.parindex.io.internal.zip.FileBytes;
import org.parindex.io.internal.zip.RefusedException;
import org.parindex.io.internal.zip.ZipParts;

/**
 * Puts remarks into an .xlsx file part by part. Parts that nothing is said about are copied as they are, byte by byte;
 * macros are left out.
 */
final class XlsxRemarks {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipParts parts;
    private final Remarks remarks;
    private final Map<String, String> changed = new LinkedHashMap<>();
    private final StringBuilder newTypes = new StringBuilder();
    private final String workbook;
    private int number;

    private XlsxRemarks(ZipParts parts, Remarks remarks) throws IOException, RefusedException {
        this.parts = parts;
        this.remarks = remarks;
        this.workbook = target("", OFFICE + "/officeDocument");
    }

    /** The file with remarks; empty if it is built in a way that cannot be spliced. */
    static Optional<byte[]> write(byte[] original, Remarks remarks) {
        try (FileBytes bytes = FileBytes.of(original)) {
            XlsxRemarks file = new XlsxRemarks(ZipParts.open(bytes, 2_000), remarks);
            return Optional.of(file.write());
        } catch (IOException | RefusedException | RuntimeException cannot) {
            // notes and drawings of a file are not looked at by the import; whatever they hold, a new workbook is made
            return Optional.empty();
        }
    }

    private byte[] write() throws IOException, RefusedException {
        String stylesPart = target(workbook, OFFICE + "/styles");
        StylesSplice styles = new StylesSplice(text(stylesPart));
        if (!styles.isUsable()) {
            throw RefusedException.damaged("thiếu kiểu định dạng", "it has no styles");
        }
        Map<String, String> targets = targets(workbook);
        SheetNames names = new SheetNames();
        XmlTags tags = new XmlTags(text(workbook));
        int highest = 0;
        while (tags.next()) {
            if (tags.name().equals("sheet") && tags.isStart()) {
                String name = XmlTags.unescape(String.valueOf(tags.attribute("name")));
                names.of(name);
                highest = Math.max(highest, number(tags.attribute("sheetId")));
                TreeMap<CellAddress, Remarks.Remark> at = remarks.at(name);
                String part = targets.get(String.valueOf(tags.attribute("id")));
                if (!at.isEmpty() && part != null) {
                    sheet(part, at, styles);
                }
            }
        }
        list(names.of(Remarks.SHEET), highest + 1, styles);
        changed.put(stylesPart, styles.spliced());
        contentTypes();
        return zip();
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
    }

    private void sheet(String part, TreeMap<CellAddress, Remarks.Remark> at, StylesSplice styles)
            throws IOException, RefusedException {
        NotesSplice notes = new NotesSplice(at);
        Map<String, String> byType = byType(part);
        String notesPart = byType.get(OFFICE + "/comments");
        String drawing = drawing(part);
        if (notesPart != null) {
            changed.put(notesPart, notes.moreNotes(text(notesPart)));
        } else {
            String fresh = unused("xl/comments-par", ".xml");
            changed.put(fresh, notes.newNotes());
            override(fresh, TYPES + "comments+xml");
            relate(part, OFFICE + "/comments", fresh);
        }
        String id = null;
        if (drawing != null) {
            changed.put(drawing, notes.moreDrawing(text(drawing), notesPart != null));
        } else {
            String fresh = unused("xl/drawings/notes-par", ".vml");
            changed.put(fresh, notes.newDrawing());
            id = relate(part, OFFICE + "/vmlDrawing", fresh);
        }
        changed.put(part, new SheetSplice(text(part), at, styles::colored).spliced(id));
    }

    /** The drawing of notes that a sheet refers to. */
    private @Nullable String drawing(String part) throws IOException, RefusedException {
        XmlTags tags = new XmlTags(text(part));
        while (tags.next()) {
            if (tags.name().equals("legacyDrawing") && tags.depth() == 1) {
                String found = targets(part).get(String.valueOf(tags.attribute("id")));
                if (found == null || !parts.has(found)) {
                    throw RefusedException.damaged("thiếu hình của ghi chú", "the drawing of its notes is missing");
                }
                return found;
            }
        }
        return null;
    }

    private void list(String name, int sheetId, StylesSplice styles) throws IOException, RefusedException {
        String part = unused("xl/worksheets/sheet-par", ".xml");
        changed.put(part, RemarkSheetXml.of(remarks, styles.listed(true), styles.listed(false)));
        override(part, TYPES + "worksheet+xml");
        String id = relate(workbook, OFFICE + "/worksheet", part);
        String xml = text(workbook);
        XmlTags tags = new XmlTags(xml);
        while (tags.next()) {
            if (tags.name().equals("sheets") && !tags.isStart()) {
                String sheet = "<sheet xmlns=\"%s\" xmlns:par=\"%s\" name=\"%s\" sheetId=\"%d\" par:id=\"%s\"/>"
                        .formatted(MAIN, OFFICE, XmlTags.escape(name), sheetId, id);
                changed.put(workbook, xml.substring(0, tags.start()) + sheet + xml.substring(tags.start()));
                return;
            }
        }
        throw RefusedException.damaged("không có danh sách trang", "it has no list of sheets");
    }

    private void override(String part, String type) {
        newTypes.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, type));
    }

    private void contentTypes() throws IOException, RefusedException {
        String part = "[Content_Types].xml";
        String xml = text(part);
        String vml =
                "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>";
        boolean has = xml.toLowerCase(java.util.Locale.ROOT).contains("extension=\"vml\"");
        int end = xml.lastIndexOf("</");
        int first = xml.indexOf('>', xml.indexOf("<Types")) + 1;
        if (end < 0 || first < 1 || !xml.contains("<Types")) {
            throw RefusedException.damaged("thiếu danh mục loại phần", "its list of content types is damaged");
        }
        String all =
                xml.substring(0, first) + (has ? "" : vml) + xml.substring(first, end) + newTypes + xml.substring(end);
        changed.put(
                part,
                all.replace("application/vnd.ms-excel.sheet.macroEnabled.main+xml", TYPES + "sheet.main+xml")
                        .replaceAll("<(Default|Override)[^>]*application/vnd\\.ms-office\\.vbaProject[^>]*/>", ""));
        String relations = relations(workbook);
        if (parts.has(relations) || changed.containsKey(relations)) {
            changed.put(relations, text(relations).replaceAll("<Relationship [^>]*/vbaProject\"[^>]*/>", ""));
        }
    }

    private static boolean isMacro(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).contains("vbaproject");
    }

    private String unused(String start, String ending) {
        String name = start + ++number + ending;
        while (parts.has(name) || changed.containsKey(name)) {
            name = start + ++number + ending;
        }
        return name;
    }

    /** The text of a part as it stands now. */
    private String text(String part) throws IOException, RefusedException {
        String now = changed.get(part);
        if (now != null) {
            return now;
        }
        try (InputStream in = parts.open(part)) {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            boolean other = text.startsWith("<?xml")
                    && !text.substring(0, Math.max(5, text.indexOf("?>")))
                            .toLowerCase(java.util.Locale.ROOT)
                            .matches("(?s)<\\?xml(?!.*encoding).*|.*encoding\\s*=\\s*[\"'](utf-8|us-ascii)[\"'].*");
            if (other) {
                throw RefusedException.damaged("mã ký tự không phải UTF-8", "it is not encoded in UTF-8");
            }
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException wrong) {
            throw RefusedException.damaged("mã ký tự không phải UTF-8", "it is not encoded in UTF-8");
        }
    }

    private static String relations(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    private Map<String, String> targets(String part) throws IOException, RefusedException {
        return related(part, "Id");
    }

    private Map<String, String> byType(String part) throws IOException, RefusedException {
        return related(part, "Type");
    }

    private Map<String, String> related(String part, String key) throws IOException, RefusedException {
        Map<String, String> found = new LinkedHashMap<>();
        String file = relations(part);
        if (!parts.has(file) && !changed.containsKey(file)) {
            return found;
        }
        XmlTags tags = new XmlTags(text(file));
        while (tags.next()) {
            if (tags.name().equals("Relationship")
                    && tags.isStart()
                    && !"External".equals(tags.attribute("TargetMode"))) {
                String target = XmlTags.unescape(String.valueOf(tags.attribute("Target")));
                found.putIfAbsent(String.valueOf(tags.attribute(key)), resolve(part, target));
            }
        }
        return found;
    }

    private static String resolve(String part, String target) {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        java.util.ArrayDeque<String> steps = new java.util.ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private String target(String part, String type) throws IOException, RefusedException {
        String found = byType(part).get(type);
        if (found == null || !parts.has(found)) {
            throw RefusedException.damaged("không phải .xlsx thông thường", "it is no ordinary .xlsx file");
        }
        return found;
    }

    /** Adds a relation; gives its id. */
    private String relate(String part, String type, String target) throws IOException, RefusedException {
        String file = relations(part);
        boolean there = parts.has(file) || changed.containsKey(file);
        String xml = there
                ? text(file)
                : "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"" + PACKAGE
                        + "\"></Relationships>";
        String id = "rIdPar" + ++number;
        String relation = "<Relationship xmlns=\"%s\" Id=\"%s\" Type=\"%s\" Target=\"/%s\"/>"
                .formatted(PACKAGE, id, type, target);
        int end = xml.lastIndexOf("</");
        if (end < 0) {
            int empty = xml.lastIndexOf("/>");
            xml = xml.substring(0, empty) + "></Relationships>";
            end = xml.lastIndexOf("</");
        }
        changed.put(file, xml.substring(0, end) + relation + xml.substring(end));
        return id;
    }

    private byte[] zip() throws IOException, RefusedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : parts.names()) {
                if (!isMacro(name) && !name.endsWith("/")) {
                    String text = changed.remove(name);
                    entry(zip, name);
                    if (text == null) {
                        try (InputStream in = parts.open(name)) {
                            in.transferTo(zip);
                        }
                    } else {
                        zip.write(text.getBytes(StandardCharsets.UTF_8));
                    }
                    zip.closeEntry();
                }
            }
            for (Map.Entry<String, String> fresh : changed.entrySet()) {
                entry(zip, fresh.getKey());
                zip.write(fresh.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
