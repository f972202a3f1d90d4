package org.parindex.io.internal.grid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.zip.RefusedException;
import org.parindex.io.internal.zip.ZipParts;

/**
 * Number formats, fonts and odd looks of the cell formats of a workbook.
 *
 * @param formatIds number of the number format, by cell format
 * @param formats number format, by cell format
 * @param fonts name of the font, by cell format
 * @param looks what is odd, by cell format
 */
record XlsxStyles(List<Integer> formatIds, List<String> formats, List<String> fonts, List<Set<GridSheet.Look>> looks) {

    static final XlsxStyles NONE = new XlsxStyles(List.of(), List.of(), List.of(), List.of());

    /** A font: its name and whether it is struck out or white. */
    private record Font(String name, boolean struck, boolean white) {
        static final Font NONE = new Font("", false, false);
    }

    int formatId(int style) {
        return style >= 0 && style < formatIds.size() ? formatIds.get(style) : 0;
    }

    String format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : "";
    }

    String font(int style) {
        return style >= 0 && style < fonts.size() ? fonts.get(style) : "";
    }

    Set<GridSheet.Look> look(int style) {
        return style >= 0 && style < looks.size() ? looks.get(style) : Set.of();
    }

    static XlsxStyles read(ZipParts parts, @Nullable String part, GridLimits limits)
            throws IOException, RefusedException {
        if (part == null || !parts.has(part)) {
            return NONE;
        }
        Map<Integer, String> own = new HashMap<>();
        List<Font> fonts = new ArrayList<>();
        List<Boolean> filled = new ArrayList<>();
        XlsxStyles styles = new XlsxStyles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (XmlIn xml = new XmlIn(parts.open(part), limits)) {
            boolean inCells = false;
            while (xml.next()) {
                if (xml.isStart("numFmt")) {
                    String code = xml.attribute("formatCode");
                    own.put(xml.number("numFmtId", -1), code == null ? "" : code);
                } else if (xml.isStart("fonts")) {
                    fonts(xml, fonts, limits);
                } else if (xml.isStart("fills")) {
                    fills(xml, filled, limits);
                } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
                    inCells = xml.isStart();
                } else if (inCells && xml.isStart("xf")) {
                    styles.add(xml, own, fonts, filled, limits);
                }
            }
        }
        return styles;
    }

    private static void fonts(XmlIn xml, List<Font> fonts, GridLimits limits) throws RefusedException {
        Font font = Font.NONE;
        while (xml.next() && !xml.isEnd("fonts")) {
            if (xml.isStart("font")) {
                font = Font.NONE;
            } else if (xml.isStart("name")) {
                String value = xml.attribute("val");
                font = new Font(value == null ? "" : value, font.struck(), font.white());
            } else if (xml.isStart("strike")) {
                String value = xml.attribute("val");
                font = new Font(font.name(), value == null || xml.truth("val"), font.white());
            } else if (xml.isStart("color")) {
                font = new Font(font.name(), font.struck(), isWhite(xml));
            } else if (xml.isEnd("font")) {
                fonts.add(font);
            }
            if (fonts.size() > limits.styles()) {
                throw RefusedException.limit("số phông chữ", "fonts", limits.styles());
            }
        }
    }

    /** Whether each fill is anything but none or white. */
    private static void fills(XmlIn xml, List<Boolean> filled, GridLimits limits) throws RefusedException {
        boolean dark = false;
        while (xml.next() && !xml.isEnd("fills")) {
            if (xml.isStart("fill")) {
                dark = false;
            } else if (xml.isStart("patternFill")) {
                String pattern = xml.attribute("patternType");
                dark = pattern != null && !pattern.equals("none");
            } else if (xml.isStart("gradientFill")) {
                dark = true;
            } else if (xml.isStart("fgColor")) {
                dark &= !isWhite(xml);
            } else if (xml.isEnd("fill")) {
                filled.add(dark);
            }
            if (filled.size() > limits.styles()) {
                throw RefusedException.limit("số kiểu nền", "fills", limits.styles());
            }
        }
    }

    /** White as such, as the first colour of a theme, or by its number in the old palette. */
    private static boolean isWhite(XmlIn xml) {
        String rgb = xml.attribute("rgb");
        boolean plain = xml.attribute("tint") == null;
        return rgb != null && rgb.toUpperCase(Locale.ROOT).endsWith("FFFFFF")
                || plain && ("0".equals(xml.attribute("theme")) || "9".equals(xml.attribute("indexed")));
    }

    private void add(XmlIn xml, Map<Integer, String> own, List<Font> known, List<Boolean> filled, GridLimits limits)
            throws RefusedException {
        int id = xml.number("numFmtId", 0);
        int number = xml.number("fontId", -1);
        int fill = xml.number("fillId", 0);
        String builtin = BuiltinFormats.getBuiltinFormat(id);
        Font font = number >= 0 && number < known.size() ? known.get(number) : Font.NONE;
        boolean dark = fill >= 0 && fill < filled.size() && filled.get(fill);
        formatIds.add(id);
        formats.add(own.getOrDefault(id, builtin == null ? "" : builtin));
        fonts.add(font.name());
        looks.add(look(font.struck(), font.white() && !dark));
        if (formats.size() > limits.styles()) {
            throw RefusedException.limit("số kiểu ô", "cell formats", limits.styles());
        }
    }

    /** The odd looks as a set; hardly any cell has one. */
    static Set<GridSheet.Look> look(boolean struck, boolean white) {
        if (struck && white) {
            return Set.of(GridSheet.Look.STRUCK, GridSheet.Look.WHITE);
        }
        return struck ? Set.of(GridSheet.Look.STRUCK) : white ? Set.of(GridSheet.Look.WHITE) : Set.of();
    }
}
