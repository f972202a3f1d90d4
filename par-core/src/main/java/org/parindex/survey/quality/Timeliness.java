package org.parindex.survey.quality;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts on dossiers as the portal of Decision 766/QĐ-TTg gives them, to the second.
 *
 * <ol>
 *   <li>The end is DONE, else RETURNED, else STOPPED, REJECTED or WITHDRAWN; an open dossier ends at the end of the period.
 *   <li>The time between a request to supplement and the supplement comes off.
 *   <li>One unanswered request stops the clock at the request; more than one is overdue.
 *   <li>In time when the end, less what comes off, is not after the due date; without a due date, when the duration is at
 *       most the time limit of the procedure.
 *   <li>Early means an earlier calendar day than the due date; the sources only tell in time from overdue.
 * </ol>
 */
public final class Timeliness {

    private final LocalDateTime periodEnd;
    private final WorkCalendar calendar;

    /**
     * Verdicts at the end of a period.
     *
     * @param periodEnd its last moment, local time; nothing is looked at that comes after it
     * @param calendar which time counts
     */
    public Timeliness(LocalDateTime periodEnd, WorkCalendar calendar) {
        this.periodEnd = Objects.requireNonNull(periodEnd, "periodEnd");
        this.calendar = Objects.requireNonNull(calendar, "calendar");
    }

    /**
     * A verdict with its reasons.
     *
     * @param verdict the verdict
     * @param end when the dossier ended, or null if the verdict does not rest on it
     * @param pause how much time comes off
     * @param effectiveEnd the end less what comes off, or null
     * @param due when it was due
     */
    public record Judged(
            Verdict verdict,
            @Nullable LocalDateTime end,
            Duration pause,
            @Nullable LocalDateTime effectiveEnd,
            LocalDateTime due) {}

    /**
     * The verdict on a dossier.
     *
     * @param dossier the dossier
     * @return the verdict with its reasons
     */
    public Judged judge(Dossier dossier) {
        Optional<LocalDateTime> closed = dossier.closed().filter(at -> !at.isAfter(periodEnd));
        Pauses pauses = pauses(dossier, closed.orElse(periodEnd));
        LocalDateTime due = dossier.due() == null
                ? calendar.after(dossier.received(), Objects.requireNonNull(dossier.maxDays()))
                : dossier.due();
        if (closed.isEmpty() && pauses.unanswered() > 1) {
            return new Judged(Verdict.PENDING_OVERDUE, null, Duration.ZERO, null, due);
        }
        boolean stopped = closed.isEmpty() && pauses.lastUnanswered() != null;
        LocalDateTime end = stopped ? pauses.lastUnanswered() : closed.orElse(periodEnd);
        LocalDateTime effective = calendar.back(end, pauses.time());
        return new Judged(verdict(closed.isPresent(), effective, due), end, pauses.time(), effective, due);
    }

    private static Verdict verdict(boolean closed, LocalDateTime effective, LocalDateTime due) {
        boolean inTime = !effective.isAfter(due);
        if (!closed) {
            return inTime ? Verdict.PENDING_IN_TIME : Verdict.PENDING_OVERDUE;
        }
        if (!inTime) {
            return Verdict.LATE;
        }
        return effective.toLocalDate().isBefore(due.toLocalDate()) ? Verdict.EARLY : Verdict.ON_TIME;
    }

    private record Pauses(
            Duration time, int unanswered, @Nullable LocalDateTime lastUnanswered) {}

    private Pauses pauses(Dossier dossier, LocalDateTime end) {
        Duration time = Duration.ZERO;
        int unanswered = 0;
        LocalDateTime since = null;
        for (DossierEvent event : dossier.events()) {
            if (event.at().isAfter(end)) {
                break;
            }
            if (event.status() == DossierStatus.SUPPLEMENT_REQUESTED) {
                unanswered++;
                since = since == null ? event.at() : since;
            } else if (event.status() == DossierStatus.SUPPLEMENTED && since != null) {
                time = time.plus(calendar.between(since, event.at()));
                unanswered = 0;
                since = null;
            }
        }
        return new Pauses(time, unanswered, since);
    }

    /**
     * The verdicts on many dossiers, counted.
     *
     * @param dossiers the dossiers
     * @return the counts
     */
    public TimeCounts count(Collection<Dossier> dossiers) {
        TimeCounts counts = TimeCounts.NONE;
        for (Dossier dossier : dossiers) {
            counts = counts.plus(judge(dossier).verdict());
        }
        return counts;
    }
}
