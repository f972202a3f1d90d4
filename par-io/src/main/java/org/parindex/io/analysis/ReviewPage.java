package org.parindex.io.analysis;

import java.io.IOException;
import java.nio.file.Path;
import org.parindex.analysis.review.AppraiserReview;
import org.parindex.analysis.review.CriteriaReview;
import org.parindex.analysis.review.LeafReview;
import org.parindex.analysis.review.UnitReview;
import org.parindex.finding.Finding;
import org.parindex.io.internal.chart.Chart;
import org.parindex.io.internal.html.Html;
import org.parindex.io.internal.html.Page;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** A review of criteria as one HTML file with verdicts, pictures and tables that sort; needs no network. */
public final class ReviewPage {

    private final CriteriaReview review;
    private final Language language;

    private ReviewPage(CriteriaReview review, Language language) {
        this.review = review;
        this.language = language;
    }

    /**
     * Writes the page.
     *
     * @param review the review
     * @param language the language of the page
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(CriteriaReview review, Language language, Path file) throws IOException {
        new ReviewPage(review, language).page().write(file);
    }

    /**
     * The page as a text.
     *
     * @param review the review
     * @param language the language of the page
     * @return an HTML document
     */
    public static String toHtml(CriteriaReview review, Language language) {
        return new ReviewPage(review, language).page().toHtml();
    }

    private Page page() {
        Text heading = Text.of("Bộ tiêu chí có phân biệt được các đơn vị không?", "Do the criteria work?");
        return Page.of(heading.plus(" – ").plus(review.title()), language)
                .style(HtmlTable.CSS)
                .header(Html.in(language).add("h1", heading).add("p", review.title(), "class", "muted"))
                .main(main())
                .footer(Html.in(language)
                        .add(
                                "p",
                                Text.fill(
                                        "{0} đơn vị, {1} tiêu chí.",
                                        "{0} units, {1} leaves.",
                                        review.units(),
                                        review.leaves().size())));
    }

    private Html main() {
        Html html = Html.in(language);
        html.open("section", "class", "card")
                .add(
                        "h2",
                        Text.fill(
                                "Nhận xét ({0})",
                                "Verdicts ({0})", review.findings().size()));
        html.open("ul");
        for (Finding finding : review.findings()) {
            html.open("li")
                    .add("strong", finding.message())
                    .text(" ")
                    .text(finding.advice())
                    .close();
        }
        html.close(2);
        for (Chart chart : ReviewCharts.of(review)) {
            html.open("figure", "class", "card");
            html.open("div", "class", "scroll", "tabindex", "0", "role", "group")
                    .trusted(chart.toSvg(language))
                    .close();
            html.add("figcaption", chart.description(), "class", "muted").close();
        }
        section(html, Text.of("Từng tiêu chí", "Every criterion"), leaves());
        if (!review.selfAssessment().isEmpty()) {
            section(html, Text.of("Tự chấm và kết quả", "Self-assessment and result"), units());
        }
        if (!review.appraisers().isEmpty()) {
            section(html, Text.of("Người thẩm định", "Appraisers"), appraisers());
        }
        return html;
    }

    private static void section(Html html, Text title, HtmlTable table) {
        html.open("section", "class", "card").add("h2", title);
        table.write(html);
        html.close();
    }

    private HtmlTable leaves() {
        HtmlTable table = new HtmlTable(Text.of("Bấm tiêu đề cột để sắp xếp.", "Click a heading to sort."))
                .code(Text.of("Mã", "Code"))
                .text(Text.of("Tiêu chí", "Criterion"))
                .number(Text.of("Tối đa", "Maximum"))
                .number(Text.of("Áp dụng", "Applies"))
                .number(Text.of("Bình quân", "Mean"))
                .number(Text.of("Đạt tối đa", "Full marks"))
                .number(Text.of("Không điểm", "No points"))
                .number(Text.of("Phần phương sai", "Variance"))
                .number(Text.of("Tương quan", "Correlation"))
                .number(Text.of("Phân biệt", "Separation"))
                .number(Text.of("Thiếu số liệu", "Missing"))
                .number(Text.of("Thiếu tài liệu", "No evidence"))
                .number(Text.of("Tự chấm cao", "Overrated"));
        for (LeafReview leaf : review.leaves()) {
            table.row()
                    .cell(leaf.code())
                    .cell(leaf.title().in(language))
                    .cell(Told.number(leaf.maximum(), 2, language), leaf.maximum())
                    .cell(Told.percent(leaf.applicable(), language), leaf.applicable());
            for (double share : new double[] {
                leaf.mean(), leaf.full(), leaf.none(), leaf.variance().orElse(Double.NaN)
            }) {
                table.cell(Told.percent(share, language), share);
            }
            for (double number : new double[] {
                leaf.correlation().orElse(Double.NaN), leaf.separation().orElse(Double.NaN)
            }) {
                table.cell(Told.number(number, 2, language), number);
            }
            for (double share : new double[] {
                leaf.missing(),
                leaf.evidenceMissing().orElse(Double.NaN),
                leaf.inflation().orElse(Double.NaN)
            }) {
                table.cell(Told.percent(share, language), share);
            }
        }
        return table;
    }

    private HtmlTable units() {
        HtmlTable table = new HtmlTable(Text.of(
                        "Tự chấm trừ kết quả, theo phần trăm điểm tối đa.",
                        "Self-assessed less final points, in percent of the maximum."))
                .text(Text.of("Đơn vị", "Unit"))
                .number(Text.of("Tự chấm cao hơn", "Above the result"))
                .number(Text.of("Bị hạ", "Lowered"))
                .number(Text.of("Được nâng", "Raised"))
                .number(Text.of("Giữ nguyên", "Confirmed"));
        for (UnitReview unit : review.selfAssessment()) {
            table.row()
                    .cell(unit.name())
                    .cell(Told.percent(unit.inflation(), language), unit.inflation())
                    .cell(String.valueOf(unit.lowered()), unit.lowered())
                    .cell(String.valueOf(unit.raised()), unit.raised())
                    .cell(String.valueOf(unit.confirmed()), unit.confirmed());
        }
        return table;
    }

    private HtmlTable appraisers() {
        HtmlTable table = new HtmlTable(Text.of(
                        "Chênh với người khác ở cùng tiêu chí; p đã nhân số người.",
                        "Beside others on the same criteria; p times the number of appraisers."))
                .text(Text.of("Người thẩm định", "Appraiser"))
                .number(Text.of("Lượt", "Answers"))
                .number(Text.of("Đơn vị", "Units"))
                .number(Text.of("Hạ bình quân", "Mean cut"))
                .number(Text.of("Chênh", "Difference"))
                .number(Text.of("p", "p"));
        for (AppraiserReview one : review.appraisers()) {
            double p = one.probability().orElse(Double.NaN);
            table.row()
                    .cell(one.name())
                    .cell(String.valueOf(one.answers()), one.answers())
                    .cell(String.valueOf(one.units()), one.units())
                    .cell(Told.percent(one.cut(), language), one.cut())
                    .cell(Told.percent(one.difference(), language), one.difference())
                    .cell(Told.number(p, 4, language), p);
        }
        return table;
    }
}
