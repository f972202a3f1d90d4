package org.parindex.io.internal.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * Writes HTML and SVG in one language. Every text and every attribute value is escaped; what could run or reach out
 * (handlers, inline styles, addresses of scripts) cannot be written at all. Attributes are given as name, value, name,
 * value, …; one with the value null is left out. Not safe for several threads.
 */
public final class Html {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final Set<String> UNSAFE_TAGS = Set.of("script", "style", "iframe", "object", "embed", "base");
    private static final Set<String> VOID_TAGS = Set.of("br", "col", "hr", "img", "input", "link", "meta", "wbr");
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final Language language;

    private Html(Language language) {
        this.language = language;
    }

    /**
     * An empty piece of markup.
     *
     * @param language the language in which texts are told
     * @return the writer
     */
    public static Html in(Language language) {
        return new Html(language);
    }

    /**
     * The language in which texts are told.
     *
     * @return the language
     */
    public Language language() {
        return language;
    }

    /**
     * Opens an element.
     *
     * @param tag its name
     * @param attributes names and values in turn
     * @return this
     * @throws IllegalArgumentException for a name that is none or is not allowed
     */
    public Html open(String tag, @Nullable String... attributes) {
        start(tag, attributes);
        if (!VOID_TAGS.contains(tag)) {
            open.push(tag);
        }
        return this;
    }

    /**
     * Closes the element opened last.
     *
     * @return this
     */
    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /**
     * Closes as many elements as given.
     *
     * @param times how many
     * @return this
     */
    public Html close(int times) {
        for (int i = 0; i < times; i++) {
            close();
        }
        return this;
    }

    /**
     * A whole element that holds a text.
     *
     * @param tag its name
     * @param text the text
     * @param attributes names and values in turn
     * @return this
     */
    public Html add(String tag, String text, @Nullable String... attributes) {
        return VOID_TAGS.contains(tag)
                ? open(tag, attributes)
                : open(tag, attributes).text(text).close();
    }

    /**
     * A whole element that holds a text.
     *
     * @param tag its name
     * @param text the text, told in the language of this writer
     * @param attributes names and values in turn
     * @return this
     */
    public Html add(String tag, Text text, @Nullable String... attributes) {
        return add(tag, text.in(language), attributes);
    }

    /**
     * A text.
     *
     * @param text the text
     * @return this
     */
    public Html text(String text) {
        escape(text, out);
        return this;
    }

    /**
     * A text in the language of this writer.
     *
     * @param text the text
     * @return this
     */
    public Html text(Text text) {
        return text(text.in(language));
    }

    /**
     * Markup that this library made itself, such as a chart.
     *
     * @param markup markup whose texts are escaped already
     * @return this
     */
    public Html trusted(String markup) {
        out.append(markup);
        return this;
    }

    /**
     * Escapes a text for an element or a quoted attribute. Characters that XML forbids become U+FFFD.
     *
     * @param text any text
     * @return the text without {@code & < > " '} and control characters
     */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        escape(text, escaped);
        return escaped.toString();
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n', '\r' -> out.append(c == '\r' ? '\n' : c);
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else {
                        boolean bad = c < ' ' || (c >= 0x7f && c < 0xa0) || Character.isSurrogate(c) || c >= 0xfffe;
                        out.append(bad ? REPLACEMENT : c);
                    }
                }
            }
        }
    }

    private void start(String tag, @Nullable String... attributes) {
        if (!NAME.matcher(tag).matches() || UNSAFE_TAGS.contains(tag.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The element '%s' cannot be written here.".formatted(tag));
        }
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("The attributes of '%s' are not pairs.".formatted(tag));
        }
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(String.valueOf(attributes[i]), attributes[i + 1]);
        }
        out.append('>');
    }

    private void attribute(String name, @Nullable String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean address = (lower.equals("href") || lower.equals("src")) && value != null && !value.startsWith("#");
        if (!NAME.matcher(name).matches() || lower.startsWith("on") || lower.equals("style") || address) {
            throw new IllegalArgumentException("The attribute %s='%s' cannot be written here.".formatted(name, value));
        }
        if (value != null) {
            out.append(' ').append(name).append("=\"");
            escape(value, out);
            out.append('"');
        }
    }

    /**
     * The markup.
     *
     * @return what was written
     * @throws IllegalStateException if elements are still open
     */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("The elements %s are not closed.".formatted(open));
        }
        return out.toString();
    }
}
