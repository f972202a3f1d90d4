package org.parindex.analysis;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What may be wrong with a published table. */
public enum PublishedFinding implements FindingCode {
    /** Published total rounding. */
    TOTAL_AGREES_BY_ROUNDING(
            "published-total-rounding",
            Severity.INFO,
            Text.of(
                    "{unit}: các phần cộng lại {sum}, bảng ghi {total}; chênh {difference} do làm tròn từng phần.",
                    "{unit}: the parts add up to {sum}, printed {total}; {difference} is explained by rounding the parts."),
            Text.of(
                    "Không phải sửa; không cộng lại các số đã làm tròn.",
                    "Nothing to correct; do not add rounded parts.")),
    /** Published total differs. */
    TOTAL_DIFFERS(
            "published-total-differs",
            Severity.ERROR,
            Text.of(
                    "{unit}: các phần cộng lại {sum}, bảng ghi {total}; chênh {difference}, lớn hơn sai số làm tròn {allowed}.",
                    "{unit}: the parts add up to {sum}, printed {total}; {difference} is more than rounding explains ({allowed})."),
            Text.of("Đối chiếu bảng gốc.", "Check the source.")),
    /** Published total truncated. */
    TOTAL_TRUNCATED(
            "published-total-truncated",
            Severity.WARNING,
            Text.of(
                    "{unit}: các phần cộng lại {sum}, bảng ghi {total}: đã cắt bớt thay vì làm tròn.",
                    "{unit}: the parts add up to {sum}, printed {total}: truncated instead of rounded."),
            Text.of("Ghi rõ cách làm tròn.", "State how figures are rounded.")),
    /** Published index rounding. */
    INDEX_AGREES_BY_ROUNDING(
            "published-index-rounding",
            Severity.INFO,
            Text.of(
                    "{unit}: {total} ÷ {maximum} = {computed} %, bảng ghi {index} %; khớp trong sai số làm tròn của điểm.",
                    "{unit}: {total} ÷ {maximum} = {computed} %, printed {index} %; explained by rounding of the points."),
            Text.of("Không phải sửa.", "Nothing to correct.")),
    /** Published index truncated. */
    INDEX_TRUNCATED(
            "published-index-truncated",
            Severity.WARNING,
            Text.of(
                    "{unit}: {total} ÷ {maximum} = {computed} %, bảng ghi {index} %: có thể đã cắt bớt thay vì làm tròn, hoặc tính từ số chưa làm tròn.",
                    "{unit}: {total} ÷ {maximum} = {computed} %, printed {index} %: truncated, or computed from unrounded points."),
            Text.of("Hỏi lại cách làm tròn.", "Ask how it was rounded.")),
    /** Published index differs. */
    INDEX_DIFFERS(
            "published-index-differs",
            Severity.ERROR,
            Text.of(
                    "{unit}: {total} ÷ {maximum} = {computed} %, bảng ghi {index} %.",
                    "{unit}: {total} ÷ {maximum} = {computed} %, printed {index} %."),
            Text.of("Đối chiếu bảng gốc.", "Check the source.")),
    /** Published part above maximum. */
    PART_ABOVE_MAXIMUM(
            "published-part-above-maximum",
            Severity.ERROR,
            Text.of(
                    "{unit}: {part} ghi {points}, quá điểm tối đa {maximum}; có thể là tỷ lệ % chứ không phải điểm.",
                    "{unit}: {part} prints {points}, above its maximum {maximum}; maybe a percentage, not points."),
            Text.of("Xác định đơn vị của con số.", "Find out the unit of the figure.")),
    /** Published total above maximum. */
    TOTAL_ABOVE_MAXIMUM(
            "published-total-above-maximum",
            Severity.INFO,
            Text.of(
                    "{unit}: tổng {total} quá điểm tối đa {maximum}; có thể có điểm thưởng.",
                    "{unit}: the total {total} is above the maximum {maximum}; maybe a bonus."),
            Text.of("Không phải sửa nếu có điểm thưởng.", "Nothing to correct if there is a bonus.")),
    /** Published rank wrong. */
    RANK_WRONG(
            "published-rank-wrong",
            Severity.ERROR,
            Text.of(
                    "{unit} xếp thứ {rank} với {value}, đứng trước {other} xếp thứ {otherRank} với {otherValue}.",
                    "{unit} has place {rank} with {value}, before {other} with place {otherRank} and {otherValue}."),
            Text.of("Đối chiếu bảng gốc.", "Check the source.")),
    /** Published tie broken. */
    TIE_BROKEN(
            "published-tie-broken",
            Severity.INFO,
            Text.of(
                    "{unit} và {other} cùng {value} nhưng xếp {rank} và {otherRank}: thứ hạng lấy theo số chưa làm tròn hoặc quy định riêng.",
                    "{unit} and {other} both print {value} but have places {rank} and {otherRank}: ranked on unrounded values or by an unstated rule."),
            Text.of("Ghi rõ quy định phân định.", "State the rule.")),
    /** Published order broken. */
    ORDER_BROKEN(
            "published-order-broken",
            Severity.WARNING,
            Text.of(
                    "Danh sách xếp từ cao xuống nhưng {other} ({otherValue}) đứng sau {unit} ({value}).",
                    "The list runs from high to low, but {other} ({otherValue}) stands behind {unit} ({value})."),
            Text.of("Một trong các số có thể in sai.", "One of the figures may be misprinted.")),
    /** Published mean differs. */
    MEAN_DIFFERS(
            "published-mean-differs",
            Severity.ERROR,
            Text.of("Trung bình tính lại {computed}, bảng ghi {mean}.", "The mean is {computed}, printed {mean}."),
            Text.of("Nêu rõ là trung bình nào (đơn giản, có trọng số).", "Say which mean it is (simple, weighted).")),
    /** Published class differs. */
    CLASS_DIFFERS(
            "published-class-differs",
            Severity.ERROR,
            Text.of(
                    "{unit}: {value} thuộc mức {expected}, bảng ghi {printed}.",
                    "{unit}: {value} belongs to {expected}, printed {printed}."),
            Text.of("Kiểm tra các mức xếp loại.", "Check the bands.")),
    /** Published maximum changed. */
    MAXIMUM_CHANGED(
            "published-maximum-changed",
            Severity.WARNING,
            Text.of(
                    "{unit}: điểm tối đa đổi từ {before} sang {after}; chỉ so sánh tỷ lệ %: {beforePercent} % và {afterPercent} %.",
                    "{unit}: the maximum changed from {before} to {after}; compare percentages only: {beforePercent} % and {afterPercent} %."),
            Text.of("Không so sánh số điểm.", "Do not compare points."));

    private final FindingDefinition definition;

    PublishedFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
