package org.parindex.io.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.finding.Source;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.StreamedWorkbook;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.io.internal.sheet.WholeFile;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;

/**
 * What an import found, as a workbook: findings by file and cell, units with what was read of each, sheets with their
 * layouts and columns, and every row that was passed over.
 */
public final class ImportWorkbook {

    private static final Map<String, Text> WHY = Map.ofEntries(
            Map.entry("heading", Text.of("phần đầu, phía trên bảng", "above a table")),
            Map.entry("header", Text.of("tiêu đề bảng", "header of a table")),
            Map.entry("numbers", Text.of("dòng số thứ tự cột", "numbers of columns")),
            Map.entry("measures", Text.of("dòng đơn vị tính", "units of measure")),
            Map.entry("total", Text.of("dòng tổng, chỉ để đối chiếu", "a total, only compared")),
            Map.entry("subtotal", Text.of("dòng cộng, chỉ để đối chiếu", "a subtotal, only compared")),
            Map.entry("repeated", Text.of("lặp lại, không có số liệu", "repeated without values")),
            Map.entry("text", Text.of("văn bản quanh bảng", "text around a table")),
            Map.entry(
                    "unknown",
                    Text.of("không thuộc bộ tiêu chí hoặc danh sách đơn vị", "not in the set or the register")),
            Map.entry(
                    "other-table",
                    Text.of("bảng khác của cùng đơn vị, không lấy", "another table of the same unit, not taken")),
            Map.entry("refused", Text.of("không lấy, xem trang phát hiện", "not taken, see the findings")),
            Map.entry("sheet", Text.of("cả trang không được dùng", "the whole sheet is not used")));

    private final AssessmentImport in;
    private final Language language;
    private final UnitRegister units;

    private ImportWorkbook(AssessmentImport in, Language language) {
        this.in = in;
        this.language = language;
        this.units = in.assessments().units();
    }

    /**
     * Writes the workbook.
     *
     * @param in what was imported
     * @param language the language of its words
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(AssessmentImport in, Language language, Path file) throws IOException {
        new ImportWorkbook(in, language).write(file);
    }

    private void write(Path file) throws IOException {
        StreamedWorkbook book = new StreamedWorkbook(2);
        sheet(book, say("Phát hiện", "Findings"), this::findings, in.findings().size(), 10, 24, 30, 26, 24, 8, 70, 50);
        sheet(book, say("Đơn vị", "Units"), this::units, units.size(), 16, 44, 26, 12, 12);
        sheet(
                book,
                say("Trang đã đọc", "Sheets read"),
                this::sheets,
                in.coverage().sheets().size(),
                30,
                28,
                14,
                40,
                10,
                10,
                60,
                60);
        sheet(
                book,
                say("Dòng bỏ qua", "Rows passed over"),
                this::ignored,
                in.coverage().ignored().size(),
                34,
                30,
                10,
                50);
        int year = in.assessments().round().year();
        String title = say("Kết quả nhập liệu", "Import");
        WholeFile.write(file, out -> book.write(title, year, out));
    }

    private static void sheet(
            StreamedWorkbook book, String name, StreamedWorkbook.Rows rows, int lines, int... widths) {
        XSSFSheet sheet = book.sheet(book.name(name), rows);
        Styles.page(sheet, 0, 1);
        Styles.widths(sheet, widths);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, lines), 0, widths.length - 1));
    }

    private String say(String vi, String en) {
        return Text.of(vi, en).in(language);
    }

    private static void header(RowWriter rows, String... labels) throws IOException {
        rows.row(0);
        for (int i = 0; i < labels.length; i++) {
            rows.text(i, labels[i], Look.HEADER);
        }
    }

    private void findings(RowWriter rows) throws IOException {
        header(
                rows,
                say("Mức độ", "Severity"),
                say("Mã", "Code"),
                say("Đơn vị", "Unit"),
                say("Tệp", "File"),
                say("Trang", "Sheet"),
                say("Ô", "Cell"),
                say("Nội dung", "Message"),
                say("Cần làm", "Advice"));
        int at = 1;
        for (Finding finding : in.findings()) {
            Source source = finding.place().source();
            Source.Cell cell = source instanceof Source.Cell one ? one : null;
            rows.row(at++)
                    .text(0, severity(finding.severity()), Look.CENTER)
                    .text(1, finding.code(), Look.TEXT)
                    .text(2, unit(finding.place().unit()), Look.TEXT)
                    .text(3, source == null ? "" : source.file(), Look.TEXT)
                    .text(4, cell == null ? "" : cell.sheet(), Look.TEXT)
                    .text(5, cell == null ? "" : cell.cell(), Look.CENTER)
                    .text(6, finding.message(language), Look.TEXT)
                    .text(7, finding.advice(language), Look.TEXT);
        }
    }

    private String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> say("Lỗi", "Error");
            case WARNING -> say("Cảnh báo", "Warning");
            case INFO -> say("Thông tin", "Note");
        };
    }

    private String unit(@Nullable String id) {
        return id == null ? "" : units.find(id).map(Unit::name).orElse(id);
    }

    private void units(RowWriter rows) throws IOException {
        header(
                rows,
                say("Mã", "Id"),
                say("Đơn vị", "Unit"),
                say("Tình trạng", "State"),
                say("Tiêu chí có dòng", "Leaves found"),
                say("Tiêu chí của bộ", "Leaves of the set"));
        int at = 1;
        Coverage coverage = in.coverage();
        for (Unit unit : units.units()) {
            rows.row(at++)
                    .text(0, unit.id(), Look.TEXT)
                    .text(1, unit.name(), Look.TEXT)
                    .text(2, state(unit.id()), Look.TEXT)
                    .number(3, coverage.leavesFound().getOrDefault(unit.id(), 0), Look.WHOLE)
                    .number(4, coverage.leavesExpected(), Look.WHOLE);
        }
        for (String unknown : coverage.unknown()) {
            rows.row(at++)
                    .text(0, "", Look.TEXT)
                    .text(1, unknown, Look.TEXT)
                    .text(2, say("không có trong danh sách", "not in the register"), Look.TEXT);
        }
    }

    private String state(String id) {
        Coverage coverage = in.coverage();
        if (coverage.twice().contains(id)) {
            return say("trùng, chưa lấy", "twice, not taken");
        }
        return coverage.found().contains(id) ? say("đã đọc", "read") : say("chưa gửi", "missing");
    }

    private void sheets(RowWriter rows) throws IOException {
        header(
                rows,
                say("Tệp", "File"),
                say("Trang", "Sheet"),
                say("Dạng bảng", "Layout"),
                say("Đơn vị", "Units"),
                say("Dòng dùng", "Rows used"),
                say("Dòng bỏ qua", "Passed over"),
                say("Cột dùng", "Columns used"),
                say("Cột không dùng", "Columns not used"));
        int at = 1;
        for (Coverage.SheetCoverage sheet : in.coverage().sheets()) {
            String names = sheet.units().stream().map(this::unit).collect(Collectors.joining("; "));
            rows.row(at++)
                    .text(0, sheet.sheet().file(), Look.TEXT)
                    .text(1, sheet.sheet().sheet(), Look.TEXT)
                    .text(2, sheet.layout(), Look.TEXT)
                    .text(3, names, Look.TEXT)
                    .number(4, sheet.rowsUsed(), Look.WHOLE)
                    .number(5, sheet.rowsIgnored(), Look.WHOLE)
                    .text(6, pairs(sheet.columnsUsed()), Look.TEXT)
                    .text(7, pairs(sheet.columnsIgnored()), Look.TEXT);
        }
    }

    private static String pairs(Map<String, String> columns) {
        return columns.entrySet().stream()
                .map(column -> column.getKey() + ": " + column.getValue())
                .collect(Collectors.joining("; "));
    }

    private void ignored(RowWriter rows) throws IOException {
        header(rows, say("Tệp", "File"), say("Trang", "Sheet"), say("Dòng", "Row"), say("Vì sao", "Why"));
        List<Coverage.IgnoredRow> all = in.coverage().ignored();
        for (int i = 0; i < all.size(); i++) {
            Coverage.IgnoredRow row = all.get(i);
            rows.row(i + 1)
                    .text(0, row.row().file(), Look.TEXT)
                    .text(1, row.row().sheet(), Look.TEXT)
                    .text(2, row.row().cell().replaceAll("[A-Z]+", ""), Look.CENTER)
                    .text(3, WHY.getOrDefault(row.why(), Text.of(row.why())).in(language), Look.TEXT);
        }
    }
}
