package org.parindex.analysis.sure;

import java.util.List;

/** How likely one unit stands above another. Immutable. */
public final class PairShares {

    private final List<String> ids;
    private final PairCounts counts;
    private final long draws;

    PairShares(List<String> ids, PairCounts counts, long draws) {
        this.ids = ids;
        this.counts = counts;
        this.draws = draws;
    }

    /**
     * Whether every pair was compared, not only neighbours.
     *
     * @return true for every pair
     */
    public boolean isComplete() {
        return counts.isAll();
    }

    /**
     * Whether a pair was compared.
     *
     * @param unit id of the one
     * @param other id of the other
     * @return true if {@link #above} answers
     */
    public boolean compares(String unit, String other) {
        int a = number(unit);
        int b = number(other);
        return counts.isAll() || counts.next(a) == b || counts.next(b) == a;
    }

    /**
     * How likely a unit stands above another.
     *
     * @param unit id of the one
     * @param other id of the other
     * @return share of the draws in which its place is better, 0 to 1; where both share a place neither is above
     * @throws IllegalArgumentException if a unit is unknown, or the pair was not compared
     */
    public double above(String unit, String other) {
        int a = number(unit);
        int b = number(other);
        if (counts.isAll() || counts.next(a) == b) {
            return (double) counts.above(a, b) / draws;
        }
        if (counts.next(b) == a) {
            return (double) (draws - counts.above(b, a) - counts.equal(b, a)) / draws;
        }
        throw new IllegalArgumentException("The pair '%s' and '%s' was not compared. Maybe use allPairsUpTo(%d)."
                .formatted(unit, other, ids.size()));
    }

    private int number(String unit) {
        int number = ids.indexOf(unit);
        if (number < 0) {
            throw new IllegalArgumentException("The unit '%s' is not ranked here.".formatted(unit));
        }
        return number;
    }
}
