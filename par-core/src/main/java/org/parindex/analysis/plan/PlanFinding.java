package org.parindex.analysis.plan;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What stands in the way of a plan, or is worth knowing about it. */
public enum PlanFinding implements FindingCode {
    /** Unreachable. */
    UNREACHABLE(
            "plan-unreachable",
            Severity.WARNING,
            Text.of(
                    "{unit}: cần thêm {needed} điểm, các bước có thể làm chỉ cho thêm {most} điểm.",
                    "{unit}: {needed} more points are needed, all possible steps together give {most}."),
            Text.of("Chọn mục tiêu thấp hơn hoặc bớt giới hạn.", "Choose a lower target, or fewer limits.")),
    /** Over budget. */
    OVER_BUDGET(
            "plan-over-budget",
            Severity.WARNING,
            Text.of(
                    "{unit}: phương án rẻ nhất cần {effort}, quá nguồn lực {budget}.",
                    "{unit}: the cheapest way needs {effort}, more than the budget of {budget}."),
            Text.of("Tăng nguồn lực hoặc hạ mục tiêu.", "Raise the budget, or lower the target.")),
    /** Gate failed. */
    GATE_FAILED(
            "plan-gate-failed",
            Severity.WARNING,
            Text.of(
                    "{unit}: đủ điểm cho mức {band} nhưng chưa được xếp: {why}.",
                    "{unit}: the value reaches {band}, but the class is withheld: {why}."),
            Text.of("Xử lý điều kiện kèm theo của mức xếp loại.", "See to the conditions of the class.")),
    /** Interactions. */
    INTERACTIONS(
            "plan-interactions",
            Severity.INFO,
            Text.of(
                    "{unit}: các bước ảnh hưởng lẫn nhau (làm tròn, mức trần hoặc số liệu dùng chung), nên không chứng minh được là rẻ nhất.",
                    "{unit}: the steps affect each other (roundings, caps, shared figures), so that this is not proven to be the cheapest."),
            Text.of("Kết quả đã được tính lại toàn bộ.", "The result was scored again as a whole.")),
    /** Unranked. */
    UNRANKED(
            "plan-unranked",
            Severity.WARNING,
            Text.of(
                    "{unit} không được xếp hạng, nên không có mục tiêu thứ hạng.",
                    "{unit} is not ranked, so it cannot aim at a place."),
            Text.of("Chọn mục tiêu theo điểm.", "Aim at points.")),
    /** No class above. */
    NO_CLASS_ABOVE(
            "plan-no-class-above",
            Severity.INFO,
            Text.of(
                    "{unit} đã ở mức cao nhất hoặc bộ tiêu chí không có mức xếp loại.",
                    "{unit} is in the best class, or the scheme has no classes."),
            Text.of("Không phải làm gì.", "Nothing to do."));

    private final FindingDefinition definition;

    PlanFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
