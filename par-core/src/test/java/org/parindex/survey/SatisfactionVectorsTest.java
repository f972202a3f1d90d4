package org.parindex.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.survey.design.LonelyPsu;
import org.parindex.survey.design.Replicates;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.DesignInterval;
import org.parindex.survey.stat.ProportionInterval;
import org.parindex.text.Text;

/** Item scores, roll-ups, errors and conversion against values made with 40-digit arithmetic and R survey. */
class SatisfactionVectorsTest {

    private static final double EXACT = 1e-12;
    private static final double FROM_R = 1e-10;

    private static double number(Points points) {
        return points.toDecimal(25, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static double value(SatisfactionFigure figure) {
        return number(figure.value());
    }

    @ParameterizedTest
    @CsvSource({"unweighted, false", "weighted, true"})
    void the_same_answers_under_eleven_readings(String part, boolean weighted) {
        Vectors vectors = Vectors.of("py_index_rollup");
        Answers answers = SampleSurvey.answers(weighted);
        Map<String, String> names = Map.ofEntries(
                Map.entry("A", "A_pooled_responses"),
                Map.entry("B", "B_mean_of_items"),
                Map.entry("C", "C_mean_of_factors_of_item_means"),
                Map.entry("D", "D_mean_of_two_areas_of_item_means"),
                Map.entry("E", "E_mean_of_two_areas_of_factor_means"),
                Map.entry("F", "F_pooled_dk_in_denominator"),
                Map.entry("G", "G_mean_score_over_5_pooled"),
                Map.entry("H", "H_mean_score_rescaled_0_100_pooled"),
                Map.entry("I", "I_mean_of_items_mean_over_5"),
                Map.entry("J", "J_respondent_first"),
                Map.entry("K", "K_share_satisfied_on_every_item"));
        List<SatisfactionMethod> readings = SatisfactionMethod.elevenReadings();
        assertThat(readings).hasSize(11);
        for (SatisfactionMethod method : readings) {
            Satisfaction result = Satisfaction.of(SampleSurvey.wave(), method, answers, List.of());
            SatisfactionFigure all = result.figure(Satisfaction.ALL, Questionnaire.OVERALL);
            vectors.check("/" + part + "/overall/" + names.get(method.id()), value(all), EXACT);
            assertThat(all.basis().method()).isEqualTo(method.id());
            assertThat(all.precision().standardError()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"unweighted, false", "weighted, true"})
    void items_factors_and_areas(String part, boolean weighted) {
        Vectors vectors = Vectors.of("py_index_rollup");
        Answers answers = SampleSurvey.answers(weighted);
        Map<String, SatisfactionMethod> methods = new java.util.HashMap<>();
        SatisfactionMethod.elevenReadings().forEach(method -> methods.put(method.id(), method));
        Satisfaction pooled = Satisfaction.of(SampleSurvey.wave(), methods.get("A"), answers, List.of());
        Satisfaction means = Satisfaction.of(SampleSurvey.wave(), methods.get("B"), answers, List.of());
        Satisfaction levels = Satisfaction.of(SampleSurvey.wave(), methods.get("G"), answers, List.of());
        for (SatisfactionFigure figure : pooled.figures(Satisfaction.ALL)) {
            String id = figure.id();
            double mean = value(means.figure(Satisfaction.ALL, id));
            switch (figure.level()) {
                case ITEM -> {
                    vectors.check("/" + part + "/item_top2_pct/" + id, value(figure), EXACT);
                    vectors.check(
                            "/" + part + "/item_mean/" + id, value(levels.figure(Satisfaction.ALL, id)) / 20, EXACT);
                    assertThat(figure.answers()).isEqualTo(vectors.whole("/" + part + "/item_n_valid/" + id));
                }
                case FACTOR -> {
                    vectors.check("/" + part + "/factor_top2_pct_pooled_responses/" + id, value(figure), EXACT);
                    vectors.check("/" + part + "/factor_top2_pct_mean_of_items/" + id, mean, EXACT);
                }
                case AREA -> {
                    vectors.check("/" + part + "/area_pooled/" + id, value(figure), EXACT);
                    vectors.check("/" + part + "/area_mean_of_items/" + id, mean, EXACT);
                }
                case OVERALL -> vectors.check("/" + part + "/overall/A_pooled_responses", value(figure), EXACT);
            }
        }
    }

    @Test
    void counts_give_the_values_of_the_answers_where_counts_are_enough() {
        Answers answers = SampleSurvey.answers(false);
        for (SatisfactionMethod method : SatisfactionMethod.elevenReadings()) {
            Satisfaction byAnswers = Satisfaction.of(SampleSurvey.wave(), method, answers, List.of());
            Satisfaction byCounts = Satisfaction.of(SampleSurvey.wave(), method, answers.tally(), List.of());
            boolean enough = !method.id().equals("J") && !method.id().equals("K");
            for (String unit : byAnswers.units()) {
                SatisfactionFigure counted = byCounts.figure(unit, Questionnaire.OVERALL);
                assertThat(counted.value())
                        .as(method.id())
                        .isEqualTo(
                                enough
                                        ? byAnswers
                                                .figure(unit, Questionnaire.OVERALL)
                                                .value()
                                        : null);
                assertThat(byCounts.figure(unit, "P1").precision())
                        .isEqualTo(byAnswers.figure(unit, "P1").precision());
            }
            assertThat(byCounts.findings().stream()
                            .anyMatch(finding -> finding.code().equals("survey-needs-respondents")))
                    .isEqualTo(!enough);
        }
    }

    @Test
    void the_interval_from_counts_is_not_narrower_than_that_from_answers() {
        Answers answers = SampleSurvey.answers(false);
        SatisfactionMethod method = SatisfactionMethod.elevenReadings().get(0);
        Satisfaction byAnswers = Satisfaction.of(SampleSurvey.wave(), method, answers, List.of());
        Satisfaction byCounts = Satisfaction.of(SampleSurvey.wave(), method, answers.tally(), List.of());
        for (String unit : byAnswers.units()) {
            ConfidenceInterval close =
                    byAnswers.figure(unit, Questionnaire.OVERALL).interval().orElseThrow();
            ConfidenceInterval wide =
                    byCounts.figure(unit, Questionnaire.OVERALL).interval().orElseThrow();
            assertThat(wide.width()).isGreaterThan(close.width());
            assertThat(wide.method()).isEqualTo("wilson-one-answer-each");
        }
    }

    @Test
    void errors_of_a_four_stage_design_are_those_of_r() {
        Vectors vectors = Vectors.of("r_multistage");
        Answers answers = SampleSurvey.answers(true);
        String at = "/designs/multistage_fpc/";
        SatisfactionMethod pooled = SatisfactionMethod.elevenReadings().get(0);
        Satisfaction shares = Satisfaction.of(
                SampleSurvey.wave(), pooled, answers, SampleSurvey.frame().design(answers), List.of());
        check(vectors, at + "P1_top2", shares.figure(Satisfaction.ALL, "P1"), 100);
        check(vectors, at + "S19_top2", shares.figure(Satisfaction.ALL, "S19"), 100);
        check(vectors, at + "pooled_top2_all", shares.figure(Satisfaction.ALL, Questionnaire.OVERALL), 100);
        check(vectors, at + "pooled_top2_policy", shares.figure(Satisfaction.ALL, "POLICY"), 100);
        check(vectors, at + "pooled_top2_service", shares.figure(Satisfaction.ALL, "SERVICE"), 100);
        SatisfactionFigure first = shares.figure(Satisfaction.ALL, "P1");
        vectors.check(at + "P1_top2_deff", first.precision().designEffect(), FROM_R);
        assertThat(first.precision().degreesOfFreedom()).isEqualTo((int) vectors.whole(at + "df"));
        vectors.check(
                at + "P1_ci/wilson_t_neff",
                first.interval().orElseThrow().lower() / 100,
                first.interval().orElseThrow().upper() / 100,
                FROM_R);
        SatisfactionMethod mean = SatisfactionMethod.elevenReadings().get(6);
        Satisfaction levels = Satisfaction.of(
                SampleSurvey.wave(), mean, answers, SampleSurvey.frame().design(answers), List.of());
        check(vectors, at + "P1_mean", levels.figure(Satisfaction.ALL, "P1"), 20);
        check(vectors, at + "pooled_mean_all", levels.figure(Satisfaction.ALL, Questionnaire.OVERALL), 20);
    }

    @Test
    void errors_by_jackknife_and_by_supplied_replicate_weights_are_those_of_r() {
        Vectors vectors = Vectors.of("r_multistage");
        Answers answers = SampleSurvey.answers(true);
        SatisfactionMethod pooled = SatisfactionMethod.elevenReadings().get(0);
        FrameStage district = new FrameStage("district", Text.of("district"), Map.of());
        Frame ultimate = new Frame("ultimate", "", null, List.of(district), LonelyPsu.FAIL);
        Satisfaction jackknife = Satisfaction.ofReplicates(
                SampleSurvey.wave(), pooled, answers, Replicates.jackknife(ultimate.design(answers)), List.of());
        replicated(vectors, "/jackknife_JKn/", jackknife);
        List<Map<String, String>> rows = Vectors.data("bootstrap_weights");
        Map<String, double[]> byCase = new java.util.HashMap<>();
        for (Map<String, String> row : rows) {
            double[] weights = new double[60];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Double.parseDouble(row.get("b%02d".formatted(i + 1)));
            }
            byCase.put(row.get("id"), weights);
        }
        double[] ones = new double[60];
        java.util.Arrays.fill(ones, 1);
        Answers supplied = answers.withReplicates(ReplicateWeights.of(byCase, 1 / 59.0, ones, false));
        Satisfaction result = Satisfaction.of(SampleSurvey.wave(), pooled, supplied, List.of());
        replicated(vectors, "/supplied_bootstrap/", result);
        assertThat(result.findings()).noneMatch(finding -> finding.code().equals("survey-simple-sample-assumed"));
        // R's degf: 60 replicates of 7 first-stage units in 3 strata say no more than 4 things.
        assertThat(result.figure(Satisfaction.ALL, "P1").precision().degreesOfFreedom())
                .isEqualTo(4);
    }

    private static void replicated(Vectors vectors, String at, Satisfaction result) {
        SatisfactionFigure first = result.figure(Satisfaction.ALL, "P1");
        vectors.check(at + "P1_top2", value(first) / 100, FROM_R);
        vectors.check(at + "se", first.precision().standardError() / 100, FROM_R);
        SatisfactionFigure all = result.figure(Satisfaction.ALL, Questionnaire.OVERALL);
        vectors.check(at + "pooled_top2_all", value(all) / 100, FROM_R);
        vectors.check(at + "pooled_se", all.precision().standardError() / 100, FROM_R);
        assertThat(all.interval().orElseThrow().contains(value(all))).isTrue();
    }

    /** The jackknife and linearisation agree to the first order, for every roll-up. */
    @Test
    void every_reading_has_about_the_same_error_by_replicates_and_by_linearisation() {
        Answers answers = SampleSurvey.answers(true);
        for (SatisfactionMethod method : SatisfactionMethod.elevenReadings()) {
            FrameStage district = new FrameStage("district", Text.of("district"), Map.of());
            Frame frame = new Frame("f", "", null, List.of(district), LonelyPsu.FAIL);
            Satisfaction linear =
                    Satisfaction.of(SampleSurvey.wave(), method, answers, frame.design(answers), List.of());
            Satisfaction again = Satisfaction.ofReplicates(
                    SampleSurvey.wave(), method, answers, Replicates.jackknife(frame.design(answers)), List.of());
            SatisfactionFigure a = linear.figure(Satisfaction.ALL, Questionnaire.OVERALL);
            SatisfactionFigure b = again.figure(Satisfaction.ALL, Questionnaire.OVERALL);
            assertThat(b.value()).isEqualTo(a.value());
            assertThat(b.precision().standardError() / a.precision().standardError())
                    .as(method.id())
                    .isBetween(0.9, 1.15);
        }
    }

    @Test
    void a_replicate_without_answers_and_a_case_without_weights() {
        Answers answers = Answers.builder(oneItem())
                .add(SurveyCase.of("a", "u"), (byte) 5)
                .add(SurveyCase.of("b", "v"), (byte) 1)
                .build();
        double[] ones = {1, 1};
        ReplicateWeights halves =
                ReplicateWeights.of(Map.of("a", new double[] {2, 0}, "b", new double[] {0, 2}), 0.5, ones, true);
        SatisfactionMethod method = SatisfactionMethod.plain("m", Text.of("m"), new ItemScore.TopBox(), RollUp.POOLED);
        Satisfaction result =
                Satisfaction.of(Wave.of("w", "p", oneItem()), method, answers.withReplicates(halves), List.of());
        assertThat(result.figure("u", Questionnaire.OVERALL).precision()).isEqualTo(Precision.UNKNOWN);
        assertThat(result.findings()).anyMatch(finding -> finding.code().equals("survey-lost-replicates"));
        // ((100 − 50)² + (0 − 50)²)/2 = 50²
        assertThat(result.figure(Satisfaction.ALL, Questionnaire.OVERALL)
                        .precision()
                        .standardError())
                .isEqualTo(50.0);
        ReplicateWeights lacking = ReplicateWeights.of(Map.of("a", ones), 0.5, ones, true);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Satisfaction.of(
                        Wave.of("w", "p", oneItem()), method, answers.withReplicates(lacking), List.of()))
                .hasMessageContaining("'b'");
    }

    private static void check(Vectors vectors, String pointer, SatisfactionFigure figure, double unit) {
        vectors.check(pointer, value(figure) / unit, FROM_R);
        vectors.check(pointer + "_se", figure.precision().standardError() / unit, FROM_R);
    }

    private static Questionnaire oneItem() {
        Factor factor = new Factor("F", Text.of("F"), List.of(Item.satisfaction("Q", Text.of("Q"), "five")));
        return new Questionnaire(
                "one",
                Text.of("one"),
                List.of(Scale.fiveLevels("five")),
                List.of(new Area("A", Text.of("A"), List.of(factor))));
    }

    private static SatisfactionFigure item(Tally tally, ItemScore score, AbsenceRules absences) {
        SatisfactionMethod method = SatisfactionMethod.plain("m", Text.of("m"), score, RollUp.POOLED)
                .withAbsences(absences);
        return Satisfaction.of(Wave.of("w", "p", oneItem()), method, tally, List.of("u"))
                .figure("u", "Q");
    }

    @Test
    void item_scores() {
        Vectors vectors = Vectors.of("py_likert");
        for (int i = 0; i < vectors.size("/cases"); i++) {
            String at = "/cases/" + i;
            List<Long> levels = new ArrayList<>();
            for (double count : vectors.numbers(at + "/counts")) {
                levels.add((long) count);
            }
            Map<Absence, Long> absent = Map.of(
                    Absence.DONT_KNOW, vectors.whole(at + "/dont_know"), Absence.BLANK, vectors.whole(at + "/missing"));
            long all = levels.stream().mapToLong(Long::longValue).sum()
                    + absent.values().stream().mapToLong(Long::longValue).sum();
            Tally tally = Tally.builder(oneItem())
                    .addCounts("u", "", all, List.of(new LevelCounts(levels, absent)))
                    .build();
            AbsenceRules out = AbsenceRules.ALL_OUT;
            AbsenceRules counted = out.withDontKnow(AbsenceRule.ZERO);
            SatisfactionFigure top = item(tally, new ItemScore.TopBox(), out);
            vectors.check(at + "/pct_top2", value(top), EXACT);
            vectors.check(at + "/se_top2", top.precision().standardError() / 100, EXACT);
            assertThat(top.answers()).isEqualTo(vectors.whole(at + "/n_valid"));
            vectors.check(at + "/response_rate_item", (double) top.counts().answers() / all, EXACT);
            vectors.check(at + "/top1", value(item(tally, new ItemScore.TopLevels(1), out)) / 100, EXACT);
            vectors.check(at + "/top2", value(item(tally, new ItemScore.TopLevels(2), out)) / 100, EXACT);
            SatisfactionFigure net = item(tally, new ItemScore.Net(), out);
            vectors.check(at + "/net_satisfaction", value(net) / 100, EXACT);
            vectors.check(at + "/se_net", net.precision().standardError() / 100, EXACT);
            SatisfactionFigure mean = item(tally, new ItemScore.MeanOfMaximum(), out);
            vectors.check(at + "/pct_mean_over_max", value(mean), EXACT);
            vectors.check(at + "/mean", value(mean) / 20, EXACT);
            Double error = mean.precision().standardError();
            if (vectors.has(at + "/se_mean")) {
                vectors.check(at + "/se_mean", error / 20, EXACT);
            }
            if (vectors.has(at + "/ci_mean_t/0")) {
                ConfidenceInterval interval = mean.interval().orElseThrow();
                vectors.check(at + "/ci_mean_t", interval.lower() / 20, interval.upper() / 20, EXACT);
            }
            vectors.check(
                    at + "/pct_mean_rescaled_0_100", value(item(tally, new ItemScore.MeanRescaled(), out)), EXACT);
            vectors.check(
                    at + "/pct_top2_dk_in_denominator", value(item(tally, new ItemScore.TopBox(), counted)), EXACT);
            vectors.check(
                    at + "/pct_top2_dk_and_missing_in_denominator",
                    value(item(tally, new ItemScore.TopBox(), counted.withBlank(AbsenceRule.ZERO))),
                    EXACT);
            vectors.check(
                    at + "/pct_mean_over_max_dk_as_midpoint",
                    value(item(tally, new ItemScore.MeanOfMaximum(), out.withDontKnow(AbsenceRule.MIDPOINT))),
                    EXACT);
            Map<String, BigDecimal> bottom = Map.of(
                    "1",
                    BigDecimal.valueOf(100),
                    "2",
                    BigDecimal.valueOf(100),
                    "3",
                    BigDecimal.ZERO,
                    "4",
                    BigDecimal.ZERO,
                    "5",
                    BigDecimal.ZERO);
            vectors.check(at + "/bottom2", value(item(tally, new ItemScore.Table(bottom), out)) / 100, EXACT);
            Map<String, BigDecimal> neutral = Map.of(
                    "1",
                    BigDecimal.ZERO,
                    "2",
                    BigDecimal.ZERO,
                    "3",
                    BigDecimal.valueOf(100),
                    "4",
                    BigDecimal.ZERO,
                    "5",
                    BigDecimal.ZERO);
            vectors.check(at + "/neutral", value(item(tally, new ItemScore.Table(neutral), out)) / 100, EXACT);
        }
    }

    @Test
    void points_are_rounded_where_the_method_says() {
        Vectors vectors = Vectors.of("py_points_rounding");
        assertThat(vectors.size("/cases")).isEqualTo(10);
        for (int i = 0; i < vectors.size("/cases"); i++) {
            String at = "/cases/" + i + "/";
            Points index = Points.of(vectors.text(at + "index_pct"));
            Points maximum = Points.of(vectors.text(at + "max_points"));
            Map<String, FigureRounding> roundings = Map.of(
                    "exact", FigureRounding.NONE,
                    "half_up_2", FigureRounding.pointsOnly(Rounding.halfUp(2)),
                    "half_even_2", FigureRounding.pointsOnly(Rounding.of(2, RoundingMode.HALF_EVEN)),
                    "down_2", FigureRounding.pointsOnly(Rounding.of(2, RoundingMode.DOWN)),
                    "half_up_4", FigureRounding.pointsOnly(Rounding.halfUp(4)),
                    "index_rounded_first_half_up_2", FigureRounding.indexFirst(Rounding.halfUp(2), Rounding.halfUp(2)));
            roundings.forEach((name, rounding) -> {
                SatisfactionMethod method =
                        SatisfactionMethod.elevenReadings().get(0).withRounding(rounding);
                assertThat(method.points(index, maximum))
                        .as("%s of %s", name, index)
                        .isEqualTo(Points.of(vectors.text(at + name)));
            });
        }
    }

    @Test
    void plain_and_design_intervals_are_those_of_the_method() {
        Answers answers = SampleSurvey.answers(true);
        SatisfactionMethod base = SatisfactionMethod.elevenReadings().get(0);
        SatisfactionMethod logit = new SatisfactionMethod(
                "logit",
                base.title(),
                null,
                null,
                null,
                base.kinds(),
                base.score(),
                base.rollUp(),
                base.absences(),
                base.smallNumbers(),
                base.rounding(),
                base.conversion(),
                new SatisfactionMethod.Intervals(
                        ProportionInterval.CLOPPER_PEARSON, DesignInterval.KORN_GRAUBARD, BigDecimal.valueOf(95)));
        Satisfaction result = Satisfaction.of(
                SampleSurvey.wave(), logit, answers, SampleSurvey.frame().design(answers), List.of());
        ConfidenceInterval interval =
                result.figure(Satisfaction.ALL, "P1").interval().orElseThrow();
        assertThat(interval.method()).isEqualTo("design-korn-graubard");
        assertThat(interval.contains(75.3773975816558)).isTrue();
    }
}
