package org.parindex.survey;

/** What became of a case. A share of valid forms says nothing about those who refused; all are therefore counted apart. */
public enum Disposition {
    /** Sent out, nothing known yet. */
    ISSUED,
    /** Could not be reached. */
    NOT_REACHED,
    /** Does not belong to the population. */
    INELIGIBLE,
    /** Reached, but refused. */
    REFUSED,
    /** Returned, but not usable. */
    INVALID,
    /** Returned and counted. */
    VALID
}
