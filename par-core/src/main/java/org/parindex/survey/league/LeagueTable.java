package org.parindex.survey.league;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.parindex.rule.Direction;
import org.parindex.survey.design.Estimate;
import org.parindex.survey.internal.Sum;
import org.parindex.survey.stat.Distributions;
import org.parindex.survey.stat.Undefined;
import org.parindex.text.Language;

/**
 * Units in the order of their estimates, with all that the errors say about that order (Goldstein and Spiegelhalter 1996;
 * Mogstad, Romano, Shaikh and Wilhelm 2024). Two units are compared by the error of their difference, never by whether
 * their intervals overlap.
 *
 * <pre>{@code
 * LeagueTable table = LeagueTable.of(entries, Direction.HIGHER_IS_BETTER);
 * table.rankIntervals(RankCorrection.SIMULTANEOUS_HOLM, 0.95);
 * table.groups(RankCorrection.SIMULTANEOUS_HOLM, 0.95);
 * }</pre>
 */
public final class LeagueTable {

    private final List<LeagueEntry> entries;
    private final int sign;
    private final double[][] differenceError;
    private final double[][] df;
    private final Map<String, Undefined> withoutPlace;
    private final int draws;
    private final long seed;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<RankCorrection, double[][]> adjusted = new ConcurrentHashMap<>();

    private LeagueTable(
            List<LeagueEntry> entries,
            int sign,
            double[][] differenceError,
            double[][] df,
            Map<String, Undefined> withoutPlace,
            int draws,
            long seed) {
        this.entries = List.copyOf(entries);
        this.sign = sign;
        this.draws = draws;
        this.seed = seed;
        this.differenceError = differenceError;
        this.df = df;
        this.withoutPlace = withoutPlace;
        for (int i = 0; i < entries.size(); i++) {
            if (index.put(entries.get(i).unit(), i) != null) {
                throw new IllegalArgumentException("Unit " + entries.get(i).unit() + " stands twice in the table.");
            }
        }
    }

    private static LeagueTable table(
            List<LeagueEntry> entries,
            Direction direction,
            double[][] error,
            double[][] df,
            Map<String, Undefined> withoutPlace) {
        int sign = direction == Direction.HIGHER_IS_BETTER ? 1 : -1;
        return new LeagueTable(entries, sign, error, df, withoutPlace, PairTests.DRAWS, PairTests.SEED);
    }

    /**
     * The same table with other random numbers for {@link RankCorrection#SIMULTANEOUS_MAXIMUM}. Without it, 10,000 draws are
     * made with a seed that never changes.
     *
     * @param number how many draws, at least 100
     * @param start seed of the random numbers
     * @return the table; its results depend on these two alone, not on the number of threads
     */
    public LeagueTable withDraws(int number, long start) {
        if (number < 100) {
            throw new IllegalArgumentException("%d draws say nothing. Give 100 or more.".formatted(number));
        }
        return new LeagueTable(entries, sign, differenceError, df, withoutPlace, number, start);
    }

    private static Comparator<LeagueEntry> bestFirst(Direction direction) {
        Comparator<LeagueEntry> byEstimate = Comparator.comparingDouble(LeagueEntry::estimate);
        return (direction == Direction.HIGHER_IS_BETTER ? byEstimate.reversed() : byEstimate)
                .thenComparing(LeagueEntry::unit);
    }

    /**
     * A table of units whose estimates do not depend on each other, compared by the normal distribution.
     *
     * @param entries the units, in any order
     * @param direction which way is better
     * @return the table
     */
    public static LeagueTable of(List<LeagueEntry> entries, Direction direction) {
        return of(entries, Map.of(), direction);
    }

    /**
     * A table of units whose estimates do not depend on each other, compared by Student's t: each pair with the degrees of
     * freedom of Welch and Satterthwaite, (vᵢ + vⱼ)² / (vᵢ²/dfᵢ + vⱼ²/dfⱼ).
     *
     * @param entries the units, in any order
     * @param df degrees of freedom of the errors by unit, above 0; without one the error counts as known
     * @param direction which way is better
     * @return the table
     */
    public static LeagueTable of(List<LeagueEntry> entries, Map<String, Double> df, Direction direction) {
        List<LeagueEntry> sorted = entries.stream().sorted(bestFirst(direction)).toList();
        int k = sorted.size();
        double[][] error = new double[k][k];
        double[][] freedom = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                error[i][j] = Math.hypot(sorted.get(i).error(), sorted.get(j).error());
                double inverse = spent(sorted.get(i), df, error[i][j]) + spent(sorted.get(j), df, error[i][j]);
                freedom[i][j] = inverse == 0 ? Double.POSITIVE_INFINITY : 1 / inverse;
            }
        }
        return table(sorted, direction, error, freedom, Map.of());
    }

    /** (v/(vᵢ + vⱼ))²/df. */
    private static double spent(LeagueEntry entry, Map<String, Double> df, double error) {
        Double own = df.get(entry.unit());
        if (own != null && !(own > 0)) {
            throw new IllegalArgumentException(
                    "Unit %s has %s degrees of freedom, not more than 0.".formatted(entry.unit(), own));
        }
        double share = entry.error() == 0 ? 0 : entry.error() / error;
        return own == null ? 0 : Math.pow(share, 4) / own;
    }

    /**
     * A table of parts of one survey: their covariance counts, and each pair is compared by Student's t with the first-stage
     * units less strata of the two together. Where units share strata the work grows with the square of their number times
     * the respondents.
     *
     * @param estimates one estimate per unit, of one design
     * @param direction which way is better
     * @return the table; units without an estimate, an error or a degree of freedom have no place in it
     */
    public static LeagueTable ofEstimates(Map<String, Estimate> estimates, Direction direction) {
        Map<String, Undefined> without = new TreeMap<>();
        List<LeagueEntry> entries = new ArrayList<>();
        estimates.forEach((unit, estimate) -> whyNoPlace(estimate)
                .ifPresentOrElse(
                        why -> without.put(unit, why),
                        () -> entries.add(new LeagueEntry(
                                unit,
                                estimate.value().orElseThrow(),
                                estimate.standardError().orElseThrow()))));
        entries.sort(bestFirst(direction));
        int k = entries.size();
        double[][] error = new double[k][k];
        double[][] freedom = new double[k][k];
        for (int i = 0; i < k; i++) {
            Estimate own = estimates.get(entries.get(i).unit());
            for (int j = 0; j < i; j++) {
                Estimate other = estimates.get(entries.get(j).unit());
                error[i][j] = own.errorOfDifference(other).orElseThrow();
                error[j][i] = error[i][j];
                freedom[i][j] = own.degreesOfFreedomWith(other);
                freedom[j][i] = freedom[i][j];
            }
        }
        return table(entries, direction, error, freedom, Collections.unmodifiableMap(without));
    }

    /** The error of a unit whose answers all come from one first-stage unit is 0 on paper and unknown in truth. */
    private static Optional<Undefined> whyNoPlace(Estimate estimate) {
        return estimate.whyNoError()
                .or(() -> estimate.degreesOfFreedom() < 1
                        ? Optional.of(Undefined.NO_DEGREES_OF_FREEDOM)
                        : Optional.empty());
    }

    /**
     * The units with a place, best first; equal ones by id.
     *
     * @return the entries
     */
    public List<LeagueEntry> entries() {
        return entries;
    }

    /**
     * The units that have no place, and why.
     *
     * @return a reason per id
     */
    public Map<String, Undefined> withoutPlace() {
        return withoutPlace;
    }

    private int at(String unit) {
        Integer i = index.get(unit);
        if (i == null) {
            throw new IllegalArgumentException("Unit %s has no place in the table.".formatted(unit));
        }
        return i;
    }

    /**
     * The place of a unit by its estimate alone; equal estimates share the best place.
     *
     * @param unit the id of the unit
     * @return from 1
     */
    public int place(String unit) {
        double own = entries.get(at(unit)).estimate();
        return 1
                + (int) entries.stream()
                        .filter(other -> sign * other.estimate() > sign * own)
                        .count();
    }

    /** By how many errors unit i is better than unit j; infinite where they differ without any error. */
    private double lead(int i, int j) {
        double difference = sign * (entries.get(i).estimate() - entries.get(j).estimate());
        return difference == 0 ? 0 : difference / differenceError[i][j];
    }

    /**
     * How often chance alone would part two equal units as far as these two.
     *
     * @param one the id of a unit
     * @param other the id of another
     * @param correction for the other pairs; marginal where only this unit was asked for
     * @return the probability, two-sided
     */
    public double pValue(String one, String other, RankCorrection correction) {
        int i = at(one);
        int j = at(other);
        if (i == j) {
            throw new IllegalArgumentException("Unit %s is not compared with itself.".formatted(one));
        }
        return adjusted(correction)[Math.max(i, j)][Math.min(i, j)];
    }

    /** The adjusted probabilities of all pairs, both halves of the square. */
    private double[][] adjusted(RankCorrection correction) {
        return adjusted.computeIfAbsent(correction, this::adjust);
    }

    private double[][] adjust(RankCorrection correction) {
        double[] probabilities = new PairTests(entries, differenceError, df, draws, seed).adjusted(correction);
        int k = entries.size();
        double[][] square = new double[k][k];
        int at = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                square[i][j] = probabilities[at++];
                square[j][i] = square[i][j];
            }
        }
        return square;
    }

    /** Whether unit i differs from unit j beyond doubt. */
    private boolean[][] differ(RankCorrection correction, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A confidence level lies between 0 and 1, not " + level + ".");
        }
        double[][] p = adjusted(correction);
        boolean[][] differ = new boolean[p.length][p.length];
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p.length; j++) {
                differ[i][j] = i != j && lead(i, j) != 0 && p[i][j] <= 1 - level;
            }
        }
        return differ;
    }

    /**
     * The places that each unit may hold: 1 + units significantly better … K − units significantly worse.
     *
     * @param correction for what the intervals vouch
     * @param level the confidence, such as 0.95
     * @return one interval per unit, in the order of the table
     */
    public List<RankInterval> rankIntervals(RankCorrection correction, double level) {
        boolean[][] differ = differ(correction, level);
        List<RankInterval> intervals = new ArrayList<>();
        for (int i = 0; i < differ.length; i++) {
            int better = 0;
            int worse = 0;
            for (int j = 0; j < differ.length; j++) {
                better += differ[i][j] && lead(j, i) > 0 ? 1 : 0;
                worse += differ[i][j] && lead(j, i) < 0 ? 1 : 0;
            }
            String unit = entries.get(i).unit();
            intervals.add(new RankInterval(unit, place(unit), 1 + better, differ.length - worse, level, correction));
        }
        return intervals;
    }

    /**
     * Groups of units among whom no two differ: what the data can tell apart (compact letter display, Piepho 2004). A unit
     * may stand in several groups; two units differ exactly when they stand in none together.
     *
     * @param correction for what the comparison vouches
     * @param level the confidence, such as 0.95
     * @return the ids of each group, best first; the group of the best unit first
     */
    public List<List<String>> groups(RankCorrection correction, double level) {
        return LetterGroups.of(differ(correction, level)).stream()
                .map(group ->
                        group.stream().mapToObj(i -> entries.get(i).unit()).toList())
                .toList();
    }

    /**
     * The chance that a unit is truly better than another, each known with its error and nothing known before.
     *
     * @param one the id of a unit
     * @param other the id of another
     * @return the probability; 0.5 for a unit and itself
     */
    public double beats(String one, String other) {
        return beats(at(one), at(other));
    }

    private double beats(int i, int j) {
        double lead = i == j ? 0 : lead(i, j);
        return Double.isInfinite(lead) ? (lead > 0 ? 1 : 0) : Distributions.studentCdf(lead, df[i][j]);
    }

    /**
     * The mean of the places that a unit may truly hold.
     *
     * @param unit the id of the unit
     * @return 1 + Σ of the chances of all others to be better
     */
    public double expectedRank(String unit) {
        int i = at(unit);
        Sum sum = new Sum();
        sum.add(1);
        for (int j = 0; j < entries.size(); j++) {
            sum.add(j == i ? 0 : beats(j, i));
        }
        return sum.value();
    }

    /**
     * The chance that a unit is truly among the best, as if the estimates did not depend on each other.
     *
     * @param unit the id of the unit
     * @param places how many places count as best, from 1
     * @return the probability
     */
    public double amongBest(String unit, int places) {
        return TopProbability.of(entries, sign, at(unit), places);
    }

    /**
     * The table in words, one line per unit with tabs between: place, places, unit, estimate, error, letters of its groups;
     * units without a place at the end, with their reason.
     *
     * @param correction for what the intervals vouch
     * @param level the confidence, such as 0.95
     * @param language the language
     * @return the lines
     */
    public String toText(RankCorrection correction, double level, Language language) {
        return LeagueText.of(this, correction, level, language);
    }
}
