package org.parindex.io.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.parindex.analysis.review.AppraiserReview;
import org.parindex.analysis.review.CriteriaReview;
import org.parindex.analysis.review.DomainReview;
import org.parindex.analysis.review.LeafReview;
import org.parindex.analysis.review.UnitReview;
import org.parindex.finding.Finding;
import org.parindex.text.Text;

/** The tables of a review of criteria. */
final class ReviewReport {

    private static final int CHARTED = 15;

    private ReviewReport() {}

    static Report of(CriteriaReview review) {
        List<DataTable> tables = new ArrayList<>(List.of(verdicts(review), leaves(review), domains(review)));
        if (!review.selfAssessment().isEmpty()) {
            tables.add(units(review));
        }
        if (!review.appraisers().isEmpty()) {
            tables.add(appraisers(review));
        }
        return new Report(
                Text.of("Bộ tiêu chí có phân biệt được các đơn vị không?", "Do the criteria work?"),
                review.title(),
                ReviewCharts.of(review),
                tables);
    }

    private static DataTable verdicts(CriteriaReview review) {
        DataTable table = new DataTable(
                        Text.of("Nhận xét", "Verdicts"),
                        Text.fill(
                                "{0} nhận xét về {1} tiêu chí, {2} đơn vị.",
                                "{0} verdicts on {1} leaves and {2} units.",
                                review.findings().size(),
                                review.leaves().size(),
                                review.units()))
                .text(Text.of("Loại", "Code"), 30)
                .text(Text.of("Nhận xét", "Verdict"), 80)
                .text(Text.of("Nên làm gì", "What to do"), 60);
        for (Finding finding : review.findings()) {
            table.row(Text.of(finding.code()), finding.message(), finding.advice());
        }
        return table;
    }

    private static DataTable leaves(CriteriaReview review) {
        DataTable table = new DataTable(
                        Text.of("Từng tiêu chí", "Criteria"),
                        Text.of(
                                "Tiêu chí tạo nhiều khác biệt nhất đứng trước; tỷ lệ tính bằng phần trăm.",
                                "What makes the most difference comes first; shares are in percent."))
                .text(Text.of("Mã", "Code"), 9)
                .text(Text.of("Tiêu chí", "Criterion"), 50)
                .number(Text.of("Tối đa", "Maximum"), 2)
                .number(Text.of("Phần phương sai (%)", "Variance (%)"), 1)
                .number(Text.of("Áp dụng (%)", "Applies (%)"), 1)
                .number(Text.of("Bình quân (%)", "Mean (%)"), 1)
                .number(Text.of("Độ lệch (%)", "Deviation (%)"), 1)
                .number(Text.of("Đạt tối đa (%)", "Full marks (%)"), 1)
                .number(Text.of("Không điểm (%)", "No points (%)"), 1)
                .number(Text.of("Tương quan với phần còn lại", "Correlation with the rest"), 2)
                .number(Text.of("Độ phân biệt", "Separation"), 2)
                .number(Text.of("Alpha nếu bỏ", "Alpha without"), 2)
                .number(Text.of("Thiếu số liệu (%)", "Missing (%)"), 1)
                .number(Text.of("Thiếu tài liệu (%)", "No evidence (%)"), 1)
                .number(Text.of("Tự chấm cao (%)", "Overrated (%)"), 1)
                .text(Text.of("Nhận xét", "Verdicts"), 60);
        review.leaves().stream()
                .sorted(Comparator.comparingDouble(
                                (LeafReview leaf) -> -leaf.variance().orElse(0))
                        .thenComparing(LeafReview::node))
                .forEach(leaf -> leaf(table, leaf, review));
        return table.charted(0, 3, CHARTED);
    }

    private static void leaf(DataTable table, LeafReview leaf, CriteriaReview review) {
        List<Text> verdicts =
                review.findingsOf(leaf.node()).stream().map(Finding::message).collect(Collectors.toList());
        table.row(
                Text.of(leaf.code()),
                leaf.title(),
                Told.cell(leaf.maximum()),
                Told.cell(leaf.variance(), 100),
                Told.cell(100 * leaf.applicable()),
                Told.cell(100 * leaf.mean()),
                Told.cell(100 * leaf.deviation()),
                Told.cell(100 * leaf.full()),
                Told.cell(100 * leaf.none()),
                Told.cell(leaf.correlation(), 1),
                Told.cell(leaf.separation(), 1),
                Told.cell(leaf.alphaWithout(), 1),
                Told.cell(100 * leaf.missing()),
                Told.cell(leaf.evidenceMissing(), 100),
                Told.cell(leaf.inflation(), 100),
                Text.join(" ", verdicts));
    }

    private static DataTable domains(CriteriaReview review) {
        DataTable table = new DataTable(
                        Text.of("Lĩnh vực", "Domains"),
                        Text.of(
                                "Các tiêu chí của lĩnh vực có cùng đo một việc không; từ 0,7 thường coi là tốt.",
                                "Whether the criteria of a domain measure one thing; 0.7 and more is usually called good."))
                .text(Text.of("Mã", "Code"), 9)
                .text(Text.of("Lĩnh vực", "Domain"), 60)
                .number(Text.of("Số tiêu chí", "Criteria"), 0)
                .number(Text.of("Số đơn vị", "Units"), 0)
                .number(Text.of("Cronbach alpha"), 2)
                .number(Text.of("Tương quan bình quân", "Mean correlation"), 2)
                .number(Text.of("Phần phương sai (%)", "Variance (%)"), 1);
        for (DomainReview domain : review.domains()) {
            table.row(
                    Text.of(domain.code()),
                    domain.title(),
                    domain.leaves(),
                    domain.units(),
                    Told.cell(domain.alpha(), 1),
                    Told.cell(domain.meanCorrelation(), 1),
                    Told.cell(domain.variance(), 100));
        }
        return table;
    }

    private static DataTable units(CriteriaReview review) {
        DataTable table = new DataTable(
                        Text.of("Tự chấm và kết quả", "Self-assessment"),
                        Text.of(
                                "Tự chấm trừ kết quả, theo phần trăm điểm tối đa.",
                                "Self-assessed less final points, in percent of the maximum."))
                .text(Text.of("Đơn vị", "Unit"), 46)
                .number(Text.of("Tự chấm cao hơn (%)", "Above the result (%)"), 2)
                .number(Text.of("Tiêu chí bị hạ", "Lowered"), 0)
                .number(Text.of("Được nâng", "Raised"), 0)
                .number(Text.of("Giữ nguyên", "Confirmed"), 0);
        for (UnitReview unit : review.selfAssessment()) {
            table.row(
                    Text.of(unit.name()),
                    Told.cell(100 * unit.inflation()),
                    unit.lowered(),
                    unit.raised(),
                    unit.confirmed());
        }
        return table;
    }

    private static DataTable appraisers(CriteriaReview review) {
        DataTable table = new DataTable(
                        Text.of("Người thẩm định", "Appraisers"),
                        Text.of(
                                "Chênh với người khác ở cùng tiêu chí; p đã nhân số người.",
                                "Beside others on the same criteria; p times the number of appraisers."))
                .text(Text.of("Người thẩm định", "Appraiser"), 40)
                .number(Text.of("Lượt", "Answers"), 0)
                .number(Text.of("Đơn vị", "Units"), 0)
                .number(Text.of("Hạ bình quân (% tối đa)", "Mean cut (% of maximum)"), 2)
                .number(Text.of("Chênh với người khác (% tối đa)", "Beside others (% of maximum)"), 2)
                .number(Text.of("p"), 4);
        for (AppraiserReview one : review.appraisers()) {
            table.row(
                    Text.of(one.name()),
                    one.answers(),
                    one.units(),
                    Told.cell(100 * one.cut()),
                    Told.cell(100 * one.difference()),
                    Told.cell(one.probability(), 1));
        }
        return table;
    }
}
