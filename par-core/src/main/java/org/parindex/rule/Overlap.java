package org.parindex.rule;

/** Which of several steps holds that contain the same value. */
public enum Overlap {
    /** The one that stands first. */
    FIRST,
    /** The one that is worth most. */
    HIGHEST,
    /** The one that is worth least. */
    LOWEST
}
