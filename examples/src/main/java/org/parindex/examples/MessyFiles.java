package org.parindex.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Writes rows of cells as the kinds of file that offices send. A cell is a number, a text, or null. */
final class MessyFiles {

    private MessyFiles() {}

    /** A sheet of a workbook. */
    record Page(String name, List<Object[]> rows) {}

    static void excel(Workbook workbook, Path file, List<Page> pages, BiConsumer<Workbook, Sheet> change)
            throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            for (Page page : pages) {
                Sheet sheet = workbook.createSheet(page.name());
                for (int i = 0; i < page.rows().size(); i++) {
                    fill(sheet.createRow(i), page.rows().get(i));
                }
                sheet.setColumnWidth(1, 60 * 256);
                change.accept(workbook, sheet);
            }
            workbook.write(out);
        }
    }

    private static void fill(Row row, Object[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (cells[i] != null) {
                Cell cell = row.createCell(i);
                cell.setCellValue(cells[i].toString());
            }
        }
    }

    /** Semicolons and decimal commas, in UTF-16 with a byte order mark. */
    static void csv(Path file, List<Object[]> rows) throws IOException {
        StringBuilder text = new StringBuilder("\ufeff");
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                text.append(i == 0 ? "" : ";")
                        .append('"')
                        .append(comma(row[i]).replace("\"", "\"\""))
                        .append('"');
            }
            text.append("\r\n");
        }
        Files.write(file, text.toString().getBytes(StandardCharsets.UTF_16LE));
    }

    private static String comma(Object cell) {
        return cell instanceof Number ? cell.toString().replace('.', ',') : cell == null ? "" : cell.toString();
    }

    /** A page with a table, as a web system exports it under the name of a workbook. */
    static void html(Path file, List<Object[]> rows) throws IOException {
        StringBuilder page = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body><table border=1>\n");
        for (Object[] row : rows) {
            page.append("<tr>");
            for (Object cell : row) {
                page.append("<td>").append(escaped(comma(cell))).append("</td>");
            }
            page.append("</tr>\n");
        }
        Files.writeString(file, page + "</table></body></html>\n");
    }

    /** XML of Excel 2003. */
    static void xml2003(Path file, List<Object[]> rows) throws IOException {
        String name = "urn:schemas-microsoft-com:office:spreadsheet";
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Workbook xmlns=\"" + name
                + "\" xmlns:ss=\"" + name + "\"><Worksheet ss:Name=\"Bieu 1\"><Table>\n");
        for (Object[] row : rows) {
            xml.append("<Row>");
            for (Object cell : row) {
                String type = cell instanceof Number ? "Number" : "String";
                xml.append("<Cell>");
                if (cell != null) {
                    xml.append("<Data ss:Type=\"" + type + "\">")
                            .append(escaped(cell.toString()))
                            .append("</Data>");
                }
                xml.append("</Cell>");
            }
            xml.append("</Row>\n");
        }
        Files.writeString(file, xml + "</Table></Worksheet></Workbook>\n");
    }

    /** An OpenDocument spreadsheet. */
    static void ods(Path file, List<Object[]> rows) throws IOException {
        String table = rows.stream().map(MessyFiles::odsRow).collect(Collectors.joining("\n"));
        String content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\"><office:body>"
                + "<office:spreadsheet><table:table table:name=\"Biểu 1\">" + table
                + "</table:table></office:spreadsheet></office:body></office:document-content>";
        String type = "application/vnd.oasis.opendocument.spreadsheet";
        String manifest = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest"
                + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
                + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" + type + "\"/>"
                + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                + "</manifest:manifest>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "mimetype", type, ZipEntry.STORED);
            part(zip, "content.xml", content, ZipEntry.DEFLATED);
            part(zip, "META-INF/manifest.xml", manifest, ZipEntry.DEFLATED);
        }
        Files.write(file, bytes.toByteArray());
    }

    private static String odsRow(Object[] row) {
        StringBuilder xml = new StringBuilder("<table:table-row>");
        for (Object cell : row) {
            if (cell == null) {
                xml.append("<table:table-cell/>");
            } else if (cell instanceof Number) {
                xml.append("<table:table-cell office:value-type=\"float\" office:value=\"" + cell + "\"><text:p>")
                        .append(comma(cell))
                        .append("</text:p></table:table-cell>");
            } else {
                xml.append("<table:table-cell office:value-type=\"string\"><text:p>")
                        .append(escaped(cell.toString()))
                        .append("</text:p></table:table-cell>");
            }
        }
        return xml + "</table:table-row>";
    }

    private static void part(ZipOutputStream zip, String name, String text, int method) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(method);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTime(0);
        if (method == ZipEntry.STORED) {
            entry.setCompressedSize(content.length);
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Text in TCVN3, the encoding of the fonts whose names begin with .Vn. */
    static String tcvn3(String text) {
        String letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
        String bytes = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ";
        String capitals = "ĂÂĐÊÔƠƯ";
        String capitalBytes = "¡¢§£¤¥¦";
        StringBuilder old = new StringBuilder();
        for (char c : text.toCharArray()) {
            int capital = capitals.indexOf(c);
            int at = letters.indexOf(Character.toLowerCase(c));
            old.append(capital >= 0 ? capitalBytes.charAt(capital) : at >= 0 ? bytes.charAt(at) : c);
        }
        return old.toString();
    }
}
