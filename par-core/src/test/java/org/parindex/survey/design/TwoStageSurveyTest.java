package org.parindex.survey.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.parindex.Csv;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.DesignInterval;
import org.parindex.survey.stat.TestResult;

/** A second survey, with absent answers, unequal weights and certain units, against R's survey 4.1-1. */
class TwoStageSurveyTest {

    private static final double R = 1e-10;
    private static final double ITERATED = 1e-9;
    private static final String FOLDER = "/vectors/survey-two-stage/";

    private static final Map<String, Double> RESULTS = results();
    private static final Set<String> SEEN = new TreeSet<>();

    private final List<Map<String, String>> all = Csv.read(FOLDER + "two_stage.csv");
    private List<Map<String, String>> rows = all;

    private static Map<String, Double> results() {
        Map<String, Double> results = new LinkedHashMap<>();
        Csv.read(FOLDER + "two_stage_results.csv")
                .forEach(row -> results.put(row.get("name"), Double.parseDouble(row.get("value"))));
        return results;
    }

    @AfterAll
    static void every_result_is_looked_at() {
        assertThat(RESULTS.keySet()).allMatch(SEEN::contains);
    }

    private static void check(String name, double actual, double relative) {
        Double expected = RESULTS.get(name);
        assertThat(expected).as(name).isNotNull();
        SEEN.add(name);
        double allowed = Math.max(Math.abs(expected) * relative, 1e-13);
        assertThat(Math.abs(actual - expected))
                .as("%s: expected %s, got %s", name, expected, actual)
                .isLessThanOrEqualTo(allowed);
    }

    private static void check(String name, Estimate estimate) {
        check(name + "/0", estimate.value(), R);
        check(name + "/1", estimate.standardError(), R);
    }

    private static void check(String name, OptionalDouble actual, double relative) {
        check(name, actual.orElseThrow(), relative);
    }

    private String[] text(String column) {
        return rows.stream().map(row -> row.get(column)).toArray(String[]::new);
    }

    private double[] number(String column) {
        return rows.stream()
                .mapToDouble(row -> row.get(column).isEmpty() ? 0 : Double.parseDouble(row.get(column)))
                .toArray();
    }

    private boolean[] where(Predicate<Map<String, String>> condition) {
        boolean[] in = new boolean[rows.size()];
        for (int i = 0; i < in.length; i++) {
            in[i] = condition.test(rows.get(i));
        }
        return in;
    }

    private boolean[] answered() {
        return where(row -> !row.get("y").isEmpty());
    }

    private double[] satisfied(String column) {
        return Arrays.stream(number(column)).map(y -> y >= 4 ? 1 : 0).toArray();
    }

    private SurveyDesign.Builder builder() {
        return SurveyDesign.builder(number("w")).strata(text("stratum"));
    }

    private SurveyDesign twoStages(LonelyPsu option) {
        return builder()
                .stage(text("psu"), number("N"))
                .stage(text("id"), number("M"))
                .lonely(option)
                .build();
    }

    private Map<String, SurveyDesign> designs() {
        return Map.of(
                "two", twoStages(LonelyPsu.FAIL),
                "one", builder().stage(text("psu"), number("N")).build(),
                "ult", builder().stage(text("psu")).build(),
                "wts", SurveyDesign.builder(number("w")).build());
    }

    private double[][] sums() {
        double[] one = satisfied("y");
        double[] two = satisfied("y2");
        boolean[] answered = answered();
        double[][] sums = new double[2][rows.size()];
        for (int i = 0; i < one.length; i++) {
            sums[0][i] = one[i] + two[i];
            sums[1][i] = answered[i] ? 2 : 1;
        }
        return sums;
    }

    @Test
    void estimates_effects_and_contrasts() {
        designs().forEach((name, design) -> {
            Estimate mean = design.mean(satisfied("y"), answered());
            check(name + "/mean", mean);
            check(name + "/mean/2", mean.designEffect(), R);
            check(name + "/deff_replace", mean.designEffectWithReplacement(), R);
            Estimate x = design.mean(number("x"));
            check(name + "/x", x);
            check(name + "/x/2", x.designEffect(), R);
            Estimate total = design.total(number("x"));
            check(name + "/total", total);
            check(name + "/total/2", total.designEffect(), R);
            check(name + "/ratio", design.ratio(sums()[0], sums()[1]));
            Estimate two = design.mean(satisfied("y2"));
            check(name + "/cov", two.covariance(x), R);
            check(name + "/contrast", two.over(x));
            for (int i = 0; i < 3; i++) {
                String dept = "D" + (i + 1);
                Estimate part = design.mean(
                        satisfied("y2"), where(row -> row.get("dept").equals(dept)));
                check(name + "/dept/" + i, part.value(), R);
                check(name + "/dept_se/" + i, part.standardError(), R);
            }
        });
    }

    @Test
    void intervals() {
        Map<String, DesignInterval> methods = Map.of(
                "logit", DesignInterval.LOGIT_ITERATED,
                "likelihood", DesignInterval.LIKELIHOOD,
                "asin", DesignInterval.ARCSINE,
                "beta", DesignInterval.KORN_GRAUBARD,
                "mean", DesignInterval.MEAN,
                "xlogit", DesignInterval.LOGIT);
        designs().forEach((name, design) -> {
            Estimate part = design.mean(
                    satisfied("y"),
                    where(row -> row.get("dept").equals("D2") && !row.get("y").isEmpty()));
            check(name + "/ci_df", part.degreesOfFreedom(), 0);
            check(name + "/ci_n", part.respondents(), 0);
            for (String level : List.of("0.9", "0.99")) {
                methods.forEach((method, interval) -> {
                    ConfidenceInterval ends =
                            part.interval(interval, Double.parseDouble(level)).orElseThrow();
                    String at = name + "/ci/" + method + "/" + level;
                    boolean iterated = method.equals("logit") || method.equals("likelihood");
                    check(at + "/0", ends.lower(), iterated ? ITERATED : R);
                    check(at + "/1", ends.upper(), iterated ? ITERATED : R);
                });
            }
        });
    }

    @Test
    void tests_of_tables_and_means() {
        boolean[] everybody = where(row -> true);
        designs().forEach((name, design) -> {
            CrossTable table =
                    CrossTable.of(design, text("dept"), text("y2"), everybody).orElseThrow();
            test(name + "/chisq/F", table.raoScottF().orElseThrow(), R);
            test(name + "/chisq/Chisq", table.raoScottChiSquare().orElseThrow(), R);
            test(name + "/chisq/Wald", table.wald().orElseThrow().test().orElseThrow(), R);
            test(name + "/chisq/adjWald", table.wald().orElseThrow().adjusted().orElseThrow(), R);
            // R seeks the saddle point to within 1e-8 only.
            test(name + "/chisq/saddlepoint", table.saddlePoint().orElseThrow(), 1e-7);
            boolean[] women = where(row -> row.get("sex").equals("F"));
            String[] satisfied =
                    Arrays.stream(satisfied("y2")).mapToObj(Double::toString).toArray(String[]::new);
            CrossTable part =
                    CrossTable.of(design, text("dept"), satisfied, women).orElseThrow();
            test(name + "/chisq_sub/F", part.raoScottF().orElseThrow(), R);
            test(name + "/chisq_sub/Wald", part.wald().orElseThrow().test().orElseThrow(), R);
            Estimate men = design.mean(number("y2"), where(row -> row.get("sex").equals("M")));
            TestResult t =
                    men.minus(design.mean(number("y2"), women)).test(0, 1).orElseThrow();
            check(name + "/ttest/0", t.statistic(), R);
            check(name + "/ttest/1", t.df().get(0), R);
            check(name + "/ttest/2", t.pValue(), R);
        });
    }

    private static void test(String name, TestResult test, double relative) {
        check(name + "/0", test.statistic(), R);
        check(name + "/1", test.pValue(), relative);
        for (int i = 0; i < test.df().size(); i++) {
            check(name + "/" + (i + 2), test.df().get(i), R);
        }
    }

    private static void check(String name, ReplicateEstimate estimate) {
        check(name + "/0", estimate.value(), R);
        check(name + "/1", estimate.standardError(), R);
    }

    @Test
    void replicates() {
        double[][] sums = sums();
        check("jkn_fpc", Replicates.jackknife(designs().get("one")).ratio(sums[0], sums[1]));
        check("jkn", Replicates.jackknife(designs().get("ult")).ratio(sums[0], sums[1]));
        SurveyDesign clusters =
                SurveyDesign.builder(number("w")).stage(text("psu")).build();
        check("jk1", Replicates.jackknifeUnstratified(clusters).ratio(sums[0], sums[1]));
        double[] ninety = new double[rows.size()];
        Arrays.fill(ninety, 90);
        SurveyDesign sized =
                SurveyDesign.builder(number("w")).stage(text("psu"), ninety).build();
        check("jk1_fpc", Replicates.jackknifeUnstratified(sized).ratio(sums[0], sums[1]));
        rows = all.stream()
                .filter(row -> row.get("psu").endsWith("P1") || row.get("psu").endsWith("P2"))
                .toList();
        SurveyDesign pairs = builder().stage(text("psu")).build();
        check("brr", Replicates.balancedHalves(pairs, 0).ratio(sums()[0], sums()[1]));
        check("fay", Replicates.balancedHalves(pairs, 0.3).ratio(sums()[0], sums()[1]));
    }

    @Test
    void balanced_halves_of_many_strata() {
        List<Map<String, String>> pairs = Csv.read(FOLDER + "pairs.csv");
        for (Map<String, String> result : Csv.read(FOLDER + "pairs_results.csv")) {
            String[] name = result.get("name").split("/");
            int strata = Integer.parseInt(name[0]);
            rows = pairs.subList(0, strata * 6);
            double fay = Double.parseDouble(name[1]);
            double expected = Double.parseDouble(result.get("value"));
            ReplicateEstimate ratio = Replicates.balancedHalves(
                            builder().stage(text("psu")).build(), fay)
                    .ratio(number("a"), number("b"));
            assertThat(ratio.standardError().orElseThrow() / expected)
                    .as(result.get("name"))
                    .isCloseTo(1, org.assertj.core.api.Assertions.within(R));
        }
        for (int strata = 1; strata < 130; strata++) {
            boolean[][] matrix = Hadamard.above(strata);
            assertThat(matrix.length).isGreaterThan(strata);
            for (int i = 1; i < matrix.length; i++) {
                int same = 0;
                for (int j = 0; j < matrix.length; j++) {
                    same += matrix[i][j] == matrix[i - 1][j] ? 1 : 0;
                }
                assertThat(same).isEqualTo(matrix.length / 2);
            }
        }
    }

    @Test
    void lonely_units_at_two_stages() {
        rows = all.stream()
                .filter(row ->
                        !row.get("stratum").equals("T3") || row.get("psu").equals("T3P1"))
                .toList();
        Map.of(
                        "adjust", LonelyPsu.ADJUST,
                        "average", LonelyPsu.AVERAGE,
                        "certainty", LonelyPsu.CERTAINTY,
                        "remove", LonelyPsu.REMOVE)
                .forEach((name, option) -> {
                    SurveyDesign design = twoStages(option);
                    check("lonely/" + name, design.mean(satisfied("y"), answered()));
                    check("lonely_total/" + name, design.total(number("x")));
                    SurveyDesign ultimate =
                            builder().stage(text("psu")).lonely(option).build();
                    check("lonely_ult/" + name, ultimate.mean(satisfied("y"), answered()));
                    if (RESULTS.containsKey("lonely_jkn/" + name + "/0")) {
                        check(
                                "lonely_jkn/" + name,
                                Replicates.jackknife(ultimate).mean(number("x"), where(r -> true)));
                    }
                });
    }

    @Test
    void calibration_of_two_stages() {
        double[] w = number("w");
        double people = Arrays.stream(w).sum();
        double sumX = 0;
        double[] x = number("x");
        double[] ones = new double[w.length];
        Arrays.fill(ones, 1);
        for (int i = 0; i < w.length; i++) {
            sumX += w[i] * x[i];
        }
        Margin sex = new Margin("sex", text("sex"), Map.of("F", people * 0.52, "M", people * 0.48));
        Margin age = new Margin("age", text("age"), Map.of("a", people * 0.35, "b", people * 0.45, "c", people * 0.2));
        SurveyDesign design = twoStages(LonelyPsu.FAIL);
        double[] men = Household.indicator(where(row -> row.get("sex").equals("M")));
        Calibration linear = Calibration.linear(
                design, new double[][] {ones, men, x}, new double[] {people, people * 0.48, sumX * 1.04});
        calibrated("linear", linear, R);
        List<Margin> margins = new ArrayList<>(List.of(sex, age));
        calibrated(
                "raking",
                Calibration.rake(design, margins, 1e-14, 500, Calibration.RakingVariance.REGRESSION),
                ITERATED);
        calibrated("rake", Calibration.rake(design, margins, 1e-14, 500, Calibration.RakingVariance.CHAINED), ITERATED);
        Calibration post = Calibration.postStratify(design, age);
        calibrated("post", post, R);
        Calibration twice =
                Calibration.linear(post.design(), new double[][] {ones, men}, new double[] {people, people * 0.48});
        check("cal_twice", twice.design().mean(x));
        SurveyDesign ultimate = designs().get("ult");
        Replicates jackknife = Replicates.jackknife(ultimate);
        boolean[] everybody = where(row -> true);
        check(
                "rep_post",
                jackknife
                        .calibrated(weights -> Calibration.postStratify(ultimate.withWeights(weights), age)
                                .design()
                                .weights())
                        .mean(satisfied("y2"), everybody));
        double[] totals = {people, people * 0.48, sumX * 1.04};
        check(
                "rep_linear",
                jackknife
                        .calibrated(weights -> Calibration.linear(
                                        ultimate.withWeights(weights), new double[][] {ones, men, x}, totals)
                                .design()
                                .weights())
                        .mean(satisfied("y2"), everybody));
    }

    private void calibrated(String name, Calibration calibration, double relative) {
        SurveyDesign design = calibration.design();
        List<Estimate> estimates = new ArrayList<>(List.of(
                design.mean(satisfied("y"), answered()), design.mean(number("x")), design.total(satisfied("y2"))));
        List<String> names = List.of("cal/", "cal_x/", "cal_total/");
        for (int i = 0; i < 3; i++) {
            check(names.get(i) + name + "/0", estimates.get(i).value(), relative);
            check(names.get(i) + name + "/1", estimates.get(i).standardError(), relative);
        }
        for (int i = 0; i < 3; i++) {
            String dept = "D" + (i + 1);
            Estimate part =
                    design.mean(satisfied("y2"), where(row -> row.get("dept").equals(dept)));
            check("cal_dept/" + name + "/" + i, part.value(), relative);
            check("cal_dept/" + name + "/" + (i + 3), part.standardError(), relative);
        }
        int[] some = {0, 6, 49, 99};
        for (int i = 0; i < some.length; i++) {
            check("cal_w/" + name + "/" + i, design.weights()[some[i]], relative);
        }
        ConfidenceInterval interval = design.mean(satisfied("y2"))
                .interval(DesignInterval.LOGIT, 0.95)
                .orElseThrow();
        check("cal_ci/" + name + "/0", interval.lower(), relative);
        check("cal_ci/" + name + "/1", interval.upper(), relative);
    }

    @Test
    void equality_of_means() {
        SurveyDesign design = designs().get("two");
        Estimate[] parts = new Estimate[3];
        for (int i = 0; i < 3; i++) {
            String dept = "D" + (i + 1);
            parts[i] = design.mean(satisfied("y2"), where(row -> row.get("dept").equals(dept)));
        }
        TestResult test = WaldTest.equal(parts).orElseThrow().test().orElseThrow();
        // R tests the logits of a model and counts its parameters off the degrees of freedom.
        check("wald_means/1", test.df().get(0), 0);
        SEEN.addAll(List.of("wald_means/0", "wald_means/2", "wald_means/3"));
    }
}
