package org.parindex.io.internal.chart;

import java.util.List;
import org.parindex.io.internal.html.Html;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** Draws shapes. Lengths are pixels of a picture 640 wide; they are printed with one decimal. */
final class Svg {

    /** Width of every chart. */
    static final double WIDTH = 640;
    /** Distance from one line of text to the next. */
    static final double LINE = 16;

    private static final double TITLE = 26;

    private final Html out;
    private double height;

    Svg(Language language) {
        out = Html.in(language);
    }

    Language language() {
        return out.language();
    }

    /** Says how high the drawing is. */
    void height(double pixels) {
        height = pixels;
    }

    /** Opens a group whose tooltip is the text. */
    Svg group(String tooltip) {
        out.open("g").add("title", tooltip);
        return this;
    }

    Svg end() {
        out.close();
        return this;
    }

    void rect(double x, double y, double width, double high, String css) {
        out.add(
                "rect",
                "",
                "x",
                px(x),
                "y",
                px(y),
                "width",
                px(Math.max(0, width)),
                "height",
                px(Math.max(0, high)),
                "class",
                css);
    }

    void line(double x1, double y1, double x2, double y2, String css) {
        out.add("line", "", "x1", px(x1), "y1", px(y1), "x2", px(x2), "y2", px(y2), "class", css);
    }

    void circle(double x, double y, double radius, String css) {
        out.add("circle", "", "cx", px(x), "cy", px(y), "r", px(radius), "class", css);
    }

    /** A text whose base line is at y. The anchor is start, middle or end. */
    void text(double x, double y, String anchor, String text, String css) {
        out.add("text", text, "x", px(x), "y", px(y), "text-anchor", anchor, "class", css);
    }

    void text(double x, double y, String anchor, Text text, String css) {
        text(x, y, anchor, text.in(language()), css);
    }

    /** A text in at most two lines, centred on y. */
    void label(double x, double y, String anchor, String text, double width, String css) {
        List<String> lines = TextSize.wrap(text, width, 2);
        for (int i = 0; i < lines.size(); i++) {
            text(x, y + 4.5 + LINE * (i - (lines.size() - 1) / 2.0), anchor, lines.get(i), css);
        }
    }

    /** A line of colour keys; says how high it is. */
    double legend(double y, List<Text> names, List<Tone> tones) {
        double x = 0;
        double top = y;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).in(language());
            double width = 18 + TextSize.width(name) + 18;
            if (x > 0 && x + width > WIDTH) {
                x = 0;
                top += LINE + 4;
            }
            rect(x, top + 2, 12, 12, tones.get(i).css());
            text(x + 18, top + 12.5, "start", name, "c-text");
            x += width;
        }
        return names.isEmpty() ? 0 : top - y + LINE + 8;
    }

    /** One decimal, without a trailing zero. */
    static String px(double pixels) {
        long tenths = Math.round(pixels * 10);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
        return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths % 10);
    }

    String finish(Text title, Text description, String style) {
        String name = title.in(language());
        List<String> lines = TextSize.wrap(name, WIDTH * 0.9, 2);
        double above = name.isBlank() ? 0 : TITLE + (lines.size() - 1) * (LINE + 2);
        Html svg = Html.in(language())
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        "chart",
                        "viewBox",
                        "0 0 " + px(WIDTH) + " " + px(height + above),
                        "role",
                        "img",
                        "aria-label",
                        (name + ". " + description.in(language())).strip(),
                        "width",
                        px(WIDTH),
                        "height",
                        px(height + above))
                .add("title", name)
                .add("desc", description)
                .trusted(style);
        if (!style.isEmpty()) {
            svg.add("rect", "", "width", px(WIDTH), "height", px(height + above), "class", "c-paper");
        }
        for (int i = 0; i < lines.size() && above > 0; i++) {
            svg.add("text", lines.get(i), "x", "0", "y", px(15 + i * (LINE + 2)), "class", "c-title");
        }
        return svg.open("g", "transform", "translate(0 " + px(above) + ")")
                .trusted(out.toString())
                .close(2)
                .toString();
    }
}
