package org.parindex.io.internal.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.parindex.io.internal.chart.Chart;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * The skeleton that all pages share: one file without network, light, dark and print styles, tables that sort in the
 * Vietnamese order, and a Content-Security-Policy under which nothing runs but the scripts that the library put there
 * (their hashes stand in the policy). The same parts give the same text. Not safe for several threads.
 */
public final class Page {

    private final Text title;
    private final Language language;
    private final StringBuilder styles = new StringBuilder();
    private final StringBuilder scripts = new StringBuilder();
    private final Map<String, Supplier<String>> data = new LinkedHashMap<>();
    private String header = "";
    private String main = "";
    private String footer = "";
    private String mainClass = "";

    private Page(Text title, Language language) {
        this.title = title;
        this.language = language;
        styles.append(resource(Page.class, "page.css")).append(Chart.css());
        scripts.append(resource(Page.class, "page.js"));
    }

    /**
     * A page without content.
     *
     * @param title its title
     * @param language its language
     * @return the page
     */
    public static Page of(Text title, Language language) {
        return new Page(title, language);
    }

    /**
     * Adds styles of its own, after the shared ones.
     *
     * @param css trusted CSS, usually from {@link #resource}
     * @return this
     */
    public Page style(String css) {
        styles.append(css);
        return this;
    }

    /**
     * Adds a script of its own, after the shared one.
     *
     * @param javaScript trusted JavaScript, usually from {@link #resource}
     * @return this
     */
    public Page script(String javaScript) {
        scripts.append(javaScript);
        return this;
    }

    /**
     * Embeds data that a script reads with {@code JSON.parse(document.getElementById(id).textContent)}. Text inside it
     * cannot end the element.
     *
     * @param id id of the element
     * @param json a JSON document
     * @return this
     */
    public Page data(String id, String json) {
        return data(id, () -> json);
    }

    /**
     * Embeds data that are made while the page is written, one after the other, so that they need not all be in memory.
     *
     * @param id id of the element
     * @param json gives a JSON document; asked in the order in which data were added
     * @return this
     */
    public Page data(String id, Supplier<String> json) {
        data.put(id, json);
        return this;
    }

    /**
     * What stands above the main part.
     *
     * @param markup the content
     * @return this
     */
    public Page header(Html markup) {
        header = markup.toString();
        return this;
    }

    /**
     * The main part.
     *
     * @param markup the content
     * @return this
     */
    public Page main(Html markup) {
        return main(markup, "");
    }

    /**
     * The main part.
     *
     * @param markup the content
     * @param cssClass class of the main element
     * @return this
     */
    public Page main(Html markup, String cssClass) {
        main = markup.toString();
        mainClass = cssClass;
        return this;
    }

    /**
     * What stands below the main part.
     *
     * @param markup the content
     * @return this
     */
    public Page footer(Html markup) {
        footer = markup.toString();
        return this;
    }

    /**
     * The whole page.
     *
     * @return a document that starts with its doctype and ends with a line feed
     */
    public String toHtml() {
        StringBuilder out = new StringBuilder();
        try {
            write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    /**
     * Writes the page, in UTF-8.
     *
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        try (Writer out = TextFile.writer(file)) {
            write(out);
        }
    }

    private void write(Appendable out) throws IOException {
        String style = styles.toString();
        String script = scripts.toString();
        String policy = "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
        Html body = Html.in(language)
                .add("a", Text.of("Tới nội dung chính", "Skip to the content"), "class", "skip", "href", "#main")
                .open("header", "class", "top")
                .trusted(header)
                .close()
                .open("main", "id", "main", "tabindex", "-1", "class", mainClass.isEmpty() ? null : mainClass)
                .trusted(main)
                .close()
                .open("footer")
                .trusted(footer)
                .close();
        out.append("<!DOCTYPE html>\n<html lang=\"").append(language.tag()).append("\">\n<head>\n");
        out.append("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
        out.append(Html.escape(policy)).append("\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
        out.append(Html.escape(title.in(language))).append("</title>\n");
        out.append("<style>").append(style).append("</style>\n</head>\n<body>\n");
        out.append(body.toString()).append('\n');
        for (Map.Entry<String, Supplier<String>> one : data.entrySet()) {
            out.append("<script type=\"application/json\" id=\"")
                    .append(Html.escape(one.getKey()))
                    .append("\">");
            out.append(inScript(one.getValue().get())).append("</script>\n");
        }
        out.append("<script>").append(script).append("</script>\n</body>\n</html>\n");
    }

    /** JSON whose strings cannot end the element they stand in. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    /**
     * A style or script that lies beside a class.
     *
     * @param beside the class
     * @param name name of the resource
     * @return its text, with line feeds
     */
    public static String resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no resource '%s' beside %s.".formatted(name, beside));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
