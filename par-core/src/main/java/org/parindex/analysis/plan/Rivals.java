package org.parindex.analysis.plan;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.parindex.points.Points;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;

/**
 * What the other units do while one improves.
 *
 * @param gains what each adds to the value that is ranked, by unit id; units that are not named stay as they are
 */
public record Rivals(Map<String, Points> gains) {

    private static final Rivals STAY = new Rivals(Map.of());

    /** Copies the map. */
    public Rivals {
        gains = Collections.unmodifiableMap(new TreeMap<>(gains));
    }

    /**
     * All others stay as they are.
     *
     * @return the rivals
     */
    public static Rivals staying() {
        return STAY;
    }

    /**
     * The others gain once more what they gained since an earlier round, at most to 100 % where percentages are ranked;
     * those that lost, and those that are new, stay.
     *
     * @param before the ranking of the earlier round
     * @param now the ranking of the present round
     * @return the rivals
     */
    public static Rivals improvingAsBefore(Ranking before, Ranking now) {
        Map<String, Points> gains = new TreeMap<>();
        for (GroupRanking group : now.groups()) {
            for (RankedUnit one : group.ranked()) {
                before.find(one.unit().id()).ifPresent(then -> {
                    Points gain = one.value().minus(then.value());
                    boolean percent = one.indexPercent() != null
                            && one.value().minus(one.indexPercent()).abs().compareTo(Points.ONE) < 0;
                    Points room = percent ? Points.HUNDRED.minus(one.value()).max(Points.ZERO) : gain;
                    if (gain.signum() > 0) {
                        gains.put(one.unit().id(), gain.min(room));
                    }
                });
            }
        }
        return new Rivals(gains);
    }

    /**
     * The value of a unit when the time has come.
     *
     * @param unit the unit as it stands now
     * @return its value with its gain
     */
    public Points valueOf(RankedUnit unit) {
        return unit.value().plus(gains.getOrDefault(unit.unit().id(), Points.ZERO));
    }
}
