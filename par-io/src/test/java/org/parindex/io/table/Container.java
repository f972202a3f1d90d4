package org.parindex.io.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx file made part by part, so that each part can be wrong. */
final class Container {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    static Container of(String rows) {
        Container container = new Container();
        container.parts.put(
                "_rels/.rels",
                "<Relationships xmlns='" + PACKAGE + "'><Relationship Id='r1' Type='" + REL
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        container.parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + REL
                        + "'><sheets><sheet name='Dữ liệu' sheetId='1' r:id='r1'/></sheets></workbook>");
        container.parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + PACKAGE + "'>"
                        + "<Relationship Id='r1' Type='" + REL + "/worksheet' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='r2' Type='" + REL + "/sharedStrings' Target='/xl/sharedStrings.xml'/>"
                        + "<Relationship Id='r3' Type='" + REL + "/styles' Target='styles.xml'/></Relationships>");
        container.parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns='" + MAIN + "'><si><t>xã Hòa Bình</t></si>"
                        + "<si><r><t>đặc </t></r><r><t>khu</t></r><rPh><t>NO</t></rPh></si>"
                        + "<si><t>a_x000D_b _xyz_</t></si></sst>");
        container.parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='10'/></cellXfs></styleSheet>");
        container.parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
        return container;
    }

    Container with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    Container without(String part) {
        parts.remove(part);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}
