package org.parindex.scheme;

/** What a ranking, a band or a gate looks at. */
public enum ValueBasis {
    /** Points, bonus and penalty included. */
    POINTS,
    /** Points without bonus and penalty branches. */
    POINTS_WITHOUT_BONUS,
    /** Points in percent of the unit's own applicable maximum. */
    INDEX_PERCENT
}
