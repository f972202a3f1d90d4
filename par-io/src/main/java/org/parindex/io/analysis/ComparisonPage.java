package org.parindex.io.analysis;

import java.io.IOException;
import java.nio.file.Path;
import org.parindex.analysis.change.Comparison;
import org.parindex.text.Language;

/** A comparison of two rounds as one HTML file with pictures and tables that sort; needs no network. */
public final class ComparisonPage {

    private ComparisonPage() {}

    /**
     * Writes the page.
     *
     * @param change the comparison
     * @param language the language of the page
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Comparison change, Language language, Path file) throws IOException {
        ComparisonReport.of(change).page(language).write(file);
    }

    /**
     * The page as a text.
     *
     * @param change the comparison
     * @param language the language of the page
     * @return an HTML document
     */
    public static String toHtml(Comparison change, Language language) {
        return ComparisonReport.of(change).page(language).toHtml();
    }
}
