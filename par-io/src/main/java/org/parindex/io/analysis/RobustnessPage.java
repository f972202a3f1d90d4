package org.parindex.io.analysis;

import java.io.IOException;
import java.nio.file.Path;
import org.parindex.analysis.sure.FirstPlace;
import org.parindex.analysis.sure.RankRobustness;
import org.parindex.analysis.sure.RobustnessReport;
import org.parindex.analysis.sure.SobolIndex;
import org.parindex.analysis.sure.UnitRobustness;
import org.parindex.io.internal.chart.Chart;
import org.parindex.io.internal.html.Html;
import org.parindex.io.internal.html.Page;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** How sure a ranking is, as one HTML file with pictures and tables that sort; needs no network. */
public final class RobustnessPage {

    private final RobustnessReport report;
    private final RankRobustness ranks;
    private final Language language;

    private RobustnessPage(RobustnessReport report, Language language) {
        this.report = report;
        this.ranks = report.ranks();
        this.language = language;
    }

    /**
     * Writes the page.
     *
     * @param report the report
     * @param language the language of the page
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(RobustnessReport report, Language language, Path file) throws IOException {
        new RobustnessPage(report, language).page().write(file);
    }

    /**
     * The page as a text.
     *
     * @param report the report
     * @param language the language of the page
     * @return an HTML document
     */
    public static String toHtml(RobustnessReport report, Language language) {
        return new RobustnessPage(report, language).page().toHtml();
    }

    private Page page() {
        Text heading = Text.of("Thứ hạng chắc chắn đến đâu?", "How sure are the ranks?");
        Html header = Html.in(language).add("h1", heading).add("p", ranks.title(), "class", "muted");
        Html footer = Html.in(language)
                .add(
                        "p",
                        Text.fill(
                                "{0} lần mô phỏng, hạt giống {1}: chạy lại cho đúng kết quả này trên mọi máy.",
                                "{0} draws, seed {1}: another run gives this very result on any machine.",
                                ranks.draws(),
                                ranks.seed()));
        return Page.of(heading.plus(" – ").plus(ranks.title()), language)
                .style(HtmlTable.CSS)
                .header(header)
                .main(main())
                .footer(footer);
    }

    private Html main() {
        Html html = Html.in(language);
        html.open("section", "class", "card")
                .add("h2", Text.of("Điều gì được coi là chưa chắc chắn", "What was uncertain"));
        html.open("ul");
        ranks.sources().forEach(source -> html.add("li", source.label()));
        html.close()
                .add(
                        "p",
                        Text.fill(
                                "Bình quân mỗi đơn vị xê dịch {0} bậc.",
                                "A unit moves by {0} places on average.", Told.number(ranks.meanShift(), 2, language)))
                .close();
        for (Chart chart : RobustnessCharts.of(report)) {
            html.open("figure", "class", "card");
            html.open("div", "class", "scroll", "tabindex", "0", "role", "group")
                    .trusted(chart.toSvg(language))
                    .close();
            html.add("figcaption", chart.description(), "class", "muted").close();
        }
        html.open("section", "class", "card").add("h2", Text.of("Từng đơn vị", "Every unit"));
        units().write(html);
        html.close();
        if (report.sensitivity() != null) {
            html.open("section", "class", "card").add("h2", Text.of("Chỉ số Sobol", "Sobol indices"));
            indices().write(html);
            html.close();
        }
        html.open("section", "class", "card")
                .add("h2", Text.of("Trọng số nào đưa đơn vị lên đầu?", "Which weights would make a unit first?"));
        for (FirstPlace place : report.firstPlaces()) {
            String[] lines = place.toText(language).split("\n");
            html.add("h3", lines[0]).open("ul");
            for (int i = 1; i < lines.length; i++) {
                html.add("li", lines[i].strip());
            }
            html.close();
        }
        return html.close();
    }

    private HtmlTable units() {
        HtmlTable table = new HtmlTable(Text.of("Bấm tiêu đề cột để sắp xếp.", "Click a heading to sort."))
                .number(Text.of("Hạng", "Rank"))
                .text(Text.of("Đơn vị", "Unit"))
                .number(Text.of("Giá trị", "Value"))
                .number(Text.of("Hạng 5 %", "Rank 5 %"))
                .number(Text.of("Trung vị", "Median"))
                .number(Text.of("Hạng 95 %", "Rank 95 %"))
                .number(Text.of("Tốt nhất", "Best"))
                .number(Text.of("Kém nhất", "Worst"))
                .number(Text.of("P(đứng đầu)", "P(first)"))
                .number(Text.of("P(10 đầu)", "P(top 10)"))
                .number(Text.of("P(trên đơn vị kế)", "P(above the next)"));
        for (int i = 0; i < ranks.units().size(); i++) {
            UnitRobustness unit = ranks.units().get(i);
            double above = i + 1 < ranks.units().size()
                    ? ranks.pairs().above(unit.unit(), ranks.units().get(i + 1).unit())
                    : Double.NaN;
            table.row()
                    .cell(String.valueOf(unit.rank()), unit.rank())
                    .cell(unit.name())
                    .cell(Told.number(unit.value(), 2, language), unit.value())
                    .cell(Told.place(unit.low(), language), unit.low())
                    .cell(Told.place(unit.median(), language), unit.median())
                    .cell(Told.place(unit.high(), language), unit.high())
                    .cell(String.valueOf(unit.best()), unit.best())
                    .cell(String.valueOf(unit.worst()), unit.worst())
                    .cell(Told.percent(unit.probabilityOf(1), language), unit.probabilityOf(1))
                    .cell(Told.percent(unit.probabilityOfTop(10), language), unit.probabilityOfTop(10))
                    .cell(Told.percent(above, language), above);
        }
        return table;
    }

    private HtmlTable indices() {
        HtmlTable table = new HtmlTable(Text.of("Khoảng bootstrap 5–95 %.", "Bootstrap intervals, 5–95 %."))
                .text(Text.of("Nguồn", "Source"))
                .number(Text.of("Riêng", "Alone"))
                .number(Text.of("từ", "from"))
                .number(Text.of("đến", "to"))
                .number(Text.of("Cả phối hợp", "With others"))
                .number(Text.of("từ", "from"))
                .number(Text.of("đến", "to"));
        for (SobolIndex index :
                java.util.Objects.requireNonNull(report.sensitivity()).indices()) {
            table.row().cell(index.label().in(language));
            for (double value : new double[] {
                index.first(), index.firstLow(), index.firstHigh(), index.total(), index.totalLow(), index.totalHigh()
            }) {
                table.cell(Told.number(value, 3, language), value);
            }
        }
        return table;
    }
}
