package org.parindex.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parindex.assessment.Stage;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.BatchInput;
import org.parindex.score.BatchScorer;
import org.parindex.score.Explanation;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;

/** Scoring and ranking a whole country: exact columns against bare loops over doubles and other ways (W1). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScoringBenchmark {

    /** Number of units: the communes of 2025, and those of 2020 with their districts. */
    @Param({"3321", "10600"})
    public int units;

    private ProvinceData data;
    private BatchScorer scorer;
    private BatchInput columns;
    private Scores scores;
    private BigDecimal[][] decimals;
    private BigDecimal[][] wholes;
    private RealMatrix tree;

    /** Makes the round once. */
    @Setup
    public void prepare() {
        data = new ProvinceData(units);
        scorer = BatchScorer.of(data.scheme);
        columns = scorer.prepare(data.assessments, Stage.FINAL);
        decimals = new BigDecimal[ProvinceData.LEAVES][units];
        wholes = new BigDecimal[ProvinceData.LEAVES][units];
        for (int leaf = 0; leaf < ProvinceData.LEAVES; leaf++) {
            for (int unit = 0; unit < units; unit++) {
                decimals[leaf][unit] = BigDecimal.valueOf(data.first[leaf][unit]);
                wholes[leaf][unit] = BigDecimal.valueOf(data.second[leaf][unit]);
            }
        }
        tree = new Array2DRowRealMatrix(ProvinceData.LEAVES, 1);
        for (int leaf = 0; leaf < ProvinceData.LEAVES; leaf++) {
            tree.setEntry(leaf, 0, 1);
        }
    }

    /** Ours: exact totals and exact places from prepared columns. */
    @Benchmark
    public int[] exactColumns() {
        return scorer.score(columns).places(ValueBasis.INDEX_PERCENT);
    }

    /** The limit: the same rules as branch-free loops over doubles, and a sort; ties and halves may come out wrong. */
    @Benchmark
    public int[] doubleLoops() {
        double[] points = new double[units];
        double[] maxima = new double[units];
        for (int leaf = 0; leaf < ProvinceData.LEAVES; leaf++) {
            double[] a = data.first[leaf];
            double[] b = data.second[leaf];
            double max = data.maxima[leaf];
            for (int i = 0; i < units; i++) {
                maxima[i] += a[i] < 0 ? 0 : max;
            }
            add(data.kinds[leaf], a, b, max, points);
        }
        return places(points, maxima);
    }

    private static void add(int kind, double[] a, double[] b, double max, double[] points) {
        switch (kind) {
            case 0 -> {
                for (int i = 0; i < a.length; i++) {
                    points[i] += a[i] == 0 ? max : a[i] == 1 ? 0.25 : 0;
                }
            }
            case 1 -> {
                for (int i = 0; i < a.length; i++) {
                    points[i] += max * Math.max(0, a[i]) / b[i];
                }
            }
            case 2 -> {
                for (int i = 0; i < a.length; i++) {
                    double rate = a[i] / b[i];
                    points[i] += rate >= 0.95 ? max : rate >= 0.8 ? 0.25 : 0;
                }
            }
            case 3 -> {
                for (int i = 0; i < a.length; i++) {
                    points[i] += Math.min(max, Math.max(0, a[i]) * 0.05);
                }
            }
            default -> {
                for (int i = 0; i < a.length; i++) {
                    points[i] += Math.max(0, a[i]);
                }
            }
        }
    }

    private static int[] places(double[] points, double[] maxima) {
        long[] keys = new long[points.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (-(long) (points[i] / maxima[i] * 1e11) << 24) | i;
        }
        Arrays.sort(keys);
        int[] places = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            places[(int) (keys[i] & 0xffffff)] = i + 1;
        }
        return places;
    }

    /** The usual exact way: one BigDecimal sum per unit and level. */
    @Benchmark
    public BigDecimal[] bigDecimalTree() {
        BigDecimal[] index = new BigDecimal[units];
        for (int unit = 0; unit < units; unit++) {
            BigDecimal[] criteria = new BigDecimal[data.domainOf.length];
            Arrays.fill(criteria, BigDecimal.ZERO);
            BigDecimal maximum = BigDecimal.ZERO;
            for (int leaf = 0; leaf < ProvinceData.LEAVES; leaf++) {
                if (decimals[leaf][unit].signum() >= 0) {
                    BigDecimal max = BigDecimal.valueOf(data.maxima[leaf]);
                    maximum = maximum.add(max);
                    int criterion = data.criterionOf[leaf];
                    criteria[criterion] = criteria[criterion].add(decimal(leaf, unit, max));
                }
            }
            BigDecimal total = BigDecimal.ZERO;
            for (BigDecimal criterion : criteria) {
                total = total.add(criterion);
            }
            index[unit] = total.multiply(BigDecimal.valueOf(100)).divide(maximum, MathContext.DECIMAL64);
        }
        Arrays.sort(index);
        return index;
    }

    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal TWENTIETH = new BigDecimal("0.05");
    private static final BigDecimal HIGH = new BigDecimal("0.95");
    private static final BigDecimal LOW = new BigDecimal("0.80");

    private BigDecimal decimal(int leaf, int unit, BigDecimal max) {
        BigDecimal a = decimals[leaf][unit];
        return switch (data.kinds[leaf]) {
            case 0 -> a.signum() == 0 ? max : a.compareTo(BigDecimal.ONE) == 0 ? QUARTER : BigDecimal.ZERO;
            case 1 -> max.multiply(a).divide(wholes[leaf][unit], MathContext.DECIMAL64);
            case 2 -> {
                BigDecimal rate = a.divide(wholes[leaf][unit], MathContext.DECIMAL64);
                yield rate.compareTo(HIGH) >= 0 ? max : rate.compareTo(LOW) >= 0 ? QUARTER : BigDecimal.ZERO;
            }
            case 3 -> max.min(a.multiply(TWENTIETH));
            default -> a;
        };
    }

    /** Leaf points by loops, the sum as a matrix product of Commons Math. */
    @Benchmark
    public int[] commonsMathMatrix() {
        double[][] leafPoints = new double[units][ProvinceData.LEAVES];
        double[] maxima = new double[units];
        for (int leaf = 0; leaf < ProvinceData.LEAVES; leaf++) {
            double[] one = new double[units];
            add(data.kinds[leaf], data.first[leaf], data.second[leaf], data.maxima[leaf], one);
            for (int i = 0; i < units; i++) {
                leafPoints[i][leaf] = one[i];
                maxima[i] += data.first[leaf][i] < 0 ? 0 : data.maxima[leaf];
            }
        }
        double[] points =
                new Array2DRowRealMatrix(leafPoints, false).multiply(tree).getColumn(0);
        return places(points, maxima);
    }

    /** Laying the answers out in columns, once per round. */
    @Benchmark
    public BatchInput prepareColumns() {
        return scorer.prepare(data.assessments, Stage.FINAL);
    }

    /** Everything with findings and reasons, at all stages. */
    @Benchmark
    public Scores scorerWithFindings() {
        return Scorer.of(data.scheme).score(data.assessments);
    }

    /** The whole explanation of one unit. */
    @Benchmark
    public Explanation explainOneUnit() {
        if (scores == null) {
            scores = Scorer.of(data.scheme).score(data.assessments);
        }
        return scores.of("u00042").explain();
    }
}
