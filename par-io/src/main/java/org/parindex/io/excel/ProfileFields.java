package org.parindex.io.excel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parindex.assessment.Stage;
import org.parindex.io.excel.MappingProfile.ColumnMapping;
import org.parindex.io.excel.MappingProfile.Layout;
import org.parindex.io.excel.SummaryTable.Measure;

/** The fields that columns of a profile may hold, by layout. */
final class ProfileFields {

    static final String IGNORE = "ignore";

    private static final Set<Column> ROW = EnumSet.of(Column.CODE, Column.NAME, Column.MAXIMUM);
    private static final Set<Column> TEXTS = EnumSet.of(
            Column.UNIT, Column.SPECIAL, Column.PARENT, Column.NOTE, Column.EVIDENCE, Column.RESPONSIBLE, Column.CODE);

    private ProfileFields() {}

    /** Refuses a column that its layout does not have. */
    static void check(Layout layout, String letters, ColumnMapping column) {
        if (!letters.matches("[A-Z]{1,3}")) {
            throw new IllegalArgumentException("The column '%s' is none. Maybe a letter such as D.".formatted(letters));
        }
        if (!isKnown(layout, column.field())) {
            throw new IllegalArgumentException("The column %s holds '%s', which is no field of a %s. Maybe self."
                    .formatted(letters, column.field(), layout.name().toLowerCase(Locale.ROOT)));
        }
        boolean points = layout == Layout.MATRIX && stage(column).isPresent();
        boolean owned = points || (layout == Layout.SUMMARY && measure(column).isPresent());
        if (points && column.of().isBlank()) {
            throw new IllegalArgumentException(
                    "The column %s holds points, but 'of' names no unit.".formatted(letters));
        }
        if (!owned && !column.of().isEmpty()) {
            throw new IllegalArgumentException("The column %s holds '%s', which is of nobody; 'of' says '%s'."
                    .formatted(letters, column.field(), column.of()));
        }
    }

    private static boolean isKnown(Layout layout, String field) {
        Optional<Column> column = Column.withId(field);
        ColumnMapping mapping = new ColumnMapping(field, "");
        boolean own = switch (layout) {
            case FORM -> column.isPresent();
            case MATRIX ->
                column.filter(ROW::contains).isPresent() || stage(mapping).isPresent();
            case SUMMARY ->
                column.filter(TEXTS::contains).isPresent() || measure(mapping).isPresent();
        };
        return own || field.equals(IGNORE);
    }

    /** The stage whose points a column holds. */
    static Optional<Stage> stage(ColumnMapping column) {
        return Column.withId(column.field()).map(FormReader.STAGES::get);
    }

    /** The field of the points of a stage. */
    static String field(Stage stage) {
        return FormReader.STAGES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(stage))
                .map(Map.Entry::getKey)
                .map(Column::id)
                .findFirst()
                .orElse(IGNORE);
    }

    /** The measure that a column holds. */
    static Optional<Measure> measure(ColumnMapping column) {
        return Arrays.stream(Measure.values())
                .filter(measure -> field(measure).equals(column.field()))
                .findFirst();
    }

    static String field(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    /** The field of a column of texts in a summary. */
    static String text(String header) {
        return Column.of(header).filter(TEXTS::contains).map(Column::id).orElse(IGNORE);
    }
}
