package org.parindex.io.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.parindex.analysis.audit.Audit;
import org.parindex.io.internal.sheet.WholeFile;
import org.parindex.text.Language;

/** An audit of a published table as a workbook: findings, smallest corrections and rules. */
public final class AuditWorkbook {

    private AuditWorkbook() {}

    /**
     * Writes the workbook to a file.
     *
     * @param audit the audit
     * @param year the year it is about
     * @param language the language of the workbook
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Audit audit, int year, Language language, Path file) throws IOException {
        WholeFile.write(file, out -> write(audit, year, language, out));
    }

    /**
     * Writes the workbook.
     *
     * @param audit the audit
     * @param year the year it is about
     * @param language the language of the workbook
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public static void write(Audit audit, int year, Language language, OutputStream out) throws IOException {
        AuditReport.of(audit).write(year, language, out);
    }
}
