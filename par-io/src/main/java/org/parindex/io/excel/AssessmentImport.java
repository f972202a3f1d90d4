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
 */
public record AssessmentImport(Assessments assessments, List<Finding> findings, Coverage coverage) {

    /** Copies the findings. */
    public AssessmentImport {
        findings = List.copyOf(findings);
    }
}
