package org.parindex.survey;

/** How a respondent came into the survey. Only those drawn at random speak for the others. */
public enum Selection {
    /** Drawn at random, or all were taken. */
    RANDOM,
    /** Stands in for somebody drawn, by a rule of replacement. */
    REPLACEMENT,
    /** Asked at the counter to fill up the number. */
    TOP_UP,
    /** Rated of their own accord, as on a portal. */
    VOLUNTEER
}
