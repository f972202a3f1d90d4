package org.parindex.rule;

/** How several amounts become one. */
public enum Combine {
    /** They are added. */
    SUM,
    /** The smallest counts. */
    MINIMUM,
    /** The largest counts. */
    MAXIMUM
}
