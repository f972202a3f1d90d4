package org.parindex.io.excel;

import java.util.List;
import java.util.Optional;
import org.parindex.io.text.VietnameseText;

/** What a column of a form holds, told from its header. */
enum Column {
    CODE(List.of("stt", "tt", "so tt", "ma", "ma tieu chi", "ma so")),
    MAXIMUM(List.of("diem toi da", "diem chuan", "toi da", "thang diem")),
    SELF(List.of("tu danh gia", "tu cham", "tu dg", "diem tu danh gia", "diem tu cham")),
    APPRAISED_2(List.of("tham dinh lan 2", "diem tham dinh lan 2", "td2")),
    APPRAISED(List.of("tham dinh", "th dinh", "diem tham dinh", "tham dinh lan 1", "diem cham thuc te", "td1")),
    EXPLAINED(List.of("diem giai trinh")),
    SURVEY(List.of("dtxhh", "dieu tra xhh", "dieu tra xa hoi hoc", "diem dieu tra", "hai long", "sipas")),
    FIGURES(List.of("so lieu", "so lieu ke khai", "so lieu thuc hien", "ket qua thuc hien")),
    EVIDENCE(List.of("tai lieu kiem chung", "kiem chung", "minh chung", "tlkc")),
    NAME(List.of("linh vuc", "tieu chi", "noi dung", "ten tieu chi")),
    NOTE(List.of("ghi chu", "giai trinh", "y kien", "ly do"));

    private final List<String> words;

    Column(List<String> words) {
        this.words = words;
    }

    /** The column that a header text names: an exact wording first, then the longest wording it contains. */
    static Optional<Column> of(String header) {
        String plain = VietnameseText.plainKey(header);
        Column best = null;
        int length = 0;
        for (Column column : values()) {
            for (String word : column.words) {
                if (plain.equals(word)) {
                    return Optional.of(column);
                }
                boolean inside = (" " + plain + " ").contains(" " + word + " ") && column != CODE;
                if (inside && word.length() > length) {
                    best = column;
                    length = word.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
