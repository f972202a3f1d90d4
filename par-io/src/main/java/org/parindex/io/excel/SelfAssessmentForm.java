package org.parindex.io.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Round;
import org.parindex.assessment.UnitAssessment;
import org.parindex.io.internal.sheet.OfficeFile;
import org.parindex.io.internal.sheet.SheetNames;
import org.parindex.io.internal.sheet.WholeFile;
import org.parindex.scheme.Scheme;
import org.parindex.unit.Unit;

/**
 * A self-assessment form (layout L1) for one unit: the criteria with their rules, a row for each figure that a rule asks
 * for, columns for points, evidence and notes. {@link AssessmentWorkbooks} reads it back.
 */
public final class SelfAssessmentForm {

    private static final String SHEET = "Phiếu tự đánh giá";

    private SelfAssessmentForm() {}

    /**
     * Writes a form to a file.
     *
     * @param scheme the scheme
     * @param unit the unit
     * @param round the round
     * @param filled answers to fill in, or null for a blank form
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Scheme scheme, Unit unit, Round round, @Nullable UnitAssessment filled, Path file)
            throws IOException {
        WholeFile.write(file, out -> write(scheme, unit, round, filled, out));
    }

    /**
     * Writes a form.
     *
     * @param scheme the scheme
     * @param unit the unit
     * @param round the round
     * @param filled answers to fill in, or null for a blank form
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public static void write(Scheme scheme, Unit unit, Round round, @Nullable UnitAssessment filled, OutputStream out)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            FormBook book = new FormBook(workbook);
            book.stamp(FormStamp.of(scheme, round, Map.of(SHEET, unit)));
            new FormSheet(book, SHEET, scheme, filled).write(unit, round);
            book.finish();
            OfficeFile.write(workbook, unit.name(), round.year(), out);
        }
    }

    /**
     * Writes one workbook with a blank form for each unit, a sheet each.
     *
     * @param scheme the scheme
     * @param units the units, in the order of the sheets
     * @param round the round
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if there is no unit
     */
    public static void writeAll(Scheme scheme, List<Unit> units, Round round, OutputStream out) throws IOException {
        if (units.isEmpty()) {
            throw new IllegalArgumentException(
                    "A workbook of forms needs a unit (scheme '%s').".formatted(scheme.id()));
        }
        SheetNames names = new SheetNames();
        names.of(FormStamp.SHEET);
        names.of(FormBook.HELP_SHEET);
        Map<String, Unit> sheets = new LinkedHashMap<>();
        units.forEach(unit -> sheets.put(names.of(unit.name()), unit));
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            FormBook book = new FormBook(workbook);
            book.stamp(FormStamp.of(scheme, round, sheets));
            sheets.forEach((name, unit) -> new FormSheet(book, name, scheme, null).write(unit, round));
            book.finish();
            OfficeFile.write(workbook, scheme.title().vi(), round.year(), out);
        }
    }
}
