package org.parindex.io.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parindex.finding.Finding;
import org.parindex.io.internal.chart.Chart;
import org.parindex.io.internal.html.Html;
import org.parindex.io.internal.html.Page;
import org.parindex.scheme.Document;
import org.parindex.scheme.Scheme;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * The results of a round as one HTML file that needs neither a network nor a server: ranking with search, domains as a heat
 * map, charts, the explanation of every unit down to evidence and source cell, two units side by side, findings, and the
 * policies with the fingerprint. Every text is escaped. The same result gives the same bytes.
 */
public final class WebPage {

    private static final String[] SCRIPTS = {"data", "tables", "unit", "compare", "findings", "views"};

    private final Report report;
    private final Scores scores;
    private final Language language;
    private final List<Finding> findings;
    private final List<GroupProfile> groups;
    private final PageData data;
    private final Shown shown;

    private WebPage(Report report) {
        this.report = report;
        this.scores = report.scores();
        this.language = report.language();
        this.findings = report.findings().stream().distinct().toList();
        this.groups = report.ranking().groups().stream()
                .map(group -> new GroupProfile(scores, group))
                .toList();
        this.data = new PageData(scores, groups, language);
        this.shown = new Shown(scores.scheme(), language);
    }

    /**
     * Writes the page of a round.
     *
     * @param report the round and the language
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Report report, Path file) throws IOException {
        new WebPage(report).page().write(file);
    }

    /**
     * The page of a round as a text; large rounds are better written to a file.
     *
     * @param report the round and the language
     * @return an HTML document
     */
    public static String toHtml(Report report) {
        return new WebPage(report).page().toHtml();
    }

    private Page page() {
        Scheme scheme = scores.scheme();
        Phrases phrases = new Phrases();
        Templates templates = new Templates(phrases);
        Page page = Page.of(heading(), language)
                .style(Page.resource(WebPage.class, "web-page.css"))
                .script(script())
                .header(header(scheme))
                .main(main())
                .footer(footer())
                .data("words", CompactJson.of(WebPageWords.in(language)))
                .data("round", data::round)
                .data("findings", () -> data.findings(findings, phrases));
        for (int i = 0; i < data.units().size(); i++) {
            UnitScore unit = data.units().get(i);
            page.data("unit-" + i, () -> CompactJson.of(UnitBlock.of(unit.explain(), templates, shown, language)));
        }
        return page.data("templates", templates::all).data("phrases", () -> CompactJson.of(phrases.all()));
    }

    private static String script() {
        StringBuilder script = new StringBuilder();
        for (String part : SCRIPTS) {
            script.append(Page.resource(WebPage.class, "web-page-" + part + ".js"));
        }
        return script.toString();
    }

    private Text heading() {
        Text year = scores.assessments().round().title();
        return Text.of("Chỉ số cải cách hành chính – ", "PAR INDEX – ").plus(year);
    }

    private Html header(Scheme scheme) {
        Html html = Html.in(language);
        html.open("div", "class", "head").open("div").add("h1", heading());
        html.add("p", scheme.title(), "class", "muted").close();
        html.add("button", Text.of("Sáng / tối", "Light / dark"), "id", "theme", "type", "button", "class", "screen");
        html.close();
        html.open("nav", "class", "views screen", "aria-label", told("Các phần", "Parts"));
        view(html, "xep-hang", "Xếp hạng", "Ranking");
        view(html, "linh-vuc", "Lĩnh vực", "Domains");
        view(html, "bieu-do", "Biểu đồ", "Charts");
        view(html, "so-sanh", "So sánh", "Compare");
        view(html, "phat-hien", "Phát hiện", "Findings");
        view(html, "quy-dinh", "Quy định", "Policies");
        return html.close();
    }

    private static void view(Html html, String id, String vi, String en) {
        html.add("a", Text.of(vi, en), "href", "#" + id, "data-view", id);
    }

    private String told(String vi, String en) {
        return Text.of(vi, en).in(language);
    }

    private Html main() {
        Html html = Html.in(language);
        html.add(
                "p",
                Text.of(
                        "Trang này cần JavaScript để tìm, sắp xếp và giải thích. Hãy cho phép JavaScript rồi mở lại.",
                        "This page needs JavaScript to search, sort and explain. Please allow it and open the page again."),
                "id",
                "no-script",
                "class",
                "card");
        for (String id : new String[] {"xep-hang", "linh-vuc", "so-sanh", "phat-hien", "don-vi"}) {
            html.open("section", "id", "view-" + id, "hidden", "").close();
        }
        html.open("section", "id", "view-bieu-do", "hidden", "");
        charts(html);
        html.close();
        html.open("section", "id", "view-quy-dinh", "hidden", "");
        policies(html);
        return html.close();
    }

    private void charts(Html html) {
        RoundCharts charts = new RoundCharts(report);
        html.add("h2", Text.of("Biểu đồ", "Charts"), "class", "visually-hidden");
        for (GroupProfile group : groups) {
            for (Chart chart : charts.of(group)) {
                html.open("figure", "class", "card")
                        .open(
                                "div",
                                "class",
                                "scroll",
                                "tabindex",
                                "0",
                                "role",
                                "group",
                                "aria-label",
                                chart.title().in(language));
                html.trusted(chart.toSvg(language)).close();
                html.add("figcaption", chart.description(), "class", "muted").close();
            }
        }
    }

    private void policies(Html html) {
        Scheme scheme = scores.scheme();
        html.open("div", "class", "card").add("h2", Text.of("Bộ tiêu chí và quy định đã áp dụng", "Set and policies"));
        html.open("table", "class", "policies", "aria-label", told("Quy định", "Policies"))
                .open("tbody");
        Document document = scheme.document();
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {
            told("Bộ tiêu chí", "Criterion set"), scheme.title().in(language)
        });
        rows.add(new String[] {told("Mã, phiên bản", "Id, version"), scheme.id() + ", " + scheme.version()});
        if (document != null) {
            rows.add(new String[] {told("Văn bản", "Document"), document.number() + " · " + document.issuer()});
        }
        for (PolicyRows.Row row : PolicyRows.of(scheme)) {
            rows.add(new String[] {row.label().in(language), row.value().in(language)});
        }
        rows.add(new String[] {told("Phiên bản công cụ", "Engine"), Scorer.ENGINE_VERSION});
        rows.add(new String[] {told("Dấu vân tay SHA-256", "SHA-256 fingerprint"), scores.fingerprint()});
        for (String[] row : rows) {
            html.open("tr").add("th", row[0], "scope", "row").add("td", row[1]).close();
        }
        html.close(3);
    }

    private Html footer() {
        return Html.in(language)
                .add(
                        "p",
                        Text.fill(
                                "Dấu vân tay của kết quả: {0}. Cùng bộ tiêu chí, cùng số liệu, cùng phiên bản {1} thì cùng dấu vân tay.",
                                "Fingerprint of the result: {0}. The same set, answers and engine {1} give the same fingerprint.",
                                scores.fingerprint(),
                                Scorer.ENGINE_VERSION));
    }
}
