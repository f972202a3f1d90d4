package org.parindex.survey;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.survey.league.Modelled;
import org.parindex.survey.league.Publication;

/**
 * How the index of a unit may be read. None of this changes the index or its points.
 *
 * @param unit id of the unit
 * @param publication whether the index is exact enough to be shown; null without an index and where the method gives no
 *     shares, for which there is no such rule
 * @param funnel whether it strays further than chance; null without an index, and where all units together stand at 0 % or
 *     100 % or the method gives no shares
 * @param modelled what a model makes of it by leaning on the other units, in percent, also for a unit without answers; for
 *     reading only. Null where there is nothing to lean on: all answers alike, fewer than two units with answers
 * @param areaModel what the model of Fay and Herriot makes of it from its error and from what is known of the units beside
 *     the survey, in percent, also for a unit without answers; for reading only. Null where the model cannot be fitted, or
 *     where nothing is known of the unit
 */
public record UnitReading(
        String unit,
        @Nullable Publication publication,
        @Nullable FunnelPlace funnel,
        @Nullable Modelled modelled,
        @Nullable Modelled areaModel) {

    /** Refuses null. */
    public UnitReading {
        Objects.requireNonNull(unit, "unit");
    }

    /**
     * Whether the publication rule speaks against showing the index.
     *
     * @return whether it does
     */
    public boolean isImprecise() {
        return publication != null && !publication.show();
    }
}
