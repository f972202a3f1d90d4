package org.parindex.io.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.io.text.VietnameseText;

/** The columns of a criterion set: first those of the decision's appendix, then the typed ones. */
enum SchemeColumn {
    CODE("STT", 9, Form.TEXT, "", null),
    TITLE("Tiêu chí", 46, Form.TEXT, "", null),
    SCALE("Thang điểm", 40, Form.TEXT, "notes.ruleText", null),
    POINTS("Điểm", 11, Form.AWARD, "", null),
    MAXIMUM("Điểm tối đa", 10, Form.DECIMAL_NUMBER, "maximum", null),
    RESPONSIBLE("Tham mưu, thực hiện", 20, Form.TEXT, "notes.responsible", null),
    DEPTH("Cấp", 6, Form.DECIMAL_NUMBER, "", null),
    RULE("Loại quy tắc", 26, Form.of(Words.RULE), "", Words.RULE),
    FIGURE("Số liệu", 34, Form.MEASURE, "", null),
    SECOND("So với số liệu", 22, Form.TEXT, "", null),
    FROM("Ngưỡng áp dụng", 12, Form.INTERVAL, "", null),
    FULL_AT("Đạt tối đa tại", 11, Form.DECIMAL_NUMBER, "", null),
    EACH("Điểm mỗi bước", 11, Form.AWARD, "", null),
    BASE("Điểm gốc", 10, Form.AWARD, "", null),
    CAP("Không quá", 10, Form.AWARD, "", null),
    OTHERWISE("Ngoài ngưỡng", 11, Form.AWARD, "", null),
    DIRECTION("Chiều", 22, Form.of(Words.DIRECTION), "", Words.DIRECTION),
    CHANNEL("Kênh", 24, Form.of(Words.CHANNEL), "channel", Words.CHANNEL),
    MINIMUM("Điểm tối thiểu", 10, Form.DECIMAL_NUMBER, "minimum", null),
    ROLE("Vai trò", 16, Form.of(Words.ROLE), "role", Words.ROLE),
    ROLE_CAP("Trần thưởng, trừ", 10, Form.DECIMAL_NUMBER, "cap", null),
    BLOCK("Khối quy đổi", 10, Form.FLAG, "block", Words.YES),
    EVIDENCE("Tài liệu kiểm chứng", 28, Form.TEXT, "evidence.what", null),
    EVIDENCE_RULE("Bắt buộc kiểm chứng", 24, Form.of(Words.EVIDENCE), "", Words.EVIDENCE),
    DATA_SOURCE("Nguồn số liệu", 18, Form.TEXT, "notes.dataSource", null),
    MEASURED_IN("Đơn vị tính", 11, Form.TEXT, "notes.unitOfMeasure", null),
    PERIOD_END("Số liệu đến ngày", 12, Form.TEXT, "periodEnd", null),
    NOTE("Ghi chú", 24, Form.TEXT, "notes.note", null),
    TITLE_EN("Tên tiếng Anh", 30, Form.TEXT, "", null),
    ID("Mã nhận dạng", 14, Form.TEXT, "", null),
    POLICIES("Chính sách riêng (JSON)", 26, Form.JSON, "policies", null),
    BINDINGS("Tham chiếu số liệu (JSON)", 26, Form.JSON, "bindings", null),
    CHECKS("Kiểm tra số liệu (JSON)", 26, Form.JSON, "checks", null),
    OTHER("Khác (JSON)", 30, Form.JSON, "", null);

    private static final Map<String, SchemeColumn> ALIASES = Map.of(
            "tt", CODE,
            "ma", CODE,
            "tc tctp", TITLE,
            "noi dung", TITLE,
            "linh vuc tieu chi tieu chi thanh phan", TITLE,
            "cach tinh diem", SCALE,
            "noi dung thang diem", SCALE,
            "yeu cau tai lieu kiem chung", EVIDENCE,
            "don vi chu tri", RESPONSIBLE,
            "co quan chu tri", RESPONSIBLE);

    final String header;
    final int width;
    final Form form;
    /** Where its value stands in a node; empty if that depends on more than the column. */
    final String path;

    final @Nullable Words words;

    SchemeColumn(String header, int width, Form form, String path, @Nullable Words words) {
        this.header = header;
        this.width = width;
        this.form = form;
        this.path = path;
        this.words = words;
    }

    static Optional<SchemeColumn> of(String header) {
        String key = VietnameseText.plainKey(header);
        return List.of(values()).stream()
                .filter(column -> VietnameseText.plainKey(column.header).equals(key))
                .findFirst()
                .or(() -> Optional.ofNullable(ALIASES.get(key)));
    }
}
