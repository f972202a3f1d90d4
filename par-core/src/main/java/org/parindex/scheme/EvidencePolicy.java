package org.parindex.scheme;

/** What happens when required evidence is absent. There is a finding in any case. */
public enum EvidencePolicy {
    /** The points stay. */
    WARN,
    /** The points of the leaf are withheld. */
    WITHHOLD
}
