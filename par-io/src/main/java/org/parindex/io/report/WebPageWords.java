package org.parindex.io.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** What the script of the web page says, in one language. */
final class WebPageWords {

    private static final String[][] WORDS = {
        {"rank", "Hạng", "Rank"},
        {"unit", "Đơn vị", "Unit"},
        {"group", "Nhóm", "Group"},
        {"points", "Điểm", "Points"},
        {"maximum", "Điểm tối đa", "Maximum"},
        {"index", "Chỉ số (%)", "Index (%)"},
        {"class", "Xếp loại", "Class"},
        {"search", "Tìm đơn vị", "Find a unit"},
        {"all", "Tất cả", "All"},
        {"found", "{0} đơn vị", "{0} units"},
        {"more", "Hiện thêm {0}", "Show {0} more"},
        {"none", "Không có đơn vị nào khớp.", "No unit matches."},
        {"unranked", "không xếp hạng", "not ranked"},
        {"ranked", "{0} đơn vị xếp hạng", "{0} ranked units"},
        {"mean", "Trung bình", "Mean"},
        {"best", "Cao nhất", "Best"},
        {"lowest", "Thấp nhất", "Lowest"},
        {"domain", "Lĩnh vực", "Domain"},
        {"groupMean", "Trung bình nhóm", "Group mean"},
        {"groupBest", "Cao nhất nhóm", "Group best"},
        {
            "heatNote",
            "Chỉ số theo lĩnh vực, %. Màu cam là thấp, màu xanh là cao; điểm thưởng, điểm trừ ghi bằng điểm.",
            "Index of each domain, %. Orange is low, blue is high; bonus and penalty are in points."
        },
        {"why", "Vì sao được điểm này", "Why this score"},
        {"open", "Mở tất cả", "Open all"},
        {"close", "Đóng tất cả", "Close all"},
        {"onlyLost", "Chỉ chỗ mất điểm", "Only where points are lost"},
        {"print", "In", "Print"},
        {"previous", "← Đơn vị trước", "← Previous unit"},
        {"next", "Đơn vị sau →", "Next unit →"},
        {"compareWith", "So sánh với đơn vị khác", "Compare with another unit"},
        {"lost", "mất {0}", "lost {0}"},
        {"rule", "Quy tắc", "Rule"},
        {"inputs", "Số liệu", "Figures"},
        {"steps", "Cách tính", "Steps"},
        {"adjustments", "Điều chỉnh", "Adjustments"},
        {"stages", "Các bước chấm", "Stages"},
        {"stage", "Bước", "Stage"},
        {"said", "Nội dung", "Answer"},
        {"difference", "Chênh lệch", "Difference"},
        {"reason", "Lý do, ghi chú", "Reason, remark"},
        {"evidence", "Tài liệu kiểm chứng", "Evidence"},
        {"remark", "Ghi chú", "Remark"},
        {"source", "Nguồn", "Source"},
        {"findings", "Phát hiện", "Findings"},
        {"notBetter", "Chưa xếp loại cao hơn", "Not in a better class"},
        {"notRanked", "Không xếp hạng vì", "Not ranked because"},
        {"compare", "So sánh hai đơn vị", "Two units side by side"},
        {"first", "Đơn vị thứ nhất", "First unit"},
        {"second", "Đơn vị thứ hai", "Second unit"},
        {"swap", "Đổi chỗ", "Swap"},
        {"onlyDifferent", "Chỉ chỗ khác nhau", "Only where they differ"},
        {"node", "Lĩnh vực, tiêu chí", "Domain, criterion"},
        {"total", "Tổng điểm", "Total"},
        {"choose", "Chọn hai đơn vị để so sánh.", "Choose two units to compare."},
        {"severity", "Mức", "Severity"},
        {"place", "Tiêu chí", "Criterion"},
        {"message", "Phát hiện", "Finding"},
        {"severity0", "thông tin", "note"},
        {"severity1", "cảnh báo", "warning"},
        {"severity2", "lỗi", "error"},
        {"foundFindings", "{0} phát hiện", "{0} findings"},
        {"back", "← Bảng xếp hạng", "← Ranking"}
    };

    private WebPageWords() {}

    static Map<String, String> in(Language language) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String[] word : WORDS) {
            words.put(word[0], Text.of(word[1], word[2]).in(language));
        }
        return words;
    }
}
