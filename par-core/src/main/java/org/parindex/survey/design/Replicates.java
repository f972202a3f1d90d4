package org.parindex.survey.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parindex.survey.internal.Sum;

/**
 * The sample made over and over with other weights: the error of any figure from how it changes. Replicates are made
 * when they are asked for, each from its number and the seed alone, so that the number of threads changes nothing.
 * Wolter (2007) tells the methods.
 *
 * <p>Replicates of a calibrated design start from its calibrated weights; {@link #calibrated} calibrates each again.
 */
public final class Replicates {

    /** Fills the weights of a replicate. */
    private interface Maker {
        void fill(int replicate, double[] weights);
    }

    /** How the squares of replicates become a variance. */
    record Scheme(String method, double[] scales, boolean centredOnFull, boolean independent, boolean refused) {}

    private final SurveyDesign design;
    private final Scheme scheme;
    private final Maker maker;
    private final IntSupplier freedom;
    private volatile int df = -1;

    private Replicates(SurveyDesign design, Scheme scheme, IntSupplier freedom, Maker maker) {
        this.design = design;
        this.scheme = scheme;
        this.freedom = freedom;
        this.maker = maker;
    }

    /**
     * The stratified jackknife (JKn): every first-stage unit left out once, its stratum's others weighing n/(n − 1) more;
     * scale (1 − f)(n − 1)/n, centred on the mean of the replicates as R does. A stratum with one unit follows the design's
     * {@link LonelyPsu} as R's {@code jknweights} does: no error at all; nothing added; the whole stratum left out, as if
     * strata were units; or the variance times all units over those that were left out.
     *
     * @param design the design
     * @return as many replicates as first-stage units; those of lonely units may weigh nothing
     */
    public static Replicates jackknife(SurveyDesign design) {
        Stage stage = design.first();
        double strata = stage.parents();
        double[] scales = new double[stage.units()];
        boolean[] certain = stage.certain();
        int alone = 0;
        for (int unit = 0; unit < scales.length; unit++) {
            int parent = stage.parent[unit];
            double n = stage.sampled[parent];
            double rest = 1 - stage.share[unit];
            boolean lonely = n == 1 && !certain[parent];
            alone += lonely ? 1 : 0;
            boolean adjusted = lonely && design.lonely() == LonelyPsu.ADJUST;
            scales[unit] = rest * (adjusted ? (strata - 1) / strata : (n - 1) / n);
        }
        int others = scales.length - alone;
        if (alone > 0 && design.lonely() == LonelyPsu.AVERAGE && others > 0) {
            Arrays.setAll(scales, unit -> scales[unit] * ((double) stage.units() / others));
        }
        IntSupplier freedom = () -> IntStream.range(0, stage.parents())
                .map(parent -> certain[parent]
                        ? 0
                        : stage.sampled[parent] == 1 && design.lonely() == LonelyPsu.ADJUST
                                ? 1
                                : stage.sampled[parent] - 1)
                .sum();
        boolean refused = alone > 0 && (design.lonely() == LonelyPsu.FAIL || others == 0);
        Scheme scheme = new Scheme("jackknife-jkn", scales, false, false, refused);
        return new Replicates(design, scheme, freedom, (left, weights) -> {
            int parent = stage.parent[left];
            int n = stage.sampled[parent];
            double inside = n == 1 ? 1 : n / (n - 1.0);
            double outside = n == 1 && strata > 1 ? strata / (strata - 1) : 1;
            for (int row = 0; row < weights.length; row++) {
                int unit = stage.unit[row];
                double factor = stage.parent[unit] == parent ? inside : outside;
                weights[row] = unit == left ? 0 : design.weight(row) * factor;
            }
        });
    }

    /**
     * The jackknife without strata (JK1): every first-stage unit left out once, all others weighing n/(n − 1) more; scale
     * (1 − f)(n − 1)/n, centred on the mean of the replicates.
     *
     * @param design the design; its strata are not looked at, nor is the size of the population where there are several
     * @return as many replicates as first-stage units
     */
    public static Replicates jackknifeUnstratified(SurveyDesign design) {
        Stage stage = design.first();
        double n = stage.units();
        double[] scales = new double[stage.units()];
        Arrays.setAll(scales, unit -> (n - 1) / n * (stage.parents() == 1 ? 1 - stage.share[unit] : 1));
        Scheme scheme = new Scheme("jackknife-jk1", scales, false, false, n == 1);
        return new Replicates(design, scheme, () -> stage.units() - 1, (left, weights) -> {
            for (int row = 0; row < weights.length; row++) {
                weights[row] = stage.unit[row] == left ? 0 : design.weight(row) * n / (n - 1);
            }
        });
    }

    /**
     * Balanced half-samples (BRR) for designs with exactly two units in each stratum, balanced by the next Hadamard
     * matrix above the number of strata that Sylvester's and Paley's constructions give. That is R's matrix, except for 24–27,
     * 32–35, 48–55, 68–75, 108–111 and 120–123 strata (up to 130), where R goes by two matrices of a printed table. Totals,
     * means of equal weights and whatever else is linear have the same error by any matrix; ratios differ a little there.
     *
     * @param design the design
     * @param fay how far the left-out half keeps its weight, 0 (plain BRR) to below 1 (Fay's method)
     * @return the replicates, centred on their mean as R does
     */
    public static Replicates balancedHalves(SurveyDesign design, double fay) {
        return balancedHalves(design, fay, Hadamard.above(design.first().parents()));
    }

    /**
     * Balanced half-samples (BRR) with a matrix of one's own, for figures that are not linear and must agree with another
     * program's.
     *
     * @param design the design, with exactly two units in each stratum; strata and units are taken in the order of their names
     * @param fay how far the left-out half keeps its weight, 0 (plain BRR) to below 1 (Fay's method)
     * @param hadamard a row per replicate: whether the first unit of stratum s is kept stands in column s + 1; column 0, of
     *     all ones in a normalised matrix, is left over
     * @return the replicates, centred on their mean as R does
     */
    public static Replicates balancedHalves(SurveyDesign design, double fay, boolean[][] hadamard) {
        if (!(fay >= 0 && fay < 1)) {
            throw new IllegalArgumentException("Fay's factor lies from 0 to below 1, not " + fay + ".");
        }
        Stage stage = design.first();
        if (Arrays.stream(stage.sampled).anyMatch(n -> n != 2)) {
            throw new IllegalArgumentException("Balanced half-samples need exactly two units in each stratum.");
        }
        double[] scales = new double[hadamard.length];
        Arrays.fill(scales, 1 / (hadamard.length * (1 - fay) * (1 - fay)));
        Scheme scheme = new Scheme("brr", scales, false, false, false);
        return new Replicates(design, scheme, design::degreesOfFreedom, (replicate, weights) -> {
            boolean[] plus = hadamard[replicate];
            for (int row = 0; row < weights.length; row++) {
                int unit = stage.unit[row];
                boolean first = unit % 2 == 0;
                weights[row] = design.weight(row) * (plus[stage.parent[unit] + 1] == first ? 2 - fay : fay);
            }
        });
    }

    /**
     * The bootstrap of Rao and Wu (1988): in each stratum n − 1 of its n first-stage units drawn with replacement and
     * rescaled by n/(n − 1). Strata with one unit keep it and add nothing. The population's size is not looked at, so that
     * the error is rather too large where much of a stratum was sampled.
     *
     * @param design the design; where its units have names, the order of the rows does not matter
     * @param replicates how many, at least 2
     * @param seed of the random numbers
     * @return the replicates, centred on their mean
     */
    public static Replicates bootstrap(SurveyDesign design, int replicates, long seed) {
        Stage stage = design.first();
        BootstrapDraw draw = new BootstrapDraw(stage, seed);
        double[] scales = draw.scales();
        Scheme scheme = bootstrapScheme(replicates);
        IntSupplier freedom = () -> Math.min(design.degreesOfFreedom(), replicates - 1);
        return new Replicates(design, scheme, freedom, (replicate, weights) -> {
            int[] counts = draw.counts(replicate);
            for (int row = 0; row < weights.length; row++) {
                int unit = stage.unit[row];
                weights[row] = design.weight(row) * scales[unit] * counts[unit];
            }
        });
    }

    static Scheme bootstrapScheme(int replicates) {
        if (replicates < 2) {
            throw new IllegalArgumentException("A bootstrap needs two replicates at least, not " + replicates + ".");
        }
        return new Scheme("bootstrap-rao-wu", new double[replicates], false, true, false);
    }

    /**
     * Weights that came with the data.
     *
     * @param design the design; its own weights give the full-sample figure
     * @param weights a row of weights per replicate, already combined with the sampling weights
     * @param scale by which the sum of squares is multiplied
     * @param rscales a further factor per replicate
     * @param centredOnFull whether squares are taken about the full-sample figure (true, R's {@code mse}) or the mean of the
     *     replicates
     * @return the replicates
     */
    public static Replicates supplied(
            SurveyDesign design, double[][] weights, double scale, double[] rscales, boolean centredOnFull) {
        if (rscales.length != weights.length) {
            throw new IllegalArgumentException(
                    "%d factors for %d replicates.".formatted(rscales.length, weights.length));
        }
        double[][] own = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
        for (double[] row : own) {
            if (row.length != design.size()) {
                throw new IllegalArgumentException("%d weights for %d rows.".formatted(row.length, design.size()));
            }
        }
        double[] scales = Arrays.stream(rscales).map(one -> one * scale).toArray();
        return new Replicates(
                design,
                new Scheme("supplied", scales, centredOnFull, false, false),
                () -> Math.max(0, WeightRank.of(own) - 1),
                (replicate, into) -> System.arraycopy(own[replicate], 0, into, 0, into.length));
    }

    /**
     * The same replicates, each calibrated as the sample was, so that what calibration gains is seen in the error.
     *
     * <pre>{@code
     * Replicates.jackknife(design).calibrated(weights ->
     *         Calibration.rake(design.withWeights(weights), margins).design().weights());
     * }</pre>
     *
     * @param calibration new weights from the weights of a replicate; must not change what it shares with others
     * @return the replicates
     */
    public Replicates calibrated(UnaryOperator<double[]> calibration) {
        SurveyDesign full = design.withWeights(calibration.apply(design.weights()));
        return new Replicates(full, scheme, this::degreesOfFreedom, (replicate, into) -> {
            maker.fill(replicate, into);
            System.arraycopy(calibration.apply(into.clone()), 0, into, 0, into.length);
        });
    }

    /**
     * The same replicates with squares about the full-sample figure (R's {@code mse = TRUE}) in the place of the mean of the
     * replicates: rather larger, and the safer choice for figures that are far from linear.
     *
     * @return the replicates
     */
    public Replicates centredOnFull() {
        Scheme about = new Scheme(scheme.method(), scheme.scales(), true, scheme.independent(), scheme.refused());
        return new Replicates(design, about, this::degreesOfFreedom, maker);
    }

    /**
     * The sample that is made over and over.
     *
     * @return the design, whose weights give the full-sample figure
     */
    public SurveyDesign design() {
        return design;
    }

    /**
     * The name of the method.
     *
     * @return such as {@code jackknife-jkn}
     */
    public String method() {
        return scheme.method();
    }

    /**
     * How many replicates there are.
     *
     * @return the number
     */
    public int count() {
        return scheme.scales().length;
    }

    /**
     * Degrees of freedom of an error of the whole sample, as R counts them: first-stage units less strata, for the jackknife
     * without strata that were taken whole, no more than replicates less one; for supplied weights their rank less one.
     *
     * @return 0 or more
     */
    public int degreesOfFreedom() {
        if (df < 0) {
            df = Math.max(0, freedom.getAsInt());
        }
        return df;
    }

    /**
     * A figure with its error, on all processors.
     *
     * @param statistic the figure, from weights; must not change what it shares with others; NaN where there is none
     * @return the estimate
     */
    public ReplicateEstimate estimate(ToDoubleFunction<double[]> statistic) {
        return estimates(List.of(statistic)).get(0);
    }

    /**
     * Many figures with their errors, on all processors: each set of weights is made once for all of them, which is much
     * faster than asking for one figure after the other.
     *
     * @param statistics the figures, from weights; must not change what they share with others; NaN where there is none
     * @return one estimate per figure, in their order; the same bits for any number of threads
     */
    public List<ReplicateEstimate> estimates(List<ToDoubleFunction<double[]>> statistics) {
        double[][] values = new double[statistics.size()][count()];
        IntStream.range(0, count()).parallel().forEach(replicate -> {
            double[] weights = new double[design.size()];
            maker.fill(replicate, weights);
            for (int i = 0; i < values.length; i++) {
                values[i][replicate] = statistics.get(i).applyAsDouble(weights);
            }
        });
        double[] full = design.weights();
        List<ReplicateEstimate> estimates = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            estimates.add(new ReplicateEstimate(
                    scheme, statistics.get(i).applyAsDouble(full), values[i], degreesOfFreedom(), null));
        }
        return List.copyOf(estimates);
    }

    /**
     * Columns of numbers for some of the rows.
     *
     * @param rows which rows of the design
     * @param columns how many columns there are
     * @param values the numbers, row after row: {@code rows.length × columns}; not copied, must not be changed
     */
    public record Part(int[] rows, int columns, double[] values) {

        /** Checks the sizes. */
        public Part {
            if (values.length != rows.length * columns) {
                throw new IllegalArgumentException(
                        "%d numbers for %d rows and %d columns.".formatted(values.length, rows.length, columns));
            }
        }

        private double[] sums(double[] weights) {
            double[] sums = new double[columns];
            for (int n = 0; n < rows.length; n++) {
                double weight = weights[rows[n]];
                if (weight != 0) {
                    add(weight, n * columns, sums);
                }
            }
            return sums;
        }

        private void add(double weight, int from, double[] sums) {
            for (int column = 0; column < sums.length; column++) {
                sums[column] += weight * values[from + column];
            }
        }
    }

    /**
     * The weighted sums of many columns of many parts, such as all items of all units, in one pass over the replicates. Every
     * figure made of such sums has its error by {@link #ofValues}.
     *
     * @param parts the parts
     * @return per part the sums of its columns: in the full sample, then in each replicate
     */
    public List<double[][]> sums(List<Part> parts) {
        List<double[][]> sums = new ArrayList<>();
        parts.forEach(part -> sums.add(new double[1 + count()][]));
        IntStream.rangeClosed(0, count()).parallel().forEach(replicate -> {
            double[] weights = design.weights();
            if (replicate > 0) {
                maker.fill(replicate - 1, weights);
            }
            for (int i = 0; i < parts.size(); i++) {
                sums.get(i)[replicate] = parts.get(i).sums(weights);
            }
        });
        return List.copyOf(sums);
    }

    /**
     * A figure that was made from every replicate elsewhere, with its error.
     *
     * @param full the figure in the full sample; NaN where there is none
     * @param values the figure in every replicate, in their order; NaN where there is none
     * @param linear the same figure with its linearised values, for its design effect, or null
     * @return the estimate
     */
    public ReplicateEstimate ofValues(double full, double[] values, @Nullable Estimate linear) {
        if (values.length != count()) {
            throw new IllegalArgumentException("%d values for %d replicates.".formatted(values.length, count()));
        }
        return new ReplicateEstimate(scheme, full, values.clone(), degreesOfFreedom(), linear);
    }

    /**
     * The weighted ratio Σ w numerator / Σ w denominator with its error.
     *
     * @param numerator one value per row
     * @param denominator one value per row; a row of 0 and 0 lies outside
     * @return the estimate
     */
    public ReplicateEstimate ratio(double[] numerator, double[] denominator) {
        return estimate(weights -> sum(weights, numerator) / sum(weights, denominator))
                .of(design.ratio(numerator, denominator));
    }

    private static double sum(double[] weights, double[] values) {
        Sum sum = new Sum();
        for (int row = 0; row < weights.length; row++) {
            sum.add(weights[row] * values[row]);
        }
        return sum.value();
    }

    /**
     * The weighted total of some of the rows with its error.
     *
     * @param y one value per row; not looked at where the row does not count
     * @param counts whether the row counts
     * @return the estimate; empty where no row with a weight counts
     */
    public ReplicateEstimate total(double[] y, boolean[] counts) {
        double[] values = new double[y.length];
        for (int row = 0; row < y.length; row++) {
            values[row] = counts[row] ? y[row] : 0;
        }
        Estimate full = design.total(values, counts);
        return estimate(weights -> full.isDefined() ? sum(weights, values) : Double.NaN)
                .of(full);
    }

    /**
     * The weighted mean of some of the rows with its error.
     *
     * @param y one value per row; not looked at where the row does not count
     * @param counts whether the row counts
     * @return the estimate
     */
    public ReplicateEstimate mean(double[] y, boolean[] counts) {
        double[] numerator = new double[y.length];
        double[] denominator = new double[y.length];
        for (int row = 0; row < y.length; row++) {
            numerator[row] = counts[row] ? y[row] : 0;
            denominator[row] = counts[row] ? 1 : 0;
        }
        return ratio(numerator, denominator);
    }
}
