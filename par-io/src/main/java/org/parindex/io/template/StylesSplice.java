package org.parindex.io.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.finding.Severity;

/** Adds coloured copies of cell styles to the XML of the styles of a workbook. */
final class StylesSplice {

    /** As many as Excel allows. */
    private static final int MOST = 65_000;

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final String xml;
    private final List<String> formats = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private int fills;

    StylesSplice(String xml) {
        this.xml = xml;
        XmlTags tags = new XmlTags(xml);
        boolean inFormats = false;
        int from = -1;
        while (tags.next()) {
            if (tags.name().equals("cellXfs")) {
                inFormats = tags.isStart() && !tags.isEmpty();
            } else if (tags.name().equals("xf") && inFormats && tags.depth() == 2) {
                if (tags.isEmpty()) {
                    formats.add(tags.text());
                } else if (tags.isStart()) {
                    from = tags.start();
                } else {
                    formats.add(xml.substring(from, tags.end()));
                }
            } else if (tags.name().equals("fill") && tags.depth() == 2 && tags.isStart()) {
                fills++;
            }
        }
    }

    /** Whether there is something to copy. */
    boolean isUsable() {
        return !formats.isEmpty() && fills > 0;
    }

    /** The number of a style in the colour of a severity. */
    int colored(int style, Severity severity) {
        if (formats.size() + added.size() >= MOST) {
            return style;
        }
        String key = style + " " + severity;
        return numbers.computeIfAbsent(key, one -> {
            String format = formats.get(style < formats.size() ? style : 0);
            return add(filled(format, severity));
        });
    }

    private int add(String format) {
        added.add(format);
        return formats.size() + added.size() - 1;
    }

    private String filled(String format, Severity severity) {
        int end = format.indexOf('>') + 1;
        String tag = XmlTags.with(format.substring(0, end), "fillId", String.valueOf(fills + severity.ordinal()));
        return XmlTags.with(tag, "applyFill", "1") + format.substring(end);
    }

    /** The number of a style for the list of remarks: plain wrapped text that stays text, or a heading. */
    int listed(boolean heading) {
        return numbers.computeIfAbsent(
                heading ? "heading" : "text",
                one -> add(
                        ("<xf xmlns=\"%s\" numFmtId=\"49\" fontId=\"0\" fillId=\"%d\" borderId=\"0\" xfId=\"0\" applyFill=\"1\""
                                        + " applyAlignment=\"1\" quotePrefix=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>")
                                .formatted(MAIN, heading ? fills + Severity.INFO.ordinal() : 0)));
    }

    /** The styles with everything that was asked for. */
    String spliced() {
        StringBuilder out = new StringBuilder(xml.length() + 400 * added.size() + 1_000);
        int copied = 0;
        XmlTags tags = new XmlTags(xml);
        while (tags.next()) {
            boolean ours = (tags.name().equals("fills") || tags.name().equals("cellXfs")) && tags.depth() == 1;
            if (ours) {
                boolean filling = tags.name().equals("fills");
                out.append(xml, copied, tags.start());
                if (tags.isStart()) {
                    int count = filling ? fills + Severity.values().length : formats.size() + added.size();
                    out.append(XmlTags.with(tags.text(), "count", String.valueOf(count)));
                } else {
                    out.append(filling ? newFills() : String.join("", added)).append(tags.text());
                }
                copied = tags.end();
            }
        }
        return out.append(xml, copied, xml.length()).toString();
    }

    private static String newFills() {
        StringBuilder fills = new StringBuilder();
        for (Severity severity : Severity.values()) {
            fills.append(("<fill xmlns=\"%s\"><patternFill patternType=\"solid\"><fgColor rgb=\"FF%s\"/>"
                            + "<bgColor indexed=\"64\"/></patternFill></fill>")
                    .formatted(MAIN, Remarks.color(severity)));
        }
        return fills.toString();
    }
}
