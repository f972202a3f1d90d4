package org.parindex.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parindex.survey.design.Bootstrap;
import org.parindex.survey.design.ReplicateEstimate;
import org.parindex.survey.design.SurveyDesign;

/**
 * The errors of a satisfaction survey of the size of 2024: 36,540 people in 1,218 villages of 63 provinces, 33 items, 1,000
 * bootstrap replicates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class SurveyBenchmark {

    private static final int PROVINCES = 63;
    private static final int VILLAGES = 1218;
    private static final int PEOPLE = 36540;
    private static final int ITEMS = 33;
    private static final int REPLICATES = 1000;
    private static final long SEED = 20241231;

    private double[][] satisfied;
    private double[][] answered;
    private double[] weights;
    private int[] province;
    private SurveyDesign villages;
    private SurveyDesign people;

    /** Makes the answers once. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        weights = new double[PEOPLE];
        province = new int[PEOPLE];
        String[] strata = new String[PEOPLE];
        String[] village = new String[PEOPLE];
        satisfied = new double[ITEMS][PEOPLE];
        answered = new double[ITEMS][PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            int v = i * VILLAGES / PEOPLE;
            province[i] = v * PROVINCES / VILLAGES;
            strata[i] = "p" + province[i];
            village[i] = "v" + v;
            weights[i] = 500 + random.nextInt(3000);
            for (int item = 0; item < ITEMS; item++) {
                answered[item][i] = random.nextInt(item < 14 ? 20 : 2) > 0 ? 1 : 0;
                satisfied[item][i] = answered[item][i] > 0 && random.nextInt(6) > 0 ? 1 : 0;
            }
        }
        villages = SurveyDesign.builder(weights).strata(strata).stage(village).build();
        people = SurveyDesign.builder(weights).strata(strata).build();
    }

    /** Ours, villages drawn as they were in the survey; adding up the answers included. */
    @Benchmark
    public List<ReplicateEstimate> bootstrapOfVillages() {
        return Bootstrap.of(villages, satisfied, answered).ratios(REPLICATES, SEED);
    }

    /** Ours, every person drawn alone: the largest number of units. */
    @Benchmark
    public List<ReplicateEstimate> bootstrapOfPeople() {
        return Bootstrap.of(people, satisfied, answered).ratios(REPLICATES, SEED);
    }

    /** The errors of the 33 items from linearised values, for comparison. */
    @Benchmark
    public double linearised() {
        double sum = 0;
        for (int item = 0; item < ITEMS; item++) {
            sum += villages.ratio(satisfied[item], answered[item])
                    .standardError()
                    .orElseThrow();
        }
        return sum;
    }

    /** The plain way on one thread: new weights for all people, then item after item. */
    @Benchmark
    public double[][] plainLoops() {
        int[] first = new int[PROVINCES + 1];
        for (int p : province) {
            first[p + 1]++;
        }
        for (int p = 0; p < PROVINCES; p++) {
            first[p + 1] += first[p];
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] ratios = new double[REPLICATES][ITEMS];
        double[] drawn = new double[PEOPLE];
        for (double[] ratio : ratios) {
            Arrays.fill(drawn, 0);
            for (int p = 0; p < PROVINCES; p++) {
                int n = first[p + 1] - first[p];
                for (int draw = 0; draw < n - 1; draw++) {
                    int one = first[p] + random.nextInt(n);
                    drawn[one] += weights[one] * n / (n - 1);
                }
            }
            for (int item = 0; item < ITEMS; item++) {
                double top = 0;
                double bottom = 0;
                for (int i = 0; i < PEOPLE; i++) {
                    top += drawn[i] * satisfied[item][i];
                    bottom += drawn[i] * answered[item][i];
                }
                ratio[item] = top / bottom;
            }
        }
        return ratios;
    }
}
