package org.parindex.survey.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parindex.survey.stat.Adjustment;
import org.parindex.survey.stat.Concordance;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.Correlation;
import org.parindex.survey.stat.DesignInterval;
import org.parindex.survey.stat.HypothesisTests;
import org.parindex.survey.stat.ProportionInterval;
import org.parindex.survey.stat.Reliability;
import org.parindex.survey.stat.TwoProportions;
import org.parindex.survey.stat.Undefined;

/** What has no value is absent with a reason; nothing is NaN. */
class EdgeCasesTest {

    private static SurveyDesign plain(double... weights) {
        return SurveyDesign.builder(weights).build();
    }

    @Test
    void nobody_answered() {
        Estimate none = plain(1, 2, 3).mean(new double[3], new boolean[3]);
        assertThat(none.value()).isEmpty();
        assertThat(none.whyUndefined()).contains(Undefined.NO_ANSWER);
        assertThat(none.whyNoError()).contains(Undefined.NO_ANSWER);
        assertThat(none.designEffect()).isEmpty();
        assertThat(none.respondents()).isZero();
        assertThat(none.interval(DesignInterval.LOGIT, 0.95)).isEmpty();
        assertThat(none.test(0.5, 0)).isEmpty();
        assertThat(none.times(10).value()).isEmpty();
        assertThat(none.plus(5).value()).isEmpty();
        assertThat(none.changed(3, 1).value()).isEmpty();
        Estimate empty = plain().mean(new double[0]);
        assertThat(empty.whyUndefined()).contains(Undefined.NO_ANSWER);
        assertThat(plain().weightingEffect()).isEmpty();
        assertThat(plain().total(new double[0]).whyUndefined()).contains(Undefined.NO_ANSWER);
    }

    @Test
    void weights_of_zero() {
        SurveyDesign design = plain(0, 0, 2, 2);
        boolean[] first = {true, true, false, false};
        assertThat(design.mean(new double[] {1, 0, 1, 1}, first).whyUndefined()).contains(Undefined.NO_WEIGHT);
        Estimate rest = design.mean(new double[] {1, 0, 1, 0});
        assertThat(rest.value()).hasValue(0.5);
        assertThat(rest.respondents()).isEqualTo(2);
        assertThat(rest.degreesOfFreedom()).isEqualTo(1);
        assertThat(plain(0, 0).mean(new double[] {1, 1}).whyUndefined()).contains(Undefined.NO_WEIGHT);
        assertThat(plain(0, 0).total(new double[] {1, 1}).whyUndefined()).contains(Undefined.NO_WEIGHT);
        assertThat(plain(0, 0).weightingEffect()).isEmpty();
    }

    @Test
    void one_answer_has_a_value_and_no_error() {
        Estimate one = plain(7).mean(new double[] {1});
        assertThat(one.value()).hasValue(1);
        assertThat(one.whyNoError()).contains(Undefined.LONELY_UNIT);
        assertThat(one.symmetric(0.95)).isEmpty();
        Estimate among = plain(7, 7, 7).mean(new double[] {1, 0, 0}, new boolean[] {true, false, false});
        assertThat(among.standardError()).hasValue(0);
        assertThat(among.degreesOfFreedom()).isZero();
        assertThat(among.symmetric(0.95)).isEmpty();
        assertThat(among.interval(DesignInterval.WILSON, 0.95)).isEmpty();
    }

    @Test
    void everybody_satisfied() {
        Estimate all = plain(3, 3, 3, 3).mean(new double[] {1, 1, 1, 1});
        assertThat(all.standardError()).hasValue(0);
        assertThat(all.designEffect()).isEmpty();
        assertThat(all.interval(DesignInterval.LOGIT, 0.95)).isEmpty();
        ConfidenceInterval exact =
                all.interval(DesignInterval.KORN_GRAUBARD, 0.95).orElseThrow();
        // All 4 of 4: 0.025^(1/4).
        assertThat(exact.lower()).isCloseTo(Math.pow(0.025, 0.25), within(1e-12));
        assertThat(exact.upper()).isEqualTo(1);
        assertThat(all.test(0.9, 0)).isEmpty();
        assertThat(all.test(1, 0).orElseThrow().pValue()).isEqualTo(1);
    }

    @Test
    void a_denominator_of_zero() {
        SurveyDesign design = plain(1, 1);
        assertThat(design.ratio(new double[] {1, 1}, new double[] {1, -1}).whyUndefined())
                .contains(Undefined.ZERO_DENOMINATOR);
        Estimate zero = design.mean(new double[] {0, 0});
        Estimate one = design.mean(new double[] {1, 1});
        assertThat(one.over(zero).whyUndefined()).contains(Undefined.ZERO_DENOMINATOR);
        assertThat(zero.over(one).value()).hasValue(0);
    }

    @Test
    void roll_ups_by_hand() {
        // Two items of four people: shares 3/4 and 2/4; their linearised values add up.
        SurveyDesign design = plain(1, 1, 1, 1);
        Estimate a = design.mean(new double[] {1, 1, 1, 0});
        Estimate b = design.mean(new double[] {1, 1, 0, 0});
        Estimate index = Estimate.combination(new double[] {0.6, 0.4}, a, b);
        assertThat(index.value().orElseThrow()).isCloseTo(0.65, within(1e-15));
        // The same as the mean of 0.6 a + 0.4 b per person.
        Estimate respondentFirst = design.mean(new double[] {1, 1, 0.6, 0});
        assertThat(index.variance().orElseThrow())
                .isCloseTo(respondentFirst.variance().orElseThrow(), within(1e-16));
        assertThat(index.times(10).standardError().orElseThrow())
                .isCloseTo(10 * index.standardError().orElseThrow(), within(1e-15));
        assertThat(a.minus(a).standardError()).hasValue(0);
        assertThat(a.covariance(a).orElseThrow()).isCloseTo(a.variance().orElseThrow(), within(1e-16));
        Estimate square = a.times(a);
        assertThat(square.standardError().orElseThrow())
                .isCloseTo(a.changed(0.5625, 1.5).standardError().orElseThrow(), within(1e-15));
        assertThat(Estimate.mean(a, design.mean(new double[4], new boolean[4])).whyUndefined())
                .contains(Undefined.NO_ANSWER);
    }

    @Test
    void figures_of_other_strata_have_no_covariance() {
        SurveyDesign design = SurveyDesign.builder(new double[] {1, 2, 1, 2, 3, 1})
                .strata("a", "a", "b", "b", "b", "a")
                .build();
        double[] y = {1, 0, 1, 1, 0, 1};
        boolean[] a = {true, true, false, false, false, true};
        boolean[] b = {false, false, true, true, true, false};
        Estimate one = design.mean(y, a);
        Estimate other = design.mean(y, b);
        assertThat(one.covariance(other)).hasValue(0);
        assertThat(one.errorOfDifference(other).orElseThrow())
                .isCloseTo(one.minus(other).standardError().orElseThrow(), within(1e-15));
        Estimate all = design.mean(y);
        assertThat(one.errorOfDifference(all)).isEqualTo(one.minus(all).standardError());
        assertThat(design.total(y, b).value()).hasValue(3);
        assertThat(design.total(y, b).respondents()).isEqualTo(3);
        assertThat(design.total(y, new boolean[6]).whyUndefined()).contains(Undefined.NO_ANSWER);
    }

    @Test
    void change_between_two_waves() {
        Estimate before = plain(1, 1, 1, 1).mean(new double[] {1, 0, 1, 0});
        Estimate after = plain(1, 1, 1, 1, 1).mean(new double[] {1, 1, 1, 1, 0});
        Change change = Change.between(before, after);
        // Welch's t test of the same numbers: t = 0.3/√(1/12 + 0.2·0.2) = 0.8542, df = 6.2278
        assertThat(change.value().orElseThrow()).isCloseTo(0.3, within(1e-15));
        assertThat(change.standardError().orElseThrow()).isCloseTo(Math.sqrt(1 / 12.0 + 0.04), within(1e-15));
        assertThat(change.degreesOfFreedom().orElseThrow())
                .isCloseTo(Math.pow(1 / 12.0 + 0.04, 2) / (1 / 432.0 + 0.0004), within(1e-12));
        assertThat(change.interval(0.95).orElseThrow().contains(0)).isTrue();
        assertThat(change.test().orElseThrow().pValue()).isBetween(0.4, 0.5);
        Estimate nobody = plain(1, 1).mean(new double[2], new boolean[2]);
        Change none = Change.between(before, nobody);
        assertThat(none.value()).isEmpty();
        assertThat(none.test()).isEmpty();
        assertThat(none.interval(0.95)).isEmpty();
    }

    @Test
    void statistics_of_nothing() {
        assertThat(ProportionInterval.WILSON.of(0, 0, 0.95)).isEmpty();
        assertThat(new TwoProportions(5, 5, 0, 3).zUnpooled()).isEmpty();
        assertThat(new TwoProportions(5, 5, 3, 3).zPooled().orElseThrow().pValue())
                .isEqualTo(1);
        assertThat(new TwoProportions(0, 5, 0, 3).oddsRatio()).isEmpty();
        assertThat(new TwoProportions(0, 5, 0, 3).fisher().pValue()).isEqualTo(1);
        assertThat(Reliability.of()).isEmpty();
        assertThat(Reliability.of(new double[] {1, 1}, new double[] {2, 2})).isEmpty();
        Reliability half =
                Reliability.of(new double[] {1, 2, 3}, new double[] {2, 2, 2}).orElseThrow();
        assertThat(half.alpha()).isEqualTo(0);
        assertThat(half.standardisedAlpha()).isEmpty();
        assertThat(half.itemTotal()).containsOnly(OptionalDouble.empty());
        assertThat(half.alphaIfDropped()).containsOnly(OptionalDouble.empty());
        Correlation constant = Correlation.of(new double[] {1, 1, 1}, new double[] {1, 2, 3});
        assertThat(List.of(
                        constant.pearson(),
                        constant.spearman(),
                        constant.tauB(),
                        constant.tauC(),
                        constant.gamma(),
                        constant.zTauB()))
                .containsOnly(OptionalDouble.empty());
        assertThat(Correlation.of(new double[0], new double[0]).pearson()).isEmpty();
        assertThat(Correlation.of(new double[] {1}, new double[] {1}).tauA()).isEmpty();
        assertThat(Concordance.of()).isEmpty();
        assertThat(Concordance.of(new double[] {1, 1}, new double[] {2, 2})).isEmpty();
        assertThat(HypothesisTests.kruskalWallis(new double[] {1}, new double[0]))
                .isEmpty();
        assertThat(HypothesisTests.rankSum(new double[0], new double[] {1})).isEmpty();
        assertThat(Adjustment.HOLM.adjust()).isEmpty();
    }

    @Test
    void tables_without_two_categories() {
        SurveyDesign design = plain(1, 1, 1);
        boolean[] all = {true, true, true};
        String[] same = {"a", "a", "a"};
        String[] two = {"x", "y", "x"};
        assertThat(CrossTable.of(design, same, two, all)).isEmpty();
        assertThat(CrossTable.of(design, two, same, all)).isEmpty();
        assertThat(CrossTable.of(design, two, two, new boolean[3])).isEmpty();
        // Perfectly dependent: a table all the same, and no NaN.
        CrossTable table = CrossTable.of(design, two, two, all).orElseThrow();
        table.raoScottF().ifPresent(test -> assertThat(test.pValue()).isBetween(0.0, 1.0));
        table.wald()
                .ifPresent(test ->
                        test.test().ifPresent(one -> assertThat(one.pValue()).isBetween(0.0, 1.0)));
    }

    @Test
    void margins_that_cannot_be_met_are_told_all_at_once() {
        SurveyDesign design = plain(1, 1, 1);
        Margin sex = new Margin("sex", new String[] {"F", "F", "X"}, Map.of("F", 5.0, "M", 6.0));
        Margin age = new Margin("age", new String[] {"a", "b", "b"}, Map.of("a", 5.0, "b", -1.0));
        assertThat(Calibration.problems(design, List.of(sex, age)))
                .extracting(MarginProblem::kind)
                .containsExactly(
                        MarginProblem.Kind.UNKNOWN_CATEGORY,
                        MarginProblem.Kind.NOBODY_IN_SAMPLE,
                        MarginProblem.Kind.BAD_TOTAL,
                        MarginProblem.Kind.SUMS_DIFFER);
        assertThatThrownBy(() -> Calibration.rake(design, List.of(sex))).hasMessageContaining("NOBODY_IN_SAMPLE");
        Calibration impossible =
                Calibration.linear(design, new double[][] {{1, 1, 1}, {2, 2, 2}}, new double[] {10, 30});
        assertThat(impossible.converged()).isFalse();
    }

    @Test
    void trimmed_weights_stay_inside_their_bounds() {
        double[] weights = new double[40];
        String[] sex = new String[40];
        String[] age = new String[40];
        for (int i = 0; i < 40; i++) {
            weights[i] = 10;
            sex[i] = i < 30 ? "F" : "M";
            age[i] = i % 4 == 0 ? "a" : "b";
        }
        SurveyDesign design = plain(weights);
        List<Margin> margins = List.of(
                new Margin("sex", sex, Map.of("F", 200.0, "M", 200.0)),
                new Margin("age", age, Map.of("a", 150.0, "b", 250.0)));
        Calibration free = Calibration.rake(design, margins);
        assertThat(free.converged()).isTrue();
        free.margins().forEach(one -> assertThat(one.after()).isCloseTo(one.wanted(), within(1e-9)));
        Calibration wide = Calibration.rakeTrimmed(design, margins, 0.3, 4);
        assertThat(wide.design().weights()).containsExactly(free.design().weights(), within(1e-12));
        Calibration narrow = Calibration.rakeTrimmed(design, margins, 0.8, 1.5);
        assertThat(narrow.converged()).isFalse();
        assertThat(Arrays.stream(narrow.design().weights())).allMatch(w -> w >= 8 && w <= 15);
    }

    @Test
    void replicates_without_a_value() {
        SurveyDesign lonely = SurveyDesign.builder(new double[] {1, 1, 1})
                .strata("a", "a", "b")
                .build();
        boolean[] all = {true, true, true};
        ReplicateEstimate refused = Replicates.jackknife(lonely).mean(new double[] {1, 0, 1}, all);
        assertThat(refused.value()).isPresent();
        assertThat(refused.whyNoError()).contains(Undefined.LONELY_UNIT);
        ReplicateEstimate nobody = Replicates.bootstrap(lonely, 20, 1).mean(new double[3], new boolean[3]);
        assertThat(nobody.value()).isEmpty();
        assertThat(nobody.whyNoError()).contains(Undefined.NO_ANSWER);
        assertThat(nobody.percentiles(0.95)).isEmpty();
        // The only answer is left out once: the jackknife has no value there.
        ReplicateEstimate lost =
                Replicates.jackknife(plain(1, 1, 1)).mean(new double[] {1, 0, 0}, new boolean[] {true, false, false});
        assertThat(lost.lost()).isEqualTo(1);
        assertThat(lost.whyNoError()).contains(Undefined.LOST_REPLICATES);
        assertThat(Replicates.jackknifeUnstratified(plain(1))
                        .mean(new double[] {1}, new boolean[] {true})
                        .variance())
                .isEmpty();
    }

    @Test
    void the_bootstrap_does_not_depend_on_threads_and_agrees_with_the_slow_one() throws Exception {
        Household household = Household.read();
        SurveyDesign design = household.ultimate().build();
        double[][] top = new double[33][];
        double[][] bottom = new double[33][];
        String[] items = household.items("");
        for (int i = 0; i < 33; i++) {
            top[i] = household.score(items[i], Household::top2);
            bottom[i] = Household.indicator(household.valid(items[i]));
        }
        Bootstrap bootstrap = Bootstrap.of(design, top, bottom);
        List<ReplicateEstimate> two = bootstrap.ratios(200, 42);
        java.util.concurrent.ForkJoinPool single = new java.util.concurrent.ForkJoinPool(1);
        try {
            List<ReplicateEstimate> one =
                    single.submit(() -> bootstrap.ratios(200, 42)).get();
            for (int i = 0; i < 33; i++) {
                assertThat(one.get(i).values()).isEqualTo(two.get(i).values());
            }
        } finally {
            single.shutdown();
        }
        ReplicateEstimate slow = Replicates.bootstrap(design, 200, 42).ratio(top[0], bottom[0]);
        assertThat(two.get(0).values()).containsExactly(slow.values(), within(1e-12));
        assertThat(two.get(0).standardError().orElseThrow())
                .isCloseTo(slow.standardError().orElseThrow(), within(1e-12));
        ReplicateEstimate mean = bootstrap.estimate(200, 42, (numerators, denominators) -> {
            double sum = 0;
            for (int i = 0; i < 33; i++) {
                sum += numerators[i] / denominators[i] / 33;
            }
            return sum;
        });
        assertThat(mean.percentiles(0.95).orElseThrow().contains(mean.value().orElseThrow()))
                .isTrue();
        // Linearisation and bootstrap tell the same, as far as 2,000 replicates of seven districts can.
        double linear =
                household.mean(design, "P1", Household::top2).standardError().orElseThrow();
        double drawn = Bootstrap.of(design, top, bottom)
                .ratios(2000, 7)
                .get(0)
                .standardError()
                .orElseThrow();
        assertThat(drawn / linear).isBetween(0.9, 1.15);
    }

    /** Whatever the sample, what is present is a number. */
    @Test
    void random_little_surveys_never_give_nan() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            int n = random.nextInt(9);
            double[] weights = new double[n];
            String[] strata = new String[n];
            String[] units = new String[n];
            double[] y = new double[n];
            boolean[] counts = new boolean[n];
            for (int i = 0; i < n; i++) {
                weights[i] = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(3);
                strata[i] = "s" + random.nextInt(3);
                units[i] = "u" + random.nextInt(3);
                y[i] = random.nextInt(2);
                counts[i] = random.nextInt(4) > 0;
            }
            LonelyPsu option = LonelyPsu.values()[random.nextInt(LonelyPsu.values().length)];
            SurveyDesign design = SurveyDesign.builder(weights)
                    .strata(strata)
                    .stage(units)
                    .lonely(option)
                    .build();
            Estimate share = design.mean(y, counts);
            Estimate other = design.mean(y);
            for (Estimate one : List.of(
                    share,
                    share.minus(other),
                    share.times(other),
                    share.over(other),
                    share.times(10).plus(1))) {
                numbers(seed, one);
            }
            for (DesignInterval method : DesignInterval.values()) {
                share.interval(method, 0.95)
                        .ifPresent(one -> assertThat(one.width()).isFinite());
            }
            List<Replicates> all = new ArrayList<>(List.of(
                    Replicates.jackknife(design),
                    Replicates.jackknifeUnstratified(design),
                    Replicates.bootstrap(design, 5, seed)));
            for (Replicates replicates : all) {
                ReplicateEstimate estimate = replicates.mean(y, counts);
                estimate.value().ifPresent(value -> assertThat(value).isFinite());
                estimate.standardError().ifPresent(value -> assertThat(value).isFinite());
                assertThat(estimate.standardError().isEmpty())
                        .isEqualTo(estimate.whyNoError().isPresent());
            }
        }
    }

    private static void numbers(int seed, Estimate estimate) {
        for (OptionalDouble value : List.of(
                estimate.value(),
                estimate.variance(),
                estimate.standardError(),
                estimate.designEffect(),
                estimate.designEffectWithReplacement(),
                estimate.effectiveSize())) {
            value.ifPresent(one -> assertThat(one).as("seed %d", seed).isFinite());
        }
        assertThat(estimate.value().isEmpty()).isEqualTo(estimate.whyUndefined().isPresent());
        assertThat(estimate.standardError().isEmpty())
                .isEqualTo(estimate.whyNoError().isPresent());
        assertThat(estimate.linearised()).doesNotContain(Double.NaN);
        estimate.symmetric(0.95).ifPresent(one -> assertThat(one.width()).isFinite());
        estimate.test(0.5, 0).ifPresent(one -> assertThat(one.pValue()).isBetween(0.0, 1.0));
    }

    @Test
    void unequal_probabilities_calibration_and_replicates_of_odd_surveys() {
        Random random = new Random(77);
        for (int run = 0; run < 400; run++) {
            int n = random.nextInt(12);
            double[] weights = new double[n];
            double[] pi = new double[n];
            double[] y = new double[n];
            double[] x = new double[n];
            boolean[] counts = new boolean[n];
            String[] units = new String[n];
            String[] sub = new String[n];
            String[] own = new String[n];
            double[] sizes = new double[n];
            boolean alike = random.nextInt(3) == 0;
            for (int i = 0; i < n; i++) {
                int unit = random.nextInt(4);
                units[i] = "u" + unit;
                sub[i] = "t" + random.nextInt(2);
                own[i] = "p" + i;
                pi[i] = (unit + 1) / 4.0;
                sizes[i] = 20;
                weights[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(5);
                y[i] = alike ? 1 : random.nextInt(2);
                x[i] = random.nextInt(3);
                counts[i] = random.nextInt(4) > 0;
            }
            LonelyPsu lonely = LonelyPsu.values()[run % LonelyPsu.values().length];
            SurveyDesign unequal = SurveyDesign.builder(weights)
                    .unequalStage(units, pi)
                    .stage(sub, own, sizes)
                    .lonely(lonely)
                    .build();
            numbers(run, unequal.mean(y, counts));
            numbers(run, unequal.total(y, counts));
            double[] ones = new double[n];
            Arrays.fill(ones, 1);
            for (Calibration.Distance distance : Calibration.Distance.values()) {
                Calibration calibration =
                        Calibration.nearest(unequal, new double[][] {ones, x}, new double[] {10, 11}, distance, 0.2, 4);
                for (double weight : calibration.design().weights()) {
                    assertThat(Double.isFinite(weight)).as("run %d", run).isTrue();
                }
                numbers(run, calibration.design().mean(y, counts));
            }
            double[][] supplied = new double[4][];
            Arrays.setAll(supplied, r -> random.doubles(n, 0, 2).toArray());
            for (Replicates replicates : List.of(
                    Replicates.jackknife(unequal),
                    Replicates.jackknifeUnstratified(unequal),
                    Replicates.bootstrap(unequal, 6, run),
                    Replicates.supplied(unequal, supplied, 0.25, new double[] {1, 1, 1, 1}, true))) {
                assertThat(replicates.degreesOfFreedom()).isGreaterThanOrEqualTo(0);
                for (ReplicateEstimate one : List.of(replicates.mean(y, counts), replicates.total(y, counts))) {
                    one.value().ifPresent(value -> assertThat(value).isFinite());
                    one.standardError().ifPresent(error -> assertThat(error).isFinite());
                    one.designEffect().ifPresent(effect -> assertThat(effect).isFinite());
                    assertThat(one.standardError().isPresent()
                                    || one.whyNoError().isPresent())
                            .isTrue();
                }
                for (DesignInterval method : DesignInterval.values()) {
                    replicates
                            .mean(y, counts)
                            .interval(method, 0.95)
                            .ifPresent(interval -> assertThat(interval.width()).isGreaterThanOrEqualTo(0));
                }
            }
        }
    }

    @Test
    void what_cannot_be_a_design_is_refused_with_its_value() {
        double[] two = {1, 1};
        assertThatThrownBy(() -> SurveyDesign.builder(two)
                        .unequalStage(new String[] {"a", "b"}, new double[] {0.5, 1.5})
                        .build())
                .hasMessageContaining("1.5");
        assertThatThrownBy(() -> SurveyDesign.builder(two)
                        .unequalStage(new String[] {"a", "a"}, new double[] {0.5, 0.6})
                        .build())
                .hasMessageContaining("0.6");
        assertThatThrownBy(() -> SurveyDesign.builder(two)
                        .stage("a", "b")
                        .jointProbabilities(new double[][] {{0.5, 0}, {0, 0.5}}, PairwiseVariance.YATES_GRUNDY)
                        .build())
                .hasMessageContaining("0 and 1");
        assertThatThrownBy(() -> SurveyDesign.builder(two)
                        .jointProbabilities(new double[][] {{0.5}}, PairwiseVariance.HORVITZ_THOMPSON)
                        .build())
                .hasMessageContaining("1 units");
        SurveyDesign design = plain(1, 1);
        assertThatThrownBy(() -> Calibration.nearest(
                        design,
                        new double[][] {{1, 1}},
                        new double[] {2},
                        Calibration.Distance.LOGIT,
                        0.5,
                        Double.POSITIVE_INFINITY))
                .hasMessageContaining("LOGIT");
        Calibration out = Calibration.nearest(
                design, new double[][] {{1, 1}}, new double[] {9}, Calibration.Distance.LINEAR, 0.5, 2);
        assertThat(out.converged()).isFalse();
        assertThat(out.design().weights()).containsExactly(2, 2);
    }

    @Test
    void sums_of_chi_squares_over_one() {
        // one effect, or several alike, are F; R: pf(x, 1, 7), pf(x, 3, 40.5)
        for (double x : new double[] {0.1, 1, 3.5, 12}) {
            assertThat(QuadraticTail.exactlyAbove(2 * x, new double[] {2}, 7))
                    .isCloseTo(org.parindex.survey.stat.Distributions.fTail(x, 1, 7), within(1e-10));
            assertThat(QuadraticTail.exactlyAbove(1.5 * 3 * x, new double[] {1.5, 1.5, 1.5}, 40.5))
                    .isCloseTo(org.parindex.survey.stat.Distributions.fTail(x, 3, 40.5), within(1e-10));
        }
        // three times as sure as it is wide: between the F of the smallest and of the greatest effect, near the saddle
        // point
        double[] effects = {0.6, 1.2, 3};
        double exact = QuadraticTail.exactlyAbove(11, effects, 25);
        assertThat(exact).isCloseTo(QuadraticTail.above(11, effects, 25), within(0.01));
        Random random = new Random(3);
        int above = 0;
        int draws = 400_000;
        for (int i = 0; i < draws; i++) {
            double sum = 0;
            for (double effect : effects) {
                sum += effect * Math.pow(random.nextGaussian(), 2);
            }
            double scale = 0;
            for (int j = 0; j < 25; j++) {
                scale += Math.pow(random.nextGaussian(), 2);
            }
            above += sum >= 11 * scale / 25 ? 1 : 0;
        }
        assertThat((double) above / draws).isCloseTo(exact, within(0.002));
    }

    @Test
    void supplied_replicates_have_the_degrees_of_freedom_of_what_they_say() {
        Random random = new Random(8);
        for (int rows : new int[] {30, 70, 4000}) {
            int rank = 25;
            double[][] own = new double[rank][];
            Arrays.setAll(own, r -> random.doubles(rows, 0.5, 2).toArray());
            double[][] weights = new double[40][];
            for (int r = 0; r < weights.length; r++) {
                double[] mixed = new double[rows];
                for (int part = 0; part < 3; part++) {
                    double share = random.nextDouble();
                    double[] one = own[r < rank ? r : random.nextInt(rank)];
                    Arrays.setAll(mixed, i -> mixed[i] + share * one[i]);
                }
                weights[r] = mixed;
            }
            double[] ones = new double[rows];
            Arrays.fill(ones, 1);
            double[] factors = new double[40];
            Arrays.fill(factors, 1);
            SurveyDesign design = SurveyDesign.builder(ones).build();
            assertThat(Replicates.supplied(design, weights, 1 / 39.0, factors, false)
                            .degreesOfFreedom())
                    .as("%d rows", rows)
                    .isEqualTo(rank - 1);
        }
    }
}
