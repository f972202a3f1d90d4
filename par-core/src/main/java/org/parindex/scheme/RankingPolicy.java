package org.parindex.scheme;

import java.util.List;
import java.util.Objects;
import org.parindex.points.Rounding;

/**
 * How units are ranked.
 *
 * @param basis what is ranked; default {@code INDEX_PERCENT}
 * @param rounding rounding of that value before it is ranked; default none: the exact value decides
 * @param ties how equal units are numbered; default {@code COMPETITION}
 * @param keys what decides between equal units, in this order; default none
 * @param decideByHand whether units that stay equal are left to a decision, as a finding; default no
 */
public record RankingPolicy(
        ValueBasis basis, Rounding rounding, TieMethod ties, List<TieKey> keys, boolean decideByHand) {

    /** The documented default. */
    public static final RankingPolicy DEFAULT =
            new RankingPolicy(ValueBasis.INDEX_PERCENT, Rounding.NONE, TieMethod.COMPETITION, List.of(), false);

    /** Copies the keys. */
    public RankingPolicy {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(ties, "ties");
        keys = List.copyOf(keys);
    }
}
