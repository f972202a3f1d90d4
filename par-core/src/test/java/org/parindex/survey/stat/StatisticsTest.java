package org.parindex.survey.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;
import org.parindex.survey.Vectors;

/** Against 40-digit arithmetic and R. */
class StatisticsTest {

    private static final double PY = 1e-12;
    private static final double R = 1e-10;

    @Test
    void quantiles_agree_with_forty_digits() {
        quantiles("normal", "x", (v, at) -> Distributions.normalQuantile(v.number(at + "/p")));
        quantiles(
                "student_t", "x", (v, at) -> Distributions.studentQuantile(v.number(at + "/p"), v.number(at + "/df")));
        quantiles(
                "beta",
                "x",
                (v, at) -> Distributions.betaQuantile(v.number(at + "/p"), v.number(at + "/a"), v.number(at + "/b")));
        quantiles("chi2_sf", "p", (v, at) -> Distributions.chiSquareTail(v.number(at + "/x"), v.number(at + "/df")));
        quantiles(
                "f_sf",
                "p",
                (v, at) -> Distributions.fTail(v.number(at + "/x"), v.number(at + "/df1"), v.number(at + "/df2")));
        assertThat(Vectors.of("py_quantiles").untouched()).isEmpty();
        assertThat(Vectors.of("r_quantiles").untouched()).isEmpty();
    }

    private static void quantiles(String kind, String result, ToDoubleBiFunction<Vectors, String> function) {
        Vectors v = Vectors.of("py_quantiles");
        for (int i = 0; i < v.size("/" + kind); i++) {
            String at = "/" + kind + "/" + i;
            double value = function.applyAsDouble(v, at);
            v.check(at + "/" + result, value, PY);
            Vectors.of("r_quantiles").check(at, value, R);
        }
    }

    @Test
    void distribution_and_quantile_undo_each_other() {
        for (double df : new double[] {1, 2.5, 4, 30, 705, 36000, Double.POSITIVE_INFINITY}) {
            for (double p : new double[] {1e-8, 0.001, 0.2, 0.5, 0.7, 0.999}) {
                double t = Distributions.studentQuantile(p, df);
                assertThat(Distributions.studentCdf(t, df)).isCloseTo(p, within(1e-12));
            }
        }
        for (double shape : new double[] {0.5, 1, 3.25, 400, 30000}) {
            for (double p : new double[] {1e-6, 0.025, 0.5, 0.975}) {
                double x = Distributions.betaQuantile(p, shape, 2.5);
                assertThat(Distributions.betaCdf(x, shape, 2.5)).isCloseTo(p, within(1e-12));
            }
        }
        assertThat(Distributions.fTail(Distributions.fQuantile(0.95, 3, 20), 3, 20))
                .isCloseTo(0.05, within(1e-13));
    }

    @Test
    void large_samples_and_far_tails_keep_their_digits() {
        // mpmath 1.3.0 at 40 digits
        double[][] beta = {
            {0.84, 30660, 5866, 0.62108303620139186},
            {0.9999, 36000, 2.5, 0.20615011913310849},
            {0.25, 9000, 27525, 0.94414951516385877},
            {0.00012, 3.25, 36525, 0.77306495503807232},
            {0.5, 0.5, 700, 1.0}
        };
        for (double[] row : beta) {
            assertThat(Distributions.betaCdf(row[0], row[1], row[2]) / row[3]).isCloseTo(1, within(1e-12));
        }
        double[][] student = {
            {0.025, 36499, -1.9600289821718541},
            {0.0005, 705, -3.3043804988369728},
            {0.01, 250000, -2.3263627904293357},
            {1e-09, 3, -1033.1096745038077}
        };
        for (double[] row : student) {
            assertThat(Distributions.studentQuantile(row[0], row[1]) / row[2]).isCloseTo(1, within(1e-13));
        }
        assertThat(Distributions.normalQuantile(1e-300)).isCloseTo(-37.047096299361199, within(1e-11));
    }

    @Test
    void binomial_intervals_agree_with_forty_digits() {
        Vectors v = Vectors.of("py_binomial_ci");
        for (int i = 0; i < v.size("/cases"); i++) {
            String at = "/cases/" + i;
            double x = v.number(at + "/x");
            double n = v.number(at + "/n");
            v.check(at + "/p", x / n, PY);
            for (ProportionInterval method : ProportionInterval.values()) {
                String name = switch (method) {
                    case CLOPPER_PEARSON,
                            WALD,
                            WILSON,
                            JEFFREYS,
                            ARCSINE,
                            LOGIT_WALD,
                            MID_P,
                            WILSON_CC,
                            WALD_CLIPPED,
                            AGRESTI_COULL,
                            AGRESTI_COULL_CLIPPED -> method.name().toLowerCase(Locale.ROOT);
                };
                Optional<ConfidenceInterval> interval = method.of(x, n, v.number(at + "/level"));
                String pointer = at + "/intervals/" + name;
                assertThat(interval.isPresent()).as(pointer).isEqualTo(!v.isAbsent(pointer));
                interval.ifPresent(one -> v.check(pointer, one.lower(), one.upper(), PY));
            }
        }
        Vectors r = Vectors.of("r_binom_check");
        for (int i = 0; i < r.size(""); i++) {
            double x = r.number("/" + i + "/x");
            double n = r.number("/" + i + "/n");
            check(r, "/" + i + "/clopper", ProportionInterval.CLOPPER_PEARSON, x, n);
            check(r, "/" + i + "/wilson", ProportionInterval.WILSON, x, n);
            check(r, "/" + i + "/wilson_cc", ProportionInterval.WILSON_CC, x, n);
        }
        assertThat(r.untouched()).isEmpty();
    }

    private static void check(Vectors r, String pointer, ProportionInterval method, double x, double n) {
        ConfidenceInterval interval = method.of(x, n, 0.95).orElseThrow();
        r.check(pointer, interval.lower(), interval.upper(), R);
    }

    @Test
    void two_counts_agree_with_forty_digits() {
        Vectors v = Vectors.of("py_two_sample");
        for (int i = 0; i < v.size("/counts"); i++) {
            String at = "/counts/" + i;
            TwoProportions two = new TwoProportions(
                    v.whole(at + "/x1"), v.whole(at + "/n1"), v.whole(at + "/x2"), v.whole(at + "/n2"));
            v.check(at + "/diff", two.difference(), PY);
            maybe(v, at + "/z_pooled", () -> two.zPooled().orElseThrow().statistic());
            maybe(v, at + "/p_pooled", () -> two.zPooled().orElseThrow().pValue());
            maybe(v, at + "/z_unpooled", () -> two.zUnpooled().orElseThrow().statistic());
            maybe(v, at + "/p_unpooled", () -> two.zUnpooled().orElseThrow().pValue());
            interval(v, at + "/wald_ci", two.wald(0.95));
            interval(v, at + "/newcombe_ci", two.newcombe(0.95));
            interval(v, at + "/agresti_caffo_ci", two.agrestiCaffo(0.95));
            v.check(at + "/cohen_h", two.cohenH(), PY);
            v.check(at + "/fisher_p", two.fisher().pValue(), PY);
        }
        for (int i = 0; i < v.size("/estimates"); i++) {
            String at = "/estimates/" + i;
            double d = v.number(at + "/diff");
            double s1 = v.number(at + "/se1");
            double s2 = v.number(at + "/se2");
            double r = v.number(at + "/correlation");
            TestResult test = HypothesisTests.difference(d, s1, s2, r).orElseThrow();
            double se = HypothesisTests.differenceError(s1, s2, r);
            double half = Distributions.normalCritical(0.95) * se;
            v.check(at + "/se_diff", se, PY);
            v.check(at + "/z", test.statistic(), PY);
            v.check(at + "/p", test.pValue(), PY);
            v.check(at + "/ci95", d - half, d + half, PY);
        }
        assertThat(v.untouched()).containsExactly("/note");
    }

    private static void maybe(Vectors v, String pointer, DoubleSupplier value) {
        if (v.has(pointer)) {
            v.check(pointer, value.getAsDouble(), PY);
        }
    }

    private static void interval(Vectors v, String pointer, ConfidenceInterval interval) {
        v.check(pointer, interval.lower(), interval.upper(), PY);
    }

    @Test
    void base_tests_agree_with_r() {
        Vectors v = Vectors.of("r_base_tests");
        TwoProportions two = new TwoProportions(66, 90, 58, 60);
        String prop = "/prop_test_66of90_58of60";
        v.check(prop + "/chisq", Math.pow(two.zPooled().orElseThrow().statistic(), 2), R);
        v.check(prop + "/p", two.zPooled().orElseThrow().pValue(), R);
        v.check(prop + "/ci", two.wald(0.95).lower(), two.wald(0.95).upper(), R);
        v.check("/prop_test_cc/chisq", two.chiSquareCorrected().statistic(), R);
        v.check("/prop_test_cc/p", two.chiSquareCorrected().pValue(), R);
        ConfidenceInterval corrected = two.waldCorrected(0.95);
        v.check("/prop_test_cc/ci", corrected.lower(), corrected.upper(), R);
        v.check("/fisher/p", two.fisher().pValue(), R);
        // R finds these three by uniroot with its default tolerance of 1.2e-4.
        v.check("/fisher/odds_ratio_cmle", two.oddsRatio().orElseThrow(), 1e-4);
        v.check(
                "/fisher/ci",
                two.oddsRatioInterval(0.95).lower(),
                two.oddsRatioInterval(0.95).upper(),
                1e-3);
        String mc = "/mcnemar_40_5_12_23";
        v.check(mc + "/chisq", HypothesisTests.mcNemar(5, 12, false).statistic(), R);
        v.check(mc + "/p", HypothesisTests.mcNemar(5, 12, false).pValue(), R);
        v.check(mc + "/chisq_cc", HypothesisTests.mcNemar(5, 12, true).statistic(), R);
        v.check(mc + "/p_cc", HypothesisTests.mcNemar(5, 12, true).pValue(), R);
        v.check(mc + "/exact_p", HypothesisTests.mcNemarExact(5, 12).pValue(), R);
        List<Map<String, String>> dossiers = Vectors.data("dossier_sample");
        double[][] groups = dossiers.stream()
                .map(row -> row.get("unit"))
                .distinct()
                .sorted()
                .map(unit -> dossiers.stream()
                        .filter(row -> row.get("unit").equals(unit))
                        .mapToDouble(row -> Double.parseDouble(row.get("y")))
                        .toArray())
                .toArray(double[][]::new);
        TestResult kruskal = HypothesisTests.kruskalWallis(groups).orElseThrow();
        v.check("/kruskal_units_y/H", kruskal.statistic(), R);
        v.check("/kruskal_units_y/df", kruskal.df().get(0), R);
        v.check("/kruskal_units_y/p", kruskal.pValue(), R);
        TestResult rankSum = HypothesisTests.rankSum(groups[0], groups[1]).orElseThrow();
        v.check("/wilcoxon_U01_U02_cc/W", rankSum.statistic(), R);
        v.check("/wilcoxon_U01_U02_cc/p", rankSum.pValue(), R);
        double[] p = v.numbers("/p_adjust/p");
        adjusted(v, "bonferroni", Adjustment.BONFERRONI.adjust(p));
        adjusted(v, "holm", Adjustment.HOLM.adjust(p));
        adjusted(v, "hochberg", Adjustment.HOCHBERG.adjust(p));
        adjusted(v, "hommel", Adjustment.HOMMEL.adjust(p));
        adjusted(v, "BH", Adjustment.BENJAMINI_HOCHBERG.adjust(p));
        adjusted(v, "BY", Adjustment.BENJAMINI_YEKUTIELI.adjust(p));
        double[][] battery = battery();
        Correlation q = Correlation.of(battery[0], battery[1]);
        v.check("/spearman_Q1_Q2/rho", q.spearman().orElseThrow(), R);
        v.check("/spearman_Q1_Q2/p", q.spearmanTest().orElseThrow().pValue(), R);
        v.check("/kendall_Q1_Q2/tau_b", q.tauB().orElseThrow(), R);
        v.check("/kendall_Q1_Q2/z", q.kendallTest().orElseThrow().statistic(), R);
        v.check("/kendall_Q1_Q2/p", q.kendallTest().orElseThrow().pValue(), R);
        v.check("/pearson_Q1_Q2/r", q.pearson().orElseThrow(), R);
        v.check("/pearson_Q1_Q2/t", q.pearsonTest().orElseThrow().statistic(), R);
        v.check("/pearson_Q1_Q2/p", q.pearsonTest().orElseThrow().pValue(), R);
        ConfidenceInterval pearson = q.pearsonInterval(0.95).orElseThrow();
        v.check("/pearson_Q1_Q2/ci", pearson.lower(), pearson.upper(), R);
        Reliability alpha = Reliability.of(battery).orElseThrow();
        v.check("/psych_alpha/raw", alpha.alpha(), R);
        v.check("/psych_alpha/std", alpha.standardisedAlpha().orElseThrow(), R);
        v.check("/psych_alpha/G6", alpha.guttman6().orElseThrow(), R);
        v.check("/psych_alpha/average_r", alpha.meanCorrelation().orElseThrow(), R);
        v.check("/psych_alpha/ase", alpha.asymptoticError(), R);
        for (int i = 0; i < 5; i++) {
            v.check("/psych_alpha/drop_raw/" + i, alpha.alphaIfDropped().get(i).orElseThrow(), R);
            v.check("/psych_alpha/r_drop/" + i, alpha.itemTotal().get(i).orElseThrow(), R);
        }
        assertThat(v.untouched()).isEmpty();
    }

    private static void adjusted(Vectors v, String name, double[] p) {
        for (int i = 0; i < p.length; i++) {
            v.check("/p_adjust/" + name + "/" + i, p[i], R);
        }
    }

    private static double[][] battery() {
        List<Map<String, String>> rows = Vectors.data("battery");
        double[][] columns = new double[5][];
        for (int i = 0; i < 5; i++) {
            String name = "Q" + (i + 1);
            columns[i] = rows.stream()
                    .mapToDouble(row -> Double.parseDouble(row.get(name)))
                    .toArray();
        }
        return columns;
    }

    @Test
    void reliability_agrees_with_forty_digits() {
        Vectors v = Vectors.of("py_reliability");
        Reliability alpha = Reliability.of(battery()).orElseThrow();
        v.check("/n", alpha.respondents(), PY);
        v.check("/k", alpha.items(), PY);
        v.check("/alpha_raw", alpha.alpha(), PY);
        v.check("/alpha_standardized", alpha.standardisedAlpha().orElseThrow(), PY);
        v.check("/average_r", alpha.meanCorrelation().orElseThrow(), PY);
        for (int i = 0; i < 5; i++) {
            v.check("/alpha_if_dropped/" + i, alpha.alphaIfDropped().get(i).orElseThrow(), PY);
            v.check("/corrected_item_total/" + i, alpha.itemTotal().get(i).orElseThrow(), PY);
        }
        v.check("/feldt_ci95", alpha.feldt(0.95).lower(), alpha.feldt(0.95).upper(), PY);
        v.check("/sem", alpha.measurementError(), PY);
        assertThat(v.untouched()).containsExactly("/source");
    }

    @Test
    void correlations_agree_with_forty_digits() {
        Vectors v = Vectors.of("py_correlation");
        double[][] battery = battery();
        correlation(v, "/battery_Q1_Q2", Correlation.of(battery[0], battery[1]));
        for (int i = 0; i < v.size("/small"); i++) {
            String at = "/small/" + i;
            correlation(v, at, Correlation.of(v.numbers(at + "/a"), v.numbers(at + "/b")));
        }
        assertThat(v.isAbsent("/kendall_w")).isTrue();
        assertThat(v.untouched()).isEmpty();
    }

    private static void correlation(Vectors v, String at, Correlation c) {
        v.check(at + "/pearson", c.pearson().orElseThrow(), PY);
        v.check(at + "/spearman", c.spearman().orElseThrow(), PY);
        v.check(at + "/concordant", c.concordant(), PY);
        v.check(at + "/discordant", c.discordant(), PY);
        v.check(at + "/tau_a", c.tauA().orElseThrow(), PY);
        v.check(at + "/tau_b", c.tauB().orElseThrow(), PY);
        v.check(at + "/tau_c", c.tauC().orElseThrow(), PY);
        v.check(at + "/gamma", c.gamma().orElseThrow(), PY);
        v.check(at + "/z_tau_b", c.zTauB().orElseThrow(), PY);
        v.check(at + "/p_tau_b", c.kendallTest().orElseThrow().pValue(), PY);
        assertThat(c.pearsonInterval(0.95).isPresent()).isEqualTo(!v.isAbsent(at + "/pearson_fisher_ci95"));
        c.pearsonInterval(0.95).ifPresent(one -> interval(v, at + "/pearson_fisher_ci95", one));
        assertThat(c.spearmanTest().isPresent()).isEqualTo(!v.isAbsent(at + "/spearman_t"));
        assertThat(c.spearmanTest().isPresent()).isEqualTo(!v.isAbsent(at + "/spearman_p"));
        c.spearmanTest().ifPresent(test -> {
            v.check(at + "/spearman_t", test.statistic(), PY);
            v.check(at + "/spearman_p", test.pValue(), PY);
        });
    }

    @Test
    void concordance_agrees_with_forty_digits() {
        Vectors v = Vectors.of("py_kendall_w");
        double[][] judges = new double[v.size("/ranks")][];
        for (int i = 0; i < judges.length; i++) {
            judges[i] = v.numbers("/ranks/" + i);
        }
        Concordance w = Concordance.of(judges).orElseThrow();
        v.check("/W", w.w(), PY);
        v.check("/chi2", w.test().statistic(), PY);
        v.check("/df", w.test().df().get(0), PY);
        v.check("/p", w.test().pValue(), PY);
        assertThat(v.untouched()).isEmpty();
    }

    @Test
    void intervals_of_odd_shares_are_numbers_around_the_share() {
        java.util.Random random = new java.util.Random(12);
        double[] shares = {0, 1e-9, 1e-4, 0.5, 0.93, 1 - 1e-9, 1};
        double[] variances = {0, 1e-30, 1e-8, 1e-3, 0.3};
        for (double p : shares) {
            for (double variance : variances) {
                for (long n : new long[] {0, 1, 2, 40}) {
                    for (double df : new double[] {0, 0.5, 2.7, Double.POSITIVE_INFINITY}) {
                        double level = random.nextBoolean() ? 0.95 : 0.5 + random.nextDouble() / 2.01;
                        for (DesignInterval method : DesignInterval.values()) {
                            String at = "%s p=%s v=%s n=%d df=%s level=%s".formatted(method, p, variance, n, df, level);
                            method.of(p, variance, n, df, level).ifPresent(interval -> {
                                assertThat(interval.lower()).as(at).isFinite().isLessThanOrEqualTo(p + 1e-9);
                                assertThat(interval.upper()).as(at).isFinite().isGreaterThanOrEqualTo(p - 1e-9);
                            });
                        }
                    }
                }
            }
        }
        for (ProportionInterval method : ProportionInterval.values()) {
            for (double n : new double[] {0, 1, 2.5, 7, 1e6}) {
                for (double x : new double[] {0, n / 3, n}) {
                    method.of(x, n, 0.95).ifPresent(interval -> {
                        assertThat(interval.lower())
                                .as("%s %s of %s", method, x, n)
                                .isFinite();
                        assertThat(interval.upper())
                                .as("%s %s of %s", method, x, n)
                                .isFinite();
                    });
                }
            }
        }
    }
}
