package org.parindex.io.template;

import java.util.List;

/** The list of remarks as the XML of a sheet: text only, nothing that could be computed. */
final class RemarkSheetXml {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private RemarkSheetXml() {}

    static String of(Remarks remarks, int heading, int text) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
                .append("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">")
                .append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
                .append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int i = 0; i < Remarks.WIDTHS.length; i++) {
            xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                    .formatted(i + 1, Remarks.WIDTHS[i]));
        }
        xml.append("</cols><sheetData>");
        row(xml, 1, Remarks.HEADER, heading);
        List<String[]> rows = remarks.rows();
        for (int i = 0; i < rows.size(); i++) {
            row(xml, i + 2, rows.get(i), text);
        }
        xml.append("</sheetData><autoFilter ref=\"A1:%s%d\"/>"
                .formatted((char) ('A' + Remarks.HEADER.length - 1), rows.size() + 1));
        return xml.append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>")
                .toString();
    }

    private static void row(StringBuilder xml, int number, String[] cells, int style) {
        xml.append("<row r=\"").append(number).append("\">");
        for (int i = 0; i < cells.length; i++) {
            xml.append("<c r=\"%s%d\" s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                    .formatted((char) ('A' + i), number, style, XmlTags.escape(cells[i])));
        }
        xml.append("</row>");
    }
}
