package org.parindex.io.survey;

import java.util.List;
import java.util.Map;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;

/**
 * What was read from a table of answers.
 *
 * @param <T> a tally, or the answers themselves
 * @param value what was read
 * @param rows rows behind the header
 * @param respondents how many respondents were taken
 * @param columns headers of the items that were read, by id
 * @param dropped headers of columns that were not read because they look like personal data
 * @param findings what is wrong or worth knowing
 */
public record AnswerImport<T>(
        T value,
        long rows,
        long respondents,
        Map<String, String> columns,
        List<String> dropped,
        List<Finding> findings) {

    /** Copies. */
    public AnswerImport {
        columns = Map.copyOf(columns);
        dropped = List.copyOf(dropped);
        findings = List.copyOf(findings);
    }

    /**
     * Whether something could not be taken as it stands.
     *
     * @return whether there is an error among the findings
     */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
