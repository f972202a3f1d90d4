package org.parindex.survey.quality;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which time counts. Under the calendar every second counts; under working days a day off counts nothing. Holidays are
 * data: the government sets them year by year.
 */
public final class WorkCalendar {

    /** Every second counts. */
    public static final WorkCalendar EVERY_DAY = new WorkCalendar(Set.of(), Set.of());

    private final Set<DayOfWeek> weeklyOff;
    private final Set<LocalDate> holidays;

    private WorkCalendar(Set<DayOfWeek> weeklyOff, Set<LocalDate> holidays) {
        this.weeklyOff = weeklyOff;
        this.holidays = holidays;
    }

    /**
     * Working days: Monday to Friday without the holidays.
     *
     * @param holidays the days off, compensatory days included
     * @return the calendar
     */
    public static WorkCalendar workingDays(Set<LocalDate> holidays) {
        return new WorkCalendar(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.copyOf(holidays));
    }

    /**
     * Working days with other days off, such as offices that receive on Saturdays.
     *
     * @param weeklyOff the days of the week that do not count; not all seven
     * @param holidays further days off
     * @return the calendar
     */
    public static WorkCalendar of(Set<DayOfWeek> weeklyOff, Set<LocalDate> holidays) {
        if (weeklyOff.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("A week in which no day counts never ends.");
        }
        return new WorkCalendar(Set.copyOf(weeklyOff), Set.copyOf(holidays));
    }

    /**
     * Whether a day counts.
     *
     * @param day the day
     * @return false for a day off
     */
    public boolean counts(LocalDate day) {
        return !weeklyOff.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    private boolean isEveryDay() {
        return weeklyOff.isEmpty() && holidays.isEmpty();
    }

    /** The time that counts between two moments. */
    Duration between(LocalDateTime from, LocalDateTime to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        if (isEveryDay()) {
            return Duration.between(from, to);
        }
        Duration sum = Duration.ZERO;
        for (LocalDate day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
            if (counts(day)) {
                LocalDateTime begin = day.atStartOfDay().isBefore(from) ? from : day.atStartOfDay();
                LocalDateTime midnight = day.plusDays(1).atStartOfDay();
                sum = sum.plus(Duration.between(begin, midnight.isAfter(to) ? to : midnight));
            }
        }
        return sum;
    }

    /** The moment so much counting time before another. */
    LocalDateTime back(LocalDateTime from, Duration time) {
        if (isEveryDay()) {
            return from.minus(time);
        }
        Duration left = time;
        LocalDateTime at = from;
        while (!left.isZero()) {
            LocalDateTime morning = at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().minusDays(1).atStartOfDay()
                    : at.toLocalDate().atStartOfDay();
            if (!counts(morning.toLocalDate())) {
                at = morning;
                continue;
            }
            Duration sinceMorning = Duration.between(morning, at);
            if (sinceMorning.compareTo(left) >= 0) {
                return at.minus(left);
            }
            left = left.minus(sinceMorning);
            at = morning;
        }
        return at;
    }

    /**
     * So many counting days later, at the same time of day: the day itself does not count.
     *
     * @param from the moment
     * @param days how many days, not negative
     * @return the moment
     */
    public LocalDateTime after(LocalDateTime from, int days) {
        LocalDateTime at = from;
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            left -= counts(at.toLocalDate()) ? 1 : 0;
        }
        return at;
    }
}
