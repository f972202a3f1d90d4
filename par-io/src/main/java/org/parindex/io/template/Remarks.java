package org.parindex.io.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.finding.Source;
import org.parindex.io.internal.sheet.SheetText;

/** The findings of one file: those at its cells by sheet, and all of them as the rows of a list. */
final class Remarks {

    /** More would make a sheet unreadable; the list has them all. */
    static final int MOST_OF_A_SHEET = 2_000;

    static final String SHEET = "Lỗi nhập liệu";
    static final String[] HEADER = {"STT", "Mức", "Trang", "Ô", "Nội dung", "Cách sửa", "Mã", "English"};
    static final int[] WIDTHS = {6, 12, 24, 9, 60, 48, 22, 60};

    private static final int LONGEST = 2_000;

    /** What is said of one cell, and how bad the worst of it is. */
    record Remark(Severity severity, String text) {}

    private final Map<String, TreeMap<CellAddress, Remark>> bySheet = new TreeMap<>();
    private final List<Finding> findings;

    private Remarks(List<Finding> findings) {
        this.findings = findings;
    }

    /** The findings that speak of a file. */
    static Remarks of(String file, List<Finding> all) {
        List<Finding> own = all.stream()
                .filter(finding -> finding.place().source() != null
                        && finding.place().source().file().equals(file))
                .sorted(Finding.ORDER)
                .toList();
        Remarks remarks = new Remarks(own);
        own.forEach(remarks::enter);
        return remarks;
    }

    private void enter(Finding finding) {
        if (finding.place().source() instanceof Source.Cell cell) {
            address(cell.cell()).ifPresent(at -> {
                TreeMap<CellAddress, Remark> sheet = bySheet.computeIfAbsent(cell.sheet(), name -> new TreeMap<>());
                if (sheet.containsKey(at) || sheet.size() < MOST_OF_A_SHEET) {
                    sheet.merge(at, remark(finding), Remarks::both);
                }
            });
        }
    }

    private static Optional<CellAddress> address(String cell) {
        boolean sound = cell.matches("[A-Z]{1,3}[1-9][0-9]{0,6}");
        CellAddress at = sound ? new CellAddress(cell) : CellAddress.A1;
        return sound && at.getRow() < 1_048_576 && at.getColumn() < 16_384 ? Optional.of(at) : Optional.empty();
    }

    private static Remark remark(Finding finding) {
        String advice = finding.advice().vi();
        String text =
                word(finding.severity()) + ": " + finding.message().vi() + (advice.isBlank() ? "" : "\n→ " + advice);
        return new Remark(finding.severity(), SheetText.clean(text));
    }

    private static Remark both(Remark one, Remark two) {
        String text = one.text() + "\n" + two.text();
        return new Remark(
                one.severity().compareTo(two.severity()) >= 0 ? one.severity() : two.severity(),
                text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }

    static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "Lỗi";
            case WARNING -> "Cảnh báo";
            case INFO -> "Lưu ý";
        };
    }

    /** Colour of a cell, six hexadecimal digits. */
    static String color(Severity severity) {
        return switch (severity) {
            case ERROR -> "FFC7CE";
            case WARNING -> "FFEB9C";
            case INFO -> "DDEBF7";
        };
    }

    /** Remarks at the cells of a sheet, row by row. */
    TreeMap<CellAddress, Remark> at(String sheet) {
        return bySheet.getOrDefault(sheet, new TreeMap<>());
    }

    /** The rows of the list, without the header; a row of its own if there is nothing to say. */
    List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        for (Finding finding : findings) {
            Source source = finding.place().source();
            Source.Cell cell = source instanceof Source.Cell found ? found : new Source.Cell("", "", "");
            String line = source instanceof Source.Line found && found.line() > 0 ? "dòng " + found.line() : "";
            rows.add(new String[] {
                String.valueOf(rows.size() + 1),
                word(finding.severity()),
                SheetText.clean(cell.sheet()),
                cell.cell().isEmpty() ? line : cell.cell(),
                SheetText.clean(finding.message().vi()),
                SheetText.clean(finding.advice().vi()),
                finding.code(),
                SheetText.clean(finding.message().en() + " " + finding.advice().en())
            });
        }
        if (rows.isEmpty()) {
            rows.add(new String[] {"", "", "", "", "Không có lỗi, không có cảnh báo.", "", "", "Nothing to remark."});
        }
        return rows;
    }
}
