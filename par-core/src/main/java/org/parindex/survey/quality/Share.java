package org.parindex.survey.quality;

import java.util.Objects;
import java.util.Optional;
import org.parindex.points.Points;

/**
 * A part of a whole, kept as both numbers so that "nothing of nothing" stays apart from 0 %.
 *
 * @param part the numerator; may be negative where a formula of a portal makes it so
 * @param whole the denominator, not negative
 */
public record Share(Points part, Points whole) {

    /** Refuses a negative whole. */
    public Share {
        Objects.requireNonNull(part, "part");
        if (whole.signum() < 0) {
            throw new IllegalArgumentException("The whole of a share is %s.".formatted(whole));
        }
    }

    /**
     * A share of counts.
     *
     * @param part how many
     * @param whole of how many, not negative
     * @return the share
     */
    public static Share of(long part, long whole) {
        return new Share(Points.of(part), Points.of(whole));
    }

    /**
     * A share known as a percentage only.
     *
     * @param percent the percentage
     * @return the share
     */
    public static Share percent(Points percent) {
        return new Share(percent, Points.HUNDRED);
    }

    /**
     * The rate.
     *
     * @return 100 × part ÷ whole, exactly; empty if the whole is 0
     */
    public Optional<Points> percent() {
        return whole.isZero()
                ? Optional.empty()
                : Optional.of(part.times(Points.HUNDRED).dividedBy(whole));
    }
}
