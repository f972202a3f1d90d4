package org.parindex.survey.quality;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * One step of a dossier.
 *
 * @param status what happened
 * @param at when, local time
 */
public record DossierEvent(DossierStatus status, LocalDateTime at) {

    /** Refuses null. */
    public DossierEvent {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(at, "at");
    }
}
