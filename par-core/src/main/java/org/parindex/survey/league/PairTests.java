package org.parindex.survey.league;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parindex.survey.stat.Adjustment;
import org.parindex.survey.stat.Distributions;
import org.parindex.survey.stat.StudentisedRange;

/** How often chance alone would part any two equal units as far as each two are parted. Pairs are (1,0), (2,0), (2,1) … */
final class PairTests {

    static final int DRAWS = 10_000;
    static final long SEED = 20_240_601;

    private final List<LeagueEntry> entries;
    private final double[][] differenceError;
    private final double[][] df;
    private final int draws;
    private final long seed;

    PairTests(List<LeagueEntry> entries, double[][] differenceError, double[][] df, int draws, long seed) {
        this.entries = entries;
        this.differenceError = differenceError;
        this.df = df;
        this.draws = draws;
        this.seed = seed;
    }

    private interface Pair {
        double of(int i, int j);
    }

    private double[] pairs(Pair pair) {
        int k = entries.size();
        double[] all = new double[k * (k - 1) / 2];
        int at = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                all[at++] = pair.of(i, j);
            }
        }
        return all;
    }

    private double apart(int i, int j) {
        return Math.abs(entries.get(i).estimate() - entries.get(j).estimate());
    }

    private static double over(double difference, double error) {
        return difference == 0 ? 0 : difference / error;
    }

    double[] adjusted(RankCorrection correction) {
        int k = entries.size();
        if (k < 2) {
            return new double[0];
        }
        return switch (correction) {
            case NONE -> plain();
            case MARGINAL ->
                Arrays.stream(plain()).map(p -> Math.min(1, p * (k - 1))).toArray();
            case SIMULTANEOUS_BONFERRONI -> Adjustment.BONFERRONI.adjust(plain());
            case SIMULTANEOUS_HOLM -> Adjustment.HOLM.adjust(plain());
            case FALSE_DISCOVERY -> Adjustment.BENJAMINI_HOCHBERG.adjust(plain());
            case SIMULTANEOUS_TUKEY -> ranges();
            case SIMULTANEOUS_MAXIMUM -> maximum();
            case JOINT_REGION ->
                pairs((i, j) -> {
                    double errors = entries.get(i).error() + entries.get(j).error();
                    double alone = twoSided(over(apart(i, j), errors), df[i][j]);
                    return alone == 1 ? 1 : -Math.expm1(k * Math.log1p(-alone));
                });
        };
    }

    private double[] plain() {
        return pairs((i, j) -> twoSided(over(apart(i, j), differenceError[i][j]), df[i][j]));
    }

    private static double twoSided(double t, double freedom) {
        return Double.isInfinite(t) ? 0 : Math.min(1, Distributions.studentTwoSided(t, freedom));
    }

    /** Each pair with its own degrees of freedom (Games and Howell 1976). */
    private double[] ranges() {
        Map<Double, StudentisedRange> byFreedom = new HashMap<>();
        StudentisedRange known = StudentisedRange.of(entries.size(), Double.POSITIVE_INFINITY);
        return pairs((i, j) -> byFreedom
                .computeIfAbsent(df[i][j], known::with)
                .tail(over(apart(i, j), differenceError[i][j]) * Math.sqrt(2)));
    }

    /** Distances as normal ones would be, so that pairs with few degrees of freedom do not stand out by that alone. */
    private double[] normalDistances() {
        return pairs((i, j) -> {
            double t = over(apart(i, j), differenceError[i][j]);
            double p = twoSided(t, df[i][j]);
            return Double.isInfinite(df[i][j]) || Double.isInfinite(t) || !(p > 0 && p < 1)
                    ? t
                    : -Distributions.normalQuantile(p / 2);
        });
    }

    /** Step-down: the farthest pair against the greatest of all drawn pairs, the next against the greatest of the rest. */
    private double[] maximum() {
        double[] distance = normalDistances();
        NormalDraw normal = NormalDraw.of(covariances(), seed);
        Integer[] order = IntStream.range(0, distance.length)
                .filter(pair -> Double.isFinite(distance[pair]))
                .boxed()
                .sorted(Comparator.comparingDouble(pair -> -distance[pair]))
                .toArray(Integer[]::new);
        int[] sorted = Arrays.stream(order).mapToInt(Integer::intValue).toArray();
        int[] reached = IntStream.range(0, draws)
                .parallel()
                .collect(
                        () -> new int[sorted.length],
                        (counts, draw) -> count(counts, draw, sorted, distance, normal),
                        PairTests::add);
        double[] p = new double[distance.length];
        double most = 0;
        for (int place = 0; place < sorted.length; place++) {
            most = Math.max(most, (1.0 + reached[place]) / (1.0 + draws));
            p[sorted[place]] = distance[sorted[place]] == 0 ? 1 : most;
        }
        return p;
    }

    private static void add(int[] to, int[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }

    private void count(int[] counts, int number, int[] sorted, double[] distance, NormalDraw normal) {
        double[] drawn = normal.of(number);
        double[] chance =
                pairs((i, j) -> differenceError[i][j] == 0 ? 0 : Math.abs(drawn[i] - drawn[j]) / differenceError[i][j]);
        double greatest = 0;
        for (int place = sorted.length - 1; place >= 0; place--) {
            greatest = Math.max(greatest, chance[sorted[place]]);
            counts[place] += greatest >= distance[sorted[place]] ? 1 : 0;
        }
    }

    /** (sᵢ² + sⱼ² − s(i − j)²)/2. */
    private double[][] covariances() {
        int k = entries.size();
        double[][] covariance = new double[k][k];
        for (int i = 0; i < k; i++) {
            double own = entries.get(i).error() * entries.get(i).error();
            covariance[i][i] = own;
            for (int j = 0; j < i; j++) {
                double other = entries.get(j).error() * entries.get(j).error();
                covariance[i][j] = (own + other - differenceError[i][j] * differenceError[i][j]) / 2;
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }
}
