package org.parindex.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;

/**
 * What an absent answer does to a figure.
 *
 * @param treatment whether it counts among the answers, and as what
 * @param percent what it is worth, in percent, for {@link Treatment#FIXED}; otherwise null
 */
public record AbsenceRule(Treatment treatment, @Nullable BigDecimal percent) {

    /** Whether an absent answer counts. */
    public enum Treatment {
        /** It is left out of numerator and denominator. */
        OUT,
        /** It counts as an answer worth nothing. */
        ZERO,
        /** It counts as the middle level of the scale; between the two middle ones where their number is even. */
        MIDPOINT,
        /** It counts as an answer worth a number of percent. */
        FIXED
    }

    /** Left out. */
    public static final AbsenceRule OUT = new AbsenceRule(Treatment.OUT, null);
    /** In the denominator, worth nothing. */
    public static final AbsenceRule ZERO = new AbsenceRule(Treatment.ZERO, null);
    /** As the middle level. */
    public static final AbsenceRule MIDPOINT = new AbsenceRule(Treatment.MIDPOINT, null);

    /** Checks that a number is given exactly where one is needed. */
    public AbsenceRule {
        Objects.requireNonNull(treatment, "treatment");
        if ((percent == null) == (treatment == Treatment.FIXED)) {
            throw new IllegalArgumentException(
                    "An absent answer treated as %s has percent %s.".formatted(treatment, percent));
        }
    }

    /**
     * An absent answer worth a number of percent.
     *
     * @param percent what it is worth
     * @return the rule
     */
    public static AbsenceRule fixed(String percent) {
        return new AbsenceRule(Treatment.FIXED, new BigDecimal(percent));
    }

    /** What the absent answer is worth beside what the levels are worth; null if it is left out. */
    @Nullable
    Points worth(List<Points> levels) {
        return switch (treatment) {
            case OUT -> null;
            case ZERO -> Points.ZERO;
            case MIDPOINT ->
                levels.get((levels.size() - 1) / 2)
                        .plus(levels.get(levels.size() / 2))
                        .dividedBy(Points.of(2));
            case FIXED -> Points.of(Objects.requireNonNull(percent));
        };
    }
}
