package org.parindex.survey.quality;

/** What happened to a dossier. */
public enum DossierStatus {
    /** The result is there. */
    DONE,
    /** The result was handed over. */
    RETURNED,
    /** Handling was stopped. */
    STOPPED,
    /** The dossier was refused. */
    REJECTED,
    /** The applicant took it back. */
    WITHDRAWN,
    /** The applicant was asked to supplement it. */
    SUPPLEMENT_REQUESTED,
    /** The applicant supplemented it. */
    SUPPLEMENTED
}
