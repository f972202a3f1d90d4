package org.parindex.score;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What the scorer may find wrong with the answers of a unit. */
public enum ScoreFinding implements FindingCode {
    /** A unit of the register sent nothing. */
    UNIT_WITHOUT_ANSWERS(
            "unit-without-answers",
            Severity.ERROR,
            Text.of("{unit} chưa gửi số liệu.", "{unit} has sent no answers."),
            Text.of(
                    "Đơn vị không được chấm và không xếp hạng; hãy đôn đốc hoặc ghi rõ lý do.",
                    "The unit is neither scored nor ranked; ask for its sheet or state why it is absent.")),
    /** Answers of a unit that the register does not hold. */
    UNIT_UNKNOWN(
            "unit-unknown",
            Severity.ERROR,
            Text.of("Đơn vị “{unit}” không có trong danh sách.", "The unit “{unit}” is not in the register."),
            Text.of("Sửa mã đơn vị hoặc bổ sung danh sách.", "Correct the id of the unit or extend the register.")),
    /** A unit whose level is not the one of the scheme. */
    UNIT_LEVEL_DIFFERS(
            "unit-level-differs",
            Severity.WARNING,
            Text.of(
                    "{unit} thuộc {level}, bộ tiêu chí dành cho {expected}.",
                    "{unit} is a {level}, the set is made for a {expected}."),
            Text.of("Kiểm tra có dùng đúng bộ tiêu chí.", "Check that the right set is used.")),
    /** An answer to a node that the scheme does not have. */
    NODE_UNKNOWN(
            "node-unknown",
            Severity.ERROR,
            Text.of(
                    "Không có tiêu chí “{node}” trong bộ tiêu chí (hoặc mã bị trùng).",
                    "The set has no criterion “{node}” (or the code is not unique)."),
            Text.of("Sửa mã tiêu chí; số liệu này chưa được dùng.", "Correct the code; this answer is not used.")),
    /** A leaf without any answer. */
    MISSING_ANSWER(
            "missing-answer",
            Severity.WARNING,
            Text.of("Tiêu chí {code} chưa có số liệu.", "Criterion {code} has no answer."),
            Text.of(
                    "Đang xử lý: {policy}. Nhập 0 nếu không đạt, hoặc ghi rõ không áp dụng.",
                    "Treated as: {policy}. Enter 0 if nothing was reached, or say that it does not apply.")),
    /** Some inputs of a rule are missing. */
    INPUTS_MISSING(
            "inputs-missing",
            Severity.ERROR,
            Text.of("Tiêu chí {code} thiếu số liệu: {inputs}.", "Criterion {code} lacks: {inputs}."),
            Text.of("Bổ sung số liệu. Đang xử lý: {policy}.", "Supply the figures. Treated as: {policy}.")),
    /** Figures that the rule does not know. */
    FIGURE_UNKNOWN(
            "figure-unknown",
            Severity.WARNING,
            Text.of(
                    "Tiêu chí {code} không dùng số liệu “{input}”.",
                    "The rule of criterion {code} does not use “{input}”."),
            Text.of("Kiểm tra tên số liệu.", "Check the name of the figure.")),
    /** Awarded points outside the range of a leaf. */
    POINTS_OUT_OF_RANGE(
            "points-out-of-range",
            Severity.ERROR,
            Text.of(
                    "Điểm {points} của tiêu chí {code} ngoài khoảng {minimum} … {maximum}.",
                    "The points {points} of criterion {code} are outside {minimum} … {maximum}."),
            Text.of("Sửa điểm. Đang xử lý: {policy}.", "Correct the points. Treated as: {policy}.")),
    /** Awarded points that no option of the rule gives. */
    POINTS_NO_OPTION(
            "points-no-option",
            Severity.WARNING,
            Text.of(
                    "Điểm {points} của tiêu chí {code} không trùng mức điểm nào: {options}.",
                    "The points {points} of criterion {code} are none of its options: {options}."),
            Text.of("Giữ điểm đã chấm; nêu lý do nếu là quyết định riêng.", "Kept as awarded; state the reason.")),
    /** A rule that gives more than the maximum. */
    RULE_ABOVE_MAXIMUM(
            "rule-above-maximum",
            Severity.WARNING,
            Text.of(
                    "Quy tắc của tiêu chí {code} cho {points} điểm, quá điểm tối đa {maximum}.",
                    "The rule of criterion {code} gives {points}, above the maximum {maximum}."),
            Text.of("Đang xử lý: {policy}.", "Treated as: {policy}.")),
    /** A rule that gives less than the minimum. */
    RULE_BELOW_MINIMUM(
            "rule-below-minimum",
            Severity.WARNING,
            Text.of(
                    "Quy tắc của tiêu chí {code} cho {points} điểm, dưới mức thấp nhất {minimum}.",
                    "The rule of criterion {code} gives {points}, below the minimum {minimum}."),
            Text.of(
                    "Điểm được giữ; khai báo mức thấp nhất của tiêu chí nếu cho phép điểm âm.",
                    "The points are kept; declare the minimum of the leaf if it may go below zero.")),
    /** Awarded points that differ from what the figures give. */
    AWARDED_DIFFERS(
            "awarded-differs",
            Severity.WARNING,
            Text.of(
                    "Tiêu chí {code}: {stage} {awarded}, theo số liệu là {computed}.",
                    "Criterion {code}: {stage} {awarded}, the figures give {computed}."),
            Text.of(
                    "Đang lấy {taken}. Kiểm tra số liệu hoặc nêu lý do.",
                    "Taken: {taken}. Check the figures or state why.")),
    /** An identity between figures that does not hold. */
    FIGURES_DISAGREE(
            "figures-disagree",
            Severity.ERROR,
            Text.of("Tiêu chí {code}: {detail}", "Criterion {code}: {detail}"),
            Text.of("Kiểm tra lại số liệu gốc.", "Check the source figures.")),
    /** Required evidence that is absent. */
    EVIDENCE_MISSING(
            "evidence-missing",
            Severity.WARNING,
            Text.of("Tiêu chí {code} thiếu tài liệu kiểm chứng.", "Criterion {code} has no evidence."),
            Text.of("{consequence}", "{consequence}")),
    /** Not applicable without a reason. */
    REASON_MISSING(
            "reason-missing",
            Severity.WARNING,
            Text.of(
                    "Tiêu chí {code}: không áp dụng nhưng không nêu lý do.",
                    "Criterion {code}: not applicable, without a reason."),
            Text.of("Nêu lý do để công khai.", "State the reason, it is published.")),
    /** A unit that is not ranked because of the state of an answer. */
    UNIT_UNRANKED(
            "unit-unranked",
            Severity.WARNING,
            Text.of("{unit} không xếp hạng: {why}.", "{unit} is not ranked: {why}."),
            Text.of("Kết quả vẫn được tính.", "Its result is computed all the same.")),
    /** A unit that gets no result. */
    UNIT_FAILED(
            "unit-failed",
            Severity.ERROR,
            Text.of("{unit} không có kết quả: {why}.", "{unit} gets no result: {why}."),
            Text.of("Bổ sung số liệu rồi chấm lại.", "Supply the answer and score again.")),
    /** A subtotal typed at a branch that is not the sum of its leaves. */
    SUBTOTAL_DIFFERS(
            "subtotal-differs",
            Severity.WARNING,
            Text.of(
                    "Mục {code} ghi {typed} điểm ({stage}), cộng các mục con được {computed}.",
                    "Node {code} prints {typed} ({stage}), its children add up to {computed}."),
            Text.of("Lấy tổng tính được; kiểm tra bảng.", "The computed sum counts; check the sheet.")),
    /** Leaves that contradict the state of the branch above. */
    BRANCH_STATE_DIFFERS(
            "branch-state-differs",
            Severity.WARNING,
            Text.of(
                    "Mục {branch} ghi “{state}” nhưng tiêu chí {code} lại có số liệu riêng.",
                    "Node {branch} says “{state}”, but criterion {code} has an answer of its own."),
            Text.of(
                    "Tiêu chí con phải cùng trạng thái với mục trên; đang lấy số liệu riêng của nó.",
                    "Parts need the state of their parent; the answer of the part is taken.")),
    /** An assessed leaf that a stage passed over. */
    NOT_APPRAISED(
            "not-appraised",
            Severity.INFO,
            Text.of("Tiêu chí {code} không có điểm {stage}.", "Criterion {code} has no answer at stage {stage}."),
            Text.of("Đang xử lý: {policy}.", "Treated as: {policy}.")),
    /** A result that rests on an explanation nobody decided on. */
    EXPLANATION_UNDECIDED(
            "explanation-undecided",
            Severity.WARNING,
            Text.of(
                    "Tiêu chí {code}: điểm cuối lấy theo giải trình, chưa thẩm định lại.",
                    "Criterion {code}: the final points rest on the explanation, not appraised again."),
            Text.of("Thẩm định lại hoặc xác nhận.", "Appraise again or confirm.")),
    /** An answer dated before the end of the period it is about. */
    SCORED_BEFORE_PERIOD_END(
            "scored-before-period-end",
            Severity.WARNING,
            Text.of(
                    "Tiêu chí {code} chấm ngày {on}, trước khi hết kỳ {end}.",
                    "Criterion {code} was scored on {on}, before its period ends on {end}."),
            Text.of("Kiểm tra lại khi hết kỳ.", "Check again when the period is over.")),
    /** A self-assessment after the deadline. */
    SUBMITTED_LATE(
            "submitted-late",
            Severity.WARNING,
            Text.of("{unit} gửi ngày {on}, sau hạn {deadline}.", "{unit} submitted on {on}, after {deadline}."),
            Text.of("Xử lý theo quy định của đợt đánh giá.", "Treat as the round provides.")),
    /** A block in which nothing is applicable, so that it cannot be rescaled. */
    BLOCK_EMPTY(
            "block-empty",
            Severity.WARNING,
            Text.of(
                    "Mục {code}: không còn tiêu chí nào áp dụng nên không quy đổi được.",
                    "Node {code}: nothing in it applies, so it cannot be rescaled."),
            Text.of("Cả mục bị loại khỏi điểm tối đa.", "All of it is out of the maximum.")),
    /** Leaves that refer to each other in a circle. */
    CIRCULAR_REFERENCE(
            "circular-reference-scored",
            Severity.ERROR,
            Text.of("Tiêu chí {code} tham chiếu vòng.", "Criterion {code} refers to itself through others."),
            Text.of("Sửa bộ tiêu chí.", "Correct the set.")),
    /** Two keys of answers that name the same node. */
    ANSWER_TWICE(
            "answer-twice",
            Severity.ERROR,
            Text.of(
                    "Tiêu chí {code} có hai câu trả lời (“{first}” và “{second}”).",
                    "Criterion {code} is answered twice (“{first}” and “{second}”)."),
            Text.of("Giữ một; đang lấy câu “{first}”.", "Keep one; “{first}” is taken.")),
    /** A survey or index that was said not to be held, with an answer all the same. */
    NOT_HELD_ANSWERED(
            "not-held-answered",
            Severity.WARNING,
            Text.of(
                    "Tiêu chí {code} có số liệu dù kênh này không tổ chức.",
                    "Criterion {code} has an answer although its channel was not held."),
            Text.of("Số liệu không được dùng.", "The answer is not used."));

    private final FindingDefinition definition;

    ScoreFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
