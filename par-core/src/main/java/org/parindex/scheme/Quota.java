package org.parindex.scheme;

import java.math.BigDecimal;
import java.util.List;

/**
 * The most units of a peer group that a band takes: a percentage of a number that is fixed before the quota is applied,
 * rounded down. Units beyond it, from the lowest value up, fall to the next band that takes them; equal units at the
 * limit are a finding and all fall.
 *
 * @param percent percentage, 0 to 100
 * @param ofBands ids of the bands whose units are counted before any quota; empty for all ranked units of the group
 */
public record Quota(BigDecimal percent, List<String> ofBands) {

    /** Checks the percentage. */
    public Quota {
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("The quota (%s %%) is not between 0 and 100.".formatted(percent));
        }
        ofBands = List.copyOf(ofBands);
    }
}
