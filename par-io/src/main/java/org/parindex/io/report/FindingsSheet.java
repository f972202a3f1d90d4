package org.parindex.io.report;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Source;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.text.Language;
import org.parindex.unit.Unit;

/** All findings, with their place and what to do. */
final class FindingsSheet {

    private final ResultBook book;
    private final List<Finding> findings;

    FindingsSheet(ResultBook book) {
        this.book = book;
        this.findings = book.report().findings();
    }

    void add() {
        XSSFSheet sheet = book.out().sheet(book.out().name(book.say("Phát hiện", "Findings")), this::write);
        Styles.page(sheet, 0, 2);
        Styles.widths(sheet, 10, 22, 30, 10, 26, 16, 8, 60, 44, 60);
        // the other language is for looking up, not for paper
        book.out().book().setPrintArea(book.out().book().getSheetIndex(sheet), 0, 8, 0, findings.size());
        sheet.setAutoFilter(new CellRangeAddress(0, findings.size(), 0, 9));
    }

    private void write(RowWriter rows) throws IOException {
        String[] labels = {
            book.say("Mức độ", "Severity"),
            book.say("Mã", "Code"),
            book.say("Đơn vị", "Unit"),
            book.say("Tiêu chí", "Criterion"),
            book.say("Tệp", "File"),
            book.say("Trang", "Sheet"),
            book.say("Ô", "Cell"),
            book.say("Nội dung", "Message"),
            book.say("Cần làm", "Advice"),
            book.say("Tiếng Anh", "Vietnamese")
        };
        rows.row(0);
        for (int i = 0; i < labels.length; i++) {
            rows.text(i, labels[i], Look.HEADER);
        }
        for (int i = 0; i < findings.size(); i++) {
            finding(rows.row(i + 1), findings.get(i));
        }
    }

    private void finding(RowWriter row, Finding finding) {
        Source source = finding.place().source();
        String sheet = "";
        String cell = "";
        if (source instanceof Source.Cell at) {
            sheet = at.sheet();
            cell = at.cell();
        }
        Language language = book.report().language();
        Language other = language == Language.VIETNAMESE ? Language.ENGLISH : Language.VIETNAMESE;
        row.text(0, severity(finding), Look.CENTER)
                .text(1, finding.code(), Look.TEXT)
                .text(2, unit(finding.place().unit()), Look.TEXT)
                .text(3, finding.place().node(), Look.TEXT)
                .text(4, source == null ? "" : source.file(), Look.TEXT)
                .text(5, sheet, Look.TEXT)
                .text(6, cell, Look.TEXT)
                .text(7, finding.message(language), Look.TEXT)
                .text(8, finding.advice(language), Look.TEXT)
                .text(9, finding.message(other), Look.TEXT);
    }

    private String severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> book.say("Lỗi", "Error");
            case WARNING -> book.say("Cảnh báo", "Warning");
            case INFO -> book.say("Thông tin", "Note");
        };
    }

    private String unit(@Nullable String id) {
        return id == null
                ? ""
                : book.report()
                        .scores()
                        .assessments()
                        .units()
                        .find(id)
                        .map(Unit::name)
                        .orElse(id);
    }
}
