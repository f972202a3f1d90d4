package org.parindex.io.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.parindex.analysis.plan.LostPoints;
import org.parindex.analysis.plan.Plan;
import org.parindex.io.internal.sheet.WholeFile;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** Plans and lost points as a workbook: plans, steps, losses and gaps. */
public final class PlanWorkbook {

    private PlanWorkbook() {}

    /**
     * Writes the workbook to a file.
     *
     * @param title what it is about
     * @param lost where the round loses points
     * @param plans the plans; the units of the first few get a picture
     * @param year the year it is about
     * @param language the language of the workbook
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Text title, LostPoints lost, List<Plan> plans, int year, Language language, Path file)
            throws IOException {
        WholeFile.write(file, out -> write(title, lost, plans, year, language, out));
    }

    /**
     * Writes the workbook.
     *
     * @param title what it is about
     * @param lost where the round loses points
     * @param plans the plans; the units of the first few get a picture
     * @param year the year it is about
     * @param language the language of the workbook
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public static void write(
            Text title, LostPoints lost, List<Plan> plans, int year, Language language, OutputStream out)
            throws IOException {
        PlanReport.of(title, lost, plans).write(year, language, out);
    }
}
