package org.parindex.score;

import org.parindex.scheme.AboveMaximumPolicy;
import org.parindex.scheme.MissingPolicy;
import org.parindex.scheme.NotAppraisedPolicy;
import org.parindex.scheme.OutOfRangePolicy;
import org.parindex.text.Text;

/** Policies in the words of messages. */
final class PolicyText {

    private PolicyText() {}

    static Text of(MissingPolicy policy) {
        return switch (policy) {
            case ZERO -> Text.of("tính 0 điểm", "no points");
            case EXCLUDE_UNIT ->
                Text.of("tính 0 điểm và không xếp hạng đơn vị", "no points, and the unit is not ranked");
            case FAIL -> Text.of("đơn vị không có kết quả", "the unit gets no result");
        };
    }

    static Text of(OutOfRangePolicy policy) {
        return switch (policy) {
            case TREAT_AS_MISSING -> Text.of("coi như chưa có số liệu", "as missing");
            case CAP -> Text.of("lấy mức giới hạn gần nhất", "the nearest bound");
            case KEEP -> Text.of("giữ nguyên", "kept as it stands");
        };
    }

    static Text of(AboveMaximumPolicy policy) {
        return switch (policy) {
            case CAP -> Text.of("lấy điểm tối đa", "the maximum");
            case KEEP -> Text.of("giữ nguyên", "kept as it stands");
        };
    }

    static Text of(NotAppraisedPolicy policy) {
        return switch (policy) {
            case TAKE_PREVIOUS -> Text.of("lấy điểm của bước trước", "the answer of the stage before");
            case TREAT_AS_MISSING -> Text.of("coi như chưa có số liệu", "as missing");
        };
    }
}
