package org.parindex.survey.league;

import java.util.Locale;

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
    /**
     * For all units at once: all pairs by Tukey's studentised range (Tukey 1953; Kramer 1956), narrower than Holm where
     * errors are alike and do not depend on each other, never too narrow where they are not alike.
     */
    SIMULTANEOUS_TUKEY,
    /**
     * For all units at once: all pairs against the greatest difference that chance alone gives, drawn with all errors and
     * covariances, the surest differences first (Romano and Wolf 2005; Mogstad, Romano, Shaikh and Wilhelm 2024). The
     * narrowest that still vouches for all; see {@link LeagueTable#withDraws}.
     */
    SIMULTANEOUS_MAXIMUM,
    /**
     * For all units at once: units whose intervals, together at the wished confidence, do not overlap (Klein, Wright and
     * Wieczorek 2020). Needs no pairs and can be read off a chart; wider than the others.
     */
    JOINT_REGION,
    /** The share of false differences among the differences found (Benjamini and Hochberg): for looking, not for promising. */
    FALSE_DISCOVERY;

    /**
     * The name as it stands in files.
     *
     * @return such as {@code simultaneous-holm}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
