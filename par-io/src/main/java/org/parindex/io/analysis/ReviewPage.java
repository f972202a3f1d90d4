package org.parindex.io.analysis;

import java.io.IOException;
import java.nio.file.Path;
import org.parindex.analysis.review.CriteriaReview;
import org.parindex.text.Language;

/** A review of criteria as one HTML file with verdicts, pictures and tables that sort; needs no network. */
public final class ReviewPage {

    private ReviewPage() {}

    /**
     * Writes the page.
     *
     * @param review the review
     * @param language the language of the page
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(CriteriaReview review, Language language, Path file) throws IOException {
        ReviewReport.of(review).page(language).write(file);
    }

    /**
     * The page as a text.
     *
     * @param review the review
     * @param language the language of the page
     * @return an HTML document
     */
    public static String toHtml(CriteriaReview review, Language language) {
        return ReviewReport.of(review).page(language).toHtml();
    }
}
