package org.parindex.scheme;

/** What a leaf does when the activity it measures did not arise in the year, as 0 of 0 dossiers. */
public enum NothingArosePolicy {
    /** It earns its maximum. */
    FULL,
    /** It earns nothing. */
    ZERO,
    /** It is not applicable; that policy decides further. */
    NOT_APPLICABLE
}
