package org.parindex.io.template;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.scheme.Scheme;

/**
 * A criterion set read from a workbook, with everything that was wrong with it.
 *
 * @param scheme the set, or null if none could be read; one with errors is for looking at, not for scoring
 * @param findings all findings, each at its cell, in {@link Finding#ORDER}
 */
public record SchemeImport(@Nullable Scheme scheme, List<Finding> findings) {

    /** Sorts the findings. */
    public SchemeImport {
        findings = findings.stream().sorted(Finding.ORDER).toList();
    }

    /**
     * The set, if it can be scored with.
     *
     * @return the set; empty if there is an error
     */
    public Optional<Scheme> sound() {
        boolean error = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return error ? Optional.empty() : Optional.ofNullable(scheme);
    }
}
