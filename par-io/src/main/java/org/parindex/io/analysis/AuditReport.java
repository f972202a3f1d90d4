package org.parindex.io.analysis;

import java.util.List;
import org.parindex.analysis.audit.Audit;
import org.parindex.analysis.audit.Convention;
import org.parindex.analysis.audit.Correction;
import org.parindex.analysis.audit.Verdict;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.io.internal.chart.Chart;
import org.parindex.io.internal.chart.Figure;
import org.parindex.io.internal.chart.RankedBars;
import org.parindex.io.internal.chart.Tone;
import org.parindex.text.Text;

/** An audit as pictures and tables. */
final class AuditReport {

    private AuditReport() {}

    static Report of(Audit audit) {
        return new Report(
                Text.of("Bảng đã công bố có đúng không?", "Is this published table right?"),
                Text.of(audit.table().title()),
                List.of(verdicts(audit)),
                List.of(findings(audit), corrections(audit), conventions(audit)));
    }

    private static Chart verdicts(Audit audit) {
        return new RankedBars(
                Text.of("Các số liệu tính lại", "Figures recomputed"),
                Text.of(
                        "Số lượng số liệu khớp, khớp nhờ sai số làm tròn, cần hỏi lại và không thể đúng.",
                        "How many figures agree, are explained by rounding, have to be asked about, or cannot be true."),
                audit.counts().entrySet().stream()
                        .map(one -> new RankedBars.Bar(
                                one.getKey().label(), Figure.of(one.getValue(), 0), tone(one.getKey())))
                        .toList(),
                null,
                Text.EMPTY,
                List.of(),
                List.of());
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> Tone.GOOD;
            case EXPLAINED -> Tone.MAIN;
            case DOUBTFUL -> Tone.QUIET;
            case IMPOSSIBLE -> Tone.LOW;
        };
    }

    private static DataTable findings(Audit audit) {
        DataTable table = new DataTable(
                        Text.of("Chỗ không khớp", "What differs"),
                        Text.of(
                                "Số đã in được hiểu là mọi giá trị làm tròn thành số đó.",
                                "A printed figure stands for all values that round to it."))
                .text(Text.of("Đơn vị", "Unit"), 34)
                .text(Text.of("Kết luận", "Verdict"), 20)
                .text(Text.of("Nội dung", "What"), 70)
                .text(Text.of("Nên làm gì", "What to do"), 40);
        for (Finding finding : audit.findings()) {
            String unit = finding.place().unit();
            table.row(unit == null ? "" : unit, verdict(finding.severity()), finding.message(), finding.advice());
        }
        return table;
    }

    private static Text verdict(Severity severity) {
        return switch (severity) {
            case INFO -> Verdict.EXPLAINED.label();
            case WARNING -> Verdict.DOUBTFUL.label();
            case ERROR -> Verdict.IMPOSSIBLE.label();
        };
    }

    private static DataTable corrections(Audit audit) {
        DataTable table = new DataTable(
                        Text.of("Sửa ít nhất", "Smallest corrections"),
                        Text.of(
                                "Thay một con số; xếp theo số lỗi còn lại, số ký tự phải sửa, rồi mức chênh.",
                                "One figure changed; by errors left, characters changed, then the difference."))
                .text(Text.of("Đơn vị", "Unit"), 34)
                .text(Text.of("Cột", "Column"), 24)
                .text(Text.of("Đã in", "Printed"), 12)
                .text(Text.of("Nếu là", "If it were"), 12)
                .text(Text.of("Kiểu sai", "Kind of slip"), 30)
                .number(Text.of("Ký tự", "Characters"), 0)
                .number(Text.of("Lỗi còn lại", "Errors left"), 0);
        for (Correction one : audit.corrections()) {
            table.row(
                    one.unit(),
                    one.part().isEmpty() ? one.field().label() : Text.of(one.part()),
                    one.shownPrinted(),
                    one.shownCorrected(),
                    one.how(),
                    one.edits(),
                    one.left() < 0 ? null : one.left());
        }
        return table;
    }

    private static DataTable conventions(Audit audit) {
        DataTable table = new DataTable(
                        Text.of("Quy tắc của bảng", "Rules of the table"),
                        Text.of("Quy tắc giải thích được bảng này.", "The rules that explain this table."))
                .text(Text.of("Câu hỏi", "Question"), 24)
                .text(Text.of("Quy tắc", "Rule"), 70)
                .number(Text.of("Số dòng theo", "Rows that follow"), 0)
                .number(Text.of("Trên", "Of"), 0);
        for (Convention one : audit.conventions()) {
            table.row(one.kind().label(), one.rule(), one.agreeing(), one.of());
        }
        return table;
    }
}
