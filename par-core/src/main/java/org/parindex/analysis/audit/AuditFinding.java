package org.parindex.analysis.audit;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/**
 * What an audit finds beside {@link org.parindex.analysis.PublishedFinding}. An error cannot be true whatever the
 * unrounded values were; a warning may be; an information is explained.
 */
public enum AuditFinding implements FindingCode {
    /** Roll up unknown. */
    ROLL_UP_UNKNOWN(
            "audit-roll-up-unknown",
            Severity.INFO,
            Text.of(
                    "Không rõ tổng được tính từ các phần như thế nào: không cách nào trong số đã thử khớp với đa số đơn vị.",
                    "How totals arise from their parts cannot be told: none of the ways tried fits most rows."),
            Text.of("Nêu cách tính hoặc trọng số.", "State the formula or the weights.")),
    /** Total rounding. */
    TOTAL_ROLL_UP_ROUNDING(
            "audit-total-rounding",
            Severity.INFO,
            Text.of(
                    "{unit}: {rollUp} cho {computed}, bảng ghi {total}; khớp trong sai số làm tròn.",
                    "{unit}: {rollUp} gives {computed}, printed {total}; explained by rounding."),
            Text.of("Không phải sửa.", "Nothing to correct.")),
    /** Total differs. */
    TOTAL_ROLL_UP_DIFFERS(
            "audit-total-differs",
            Severity.ERROR,
            Text.of(
                    "{unit}: {rollUp} cho {computed}, bảng ghi {total}; chỉ có thể từ {range}.",
                    "{unit}: {rollUp} gives {computed}, printed {total}; only {range} is possible."),
            Text.of("Đối chiếu bảng gốc.", "Check the source.")),
    /** Maxima below. */
    MAXIMA_BELOW(
            "audit-maxima-below",
            Severity.ERROR,
            Text.of(
                    "Điểm tối đa của các phần cộng lại {sum}, bảng ghi {maximum}.",
                    "The maxima of the parts add up to {sum}, printed {maximum}."),
            Text.of("Một điểm tối đa in sai, hoặc thiếu một phần.", "A maximum is misprinted, or a part is left out.")),
    /** Maxima above. */
    MAXIMA_ABOVE(
            "audit-maxima-above",
            Severity.WARNING,
            Text.of(
                    "Điểm tối đa của các phần cộng lại {sum}, lớn hơn {maximum} ghi trong bảng.",
                    "The maxima of the parts add up to {sum}, more than the printed {maximum}."),
            Text.of(
                    "Có tiêu chí không áp dụng, hoặc một điểm tối đa in sai.",
                    "Criteria do not apply, or a maximum is misprinted.")),
    /** Out of scale. */
    OUT_OF_SCALE(
            "audit-out-of-scale",
            Severity.WARNING,
            Text.of(
                    "{unit}: {part} ghi {value}, trong khi cao nhất của các đơn vị khác là {most}.",
                    "{unit}: {part} prints {value}, while the highest of the others is {most}."),
            Text.of("Có thể sai dấu thập phân.", "Maybe a misplaced decimal sign.")),
    /** Rank shared. */
    RANK_SHARED(
            "audit-rank-shared",
            Severity.WARNING,
            Text.of(
                    "{unit} và {other} cùng ghi thứ {rank}, không thấy điểm bằng nhau.",
                    "{unit} and {other} both have place {rank}, and no equal values are printed."),
            Text.of("Một trong hai thứ hạng có thể in sai.", "One of the two places may be misprinted.")),
    /** Rank number wrong. */
    RANK_NUMBER_WRONG(
            "audit-rank-number-wrong",
            Severity.ERROR,
            Text.of(
                    "{unit} ghi thứ {rank}, nhưng có {before} đơn vị đứng trước.",
                    "{unit} has place {rank}, but {before} units stand before it."),
            Text.of("Đánh số lại thứ hạng.", "Number the places again.")),
    /** Rank numbers skip. */
    RANK_NUMBERS_SKIP(
            "audit-rank-numbers-skip",
            Severity.WARNING,
            Text.of(
                    "{unit} ghi thứ {rank}, trong bảng chỉ có {before} đơn vị đứng trước.",
                    "{unit} has place {rank}; only {before} units of the table stand before it."),
            Text.of(
                    "Bảng có thể thiếu đơn vị, hoặc thứ hạng in sai.",
                    "A row may be missing, or a place is misprinted.")),
    /** Rank above count. */
    RANK_ABOVE_COUNT(
            "audit-rank-above-count",
            Severity.ERROR,
            Text.of("{unit} ghi thứ {rank} trong {count} đơn vị.", "{unit} has place {rank} of {count} units."),
            Text.of("Đối chiếu bảng gốc.", "Check the source.")),
    /** Class rounding. */
    CLASS_BY_ROUNDING(
            "audit-class-rounding",
            Severity.INFO,
            Text.of(
                    "{unit}: {value} nằm sát mức {printed}; khớp nếu xét số chưa làm tròn.",
                    "{unit}: {value} touches {printed}; right if the unrounded value decides."),
            Text.of("Ghi rõ xếp loại theo số nào.", "State which value decides.")),
    /** Class order broken. */
    CLASS_ORDER_BROKEN(
            "audit-class-order-broken",
            Severity.ERROR,
            Text.of(
                    "{unit} với {value} được xếp {printed}, trong khi {other} với {otherValue} được xếp {otherClass}.",
                    "{unit} with {value} is {printed}, while {other} with {otherValue} is {otherClass}."),
            Text.of(
                    "Kiểm tra hai dòng này, hoặc điều kiện khác ngoài điểm số.",
                    "Check both rows, or conditions beside the value.")),
    /** Mean impossible. */
    MEAN_IMPOSSIBLE(
            "audit-mean-impossible",
            Severity.ERROR,
            Text.of(
                    "Trung bình ghi {mean}; với các giá trị đã in chỉ có thể từ {range}.",
                    "The printed mean is {mean}; with the printed values only {range} is possible."),
            Text.of("Nêu rõ là trung bình nào.", "Say which mean it is.")),
    /** Count differs. */
    COUNT_DIFFERS(
            "audit-count-differs",
            Severity.ERROR,
            Text.of("{what}: ghi {printed}, đếm được {counted}.", "{what}: printed {printed}, counted {counted}."),
            Text.of("Đếm lại.", "Count again.")),
    /** Count impossible. */
    COUNT_IMPOSSIBLE(
            "audit-count-impossible",
            Severity.ERROR,
            Text.of(
                    "{what}: ghi {printed}, chỉ có thể từ {least} đến {most}.",
                    "{what}: printed {printed}, only {least} to {most} is possible."),
            Text.of("Đếm lại.", "Count again.")),
    /** Share differs. */
    SHARE_DIFFERS(
            "audit-share-differs",
            Severity.ERROR,
            Text.of(
                    "{what}: {count} trên {whole} là {computed} %, ghi {printed} %.",
                    "{what}: {count} of {whole} is {computed} %, printed {printed} %."),
            Text.of("Tính lại tỷ lệ.", "Compute the share again.")),
    /** Shares rounding. */
    SHARES_DO_NOT_ADD(
            "audit-shares-rounding",
            Severity.INFO,
            Text.of(
                    "Các tỷ lệ cộng lại {sum} % do làm tròn từng tỷ lệ.",
                    "The shares add up to {sum} %, since each was rounded."),
            Text.of("Không phải sửa.", "Nothing to correct.")),
    /** Extreme differs. */
    EXTREME_DIFFERS(
            "audit-extreme-differs",
            Severity.ERROR,
            Text.of(
                    "{what}: ghi {printed}, trong bảng là {computed}.",
                    "{what}: printed {printed}, in the table {computed}."),
            Text.of("Đối chiếu bảng gốc.", "Check the source.")),
    /** Group means differ. */
    GROUP_MEANS_DIFFER(
            "audit-group-means-differ",
            Severity.ERROR,
            Text.of(
                    "Trung bình các nhóm cho {weighted} (theo số đơn vị) hoặc {simple} (trung bình cộng), ghi {mean}.",
                    "The means of the groups give {weighted} (by units) or {simple} (simple), printed {mean}."),
            Text.of("Nêu rõ cách tính trung bình chung.", "State how the overall mean is made.")),
    /** Change differs. */
    CHANGE_DIFFERS(
            "audit-change-differs",
            Severity.ERROR,
            Text.of(
                    "{unit}: {before} thay đổi {change} thành {computed}, ghi {after}.",
                    "{unit}: {before} changed by {change} is {computed}, printed {after}."),
            Text.of("Số năm trước có thể đã được điều chỉnh.", "The earlier figure may have been restated.")),
    /** Sources differ. */
    SOURCES_DIFFER(
            "audit-sources-differ",
            Severity.ERROR,
            Text.of(
                    "{unit}: bảng ghi {value}, {source} ghi {other}.",
                    "{unit}: the table prints {value}, {source} prints {other}."),
            Text.of("Tra nguồn gốc; ít nhất một số in sai.", "Look at the original; at least one is misprinted.")),
    /** Unit twice. */
    UNIT_TWICE(
            "audit-unit-twice",
            Severity.WARNING,
            Text.of("{unit} có hai dòng.", "{unit} has two rows."),
            Text.of("Bỏ bớt một dòng hoặc ghi rõ tên.", "Remove one, or tell the names apart."));

    private final FindingDefinition definition;

    AuditFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
