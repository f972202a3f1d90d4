package org.parindex.survey.league;

import java.util.List;
import org.parindex.survey.internal.Sum;
import org.parindex.survey.stat.Distributions;

/**
 * The chance of a unit to be among the best k of independent normal estimates: over every value that the unit may have,
 * the chance that fewer than k others are better (a Poisson-binomial distribution).
 */
final class TopProbability {

    private static final int NODES = 2001;
    private static final double REACH = 8.5;

    private TopProbability() {}

    static double of(List<LeagueEntry> entries, int sign, int unit, int places) {
        LeagueEntry own = entries.get(unit);
        if (places < 1) {
            throw new IllegalArgumentException("The best " + places + " places are none.");
        }
        if (own.error() == 0) {
            return fewerThan(entries, sign, unit, own.estimate(), places);
        }
        Sum sum = new Sum();
        Sum all = new Sum();
        for (int node = 0; node < NODES; node++) {
            double z = -REACH + 2 * REACH * node / (NODES - 1);
            double weight = Math.exp(-z * z / 2);
            all.add(weight);
            sum.add(weight * fewerThan(entries, sign, unit, own.estimate() + z * own.error(), places));
        }
        return Math.min(1, sum.value() / all.value());
    }

    private static double fewerThan(List<LeagueEntry> entries, int sign, int unit, double value, int places) {
        double[] chance = new double[places];
        chance[0] = 1;
        for (int j = 0; j < entries.size(); j++) {
            if (j == unit) {
                continue;
            }
            double better = better(entries.get(j), sign, value);
            for (int count = places - 1; count >= 0; count--) {
                chance[count] = chance[count] * (1 - better) + (count > 0 ? chance[count - 1] * better : 0);
            }
        }
        return Sum.of(chance);
    }

    private static double better(LeagueEntry other, int sign, double value) {
        double lead = sign * (other.estimate() - value);
        return other.error() == 0 ? (lead > 0 ? 1 : 0) : Distributions.normalCdf(lead / other.error());
    }
}
