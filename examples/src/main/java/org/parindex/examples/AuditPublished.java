package org.parindex.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.audit.Audit;
import org.parindex.analysis.audit.PublishedAudit;
import org.parindex.finding.Severity;
import org.parindex.io.analysis.AuditJson;
import org.parindex.io.analysis.AuditPage;
import org.parindex.io.analysis.AuditWorkbook;
import org.parindex.io.excel.SummaryImport;
import org.parindex.io.excel.SummaryTable;
import org.parindex.io.excel.SummaryWorkbook;
import org.parindex.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Is this published table right? Recomputes every figure that follows from others, says what cannot be true and the smallest
 * correction, and which rules explain the table; as text, workbook, page and JSON.
 */
@Command(
        name = "AuditPublished",
        description = {
            "Kiểm tra bảng kết quả đã công bố: số nào không thể đúng, sửa ít nhất thế nào, quy tắc nào giải thích được.",
            "Audits a published table: what cannot be true, the smallest correction, the rules that explain it."
        })
public final class AuditPublished extends BilingualExample {

    @Mixin
    private OutOption out;

    @Option(
            names = "--data",
            description = {"Thư mục hoặc tệp .xlsx cần kiểm tra.", "Folder or .xlsx file to audit."})
    private Path data;

    @Option(
            names = "--units",
            description = {
                "Số đơn vị thật sự của danh sách, nếu bảng chỉ in một phần.",
                "How many units the list is about, if the table shows only some."
            })
    private Integer units;

    /**
     * Runs the example.
     *
     * @param args options, see {@code --help}
     */
    public static void main(String[] args) {
        run(new AuditPublished(), args);
    }

    @Override
    public Integer call() throws IOException {
        Path from = data == null ? SampleData.published() : data;
        Language language = language();
        Path results = out.folder();
        boolean right = true;
        int tables = 0;
        int unread = 0;
        for (Path file : SampleData.workbooks(from)) {
            SummaryImport read = SummaryWorkbook.read(file);
            say("");
            say("%s", "== " + file.getFileName());
            read.findings().stream()
                    .filter(finding -> finding.severity() != Severity.INFO)
                    .forEach(finding -> say("%s", "! " + finding.place() + " " + finding.message(language)));
            if (read.tables().isEmpty()) {
                read.findings().forEach(finding -> say("%s", "! " + finding.message(language)));
                say(tell("! Không có bảng nào đọc được.", "! No table to audit."));
                unread++;
            }
            int number = 0;
            for (SummaryTable table : read.tables()) {
                String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "-" + ++number;
                tables++;
                right &= audit(table.toPublished(), name, language, results);
            }
        }
        if (tables == 0) {
            throw new IOException("Không có bảng nào để kiểm tra trong / no table to audit in: " + from);
        }
        sayWhere(results);
        return (right && unread == 0) || data == null ? OK : DATA_ERRORS;
    }

    private boolean audit(PublishedTable table, String name, Language language, Path results) throws IOException {
        PublishedAudit question = PublishedAudit.of(table);
        Audit audit = (units == null ? question : question.withUnits(units)).run();
        say("%s", audit.toText(language));
        AuditWorkbook.write(audit, year(name), language, results.resolve(name + "-kiem-tra.xlsx"));
        AuditPage.write(audit, language, results.resolve(name + "-kiem-tra.html"));
        AuditJson.write(audit, results.resolve(name + "-kiem-tra.json"));
        return audit.canBeTrue();
    }

    /** The last year that a name speaks of; the properties of a workbook name it. */
    private static int year(String name) {
        Matcher matcher = Pattern.compile("(?:19|20)\\d\\d").matcher(name);
        int year = 2000;
        while (matcher.find()) {
            year = Integer.parseInt(matcher.group());
        }
        return year;
    }
}
