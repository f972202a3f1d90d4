package org.parindex.io.report;

import java.util.ArrayList;
import java.util.List;
import org.parindex.assessment.Evidence;
import org.parindex.finding.Severity;
import org.parindex.scheme.Channel;
import org.parindex.text.Text;

/** Words that pages and cards share. */
final class Texts {

    private Texts() {}

    /** A piece of evidence on one line. */
    static String evidence(Evidence one) {
        List<String> parts = new ArrayList<>(List.of(one.number(), one.title(), one.issuer()));
        parts.add(one.date() == null ? "" : one.date().toString());
        parts.add(one.section());
        parts.add(one.uri());
        return String.join(
                " · ",
                parts.stream()
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    static Text of(Channel channel) {
        return switch (channel) {
            case ASSESSED -> Text.of("thẩm định", "appraised");
            case SURVEY -> Text.of("điều tra xã hội học", "survey");
            case EXTERNAL -> Text.of("nguồn ngoài", "external");
        };
    }

    static Text of(Severity severity) {
        return switch (severity) {
            case INFO -> Text.of("thông tin", "note");
            case WARNING -> Text.of("cảnh báo", "warning");
            case ERROR -> Text.of("lỗi", "error");
        };
    }
}
