package org.parindex.io.excel;

import java.util.List;
import org.parindex.assessment.Assessments;
import org.parindex.finding.Finding;

/**
 * What was read from the workbooks of a round.
 *
 * @param assessments the answers, even where there are errors
 * @param findings everything that was found, in one pass, in {@link Finding#ORDER}
 * @param coverage what was found of what was expected
 * @param summaries summary tables that stood among the files; kept for comparison, nothing is scored from them
 */
public record AssessmentImport(
        Assessments assessments, List<Finding> findings, Coverage coverage, List<SummaryTable> summaries) {

    /** Copies the lists. */
    public AssessmentImport {
        findings = List.copyOf(findings);
        summaries = List.copyOf(summaries);
    }
}
