package org.parindex.io.internal.sheet;

import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * A native chart of numbers against numbers, as dots or lines.
 *
 * @param title title
 * @param along what the numbers across are
 * @param up what the numbers upwards are
 * @param maximum largest value of the axis upwards, or null to let the program choose
 * @param across the range and values of the numbers across, the same for every series; their title and colour are not used
 * @param dots series drawn as dots
 * @param lines series drawn as lines
 */
public record ScatterChart(
        String title,
        String along,
        String up,
        @Nullable Double maximum,
        Charts.Series across,
        List<Charts.Series> dots,
        List<Charts.Series> lines) {

    private static final double LINE_WIDTH = 1.5;

    /** Copies. */
    public ScatterChart {
        dots = List.copyOf(dots);
        lines = List.copyOf(lines);
    }

    /**
     * Draws it.
     *
     * @param sheet the sheet it lies on
     * @param row number of the row of its upper left corner from 0
     * @param column number of the column of that corner from 0
     * @param rows how many rows it covers
     * @param columns how many columns it covers
     */
    public void draw(XSSFSheet sheet, int row, int column, int rows, int columns) {
        XSSFChart chart = Charts.begin(sheet, title, row, column, rows, columns);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFValueAxis bottom = chart.createValueAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        axis(bottom, along);
        axis(left, up);
        if (maximum != null) {
            left.setMaximum(maximum);
        }
        left.getOrAddMajorGridProperties()
                .setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(Charts.GRID))));
        XDDFScatterChartData data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, bottom, left);
        data.setStyle(ScatterStyle.LINE_MARKER);
        data.setVaryColors(false);
        lines.forEach(one -> line(add(data, one), one.color()));
        dots.forEach(one -> dot(add(data, one), one.color()));
        chart.plot(data);
        chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
    }

    private static void axis(XDDFValueAxis axis, String title) {
        axis.setTitle(SheetText.clean(title));
        axis.setNumberFormat("0");
        axis.setCrosses(AxisCrosses.MIN);
        axis.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        axis.getOrAddTextProperties().setFontSize(Charts.LABEL_SIZE);
    }

    private XDDFScatterChartData.Series add(XDDFScatterChartData data, Charts.Series one) {
        XDDFScatterChartData.Series series = (XDDFScatterChartData.Series) data.addSeries(
                XDDFDataSourcesFactory.fromArray(across.values().toArray(Double[]::new), across.range()),
                XDDFDataSourcesFactory.fromArray(one.values().toArray(Double[]::new), one.range()));
        series.setTitle(SheetText.clean(one.title()), null);
        series.setSmooth(false);
        return series;
    }

    private static void line(XDDFScatterChartData.Series series, String color) {
        XDDFLineProperties line = new XDDFLineProperties(Charts.solid(color));
        line.setWidth(LINE_WIDTH);
        series.setLineProperties(line);
        series.setMarkerStyle(MarkerStyle.NONE);
    }

    private static void dot(XDDFScatterChartData.Series series, String color) {
        series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        series.setMarkerStyle(MarkerStyle.CIRCLE);
        XDDFShapeProperties look = new XDDFShapeProperties();
        look.setFillProperties(Charts.solid(color));
        series.getCTScatterSer().getMarker().setSpPr(look.getXmlObject());
    }
}
