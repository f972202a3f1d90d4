package org.parindex.io.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.sure.RankRobustness;
import org.parindex.analysis.sure.RobustnessReport;
import org.parindex.analysis.sure.UnitRobustness;
import org.parindex.io.internal.sheet.Charts;
import org.parindex.io.internal.sheet.StreamedWorkbook;
import org.parindex.io.internal.sheet.WholeFile;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * How sure a ranking is, as a workbook: intervals of rank with a chart, probabilities of rank, sources of doubt, the ranking
 * without each domain and leaf, and weights that would make a unit first.
 */
public final class RobustnessWorkbook {

    private static final int MOST_CHARTED = 70;
    private static final int MOST_PLACES = 40;

    private final RankRobustness ranks;
    private final Report report;
    private final Language language;
    private final StreamedWorkbook book = new StreamedWorkbook(2);

    private RobustnessWorkbook(RobustnessReport report, Language language) {
        this.ranks = report.ranks();
        this.report = RobustnessTables.of(report, true);
        this.language = language;
    }

    /**
     * Writes the workbook to a file.
     *
     * @param report the report
     * @param year the year the ranking is about
     * @param language the language of the workbook
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(RobustnessReport report, int year, Language language, Path file) throws IOException {
        WholeFile.write(file, out -> write(report, year, language, out));
    }

    /**
     * Writes the workbook.
     *
     * @param report the report
     * @param year the year the ranking is about
     * @param language the language of the workbook
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public static void write(RobustnessReport report, int year, Language language, OutputStream out)
            throws IOException {
        new RobustnessWorkbook(report, language).write(year, out);
    }

    private void write(int year, OutputStream out) throws IOException {
        intervals(report.sheet(book, report.tables().get(0), language));
        probabilities();
        report.tables().stream().skip(1).forEach(table -> report.sheet(book, table, language));
        book.write(report.heading().in(language) + " – " + report.title().in(language), year, out);
    }

    private void intervals(XSSFSheet sheet) {
        List<UnitRobustness> shown =
                ranks.units().subList(0, Math.min(MOST_CHARTED, ranks.units().size()));
        int first = Report.TOP;
        int last = first + shown.size() - 1;
        int below = first + ranks.units().size();
        String name = sheet.getSheetName();
        sheet.setRowBreak(below);
        RangeChart.draw(
                sheet,
                Text.of("Khoảng thứ hạng 5–95 %", "Intervals of rank, 5–95 %").in(language),
                new Charts.Categories(
                        Charts.range(name, first, last, RobustnessTables.NAME),
                        shown.stream().map(UnitRobustness::name).toList()),
                new Charts.Series(
                        "5 %",
                        Charts.range(name, first, last, RobustnessTables.LOW),
                        shown.stream().map(UnitRobustness::low).toList(),
                        Charts.GREY),
                new Charts.Series(
                        "5–95 %",
                        Charts.range(name, first, last, RobustnessTables.WIDTH),
                        shown.stream().map(UnitRobustness::width).toList(),
                        Charts.BLUE),
                below + 1,
                0,
                Math.max(16, (int) (1.4 * shown.size()) + 4),
                9);
    }

    private void probabilities() {
        int places = Math.min(MOST_PLACES, ranks.units().size());
        DataTable table = new DataTable(
                        Text.of("Xác suất thứ hạng", "Probability of rank"),
                        Text.of(
                                "Phần trăm số lần mô phỏng mà đơn vị có thứ hạng ở đầu cột.",
                                "Percent of the draws in which a unit has the rank above the column."))
                .number(Text.of("Hạng", "Rank"), 0)
                .text(Text.of("Đơn vị", "Unit"), 40);
        for (int place = 1; place <= places; place++) {
            table.number(Text.of(String.valueOf(place)), 2);
        }
        for (UnitRobustness unit : ranks.units()) {
            List<@Nullable Object> cells = new ArrayList<>(List.of(unit.rank(), Text.of(unit.name())));
            for (int place = 1; place <= places; place++) {
                double share = unit.probabilityOf(place);
                cells.add(share == 0 ? null : Told.cell(100 * share));
            }
            table.row(cells.toArray());
        }
        XSSFSheet sheet = report.sheet(book, table, language);
        for (int place = 1; place <= places; place++) {
            sheet.setColumnWidth(place + 1, 8 * 256);
        }
        colours(
                sheet,
                new CellRangeAddress(Report.TOP, Report.TOP + ranks.units().size() - 1, 2, places + 1));
    }

    private static void colours(XSSFSheet sheet, CellRangeAddress range) {
        SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        var rule = formats.createConditionalFormattingColorScaleRule();
        var scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(2);
        scale.getThresholds()[0].setRangeType(RangeType.NUMBER);
        scale.getThresholds()[0].setValue(0.0);
        scale.getThresholds()[1].setRangeType(RangeType.NUMBER);
        scale.getThresholds()[1].setValue(100.0);
        scale.setColors(new XSSFColor[] {
            new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF}, null),
            new XSSFColor(new byte[] {0x2E, 0x6D, (byte) 0xA4}, null)
        });
        formats.addConditionalFormatting(new CellRangeAddress[] {range}, rule);
    }
}
