package org.parindex.io.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.parindex.finding.Finding;
import org.parindex.io.internal.sheet.Charts;
import org.parindex.io.internal.sheet.RowWriter;
import org.parindex.io.internal.sheet.StreamedWorkbook;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.io.internal.sheet.WholeFile;
import org.parindex.survey.Absence;
import org.parindex.survey.FigureLevel;
import org.parindex.survey.LevelCounts;
import org.parindex.survey.MethodText;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.Satisfaction;
import org.parindex.survey.SatisfactionFigure;
import org.parindex.survey.SatisfactionLeague;
import org.parindex.survey.StatisticsText;
import org.parindex.survey.league.Target;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.text.Text;

/**
 * A satisfaction report as a workbook: the league table with intervals and the places each unit may hold, units by areas
 * and factors, items with all their levels and absences, the method in words, findings. The same report gives the same
 * bytes.
 */
public final class SatisfactionWorkbook {

    private static final int NAME_WIDTH = 34;
    private static final int FIGURE_WIDTH = 13;

    private final SatisfactionReport report;
    private final PrintedFigures printed;
    private final StreamedWorkbook out = new StreamedWorkbook(ShownFigures.PLACES);

    private SatisfactionWorkbook(SatisfactionReport report) {
        this.report = report;
        this.printed = report.printed();
    }

    /**
     * Writes the workbook.
     *
     * @param report the report
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(SatisfactionReport report, Path file) throws IOException {
        SatisfactionWorkbook book = new SatisfactionWorkbook(report);
        book.league();
        if (report.change() != null) {
            book.reading(new ChangeTable(report, true).table(), Text.of("So với trước", "Changes"));
        }
        XSSFSheet funnel = book.reading(new ReadingTables(report).funnel(), Text.of("Phễu", "Funnel"));
        new FunnelChart(report).draw(funnel);
        book.reading(new ReadingTables(report).modelled(), Text.of("Theo mô hình", "Modelled"));
        book.parts();
        book.items();
        book.method();
        book.findings();
        WholeFile.write(file, to -> book.out.write(book.say(report.title()), report.year(), to));
    }

    private String say(Text text) {
        return text.in(report.language());
    }

    private String say(String vi, String en) {
        return say(Text.of(vi, en));
    }

    private static void header(RowWriter row, List<String> labels) {
        for (int i = 0; i < labels.size(); i++) {
            row.text(i, labels.get(i), Look.HEADER);
        }
    }

    private void top(RowWriter rows, String title) throws IOException {
        rows.row(0, 22).text(0, title, Look.TITLE);
        rows.row(1)
                .text(
                        0,
                        say(report.result().wave().title()) + " · "
                                + say(report.result().method().title()) + " ("
                                + report.result().method().id() + ")",
                        Look.MUTED);
        rows.row(2).text(0, say(report.note()), Look.MUTED_BOLD);
    }

    private void league() {
        String name = out.name(say("Xếp hạng", "League table"));
        XSSFSheet sheet = out.sheet(name, this::league);
        Styles.page(sheet, 3, 3);
        Styles.widths(sheet, 8, 12, NAME_WIDTH, 11, 11, 11, 11, 12, 10, 24, 34);
        List<SatisfactionLeague.Line> lines = report.league().lines();
        if (lines.size() > 1) {
            List<String> labels = lines.stream()
                    .map(line -> report.name(line.figure().unit()))
                    .toList();
            List<Double> values = lines.stream()
                    .map(line -> ShownFigures.cell(printed.of(line.figure()).index()))
                    .toList();
            int last = 4 + lines.size() - 1;
            Charts.draw(
                    sheet,
                    new Charts.Plan(
                            say("Chỉ số hài lòng (%)", "Satisfaction index (%)"),
                            true,
                            true,
                            0.0,
                            100.0,
                            new Charts.Categories(Charts.range(name, 4, last, 2), labels),
                            List.of(new Charts.Series(
                                    say("Chỉ số", "Index"), Charts.range(name, 4, last, 3), values, Charts.BLUE)),
                            List.of()),
                    3,
                    12,
                    Math.max(14, lines.size() + 4),
                    9);
        }
    }

    private void league(RowWriter rows) throws IOException {
        top(rows, say(report.title()));
        header(
                rows.row(3),
                List.of(
                        say("Hạng", "Place"),
                        say("Khoảng hạng", "Places it may hold"),
                        say("Đơn vị", "Unit"),
                        say("Chỉ số (%)", "Index (%)"),
                        say("Cận dưới", "Lower end"),
                        say("Cận trên", "Upper end"),
                        say("Sai số chuẩn", "Standard error"),
                        say("Người trả lời", "Respondents"),
                        say("Nhóm", "Group"),
                        say("Mục tiêu", "Target"),
                        say("Công bố", "Publication")));
        int at = 4;
        for (SatisfactionLeague.Line line : report.league().lines()) {
            RowWriter row = rows.row(at++).number(0, line.place(), Look.WHOLE);
            row.text(1, line.ranks().best() + " – " + line.ranks().worst(), Look.CENTER);
            figure(row, printed.of(line.figure()));
            Target verdict = line.verdict();
            row.text(8, line.letters(), Look.CENTER)
                    .text(9, verdict == null ? "" : say(verdict.verdict().text()), Look.TEXT)
                    .text(10, say(report.publication(line.figure(), printed.of(line.figure()))), Look.TEXT);
        }
        List<SatisfactionFigure> rest = new ArrayList<>(report.league().withoutPlace());
        rest.add(report.result().figure(Satisfaction.ALL, Questionnaire.OVERALL));
        for (SatisfactionFigure figure : rest) {
            RowWriter row = rows.row(at++).blank(0, Look.TEXT).blank(1, Look.TEXT);
            figure(row, printed.of(figure));
            row.blank(8, Look.TEXT)
                    .blank(9, Look.TEXT)
                    .text(10, say(report.publication(figure, printed.of(figure))), Look.TEXT);
        }
    }

    private XSSFSheet reading(ReadingTables.Table table, Text name) {
        XSSFSheet sheet = out.sheet(out.name(say(name)), rows -> reading(rows, table));
        Styles.page(sheet, 3, 1);
        int[] widths = new int[table.heads().size()];
        java.util.Arrays.fill(widths, FIGURE_WIDTH);
        widths[0] = NAME_WIDTH;
        widths[widths.length - 1] = NAME_WIDTH;
        Styles.widths(sheet, widths);
        return sheet;
    }

    private void reading(RowWriter rows, ReadingTables.Table table) throws IOException {
        rows.row(0, 22).text(0, say(table.title()), Look.TITLE);
        rows.row(1).text(0, say(table.note()), Look.MUTED_BOLD);
        rows.row(2).text(0, say(report.note()), Look.MUTED_BOLD);
        header(rows.row(3), table.heads().stream().map(this::say).toList());
        int at = 4;
        for (Map.Entry<String, List<ReadingTables.Cell>> line : table.rows().entrySet()) {
            RowWriter row = rows.row(at++).text(0, report.name(line.getKey()), Look.BOLD);
            int column = 1;
            for (ReadingTables.Cell cell : line.getValue()) {
                if (cell.text() == null) {
                    Look look = cell.places() == 0 ? Look.WHOLE : Look.NUMBER;
                    row.number(column++, ShownFigures.cell(cell.number()), look);
                } else {
                    row.text(column++, say(cell.text()), cell.isNumber() ? Look.CENTER : Look.TEXT);
                }
            }
        }
        if (table.rows().isEmpty()) {
            rows.row(at++).text(0, say("Không có số liệu.", "No figures."), Look.PLAIN);
        }
        for (Text remark : table.remarks()) {
            rows.row(at++).text(0, say(remark), Look.MUTED);
        }
    }

    private void figure(RowWriter row, SatisfactionFigure figure) {
        ConfidenceInterval interval = figure.precision().interval();
        row.text(2, report.name(figure.unit()), Look.BOLD)
                .number(3, ShownFigures.cell(figure.index()), Look.BOLD_NUMBER)
                .number(4, interval == null ? Double.NaN : interval.lower(), Look.NUMBER)
                .number(5, interval == null ? Double.NaN : interval.upper(), Look.NUMBER)
                .number(6, ShownFigures.cell(figure.precision().standardError()), Look.NUMBER)
                .number(7, figure.respondents(), Look.WHOLE);
    }

    private List<SatisfactionFigure> partsOf(String unit) {
        return printed.of(unit).stream()
                .filter(figure -> figure.level() != FigureLevel.ITEM)
                .toList();
    }

    private void parts() {
        List<SatisfactionFigure> columns = partsOf(Satisfaction.ALL);
        XSSFSheet sheet = out.sheet(out.name(say("Lĩnh vực, yếu tố", "Areas and factors")), this::parts);
        Styles.page(sheet, 3, 1);
        int[] widths = new int[1 + columns.size()];
        java.util.Arrays.fill(widths, FIGURE_WIDTH);
        widths[0] = NAME_WIDTH;
        Styles.widths(sheet, widths);
    }

    private void parts(RowWriter rows) throws IOException {
        top(rows, say("Chỉ số theo lĩnh vực và yếu tố (%)", "Index by area and factor (%)"));
        List<String> labels = new ArrayList<>(List.of(say("Đơn vị", "Unit")));
        partsOf(Satisfaction.ALL).forEach(figure -> labels.add(say(figure.label())));
        header(rows.row(3), labels);
        List<String> units = new ArrayList<>(report.result().units());
        units.add(Satisfaction.ALL);
        int at = 4;
        for (String unit : units) {
            RowWriter row = rows.row(at++).text(0, report.name(unit), Look.BOLD);
            List<SatisfactionFigure> own = partsOf(unit);
            for (int i = 0; i < own.size(); i++) {
                row.number(1 + i, ShownFigures.cell(own.get(i).index()), Look.NUMBER);
            }
        }
    }

    private List<SatisfactionFigure> itemFigures() {
        return printed.of(Satisfaction.ALL).stream()
                .filter(figure -> figure.level() == FigureLevel.ITEM)
                .toList();
    }

    private int mostLevels() {
        return itemFigures().stream()
                .mapToInt(figure ->
                        Objects.requireNonNull(figure.counts()).levels().size())
                .max()
                .orElse(0);
    }

    private void items() {
        XSSFSheet sheet = out.sheet(out.name(say("Câu hỏi", "Items")), this::items);
        Styles.page(sheet, 3, 2);
        int[] widths = new int[6 + mostLevels() + Absence.values().length];
        java.util.Arrays.fill(widths, 11);
        widths[1] = 60;
        Styles.widths(sheet, widths);
    }

    private void items(RowWriter rows) throws IOException {
        top(rows, say("Câu hỏi: tỷ lệ và số lần chọn từng mức", "Items: figures and counts of every level"));
        List<String> labels = new ArrayList<>(List.of(
                say("Mã", "Id"),
                say("Câu hỏi", "Item"),
                say("Tỷ lệ (%)", "Figure (%)"),
                say("Cận dưới", "Lower end"),
                say("Cận trên", "Upper end"),
                say("Câu trả lời", "Answers")));
        for (int level = 1; level <= mostLevels(); level++) {
            labels.add(say("Mức ", "Level ") + level);
        }
        for (Absence absence : Absence.values()) {
            labels.add(say(absence.label()));
        }
        header(rows.row(3), labels);
        int at = 4;
        for (SatisfactionFigure figure : itemFigures()) {
            ConfidenceInterval interval = figure.precision().interval();
            RowWriter row = rows.row(at++)
                    .text(0, figure.id(), Look.CENTER)
                    .text(1, say(figure.label()), Look.TEXT)
                    .number(2, ShownFigures.cell(figure.index()), Look.BOLD_NUMBER)
                    .number(3, interval == null ? Double.NaN : interval.lower(), Look.NUMBER)
                    .number(4, interval == null ? Double.NaN : interval.upper(), Look.NUMBER)
                    .number(5, figure.answers(), Look.WHOLE);
            LevelCounts counts = Objects.requireNonNull(figure.counts());
            int column = 6;
            for (int level = 0; level < mostLevels(); level++) {
                boolean has = level < counts.levels().size();
                if (counts.levels().isEmpty()) {
                    row.text(column++, say(Suppression.HIDDEN), Look.CENTER);
                } else {
                    row.number(column++, has ? counts.levels().get(level) : Double.NaN, Look.WHOLE);
                }
            }
            for (Absence absence : Absence.values()) {
                row.number(column++, counts.absent(absence), Look.WHOLE);
            }
        }
        if (!printed.note().isBlank()) {
            rows.row(at).text(0, say(printed.note()), Look.MUTED);
        }
    }

    private void method() {
        XSSFSheet sheet = out.sheet(out.name(say("Phương pháp", "Method")), rows -> {
            rows.row(0);
            header(rows, List.of(say("Nội dung", "What"), say("Quy định", "Rule")));
            int at = 1;
            for (MethodText.Line line : MethodText.of(report.result().method())) {
                rows.row(at++).text(0, say(line.label()), Look.BOLD).text(1, say(line.value()), Look.TEXT);
            }
            rows.row(at++)
                    .text(0, say("Khoảng hạng", "Places"), Look.BOLD)
                    .text(1, say(StatisticsText.of(report.league().correction())), Look.TEXT);
            rows.row(at)
                    .text(0, say("Công bố", "Publication"), Look.BOLD)
                    .text(1, say(SatisfactionPage.PUBLICATION), Look.TEXT);
        });
        Styles.page(sheet, 0, 1);
        Styles.widths(sheet, 30, 90);
    }

    private void findings() {
        List<Finding> all = report.allFindings();
        XSSFSheet sheet = out.sheet(out.name(say("Phát hiện", "Findings")), rows -> {
            rows.row(0);
            header(
                    rows,
                    List.of(
                            say("Mức độ", "Severity"),
                            say("Mã", "Code"),
                            say("Đơn vị", "Unit"),
                            say("Vị trí", "Place"),
                            say("Nội dung", "Message"),
                            say("Cần làm", "Advice")));
            int at = 1;
            for (Finding finding : all) {
                String unit = finding.place().unit();
                String severity = switch (finding.severity()) {
                    case ERROR -> say("Lỗi", "Error");
                    case WARNING -> say("Cảnh báo", "Warning");
                    case INFO -> say("Thông tin", "Note");
                };
                rows.row(at++)
                        .text(0, severity, Look.CENTER)
                        .text(1, finding.code(), Look.TEXT)
                        .text(2, unit == null ? "" : report.name(unit), Look.TEXT)
                        .text(3, finding.place().withUnit(null).toString(), Look.TEXT)
                        .text(4, finding.message(report.language()), Look.TEXT)
                        .text(5, finding.advice(report.language()), Look.TEXT);
            }
        });
        Styles.page(sheet, 0, 2);
        Styles.widths(sheet, 12, 26, 28, 24, 70, 50);
    }
}
