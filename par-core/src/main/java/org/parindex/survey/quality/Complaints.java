package org.parindex.survey.quality;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Handling of complaints and suggestions within working days. The limits of the formula document of Decision 766 (reject
 * within 2 working days, ask for more 5, answer 15, publish 2) are {@link #LIMITS_766}.
 */
public final class Complaints {

    /** Reject 2, ask for more 5, answer 15, publish 2 working days. */
    public static final Limits LIMITS_766 = new Limits(2, 5, 15, 2);

    private final Limits limits;
    private final WorkCalendar calendar;
    private final LocalDateTime periodEnd;

    /**
     * The limits in days of the calendar in use.
     *
     * @param reject for a refusal, from the receipt
     * @param askForMore for a request to the sender, from the receipt
     * @param answer for the answer, from the receipt
     * @param publish for making the answer public, from the answer
     */
    public record Limits(int reject, int askForMore, int answer, int publish) {}

    /**
     * A complaint or suggestion.
     *
     * @param id identity
     * @param received when it was received
     * @param rejected when it was refused, or null
     * @param askedForMore when the sender was asked for more, or null
     * @param answered when it was answered, or null
     * @param published when the answer was made public, or null
     * @param unsatisfied whether the sender was unsatisfied with the answer
     * @param sentAgain whether it was sent again
     */
    public record Complaint(
            String id,
            LocalDateTime received,
            @Nullable LocalDateTime rejected,
            @Nullable LocalDateTime askedForMore,
            @Nullable LocalDateTime answered,
            @Nullable LocalDateTime published,
            boolean unsatisfied,
            boolean sentAgain) {}

    /** A step of handling that has a limit of its own. */
    public enum Step {
        /** The refusal. */
        REJECT,
        /** The request to the sender. */
        ASK_FOR_MORE,
        /** The answer. */
        ANSWER,
        /** Making the answer public. */
        PUBLISH
    }

    /**
     * Handling at the end of a period.
     *
     * @param limits the limits
     * @param calendar which days count
     * @param periodEnd the last moment of the period
     */
    public Complaints(Limits limits, WorkCalendar calendar, LocalDateTime periodEnd) {
        this.limits = Objects.requireNonNull(limits, "limits");
        this.calendar = Objects.requireNonNull(calendar, "calendar");
        this.periodEnd = Objects.requireNonNull(periodEnd, "periodEnd");
    }

    /**
     * The steps whose limit was missed. A step that has not been taken is missed once its limit is over; a refusal ends
     * everything else.
     *
     * @param complaint the complaint
     * @return the steps, in order
     */
    public List<Step> missed(Complaint complaint) {
        List<Step> missed = new ArrayList<>();
        if (complaint.rejected() != null) {
            check(missed, Step.REJECT, complaint.received(), limits.reject(), complaint.rejected());
            return missed;
        }
        if (complaint.askedForMore() != null) {
            check(missed, Step.ASK_FOR_MORE, complaint.received(), limits.askForMore(), complaint.askedForMore());
        }
        check(missed, Step.ANSWER, complaint.received(), limits.answer(), complaint.answered());
        if (complaint.answered() != null) {
            check(missed, Step.PUBLISH, complaint.answered(), limits.publish(), complaint.published());
        }
        return missed;
    }

    private void check(List<Step> missed, Step step, LocalDateTime from, int days, @Nullable LocalDateTime taken) {
        LocalDateTime due = calendar.after(from, days);
        if ((taken == null ? periodEnd : taken).isAfter(due)) {
            missed.add(step);
        }
    }

    /**
     * Item 5.2: complaints answered, or refused, in time, over all.
     *
     * @param complaints the complaints
     * @return the share
     */
    public Share inTime(Collection<Complaint> complaints) {
        long good = complaints.stream()
                .filter(one -> (one.answered() != null || one.rejected() != null) && !isOverdue(one))
                .count();
        return Share.of(good, complaints.size());
    }

    private boolean isOverdue(Complaint complaint) {
        List<Step> missed = missed(complaint);
        return missed.contains(Step.ANSWER) || missed.contains(Step.REJECT);
    }

    /**
     * Item 5.3: complaints whose sender was not unsatisfied, that were not sent again and not overdue, over all.
     *
     * @param complaints the complaints
     * @return the share
     */
    public Share satisfied(Collection<Complaint> complaints) {
        long troubled = complaints.stream()
                .filter(one -> one.unsatisfied() || one.sentAgain() || isOverdue(one))
                .count();
        return Decision766.satisfiedWithHandling(complaints.size(), troubled);
    }
}
