package org.parindex.io.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.io.internal.chart.Chart;
import org.parindex.io.internal.chart.Figure;
import org.parindex.io.internal.chart.Intervals;
import org.parindex.io.internal.chart.Tone;
import org.parindex.io.internal.html.Html;
import org.parindex.io.internal.html.Page;
import org.parindex.points.Points;
import org.parindex.survey.Area;
import org.parindex.survey.FigureLevel;
import org.parindex.survey.LevelCounts;
import org.parindex.survey.MethodText;
import org.parindex.survey.Satisfaction;
import org.parindex.survey.SatisfactionFigure;
import org.parindex.survey.SatisfactionLeague;
import org.parindex.survey.StatisticsText;
import org.parindex.survey.league.Target;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * A satisfaction report as one self-contained page: the index with its interval, the league table with the places each
 * unit may hold, factors, items with all their levels, the method in words, findings.
 */
public final class SatisfactionPage {

    static final Text PUBLICATION = Text.of(
            "Cột “Công bố” theo quy tắc cho tỷ lệ phần trăm của Trung tâm Thống kê Y tế Quốc gia Hoa Kỳ (NCHS, Series 2, số 175, 2017); không ảnh hưởng đến điểm.",
            "The column “Publication” follows the rule for percentages of the US National Center for Health Statistics (Series 2, number 175, 2017); points do not depend on it.");

    private static final int MOST_DRAWN = 60;

    private final SatisfactionReport report;
    private final PrintedFigures printed;
    private final Language language;

    private SatisfactionPage(SatisfactionReport report) {
        this.report = report;
        this.printed = report.printed();
        this.language = report.language();
    }

    /**
     * Writes the page, in UTF-8.
     *
     * @param report the report
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(SatisfactionReport report, Path file) throws IOException {
        new SatisfactionPage(report).page().write(file);
    }

    /**
     * The page as a text.
     *
     * @param report the report
     * @return an HTML document
     */
    public static String toHtml(SatisfactionReport report) {
        return new SatisfactionPage(report).page().toHtml();
    }

    private Page page() {
        Html header = Html.in(language).add("h1", report.title());
        header.add(
                "p",
                report.result()
                        .wave()
                        .title()
                        .plus(" · ")
                        .plus(report.result().method().title()),
                "class",
                "muted");
        Html main = Html.in(language);
        if (!report.note().isBlank()) {
            main.add("p", report.note(), "class", "card tone-3");
        }
        summary(main);
        league(main);
        reading(main, new ChangeTable(report, false).table(), null);
        reading(main, new ReadingTables(report).funnel(), new FunnelChart(report).plot());
        reading(main, new ReadingTables(report).modelled(), null);
        factors(main);
        items(main);
        method(main);
        findings(main);
        Html footer = Html.in(language)
                .add(
                        "p",
                        Text.fill(
                                "Mọi số liệu tính theo phương pháp {0}, phiếu {1}, đối tượng {2}.",
                                "All figures by method {0}, questionnaire {1}, population {2}.",
                                report.result().method().id(),
                                report.result().wave().questionnaire().id(),
                                report.result().wave().population()));
        return Page.of(report.title(), language).header(header).main(main).footer(footer);
    }

    private void summary(Html html) {
        SatisfactionFigure all = printed.overall();
        html.open("section", "class", "card").add("h2", Text.of("Kết quả chung", "Overall result"));
        html.add(
                "p",
                Text.fill(
                        "Chỉ số hài lòng {0} % (khoảng tin cậy {1} %), {2} người trả lời, {3} câu trả lời được tính.",
                        "Satisfaction index {0} % (interval {1} %), {2} respondents, {3} answers counted.",
                        inBoth(all.index()),
                        interval(all),
                        all.respondents(),
                        all.answers()));
        int places = report.league().lines().size();
        int groups = report.league().groups().size();
        html.add(
                "p",
                Text.fill(
                        "{0} đơn vị có thứ hạng; dữ liệu chỉ phân biệt được {1} nhóm. Hai đơn vị chung một chữ cái không khác nhau có ý nghĩa thống kê.",
                        "{0} units have places; the data tell {1} groups apart. Two units that share a letter do not differ significantly.",
                        places,
                        groups),
                "class",
                "muted");
        html.close();
    }

    private static Text inBoth(@Nullable Points index) {
        return Text.of(ShownFigures.percent(index, Language.VIETNAMESE), ShownFigures.percent(index, Language.ENGLISH));
    }

    private static Text interval(SatisfactionFigure figure) {
        return Text.of(
                ShownFigures.interval(figure, Language.VIETNAMESE), ShownFigures.interval(figure, Language.ENGLISH));
    }

    private void league(Html html) {
        SatisfactionLeague league = report.league();
        html.open("section", "class", "card").add("h2", Text.of("Bảng xếp hạng", "League table"));
        if (league.lines().size() > 1) {
            chart(html, leagueChart());
        }
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        for (Text head : List.of(
                Text.of("Hạng", "Place"),
                Text.of("Khoảng hạng", "Places it may hold"),
                Text.of("Đơn vị", "Unit"),
                Text.of("Chỉ số (%)", "Index (%)"),
                Text.of("Khoảng tin cậy (%)", "Interval (%)"),
                Text.of("Người trả lời", "Respondents"),
                Text.of("Nhóm", "Group"),
                Text.of("Mục tiêu", "Target"),
                Text.of("Công bố", "Publication"))) {
            html.add("th", head, "scope", "col");
        }
        html.close(2).open("tbody");
        for (SatisfactionLeague.Line line : league.lines()) {
            SatisfactionFigure figure = line.figure();
            html.open("tr");
            html.add("td", String.valueOf(line.place()), "class", "n");
            html.add("td", line.ranks().best() + " – " + line.ranks().worst(), "class", "n");
            html.add("th", report.name(figure.unit()), "scope", "row");
            cells(html, printed.of(figure));
            html.add("td", line.letters());
            Target verdict = line.verdict();
            html.add(
                    "td",
                    verdict == null
                            ? Text.of(ShownFigures.NONE)
                            : verdict.verdict().text());
            html.add("td", report.publication(figure, printed.of(figure))).close();
        }
        for (SatisfactionFigure figure : league.withoutPlace()) {
            html.open("tr").add("td", ShownFigures.NONE).add("td", ShownFigures.NONE);
            html.add("th", report.name(figure.unit()), "scope", "row");
            cells(html, printed.of(figure));
            html.add("td", ShownFigures.NONE).add("td", ShownFigures.NONE);
            html.add("td", report.publication(figure, printed.of(figure))).close();
        }
        html.close(3);
        if (league.target() != null) {
            html.add(
                    "p",
                    Text.fill(
                            "Mục tiêu {0} %; kết luận một phía với độ tin cậy {1} %.",
                            "Target {0} %; one-sided verdicts at {1} % confidence.",
                            Points.of(league.target()).show(),
                            Points.of(java.math.BigDecimal.valueOf(100 * league.level()))
                                    .show()),
                    "class",
                    "muted");
        }
        html.add(
                "p",
                Text.fill(
                        "Hiệu chỉnh so sánh nhiều đơn vị: {0}.",
                        "Correction for many comparisons: {0}.", StatisticsText.of(league.correction())),
                "class",
                "muted");
        html.add("p", PUBLICATION, "class", "muted").close();
    }

    private void reading(Html html, ReadingTables.Table table, @Nullable Chart chart) {
        if (table.rows().isEmpty()) {
            return;
        }
        html.open("section", "class", "card").add("h2", table.title());
        html.add("p", table.note(), "class", "muted");
        if (chart != null) {
            chart(html, chart);
        }
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        table.heads().forEach(head -> html.add("th", head, "scope", "col"));
        html.close(2).open("tbody");
        table.rows().forEach((unit, cells) -> {
            html.open("tr").add("th", report.name(unit), "scope", "row");
            for (ReadingTables.Cell cell : cells) {
                Text shown = cell.text() == null
                        ? Text.of(ShownFigures.number(cell.number(), cell.places(), language))
                        : cell.text();
                html.add("td", shown, "class", cell.isNumber() ? "n" : null);
            }
            html.close();
        });
        html.close(3);
        table.remarks().forEach(remark -> html.add("p", remark, "class", "muted"));
        html.close();
    }

    private void cells(Html html, SatisfactionFigure figure) {
        html.add("td", ShownFigures.percent(figure.index(), language), "class", "n");
        html.add("td", ShownFigures.interval(figure, language), "class", "n");
        html.add("td", String.valueOf(figure.respondents()), "class", "n");
    }

    private void chart(Html html, Chart chart) {
        html.open("figure").open("div", "class", "scroll", "tabindex", "0", "role", "group");
        html.trusted(chart.toSvg(language)).close();
        html.add("figcaption", chart.description(), "class", "muted").close();
    }

    private Chart leagueChart() {
        List<Intervals.Item> items = new ArrayList<>();
        for (SatisfactionLeague.Line line : report.league().lines()) {
            if (items.size() < MOST_DRAWN) {
                item(
                        printed.of(line.figure()),
                        Text.of(report.name(line.figure().unit())),
                        tone(line.verdict()),
                        items);
            }
        }
        java.math.BigDecimal target = report.league().target();
        return new Intervals(
                Text.of("Chỉ số hài lòng của các đơn vị", "Satisfaction of the units"),
                Text.of(
                        "Chấm là ước lượng, vạch là khoảng tin cậy; hai khoảng chồng lên nhau chưa nói lên điều gì về thứ hạng.",
                        "Dots are estimates, whiskers their intervals; overlapping intervals say nothing about places."),
                items,
                target == null ? null : Figure.of(Points.of(target), 0).with(" %"),
                Text.of("mục tiêu", "target"));
    }

    private static Tone tone(@Nullable Target verdict) {
        if (verdict == null) {
            return Tone.FAIR;
        }
        return switch (verdict.verdict()) {
            case REACHED -> Tone.GOOD;
            case UNDECIDABLE -> Tone.MID;
            case MISSED -> Tone.LOW;
        };
    }

    private static void item(SatisfactionFigure figure, Text label, Tone tone, List<Intervals.Item> items) {
        ConfidenceInterval interval = figure.precision().interval();
        Points index = figure.index();
        if (interval != null && index != null) {
            Figure value = Figure.of(index, 2);
            items.add(new Intervals.Item(
                    label, Figure.of(interval.lower(), 2), value, Figure.of(interval.upper(), 2), tone));
        }
    }

    private void factors(Html html) {
        List<Intervals.Item> drawn = new ArrayList<>();
        Map<String, SatisfactionFigure> figures = new LinkedHashMap<>();
        printed.of(Satisfaction.ALL).forEach(figure -> figures.put(figure.id(), figure));
        for (Area area : report.result().wave().questionnaire().areas()) {
            Stream.ofNullable(figures.get(area.id())).forEach(figure -> item(figure, figure.label(), Tone.MAIN, drawn));
            area.factors().stream()
                    .map(factor -> figures.get(factor.id()))
                    .filter(Objects::nonNull)
                    .forEach(figure -> item(figure, Text.of("· ").plus(figure.label()), Tone.FAIR, drawn));
        }
        if (!drawn.isEmpty()) {
            html.open("section", "class", "card").add("h2", Text.of("Lĩnh vực và yếu tố", "Areas and factors"));
            chart(
                    html,
                    new Intervals(
                            Text.of("Mức hài lòng theo lĩnh vực và yếu tố", "Satisfaction by area and factor"),
                            Text.of("Tính trên toàn bộ người trả lời.", "Over all respondents."),
                            drawn,
                            null,
                            Text.EMPTY));
            html.close();
        }
    }

    private void items(Html html) {
        html.open("section", "class", "card").add("h2", Text.of("Câu hỏi", "Items"));
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        for (Text head : List.of(
                Text.of("Câu hỏi", "Item"),
                Text.of("Tỷ lệ (%)", "Figure (%)"),
                Text.of("Khoảng tin cậy (%)", "Interval (%)"),
                Text.of("Câu trả lời", "Answers"),
                Text.of("Các mức, từ thấp lên cao", "Levels, from the worst"),
                Text.of("Không trả lời", "Without answer"))) {
            html.add("th", head, "scope", "col");
        }
        html.close(2).open("tbody");
        for (SatisfactionFigure figure : printed.of(Satisfaction.ALL)) {
            if (figure.level() == FigureLevel.ITEM) {
                LevelCounts counts = Objects.requireNonNull(figure.counts());
                html.open("tr").add("th", figure.label(), "scope", "row");
                html.add("td", ShownFigures.percent(figure.index(), language), "class", "n");
                html.add("td", ShownFigures.interval(figure, language), "class", "n");
                html.add("td", String.valueOf(figure.answers()), "class", "n");
                html.add("td", counts.levels().isEmpty() ? Suppression.HIDDEN : Text.of(joined(counts)), "class", "n");
                html.add("td", absent(counts)).close();
            }
        }
        html.close(3);
        Text hidden = printed.note();
        if (!hidden.isBlank()) {
            html.add("p", hidden, "class", "muted");
        }
        html.close();
    }

    private static String joined(LevelCounts counts) {
        return String.join(" · ", counts.levels().stream().map(String::valueOf).toList());
    }

    private static Text absent(LevelCounts counts) {
        List<Text> told = new ArrayList<>();
        counts.absent().forEach((absence, count) -> {
            if (count > 0) {
                told.add(absence.label().plus(" " + count));
            }
        });
        return told.isEmpty() ? Text.of(ShownFigures.NONE) : Text.join(", ", told);
    }

    private void method(Html html) {
        html.open("section", "class", "card").add("h2", Text.of("Phương pháp tính", "Method"));
        html.open("div", "class", "scroll").open("table").open("tbody");
        for (MethodText.Line line : MethodText.of(report.result().method())) {
            html.open("tr")
                    .add("th", line.label(), "scope", "row")
                    .add("td", line.value())
                    .close();
        }
        html.close(4);
    }

    private void findings(Html html) {
        List<Finding> all = report.allFindings();
        html.open("section", "class", "card").add("h2", Text.of("Phát hiện", "Findings"));
        if (all.isEmpty()) {
            html.add("p", Text.of("Không có.", "None."));
        } else {
            html.open("ul");
            for (Finding finding : all) {
                String unit = finding.place().unit();
                Text where = unit == null ? Text.EMPTY : Text.of(report.name(unit) + ": ");
                html.open("li", "class", finding.severity() == Severity.ERROR ? "tone-4" : null);
                html.text(where.plus(finding.message()).plus(" ").plus(finding.advice()))
                        .close();
            }
            html.close();
        }
        html.close();
    }
}
