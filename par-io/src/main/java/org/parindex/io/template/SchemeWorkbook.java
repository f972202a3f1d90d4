package org.parindex.io.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.parindex.finding.Finding;
import org.parindex.io.internal.grid.GridReader;
import org.parindex.io.internal.sheet.OfficeFile;
import org.parindex.io.internal.sheet.WholeFile;
import org.parindex.rule.CustomRule;
import org.parindex.scheme.Scheme;

/**
 * A criterion set as a workbook that the analyst owns: the table of the decision's appendix (code, criterion, scale,
 * points, maximum, responsible office) with typed columns for rules and policies next to it, sheets for policies, classes
 * and peer groups. Any set is written and reads back equal; what the sheet holds is judged as a JSON document is, and
 * every finding tells its cell. Words of a rule are kept as words; only the typed columns are computed with.
 */
public final class SchemeWorkbook {

    private static final int NO_YEAR = 2_000;

    private SchemeWorkbook() {}

    /**
     * Writes a set to a file.
     *
     * @param scheme the set
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Scheme scheme, Path file) throws IOException {
        WholeFile.write(file, out -> write(scheme, out));
    }

    /**
     * Writes a set.
     *
     * @param scheme the set
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public static void write(Scheme scheme, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new SchemeSheets(workbook, scheme).write();
            LocalDate from = scheme.validFrom();
            int year = from == null ? NO_YEAR : from.getYear();
            OfficeFile.write(workbook, scheme.title().vi(), year, out);
        }
    }

    /**
     * Reads a set from a file.
     *
     * @param file the file
     * @return the set, with all findings
     * @throws IOException if the file cannot be read at all
     */
    public static SchemeImport read(Path file) throws IOException {
        return read(file, name -> Optional.empty());
    }

    /**
     * Reads a set that uses rules of the embedder's own.
     *
     * @param file the file
     * @param customRules finds a rule by the name that the file gives
     * @return the set, with all findings
     * @throws IOException if the file cannot be read at all
     */
    public static SchemeImport read(Path file, Function<String, Optional<CustomRule>> customRules) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > Sheets.LIMITS.fileBytes()) {
            return new SchemeImport(
                    null, GridReader.tooLarge(name, Sheets.LIMITS).findings());
        }
        return read(name, Files.readAllBytes(file), customRules);
    }

    /**
     * Reads a set.
     *
     * @param name name under which findings speak of the file
     * @param bytes the content of the file
     * @param customRules finds a rule by the name that the file gives
     * @return the set, with all findings
     */
    public static SchemeImport read(String name, byte[] bytes, Function<String, Optional<CustomRule>> customRules) {
        List<Finding> findings = new ArrayList<>();
        List<Sheets> sheets = Sheets.read(name, bytes, findings::add);
        if (sheets.isEmpty() && !findings.isEmpty()) {
            return new SchemeImport(null, findings);
        }
        return new SchemeReading(name, sheets, findings).read(customRules);
    }

    /**
     * The set of another year as the start of a new one: same criteria and policies, its own identity and validity, every
     * last day of a period moved with it, and the year in its title replaced. It has no document yet.
     *
     * @param last the set to start from
     * @param id identity of the new set
     * @param year the year for which it will hold
     * @return the new set
     */
    public static Scheme forYear(Scheme last, String id, int year) {
        return NextYear.of(last, id, year);
    }
}
