package org.parindex.survey;

/** What an item asks. A method says which kinds enter its figures. */
public enum ItemKind {
    /** How satisfied the respondent is. */
    SATISFACTION,
    /** How good the respondent finds it. */
    ASSESSMENT,
    /** The one question about satisfaction as a whole. */
    GENERAL,
    /** What the respondent wishes for. */
    EXPECTATION,
    /** Whether the respondent has been through it; filters others. */
    EXPERIENCE
}
