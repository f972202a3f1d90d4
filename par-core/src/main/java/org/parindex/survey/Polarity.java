package org.parindex.survey;

/** On which side of the scale a level stands. Scales need not be balanced: three of six levels may be positive. */
public enum Polarity {
    /** Counts as satisfied. */
    SATISFIED,
    /** Neither satisfied nor dissatisfied. */
    NEUTRAL,
    /** Counts as dissatisfied. */
    DISSATISFIED
}
