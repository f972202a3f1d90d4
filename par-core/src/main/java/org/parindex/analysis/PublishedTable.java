package org.parindex.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table of results that somebody else published, exactly as printed; decimals keep their printed places. What is
 * computed is never merged into it.
 *
 * @param title what the table is about
 * @param source where it was published
 * @param rows the units in printed order
 * @param mean the printed mean, or null
 */
public record PublishedTable(
        String title,
        String source,
        List<PublishedRow> rows,
        @Nullable BigDecimal mean) {

    /** Copies the rows. */
    public PublishedTable {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(source, "source");
        rows = List.copyOf(rows);
    }

    /**
     * One unit; whatever is not printed is null.
     *
     * @param unit name as printed
     * @param maximum applicable maximum of the unit, in points
     * @param parts channels or domains that add up to the total
     * @param total total points
     * @param indexPercent points in percent of the maximum
     * @param rank place
     * @param classLabel class
     */
    public record PublishedRow(
            String unit,
            @Nullable BigDecimal maximum,
            List<PublishedPart> parts,
            @Nullable BigDecimal total,
            @Nullable BigDecimal indexPercent,
            @Nullable BigDecimal rank,
            @Nullable String classLabel) {

        /** Copies the parts. */
        public PublishedRow {
            Objects.requireNonNull(unit, "unit");
            parts = List.copyOf(parts);
        }

        /**
         * What units are ordered by: the index where it is printed, otherwise the total.
         *
         * @return the figure as printed, or null if neither is
         */
        public @Nullable BigDecimal value() {
            return indexPercent == null ? total : indexPercent;
        }
    }

    /**
     * A part of a total.
     *
     * @param name name of the channel or domain
     * @param maximum its maximum in points, or null
     * @param points its points
     */
    public record PublishedPart(String name, @Nullable BigDecimal maximum, BigDecimal points) {}
}
