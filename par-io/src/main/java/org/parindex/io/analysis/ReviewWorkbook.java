package org.parindex.io.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.parindex.analysis.review.CriteriaReview;
import org.parindex.io.internal.sheet.WholeFile;
import org.parindex.text.Language;

/** A review of criteria as a workbook: verdicts, leaves with a chart, domains, self-assessment, appraisers. */
public final class ReviewWorkbook {

    private ReviewWorkbook() {}

    /**
     * Writes the workbook to a file.
     *
     * @param review the review
     * @param year the year of the round
     * @param language the language of the workbook
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(CriteriaReview review, int year, Language language, Path file) throws IOException {
        WholeFile.write(file, out -> write(review, year, language, out));
    }

    /**
     * Writes the workbook.
     *
     * @param review the review
     * @param year the year of the round
     * @param language the language of the workbook
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public static void write(CriteriaReview review, int year, Language language, OutputStream out) throws IOException {
        ReviewReport.of(review).write(year, language, out);
    }
}
