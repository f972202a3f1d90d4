package org.parindex.io.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks the tags of a well-formed XML text and tells where each stands, so that a text can be spliced at some places and
 * stay as it is everywhere else.
 */
final class XmlTags {

    private final String xml;
    private int from;
    private int depth;
    private int start;
    private int end;
    private String name = "";
    private String prefix = "";
    private boolean closing;
    private boolean empty;

    XmlTags(String xml) {
        this.xml = xml;
    }

    /** Moves to the next tag; false at the end. */
    boolean next() {
        if (!closing && !empty && end > 0) {
            depth++;
        }
        int open = xml.indexOf('<', from);
        while (open >= 0 && (xml.startsWith("<!", open) || xml.startsWith("<?", open))) {
            String ending = xml.startsWith("<!--", open)
                    ? "-->"
                    : xml.startsWith("<![CDATA[", open) ? "]]>" : xml.startsWith("<?", open) ? "?>" : ">";
            int close = xml.indexOf(ending, open);
            open = close < 0 ? -1 : xml.indexOf('<', close);
        }
        if (open < 0) {
            return false;
        }
        start = open;
        end = endOf(open);
        from = end;
        closing = xml.charAt(open + 1) == '/';
        empty = xml.charAt(end - 2) == '/';
        depth -= closing ? 1 : 0;
        qualified(xml, open + (closing ? 2 : 1));
        return true;
    }

    private int endOf(int open) {
        char quote = 0;
        for (int i = open; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return xml.length();
    }

    private void qualified(String text, int at) {
        int to = at;
        while (to < end - 1 && text.charAt(to) > ' ' && text.charAt(to) != '/' && text.charAt(to) != '>') {
            to++;
        }
        int colon = text.indexOf(':', at);
        boolean prefixed = colon > 0 && colon < to;
        prefix = prefixed ? text.substring(at, colon + 1) : "";
        name = text.substring(prefixed ? colon + 1 : at, to);
    }

    /** Name without its prefix. */
    String name() {
        return name;
    }

    /** Prefix with its colon, or empty. */
    String prefix() {
        return prefix;
    }

    /** Where the tag starts. */
    int start() {
        return start;
    }

    /** Where the tag has ended. */
    int end() {
        return end;
    }

    boolean isStart() {
        return !closing;
    }

    boolean isEmpty() {
        return empty;
    }

    /** How many elements stand around it. */
    int depth() {
        return depth;
    }

    String text() {
        return xml.substring(start, end);
    }

    /** The value of an attribute by its local name, as it is written; null if there is none. */
    @Nullable
    String attribute(String local) {
        return attribute(text(), local);
    }

    static @Nullable String attribute(String tag, String local) {
        Matcher found = pattern(local).matcher(tag);
        return found.find() ? (found.group(2) == null ? found.group(3) : found.group(2)) : null;
    }

    private static Pattern pattern(String local) {
        return Pattern.compile("(\\s(?:[A-Za-z0-9_.-]+:)?" + local + "\\s*=\\s*)(?:\"([^\"]*)\"|'([^']*)')");
    }

    /** A start tag with an attribute set to a value. */
    static String with(String tag, String local, String value) {
        Matcher found = pattern(local).matcher(tag);
        if (found.find()) {
            return tag.substring(0, found.end(1)) + '"' + value + '"' + tag.substring(found.end());
        }
        int at = tag.length() - (tag.endsWith("/>") ? 2 : 1);
        return tag.substring(0, at).stripTrailing() + ' ' + local + "=\"" + value + '"' + tag.substring(at);
    }

    /** Text as it stands in XML; characters that XML cannot hold must be gone. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }

    /** The text of an attribute or element as it was meant. */
    static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&#10;", "\n")
                .replace("&amp;", "&");
    }
}
