package org.parindex.analysis.change;

import java.util.Objects;

/**
 * Says that a node of the earlier scheme goes on as a node of the later one, where ids and titles do not say it.
 *
 * @param before id of the node in the earlier scheme
 * @param after id of the node in the later scheme
 */
public record CriterionLink(String before, String after) {
    /** Refuses null. */
    public CriterionLink {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }
}
