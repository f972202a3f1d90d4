package org.parindex.io.internal.grid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.zip.RefusedException;
import org.parindex.io.internal.zip.ZipParts;

/** The texts that cells of a workbook share. */
final class XlsxStrings {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxStrings() {}

    /** A text and the font of its first run, empty if it has none of its own. */
    record Shared(String text, String font) {}

    static List<Shared> read(ZipParts parts, @Nullable String part, GridBudget budget)
            throws IOException, RefusedException {
        List<Shared> strings = new ArrayList<>();
        if (part == null || !parts.has(part)) {
            return strings;
        }
        try (XmlIn xml = new XmlIn(parts.open(part), budget.limits())) {
            while (xml.next()) {
                if (xml.isStart("si")) {
                    Shared one = rich(xml, "si");
                    budget.characters(one.text().length());
                    strings.add(one);
                    if (strings.size() > budget.limits().cells()) {
                        throw RefusedException.limit(
                                "số văn bản dùng chung",
                                "shared texts",
                                budget.limits().cells());
                    }
                }
            }
        }
        return strings;
    }

    /** The text of an element of runs; readings of Asian characters are left out. */
    static Shared rich(XmlIn xml, String element) throws RefusedException {
        StringBuilder text = new StringBuilder();
        String font = "";
        boolean raised = false;
        while (xml.next() && !xml.isEnd(element)) {
            if (xml.isStart("t")) {
                Raised.append(xml, text, xml.content(), raised);
            } else if (xml.isStart("r")) {
                raised = false;
            } else if (xml.isStart("vertAlign")) {
                raised = "superscript".equals(xml.attribute("val"));
            } else if (xml.isStart("rFont") && font.isEmpty()) {
                String name = xml.attribute("val");
                font = name == null ? "" : name;
            } else if (xml.isStart("rPh")) {
                xml.skip();
            }
        }
        return new Shared(unescaped(text.toString()), font);
    }

    /** Characters that XML cannot hold are written _xHHHH_. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escape = ESCAPE.matcher(text);
        return escape.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
