package org.parindex.io.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.parindex.analysis.change.Comparison;
import org.parindex.io.internal.sheet.WholeFile;
import org.parindex.text.Language;

/** A comparison of two rounds as a workbook: groups, units, transitions, criteria, regions and what is not comparable. */
public final class ComparisonWorkbook {

    private ComparisonWorkbook() {}

    /**
     * Writes the workbook to a file.
     *
     * @param change the comparison
     * @param year the year it is about
     * @param language the language of the workbook
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Comparison change, int year, Language language, Path file) throws IOException {
        WholeFile.write(file, out -> write(change, year, language, out));
    }

    /**
     * Writes the workbook.
     *
     * @param change the comparison
     * @param year the year it is about
     * @param language the language of the workbook
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public static void write(Comparison change, int year, Language language, OutputStream out) throws IOException {
        ComparisonReport.of(change).write(year, language, out);
    }
}
