package org.parindex.finding;

/** How bad a finding is. Ordered from harmless to serious. */
public enum Severity {
    /** Worth knowing; nothing has to be done. */
    INFO,
    /** A value was taken, but somebody should look. */
    WARNING,
    /** A value was not taken, or contradicts the scheme; something has to be corrected or decided. */
    ERROR
}
