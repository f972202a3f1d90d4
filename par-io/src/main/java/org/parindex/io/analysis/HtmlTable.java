package org.parindex.io.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parindex.io.internal.html.Html;
import org.parindex.text.Text;

/** A table of a page whose columns sort. */
final class HtmlTable {

    /** Names need room. */
    static final String CSS = "td.wide { min-width: 15rem; }\n";

    private record Column(Text label, String css) {
        boolean isNumber() {
            return css.equals("n");
        }
    }

    private record Cell(String shown, double value) {}

    private final Text caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    HtmlTable(Text caption) {
        this.caption = caption;
    }

    HtmlTable text(Text label) {
        columns.add(new Column(label, "wide"));
        return this;
    }

    /** A column of short texts. */
    HtmlTable code(Text label) {
        columns.add(new Column(label, ""));
        return this;
    }

    HtmlTable number(Text label) {
        columns.add(new Column(label, "n"));
        return this;
    }

    HtmlTable row() {
        rows.add(new ArrayList<>());
        return this;
    }

    HtmlTable cell(String shown) {
        rows.get(rows.size() - 1).add(new Cell(shown, Double.NaN));
        return this;
    }

    HtmlTable cell(String shown, double value) {
        rows.get(rows.size() - 1).add(new Cell(shown, value));
        return this;
    }

    void write(Html html) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "group");
        html.open("table", "class", "sortable")
                .add("caption", caption)
                .open("thead")
                .open("tr");
        for (Column column : columns) {
            html.open("th", "scope", "col", "class", column.css().isEmpty() ? null : column.css())
                    .add("button", column.label(), "type", "button")
                    .close();
        }
        html.close(2).open("tbody");
        for (List<Cell> row : rows) {
            html.open("tr");
            for (int i = 0; i < row.size(); i++) {
                Cell cell = row.get(i);
                Column column = columns.get(i);
                boolean number = column.isNumber();
                String key = Double.isFinite(cell.value()) ? String.valueOf(cell.value()) : "";
                html.add(
                        "td",
                        cell.shown(),
                        "class",
                        column.css().isEmpty() ? null : column.css(),
                        "data-v",
                        number ? key : null);
            }
            html.close();
        }
        html.close(3);
    }
}
