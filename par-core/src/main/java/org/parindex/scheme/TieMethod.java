package org.parindex.scheme;

/** How units with equal values are numbered. */
public enum TieMethod {
    /** Equal units share the best place, and places are skipped after them: 1, 2, 2, 4. */
    COMPETITION,
    /** Equal units share a place, and none is skipped: 1, 2, 2, 3. */
    DENSE,
    /** Places run on without sharing: 1, 2, 3, 4. Units that stay equal after all keys are a finding. */
    SEQUENTIAL,
    /** Equal units share the mean of their places: 1, 2.5, 2.5, 4. */
    AVERAGE
}
