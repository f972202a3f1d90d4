package org.parindex.io.internal.grid;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Containers made by hand, for what no well-behaved program writes. */
public final class Packages {

    static final GridLimits LIMITS = new GridLimits(
            25L << 20, 200L << 20, 1_000, 300, 20_000, 400, 300_000, 32_767, 12_000_000, 65_490, 64, 200);

    private Packages() {}

    static GridFile read(byte[] bytes) {
        return GridReader.read("t", bytes, LIMITS);
    }

    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(part.getKey());
                CRC32 crc = new CRC32();
                crc.update(content);
                entry.setMethod(ZipEntry.DEFLATED);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Map<String, String> parts(byte[] zip) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    static byte[] bytes(XSSFWorkbook workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The cells of a sheet, row by row: numbers, texts, null for nothing. */
    public static String sheet(Object[][] rows) {
        StringBuilder data = new StringBuilder();
        for (int row = 0; row < rows.length; row++) {
            data.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows[row].length; column++) {
                Object cell = rows[row][column];
                String at = GridSheet.address(row, column);
                if (cell instanceof Number) {
                    data.append("<c r=\"" + at + "\"><v>" + cell + "</v></c>");
                } else if (cell != null) {
                    String text = cell.toString().replace("&", "&amp;").replace("<", "&lt;");
                    data.append("<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
                }
            }
            data.append("</row>");
        }
        return data.toString();
    }

    /** The parts of a workbook with one sheet. */
    public static Map<String, String> workbook(String sheetData) {
        Map<String, String> parts = new LinkedHashMap<>();
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"" + relations
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + relations
                        + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + relations
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
        return parts;
    }
}
