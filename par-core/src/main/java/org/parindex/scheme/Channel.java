package org.parindex.scheme;

/** Where the points of a leaf come from; independent of the domain in which the leaf stands. */
public enum Channel {
    /** Self-assessed by the unit, then appraised. */
    ASSESSED,
    /** From a sociological survey or a satisfaction index. */
    SURVEY,
    /** Taken from another published index or official statistics. */
    EXTERNAL
}
