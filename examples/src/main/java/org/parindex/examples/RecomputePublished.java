package org.parindex.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.parindex.analysis.PublishedCheck;
import org.parindex.analysis.PublishedTable;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.io.excel.SummaryImport;
import org.parindex.io.excel.SummaryTable;
import org.parindex.io.excel.SummaryWorkbook;
import org.parindex.points.Rounding;
import org.parindex.rule.Interval;
import org.parindex.scheme.Band;
import org.parindex.scheme.Classification;
import org.parindex.scheme.ValueBasis;
import org.parindex.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Recomputes real published tables: totals from their parts, indexes, places, means, classes; says what agrees, what does
 * not, and what would explain it.
 */
@Command(
        name = "RecomputePublished",
        description = {
            "Tính lại các bảng kết quả đã công bố: tổng, chỉ số, thứ hạng, trung bình, xếp loại.",
            "Recomputes published tables: totals, indexes, places, means, classes."
        })
public final class RecomputePublished extends BilingualExample {

    /** Two bounds are inferred from 41 published rows. */
    private static final Classification TAY_NINH = new Classification(
            ValueBasis.INDEX_PERCENT,
            Rounding.NONE,
            List.of(
                    Band.of("tot", Text.of("Tốt"), Interval.atLeast("80")),
                    Band.of("kha", Text.of("Khá"), Interval.fromTo("70", "80")),
                    Band.of("trung-binh", Text.of("Trung bình"), Interval.fromTo("60", "70")),
                    Band.of("kem", Text.of("Kém"), Interval.below("60"))));

    @Option(
            names = "--data",
            description = {"Thư mục hoặc tệp .xlsx cần tính lại.", "Folder or .xlsx file to recompute."})
    private Path data;

    /**
     * Runs the example.
     *
     * @param args options, see {@code --help}
     */
    public static void main(String[] args) {
        run(new RecomputePublished(), args);
    }

    @Override
    public Integer call() throws IOException {
        for (Path file : SampleData.workbooks(data == null ? SampleData.published() : data)) {
            SummaryImport read = SummaryWorkbook.read(file);
            say("");
            say("== " + file.getFileName());
            read.findings().stream()
                    .filter(finding -> finding.severity() != Severity.INFO)
                    .forEach(finding -> say("! " + finding.place() + " " + finding.message(language())));
            read.tables().forEach(table -> check(file, table));
        }
        return OK;
    }

    private void check(Path file, SummaryTable table) {
        PublishedTable published = table.toPublished();
        boolean tayNinh = file.getFileName().toString().startsWith("tay-ninh");
        List<Finding> findings = PublishedCheck.check(published, tayNinh ? TAY_NINH : Classification.NONE);
        long units = findings.stream()
                .map(finding -> finding.place().unit())
                .filter(unit -> unit != null)
                .distinct()
                .count();
        say(
                tell("%s — %d đơn vị, khớp hoàn toàn %d. %s", "%s — %d units, %d agree in full. %s"),
                published.title(),
                published.rows().size(),
                published.rows().size() - units,
                published.source());
        for (Finding finding : findings) {
            String mark =
                    finding.severity() == Severity.ERROR ? "✗" : finding.severity() == Severity.WARNING ? "?" : "≈";
            say("  " + mark + " " + finding.message(language()) + " " + finding.advice(language()));
        }
    }
}
