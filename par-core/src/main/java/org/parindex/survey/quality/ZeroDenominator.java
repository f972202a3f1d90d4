package org.parindex.survey.quality;

/**
 * What an item is worth when its denominator is 0, as the rate of online payment of a unit without fees. The texts leave
 * it open, and it decides a class: 76.84 points as zero, 85.37 rescaled.
 */
public enum ZeroDenominator {
    /** Nothing. */
    ZERO,
    /** The maximum. */
    FULL,
    /** The item is left out, and the points of the others are stretched to the full maximum. */
    EXCLUDE_AND_RESCALE
}
