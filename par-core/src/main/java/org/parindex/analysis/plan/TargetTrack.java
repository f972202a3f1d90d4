package org.parindex.analysis.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * How far a target has been reached over the years, against its baseline. The way from baseline to target is taken in
 * equal steps a year; a year is on track if it is at least so far.
 *
 * @param target the target
 * @param years what was observed, by year
 */
public record TargetTrack(Target target, List<Year> years) {

    /**
     * A target.
     *
     * @param name what is to change
     * @param unit unit of the figure, such as {@code %}; may be empty
     * @param baselineYear year of the baseline
     * @param baseline value then
     * @param targetYear year by which the target is due
     * @param value the value wanted; below the baseline where less is better
     */
    public record Target(
            Text name, String unit, int baselineYear, BigDecimal baseline, int targetYear, BigDecimal value) {
        /** Refuses a target that is due before its baseline, or that asks for no change. */
        public Target {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(unit, "unit");
            if (targetYear <= baselineYear) {
                throw new IllegalArgumentException(
                        "The target is due (%d) before its baseline (%d).".formatted(targetYear, baselineYear));
            }
            if (baseline.compareTo(value) == 0) {
                throw new IllegalArgumentException(
                        "The target (%s) is the baseline. Maybe it is to be kept, not reached.".formatted(value));
            }
        }

        /**
         * A target that is a change in percent of the baseline, such as ten percent fewer staff than in 2015.
         *
         * @param name what is to change
         * @param unit unit of the figure
         * @param baselineYear year of the baseline
         * @param baseline value then
         * @param targetYear year by which the target is due
         * @param percent the change in percent, below zero for a reduction
         * @return the target
         */
        public static Target change(
                Text name, String unit, int baselineYear, BigDecimal baseline, int targetYear, BigDecimal percent) {
            BigDecimal value = baseline.add(baseline.multiply(percent).movePointLeft(2));
            return new Target(name, unit, baselineYear, baseline, targetYear, value);
        }

        private boolean falls() {
            return value.compareTo(baseline) < 0;
        }

        /** The value that equal steps would have come to; the target itself from its year on. */
        private Points due(int year) {
            Points way = Points.of(value).minus(Points.of(baseline));
            Points share = Points.ratio(year - baselineYear, targetYear - baselineYear);
            return Points.of(baseline).plus(way.times(share.min(Points.ONE)));
        }
    }

    /** How a year stands to a target. */
    public enum Status {
        /** The target is reached. */
        REACHED(Text.of("đạt mục tiêu", "reached")),
        /** As far as equal yearly steps, or further. */
        ON_TRACK(Text.of("đúng tiến độ", "on track")),
        /** Less far. */
        BEHIND(Text.of("chậm tiến độ", "behind")),
        /** The target was due and is not reached. */
        MISSED(Text.of("không đạt", "missed"));

        private final Text label;

        Status(Text label) {
            this.label = label;
        }

        /**
         * The status in words.
         *
         * @return the label
         */
        public Text label() {
            return label;
        }
    }

    /**
     * One year.
     *
     * @param year the year
     * @param value what was observed
     * @param change change on the baseline in percent of it, or null where the baseline is zero
     * @param progress share of the way from baseline to target, in percent; below zero if it went the other way
     * @param due what equal steps would have come to
     * @param status how it stands
     * @param perYear what is still needed each year to be in time; null once due or reached
     */
    public record Year(
            int year,
            BigDecimal value,
            @Nullable Points change,
            Points progress,
            Points due,
            Status status,
            @Nullable Points perYear) {}

    /** Copies the years. */
    public TargetTrack {
        Objects.requireNonNull(target, "target");
        years = List.copyOf(years);
    }

    /**
     * Follows a target.
     *
     * @param target the target
     * @param observed observed values by year; years before the baseline are left out
     * @return how far it has been reached
     */
    public static TargetTrack of(Target target, Map<Integer, BigDecimal> observed) {
        SortedMap<Integer, BigDecimal> sorted = Collections.unmodifiableSortedMap(new TreeMap<>(observed));
        List<Year> years = new ArrayList<>();
        sorted.forEach((year, value) -> {
            if (year >= target.baselineYear()) {
                years.add(year(target, year, value));
            }
        });
        return new TargetTrack(target, years);
    }

    private static Year year(Target target, int year, BigDecimal value) {
        Points baseline = Points.of(target.baseline());
        Points moved = Points.of(value).minus(baseline);
        Points way = Points.of(target.value()).minus(baseline);
        Points progress = moved.times(Points.HUNDRED).dividedBy(way);
        boolean reached = progress.compareTo(Points.HUNDRED) >= 0;
        Points due = target.due(year);
        boolean onTrack = target.falls()
                ? Points.of(value).compareTo(due) <= 0
                : Points.of(value).compareTo(due) >= 0;
        Status status = reached
                ? Status.REACHED
                : year >= target.targetYear() ? Status.MISSED : onTrack ? Status.ON_TRACK : Status.BEHIND;
        boolean open = !reached && year < target.targetYear();
        return new Year(
                year,
                value,
                baseline.isZero() ? null : moved.times(Points.HUNDRED).dividedBy(baseline),
                progress,
                due,
                status,
                open
                        ? Points.of(target.value())
                                .minus(Points.of(value))
                                .dividedBy(Points.of(target.targetYear() - year))
                        : null);
    }

    /**
     * The track for people.
     *
     * @param language the language
     * @return lines of text; do not parse them
     */
    public String toText(Language language) {
        String unit = target.unit().isEmpty() ? "" : " " + target.unit();
        StringBuilder text = new StringBuilder(Text.fill(
                        "{0}: {1}{2} ({3}) → {4}{2} ({5})",
                        "{0}: {1}{2} ({3}) → {4}{2} ({5})",
                        target.name(),
                        Points.of(target.baseline()).show(),
                        unit,
                        target.baselineYear(),
                        Points.of(target.value()).show(),
                        target.targetYear())
                .in(language));
        for (Year one : years) {
            text.append('\n')
                    .append(Text.fill(
                                    "  {0}: {1}{2}, {3} % chặng đường, {4}{5}",
                                    "  {0}: {1}{2}, {3} % of the way, {4}{5}",
                                    one.year(),
                                    Points.of(one.value()).show(),
                                    unit,
                                    one.progress().show(),
                                    one.status().label(),
                                    one.perYear() == null
                                            ? Text.EMPTY
                                            : Text.fill(
                                                    "; mỗi năm còn cần {0}",
                                                    "; {0} a year still needed",
                                                    one.perYear().show()))
                            .in(language));
        }
        return text.append('\n').toString();
    }
}
