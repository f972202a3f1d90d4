package org.parindex.io.template;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parindex.io.text.VietnameseText;
import org.parindex.unit.UnitLevel;

/** The words of a list in Vietnamese with the word of the file behind it: {@code tính 0 điểm (zero)}. */
enum Words {
    RULE(
            "options=chọn mức",
            "steps=bậc thang",
            "proportional=tỷ lệ thuận",
            "linear=nội suy",
            "per-item=mỗi … được điểm",
            "ladder=gốc và mỗi bước",
            "deductions=trừ điểm theo vi phạm",
            "zero-event=không có vi phạm",
            "target=so với chỉ tiêu",
            "compare=so với kỳ trước",
            "parts=nhiều phần",
            "gate=điều kiện",
            "survey-rate=điều tra xã hội học",
            "external=chỉ số khác",
            "judged=chấm trong khoảng",
            "relative=so với nhóm",
            "by-attribute=theo nhóm đặc điểm",
            "formula=công thức",
            "custom=quy tắc riêng"),
    CHANNEL("assessed=tự đánh giá và thẩm định", "survey=điều tra xã hội học", "external=chỉ số khác"),
    ROLE("normal=bình thường", "bonus=điểm thưởng", "penalty=điểm trừ"),
    DIRECTION("higher-is-better=càng cao càng tốt", "lower-is-better=càng thấp càng tốt"),
    EVIDENCE("warn=bắt buộc, thiếu thì cảnh báo", "withhold=bắt buộc, thiếu thì không tính điểm"),
    YES("yes=có", "no=không"),
    NOT_APPLICABLE(
            "remove=loại khỏi điểm tối đa",
            "full-points=tính điểm tối đa",
            "rescale-block=quy đổi trong khối",
            "zero=tính 0 điểm",
            "unranked=không xếp hạng đơn vị"),
    NOTHING_AROSE("full=tính điểm tối đa", "zero=tính 0 điểm", "not-applicable=coi như không áp dụng"),
    MISSING("zero=tính 0 điểm", "exclude-unit=tính 0 điểm và không xếp hạng đơn vị", "fail=đơn vị không có kết quả"),
    NOT_HELD("rescale-others=quy đổi các phần còn lại", "remove=loại khỏi điểm tối đa", "zero=tính 0 điểm"),
    INVALID("treat-as-missing=coi như chưa có số liệu", "cap=lấy mức giới hạn gần nhất", "keep=giữ nguyên"),
    ABOVE("cap=lấy điểm tối đa", "keep=giữ nguyên"),
    PRECEDENCE("awarded=lấy điểm đã chấm", "rule=lấy điểm theo quy tắc"),
    NOT_APPRAISED("take-previous=lấy điểm của bước trước", "treat-as-missing=coi như chưa có số liệu"),
    BASIS("index-percent=chỉ số phần trăm", "points=điểm", "points-without-bonus=điểm chưa kể thưởng"),
    TIES("competition=1 2 2 4", "dense=1 2 2 3", "sequential=1 2 3 4", "average=1 2,5 2,5 4"),
    LEVEL(Arrays.stream(UnitLevel.values())
            .map(level -> level.id() + "=" + level.label().vi())
            .toArray(String[]::new));

    private static final Pattern BEHIND = Pattern.compile("(?s).*\\(([a-z0-9-]+)\\)\\s*");

    private final Map<String, String> words = new LinkedHashMap<>();

    Words(String... pairs) {
        for (String pair : pairs) {
            int at = pair.indexOf('=');
            words.put(pair.substring(0, at), pair.substring(at + 1));
        }
    }

    /** How a word is shown; empty if it is not of this list. */
    Optional<String> show(String word) {
        return Optional.ofNullable(words.get(word)).map(text -> text + " (" + word + ")");
    }

    /** The word that a cell means; the text itself if it means none, which whoever reads it will refuse. */
    String word(String text) {
        Matcher behind = BEHIND.matcher(text);
        if (behind.matches()) {
            return behind.group(1);
        }
        String key = VietnameseText.key(text);
        return words.entrySet().stream()
                .filter(word -> VietnameseText.key(word.getValue()).equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(text.toLowerCase(Locale.ROOT).strip());
    }

    /** All of the list, as cells show them. */
    List<String> all() {
        return words.keySet().stream().map(word -> show(word).orElseThrow()).toList();
    }
}
