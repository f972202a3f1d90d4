package org.parindex.io.internal.sheet;

import java.util.List;
import java.util.Locale;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/** Native charts on cells: bars or columns, with lines over them. The cells need not be there yet. */
public final class Charts {

    private static final double TITLE_SIZE = 12;
    static final double LABEL_SIZE = 9;
    private static final String CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final double SMALL_LABEL_SIZE = 7;
    private static final int CROWDED = 25;
    private static final int UPRIGHT = -5_400_000;
    static final byte[] GRID = {(byte) 0xD9, (byte) 0xD9, (byte) 0xD9};

    /** Blue of the first series. */
    public static final String BLUE = "2E6DA4";
    /** Grey of a series to compare with. */
    public static final String GREY = "A6A6A6";
    /** Red of a line of reference. */
    public static final String RED = "C0392B";

    /**
     * The labels along a chart.
     *
     * @param range where they stand, from {@link #range}
     * @param labels what stands there
     */
    public record Categories(String range, List<String> labels) {
        /** Copies. */
        public Categories {
            labels = List.copyOf(labels);
        }
    }

    /**
     * A row of values.
     *
     * @param title what the legend says
     * @param range where they stand, from {@link #range}
     * @param values what stands there; as many as there are labels
     * @param color six hexadecimal digits
     */
    public record Series(String title, String range, List<Double> values, String color) {
        /** Copies. */
        public Series {
            values = List.copyOf(values);
        }
    }

    /**
     * A chart.
     *
     * @param title title
     * @param horizontal bars instead of columns; lines need columns
     * @param labelled whether values are printed at the bars
     * @param minimum least value of the axis, or null to let the program choose
     * @param maximum largest value of the axis, or null to let the program choose
     * @param categories labels
     * @param bars series drawn as bars or columns
     * @param lines series drawn as lines over them
     */
    public record Plan(
            String title,
            boolean horizontal,
            boolean labelled,
            @Nullable Double minimum,
            @Nullable Double maximum,
            Categories categories,
            List<Series> bars,
            List<Series> lines) {

        /** Checks that there is something to draw. */
        public Plan {
            bars = List.copyOf(bars);
            lines = List.copyOf(lines);
            if (bars.isEmpty() || (horizontal && !lines.isEmpty())) {
                throw new IllegalArgumentException(
                        "The chart '%s' needs bars, and lines need columns instead of bars.".formatted(title));
            }
        }

        /**
         * Columns without lines.
         *
         * @param title title
         * @param categories labels
         * @param bars the series
         * @return a chart with its values printed
         */
        public static Plan columns(String title, Categories categories, Series... bars) {
            return new Plan(title, false, true, 0.0, null, categories, List.of(bars), List.of());
        }
    }

    private Charts() {}

    /**
     * The cells of a column as a chart or a formula names them.
     *
     * @param sheet name of the sheet
     * @param firstRow number of the first row from 0
     * @param lastRow number of the last row from 0
     * @param column number of the column from 0
     * @return such as {@code 'Theo lĩnh vực'!$C$5:$C$20}
     */
    public static String range(String sheet, int firstRow, int lastRow, int column) {
        return new CellRangeAddress(firstRow, lastRow, column, column).formatAsString(sheet, true);
    }

    /**
     * Draws a chart.
     *
     * @param sheet the sheet it lies on
     * @param plan the chart
     * @param row number of the row of its upper left corner from 0
     * @param column number of the column of that corner from 0
     * @param rows how many rows it covers
     * @param columns how many columns it covers
     */
    public static void draw(XSSFSheet sheet, Plan plan, int row, int column, int rows, int columns) {
        XSSFChart chart = begin(sheet, plan.title(), row, column, rows, columns);
        if (plan.bars().size() + plan.lines().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        XDDFCategoryAxis along = chart.createCategoryAxis(plan.horizontal() ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis up = chart.createValueAxis(plan.horizontal() ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        axes(plan, along, up);
        XDDFCategoryDataSource labels = XDDFDataSourcesFactory.fromArray(
                plan.categories().labels().stream().map(SheetText::clean).toArray(String[]::new),
                plan.categories().range());
        bars(chart, plan, along, up, labels);
        if (!plan.lines().isEmpty()) {
            lines(chart, plan, along, up, labels);
        }
        everyLabel(chart, plan);
        chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
    }

    /** An empty chart with its title. */
    static XSSFChart begin(XSSFSheet sheet, String title, int row, int column, int rows, int columns) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart =
                drawing.createChart(drawing.createAnchor(0, 0, 0, 0, column, row, column + columns, row + rows));
        chart.setTitleText(SheetText.clean(title));
        chart.setTitleOverlay(false);
        chart.getFormattedTitle()
                .getParagraphs()
                .forEach(paragraph -> paragraph.getTextRuns().forEach(run -> {
                    run.setFontSize(TITLE_SIZE);
                    // POI writes the language of the machine otherwise
                    run.setLanguage(Locale.forLanguageTag("vi"));
                    run.setBold(true);
                }));
        return chart;
    }

    /** What is no number, such as a hidden figure, is a gap. */
    private static Double[] numbers(Series series) {
        return series.values().stream()
                .map(value -> value.isNaN() ? null : value)
                .toArray(Double[]::new);
    }

    private static void axes(Plan plan, XDDFCategoryAxis along, XDDFValueAxis up) {
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        up.setCrossBetween(AxisCrossBetween.BETWEEN);
        if (plan.minimum() != null) {
            up.setMinimum(plan.minimum());
        }
        if (plan.maximum() != null) {
            up.setMaximum(plan.maximum());
        }
        up.getOrAddMajorGridProperties()
                .setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(GRID))));
        if (plan.horizontal()) {
            // the first label stands at the top
            along.setOrientation(AxisOrientation.MAX_MIN);
            up.setCrosses(AxisCrosses.MAX);
        }
        boolean crowded = plan.categories().labels().size() > CROWDED;
        along.getOrAddTextProperties().setFontSize(crowded ? SMALL_LABEL_SIZE : LABEL_SIZE);
        up.getOrAddTextProperties().setFontSize(LABEL_SIZE);
    }

    /** Every label is printed, upright where there are many. */
    private static void everyLabel(XSSFChart chart, Plan plan) {
        CTCatAx axis = chart.getCTChart().getPlotArea().getCatAxArray(0);
        if (axis.isSetNoMultiLvlLbl()) {
            axis.unsetNoMultiLvlLbl();
        }
        // the small schema jar of POI has no type for this element
        try (XmlCursor cursor = axis.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement(new QName(CHART_NAMESPACE, "tickLblSkip"));
            cursor.insertAttributeWithValue("val", "1");
        }
        if (!plan.horizontal() && plan.categories().labels().size() > CROWDED) {
            axis.getTxPr().getBodyPr().setRot(UPRIGHT);
        }
    }

    private static void bars(
            XSSFChart chart, Plan plan, XDDFCategoryAxis along, XDDFValueAxis up, XDDFCategoryDataSource labels) {
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, along, up);
        data.setBarDirection(plan.horizontal() ? BarDirection.BAR : BarDirection.COL);
        data.setGapWidth(50);
        data.setVaryColors(false);
        for (Series one : plan.bars()) {
            XDDFChartData.Series series = add(data, one, labels);
            XDDFShapeProperties look = new XDDFShapeProperties();
            look.setFillProperties(solid(one.color()));
            series.setShapeProperties(look);
        }
        chart.plot(data);
        if (plan.labelled()) {
            var drawn = chart.getCTChart().getPlotArea().getBarChartArray(0);
            for (int i = 0; i < drawn.sizeOfSerArray(); i++) {
                label(drawn.getSerArray(i).addNewDLbls(), isCount(plan) ? "0" : "0.00");
            }
        }
    }

    /** Whether the chart counts things; one format for all, and no separator without digits after it. */
    private static boolean isCount(Plan plan) {
        return plan.maximum() == null
                && plan.bars().stream().flatMap(one -> one.values().stream()).allMatch(v -> v.equals(Math.rint(v)));
    }

    private static void label(CTDLbls labels, String format) {
        labels.addNewNumFmt().setFormatCode(format);
        labels.getNumFmt().setSourceLinked(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static void lines(
            XSSFChart chart, Plan plan, XDDFCategoryAxis along, XDDFValueAxis up, XDDFCategoryDataSource labels) {
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, along, up);
        data.setVaryColors(false);
        for (Series one : plan.lines()) {
            XDDFLineChartData.Series series = (XDDFLineChartData.Series) add(data, one, labels);
            series.setSmooth(false);
            series.setMarkerStyle(MarkerStyle.NONE);
            XDDFLineProperties line = new XDDFLineProperties(solid(one.color()));
            line.setWidth(2.0);
            series.setLineProperties(line);
        }
        chart.plot(data);
    }

    private static XDDFChartData.Series add(XDDFChartData data, Series one, XDDFCategoryDataSource labels) {
        XDDFChartData.Series series =
                data.addSeries(labels, XDDFDataSourcesFactory.fromArray(numbers(one), one.range()));
        series.setTitle(SheetText.clean(one.title()), null);
        return series;
    }

    static XDDFSolidFillProperties solid(String color) {
        int rgb = Integer.parseInt(color, 16);
        return new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
    }
}
