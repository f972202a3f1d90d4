package org.parindex.io.template;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Severity;

/** Colours cells in the XML of a sheet and hangs its notes in; every other character stays as it is. */
final class SheetSplice {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** What stands behind the reference to the drawing of notes. */
    private static final Set<String> BEHIND = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst",
            "AlternateContent");

    private final String xml;
    private final TreeMap<CellAddress, Remarks.Remark> remarks;
    private final ToIntBiFunction<Integer, Severity> styles;
    private final StringBuilder out;
    private int copied;
    private int row = -1;
    private int column = -1;
    private String prefix = "";

    /**
     * Prepares a splice.
     *
     * @param styles gives the number of the coloured copy of a style
     */
    SheetSplice(String xml, TreeMap<CellAddress, Remarks.Remark> remarks, ToIntBiFunction<Integer, Severity> styles) {
        this.xml = xml;
        this.remarks = new TreeMap<>(remarks);
        this.styles = styles;
        this.out = new StringBuilder(xml.length() + 200 * remarks.size());
    }

    /**
     * The sheet with its cells coloured.
     *
     * @param drawing id of the relation to a new drawing of notes; null if it has one
     */
    String spliced(@Nullable String drawing) {
        boolean hung = drawing == null;
        XmlTags tags = new XmlTags(xml);
        while (tags.next()) {
            switch (tags.name()) {
                case "sheetData" -> sheetData(tags);
                case "row" -> rowTag(tags);
                case "c" -> {
                    if (tags.isStart() && tags.depth() == 3) {
                        cell(tags);
                    }
                }
                default -> {
                    boolean behind = tags.depth() == 1 && tags.isStart() && BEHIND.contains(tags.name());
                    boolean last = tags.depth() == 0 && !tags.isStart();
                    if (!hung && (behind || last) && drawing != null) {
                        upTo(tags.start());
                        out.append("<legacyDrawing xmlns=\"%s\" xmlns:par=\"%s\" par:id=\"%s\"/>"
                                .formatted(MAIN, RELATIONS, drawing));
                        hung = true;
                    }
                }
            }
        }
        upTo(xml.length());
        return out.toString();
    }

    private void upTo(int position) {
        out.append(xml, copied, position);
        copied = position;
    }

    private void replace(XmlTags tag, String text) {
        upTo(tag.start());
        out.append(text);
        copied = tag.end();
    }

    private static String opened(String tag) {
        return tag.substring(0, tag.length() - 2).stripTrailing() + ">";
    }

    private void sheetData(XmlTags tag) {
        prefix = tag.prefix();
        if (tag.isStart() && tag.isEmpty() && !remarks.isEmpty()) {
            replace(tag, opened(tag.text()));
            rowsBefore(Integer.MAX_VALUE);
            out.append("</").append(prefix).append("sheetData>");
        } else if (!tag.isStart()) {
            upTo(tag.start());
            rowsBefore(Integer.MAX_VALUE);
        }
    }

    /** New rows for remarks above a row that the sheet does not have. */
    private void rowsBefore(int next) {
        while (!remarks.isEmpty() && remarks.firstKey().getRow() < next) {
            int at = remarks.firstKey().getRow();
            out.append('<').append(prefix).append("row r=\"").append(at + 1).append("\">");
            cellsBefore(at, Integer.MAX_VALUE);
            out.append("</").append(prefix).append("row>");
        }
    }

    /** New cells for remarks of a row left of a column that the row does not have. */
    private void cellsBefore(int at, int next) {
        while (!remarks.isEmpty()
                && remarks.firstKey().getRow() == at
                && remarks.firstKey().getColumn() < next) {
            Map.Entry<CellAddress, Remarks.Remark> one = remarks.pollFirstEntry();
            out.append('<')
                    .append(prefix)
                    .append("c r=\"")
                    .append(one.getKey().formatAsString())
                    .append("\" s=\"")
                    .append(styles.applyAsInt(0, one.getValue().severity()))
                    .append("\"/>");
        }
    }

    private void rowTag(XmlTags tag) {
        if (tag.depth() != 2) {
            return;
        }
        if (!tag.isStart()) {
            upTo(tag.start());
            cellsBefore(row, Integer.MAX_VALUE);
            return;
        }
        row = number(tag.attribute("r"), row + 2) - 1;
        column = -1;
        upTo(tag.start());
        rowsBefore(row);
        boolean wanted = !remarks.isEmpty() && remarks.firstKey().getRow() == row;
        if (tag.isEmpty() && wanted) {
            replace(tag, opened(tag.text()));
            cellsBefore(row, Integer.MAX_VALUE);
            out.append("</").append(prefix).append("row>");
        }
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : otherwise;
    }

    private void cell(XmlTags tag) {
        String address = tag.attribute("r");
        column = address == null ? column + 1 : CellReference.convertColStringToIndex(address.replaceAll("[0-9]", ""));
        upTo(tag.start());
        cellsBefore(row, column);
        boolean wanted = !remarks.isEmpty()
                && remarks.firstKey().getRow() == row
                && remarks.firstKey().getColumn() == column;
        if (wanted) {
            Remarks.Remark remark = remarks.pollFirstEntry().getValue();
            int style = styles.applyAsInt(number(tag.attribute("s"), 0), remark.severity());
            replace(tag, XmlTags.with(tag.text(), "s", String.valueOf(style)));
        }
    }
}
