package org.parindex.scheme;

/** What the points of a branch do to the total. */
public enum Role {
    /** They count, and so does the maximum. */
    NORMAL,
    /** They are added, but the maximum of the total does not grow. */
    BONUS,
    /** Its leaves say how many points are taken away, as amounts of zero or more; the branch counts them below zero. */
    PENALTY
}
