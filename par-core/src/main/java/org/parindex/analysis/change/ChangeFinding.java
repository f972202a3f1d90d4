package org.parindex.analysis.change;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What is not comparable between two rounds, or only in part. */
public enum ChangeFinding implements FindingCode {
    /** Link unknown. */
    LINK_UNKNOWN(
            "change-link-unknown",
            Severity.ERROR,
            Text.of(
                    "Liên kết tiêu chí nêu “{node}”, không có trong bộ tiêu chí.",
                    "A link names the criterion '{node}', which the scheme does not have."),
            Text.of("Sửa mã trong liên kết.", "Correct the id in the link.")),
    /** Criterion uncertain. */
    CRITERION_UNCERTAIN(
            "change-criterion-uncertain",
            Severity.WARNING,
            Text.of(
                    "Mã {code} trước là “{before}”, nay là “{after}”: chưa rõ có phải cùng tiêu chí, nên không so sánh.",
                    "Code {code} was “{before}” and is “{after}”: maybe the same criterion, so it is not compared."),
            Text.of("Khai báo liên kết nếu là cùng một tiêu chí.", "Declare a link if it is the same criterion.")),
    /** Criteria changed. */
    CRITERIA_CHANGED(
            "change-criteria-changed",
            Severity.INFO,
            Text.of(
                    "Bộ tiêu chí thay đổi: {added} mới, {dropped} bỏ, {reweighted} đổi điểm tối đa, {rules} đổi cách chấm; chỉ so sánh chỉ số và tỷ lệ, không so sánh điểm.",
                    "The criteria changed: {added} added, {dropped} dropped, {reweighted} re-weighted, {rules} with another rule; compare indexes and shares, not points."),
            Text.of("Nêu rõ khi công bố so sánh.", "Say so where the comparison is published.")),
    /** Criterion not comparable. */
    CRITERION_NOT_COMPARABLE(
            "change-criterion-not-comparable",
            Severity.INFO,
            Text.of(
                    "Tiêu chí {code} “{title}” không so sánh được: {why}.",
                    "Criterion {code} “{title}” is not comparable: {why}."),
            Text.of("Không tính mức tăng giảm của tiêu chí này.", "No change is given for it.")),
    /** Unit new. */
    UNIT_NEW(
            "change-unit-new",
            Severity.INFO,
            Text.of("{unit} không có số liệu kỳ trước.", "{unit} has no earlier result."),
            Text.of("Đánh dấu là đơn vị mới.", "Mark it as new.")),
    /** Unit gone. */
    UNIT_GONE(
            "change-unit-gone",
            Severity.INFO,
            Text.of("{unit} không còn trong kỳ này.", "{unit} is no longer there."),
            Text.of("Không phải làm gì.", "Nothing to do.")),
    /** Unit merged. */
    UNIT_MERGED(
            "change-unit-merged",
            Severity.INFO,
            Text.of("{unit} hình thành từ {predecessors}: {how}.", "{unit} was made of {predecessors}: {how}."),
            Text.of("Ghi cách so sánh bên cạnh số liệu.", "Print the method beside the figures.")),
    /** Unit split. */
    UNIT_SPLIT(
            "change-unit-split",
            Severity.WARNING,
            Text.of(
                    "{unit} là một phần của {predecessor}, đã chia cho {count} đơn vị: {how}.",
                    "{unit} is a part of {predecessor}, which was split over {count} units: {how}."),
            Text.of("So sánh này chỉ để tham khảo.", "Take the comparison as a hint only.")),
    /** Predecessor unknown. */
    PREDECESSOR_UNKNOWN(
            "change-predecessor-unknown",
            Severity.WARNING,
            Text.of(
                    "{unit} kế thừa {predecessor}, nhưng kỳ trước không có đơn vị này.",
                    "{unit} descends from {predecessor}, which the earlier round does not have."),
            Text.of("Bổ sung số liệu kỳ trước hoặc sửa mã.", "Add the earlier result, or correct the id.")),
    /** Level changed. */
    LEVEL_CHANGED(
            "change-level-changed",
            Severity.WARNING,
            Text.of(
                    "{unit} chuyển từ {before} sang {after}: không so sánh thứ hạng.",
                    "{unit} moved from {before} to {after}: places are not compared."),
            Text.of("So sánh trong nhóm mới từ kỳ sau.", "Compare in the new group from the next round on.")),
    /** Group changed. */
    GROUP_CHANGED(
            "change-group-changed",
            Severity.INFO,
            Text.of(
                    "{unit} chuyển nhóm {before} sang {after}: không so sánh thứ hạng.",
                    "{unit} moved from group {before} to {after}: places are not compared."),
            Text.of("Nêu rõ khi công bố.", "Say so where it is published."));

    private final FindingDefinition definition;

    ChangeFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
