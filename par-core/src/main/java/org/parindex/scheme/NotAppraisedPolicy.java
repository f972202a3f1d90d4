package org.parindex.scheme;

/** What an assessed leaf does at a later stage for which it has no answer, although the unit has other answers there. */
public enum NotAppraisedPolicy {
    /** The answer of the stage before counts. */
    TAKE_PREVIOUS,
    /** The leaf counts as not answered. */
    TREAT_AS_MISSING
}
