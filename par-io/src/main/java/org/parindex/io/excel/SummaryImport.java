package org.parindex.io.excel;

import java.util.List;
import org.parindex.finding.Finding;

/**
 * What was read from a workbook of summary tables.
 *
 * @param tables the tables, sheet by sheet and block by block
 * @param findings everything that was found
 */
public record SummaryImport(List<SummaryTable> tables, List<Finding> findings) {

    /** Copies the lists. */
    public SummaryImport {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }
}
