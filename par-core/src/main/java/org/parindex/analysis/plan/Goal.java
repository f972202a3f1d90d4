package org.parindex.analysis.plan;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.scheme.ValueBasis;
import org.parindex.text.Text;

/** What a unit wants to reach. */
public sealed interface Goal {

    /**
     * A number of points.
     *
     * @param value at least so many points
     */
    record TotalPoints(BigDecimal value) implements Goal {
        /** Refuses null. */
        public TotalPoints {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * An index.
     *
     * @param value at least so many percent of the unit's own maximum
     */
    record IndexPercent(BigDecimal value) implements Goal {
        /** Refuses null. */
        public IndexPercent {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A class, or a better one.
     *
     * @param band id of the band
     */
    record ClassOf(String band) implements Goal {
        /** Refuses null. */
        public ClassOf {
            Objects.requireNonNull(band, "band");
        }
    }

    /** The class above the present one. */
    record NextClass() implements Goal {}

    /**
     * A place in the peer group, or a better one.
     *
     * @param place from 1
     * @param rivals what the other units do meanwhile
     */
    record Place(int place, Rivals rivals) implements Goal {
        /** Checks the place. */
        public Place {
            Objects.requireNonNull(rivals, "rivals");
            if (place < 1) {
                throw new IllegalArgumentException("There is no place %d.".formatted(place));
            }
        }
    }

    /**
     * As much as can be reached within {@link Limits#budget()}, and that with least effort.
     *
     * @param basis what shall be as large as possible
     */
    record Most(ValueBasis basis) implements Goal {
        /** Refuses null. */
        public Most {
            Objects.requireNonNull(basis, "basis");
        }

        /** The goal in words. */
        Text within(@Nullable Points budget) {
            Text what = basis == ValueBasis.INDEX_PERCENT
                    ? Text.of("chỉ số cao nhất", "the highest index")
                    : Text.of("nhiều điểm nhất", "the most points");
            return budget == null
                    ? what
                    : what.plus(Text.fill(" với công sức {0}", " for an effort of {0}", budget.show()));
        }
    }
}
