package org.parindex.io.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.chart.Figure;
import org.parindex.io.internal.chart.FunnelPlot;
import org.parindex.io.internal.chart.Tone;
import org.parindex.io.internal.sheet.Charts;
import org.parindex.io.internal.sheet.ScatterChart;
import org.parindex.points.Points;
import org.parindex.survey.FunnelPlace;
import org.parindex.survey.SatisfactionFigure;
import org.parindex.survey.UnitReading;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.text.Text;

/** The funnel of a report as a picture: for the page, and as a native chart beside its table in the workbook. */
final class FunnelChart {

    private static final Text SIZE = Text.of("Cỡ mẫu hiệu dụng", "Effective answers");
    private static final Text INDEX = Text.of("Chỉ số (%)", "Index (%)");
    private static final Text TITLE = Text.of(
            "Chỉ số theo cỡ mẫu, với giới hạn ngẫu nhiên", "Index by size of the sample, with limits of chance");
    private static final Text INNER = Text.of("giới hạn 95 %", "95 % limits");
    private static final Text OUTER = Text.of("giới hạn 99,8 %", "99.8 % limits");
    private static final int FIRST_ROW = 4;
    private static final int LEAST = 2;
    private static final int ROWS = 24;
    private static final int COLUMN = 9;
    private static final int COLUMNS = 12;

    private record Drawn(String unit, Points index, FunnelPlace place) {}

    private final SatisfactionReport report;
    private final PrintedFigures printed;
    private final List<Drawn> drawn = new ArrayList<>();

    FunnelChart(SatisfactionReport report) {
        this.report = report;
        this.printed = report.printed();
        for (String unit : new ReadingTables(report).funnel().rows().keySet()) {
            UnitReading reading = report.league().readings().get(unit);
            Points index = printed.of(report.result().overall().get(unit)).index();
            if (reading != null && reading.funnel() != null && index != null) {
                drawn.add(new Drawn(unit, index, reading.funnel()));
            }
        }
    }

    /** The picture; null where there are too few units or no index around which to draw limits. */
    @Nullable
    FunnelPlot plot() {
        SatisfactionFigure all = printed.overall();
        if (drawn.size() < LEAST || all.index() == null) {
            return null;
        }
        List<FunnelPlot.Point> points = drawn.stream()
                .map(one -> new FunnelPlot.Point(
                        Text.of(report.name(one.unit())),
                        one.place().zone() != FunnelPlace.Zone.INSIDE,
                        Figure.of(one.place().effective(), 0),
                        Figure.of(one.index(), 2).with(" %"),
                        limits(one.place().warning()),
                        limits(one.place().action()),
                        tone(one.place().zone())))
                .toList();
        return new FunnelPlot(
                TITLE,
                Text.of(
                        "Mỗi chấm là một đơn vị; chấm ngoài các đường giới hạn khác mức chung hơn mức ngẫu nhiên.",
                        "Every dot is a unit; dots outside the limits stray from the common level further than chance."),
                SIZE,
                Figure.of(all.index(), 2).with(" %"),
                Text.of("mức chung", "all units"),
                INNER,
                OUTER,
                points);
    }

    private static FunnelPlot.Limits limits(ConfidenceInterval interval) {
        return new FunnelPlot.Limits(interval.lower(), interval.upper());
    }

    private static Tone tone(FunnelPlace.Zone zone) {
        return switch (zone) {
            case FAR_ABOVE, ABOVE -> Tone.GOOD;
            case INSIDE -> Tone.QUIET;
            case BELOW, FAR_BELOW -> Tone.LOW;
        };
    }

    /** Draws it right of the table on its sheet. */
    void draw(XSSFSheet sheet) {
        if (drawn.size() < LEAST) {
            return;
        }
        Series series = new Series(sheet.getSheetName());
        ScatterChart chart = new ScatterChart(
                say(TITLE),
                say(SIZE),
                say(INDEX),
                100.0,
                series.of(SIZE, 1, one -> one.place().effective(), Charts.GREY),
                List.of(series.of(INDEX, 2, one -> ShownFigures.cell(one.index()), Charts.BLUE)),
                List.of(
                        series.of(below(INNER), 3, one -> one.place().warning().lower(), Charts.RED),
                        series.of(above(INNER), 4, one -> one.place().warning().upper(), Charts.RED),
                        series.of(below(OUTER), 5, one -> one.place().action().lower(), Charts.GREY),
                        series.of(above(OUTER), 6, one -> one.place().action().upper(), Charts.GREY)));
        chart.draw(sheet, FIRST_ROW - 1, COLUMN, ROWS, COLUMNS);
    }

    private static Text below(Text limits) {
        return limits.plus(Text.of(", dưới", ", lower"));
    }

    private static Text above(Text limits) {
        return limits.plus(Text.of(", trên", ", upper"));
    }

    private String say(Text text) {
        return text.in(report.language());
    }

    /** Columns of the table on the sheet as series. */
    private final class Series {
        private final String sheet;

        Series(String sheet) {
            this.sheet = Objects.requireNonNull(sheet);
        }

        Charts.Series of(Text title, int column, ToDoubleFunction<Drawn> value, String color) {
            return new Charts.Series(
                    say(title),
                    Charts.range(sheet, FIRST_ROW, FIRST_ROW + drawn.size() - 1, column),
                    drawn.stream().map(one -> (Double) value.applyAsDouble(one)).toList(),
                    color);
        }
    }
}
