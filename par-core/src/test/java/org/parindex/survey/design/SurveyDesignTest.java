package org.parindex.survey.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parindex.survey.Vectors;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.DesignInterval;
import org.parindex.survey.stat.TestResult;
import org.parindex.survey.stat.Undefined;

/** Against R's survey 4.1-1. */
class SurveyDesignTest {

    private static final double R = 1e-10;
    private static final double ITERATED = 1e-9;

    private static final Map<String, DesignInterval> INTERVALS = Map.of(
            "logit", DesignInterval.LOGIT_ITERATED,
            "likelihood", DesignInterval.LIKELIHOOD,
            "asin", DesignInterval.ARCSINE,
            "beta", DesignInterval.KORN_GRAUBARD,
            "mean", DesignInterval.MEAN,
            "xlogit", DesignInterval.LOGIT,
            "wilson_t_neff", DesignInterval.WILSON);

    private final Household household = Household.read();

    private static void estimate(Vectors v, String value, String error, Estimate estimate) {
        v.check(value, estimate.value().orElseThrow(), R);
        v.check(error, estimate.standardError().orElseThrow(), R);
    }

    private static void intervals(Vectors v, String at, Estimate estimate) {
        INTERVALS.forEach((name, method) -> {
            ConfidenceInterval interval = estimate.interval(method, 0.95).orElseThrow();
            // R finds the first two by iteration.
            boolean iterated = name.equals("logit") || name.equals("likelihood");
            v.check(at + "/" + name, interval.lower(), interval.upper(), iterated ? ITERATED : R);
        });
    }

    @Test
    void four_stages_ultimate_clusters_and_weights_alone() {
        Vectors v = Vectors.of("r_multistage");
        Map.of(
                        "multistage_fpc", household.multistage(),
                        "ultimate_cluster", household.ultimate().build(),
                        "weights_only",
                                SurveyDesign.builder(household.number("w")).build())
                .forEach((name, design) -> {
                    String at = "/designs/" + name;
                    assertThat(design.degreesOfFreedom()).isEqualTo((int) v.whole(at + "/df"));
                    Estimate p1 = household.mean(design, "P1", Household::top2);
                    estimate(v, at + "/P1_top2", at + "/P1_top2_se", p1);
                    v.check(at + "/P1_top2_deff", p1.designEffect().orElseThrow(), R);
                    estimate(v, at + "/P1_mean", at + "/P1_mean_se", household.mean(design, "P1", y -> y));
                    estimate(v, at + "/S19_top2", at + "/S19_top2_se", household.mean(design, "S19", Household::top2));
                    pooled(v, at + "/pooled_top2_all", household.pooled(design, "", Household::top2));
                    pooled(v, at + "/pooled_top2_policy", household.pooled(design, "POLICY", Household::top2));
                    pooled(v, at + "/pooled_top2_service", household.pooled(design, "SERVICE", Household::top2));
                    pooled(v, at + "/pooled_mean_all", household.pooled(design, "", y -> y));
                    intervals(v, at + "/P1_ci", p1);
                });
    }

    private static void pooled(Vectors v, String at, Estimate estimate) {
        estimate(v, at, at + "_se", estimate);
    }

    @Test
    void parts_of_the_population() {
        Vectors v = Vectors.of("r_multistage");
        SurveyDesign multistage = household.multistage();
        SurveyDesign ultimate = household.ultimate().build();
        Estimate[] parts = new Estimate[2];
        for (int urban = 0; urban < 2; urban++) {
            assertThat(v.whole("/domain_urban/urban/" + urban)).isEqualTo(urban);
            boolean[] in = Household.both(household.where("urban", "" + urban), household.valid("P1"));
            double[] y = household.score("P1", Household::top2);
            String at = "/domain_urban";
            estimate(v, at + "/p/" + urban, at + "/se_multistage/" + urban, multistage.mean(y, in));
            parts[urban] = ultimate.mean(y, in);
            estimate(v, at + "/p/" + urban, at + "/se_ultimate/" + urban, parts[urban]);
        }
        estimate(v, "/domain_urban/diff_urban_minus_rural", "/domain_urban/diff_se", parts[1].minus(parts[0]));
    }

    @Test
    void jackknife_and_supplied_weights() {
        Vectors v = Vectors.of("r_multistage");
        SurveyDesign design = household.ultimate().build();
        double[][] pooled = household.pooled(household.items(""), Household::top2);
        double[] top2 = household.score("P1", Household::top2);
        Replicates jackknife = Replicates.jackknife(design);
        assertThat(jackknife.count()).isEqualTo((int) v.whole("/jackknife_JKn/replicates"));
        replicated(v, "/jackknife_JKn", jackknife, top2, pooled);
        List<Map<String, String>> rows = Vectors.data("bootstrap_weights");
        String at = "/supplied_bootstrap";
        int count = (int) v.whole(at + "/replicates");
        double[][] weights = new double[count][];
        for (int r = 0; r < count; r++) {
            String name = String.format(java.util.Locale.ROOT, "b%02d", r + 1);
            weights[r] = rows.stream()
                    .mapToDouble(row -> Double.parseDouble(row.get(name)))
                    .toArray();
        }
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        assertThat(v.text(at + "/mse")).isEqualToIgnoringCase("false");
        assertThat(v.text(at + "/file")).isEqualTo("data/bootstrap_weights.csv");
        v.check(at + "/scale", 1 / 59.0, R);
        Replicates supplied = Replicates.supplied(design, weights, 1 / 59.0, ones, false);
        replicated(v, at, supplied, top2, pooled);
    }

    private void replicated(Vectors v, String at, Replicates replicates, double[] top2, double[][] pooled) {
        ReplicateEstimate p1 = replicates.mean(top2, household.valid("P1"));
        v.check(at + "/P1_top2", p1.value().orElseThrow(), R);
        v.check(at + "/se", p1.standardError().orElseThrow(), R);
        ReplicateEstimate all = replicates.ratio(pooled[0], pooled[1]);
        v.check(at + "/pooled_top2_all", all.value().orElseThrow(), R);
        v.check(at + "/pooled_se", all.standardError().orElseThrow(), R);
    }

    @Test
    void lonely_units() {
        Vectors v = Vectors.of("r_multistage");
        Household without = household.without(row -> row.get("district").equals("A2"));
        Map.of(
                        "adjust", LonelyPsu.ADJUST,
                        "average", LonelyPsu.AVERAGE,
                        "certainty", LonelyPsu.CERTAINTY,
                        "remove", LonelyPsu.REMOVE)
                .forEach((name, option) -> {
                    SurveyDesign design = without.ultimate().lonely(option).build();
                    assertThat(design.lonelyStrata()).isEqualTo(1);
                    Estimate p1 = without.mean(design, "P1", Household::top2);
                    String at = "/lonely_psu_drop_A2/" + name;
                    estimate(v, at + "/0", at + "/1", p1);
                });
        Estimate refused = without.mean(without.ultimate().build(), "P1", Household::top2);
        assertThat(refused.value()).isPresent();
        assertThat(refused.standardError()).isEmpty();
        assertThat(refused.whyNoError()).contains(Undefined.LONELY_UNIT);
        assertThat(refused.symmetric(0.95)).isEmpty();
        assertThat(refused.interval(DesignInterval.LOGIT, 0.95)).isEmpty();
    }

    private static SurveyDesign dossiers(List<Map<String, String>> rows, boolean sizes) {
        double[] n = rows.stream().mapToDouble(row -> number(row, "n_h")).toArray();
        double[] population =
                rows.stream().mapToDouble(row -> number(row, "N_h")).toArray();
        double[] weights = new double[n.length];
        Arrays.setAll(weights, i -> population[i] / n[i]);
        SurveyDesign.Builder builder = SurveyDesign.builder(weights)
                .strata(rows.stream()
                        .map(row -> row.get("unit") + ":" + row.get("field"))
                        .toArray(String[]::new));
        String[] ids = rows.stream().map(row -> row.get("id")).toArray(String[]::new);
        return (sizes ? builder.stage(ids, population) : builder.stage(ids)).build();
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @Test
    void strata_units_contrasts_and_tests() {
        Vectors v = Vectors.of("r_stratified");
        List<Map<String, String>> rows = Vectors.data("dossier_sample");
        double[] sat = rows.stream().mapToDouble(row -> number(row, "sat")).toArray();
        double[] y = rows.stream().mapToDouble(row -> number(row, "y")).toArray();
        boolean[] all = new boolean[rows.size()];
        Arrays.fill(all, true);
        SurveyDesign design = dossiers(rows, true);
        SurveyDesign without = dossiers(rows, false);
        stratified(v, "/overall", design.mean(sat), design.mean(y));
        Estimate[] units = new Estimate[v.size("/units")];
        for (int i = 0; i < units.length; i++) {
            String unit = v.text("/units/" + i + "/label");
            boolean[] in = new boolean[rows.size()];
            for (int row = 0; row < in.length; row++) {
                in[row] = rows.get(row).get("unit").equals(unit);
            }
            units[i] = design.mean(sat, in);
            stratified(v, "/units/" + i, units[i], design.mean(y, in));
            String at = "/units_without_fpc/" + i;
            assertThat(v.text(at + "/label")).isEqualTo(unit);
            estimate(v, at + "/p", at + "/se_p_no_fpc", without.mean(sat, in));
            v.check(at + "/se_mean_no_fpc", without.mean(y, in).standardError().orElseThrow(), R);
        }
        estimate(v, "/contrast/diff/0", "/contrast/se/0", units[0].minus(units[1]));
        estimate(v, "/contrast/diff/1", "/contrast/se/1", units[4].minus(units[11]));
        TestResult t = units[1].minus(units[0]).test(0, 1).orElseThrow();
        v.check("/ttest_U01_U02/t", t.statistic(), R);
        v.check("/ttest_U01_U02/df", t.df().get(0), R);
        v.check("/ttest_U01_U02/p", t.pValue(), R);
        v.check("/ttest_U01_U02/estimate", units[1].minus(units[0]).value().orElseThrow(), R);
        String[] names = rows.stream().map(row -> row.get("unit")).toArray(String[]::new);
        String[] satisfied = rows.stream().map(row -> row.get("sat")).toArray(String[]::new);
        CrossTable table = CrossTable.of(design, names, satisfied, all).orElseThrow();
        test(v, "F", table.raoScottF().orElseThrow(), R);
        test(v, "Chisq", table.raoScottChiSquare().orElseThrow(), R);
        test(v, "Wald", table.wald().orElseThrow().test().orElseThrow(), R);
        test(v, "adjWald", table.wald().orElseThrow().adjusted().orElseThrow(), R);
        // Without CompQuadForm R takes the saddle point for both, whose root it finds by iteration.
        test(v, "saddlepoint", table.saddlePoint().orElseThrow(), ITERATED);
        test(v, "lincom", table.saddlePoint().orElseThrow(), ITERATED);
    }

    private static void stratified(Vectors v, String at, Estimate p, Estimate mean) {
        assertThat(p.respondents()).isEqualTo((int) v.whole(at + "/n"));
        assertThat(p.degreesOfFreedom()).isEqualTo((int) v.whole(at + "/df"));
        estimate(v, at + "/p", at + "/se_p", p);
        estimate(v, at + "/mean", at + "/se_mean", mean);
        v.check(at + "/deff_p", p.designEffect().orElseThrow(), R);
        v.check(at + "/deff_mean", mean.designEffect().orElseThrow(), R);
        intervals(v, at + "/ci_p", p);
    }

    private static void test(Vectors v, String name, TestResult test, double relative) {
        String at = "/rao_scott/" + name;
        v.check(at + "/statistic", test.statistic(), R);
        v.check(at + "/p", test.pValue(), relative);
        if (v.has(at + "/parameter")) {
            v.check(at + "/parameter", test.df().get(0), R);
        }
        for (int i = 0; i < v.size(at + "/parameter"); i++) {
            v.check(at + "/parameter/" + i, test.df().get(i), R);
        }
    }

    @Test
    void calibration() {
        Vectors v = Vectors.of("r_calibration");
        double population = v.number("/population_total");
        List<Margin> margins = new ArrayList<>();
        for (String name : List.of("sex", "age", "urban")) {
            Map<String, Double> totals = new java.util.LinkedHashMap<>();
            for (int i = 0; i < v.size("/margins/" + name); i++) {
                String at = "/margins/" + name + "/" + i;
                totals.put(v.text(at + "/" + name), v.number(at + "/Freq"));
            }
            assertThat(totals.values().stream().mapToDouble(x -> x).sum()).isEqualTo(population);
            margins.add(new Margin(name, household.text(name), totals));
        }
        SurveyDesign design = household.ultimate().build();
        calibrated(
                v,
                "raking_ipf",
                "raked",
                Calibration.rake(design, margins, 1e-13, 200, Calibration.RakingVariance.CHAINED));
        calibrated(
                v,
                "raking_calibrate",
                "raked",
                Calibration.rake(design, margins, 1e-13, 200, Calibration.RakingVariance.REGRESSION));
        calibrated(v, "poststratify_sex", "post_sex", Calibration.postStratify(design, margins.get(0)));
        List<double[]> columns = new ArrayList<>();
        List<Double> totals = new ArrayList<>();
        double[] ones = new double[design.size()];
        Arrays.fill(ones, 1);
        columns.add(ones);
        totals.add(population);
        for (Margin margin : margins) {
            margin.totals().entrySet().stream().skip(1).forEach(one -> {
                columns.add(Household.indicator(household.where(margin.name(), one.getKey())));
                totals.add(one.getValue());
            });
        }
        calibrated(
                v,
                "linear_greg",
                "linear",
                Calibration.linear(
                        design,
                        columns.toArray(double[][]::new),
                        totals.stream().mapToDouble(x -> x).toArray()));
    }

    private void calibrated(Vectors v, String name, String column, Calibration calibration) {
        assertThat(calibration.converged()).as(name).isTrue();
        String at = "/" + name;
        double[] weights = calibration.design().weights();
        for (int i = 0; i < 10; i++) {
            v.check(at + "/first10/" + i, weights[i], ITERATED);
        }
        List<Map<String, String>> rows = Vectors.data("calibrated_weights");
        for (int i = 0; i < weights.length; i++) {
            double expected = Double.parseDouble(rows.get(i).get(column));
            assertThat(Math.abs(weights[i] / expected - 1)).as(name).isLessThan(ITERATED);
        }
        v.check(at + "/sum_w", Arrays.stream(weights).sum(), R);
        v.check(at + "/kish_deff", calibration.design().weightingEffect().orElseThrow(), ITERATED);
        Estimate p1 = household.mean(calibration.design(), "P1", Household::top2);
        v.check(at + "/P1_top2", p1.value().orElseThrow(), ITERATED);
        v.check(at + "/se", p1.standardError().orElseThrow(), ITERATED);
    }

    @Test
    void the_order_of_rows_moves_no_digit() {
        List<Map<String, String>> rows = new ArrayList<>(household.rows);
        Estimate before = household.mean(household.multistage(), "P1", Household::top2);
        ReplicateEstimate replicated = Replicates.bootstrap(household.ultimate().build(), 50, 7)
                .mean(household.score("P1", Household::top2), household.valid("P1"));
        Collections.shuffle(rows, new Random(5));
        Household shuffled = Household.of(rows);
        Estimate after = shuffled.mean(shuffled.multistage(), "P1", Household::top2);
        assertThat(after.value()).isEqualTo(before.value());
        assertThat(after.standardError().orElseThrow())
                .isCloseTo(before.standardError().orElseThrow(), org.assertj.core.api.Assertions.within(1e-17));
        assertThat(Replicates.bootstrap(shuffled.ultimate().build(), 50, 7)
                        .mean(shuffled.score("P1", Household::top2), shuffled.valid("P1"))
                        .values())
                .isEqualTo(replicated.values());
    }

    @Test
    void misuse_is_refused_with_its_value() {
        assertThatThrownBy(() -> SurveyDesign.builder(new double[] {1, Double.NaN}))
                .hasMessageContaining("NaN");
        SurveyDesign design = SurveyDesign.builder(new double[] {1, 2}).build();
        assertThatThrownBy(() -> design.mean(new double[] {1, Double.NaN})).hasMessageContaining("NaN");
        assertThatThrownBy(() -> design.mean(new double[] {1})).hasMessageContaining("1 values for 2 rows");
        SurveyDesign other = SurveyDesign.builder(new double[] {1, 2}).build();
        assertThatThrownBy(() -> design.mean(new double[] {1, 0}).minus(other.mean(new double[] {1, 0})))
                .hasMessageContaining("two designs");
    }
}
