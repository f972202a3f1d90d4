package org.parindex.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
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
import org.parindex.analysis.composite.IndicatorTable;
import org.parindex.analysis.draw.Product;
import org.parindex.analysis.draw.Ranker;
import org.parindex.analysis.sure.RankRobustness;
import org.parindex.analysis.sure.Robustness;
import org.parindex.analysis.sure.WeightLaw;
import org.parindex.analysis.sure.WeightNoise;
import org.parindex.analysis.sure.WeightTree;

/**
 * Monte Carlo over weights with a full ranking of every draw (W2): the whole question, and its two halves, products and
 * places, against the same arithmetic in bare loops, Commons Math and EJML.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class DrawsBenchmark {

    private static final int PILLARS = 8;

    /** Units × indicators × draws: the countries of COINr's example, and the communes and districts of 2020. */
    @Param({"51x49x1000", "10600x100x100"})
    public String size;

    private int units;
    private int indicators;
    private int draws;
    private Robustness question;
    private double[][] columns;
    private double[][] rows;
    private double[][] weights;
    private double[][] values;
    private RealMatrix table;
    private RealMatrix drawn;
    private DMatrixRMaj denseTable;
    private DMatrixRMaj denseDrawn;
    private DMatrixRMaj denseOut;
    private Ranker ranker;
    private int[] places;

    /** Makes the table and the drawn weights once. */
    @Setup
    public void prepare() {
        String[] parts = size.split("x");
        units = Integer.parseInt(parts[0]);
        indicators = Integer.parseInt(parts[1]);
        draws = Integer.parseInt(parts[2]);
        Random random = new Random(2020);
        columns = new double[indicators][units];
        rows = new double[units][indicators];
        weights = new double[draws][indicators];
        values = new double[draws][units];
        for (int unit = 0; unit < units; unit++) {
            double quality = random.nextGaussian();
            for (int i = 0; i < indicators; i++) {
                rows[unit][i] = 50 + 10 * quality + 15 * random.nextGaussian();
                columns[i][unit] = rows[unit][i];
            }
        }
        for (double[] draw : weights) {
            double sum = 0;
            for (int i = 0; i < indicators; i++) {
                draw[i] = 1 + 0.25 * (2 * random.nextDouble() - 1);
                sum += draw[i];
            }
            for (int i = 0; i < indicators; i++) {
                draw[i] /= sum;
            }
        }
        double[][] turned = new double[indicators][draws];
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < indicators; i++) {
                turned[i][draw] = weights[draw][i];
            }
        }
        table = new Array2DRowRealMatrix(rows, false);
        drawn = new Array2DRowRealMatrix(turned, false);
        denseTable = new DMatrixRMaj(rows);
        denseDrawn = new DMatrixRMaj(turned);
        denseOut = new DMatrixRMaj(units, draws);
        ranker = new Ranker(units);
        places = new int[units];
        question = question(random);
        Product.sums(columns, 0, units, weights, draws, values);
    }

    private Robustness question(Random random) {
        WeightTree.Builder tree = WeightTree.builder("index");
        for (int pillar = 0; pillar < PILLARS; pillar++) {
            tree.node("p" + pillar, "index", 1 + random.nextInt(3));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < indicators; i++) {
            names.add("i" + i);
            tree.node("i" + i, "p" + i % PILLARS, 1);
        }
        List<String> ids = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            ids.add("u" + unit);
        }
        return Robustness.of(IndicatorTable.ofColumns(ids, names, columns), tree.build())
                .with(WeightNoise.domains(new WeightLaw.Uniform(25)))
                .with(WeightNoise.leaves(new WeightLaw.Uniform(25)))
                .allPairsUpTo(0)
                .draws(draws);
    }

    /** Ours, the whole question on one thread: weights drawn at both levels, values, places, what is counted of them. */
    @Benchmark
    public RankRobustness wholeQuestion() {
        return question.threads(1).run();
    }

    /** The same on two threads. */
    @Benchmark
    public RankRobustness wholeQuestionOnTwoThreads() {
        return question.threads(2).run();
    }

    /** Ours, every pair of units compared as well; for few units. */
    @Benchmark
    public RankRobustness wholeQuestionWithPairs() {
        return question.threads(1).allPairsUpTo(100).run();
    }

    /** Ours: products alone. */
    @Benchmark
    public double[][] productOfBlocks() {
        Product.sums(columns, 0, units, weights, draws, values);
        return values;
    }

    /** The same products in three plain loops. */
    @Benchmark
    public double[][] productOfBareLoops() {
        for (int draw = 0; draw < draws; draw++) {
            double[] weight = weights[draw];
            for (int unit = 0; unit < units; unit++) {
                double[] row = rows[unit];
                double sum = 0;
                for (int i = 0; i < indicators; i++) {
                    sum += weight[i] * row[i];
                }
                values[draw][unit] = sum;
            }
        }
        return values;
    }

    /** The same products by Commons Math. */
    @Benchmark
    public RealMatrix productOfCommonsMath() {
        return table.multiply(drawn);
    }

    /** The same products by EJML. */
    @Benchmark
    public DMatrixRMaj productOfEjml() {
        CommonOps_DDRM.mult(denseTable, denseDrawn, denseOut);
        return denseOut;
    }

    /** Ours: places of every draw. */
    @Benchmark
    public int[] placesByRadix() {
        for (double[] value : values) {
            ranker.rank(value, places);
        }
        return places;
    }

    /** The same places by the sort of the JDK on whole numbers that hold value and unit. */
    @Benchmark
    public int[] placesBySort() {
        long[] keys = new long[units];
        for (double[] value : values) {
            for (int unit = 0; unit < units; unit++) {
                keys[unit] = (-(long) (value[unit] * 1e9) << 24) | unit;
            }
            Arrays.sort(keys);
            for (int i = 0; i < units; i++) {
                places[(int) (keys[i] & 0xffffff)] = i + 1;
            }
        }
        return places;
    }
}
