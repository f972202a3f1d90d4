package org.parindex.io.excel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parindex.io.text.NumberGrammar;

/**
 * How the workbooks of a round are laid out, where detection shall not decide: proposed from one of them, looked over by
 * a person, then applied to all. What a profile does not say is detected.
 *
 * @param name name of the profile
 * @param tables where tables stand
 * @param unitAliases ids of units by other names that files use
 * @param notApplicable words that say "not applicable" beside the usual ones, such as {@code x} or {@code -}
 * @param numbers how the offices write numbers
 */
public record MappingProfile(
        String name,
        List<TableMapping> tables,
        Map<String, String> unitAliases,
        List<String> notApplicable,
        NumberGrammar.Habit numbers) {

    /** A profile that says nothing: everything is detected. */
    public static final MappingProfile NONE =
            new MappingProfile("", List.of(), Map.of(), List.of(), NumberGrammar.Habit.ANY);

    /** How a table is laid out. */
    public enum Layout {
        /** The criteria of one unit, one a row; units hand in such forms. */
        FORM,
        /** Criteria down, units across. */
        MATRIX,
        /** Units down, the measures of the whole and of domains across. */
        SUMMARY
    }

    /**
     * Where a table stands.
     *
     * @param sheet name of the sheet, or {@code *} for every sheet
     * @param headerRow first row of the header, from 1
     * @param headerRows how many rows the header has
     * @param layout how it is laid out
     * @param columns what the columns hold, by letter
     */
    public record TableMapping(
            String sheet, int headerRow, int headerRows, Layout layout, Map<String, ColumnMapping> columns) {
        /** Copies the columns. */
        public TableMapping {
            if (headerRow < 1 || headerRows < 1) {
                throw new IllegalArgumentException(
                        "The header (row %d, %d rows) must begin at row 1 or below.".formatted(headerRow, headerRows));
            }
            columns.forEach((letters, column) -> ProfileFields.check(layout, letters, column));
            columns = Collections.unmodifiableMap(new TreeMap<>(columns));
        }

        /**
         * Where a form stands.
         *
         * @param sheet name of the sheet, or {@code *} for every sheet
         * @param headerRow first row of the header, from 1
         * @param headerRows how many rows the header has
         * @param columns what the columns hold, by letter
         */
        public TableMapping(String sheet, int headerRow, int headerRows, Map<String, ColumnMapping> columns) {
            this(sheet, headerRow, headerRows, Layout.FORM, columns);
        }
    }

    /**
     * What a column holds.
     *
     * @param field of a form one of {@code code}, {@code name}, {@code maximum}, {@code self}, {@code appraised},
     *     {@code appraised-2}, {@code explained}, {@code survey}, {@code figures}, {@code evidence}, {@code note}; of a
     *     matrix {@code code}, {@code name}, {@code maximum}, or the points of a unit: {@code self}, {@code appraised},
     *     {@code appraised-2}, {@code explained}; of a summary {@code unit}, {@code special}, or a measure of
     *     {@link SummaryTable.Measure} in small letters; of any of them {@code ignore}
     * @param header what the header says; a file whose header says something else does not fit the profile
     * @param of whose points they are: in a matrix the id of the unit, in a summary the title of the domain, empty for
     *     the whole; empty in a form
     */
    public record ColumnMapping(String field, String header, String of) {
        /**
         * A column of the whole, or of the only unit.
         *
         * @param field the field
         * @param header what the header says
         */
        public ColumnMapping(String field, String header) {
            this(field, header, "");
        }
    }

    /** Copies. */
    public MappingProfile {
        tables = List.copyOf(tables);
        unitAliases = Collections.unmodifiableMap(new TreeMap<>(unitAliases));
        notApplicable = List.copyOf(notApplicable);
    }
}
