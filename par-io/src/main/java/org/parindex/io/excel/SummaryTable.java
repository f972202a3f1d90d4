package org.parindex.io.excel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.PublishedTable.PublishedPart;
import org.parindex.analysis.PublishedTable.PublishedRow;
import org.parindex.finding.Source;

/**
 * A summary table as somebody published it: units down, measures across. Nothing is computed.
 *
 * @param group heading of the block or name of the sheet
 * @param sourceNote what the sheet says behind "Nguồn:"; may be empty
 * @param columns the columns with numbers, in their order
 * @param maxima the row "Điểm tối đa" by column number, empty if there is none
 * @param rows the units
 * @param mean the row "Trung bình" by column number, empty if there is none
 */
public record SummaryTable(
        String group,
        String sourceNote,
        List<SummaryColumn> columns,
        Map<Integer, BigDecimal> maxima,
        List<SummaryRow> rows,
        Map<Integer, BigDecimal> mean) {

    /** What a column holds. */
    public enum Measure {
        /** Applicable maximum of the unit. */
        MAXIMUM,
        /** Self-assessed points. */
        SELF,
        /** Appraised points. */
        APPRAISED,
        /** Survey points. */
        SURVEY,
        /** Total points, or the points of a domain. */
        TOTAL,
        /** Points appraised of those that apply to the unit, such as 62.5 of 70. */
        ACTUAL,
        /** {@link #ACTUAL} in percent. */
        RATE,
        /** Points taken away. */
        DEDUCTION,
        /** Points added. */
        BONUS,
        /** Points in percent of the maximum. */
        INDEX,
        /** Place. */
        RANK,
        /** Class, a text. */
        CLASS
    }

    /**
     * A column.
     *
     * @param number column of the sheet, from 0
     * @param measure what it holds
     * @param domain title of its domain, or null for the whole
     */
    public record SummaryColumn(
            int number, Measure measure, @Nullable String domain) {}

    /**
     * A unit.
     *
     * @param unit name as printed
     * @param numbers numbers by column
     * @param classLabel class as printed, or empty
     * @param source where the row stands
     * @param wholes for numbers written as a fraction, what stands behind the stroke, by column
     * @param removed criteria that do not apply to the unit, as printed
     */
    public record SummaryRow(
            String unit,
            Map<Integer, BigDecimal> numbers,
            String classLabel,
            Source.Cell source,
            Map<Integer, BigDecimal> wholes,
            List<Removed> removed) {
        /** Copies. */
        public SummaryRow {
            numbers = Map.copyOf(numbers);
            wholes = Map.copyOf(wholes);
            removed = List.copyOf(removed);
        }
    }

    /**
     * A criterion that does not apply to a unit.
     *
     * @param code its code, or empty
     * @param title its title
     * @param points its maximum as printed, or null
     */
    public record Removed(
            String code, String title, @Nullable BigDecimal points) {}

    /** Copies. */
    public SummaryTable {
        columns = List.copyOf(columns);
        maxima = Map.copyOf(maxima);
        rows = List.copyOf(rows);
        mean = Map.copyOf(mean);
    }

    /**
     * The column of a measure of the whole.
     *
     * @param measure the measure
     * @return its column, or empty
     */
    public Optional<SummaryColumn> column(Measure measure) {
        return columns.stream()
                .filter(column -> column.measure() == measure && column.domain() == null)
                .findFirst();
    }

    /**
     * The number of a row under a measure of the whole.
     *
     * @param row the row
     * @param measure the measure
     * @return the number, or empty
     */
    public Optional<BigDecimal> number(SummaryRow row, Measure measure) {
        return column(measure).map(column -> row.numbers().get(column.number()));
    }

    /**
     * The columns of domains under a measure.
     *
     * @param measure the measure
     * @return the columns in their order
     */
    public List<SummaryColumn> domains(Measure measure) {
        return columns.stream()
                .filter(column -> column.measure() == measure && column.domain() != null)
                .toList();
    }

    /**
     * The table for {@link org.parindex.analysis.PublishedCheck}: domains as parts of the total, or else the channels.
     *
     * @return the same figures
     */
    public PublishedTable toPublished() {
        List<PublishedRow> published = rows.stream().map(this::published).toList();
        Measure basis = column(Measure.INDEX).isPresent() ? Measure.INDEX : Measure.TOTAL;
        BigDecimal printedMean =
                column(basis).map(column -> mean.get(column.number())).orElse(null);
        return new PublishedTable(group, sourceNote, published, printedMean);
    }

    private PublishedRow published(SummaryRow row) {
        BigDecimal maximum = number(row, Measure.MAXIMUM)
                .or(() -> column(Measure.TOTAL).map(column -> maxima.get(column.number())))
                .orElse(null);
        return new PublishedRow(
                row.unit(),
                maximum,
                parts(row),
                number(row, Measure.TOTAL).orElse(null),
                number(row, Measure.INDEX).orElse(null),
                number(row, Measure.RANK).orElse(null),
                row.classLabel().isBlank() ? null : row.classLabel());
    }

    private List<PublishedPart> parts(SummaryRow row) {
        List<SummaryColumn> columns = domains(Measure.TOTAL);
        if (columns.isEmpty()) {
            columns = Stream.of(Measure.APPRAISED, Measure.SURVEY)
                    .flatMap(measure -> column(measure).stream())
                    .toList();
        }
        boolean complete = columns.size() > 1
                && columns.stream().allMatch(column -> row.numbers().containsKey(column.number()));
        return complete
                ? columns.stream()
                        .map(column -> new PublishedPart(
                                column.domain() == null ? column.measure().name() : column.domain(),
                                maxima.get(column.number()),
                                row.numbers().get(column.number())))
                        .toList()
                : List.of();
    }
}
