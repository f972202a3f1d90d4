package org.parindex.survey.quality;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dossier of an administrative procedure.
 *
 * @param id identity
 * @param received when it was received, local time
 * @param due when the result is due, or null if only the procedure's time limit is known
 * @param maxDays the procedure's time limit in days of the calendar in use, or null; used where {@code due} is null
 * @param events what happened to it, in any order
 */
public record Dossier(
        String id,
        LocalDateTime received,
        @Nullable LocalDateTime due,
        @Nullable Integer maxDays,
        List<DossierEvent> events) {

    private static final List<List<DossierStatus>> ENDS = List.of(
            List.of(DossierStatus.DONE),
            List.of(DossierStatus.RETURNED),
            List.of(DossierStatus.STOPPED, DossierStatus.REJECTED, DossierStatus.WITHDRAWN));

    /** Copies the events in order of time; a due date or a time limit must be known. */
    public Dossier {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(received, "received");
        events = events.stream()
                .sorted(Comparator.comparing(DossierEvent::at).thenComparing(DossierEvent::status))
                .toList();
        if (due == null && (maxDays == null || maxDays < 0)) {
            throw new IllegalArgumentException(
                    "The dossier '%s' has no due date and a time limit of %s days.".formatted(id, maxDays));
        }
    }

    /** When it was closed: DONE, else RETURNED, else STOPPED, REJECTED or WITHDRAWN, the first of its kind. */
    Optional<LocalDateTime> closed() {
        for (List<DossierStatus> kinds : ENDS) {
            for (DossierEvent event : events) {
                if (kinds.contains(event.status())) {
                    return Optional.of(event.at());
                }
            }
        }
        return Optional.empty();
    }
}
