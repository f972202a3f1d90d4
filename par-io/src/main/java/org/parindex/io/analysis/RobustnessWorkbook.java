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
import org.parindex.analysis.sure.FirstPlace;
import org.parindex.analysis.sure.LeaveOneOut;
import org.parindex.analysis.sure.RankRobustness;
import org.parindex.analysis.sure.RobustnessReport;
import org.parindex.analysis.sure.Sensitivity;
import org.parindex.analysis.sure.SobolIndex;
import org.parindex.analysis.sure.UnitRobustness;
import org.parindex.io.internal.sheet.Charts;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.StreamedWorkbook;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
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
    private static final int TOP = 5;

    private final RobustnessReport report;
    private final RankRobustness ranks;
    private final Language language;
    private final StreamedWorkbook book = new StreamedWorkbook(2);

    private RobustnessWorkbook(RobustnessReport report, Language language) {
        this.report = report;
        this.ranks = report.ranks();
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
        RobustnessWorkbook workbook = new RobustnessWorkbook(report, language);
        workbook.intervals();
        workbook.probabilities();
        if (report.sensitivity() != null) {
            workbook.sources(report.sensitivity());
        }
        workbook.leftOut("Bỏ từng lĩnh vực", "Without a domain", report.domains());
        workbook.leftOut("Bỏ từng tiêu chí", "Without a criterion", report.leaves());
        workbook.firstPlaces();
        workbook.book.write(
                workbook.told("Thứ hạng chắc chắn đến đâu? ", "How sure are the ranks? ")
                        + ranksTitle(report, language),
                year,
                out);
    }

    private static String ranksTitle(RobustnessReport report, Language language) {
        return report.ranks().title().in(language);
    }

    private String told(String vi, String en) {
        return Text.of(vi, en).in(language);
    }

    private String[] told(String... pairs) {
        String[] told = new String[pairs.length / 2];
        for (int i = 0; i < told.length; i++) {
            told[i] = told(pairs[2 * i], pairs[2 * i + 1]);
        }
        return told;
    }

    private void head(RowWriter rows, String title, List<String> notes, String... labels) throws IOException {
        rows.row(0).text(0, title, Look.TITLE);
        for (int i = 0; i < notes.size(); i++) {
            rows.row(1 + i).text(0, notes.get(i), Look.MUTED);
        }
        rows.row(TOP - 1 + extra(notes));
        for (int i = 0; i < labels.length; i++) {
            rows.text(i, labels[i], Look.HEADER);
        }
    }

    /** Rows that notes take beyond the usual three. */
    private static int extra(List<String> notes) {
        return Math.max(0, notes.size() - 2);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(ranks.title().in(language));
        notes.add(Text.fill(
                        "{0} lần mô phỏng, hạt giống {1}; mỗi đơn vị xê dịch bình quân {2} bậc.",
                        "{0} draws, seed {1}; a unit moves by {2} places on average.",
                        ranks.draws(),
                        ranks.seed(),
                        Told.number(ranks.meanShift(), 2, language))
                .in(language));
        ranks.sources().forEach(source -> notes.add("– " + source.label().in(language)));
        return notes;
    }

    private void intervals() {
        List<String> notes = notes();
        int first = TOP + extra(notes);
        int last = first + ranks.units().size() - 1;
        String name = book.name(told("Khoảng thứ hạng", "Intervals of rank"));
        XSSFSheet sheet = book.sheet(name, rows -> {
            head(
                    rows,
                    told("THỨ HẠNG CHẮC CHẮN ĐẾN ĐÂU?", "HOW SURE ARE THE RANKS?"),
                    notes,
                    told(
                            "Hạng",
                            "Rank",
                            "Đơn vị",
                            "Unit",
                            "Giá trị",
                            "Value",
                            "Hạng 5 %",
                            "Rank 5 %",
                            "Trung vị",
                            "Median",
                            "Hạng 95 %",
                            "Rank 95 %",
                            "Bề rộng",
                            "Width",
                            "Tốt nhất",
                            "Best",
                            "Kém nhất",
                            "Worst",
                            "Đứng đầu (%)",
                            "First (%)",
                            "3 đầu (%)",
                            "Top 3 (%)",
                            "10 đầu (%)",
                            "Top 10 (%)",
                            "Trên đơn vị kế (%)",
                            "Above the next (%)"));
            for (int i = 0; i < ranks.units().size(); i++) {
                unit(rows.row(first + i), i, first + i + 1);
            }
        });
        Styles.page(sheet, first - 1, 2);
        Styles.widths(sheet, 7, 38, 10, 9, 9, 9, 9, 9, 9, 11, 10, 10, 12);
        int charted = Math.min(MOST_CHARTED, ranks.units().size());
        List<UnitRobustness> shown = ranks.units().subList(0, charted);
        Charts.Categories labels = new Charts.Categories(
                Charts.range(name, first, first + charted - 1, 1),
                shown.stream().map(UnitRobustness::name).toList());
        sheet.setRowBreak(last + 1);
        RangeChart.draw(
                sheet,
                told("Khoảng thứ hạng 5–95 %", "Intervals of rank, 5–95 %"),
                labels,
                new Charts.Series(
                        "5 %",
                        Charts.range(name, first, first + charted - 1, 3),
                        shown.stream().map(UnitRobustness::low).toList(),
                        Charts.GREY),
                new Charts.Series(
                        told("khoảng 5–95 %", "5–95 %"),
                        Charts.range(name, first, first + charted - 1, 6),
                        shown.stream().map(UnitRobustness::width).toList(),
                        Charts.BLUE),
                last + 2,
                0,
                Math.max(16, (int) (1.4 * charted) + 4),
                11);
    }

    private void unit(RowWriter row, int at, int excelRow) throws IOException {
        UnitRobustness unit = ranks.units().get(at);
        double above = at + 1 < ranks.units().size()
                ? ranks.pairs().above(unit.unit(), ranks.units().get(at + 1).unit())
                : Double.NaN;
        row.number(0, unit.rank(), Look.WHOLE)
                .text(1, unit.name(), Look.TEXT)
                .number(2, unit.value(), Look.NUMBER)
                .number(3, unit.low(), Look.WHOLE)
                .number(4, unit.median(), Look.WHOLE)
                .number(5, unit.high(), Look.WHOLE)
                .formula(6, "F" + excelRow + "-D" + excelRow, unit.width(), Look.WHOLE)
                .number(7, unit.best(), Look.WHOLE)
                .number(8, unit.worst(), Look.WHOLE)
                .number(9, 100 * unit.probabilityOf(1), Look.NUMBER)
                .number(10, 100 * unit.probabilityOfTop(3), Look.NUMBER)
                .number(11, 100 * unit.probabilityOfTop(10), Look.NUMBER)
                .number(12, 100 * above, Look.NUMBER);
    }

    private void probabilities() {
        int places = Math.min(MOST_PLACES, ranks.units().size());
        String[] labels = new String[places + 2];
        labels[0] = told("Hạng", "Rank");
        labels[1] = told("Đơn vị", "Unit");
        for (int i = 0; i < places; i++) {
            labels[i + 2] = String.valueOf(i + 1);
        }
        String name = book.name(told("Xác suất thứ hạng", "Probability of rank"));
        List<String> notes = List.of(
                ranks.title().in(language),
                told(
                        "Phần trăm số lần mô phỏng mà đơn vị có thứ hạng ở đầu cột.",
                        "Percent of the draws in which a unit has the rank above the column."));
        XSSFSheet sheet = book.sheet(name, rows -> {
            head(rows, told("XÁC SUẤT THỨ HẠNG (%)", "PROBABILITY OF RANK (%)"), notes, labels);
            for (int i = 0; i < ranks.units().size(); i++) {
                UnitRobustness unit = ranks.units().get(i);
                rows.row(TOP + i).number(0, unit.rank(), Look.WHOLE).text(1, unit.name(), Look.TEXT);
                for (int place = 1; place <= places; place++) {
                    double share = 100 * unit.probabilityOf(place);
                    rows.number(place + 1, share == 0 ? Double.NaN : share, Look.NUMBER);
                }
            }
        });
        Styles.page(sheet, TOP - 1, 2);
        int[] widths = new int[places + 2];
        java.util.Arrays.fill(widths, 8);
        widths[1] = 38;
        Styles.widths(sheet, widths);
        colours(sheet, new CellRangeAddress(TOP, TOP + ranks.units().size() - 1, 2, places + 1));
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

    private void sources(Sensitivity sensitivity) {
        String name = book.name(told("Nguồn bất định", "Sources"));
        int count = sensitivity.indices().size();
        List<String> notes = List.of(
                ranks.title().in(language),
                Text.fill(
                                "Chỉ số Sobol của độ xê dịch bình quân, {0} cặp mô phỏng; khoảng bootstrap 5–95 %.",
                                "Sobol indices of the mean shift, {0} pairs of draws; bootstrap intervals 5–95 %.",
                                sensitivity.draws())
                        .in(language));
        XSSFSheet sheet = book.sheet(name, rows -> {
            head(
                    rows,
                    told("NGUỒN NÀO LÀM THỨ HẠNG XÊ DỊCH?", "WHICH SOURCE MOVES THE RANKS?"),
                    notes,
                    told(
                            "Nguồn",
                            "Source",
                            "Cả phối hợp",
                            "With others",
                            "từ",
                            "from",
                            "đến",
                            "to",
                            "Riêng",
                            "Alone",
                            "từ",
                            "from",
                            "đến",
                            "to"));
            for (int i = 0; i < count; i++) {
                SobolIndex index = sensitivity.indices().get(i);
                rows.row(TOP + i)
                        .text(0, index.label().in(language), Look.TEXT)
                        .number(1, index.total(), Look.NUMBER)
                        .number(2, index.totalLow(), Look.NUMBER)
                        .number(3, index.totalHigh(), Look.NUMBER)
                        .number(4, index.first(), Look.NUMBER)
                        .number(5, index.firstLow(), Look.NUMBER)
                        .number(6, index.firstHigh(), Look.NUMBER);
            }
        });
        Styles.page(sheet, TOP - 1, 1);
        Styles.widths(sheet, 60, 12, 10, 10, 12, 10, 10);
        List<String> labels = sensitivity.indices().stream()
                .map(index -> RobustnessCharts.head(index.label()).in(language))
                .toList();
        Charts.draw(
                sheet,
                new Charts.Plan(
                        told("Chỉ số Sobol", "Sobol indices"),
                        true,
                        true,
                        0.0,
                        null,
                        new Charts.Categories(Charts.range(name, TOP, TOP + count - 1, 0), labels),
                        List.of(
                                series(
                                        name,
                                        count,
                                        1,
                                        told("cả phối hợp", "with others"),
                                        Charts.BLUE,
                                        sensitivity,
                                        true),
                                series(name, count, 4, told("riêng", "alone"), Charts.GREY, sensitivity, false)),
                        List.of()),
                TOP + count + 1,
                0,
                Math.max(14, 4 * count + 4),
                7);
    }

    private static Charts.Series series(
            String sheet, int count, int column, String title, String color, Sensitivity sensitivity, boolean total) {
        return new Charts.Series(
                title,
                Charts.range(sheet, TOP, TOP + count - 1, column),
                sensitivity.indices().stream()
                        .map(index -> finite(total ? index.total() : index.first()))
                        .toList(),
                color);
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    private void leftOut(String vi, String en, List<LeaveOneOut> nodes) {
        String name = book.name(told(vi, en));
        List<UnitRobustness> units = ranks.units();
        String[] labels = new String[units.size() + 4];
        labels[0] = told("Mục", "Node");
        labels[1] = told("Xê dịch bình quân (bậc)", "Mean shift (places)");
        labels[2] = "Spearman";
        labels[3] = "Kendall";
        for (int i = 0; i < units.size(); i++) {
            labels[i + 4] = units.get(i).name();
        }
        List<String> notes = List.of(
                ranks.title().in(language),
                told(
                        "Thứ hạng của từng đơn vị nếu mục ở đầu dòng không được tính.",
                        "The rank of each unit if the node of the row did not count."));
        XSSFSheet sheet = book.sheet(name, rows -> {
            head(rows, told(vi, en).toUpperCase(java.util.Locale.ROOT), notes, labels);
            for (int i = 0; i < nodes.size(); i++) {
                LeaveOneOut node = nodes.get(i);
                rows.row(TOP + i)
                        .text(0, node.label().in(language), Look.TEXT)
                        .number(1, node.meanShift(), Look.NUMBER)
                        .number(2, node.agreement().spearman().orElse(Double.NaN), Look.NUMBER)
                        .number(3, node.agreement().kendall().orElse(Double.NaN), Look.NUMBER);
                for (int u = 0; u < units.size(); u++) {
                    int rank = node.ranks().getOrDefault(units.get(u).unit(), 0);
                    rows.number(u + 4, rank == 0 ? Double.NaN : rank, Look.WHOLE);
                }
            }
        });
        Styles.page(sheet, TOP - 1, 2);
        int[] widths = new int[labels.length];
        java.util.Arrays.fill(widths, 9);
        widths[0] = 60;
        widths[1] = 14;
        Styles.widths(sheet, widths);
    }

    private void firstPlaces() {
        String name = book.name(told("Trọng số để đứng đầu", "Weights to be first"));
        List<String> notes = List.of(
                ranks.title().in(language),
                told(
                        "Trọng số gần nhất với hiện hành (% tổng) mà đơn vị sẽ đứng đầu; trống là không có.",
                        "The weights nearest to ours (% of all) under which a unit is first; empty where there are none."));
        List<FirstPlace> places = report.firstPlaces();
        List<FirstPlace.DomainWeight> domains =
                places.isEmpty() ? List.of() : places.get(0).weights();
        String[] labels = new String[places.size() + 2];
        labels[0] = told("Lĩnh vực", "Domain");
        labels[1] = told("Hiện hành", "Ours");
        for (int i = 0; i < places.size(); i++) {
            labels[i + 2] = places.get(i).name();
        }
        XSSFSheet sheet = book.sheet(name, rows -> {
            head(
                    rows,
                    told("TRỌNG SỐ NÀO ĐƯA ĐƠN VỊ LÊN ĐẦU?", "WHICH WEIGHTS WOULD MAKE A UNIT FIRST?"),
                    notes,
                    labels);
            for (int d = 0; d < domains.size(); d++) {
                rows.row(TOP + d)
                        .text(0, domains.get(d).label().in(language), Look.TEXT)
                        .number(1, domains.get(d).ours(), Look.NUMBER);
                for (int i = 0; i < places.size(); i++) {
                    rows.number(i + 2, places.get(i).weights().get(d).needed(), Look.NUMBER);
                }
            }
            rows.row(TOP + domains.size())
                    .text(0, told("Trọng số phải chuyển", "Weight that changes hands"), Look.BOLD);
            rows.blank(1, Look.TEXT);
            for (int i = 0; i < places.size(); i++) {
                rows.number(i + 2, places.get(i).moved(), Look.BOLD_NUMBER);
            }
        });
        Styles.page(sheet, TOP - 1, 2);
        int[] widths = new int[labels.length];
        java.util.Arrays.fill(widths, 18);
        widths[0] = 60;
        widths[1] = 12;
        Styles.widths(sheet, widths);
    }
}
