package org.parindex.rank;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What a ranking may leave to people. */
public enum RankFinding implements FindingCode {
    /** Units that stay equal although places must differ. */
    TIE_UNDECIDED(
            "tie-undecided",
            Severity.ERROR,
            Text.of(
                    "Nhóm {group}: {units} bằng nhau ({value}), chưa phân định được thứ hạng.",
                    "Group {group}: {units} are equal ({value}) and not told apart."),
            Text.of(
                    "Hội đồng quyết định và ghi lý do; tạm xếp theo mã đơn vị.",
                    "Decide by hand and record why; for now they stand by id.")),
    /** A value that no class holds. */
    NO_CLASS(
            "no-class",
            Severity.WARNING,
            Text.of(
                    "{unit}: giá trị {value} không thuộc mức xếp loại nào.",
                    "{unit}: no class holds the value {value}."),
            Text.of("Kiểm tra các mức xếp loại.", "Check the bands.")),
    /** A gate on subordinate units of a unit that has none. */
    NO_SUBORDINATES(
            "no-subordinates",
            Severity.WARNING,
            Text.of(
                    "{unit}: không có kết quả của đơn vị trực thuộc để xét mức {band}.",
                    "{unit}: no classes of subordinate units to decide on {band}."),
            Text.of("Xếp loại đơn vị trực thuộc trước.", "Classify the subordinate units first.")),
    /** Equal units at the limit of a quota. */
    QUOTA_TIE(
            "quota-tie",
            Severity.ERROR,
            Text.of(
                    "Nhóm {group}: mức {band} chỉ nhận {limit} đơn vị, {units} bằng nhau ở giới hạn.",
                    "Group {group}: {band} takes {limit} units, {units} are equal at the limit."),
            Text.of(
                    "Tạm xếp tất cả xuống mức dưới; hội đồng quyết định.",
                    "All of them fall for now; decide by hand.")),
    /** A node that a key or gate names and the scheme does not have. */
    NODE_UNKNOWN(
            "ranking-node-unknown",
            Severity.ERROR,
            Text.of(
                    "Không có mục “{node}” mà quy định xếp hạng nhắc tới.",
                    "The ranking names “{node}”, which is not there."),
            Text.of("Sửa bộ tiêu chí.", "Correct the set."));

    private final FindingDefinition definition;

    RankFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
