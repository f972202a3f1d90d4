package org.parindex.io.template;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.jspecify.annotations.Nullable;

/** Notes at cells, and the shapes in which they show: new parts, or more of those that a sheet has. */
final class NotesSplice {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String VML = " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";
    private static final int FIRST_SHAPE = 900_001;
    private static final int LINE = 38;
    /** Depth of a text that is the whole of a note: comments, list, note and its text stand around it. */
    private static final int PLAIN_TEXT = 4;

    private final TreeMap<CellAddress, Remarks.Remark> remarks;
    /** Cells that got a note of their own beside the notes that the sheet had. */
    private final Set<CellAddress> fresh = new HashSet<>();

    NotesSplice(TreeMap<CellAddress, Remarks.Remark> remarks) {
        this.remarks = remarks;
    }

    private static String run(String text) {
        return ("<r xmlns=\"%s\"><rPr><sz val=\"10\"/><rFont val=\"Tahoma\"/></rPr><t xml:space=\"preserve\">%s</t></r>")
                .formatted(MAIN, XmlTags.escape(text));
    }

    private static String note(CellAddress at, Remarks.Remark remark, int author) {
        return "<comment xmlns=\"%s\" ref=\"%s\" authorId=\"%d\"><text>%s</text></comment>"
                .formatted(MAIN, at.formatAsString(), author, run(remark.text()));
    }

    String newNotes() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
                .append("<comments xmlns=\"" + MAIN + "\"><authors><author>parindex</author></authors><commentList>");
        remarks.forEach((at, remark) -> xml.append(note(at, remark, 0)));
        return xml.append("</commentList></comments>").toString();
    }

    /** Notes that a sheet has, with ours behind them; at a cell that has one, ours stands below its text. */
    String moreNotes(String xml) {
        Map<CellAddress, Remarks.Remark> left = new TreeMap<>(remarks);
        StringBuilder out = new StringBuilder(xml.length() + 400 * remarks.size());
        int copied = 0;
        int authors = 0;
        Remarks.Remark here = null;
        XmlTags tags = new XmlTags(xml);
        while (tags.next()) {
            switch (tags.name()) {
                case "author" -> authors += tags.isStart() ? 1 : 0;
                case "authors" -> {
                    boolean end = !tags.isStart() || tags.isEmpty();
                    if (end) {
                        out.append(xml, copied, tags.start())
                                .append(tags.isEmpty() ? "<" + tags.prefix() + "authors>" : "")
                                .append("<author xmlns=\"" + MAIN + "\">parindex</author></")
                                .append(tags.prefix())
                                .append("authors>");
                        copied = tags.end();
                    }
                }
                case "comment" -> here = tags.isStart() ? remarkAt(tags.attribute("ref"), left) : null;
                case "text" -> {
                    if (here != null && !tags.isStart()) {
                        out.append(xml, copied, tags.start()).append(run("\n" + here.text()));
                        copied = tags.start();
                    }
                }
                case "t" -> {
                    // plain text beside runs is not shown, so it becomes a run
                    if (here != null && tags.depth() == PLAIN_TEXT && !tags.isEmpty()) {
                        int at = tags.isStart() ? tags.start() : tags.end();
                        out.append(xml, copied, at)
                                .append(tags.isStart() ? "<" : "</")
                                .append(tags.prefix())
                                .append("r>");
                        copied = at;
                    }
                }
                case "commentList" -> {
                    if (!tags.isStart() || tags.isEmpty()) {
                        out.append(xml, copied, tags.start())
                                .append(tags.isEmpty() ? "<" + tags.prefix() + "commentList>" : "");
                        int author = authors;
                        left.forEach((at, remark) -> out.append(note(at, remark, author)));
                        out.append("</").append(tags.prefix()).append("commentList>");
                        copied = tags.end();
                    }
                }
                default -> {
                    // everything else stays
                }
            }
        }
        fresh.addAll(left.keySet());
        return out.append(xml, copied, xml.length()).toString();
    }

    private static Remarks.@Nullable Remark remarkAt(@Nullable String ref, Map<CellAddress, Remarks.Remark> left) {
        return ref != null && ref.matches("[A-Z]{1,3}[0-9]{1,7}") ? left.remove(new CellAddress(ref)) : null;
    }

    String newDrawing() {
        StringBuilder xml = new StringBuilder("<xml" + VML + ">")
                .append("<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>")
                .append("<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
                        + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
                        + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
        int number = 1_025;
        for (Map.Entry<CellAddress, Remarks.Remark> one : remarks.entrySet()) {
            xml.append(shape(one.getKey(), one.getValue(), number++));
        }
        return xml.append("</xml>").toString();
    }

    /** A drawing that a sheet has, with the shapes of new notes; those of {@link #moreNotes} if that came before. */
    String moreDrawing(String xml, boolean notesToo) {
        StringBuilder more = new StringBuilder();
        int number = FIRST_SHAPE;
        for (Map.Entry<CellAddress, Remarks.Remark> one : remarks.entrySet()) {
            if (!notesToo || fresh.contains(one.getKey())) {
                more.append(shape(one.getKey(), one.getValue(), number++));
            }
        }
        int end = xml.lastIndexOf("</");
        return end < 0 ? newDrawing() : xml.substring(0, end) + more + xml.substring(end);
    }

    private static String shape(CellAddress at, Remarks.Remark remark, int number) {
        int lines =
                remark.text().lines().mapToInt(line -> 1 + line.length() / LINE).sum();
        int row = at.getRow();
        int column = at.getColumn();
        return ("<v:shape%s id=\"_x0000_s%d\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\""
                        + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
                        + "<v:shadow color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
                        + "<v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/>"
                        + "<x:SizeWithCells/><x:Anchor>%d, 15, %d, 2, %d, 15, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill>"
                        + "<x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>")
                .formatted(
                        VML, number, column + 1, row, column + 5, row + Math.max(3, Math.min(20, lines)), row, column);
    }
}
