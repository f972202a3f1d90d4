package org.parindex.io.analysis;

import java.io.IOException;
import java.nio.file.Path;
import org.parindex.analysis.audit.Audit;
import org.parindex.text.Language;

/** An audit of a published table as one HTML file with pictures and tables that sort; needs no network. */
public final class AuditPage {

    private AuditPage() {}

    /**
     * Writes the page.
     *
     * @param audit the audit
     * @param language the language of the page
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Audit audit, Language language, Path file) throws IOException {
        AuditReport.of(audit).page(language).write(file);
    }

    /**
     * The page as a text.
     *
     * @param audit the audit
     * @param language the language of the page
     * @return an HTML document
     */
    public static String toHtml(Audit audit, Language language) {
        return AuditReport.of(audit).page(language).toHtml();
    }
}
