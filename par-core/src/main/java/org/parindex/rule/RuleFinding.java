package org.parindex.rule;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What rules may find wrong with figures, and with themselves. */
public enum RuleFinding implements FindingCode {
    /** The part (parts = part) is above its whole (whole = total). */
    PART_ABOVE_WHOLE(
            "part-above-whole",
            Severity.ERROR,
            Text.of(
                    "Phần ({parts} = {part}) lớn hơn tổng ({whole} = {total}).",
                    "The part ({parts} = {part}) is above its whole ({whole} = {total})."),
            Text.of("Kiểm tra tử số và mẫu số.", "Check numerator and denominator.")),
    /** There is a part, but the whole (whole = total) is not above 0. */
    WHOLE_NOT_POSITIVE(
            "whole-not-above-zero",
            Severity.ERROR,
            Text.of(
                    "Tổng {whole} = {total} không lớn hơn 0 nên không tính được tỷ lệ.",
                    "The whole {whole} = {total} is not above 0, so there is no share."),
            Text.of("Kiểm tra mẫu số và số loại trừ.", "Check the denominator and what is excluded.")),
    /** The figure input = value is negative. */
    NEGATIVE_FIGURE(
            "negative-figure",
            Severity.ERROR,
            Text.of("Số liệu {input} = {value} là số âm.", "The figure {input} = {value} is negative."),
            Text.of("Nhập số không âm.", "Enter a number of zero or more.")),
    /** The count input = value is not a whole number. */
    NOT_WHOLE(
            "not-a-whole-number",
            Severity.ERROR,
            Text.of(
                    "Số đếm {input} = {value} không phải số nguyên.",
                    "The count {input} = {value} is not a whole number."),
            Text.of("Nhập số nguyên.", "Enter a whole number.")),
    /** There is no option option (there are: options). */
    OPTION_UNKNOWN(
            "option-unknown",
            Severity.ERROR,
            Text.of(
                    "Không có mức “{option}” (có: {options}).",
                    "There is no option “{option}” (there are: {options})."),
            Text.of("Chọn một mức trong danh sách.", "Choose an option of the list.")),
    /** The value value falls into no step: steps. */
    VALUE_IN_GAP(
            "value-in-gap",
            Severity.ERROR,
            Text.of("Giá trị {value} không thuộc bậc nào: {steps}.", "The value {value} falls into no step: {steps}."),
            Text.of("Sửa thang điểm hoặc số liệu.", "Correct the steps or the figure.")),
    /** count items are excluded without a reason. */
    EXCLUSION_WITHOUT_REASON(
            "exclusion-without-reason",
            Severity.WARNING,
            Text.of("Loại trừ {count} mục mà không nêu lý do.", "{count} items are excluded without a reason."),
            Text.of("Nêu lý do và danh sách loại trừ.", "State the reason and list them.")),
    /** The judged points points have no reason. */
    JUDGED_WITHOUT_REASON(
            "judged-without-reason",
            Severity.ERROR,
            Text.of("Điểm chấm {points} không có lý do.", "The judged points {points} have no reason."),
            Text.of("Nêu lý do chấm điểm.", "State the reason.")),
    /** The points points are outside lowest … highest. */
    JUDGED_OUT_OF_RANGE(
            "judged-out-of-range",
            Severity.ERROR,
            Text.of(
                    "Điểm {points} ngoài khoảng {lowest} … {highest}.",
                    "The points {points} are outside {lowest} … {highest}."),
            Text.of("Sửa điểm.", "Correct the points.")),
    /** The points points are not in steps of step from lowest. */
    JUDGED_OFF_STEP(
            "judged-off-step",
            Severity.ERROR,
            Text.of(
                    "Điểm {points} không theo bước {step} tính từ {lowest}.",
                    "The points {points} are not in steps of {step} from {lowest}."),
            Text.of("Sửa điểm.", "Correct the points.")),
    /** The reference (input = value) is not above 0, so no change can be computed. */
    REFERENCE_ZERO(
            "reference-zero",
            Severity.ERROR,
            Text.of(
                    "Số gốc {input} = {value} không lớn hơn 0 nên không tính được tỷ lệ tăng, giảm.",
                    "The reference {input} = {value} is not above 0, so no change can be computed."),
            Text.of("Kiểm tra số liệu kỳ gốc.", "Check the reference figure.")),
    /** The figure input = value is outside 0 … limit. */
    FIGURE_OUT_OF_RANGE(
            "figure-out-of-range",
            Severity.ERROR,
            Text.of(
                    "Số liệu {input} = {value} ngoài khoảng 0 … {limit}.",
                    "The figure {input} = {value} is outside 0 … {limit}."),
            Text.of("Kiểm tra số liệu.", "Check the figure.")),
    /** The unit has no fitting attribute attribute (value: value), which the rule needs. */
    ATTRIBUTE_MISSING(
            "attribute-missing",
            Severity.ERROR,
            Text.of(
                    "Đơn vị không có thuộc tính “{attribute}” (giá trị: {value}) mà quy tắc cần.",
                    "The unit has no fitting attribute “{attribute}” (value: {value}), which the rule needs."),
            Text.of("Bổ sung thuộc tính trong danh sách đơn vị.", "Add the attribute to the register.")),
    /** All units of the group have the same value value; all take the highest. */
    GROUP_ALL_EQUAL(
            "group-all-equal",
            Severity.WARNING,
            Text.of(
                    "Mọi đơn vị trong nhóm có cùng giá trị {value}; tất cả nhận mức cao nhất.",
                    "All units of the group have the same value {value}; all take the highest."),
            Text.of("Kiểm tra số liệu của nhóm.", "Check the figures of the group.")),
    /** The formula formula cannot be used: why. */
    FORMULA_INVALID(
            "formula-invalid",
            Severity.ERROR,
            Text.of("Công thức “{formula}” không dùng được: {why}.", "The formula “{formula}” cannot be used: {why}."),
            Text.of("Sửa công thức.", "Correct the formula.")),
    /** No branch of the formula holds for the figures. */
    FORMULA_NO_BRANCH(
            "formula-no-branch",
            Severity.ERROR,
            Text.of(
                    "Không nhánh nào của công thức đúng với số liệu.",
                    "No branch of the formula holds for the figures."),
            Text.of("Thêm nhánh còn lại vào công thức.", "Add the branch that is left.")),
    /** what is worth points, above the maximum maximum. */
    AWARD_ABOVE_MAXIMUM(
            "option-above-maximum",
            Severity.ERROR,
            Text.of(
                    "Mức “{what}” cho {points} điểm, quá điểm tối đa {maximum}.",
                    "“{what}” is worth {points}, above the maximum {maximum}."),
            Text.of("Sửa mức điểm hoặc điểm tối đa.", "Correct the award or the maximum.")),
    /** Nothing reaches the maximum maximum; the best is best. */
    MAXIMUM_UNREACHABLE(
            "maximum-unreachable",
            Severity.WARNING,
            Text.of(
                    "Không mức nào đạt điểm tối đa {maximum}; cao nhất là {best}.",
                    "Nothing reaches the maximum {maximum}; the best is {best}."),
            Text.of("Kiểm tra thang điểm.", "Check the awards.")),
    /** The steps leave a gap between below and above. */
    STEPS_GAP(
            "steps-gap",
            Severity.WARNING,
            Text.of("Thang điểm hở giữa {below} và {above}.", "The steps leave a gap between {below} and {above}."),
            Text.of("Bổ sung bậc cho khoảng hở.", "Add a step for the gap.")),
    /** The steps do not cover the values at one end (bound). */
    STEPS_OPEN_END(
            "steps-open-end",
            Severity.INFO,
            Text.of(
                    "Thang điểm không phủ giá trị {side} ({bound}).",
                    "The steps do not cover the values {side} ({bound})."),
            Text.of(
                    "Thêm bậc cho các giá trị đó; nếu không, đơn vị rơi vào đó sẽ không có điểm.",
                    "Add a step for them; a unit that falls there has no points otherwise.")),
    /** Two steps overlap: first and second; declared order: order. */
    STEPS_OVERLAP(
            "steps-overlap",
            Severity.WARNING,
            Text.of(
                    "Hai bậc chồng nhau: {first} và {second}; áp dụng: {order}.",
                    "Two steps overlap: {first} and {second}; declared order: {order}."),
            Text.of("Sửa cận của bậc.", "Correct the bounds.")),
    /** Two steps overlap with equal points: first and second. */
    STEPS_OVERLAP_EQUAL(
            "steps-overlap-equal",
            Severity.INFO,
            Text.of(
                    "Hai bậc chồng nhau nhưng cùng điểm: {first} và {second}.",
                    "Two steps overlap with equal points: {first} and {second}."),
            Text.of("Không ảnh hưởng kết quả.", "Results do not change.")),
    /** The step step holds no value. */
    STEP_EMPTY(
            "step-empty",
            Severity.ERROR,
            Text.of("Bậc {step} không chứa giá trị nào.", "The step {step} holds no value."),
            Text.of("Sửa cận của bậc.", "Correct the bounds.")),
    /** The parameter parameter = value is not usable: why. */
    PARAMETER_WRONG(
            "rule-parameter-wrong",
            Severity.ERROR,
            Text.of(
                    "Tham số {parameter} = {value} không hợp lệ: {why}.",
                    "The parameter {parameter} = {value} is not usable: {why}."),
            Text.of("Sửa tham số.", "Correct the parameter.")),
    /** The option option is declared twice. */
    DUPLICATE_OPTION(
            "option-twice",
            Severity.ERROR,
            Text.of("Mức “{option}” khai báo hai lần.", "The option “{option}” is declared twice."),
            Text.of("Đổi mã của một mức.", "Rename one.")),
    /** The input input is used as first and as second. */
    INPUT_KIND_CONFLICT(
            "input-kind-conflict",
            Severity.ERROR,
            Text.of(
                    "Số liệu “{input}” dùng với hai kiểu {first} và {second}.",
                    "The input “{input}” is used as {first} and as {second}."),
            Text.of("Đặt tên riêng.", "Give each its own name."));

    private final FindingDefinition definition;

    RuleFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
