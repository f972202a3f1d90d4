package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parindex.io.text.VietnameseText;
import org.parindex.text.Text;

/** What a column of a table holds, told from its header. */
enum Column {
    CODE(
            Text.of("mã, STT", "code"),
            List.of("stt", "tt", "so tt", "so thu tu", "ma", "ma tieu chi", "ma tc", "ma so", "ttlv", "thu tu")),
    MAXIMUM(
            Text.of("điểm tối đa", "maximum"),
            List.of("diem toi da", "diem chuan", "toi da", "thang diem toi da", "diem quy dinh", "diem max")),
    SELF(
            Text.of("tự đánh giá", "self-assessed"),
            List.of(
                    "tu danh gia",
                    "tu cham",
                    "tu dg",
                    "diem tu danh gia",
                    "diem tu cham",
                    "dtc",
                    "diem tdg",
                    "tdg",
                    "diem cua don vi")),
    APPRAISED_2(
            Text.of("thẩm định lần 2", "appraised, second"),
            List.of("tham dinh lan 2", "diem tham dinh lan 2", "td2", "tham dinh lai")),
    APPRAISED(
            Text.of("thẩm định", "appraised"),
            List.of(
                    "tham dinh",
                    "th dinh",
                    "diem tham dinh",
                    "tham dinh lan 1",
                    "diem tham dinh lan 1",
                    "diem cham thuc te",
                    "hoi dong cham",
                    "diem cham cua so noi vu",
                    "so noi vu cham",
                    "diem phuc tra",
                    "td1")),
    EXPLAINED(Text.of("điểm giải trình", "explained"), List.of("diem giai trinh", "diem sau giai trinh")),
    SURVEY(
            Text.of("điều tra XHH", "survey"),
            List.of(
                    "dtxhh",
                    "dieu tra xhh",
                    "dieu tra xa hoi hoc",
                    "diem dieu tra",
                    "hai long",
                    "sipas",
                    "kscb",
                    "danh gia tac dong")),
    FIGURES(
            Text.of("số liệu", "figures"),
            List.of("so lieu", "so lieu ke khai", "so lieu thuc hien", "ket qua thuc hien", "gia tri")),
    NUMERATOR(Text.of("tử số", "numerator"), List.of("tu so")),
    DENOMINATOR(Text.of("mẫu số", "denominator"), List.of("mau so")),
    INPUT(Text.of("tên số liệu", "name of the figure"), List.of("ten so lieu", "ma so lieu", "chi tieu so lieu")),
    PERIOD(Text.of("kỳ", "period"), List.of("ky", "ky bao cao", "nam", "ky danh gia")),
    EVIDENCE(
            Text.of("tài liệu kiểm chứng", "evidence"),
            List.of("tai lieu kiem chung", "kiem chung", "minh chung", "tlkc", "tai lieu minh chung")),
    RULE(
            Text.of("cách tính điểm", "rule"),
            List.of("cach tinh diem", "cach cham diem", "thang diem", "noi dung thang diem", "phuong phap tinh")),
    DEDUCTION(Text.of("điểm trừ", "deduction"), List.of("bi tru", "tru diem", "diem bi tru", "diem tru", "diem phat")),
    BONUS(Text.of("điểm thưởng", "bonus"), List.of("diem thuong", "diem cong")),
    INDEX(
            Text.of("chỉ số %", "index"),
            List.of("chi so", "chi so %", "ty le % thuc hien nhiem vu", "ty le dat", "ty le %", "chi so cchc")),
    RANK(Text.of("xếp hạng", "rank"), List.of("xep hang", "thu hang", "vi thu", "hang")),
    CLASS(Text.of("xếp loại", "class"), List.of("xep loai", "phan loai")),
    TOTAL(
            Text.of("tổng điểm", "total"),
            List.of(
                    "tong diem",
                    "tong cong",
                    "tong",
                    "tong so diem",
                    "tong diem dat duoc",
                    "diem cuoi",
                    "ket qua",
                    "diem dat duoc")),
    UNIT(
            Text.of("đơn vị", "unit"),
            List.of(
                    "don vi",
                    "ten don vi",
                    "ma don vi",
                    "co quan don vi",
                    "ten co quan don vi",
                    "co quan",
                    "xa phuong",
                    "phuong xa",
                    "xa phuong thi tran",
                    "tinh thanh pho")),
    PARENT(
            Text.of("đơn vị cấp trên", "unit above"),
            List.of("huyen thi xa thanh pho", "huyen", "thuoc huyen", "quan huyen", "truc thuoc")),
    SPECIAL(
            Text.of("tiêu chí đặc thù", "special criteria"),
            List.of("tieu chi dac thu", "dac thu khong danh gia", "cac tieu chi dac thu khong danh gia")),
    RESPONSIBLE(
            Text.of("đơn vị chủ trì", "responsible"),
            List.of(
                    "tham muu thuc hien",
                    "don vi tham dinh",
                    "co quan chu tri",
                    "don vi chu tri",
                    "co quan tham dinh")),
    UNIT_OF_MEASURE(Text.of("đơn vị tính", "unit of measure"), List.of("don vi tinh", "dvt")),
    NAME(
            Text.of("tiêu chí", "criterion"),
            List.of(
                    "linh vuc",
                    "tieu chi",
                    "noi dung",
                    "ten tieu chi",
                    "ten chi tieu",
                    "tieu chi thanh phan",
                    "linh vuc tieu chi tieu chi thanh phan",
                    "tc tctp")),
    NOTE(
            Text.of("ghi chú", "note"),
            List.of("ghi chu", "giai trinh", "y kien", "ly do", "y kien tham dinh", "nhan xet", "ghi chu cua don vi"));

    private final Text label;
    private final List<String> words;

    Column(Text label, List<String> words) {
        this.label = label;
        this.words = words;
    }

    /** What it holds, in words. */
    Text label() {
        return label;
    }

    /** The name in profiles. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Column> withId(String id) {
        for (Column column : values()) {
            if (column.id().equals(id)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Whether it holds points of a stage. */
    boolean isScore() {
        return this == SELF || this == APPRAISED || this == APPRAISED_2 || this == EXPLAINED;
    }

    /** Whether it is told by its exact wording only, since its words stand inside those of others. */
    private boolean isExact() {
        return this == CODE || this == UNIT || this == PERIOD || this == RANK || this == PARENT || this == TOTAL;
    }

    /** The column that a header text names: an exact wording first, then the longest wording it contains. */
    static Optional<Column> of(String header) {
        boolean words = header.length() <= 150 && header.chars().anyMatch(Character::isLetter);
        return words ? tell(VietnameseText.plainKey(header)) : Optional.empty();
    }

    private static Optional<Column> tell(String plain) {
        Column exact = EXACT.get(plain);
        if (exact != null) {
            return Optional.of(exact);
        }
        String padded = " " + plain + " ";
        for (Wording wording : CONTAINED) {
            if (wording.padded().length() <= padded.length() && padded.contains(wording.padded())) {
                return Optional.of(wording.column());
            }
        }
        return Optional.empty();
    }

    /** A wording between spaces, and what it names. */
    private record Wording(String padded, Column column) {}

    private static final Map<String, Column> EXACT = new HashMap<>();
    /** The longest first. */
    private static final List<Wording> CONTAINED = new ArrayList<>();

    static {
        for (Column column : values()) {
            for (String word : column.words) {
                EXACT.putIfAbsent(word, column);
                if (!column.isExact()) {
                    CONTAINED.add(new Wording(" " + word + " ", column));
                }
            }
        }
        CONTAINED.sort(
                Comparator.comparingInt((Wording wording) -> wording.padded().length())
                        .reversed());
    }
}
