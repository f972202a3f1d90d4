package org.parindex.io.internal.chart;

import org.parindex.io.internal.html.Html;
import org.parindex.io.internal.html.Page;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** A picture of numbers that can draw itself. */
public sealed interface Chart permits RankedBars, Intervals, FunnelPlot, Slopes, Waterfall, HeatMap, Histogram {

    /**
     * The title, printed above the picture.
     *
     * @return the title
     */
    Text title();

    /**
     * What the picture says, for those who cannot see it.
     *
     * @return one or two sentences
     */
    Text description();

    /**
     * The drawing without its title, sizes and frame.
     *
     * @param svg where to draw
     */
    void draw(Svg svg);

    /**
     * The chart for a page, which brings the colours ({@link #css()}).
     *
     * @param language the language
     * @return an {@code <svg>} element
     */
    default String toSvg(Language language) {
        Svg svg = new Svg(language);
        draw(svg);
        return svg.finish(title(), description(), "");
    }

    /**
     * The chart as a file of its own, with its colours inside.
     *
     * @param language the language
     * @return an SVG document
     */
    default String toFile(Language language) {
        Svg svg = new Svg(language);
        draw(svg);
        String style = "<style>" + Html.escape(css()).replace("&gt;", ">") + "</style>";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.finish(title(), description(), style) + "\n";
    }

    /**
     * The styles of all charts.
     *
     * @return CSS
     */
    static String css() {
        return Page.resource(Chart.class, "chart.css");
    }
}
