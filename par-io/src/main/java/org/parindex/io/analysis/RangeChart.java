package org.parindex.io.analysis;

import java.util.List;
import java.util.Locale;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.parindex.io.internal.sheet.Charts;
import org.parindex.io.internal.sheet.SheetText;

/** A native chart of ranges: bars that float between two numbers, as stacked bars whose first part is not drawn. */
final class RangeChart {

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private RangeChart() {}

    /**
     * Draws it.
     *
     * @param sheet the sheet it lies on
     * @param title its title
     * @param labels the labels
     * @param from where the ranges start
     * @param lengths how long they are
     * @param row row of its upper left corner from 0
     * @param column column of that corner from 0
     * @param rows how many rows it covers
     * @param columns how many columns it covers
     */
    static void draw(
            XSSFSheet sheet,
            String title,
            Charts.Categories labels,
            Charts.Series from,
            Charts.Series lengths,
            int row,
            int column,
            int rows,
            int columns) {
        var drawing = sheet.createDrawingPatriarch();
        XSSFChart chart =
                drawing.createChart(drawing.createAnchor(0, 0, 0, 0, column, row, column + columns, row + rows));
        chart.setTitleText(SheetText.clean(title));
        chart.setTitleOverlay(false);
        // POI writes the language of the machine otherwise
        chart.getFormattedTitle()
                .getParagraphs()
                .forEach(paragraph ->
                        paragraph.getTextRuns().forEach(run -> run.setLanguage(Locale.forLanguageTag("vi"))));
        XDDFCategoryAxis along = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis across = chart.createValueAxis(AxisPosition.BOTTOM);
        along.setOrientation(AxisOrientation.MAX_MIN);
        across.setCrosses(AxisCrosses.MAX);
        across.setMinimum(0.0);
        across.getOrAddMajorGridProperties();
        XDDFCategoryDataSource names = XDDFDataSourcesFactory.fromArray(
                labels.labels().stream().map(SheetText::clean).toArray(String[]::new), labels.range());
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, along, across);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setGapWidth(40);
        data.setVaryColors(false);
        for (Charts.Series series : List.of(from, lengths)) {
            XDDFChartData.Series added = data.addSeries(
                    names, XDDFDataSourcesFactory.fromArray(series.values().toArray(Double[]::new), series.range()));
            added.setTitle(SheetText.clean(series.title()), null);
            XDDFShapeProperties look = new XDDFShapeProperties();
            look.setFillProperties(series.equals(from) ? new XDDFNoFillProperties() : solid(series.color()));
            added.setShapeProperties(look);
        }
        chart.plot(data);
        overlap(chart);
        chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
    }

    /** Stacked bars lie on each other; written as plain XML, since the small schema jar of POI has no type for it. */
    private static void overlap(XSSFChart chart) {
        try (XmlCursor cursor =
                chart.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
            cursor.toChild(CHART, "gapWidth");
            cursor.toEndToken();
            cursor.toNextToken();
            cursor.beginElement("overlap", CHART);
            cursor.insertAttributeWithValue("val", "100");
        }
    }

    private static XDDFSolidFillProperties solid(String color) {
        int rgb = Integer.parseInt(color, 16);
        return new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
    }
}
