package org.parindex.survey.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parindex.survey.internal.Sum;
import org.parindex.survey.stat.Undefined;

/**
 * How the respondents were drawn: strata, stages of selection with the sizes of what they were drawn from, and a weight
 * per respondent. Rows are respondents; every array given to a method has one element per row.
 *
 * <p>The variance is that of Särndal, Swensson and Wretman (1992, 4.3): at every stage {@code (1 − f) · n/(n − 1) · Σ(u −
 * ū)²} of the totals of the units, plus the sampled share f of the same inside the units. Where a stage gives no
 * population sizes the variance stops there (ultimate clusters, drawn as if with replacement, also where they were drawn
 * with unequal probabilities). A part of the population
 * is estimated with the whole design and zeros outside, never by leaving rows out.
 *
 * <pre>{@code
 * SurveyDesign design = SurveyDesign.builder(weights)
 *         .strata(regionOfRow)
 *         .stage(districtOfRow, districtsInRegionOfRow)
 *         .stage(householdOfRow, householdsInDistrictOfRow)
 *         .build();
 * Estimate satisfied = design.mean(oneIfSatisfied, answered);
 * }</pre>
 */
public final class SurveyDesign {

    private final double[] weights;
    private final int[] stratum;
    private final int strata;
    private final List<Stage> stages;
    private final LonelyPsu lonely;
    private final @Nullable Pairs pairs;
    private final @Nullable Projection projection;

    private SurveyDesign(
            double[] weights,
            int[] stratum,
            int strata,
            List<Stage> stages,
            LonelyPsu lonely,
            @Nullable Pairs pairs,
            @Nullable Projection projection) {
        this.weights = weights;
        this.stratum = stratum;
        this.strata = strata;
        this.stages = stages;
        this.lonely = lonely;
        this.pairs = pairs;
        this.projection = projection;
    }

    /** How likely every two first-stage units were drawn together. */
    private record Pairs(PairwiseVariance form, double[][] delta) {}

    /** Takes out of weighted linearised values what calibration has made known. */
    interface Projection {
        double[] residuals(double[] weighted);
    }

    /**
     * A design in the making.
     *
     * @param weights one per respondent: how many people each speaks for; not negative, finite
     * @return the builder
     */
    public static Builder builder(double[] weights) {
        return new Builder(weights);
    }

    /** Collects strata and stages, outermost first. */
    public static final class Builder {
        private final double[] weights;
        private String @Nullable [] strata;
        private final List<Stage.Told> stages = new ArrayList<>();
        private double @Nullable [][] joint;
        private PairwiseVariance form = PairwiseVariance.YATES_GRUNDY;
        private LonelyPsu lonely = LonelyPsu.FAIL;

        private Builder(double[] weights) {
            this.weights = checked(weights);
        }

        private static double[] checked(double[] weights) {
            for (double weight : weights) {
                if (!(weight >= 0) || Double.isInfinite(weight)) {
                    throw new IllegalArgumentException("A weight is a number from 0 on, not " + weight + ".");
                }
            }
            return weights.clone();
        }

        /**
         * The stratum of each row. Without strata all rows are in one.
         *
         * @param names one per row
         * @return this
         */
        public Builder strata(String... names) {
            strata = sized(names);
            return this;
        }

        /**
         * A further stage of selection without sizes: the variance stops here.
         *
         * @param names the unit of each row; equal names in different parents are different units
         * @return this
         */
        public Builder stage(String... names) {
            return stage(names, new double[0]);
        }

        /**
         * A further stage of selection.
         *
         * @param names the unit of each row; equal names in different parents are different units
         * @param sizes how many units the parent of the row's unit has; at least as many as were sampled; may be infinite
         * @return this
         */
        public Builder stage(String[] names, double[] sizes) {
            return stage(new String[0], names, sizes);
        }

        /**
         * A further stage of selection, drawn apart in strata of each unit of the stage before.
         *
         * @param strata the stratum of each row inside its unit of the stage before, such as town and country of a commune;
         *     equal names in different parents are different strata; empty for none
         * @param names the unit of each row; equal names in different parents or strata are different units
         * @param sizes how many units the stratum of the row's unit has; at least as many as were sampled; may be infinite;
         *     empty where the variance stops here
         * @return this
         */
        public Builder stage(String[] strata, String[] names, double[] sizes) {
            return add(strata, names, sizes, false);
        }

        /**
         * A further stage of selection with unequal probabilities and without replacement, with the variance of Brewer and
         * Donadio (2003): {@code n/(n − 1) · Σ(1 − π)(u − ū)²} (R's {@code pps = "brewer"}). Where units were drawn with
         * replacement, or few of many, give the stage without sizes instead.
         *
         * @param names the unit of each row; equal names in different parents are different units
         * @param probabilities with which the unit of the row was drawn, the same for all rows of a unit; above 0, up to 1
         * @return this
         */
        public Builder unequalStage(String[] names, double[] probabilities) {
            return add(new String[0], names, probabilities, true);
        }

        private Builder add(String[] strata, String[] names, double[] sizes, boolean areProbabilities) {
            if (sizes.length != 0 && sizes.length != weights.length) {
                throw new IllegalArgumentException("%d sizes for %d rows.".formatted(sizes.length, weights.length));
            }
            if (strata.length != 0) {
                sized(strata);
            }
            stages.add(new Stage.Told(strata.clone(), sized(names), sizes.clone(), areProbabilities));
            return this;
        }

        /**
         * The probabilities of every two first-stage units, for a variance from pairs in the place of the one from stages
         * and strata (R's {@code ppsmat}). One stage only.
         *
         * @param joint a row and a column per first-stage unit, in the order of strata and names: how likely both were drawn;
         *     on the diagonal the probability of the unit; all above 0
         * @param pairwise which form
         * @return this
         */
        public Builder jointProbabilities(double[][] joint, PairwiseVariance pairwise) {
            this.joint = Arrays.stream(joint).map(double[]::clone).toArray(double[][]::new);
            this.form = Objects.requireNonNull(pairwise);
            return this;
        }

        /**
         * What to do with a stratum in which one unit was sampled; {@link LonelyPsu#FAIL} unless said otherwise.
         *
         * @param option what to do
         * @return this
         */
        public Builder lonely(LonelyPsu option) {
            lonely = Objects.requireNonNull(option);
            return this;
        }

        private String[] sized(String[] names) {
            if (names.length != weights.length) {
                throw new IllegalArgumentException("%d names for %d rows.".formatted(names.length, weights.length));
            }
            return names.clone();
        }

        /**
         * The design.
         *
         * @return the design; without stages every row is a unit of its own
         */
        public SurveyDesign build() {
            int rows = weights.length;
            int[] stratum = new int[rows];
            int count = Math.min(1, rows);
            if (strata != null) {
                String[] known = Arrays.stream(strata).distinct().sorted().toArray(String[]::new);
                for (int row = 0; row < rows; row++) {
                    stratum[row] = Arrays.binarySearch(known, strata[row]);
                }
                count = known.length;
            }
            if (stages.isEmpty()) {
                String[] own = new String[rows];
                Arrays.setAll(own, Integer::toString);
                stage(own);
            }
            if (joint != null && stages.size() > 1) {
                throw new IllegalArgumentException(
                        "Probabilities of pairs go with one stage, not " + stages.size() + ".");
            }
            List<Stage> built = new ArrayList<>();
            int[] unit = stratum;
            int units = count;
            for (Stage.Told told : stages) {
                Stage stage = Stage.of(unit, units, told, built.size() + 1);
                built.add(stage);
                unit = stage.unit;
                units = stage.units();
            }
            Pairs pairs = joint == null
                    ? null
                    : new Pairs(form, PairwiseVariance.delta(joint, built.get(0).units()));
            return new SurveyDesign(weights, stratum, count, List.copyOf(built), lonely, pairs, null);
        }
    }

    SurveyDesign calibrated(double[] newWeights, Projection newProjection) {
        Projection before = projection;
        Projection both =
                before == null ? newProjection : weighted -> newProjection.residuals(before.residuals(weighted));
        return new SurveyDesign(newWeights, stratum, strata, stages, lonely, pairs, both);
    }

    /**
     * The same design with other weights, such as those of a replicate.
     *
     * @param newWeights one per row, not negative, finite
     * @return the design, not calibrated
     */
    public SurveyDesign withWeights(double[] newWeights) {
        requireSize(newWeights.length);
        return new SurveyDesign(Builder.checked(newWeights), stratum, strata, stages, lonely, pairs, null);
    }

    /**
     * How many rows there are.
     *
     * @return the number of respondents
     */
    public int size() {
        return weights.length;
    }

    /**
     * The weights, a copy.
     *
     * @return one per row
     */
    public double[] weights() {
        return weights.clone();
    }

    double weight(int row) {
        return weights[row];
    }

    LonelyPsu lonely() {
        return lonely;
    }

    Stage first() {
        return stages.get(0);
    }

    /**
     * Degrees of freedom of a variance: sampled units of the first stage less strata.
     *
     * @return 0 or more
     */
    public int degreesOfFreedom() {
        return degreesOfFreedom(all());
    }

    int degreesOfFreedom(BitSet rows) {
        BitSet units = new BitSet();
        BitSet used = new BitSet();
        rows.stream().filter(row -> weights[row] != 0).forEach(row -> {
            units.set(first().unit[row]);
            used.set(stratum[row]);
        });
        return units.cardinality() - used.cardinality();
    }

    /**
     * Kish's design effect of unequal weights.
     *
     * @return n Σw² / (Σw)², where n counts weights other than 0; empty without weights
     */
    public OptionalDouble weightingEffect() {
        Sum sum = new Sum();
        Sum squares = new Sum();
        long n = 0;
        for (double weight : weights) {
            sum.add(weight);
            squares.add(weight * weight);
            n += weight != 0 ? 1 : 0;
        }
        double total = sum.value();
        return total > 0 ? OptionalDouble.of(n * squares.value() / (total * total)) : OptionalDouble.empty();
    }

    /**
     * The variance of the weighted total of linearised values.
     *
     * @param z one value per row
     * @return the design variance; empty where a stratum gave one unit and the design says {@link LonelyPsu#FAIL}, or where
     *     no stratum is left to tell an average
     */
    public OptionalDouble variance(double[] z) {
        return variance(z, all());
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, size());
        return all;
    }

    /** Strata without any of some rows, the only ones that are not 0, are not asked for a variance. */
    OptionalDouble variance(double[] z, BitSet among) {
        requireSize(z.length);
        double[] weighted = new double[z.length];
        for (int row = 0; row < z.length; row++) {
            weighted[row] = weights[row] * z[row];
        }
        double[] u = projection == null ? weighted : projection.residuals(weighted);
        return pairs == null
                ? DesignVariance.of(stages, strata, lonely, u, projection == null ? among : all())
                : OptionalDouble.of(Math.max(0, pairs.form.of(first().totals(u), pairs.delta)));
    }

    /**
     * How many strata gave a single unit though they have more: their variance is not known but set by {@link
     * LonelyPsu}.
     *
     * @return the number of such strata at the first stage
     */
    public int lonelyStrata() {
        Stage stage = first();
        boolean[] certain = stage.certain();
        int count = 0;
        for (int parent = 0; parent < stage.parents(); parent++) {
            count += stage.sampled[parent] == 1 && !certain[parent] ? 1 : 0;
        }
        return count;
    }

    /**
     * The weighted mean of all rows.
     *
     * @param y one value per row; for a share 0 or 1
     * @return the estimate
     */
    public Estimate mean(double[] y) {
        boolean[] all = new boolean[y.length];
        Arrays.fill(all, true);
        return mean(y, all);
    }

    /**
     * The weighted mean of some of the rows: a part of the population, or those who answered.
     *
     * @param y one value per row; for a share 0 or 1; not looked at where the row does not count
     * @param counts whether the row counts
     * @return the estimate; undefined ({@link Estimate#isDefined()}) where no row counts
     */
    public Estimate mean(double[] y, boolean[] counts) {
        double[] numerator = new double[y.length];
        double[] denominator = new double[y.length];
        for (int row = 0; row < y.length; row++) {
            numerator[row] = counts[row] ? y[row] : 0;
            denominator[row] = counts[row] ? 1 : 0;
        }
        return ratio(numerator, denominator);
    }

    /**
     * The ratio of two weighted totals, such as satisfied answers over valid answers of several items.
     *
     * @param numerator one value per row
     * @param denominator one value per row; a row of 0 and 0 lies outside
     * @return the estimate; undefined where the denominators add up to 0
     */
    public Estimate ratio(double[] numerator, double[] denominator) {
        requireSize(numerator.length);
        requireSize(denominator.length);
        Sum top = new Sum();
        Sum bottom = new Sum();
        BitSet rows = new BitSet(size());
        boolean anybody = false;
        for (int row = 0; row < weights.length; row++) {
            requireNumber(numerator[row], row);
            requireNumber(denominator[row], row);
            if (denominator[row] != 0 || numerator[row] != 0) {
                top.add(weights[row] * numerator[row]);
                bottom.add(weights[row] * denominator[row]);
                anybody = true;
                rows.set(row, weights[row] != 0);
            }
        }
        double below = bottom.value();
        if (below == 0) {
            return Estimate.undefined(
                    this,
                    !anybody ? Undefined.NO_ANSWER : rows.isEmpty() ? Undefined.NO_WEIGHT : Undefined.ZERO_DENOMINATOR);
        }
        double ratio = top.value() / below;
        double[] z = new double[size()];
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            z[row] = (numerator[row] - ratio * denominator[row]) / below;
        }
        return new Estimate(this, ratio, z, rows);
    }

    private static void requireNumber(double value, int row) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "Row %d holds %s where a number is wanted. Maybe an absent answer: give 0 and 0, or leave it out by counts."
                            .formatted(row, value));
        }
    }

    /** The first-stage strata of rows; empty where calibration ties all rows together. */
    Optional<BitSet> strataOf(BitSet rows) {
        if (projection != null) {
            return Optional.empty();
        }
        BitSet used = new BitSet(strata);
        rows.stream().forEach(row -> used.set(stratum[row]));
        return Optional.of(used);
    }

    private void requireSize(int length) {
        if (length != size()) {
            throw new IllegalArgumentException("%d values for %d rows.".formatted(length, size()));
        }
    }

    /**
     * The weighted total of all rows.
     *
     * @param y one value per row
     * @return the estimate
     */
    public Estimate total(double[] y) {
        boolean[] all = new boolean[y.length];
        Arrays.fill(all, true);
        return total(y, all);
    }

    /**
     * The weighted total of some of the rows: a part of the population, or those who answered.
     *
     * @param y one value per row; not looked at where the row does not count
     * @param counts whether the row counts
     * @return the estimate; undefined where no row counts
     */
    public Estimate total(double[] y, boolean[] counts) {
        requireSize(y.length);
        requireSize(counts.length);
        Sum total = new Sum();
        double[] z = new double[y.length];
        for (int row = 0; row < z.length; row++) {
            z[row] = counts[row] ? y[row] : 0;
            requireNumber(z[row], row);
            total.add(weights[row] * z[row]);
        }
        return linearised(total.value(), z, counts);
    }

    /**
     * A figure that was computed elsewhere, with its linearised values: how much each row, per unit of its weight, moves
     * the figure.
     *
     * @param value the figure
     * @param z one linearised value per row, 0 for rows that do not count
     * @param counts whether the row stands behind the figure
     * @return the estimate; undefined where no row with a weight counts
     */
    public Estimate linearised(double value, double[] z, boolean[] counts) {
        requireSize(z.length);
        requireSize(counts.length);
        requireNumber(value, -1);
        BitSet rows = new BitSet(size());
        boolean anybody = false;
        for (int row = 0; row < z.length; row++) {
            requireNumber(z[row], row);
            anybody |= counts[row];
            rows.set(row, counts[row] && weights[row] != 0);
        }
        return rows.isEmpty()
                ? Estimate.undefined(this, anybody ? Undefined.NO_WEIGHT : Undefined.NO_ANSWER)
                : new Estimate(this, value, z.clone(), rows);
    }
}
