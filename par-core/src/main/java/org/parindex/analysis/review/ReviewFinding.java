package org.parindex.analysis.review;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** Verdicts on criteria, units and appraisers. */
public enum ReviewFinding implements FindingCode {
    /** Everybody has full marks. */
    ALL_FULL(
            "criterion-all-full",
            Severity.WARNING,
            Text.of(
                    "Tiêu chí {code}: cả {units} đơn vị đều đạt điểm tối đa ({maximum} điểm), không phân biệt được đơn vị nào.",
                    "Criterion {code}: all {units} units have full marks ({maximum} points); it tells nobody apart."),
            Text.of(
                    "Nâng yêu cầu, thay tiêu chí hoặc chuyển thành điều kiện bắt buộc.",
                    "Raise the bar, replace it, or make it a condition.")),
    /** Nobody has any points. */
    ALL_NONE(
            "criterion-all-none",
            Severity.WARNING,
            Text.of(
                    "Tiêu chí {code}: không đơn vị nào trong {units} đơn vị có điểm ({maximum} điểm).",
                    "Criterion {code}: none of the {units} units has any points ({maximum} points)."),
            Text.of(
                    "Kiểm tra quy tắc chấm và số liệu; có thể yêu cầu quá cao hoặc chưa ai nộp số liệu.",
                    "Check the rule and the data; the bar may be too high, or nobody sent figures.")),
    /** Nearly everybody has full marks. */
    NEARLY_ALL_FULL(
            "criterion-nearly-all-full",
            Severity.INFO,
            Text.of(
                    "Tiêu chí {code}: {share} đơn vị đạt điểm tối đa.",
                    "Criterion {code}: {share} of the units have full marks."),
            Text.of("Cân nhắc nâng yêu cầu.", "Consider raising the bar.")),
    /** Nearly nobody has any points. */
    NEARLY_ALL_NONE(
            "criterion-nearly-all-none",
            Severity.INFO,
            Text.of(
                    "Tiêu chí {code}: {share} đơn vị không có điểm.",
                    "Criterion {code}: {share} of the units have no points."),
            Text.of("Xem lại mức yêu cầu.", "Look at the bar again.")),
    /** Works against the rest. */
    AGAINST_THE_REST(
            "criterion-against-the-rest",
            Severity.WARNING,
            Text.of(
                    "Tiêu chí {code} ngược chiều với phần còn lại (tương quan {correlation}): đơn vị điểm cao lại kém ở tiêu chí này.",
                    "Criterion {code} runs against the rest (correlation {correlation}): units with high scores do badly on it."),
            Text.of(
                    "Kiểm tra chiều của quy tắc và số liệu; nếu đúng, nêu rõ vì sao tiêu chí đo việc khác.",
                    "Check the direction of the rule and the data; if right, say why it measures something else.")),
    /** Has little to do with the rest. */
    LOOSE(
            "criterion-loose",
            Severity.INFO,
            Text.of(
                    "Tiêu chí {code} hầu như không liên quan phần còn lại (tương quan {correlation}).",
                    "Criterion {code} has little to do with the rest (correlation {correlation})."),
            Text.of(
                    "Không sai, nhưng nên biết khi giải thích xếp hạng.",
                    "Not wrong, but worth knowing when ranks are explained.")),
    /** Decides more than its points say. */
    DECISIVE(
            "criterion-decisive",
            Severity.INFO,
            Text.of(
                    "Tiêu chí {code} chiếm {weight} điểm tối đa nhưng quyết định {variance} khác biệt giữa các đơn vị.",
                    "Criterion {code} has {weight} of the maximum but makes {variance} of the differences between units."),
            Text.of(
                    "Kiểm tra kỹ số liệu của tiêu chí này trước khi công bố.",
                    "Check its data with care before publishing.")),
    /** Applies to few units. */
    RARELY_APPLICABLE(
            "criterion-rarely-applicable",
            Severity.INFO,
            Text.of(
                    "Tiêu chí {code} chỉ áp dụng cho {share} đơn vị.",
                    "Criterion {code} applies to {share} of the units only."),
            Text.of("Cân nhắc tách thành nhóm đơn vị riêng.", "Consider a peer group of its own.")),
    /** Many answers are missing. */
    MUCH_MISSING(
            "criterion-much-missing",
            Severity.WARNING,
            Text.of(
                    "Tiêu chí {code}: {share} đơn vị không có số liệu.",
                    "Criterion {code}: {share} of the units gave no answer."),
            Text.of("Làm rõ hướng dẫn và nguồn số liệu.", "Clarify the instructions and the source.")),
    /** Much evidence is missing. */
    MUCH_EVIDENCE_MISSING(
            "criterion-much-evidence-missing",
            Severity.WARNING,
            Text.of(
                    "Tiêu chí {code}: {share} câu trả lời có điểm thiếu tài liệu kiểm chứng.",
                    "Criterion {code}: {share} of the answers with points have no evidence."),
            Text.of("Nói rõ cần tài liệu gì, hoặc bỏ yêu cầu.", "Say what evidence is wanted, or drop it.")),
    /** Overrated in self-assessment. */
    LEAF_INFLATED(
            "criterion-overrated",
            Severity.INFO,
            Text.of(
                    "Tiêu chí {code}: tự chấm cao hơn kết quả bình quân {inflation} điểm tối đa.",
                    "Criterion {code}: self-assessment exceeds the result by {inflation} of the maximum on average."),
            Text.of("Diễn giải tiêu chí rõ hơn.", "Explain the criterion better.")),
    /** A domain that does not measure one thing. */
    LOW_ALPHA(
            "domain-low-alpha",
            Severity.INFO,
            Text.of(
                    "Lĩnh vực {code}: hệ số Cronbach alpha {alpha}, các tiêu chí không cùng đo một việc.",
                    "Domain {code}: Cronbach's alpha is {alpha}; its criteria do not measure one thing."),
            Text.of(
                    "Bình thường nếu lĩnh vực gộp nhiều việc khác nhau; khi đó không nên đọc điểm lĩnh vực như một năng lực.",
                    "Normal where a domain holds different tasks; its score is then no measure of one ability.")),
    /** A unit that overrates itself. */
    UNIT_INFLATES(
            "unit-overrates",
            Severity.WARNING,
            Text.of(
                    "{unit} tự chấm cao hơn kết quả {inflation} điểm tối đa ({lowered} tiêu chí bị hạ, {raised} được nâng).",
                    "{unit} rated itself {inflation} of the maximum above the result ({lowered} criteria lowered, {raised} raised)."),
            Text.of("Trao đổi lại cách chấm với đơn vị.", "Talk the scoring over with the unit.")),
    /** An appraiser who cuts more than others on the same criteria. */
    APPRAISER_STRICT(
            "appraiser-strict",
            Severity.WARNING,
            Text.of(
                    "{appraiser} hạ điểm nhiều hơn người khác ở cùng tiêu chí {difference} điểm tối đa ({answers} lượt, p = {p}).",
                    "{appraiser} cuts {difference} of the maximum more than others on the same criteria ({answers} answers, p = {p})."),
            Text.of("Cho thẩm định chéo một số đơn vị.", "Have some units appraised by another.")),
    /** An appraiser who cuts less than others on the same criteria. */
    APPRAISER_LENIENT(
            "appraiser-lenient",
            Severity.WARNING,
            Text.of(
                    "{appraiser} hạ điểm ít hơn người khác ở cùng tiêu chí {difference} điểm tối đa ({answers} lượt, p = {p}).",
                    "{appraiser} cuts {difference} of the maximum less than others on the same criteria ({answers} answers, p = {p})."),
            Text.of("Cho thẩm định chéo một số đơn vị.", "Have some units appraised by another."));

    private final FindingDefinition definition;

    ReviewFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
