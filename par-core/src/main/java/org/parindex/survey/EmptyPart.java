package org.parindex.survey;

/** What a mean of parts does when a part has no answer. */
public enum EmptyPart {
    /** The part is left out and the others share its weight; reported. */
    LEAVE_OUT,
    /** There is no mean; reported. */
    NO_FIGURE
}
