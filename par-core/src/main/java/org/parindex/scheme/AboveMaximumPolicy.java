package org.parindex.scheme;

/** What happens when a rule gives more than the maximum of its leaf. There is a finding in any case. */
public enum AboveMaximumPolicy {
    /** The leaf earns its maximum. */
    CAP,
    /** The points of the rule are taken. */
    KEEP
}
