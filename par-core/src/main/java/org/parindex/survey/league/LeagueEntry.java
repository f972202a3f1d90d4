package org.parindex.survey.league;

import java.util.Objects;

/**
 * One unit with its estimate.
 *
 * @param unit the id of the unit
 * @param estimate the figure; finite
 * @param error its standard error, not negative; 0 where the figure is known exactly
 */
public record LeagueEntry(String unit, double estimate, double error) {

    /** Refuses what is no number. */
    public LeagueEntry {
        Objects.requireNonNull(unit, "unit");
        if (!Double.isFinite(estimate) || !(error >= 0) || Double.isInfinite(error)) {
            throw new IllegalArgumentException(
                    "Unit %s has an estimate of %s with an error of %s. Maybe leave out units without."
                            .formatted(unit, estimate, error));
        }
    }
}
