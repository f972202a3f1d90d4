package org.parindex.io.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.parindex.analysis.review.AppraiserReview;
import org.parindex.analysis.review.CriteriaReview;
import org.parindex.analysis.review.DomainReview;
import org.parindex.analysis.review.LeafReview;
import org.parindex.analysis.review.UnitReview;
import org.parindex.finding.Finding;
import org.parindex.io.internal.sheet.Charts;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.StreamedWorkbook;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.io.internal.sheet.WholeFile;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** A review of criteria as a workbook: leaves with a chart, domains, self-assessment, appraisers, verdicts. */
public final class ReviewWorkbook {

    private static final int TOP = 4;
    private static final int CHARTED = 15;

    private final CriteriaReview review;
    private final Language language;
    private final StreamedWorkbook book = new StreamedWorkbook(2);

    private ReviewWorkbook(CriteriaReview review, Language language) {
        this.review = review;
        this.language = language;
    }

    /**
     * Writes the workbook to a file.
     *
     * @param review the review
     * @param year the year of the round
     * @param language the language of the workbook
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(CriteriaReview review, int year, Language language, Path file) throws IOException {
        WholeFile.write(file, out -> write(review, year, language, out));
    }

    /**
     * Writes the workbook.
     *
     * @param review the review
     * @param year the year of the round
     * @param language the language of the workbook
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public static void write(CriteriaReview review, int year, Language language, OutputStream out) throws IOException {
        ReviewWorkbook workbook = new ReviewWorkbook(review, language);
        workbook.leaves();
        workbook.domains();
        if (!review.selfAssessment().isEmpty()) {
            workbook.units();
        }
        if (!review.appraisers().isEmpty()) {
            workbook.appraisers();
        }
        workbook.findings();
        workbook.book.write(
                workbook.told("Rà soát bộ tiêu chí: ", "Review of criteria: ")
                        + review.title().in(language),
                year,
                out);
    }

    private String told(String vi, String en) {
        return Text.of(vi, en).in(language);
    }

    private void head(RowWriter rows, String title, String... labels) throws IOException {
        rows.row(0).text(0, title, Look.TITLE);
        rows.row(1).text(0, review.title().in(language), Look.MUTED);
        rows.row(TOP - 1);
        for (int i = 0; i < labels.length; i++) {
            rows.text(i, labels[i], Look.HEADER);
        }
    }

    private void leaves() {
        List<LeafReview> sorted = review.leaves().stream()
                .sorted(Comparator.comparingDouble(
                                (LeafReview leaf) -> -leaf.variance().orElse(0))
                        .thenComparing(LeafReview::node))
                .toList();
        String name = book.name(told("Từng tiêu chí", "Criteria"));
        XSSFSheet sheet = book.sheet(name, rows -> {
            head(
                    rows,
                    told("TIÊU CHÍ CÓ PHÂN BIỆT ĐƯỢC CÁC ĐƠN VỊ KHÔNG?", "DO THE CRITERIA WORK?"),
                    told("Mã", "Code"),
                    told("Tiêu chí", "Criterion"),
                    told("Tối đa", "Maximum"),
                    told("Phần phương sai (%)", "Variance (%)"),
                    told("Áp dụng (%)", "Applies (%)"),
                    told("Bình quân (%)", "Mean (%)"),
                    told("Độ lệch (%)", "Deviation (%)"),
                    told("Đạt tối đa (%)", "Full marks (%)"),
                    told("Không điểm (%)", "No points (%)"),
                    told("Tương quan với phần còn lại", "Correlation with the rest"),
                    told("Độ phân biệt", "Separation"),
                    told("Alpha nếu bỏ", "Alpha without"),
                    told("Thiếu số liệu (%)", "Missing (%)"),
                    told("Thiếu tài liệu (%)", "No evidence (%)"),
                    told("Tự chấm cao (%)", "Overrated (%)"),
                    told("Nhận xét", "Verdicts"));
            for (int i = 0; i < sorted.size(); i++) {
                leaf(rows.row(TOP + i), sorted.get(i));
            }
        });
        Styles.page(sheet, TOP - 1, 2);
        Styles.widths(sheet, 9, 50, 9, 11, 10, 11, 10, 10, 10, 13, 10, 10, 10, 11, 10, 60);
        chart(sheet, name, sorted.subList(0, Math.min(CHARTED, sorted.size())), TOP + sorted.size() + 1);
    }

    private void leaf(RowWriter row, LeafReview leaf) throws IOException {
        List<String> verdicts = review.findingsOf(leaf.node()).stream()
                .map(finding -> finding.message(language))
                .toList();
        row.text(0, leaf.code(), Look.CENTER)
                .text(1, leaf.title().in(language), Look.TEXT)
                .number(2, leaf.maximum(), Look.NUMBER)
                .number(3, 100 * leaf.variance().orElse(Double.NaN), Look.NUMBER)
                .number(4, 100 * leaf.applicable(), Look.NUMBER)
                .number(5, 100 * leaf.mean(), Look.NUMBER)
                .number(6, 100 * leaf.deviation(), Look.NUMBER)
                .number(7, 100 * leaf.full(), Look.NUMBER)
                .number(8, 100 * leaf.none(), Look.NUMBER)
                .number(9, leaf.correlation().orElse(Double.NaN), Look.NUMBER)
                .number(10, leaf.separation().orElse(Double.NaN), Look.NUMBER)
                .number(11, leaf.alphaWithout().orElse(Double.NaN), Look.NUMBER)
                .number(12, 100 * leaf.missing(), Look.NUMBER)
                .number(13, 100 * leaf.evidenceMissing().orElse(Double.NaN), Look.NUMBER)
                .number(14, 100 * leaf.inflation().orElse(Double.NaN), Look.NUMBER)
                .text(15, String.join(" ", verdicts), Look.TEXT);
    }

    private void chart(XSSFSheet sheet, String name, List<LeafReview> shown, int row) {
        int last = TOP + shown.size() - 1;
        Charts.draw(
                sheet,
                new Charts.Plan(
                        told("Phần phương sai của tổng điểm (%)", "Share of the variance of the totals (%)"),
                        true,
                        true,
                        null,
                        null,
                        new Charts.Categories(
                                Charts.range(name, TOP, last, 0),
                                shown.stream().map(LeafReview::code).toList()),
                        List.of(new Charts.Series(
                                told("phần phương sai", "share of variance"),
                                Charts.range(name, TOP, last, 3),
                                shown.stream()
                                        .map(leaf -> 100 * leaf.variance().orElse(0))
                                        .toList(),
                                Charts.BLUE)),
                        List.of()),
                row,
                0,
                22,
                8);
    }

    private void domains() {
        XSSFSheet sheet = book.sheet(book.name(told("Lĩnh vực", "Domains")), rows -> {
            head(
                    rows,
                    told(
                            "CÁC TIÊU CHÍ CỦA LĨNH VỰC CÓ CÙNG ĐO MỘT VIỆC KHÔNG?",
                            "DO THE CRITERIA OF A DOMAIN GO TOGETHER?"),
                    told("Mã", "Code"),
                    told("Lĩnh vực", "Domain"),
                    told("Số tiêu chí", "Criteria"),
                    told("Số đơn vị", "Units"),
                    "Cronbach alpha",
                    told("Tương quan bình quân", "Mean correlation"),
                    told("Phần phương sai (%)", "Variance (%)"));
            for (int i = 0; i < review.domains().size(); i++) {
                DomainReview domain = review.domains().get(i);
                rows.row(TOP + i)
                        .text(0, domain.code(), Look.CENTER)
                        .text(1, domain.title().in(language), Look.TEXT)
                        .number(2, domain.leaves(), Look.WHOLE)
                        .number(3, domain.units(), Look.WHOLE)
                        .number(4, domain.alpha().orElse(Double.NaN), Look.NUMBER)
                        .number(5, domain.meanCorrelation().orElse(Double.NaN), Look.NUMBER)
                        .number(6, 100 * domain.variance().orElse(Double.NaN), Look.NUMBER);
            }
        });
        Styles.page(sheet, TOP - 1, 2);
        Styles.widths(sheet, 9, 60, 10, 10, 12, 14, 14);
    }

    private void units() {
        XSSFSheet sheet = book.sheet(book.name(told("Tự chấm và kết quả", "Self-assessment")), rows -> {
            head(
                    rows,
                    told("TỰ CHẤM VÀ KẾT QUẢ", "SELF-ASSESSMENT AND RESULT"),
                    told("Đơn vị", "Unit"),
                    told("Tự chấm cao hơn (% điểm tối đa)", "Above the result (% of the maximum)"),
                    told("Tiêu chí bị hạ", "Lowered"),
                    told("Được nâng", "Raised"),
                    told("Giữ nguyên", "Confirmed"));
            for (int i = 0; i < review.selfAssessment().size(); i++) {
                UnitReview unit = review.selfAssessment().get(i);
                rows.row(TOP + i)
                        .text(0, unit.name(), Look.TEXT)
                        .number(1, 100 * unit.inflation(), Look.NUMBER)
                        .number(2, unit.lowered(), Look.WHOLE)
                        .number(3, unit.raised(), Look.WHOLE)
                        .number(4, unit.confirmed(), Look.WHOLE);
            }
        });
        Styles.page(sheet, TOP - 1, 1);
        Styles.widths(sheet, 46, 20, 12, 12, 12);
    }

    private void appraisers() {
        XSSFSheet sheet = book.sheet(book.name(told("Người thẩm định", "Appraisers")), rows -> {
            head(
                    rows,
                    told("NGƯỜI THẨM ĐỊNH", "APPRAISERS"),
                    told("Người thẩm định", "Appraiser"),
                    told("Lượt", "Answers"),
                    told("Đơn vị", "Units"),
                    told("Hạ bình quân (% tối đa)", "Mean cut (% of maximum)"),
                    told("Chênh với người khác (% tối đa)", "Beside others (% of maximum)"),
                    told("p (đã nhân số người)", "p (times appraisers)"));
            for (int i = 0; i < review.appraisers().size(); i++) {
                AppraiserReview one = review.appraisers().get(i);
                rows.row(TOP + i)
                        .text(0, one.name(), Look.TEXT)
                        .number(1, one.answers(), Look.WHOLE)
                        .number(2, one.units(), Look.WHOLE)
                        .number(3, 100 * one.cut(), Look.NUMBER)
                        .number(4, 100 * one.difference(), Look.NUMBER)
                        .number(5, one.probability().orElse(Double.NaN), Look.EXACT);
            }
        });
        Styles.page(sheet, TOP - 1, 1);
        Styles.widths(sheet, 40, 10, 10, 18, 20, 18);
    }

    private void findings() {
        XSSFSheet sheet = book.sheet(book.name(told("Nhận xét", "Verdicts")), rows -> {
            head(
                    rows,
                    told("NHẬN XÉT", "VERDICTS"),
                    told("Loại", "Code"),
                    told("Nhận xét", "Verdict"),
                    told("Nên làm gì", "What to do"));
            for (int i = 0; i < review.findings().size(); i++) {
                Finding finding = review.findings().get(i);
                rows.row(TOP + i)
                        .text(0, finding.code(), Look.TEXT)
                        .text(1, finding.message(language), Look.TEXT)
                        .text(2, finding.advice(language), Look.TEXT);
            }
        });
        Styles.page(sheet, TOP - 1, 1);
        Styles.widths(sheet, 30, 80, 60);
    }
}
