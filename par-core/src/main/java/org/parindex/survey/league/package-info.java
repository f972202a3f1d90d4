/**
 * Many units side by side: places with their intervals, groups that do not differ, targets, funnels, what may be shown,
 * and shrinkage for small units. The door is {@link org.parindex.survey.league.LeagueTable}.
 *
 * <p>Shrunken figures are {@link org.parindex.survey.league.Modelled}, never points: legal scores stay raw.
 */
@NullMarked
package org.parindex.survey.league;

import org.jspecify.annotations.NullMarked;
