package org.parindex.io.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the sheet of policies.
 *
 * @param path where its value stands in the scheme
 * @param label what it is
 * @param form how it looks
 * @param words the words it may take, or null
 * @param policy whether the value is a policy, which may stand there by default
 */
record SchemeSetting(
        String path, String label, Form form, @Nullable Words words, boolean policy) {

    /** All rows, in their order; policies in the order in which a scheme names its defaulted ones. */
    static List<SchemeSetting> all() {
        List<SchemeSetting> all = new ArrayList<>();
        plain(all, "id", "Mã bộ tiêu chí", Form.TEXT);
        plain(all, "version", "Phiên bản", Form.TEXT);
        plain(all, "title.vi", "Tên bộ tiêu chí", Form.TEXT);
        plain(all, "title.en", "Tên tiếng Anh", Form.TEXT);
        plain(all, "document.number", "Số văn bản ban hành", Form.TEXT);
        plain(all, "document.date", "Ngày ban hành (năm-tháng-ngày)", Form.TEXT);
        plain(all, "document.issuer", "Cơ quan ban hành", Form.TEXT);
        plain(all, "document.title", "Trích yếu", Form.TEXT);
        plain(all, "document.uri", "Địa chỉ văn bản", Form.TEXT);
        plain(all, "validFrom", "Hiệu lực từ (năm-tháng-ngày)", Form.TEXT);
        plain(all, "validTo", "Hiệu lực đến (năm-tháng-ngày)", Form.TEXT);
        all.add(new SchemeSetting("level", "Cấp đơn vị", Form.of(Words.LEVEL), Words.LEVEL, false));
        plain(all, "declaredTotal", "Tổng điểm ghi trong văn bản", Form.DECIMAL_NUMBER);
        words(all, "policies.notApplicable", "Tiêu chí không áp dụng", Words.NOT_APPLICABLE);
        words(all, "policies.nothingArose", "Không phát sinh (0 trên 0)", Words.NOTHING_AROSE);
        words(all, "policies.missing", "Chưa có số liệu", Words.MISSING);
        words(all, "policies.channelNotHeld", "Không tổ chức điều tra", Words.NOT_HELD);
        words(all, "policies.invalidFigures", "Số liệu mâu thuẫn", Words.INVALID);
        words(all, "policies.outOfRange", "Điểm chấm ngoài khoảng", Words.INVALID);
        words(all, "policies.aboveMaximum", "Quy tắc cho quá điểm tối đa", Words.ABOVE);
        words(all, "policies.precedence", "Có cả số liệu và điểm chấm", Words.PRECEDENCE);
        words(all, "policies.notAppraised", "Tiêu chí chưa thẩm định", Words.NOT_APPRAISED);
        policy(all, "policies.leafRounding", "Làm tròn điểm tiêu chí", Form.ROUNDING);
        policy(all, "policies.nodeRounding", "Làm tròn điểm mục", Form.ROUNDING);
        policy(all, "total.cap", "Tổng điểm không quá", Form.DECIMAL_NUMBER);
        policy(all, "total.floor", "Tổng điểm không dưới", Form.DECIMAL_NUMBER);
        policy(all, "total.rounding", "Làm tròn tổng điểm", Form.ROUNDING);
        policy(all, "total.output", "Làm tròn khi in", Form.ROUNDING);
        words(all, "ranking.basis", "Xếp hạng theo", Words.BASIS);
        policy(all, "ranking.rounding", "Làm tròn trước khi xếp hạng", Form.ROUNDING);
        words(all, "ranking.ties", "Đồng hạng", Words.TIES);
        policy(all, "ranking.keys", "Tiêu chí phân định khi bằng điểm (JSON)", Form.JSON);
        all.add(new SchemeSetting(
                "ranking.decideByHand", "Còn bằng nhau thì hội đồng quyết định", Form.FLAG, Words.YES, true));
        words(all, "classification.basis", "Xếp loại theo", Words.BASIS);
        policy(all, "classification.rounding", "Làm tròn trước khi xếp loại", Form.ROUNDING);
        return all;
    }

    private static void plain(List<SchemeSetting> all, String path, String label, Form form) {
        all.add(new SchemeSetting(path, label, form, null, false));
    }

    private static void policy(List<SchemeSetting> all, String path, String label, Form form) {
        all.add(new SchemeSetting(path, label, form, null, true));
    }

    private static void words(List<SchemeSetting> all, String path, String label, Words words) {
        all.add(new SchemeSetting(path, label, Form.of(words), words, true));
    }
}
