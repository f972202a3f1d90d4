package org.parindex.survey.design;

/**
 * What a stratum with a single sampled unit adds to the variance, which it cannot estimate (the four options of R's
 * {@code survey}). A stratum whose only unit was taken with certainty (1 of 1) adds nothing under every option.
 */
public enum LonelyPsu {
    /** It may not be: the error is absent, with {@link org.parindex.survey.stat.Undefined#LONELY_UNIT} as its reason. */
    FAIL,
    /** It adds nothing: R's word for the same as {@link #CERTAINTY}, when the stratum is given up rather than trusted. */
    REMOVE,
    /** It adds nothing, as if its unit had been taken with certainty. Too small. */
    CERTAINTY,
    /** Its distance from the mean of all units, which is zero for linearised values. Rather too large. */
    ADJUST,
    /** What the other strata add on average. */
    AVERAGE
}
