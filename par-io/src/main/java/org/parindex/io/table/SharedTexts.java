package org.parindex.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import org.parindex.io.internal.zip.RefusedException;
import org.parindex.io.internal.zip.ZipParts;

/** The table of texts that the cells of a workbook refer to. */
final class SharedTexts {

    private final List<String> texts = new ArrayList<>();

    /** Reads the table. */
    SharedTexts(ZipParts parts, String part, TableLimits limits) throws RefusedException {
        StringBuilder text = new StringBuilder();
        long characters = 0;
        try (XmlPart xml = new XmlPart(parts, part, limits)) {
            while (xml.nextStart()) {
                if (xml.element().equals("si")) {
                    read(xml, text);
                    characters += text.length();
                    if (texts.size() >= limits.sharedTexts() || characters > limits.sharedCharacters()) {
                        throw RefusedException.limit(
                                "số văn bản khác nhau hoặc tổng số ký tự của chúng",
                                "different texts, or characters of these",
                                texts.size() >= limits.sharedTexts()
                                        ? limits.sharedTexts()
                                        : limits.sharedCharacters());
                    }
                    texts.add(unescape(text));
                }
            }
        }
    }

    String at(int index) throws RefusedException {
        if (index < 0 || index >= texts.size()) {
            throw RefusedException.damaged(
                    "thiếu văn bản số " + index + " trong bảng văn bản", "its table has no text number " + index);
        }
        return texts.get(index);
    }

    /** All runs of a rich text, without the reading aids of East Asian text; the element stands open. */
    static void read(XmlPart xml, StringBuilder text) throws RefusedException {
        text.setLength(0);
        int outer = xml.depth();
        int phonetic = Integer.MAX_VALUE;
        int inText = Integer.MAX_VALUE;
        while (xml.depth() >= outer) {
            int token = xml.next();
            if (token == XMLStreamConstants.START_ELEMENT) {
                if (xml.element().equals("rPh")) {
                    phonetic = Math.min(phonetic, xml.depth());
                } else if (xml.element().equals("t")) {
                    inText = xml.depth();
                }
            } else if (token == XMLStreamConstants.END_ELEMENT) {
                phonetic = xml.depth() < phonetic ? Integer.MAX_VALUE : phonetic;
                inText = Integer.MAX_VALUE;
            } else if (token == XMLStreamConstants.END_DOCUMENT) {
                return;
            } else if (inText == xml.depth() && phonetic == Integer.MAX_VALUE && isText(token)) {
                xml.textInto(text);
            }
        }
    }

    static boolean isText(int token) {
        return token == XMLStreamConstants.CHARACTERS
                || token == XMLStreamConstants.CDATA
                || token == XMLStreamConstants.SPACE;
    }

    /** Characters that XML cannot hold are written as {@code _x000D_} (ECMA-376-1, 22.9.2.19). */
    static String unescape(CharSequence raw) {
        String text = raw.toString();
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        int from = 0;
        while (at >= 0) {
            boolean escaped = at + 7 <= text.length()
                    && text.charAt(at + 6) == '_'
                    && text.substring(at + 2, at + 6).toLowerCase(Locale.ROOT).matches("[0-9a-f]{4}");
            int end = escaped ? at + 7 : at + 2;
            plain.append(text, from, escaped ? at : end);
            if (escaped) {
                plain.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
            }
            from = end;
            at = text.indexOf("_x", from);
        }
        return plain.append(text, from, text.length()).toString();
    }
}
