package org.parindex.io.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.chart.Chart;
import org.parindex.io.internal.html.Html;
import org.parindex.io.internal.html.Page;
import org.parindex.io.internal.sheet.Charts;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.StreamedWorkbook;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * An answer as pictures and tables, laid out as a page or a workbook.
 *
 * @param heading the question
 * @param title what it is about
 * @param charts the pictures of the page
 * @param tables the tables, one sheet each
 */
record Report(Text heading, Text title, List<Chart> charts, List<DataTable> tables) {

    /** Number of the first row of a table from 0. */
    static final int TOP = 4;

    private static final int CHART_ROWS = 20;
    private static final int CHART_COLUMNS = 5;

    Page page(Language language) {
        return Page.of(heading.plus(" – ").plus(title), language)
                .style(HtmlTable.CSS)
                .header(Html.in(language).add("h1", heading).add("p", title, "class", "muted"))
                .main(main(language))
                .footer(Html.in(language).add("p", title));
    }

    private Html main(Language language) {
        Html html = Html.in(language);
        for (Chart chart : charts) {
            html.open("figure", "class", "card");
            html.open("div", "class", "scroll", "tabindex", "0", "role", "group")
                    .trusted(chart.toSvg(language))
                    .close();
            html.add("figcaption", chart.description(), "class", "muted").close();
        }
        for (DataTable table : tables) {
            html.open("section", "class", "card").add("h2", table.title());
            html(table, language).write(html);
            html.close();
        }
        return html;
    }

    private static HtmlTable html(DataTable table, Language language) {
        HtmlTable html = new HtmlTable(table.note());
        table.columns().forEach(column -> {
            if (column.isNumber()) {
                html.number(column.label());
            } else if (column.width() < 12) {
                html.code(column.label());
            } else {
                html.text(column.label());
            }
        });
        for (List<@Nullable Object> row : table.rows()) {
            html.row();
            for (int i = 0; i < row.size(); i++) {
                Object cell = row.get(i);
                String shown = DataTable.shown(cell, table.columns().get(i), language);
                html.cell(shown, DataTable.number(cell));
            }
        }
        return html;
    }

    void write(int year, Language language, OutputStream out) throws IOException {
        StreamedWorkbook book = new StreamedWorkbook(2);
        for (DataTable table : tables) {
            sheet(book, table, language);
        }
        book.write(heading.in(language) + " – " + title.in(language), year, out);
    }

    XSSFSheet sheet(StreamedWorkbook book, DataTable table, Language language) {
        String name = book.name(table.title().in(language));
        XSSFSheet sheet = book.sheet(name, rows -> {
            rows.row(0).text(0, table.title().in(language).toUpperCase(Locale.ROOT), Look.TITLE);
            rows.row(1).text(0, title.in(language), Look.MUTED);
            rows.row(2).text(0, table.note().in(language), Look.MUTED);
            rows.row(TOP - 1);
            for (int i = 0; i < table.columns().size(); i++) {
                rows.text(i, table.columns().get(i).label().in(language), Look.HEADER);
            }
            for (int i = 0; i < table.rows().size(); i++) {
                cells(rows.row(TOP + i), table, table.rows().get(i), language);
            }
        });
        Styles.page(sheet, TOP - 1, 1);
        Styles.widths(
                sheet,
                table.columns().stream().mapToInt(DataTable.Column::width).toArray());
        DataTable.Bars bars = table.bars();
        if (bars != null && bars.rows() > 1) {
            chart(sheet, name, table, bars, language);
        }
        return sheet;
    }

    private static void cells(RowWriter row, DataTable table, List<@Nullable Object> cells, Language language)
            throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            DataTable.Column column = table.columns().get(i);
            double number = DataTable.number(cells.get(i));
            if (column.isNumber()) {
                row.number(i, number, column.places() == 0 ? Look.WHOLE : Look.NUMBER);
            } else {
                row.text(i, cells.get(i) == null ? "" : DataTable.shown(cells.get(i), column, language), Look.TEXT);
            }
        }
    }

    private static void chart(XSSFSheet sheet, String name, DataTable table, DataTable.Bars bars, Language language) {
        int last = TOP + bars.rows() - 1;
        List<List<@Nullable Object>> shown = table.rows().subList(0, bars.rows());
        DataTable.Column values = table.columns().get(bars.values());
        Charts.draw(
                sheet,
                new Charts.Plan(
                        table.title().in(language),
                        true,
                        true,
                        null,
                        null,
                        new Charts.Categories(
                                Charts.range(name, TOP, last, bars.labels()),
                                shown.stream()
                                        .map(row -> DataTable.shown(
                                                row.get(bars.labels()),
                                                table.columns().get(bars.labels()),
                                                language))
                                        .toList()),
                        List.of(new Charts.Series(
                                values.label().in(language),
                                Charts.range(name, TOP, last, bars.values()),
                                shown.stream()
                                        .map(row -> zero(DataTable.number(row.get(bars.values()))))
                                        .toList(),
                                Charts.BLUE)),
                        List.of()),
                TOP + table.rows().size() + 1,
                0,
                CHART_ROWS,
                CHART_COLUMNS);
    }

    private static double zero(double number) {
        return Double.isNaN(number) ? 0 : number;
    }
}
