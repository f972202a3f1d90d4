package org.parindex.rule;

/** What a part of an increment is worth. */
public enum Partial {
    /** Nothing: only whole increments count. */
    FLOOR,
    /** Its share of the increment. */
    PROPORTIONAL
}
