package org.parindex.assessment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an answer says. Zero, not applicable, nothing arose and missing are four different things. */
public sealed interface Claim {

    /**
     * A value: figures, chosen options, awarded points, or several of these.
     *
     * @param figures figures by input name, as exact decimals
     * @param choices ids of chosen options by input name
     * @param points points awarded by hand, or null
     */
    record Given(
            Map<String, BigDecimal> figures,
            Map<String, String> choices,
            @Nullable BigDecimal points) implements Claim {
        /** Copies the maps; something must be given. */
        public Given {
            figures = Collections.unmodifiableMap(new TreeMap<>(figures));
            choices = Collections.unmodifiableMap(new TreeMap<>(choices));
            if (figures.isEmpty() && choices.isEmpty() && points == null) {
                throw new IllegalArgumentException("Nothing is given. Maybe the answer is missing.");
            }
        }
    }

    /**
     * The criterion does not apply to the unit.
     *
     * @param reason why; a blank reason is a finding
     */
    record NotApplicable(String reason) implements Claim {
        /** Refuses null. */
        public NotApplicable {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * The criterion applies, but there was nothing to do in the year.
     *
     * @param reason why; may be blank
     */
    record NothingArose(String reason) implements Claim {
        /** Refuses null. */
        public NothingArose {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** There is no usable answer: the cell is blank or could not be read. */
    record Missing() implements Claim {}
}
