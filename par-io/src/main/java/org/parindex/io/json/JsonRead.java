package org.parindex.io.json;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;

/**
 * What was read from a JSON document, with everything that was wrong with it.
 *
 * @param <T> what was read
 * @param value the value, or null if nothing usable could be read
 * @param findings all findings, in the order of the document
 */
public record JsonRead<T>(@Nullable T value, List<Finding> findings) {

    /** Copies the findings. */
    public JsonRead {
        findings = List.copyOf(findings);
    }

    /**
     * The value.
     *
     * @return the value, or empty if nothing usable could be read
     */
    public Optional<T> get() {
        return Optional.ofNullable(value);
    }

    /**
     * The value of a document that must be sound.
     *
     * @return the value
     * @throws IllegalStateException with all errors in its message, if there is an error
     */
    public T orElseThrow() {
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (value == null || !errors.isEmpty()) {
            throw new IllegalStateException("The document has errors: " + errors);
        }
        return value;
    }
}
