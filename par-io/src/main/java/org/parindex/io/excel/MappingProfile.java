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

    /**
     * Where a table stands.
     *
     * @param sheet name of the sheet, or {@code *} for every sheet
     * @param headerRow first row of the header, from 1
     * @param headerRows how many rows the header has
     * @param columns what the columns hold, by letter
     */
    public record TableMapping(String sheet, int headerRow, int headerRows, Map<String, ColumnMapping> columns) {
        /** Copies the columns. */
        public TableMapping {
            if (headerRow < 1 || headerRows < 1) {
                throw new IllegalArgumentException(
                        "The header (row %d, %d rows) must begin at row 1 or below.".formatted(headerRow, headerRows));
            }
            columns.forEach((letters, column) -> {
                if (!letters.matches("[A-Z]{1,3}")) {
                    throw new IllegalArgumentException(
                            "The column '%s' is none. Maybe a letter such as D.".formatted(letters));
                }
                boolean known = column.field().equals("ignore")
                        || Column.withId(column.field()).isPresent();
                if (!known) {
                    throw new IllegalArgumentException("The column %s holds '%s', which is no field. Maybe self."
                            .formatted(letters, column.field()));
                }
            });
            columns = Collections.unmodifiableMap(new TreeMap<>(columns));
        }
    }

    /**
     * What a column holds.
     *
     * @param field one of {@code code}, {@code name}, {@code maximum}, {@code self}, {@code appraised},
     *     {@code appraised-2}, {@code explained}, {@code survey}, {@code figures}, {@code evidence}, {@code note}, or
     *     {@code ignore}
     * @param header what the header says; a file whose header says something else does not fit the profile
     */
    public record ColumnMapping(String field, String header) {}

    /** Copies. */
    public MappingProfile {
        tables = List.copyOf(tables);
        unitAliases = Collections.unmodifiableMap(new TreeMap<>(unitAliases));
        notApplicable = List.copyOf(notApplicable);
    }
}
