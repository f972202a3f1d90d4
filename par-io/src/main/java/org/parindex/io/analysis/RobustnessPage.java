package org.parindex.io.analysis;

import java.io.IOException;
import java.nio.file.Path;
import org.parindex.analysis.sure.RobustnessReport;
import org.parindex.text.Language;

/** How sure a ranking is, as one HTML file with pictures and tables that sort; needs no network. */
public final class RobustnessPage {

    private RobustnessPage() {}

    /**
     * Writes the page.
     *
     * @param report the report
     * @param language the language of the page
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(RobustnessReport report, Language language, Path file) throws IOException {
        RobustnessTables.of(report, false).page(language).write(file);
    }

    /**
     * The page as a text.
     *
     * @param report the report
     * @param language the language of the page
     * @return an HTML document
     */
    public static String toHtml(RobustnessReport report, Language language) {
        return RobustnessTables.of(report, false).page(language).toHtml();
    }
}
