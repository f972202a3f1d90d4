package org.parindex.survey;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.text.Text;

/**
 * One figure of one unit: the name of its method, the exact value, how many answers, how exact.
 *
 * @param unit id of the unit, or {@link Satisfaction#ALL}
 * @param level where it stands
 * @param id id of the item, factor or area, or {@link Questionnaire#OVERALL}
 * @param label its label
 * @param basis what it rests on; never without
 * @param value percent, exact and not rounded; null if there is none
 * @param index percent as the method rounds it; null if there is none or it is suppressed
 * @param respondents how many gave at least one counted answer; from a tally the most of any item, which is a lower bound
 * @param answers how many answers count
 * @param precision how exact it is
 * @param counts how often each level was chosen, for items; otherwise null
 */
public record SatisfactionFigure(
        String unit,
        FigureLevel level,
        String id,
        Text label,
        Basis basis,
        @Nullable Points value,
        @Nullable Points index,
        long respondents,
        long answers,
        Precision precision,
        @Nullable LevelCounts counts) {

    /** Refuses null. */
    public SatisfactionFigure {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(precision, "precision");
    }

    /**
     * The interval.
     *
     * @return in percent, or empty
     */
    public Optional<ConfidenceInterval> interval() {
        return Optional.ofNullable(precision.interval());
    }
}
