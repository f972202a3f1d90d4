package org.parindex.io.survey;

import java.util.List;
import java.util.Objects;

/**
 * Columns of replicate weights in a table of answers, numbered from 1: {@code rw1 … rw60}, {@code trọng số lặp 1 …}.
 *
 * @param header what stands before the number in their headers
 * @param count how many there must be; 0 for as many as there are
 * @param kind how they were made
 * @param parameter Fay's share, from 0 to below 1, for {@link ReplicateKind#FAY}; the scale, above 0, for
 *     {@link ReplicateKind#STATED}; not looked at for others
 * @param factors a further factor per replicate, such as those of a stratified jackknife; empty for all 1
 * @param combined whether the sampling weight is already in them; if not, they are multiplied by it
 * @param centredOnFull whether squares are taken about the full-sample figure (R's {@code mse}) or the mean of the replicates
 */
public record ReplicateColumns(
        String header,
        int count,
        ReplicateKind kind,
        double parameter,
        List<Double> factors,
        boolean combined,
        boolean centredOnFull) {

    /** Copies and checks. */
    public ReplicateColumns {
        Objects.requireNonNull(kind, "kind");
        factors = List.copyOf(factors);
        if (header.isBlank() || count < 0 || count == 1) {
            throw new IllegalArgumentException(
                    "%d columns with the header '%s' are no replicate weights.".formatted(count, header));
        }
        boolean possible = kind == ReplicateKind.FAY
                ? parameter >= 0 && parameter < 1
                : kind != ReplicateKind.STATED || (parameter > 0 && Double.isFinite(parameter));
        if (!possible) {
            throw new IllegalArgumentException("%s does not go with %s.".formatted(parameter, kind));
        }
    }

    /**
     * As many columns as there are, with the sampling weight in them, about the mean of the replicates.
     *
     * @param header what stands before the number in their headers
     * @param kind how they were made, not {@link ReplicateKind#STATED}; Fay's share is 0.5
     * @return the columns
     */
    public static ReplicateColumns of(String header, ReplicateKind kind) {
        return new ReplicateColumns(header, 0, kind, 0.5, List.of(), true, false);
    }

    double scale(int found) {
        return kind.scale(found, parameter);
    }
}
