package org.parindex.rank;

import java.util.List;
import java.util.Optional;
import org.parindex.points.Points;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.UnitScore;

/** A unit that takes part in a ranking: its exact value, the value after rounding, and its tie-break keys. */
record Contender(UnitScore score, Points exact, Points value, List<Optional<Points>> keys) {

    /** What a basis makes of a score; empty where there is nothing to take a percentage of. */
    static Optional<Points> value(UnitScore score, ValueBasis basis) {
        return score.value(basis);
    }

    static Contender of(UnitScore score, Points exact, RankingPolicy policy, TieKeys keys) {
        return new Contender(score, exact, exact.round(policy.rounding()), keys.of(score));
    }

    String id() {
        return score.unit().id();
    }
}
