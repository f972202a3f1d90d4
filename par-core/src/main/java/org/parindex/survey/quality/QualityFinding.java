package org.parindex.survey.quality;

import org.parindex.finding.FindingCode;
import org.parindex.finding.FindingDefinition;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What may be odd about figures of service quality. */
public enum QualityFinding implements FindingCode {
    /** Quality no denominator. */
    NO_DENOMINATOR(
            "quality-no-denominator",
            Severity.WARNING,
            Text.of(
                    "Chỉ tiêu {code} không phát sinh (mẫu số bằng 0): {policy}.",
                    "Item {code} has nothing to be measured by: {policy}."),
            Text.of("Nêu rõ quy ước khi công bố.", "Name the convention when publishing.")),
    /** Quality rate missing. */
    RATE_MISSING(
            "quality-rate-missing",
            Severity.ERROR,
            Text.of(
                    "Thiếu số liệu của chỉ tiêu {code}; xử lý như không phát sinh: {policy}.",
                    "Item {code} has no figures; taken as nothing of nothing: {policy}."),
            Text.of("Bổ sung số liệu.", "Give the figures.")),
    /** Quality rate out of range. */
    RATE_OUT_OF_RANGE(
            "quality-rate-out-of-range",
            Severity.WARNING,
            Text.of(
                    "Tỷ lệ của chỉ tiêu {code} là {rate} %, ngoài khoảng 0–100.",
                    "The rate of item {code} is {rate} %, outside 0–100."),
            Text.of(
                    "Kiểm tra công thức: cộng hai tỷ lệ có thể đếm một hồ sơ hai lần.",
                    "Check the formula: adding two rates may count a dossier twice.")),
    /** Quality unknown item. */
    UNKNOWN_ITEM(
            "quality-unknown-item",
            Severity.ERROR,
            Text.of("Bộ chỉ số {index} không có chỉ tiêu {code}.", "The index {index} has no item {code}."),
            Text.of("Kiểm tra mã và phiên bản.", "Check code and version.")),
    /** Quality indicator missing. */
    INDICATOR_MISSING(
            "quality-indicator-missing",
            Severity.INFO,
            Text.of(
                    "Chỉ số {code} không có thông tin và bị bỏ ra; các ngưỡng xếp loại giữ nguyên.",
                    "Indicator {code} has no information and is left out; the cut-offs stay."),
            Text.of("Tổng điểm vì thế thấp hơn mức có thể đạt.", "The total is lower than it could be."));

    private final FindingDefinition definition;

    QualityFinding(String code, Severity severity, Text message, Text advice) {
        this.definition = new FindingDefinition(code, severity, message, advice);
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
