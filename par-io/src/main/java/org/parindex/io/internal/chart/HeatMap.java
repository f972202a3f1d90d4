package org.parindex.io.internal.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Text;

/**
 * A table of coloured cells with their numbers in them.
 *
 * @param title the title
 * @param description what it says
 * @param columns names of the columns
 * @param rows the rows
 * @param low number that has the first colour
 * @param high number that has the last colour, above low
 */
public record HeatMap(Text title, Text description, List<Text> columns, List<Row> rows, double low, double high)
        implements Chart {

    private static final int COLOURS = 9;
    private static final double ROW = 24;
    private static final double MOST_LABEL = 230;

    /**
     * One row.
     *
     * @param label what it is
     * @param cells its cells, null where there is nothing
     */
    public record Row(Text label, List<@Nullable Figure> cells) {
        /** Copies the cells. */
        public Row {
            cells = new ArrayList<>(cells);
        }
    }

    /** Checks the table. */
    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (high <= low) {
            throw new IllegalArgumentException("The colours go from %s to %s.".formatted(low, high));
        }
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("The row '%s' has %d cells for %d columns."
                        .formatted(row.label(), row.cells().size(), columns.size()));
            }
        }
    }

    /**
     * The number of a colour, from 0 for low to 8 for high.
     *
     * @param value the value
     * @param low number that has the first colour
     * @param high number that has the last colour
     * @return the number of the CSS class {@code heat-N}
     */
    public static int colour(double value, double low, double high) {
        double share = (value - low) / (high - low);
        return (int) Math.max(0, Math.min(COLOURS - 1, Math.floor(share * COLOURS)));
    }

    @Override
    public void draw(Svg svg) {
        double left = Math.min(
                MOST_LABEL,
                12
                        + rows.stream()
                                .mapToDouble(row -> TextSize.width(row.label().in(svg.language())))
                                .max()
                                .orElse(0));
        double width = (Svg.WIDTH - left) / Math.max(1, columns.size());
        double top = 40;
        for (int i = 0; i < columns.size(); i++) {
            svg.label(
                    left + (i + 0.5) * width,
                    18,
                    "middle",
                    columns.get(i).in(svg.language()),
                    (width - 4) / 1.12,
                    "c-head");
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = top + i * ROW;
            String name = row.label().in(svg.language());
            svg.text(
                    left - 8,
                    y + ROW / 2 + 4.5,
                    "end",
                    TextSize.wrap(name, left - 10, 1).get(0),
                    "c-text");
            for (int j = 0; j < row.cells().size(); j++) {
                Figure cell = row.cells().get(j);
                String value = cell == null ? "–" : cell.shown().in(svg.language());
                String css = cell == null ? "heat-none" : "heat-" + colour(cell.at(), low, high);
                svg.group(name + ", " + columns.get(j).in(svg.language()) + ": " + value);
                svg.rect(left + j * width + 1, y + 1, width - 2, ROW - 2, css);
                svg.text(left + (j + 0.5) * width, y + ROW / 2 + 4.5, "middle", value, "c-value on-" + css);
                svg.end();
            }
        }
        svg.height(top + rows.size() * ROW + 4);
    }
}
