package org.parindex.io.report;

import org.parindex.io.internal.html.Html;
import org.parindex.text.Text;

/** The parts that a report card is built of: sections, tables with numbers on the right, key figures. */
record CardHtml(Html html) {

    void section(Text title) {
        html.open("section").add("h2", title);
    }

    /** A column whose label begins with # holds numbers. */
    void table(String css, Text label, Text... columns) {
        html.open("div", "class", "scroll")
                .open("table", "class", css, "aria-label", label.in(html.language()))
                .open("thead")
                .open("tr");
        for (Text column : columns) {
            boolean number = column.vi().startsWith("#");
            Text name = number ? Text.of(column.vi().substring(1), column.en().substring(1)) : column;
            html.add("th", name, "scope", "col", "class", number ? "n" : null);
        }
        html.close(2).open("tbody");
    }

    void endTable() {
        html.close(3);
    }

    void number(String text) {
        html.add("td", text, "class", "n");
    }

    void key(Text label, String value) {
        html.open("div").add("dt", label).add("dd", value).close();
    }
}
