package org.parindex.io.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.parindex.assessment.Round;
import org.parindex.io.excel.SelfAssessmentForm;
import org.parindex.io.internal.sheet.WholeFile;
import org.parindex.scheme.Scheme;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;

/**
 * Self-assessment workbooks for the units of a round: locked but for the cells to fill in, with lists, ranges and words of
 * help at those cells, totals as formulas, and a hidden statement of what each is for, by which
 * {@link org.parindex.io.excel.AssessmentWorkbooks} knows it again whatever became of its name.
 */
public final class Templates {

    private Templates() {}

    /**
     * Writes a workbook for each unit.
     *
     * @param scheme the scheme
     * @param units the units, all of them
     * @param round the round
     * @param folder the folder, made if it is not there; files of the same names are replaced
     * @param progress is told each file once it is written
     * @return the files, in the order of the units; named after id and name of the unit in plain letters
     * @throws IOException if a file cannot be written
     */
    public static List<Path> write(Scheme scheme, UnitRegister units, Round round, Path folder, Consumer<Path> progress)
            throws IOException {
        Files.createDirectories(folder);
        FileNames names = new FileNames(".xlsx");
        List<Path> files = new ArrayList<>();
        for (Unit unit : units.units()) {
            boolean named = unit.id().equals(unit.name());
            Path file = folder.resolve(names.of(named ? unit.name() : unit.id() + " " + unit.name()));
            SelfAssessmentForm.write(scheme, unit, round, null, file);
            files.add(file);
            progress.accept(file);
        }
        return files;
    }

    /**
     * Writes one workbook with a sheet for each unit.
     *
     * @param scheme the scheme
     * @param units the units, at least one
     * @param round the round
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if there is no unit
     */
    public static void writeAll(Scheme scheme, UnitRegister units, Round round, Path file) throws IOException {
        WholeFile.write(file, out -> SelfAssessmentForm.writeAll(scheme, units.units(), round, out));
    }
}
