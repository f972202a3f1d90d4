package org.parindex.scheme;

/** What happens to awarded points below the minimum or above the maximum of a leaf. There is a finding in any case. */
public enum OutOfRangePolicy {
    /** The points are not taken; the policy "missing" decides. */
    TREAT_AS_MISSING,
    /** The nearest bound is taken. */
    CAP,
    /** The points are taken as they stand. */
    KEEP
}
