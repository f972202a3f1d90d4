package org.parindex.survey.league;

/**
 * The places that a unit may hold, given the errors of all.
 *
 * @param unit the id of the unit
 * @param place its place by the estimate alone, from 1
 * @param best 1 + the units that are better beyond doubt
 * @param worst the number of units less those that are worse beyond doubt
 * @param level the confidence, such as 0.95
 * @param correction for what the interval vouches
 */
public record RankInterval(String unit, int place, int best, int worst, double level, RankCorrection correction) {

    /**
     * Whether a place lies inside.
     *
     * @param other a place
     * @return whether it does
     */
    public boolean contains(int other) {
        return best <= other && other <= worst;
    }
}
