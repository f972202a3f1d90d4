package org.parindex.survey.quality;

import java.math.BigDecimal;
import java.util.Objects;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * One item of an index of service quality: score = maximum × min(rate ÷ full mark, 1), not below 0.
 *
 * @param code such as {@code 4.2}
 * @param label label for people
 * @param maximum points; 0 for an item that is only watched
 * @param fullAt the rate in percent that earns the maximum, above 0
 */
public record QualityItem(String code, Text label, BigDecimal maximum, BigDecimal fullAt) {

    /** Checks the ranges. */
    public QualityItem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
        if (maximum.signum() < 0 || fullAt.signum() <= 0) {
            throw new IllegalArgumentException(
                    "The item '%s' has the maximum %s, reached at %s %%.".formatted(code, maximum, fullAt));
        }
    }

    /**
     * The points of a rate.
     *
     * @param percent the rate in percent
     * @return points from 0 to the maximum, exactly
     */
    public Points points(Points percent) {
        Points most = Points.of(maximum);
        return most.times(percent).dividedBy(Points.of(fullAt)).max(Points.ZERO).min(most);
    }
}
