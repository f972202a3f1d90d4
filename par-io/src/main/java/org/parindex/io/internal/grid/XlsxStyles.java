package org.parindex.io.internal.grid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.zip.RefusedException;
import org.parindex.io.internal.zip.ZipParts;

/**
 * Number formats and fonts of the cell formats of a workbook.
 *
 * @param formatIds number of the number format, by cell format
 * @param formats number format, by cell format
 * @param fonts name of the font, by cell format
 */
record XlsxStyles(List<Integer> formatIds, List<String> formats, List<String> fonts) {

    static final XlsxStyles NONE = new XlsxStyles(List.of(), List.of(), List.of());

    int formatId(int style) {
        return style >= 0 && style < formatIds.size() ? formatIds.get(style) : 0;
    }

    String format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : "";
    }

    String font(int style) {
        return style >= 0 && style < fonts.size() ? fonts.get(style) : "";
    }

    static XlsxStyles read(ZipParts parts, @Nullable String part, GridLimits limits)
            throws IOException, RefusedException {
        if (part == null || !parts.has(part)) {
            return NONE;
        }
        Map<Integer, String> own = new HashMap<>();
        List<String> fontNames = new ArrayList<>();
        XlsxStyles styles = new XlsxStyles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (XmlIn xml = new XmlIn(parts.open(part), limits)) {
            boolean inCells = false;
            while (xml.next()) {
                if (xml.isStart("numFmt")) {
                    String code = xml.attribute("formatCode");
                    own.put(xml.number("numFmtId", -1), code == null ? "" : code);
                } else if (xml.isStart("fonts")) {
                    fonts(xml, fontNames, limits);
                } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
                    inCells = xml.isStart();
                } else if (inCells && xml.isStart("xf")) {
                    styles.add(xml, own, fontNames, limits);
                }
            }
        }
        return styles;
    }

    private static void fonts(XmlIn xml, List<String> names, GridLimits limits) throws RefusedException {
        String name = "";
        while (xml.next() && !xml.isEnd("fonts")) {
            if (xml.isStart("font")) {
                name = "";
            } else if (xml.isStart("name")) {
                String value = xml.attribute("val");
                name = value == null ? "" : value;
            } else if (xml.isEnd("font")) {
                names.add(name);
            }
            if (names.size() > limits.styles()) {
                throw RefusedException.limit("số phông chữ", "fonts", limits.styles());
            }
        }
    }

    private void add(XmlIn xml, Map<Integer, String> own, List<String> fontNames, GridLimits limits)
            throws RefusedException {
        int id = xml.number("numFmtId", 0);
        int font = xml.number("fontId", -1);
        String builtin = BuiltinFormats.getBuiltinFormat(id);
        formatIds.add(id);
        formats.add(own.getOrDefault(id, builtin == null ? "" : builtin));
        fonts.add(font >= 0 && font < fontNames.size() ? fontNames.get(font) : "");
        if (formats.size() > limits.styles()) {
            throw RefusedException.limit("số kiểu ô", "cell formats", limits.styles());
        }
    }
}
