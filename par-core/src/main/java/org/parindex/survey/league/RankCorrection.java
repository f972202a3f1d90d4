package org.parindex.survey.league;

import java.util.Arrays;
import java.util.Locale;
import org.parindex.survey.stat.Adjustment;

/** For what an interval of places vouches when many pairs of units are compared at once. */
public enum RankCorrection {
    /** Every pair by itself: too narrow as soon as there are more than two units. */
    NONE,
    /** For one unit chosen beforehand, against its K − 1 others (Bonferroni). */
    MARGINAL,
    /** For all units at once: all K(K − 1)/2 pairs by Bonferroni. */
    SIMULTANEOUS_BONFERRONI,
    /** For all units at once: all pairs by Holm, never wider than Bonferroni. The one to use when nothing else is asked for. */
    SIMULTANEOUS_HOLM,
    /** The share of false differences among the differences found (Benjamini and Hochberg): for looking, not for promising. */
    FALSE_DISCOVERY;

    /** Adjusts the probabilities of all pairs of k units. */
    double[] adjust(double[] pairs, int k) {
        return switch (this) {
            case NONE -> pairs.clone();
            case MARGINAL ->
                Arrays.stream(pairs).map(p -> Math.min(1, p * (k - 1))).toArray();
            case SIMULTANEOUS_BONFERRONI -> Adjustment.BONFERRONI.adjust(pairs);
            case SIMULTANEOUS_HOLM -> Adjustment.HOLM.adjust(pairs);
            case FALSE_DISCOVERY -> Adjustment.BENJAMINI_HOCHBERG.adjust(pairs);
        };
    }

    /**
     * The name as it stands in files.
     *
     * @return such as {@code simultaneous-holm}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
