package org.parindex.io.internal.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The short texts of a workbook, each once. Programs that change a cell expect its text here; long texts, of which there
 * may be very many, stand in their cells.
 */
final class SharedTexts {

    private static final int LONGEST = 64;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"%d\" uniqueCount=\"%d\">";

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private int uses;

    /** The number of a text; negative for one that stands in its cell. */
    int number(String text) {
        if (text.length() > LONGEST) {
            return -1;
        }
        uses++;
        return numbers.computeIfAbsent(text, key -> numbers.size());
    }

    void write(OutputStream out) throws IOException {
        StringBuilder xml = new StringBuilder(String.format(Locale.ROOT, HEAD, uses, numbers.size()));
        for (String text : numbers.keySet()) {
            xml.append("<si><t xml:space=\"preserve\">");
            RowWriter.escape(text, xml);
            xml.append("</t></si>");
        }
        out.write(xml.append("</sst>").toString().getBytes(StandardCharsets.UTF_8));
    }
}
