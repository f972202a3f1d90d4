package org.parindex.analysis.audit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;

/**
 * One figure that was recomputed.
 *
 * @param field its column
 * @param unit its unit as printed; empty for a figure of the whole table
 * @param verdict what recomputing came to
 * @param finding what differs, or null where it agrees
 */
public record Check(
        Field field, String unit, Verdict verdict, @Nullable Finding finding) {
    /** Refuses null. */
    public Check {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(verdict, "verdict");
    }
}
