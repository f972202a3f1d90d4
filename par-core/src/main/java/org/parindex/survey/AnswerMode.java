package org.parindex.survey;

/** By which road an answer came. */
public enum AnswerMode {
    /** Not known. */
    UNKNOWN,
    /** On paper, handed out and collected. */
    PAPER,
    /** By a surveyor, face to face. */
    INTERVIEW,
    /** By telephone. */
    PHONE,
    /** By letter. */
    POST,
    /** On the web or by message. */
    ONLINE,
    /** On a device at the counter. */
    KIOSK
}
