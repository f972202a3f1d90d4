package org.parindex.scheme;

/** What a leaf does that has no usable answer. There is a finding in any case. */
public enum MissingPolicy {
    /** It earns nothing. */
    ZERO,
    /** It earns nothing, and the unit is not ranked. */
    EXCLUDE_UNIT,
    /** The unit gets no result at all. */
    FAIL
}
