package org.parindex.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.survey.league.AreaCovariates;
import org.parindex.survey.league.Modelled;
import org.parindex.survey.league.Publication;
import org.parindex.survey.league.RankCorrection;
import org.parindex.survey.league.Target;
import org.parindex.text.Text;

/** Publication rule, funnel and shrinkage on the league table of the 30 communes of the reference values. */
class SatisfactionReadingTest {

    private static final double PY = 1e-10;

    private static Questionnaire questionnaire() {
        Item item = Item.satisfaction("Q", Text.of("Q"), "five");
        Factor factor = new Factor("F", Text.of("F"), List.of(item));
        return new Questionnaire(
                "q",
                Text.of("q"),
                List.of(Scale.fiveLevels("five")),
                List.of(new Area("A", Text.of("A"), List.of(factor))));
    }

    private static SatisfactionMethod method(SmallNumbers.Action action) {
        return SatisfactionMethod.plain("m", Text.of("m"), new ItemScore.TopBox(), RollUp.POOLED)
                .withSmallNumbers(new SmallNumbers(0, BigDecimal.ZERO, action));
    }

    private static Satisfaction communes(SmallNumbers.Action action) {
        TallyBuilder tally = Tally.builder(questionnaire());
        for (Map<String, String> row : Vectors.data("communes")) {
            int n = Integer.parseInt(row.get("n"));
            int x = Integer.parseInt(row.get("x"));
            for (int i = 0; i < n; i++) {
                tally.add(row.get("commune"), "", (byte) (i < x ? 5 : 1));
            }
        }
        return Satisfaction.of(Wave.of("w", "p", questionnaire()), method(action), tally.build(), List.of("empty"));
    }

    private static SatisfactionLeague league(Satisfaction result) {
        return SatisfactionLeague.of(result, BigDecimal.valueOf(80), RankCorrection.SIMULTANEOUS_HOLM);
    }

    @Test
    void modelled_figures_are_those_of_the_reference_and_no_points() {
        Satisfaction result = communes(SmallNumbers.Action.FLAG);
        Map<String, UnitReading> readings = league(result).readings();
        Vectors v = Vectors.of("py_empirical_bayes");
        String at = "/beta_binomial";
        for (int i = 0; i < v.size(at + "/commune"); i++) {
            Modelled one = readings.get(v.text(at + "/commune/" + i)).modelled();
            String posterior = at + "/posterior_mle/" + i;
            v.check(posterior + "/mean", one.value() / 100, PY);
            v.check(posterior + "/sd", one.error() / 100, PY);
            v.check(
                    posterior + "/ci95",
                    one.interval().lower() / 100,
                    one.interval().upper() / 100,
                    PY);
        }
        Modelled none = readings.get("empty").modelled();
        assertThat(none.weightOnData()).isZero();
        v.check(at + "/mle/mean", none.value() / 100, PY);
        assertThat(result.points("empty", Points.of(10))).isEmpty();
        assertThat(result.points("X01", Points.of(12))).contains(Points.of(11));
    }

    @Test
    void funnel_limits_are_widened_by_the_dispersion_of_the_reference() {
        Vectors v = Vectors.of("py_funnel");
        double target = v.number("/target");
        double phi = v.number("/phi");
        Map<String, UnitReading> readings =
                league(communes(SmallNumbers.Action.FLAG)).readings();
        for (Map<String, String> row : Vectors.data("communes")) {
            FunnelPlace place = readings.get(row.get("commune")).funnel();
            double n = Double.parseDouble(row.get("n"));
            double error = Math.sqrt(phi * target * (1 - target) / n);
            assertThat(place.effective()).isEqualTo((long) n);
            assertThat(place.warning().lower()).isCloseTo(100 * (target - 1.959963984540054 * error), within(1e-9));
            double z = (Double.parseDouble(row.get("x")) / n - target) / error;
            assertThat(place.zone() == FunnelPlace.Zone.INSIDE).isEqualTo(Math.abs(z) <= 1.959963984540054);
            assertThat(place.zone() == FunnelPlace.Zone.FAR_BELOW).isEqualTo(z < -3.090232306167813);
        }
        assertThat(readings.get("empty").funnel()).isNull();
    }

    @Test
    void small_communes_are_marked_or_stand_behind_the_table() {
        Satisfaction flagged = communes(SmallNumbers.Action.FLAG);
        for (Map<String, String> row : Vectors.data("communes")) {
            UnitReading reading = league(flagged).readings().get(row.get("commune"));
            if (Integer.parseInt(row.get("n")) < 30) {
                assertThat(reading.isImprecise()).isTrue();
                assertThat(reading.publication().reason()).isEqualTo(Publication.Reason.SMALL_SAMPLE);
            }
        }
        assertThat(league(flagged).findings()).extracting(Finding::code).containsOnly("survey-too-inexact");
    }

    @Test
    void inexact_units_leave_the_table_where_the_method_suppresses() {
        Answers.Builder answers = Answers.builder(questionnaire());
        for (int i = 0; i < 200; i++) {
            answers.add(SurveyCase.of("a" + i, "large"), (byte) (i % 4 == 0 ? 1 : 5));
            if (i < 10) {
                answers.add(SurveyCase.of("b" + i, "small"), (byte) (i % 2 == 0 ? 1 : 5));
            }
        }
        Wave wave = Wave.of("w", "p", questionnaire());
        for (SmallNumbers.Action action : SmallNumbers.Action.values()) {
            Satisfaction result = Satisfaction.of(wave, method(action), answers.build(), List.of());
            boolean hides = action == SmallNumbers.Action.SUPPRESS;
            assertThat(league(result).lines()).hasSize(hides ? 1 : 2);
            assertThat(league(result).readings().get("large").isImprecise()).isFalse();
            // the rule is about showing; the legal points stay
            assertThat(result.points("small", Points.of(10))).contains(Points.of(5));
        }
    }

    @Test
    void scores_that_are_no_shares_lean_on_their_mean_and_know_no_publication_rule() {
        Answers.Builder answers = Answers.builder(questionnaire());
        for (int i = 0; i < 40; i++) {
            answers.add(SurveyCase.of("a" + i, "a"), (byte) (1 + i % 5));
            answers.add(SurveyCase.of("b" + i, "b"), (byte) (1 + i % 3));
        }
        SatisfactionMethod mean =
                SatisfactionMethod.plain("m", Text.of("m"), new ItemScore.MeanRescaled(), RollUp.POOLED);
        Satisfaction result = Satisfaction.of(Wave.of("w", "p", questionnaire()), mean, answers.build(), List.of());
        UnitReading reading = league(result).readings().get("b");
        assertThat(reading.publication()).isNull();
        assertThat(reading.funnel()).isNull();
        // between its own (13 · 25 + 13 · 50)/40 = 24.375 % and the mean of both, 37.1875 %
        assertThat(reading.modelled().value()).isBetween(24.375, 37.1875);
        assertThat(reading.modelled().model()).isEqualTo("normal-normal-reml");
    }

    /** Value, error and weight on data of seven communes, by fay-herriot.R beside the data of the designs. */
    private static final double[][] FAY_HERRIOT = {
        {74.9871700860783, 6.81097612083475, 0.880840148797267},
        {61.3938794763197, 9.78281860663829, 0.775864147604018},
        {65.3896033173722, 6.16521935704642, 0.902120828414057},
        {82.8616185102134, 6.36482407936774, 0.898437321150889},
        {87.4195887433965, 4.62368594104949, 0.942826372755080},
        {47.9919518895839, 7.35565720311046, 0.863630714446310},
        {99.0296058873988, 4.44830614644119, 0.947423509316386}
    };

    @Test
    void the_area_model_leans_on_covariates_and_reaches_units_without_answers() {
        int[] n = {40, 25, 60, 33, 50, 45, 20};
        int[] x = {30, 14, 39, 28, 44, 20, 20};
        double[] z = {12, 5, 20, 25, 8, 18, 3};
        Answers.Builder answers = Answers.builder(questionnaire());
        Map<String, List<Double>> known = new java.util.TreeMap<>(Map.of("none", List.of(15.0)));
        for (int c = 0; c < n.length; c++) {
            known.put("c" + c, List.of(z[c]));
            for (int i = 0; i < n[c]; i++) {
                answers.add(SurveyCase.of("c" + c + "-" + i, "c" + c), (byte) (i < x[c] ? 5 : 1));
            }
        }
        Satisfaction result = Satisfaction.of(
                Wave.of("w", "p", questionnaire()),
                method(SmallNumbers.Action.FLAG),
                answers.build(),
                List.of("none", "unknown"));
        AreaCovariates covariates = new AreaCovariates(List.of("poverty"), known);
        SatisfactionLeague league =
                SatisfactionLeague.of(result, BigDecimal.valueOf(80), RankCorrection.SIMULTANEOUS_HOLM, covariates);
        for (int c = 0; c < n.length; c++) {
            Modelled one = league.readings().get("c" + c).areaModel();
            assertThat(one.value()).isCloseTo(FAY_HERRIOT[c][0], within(1e-8));
            assertThat(one.error()).isCloseTo(FAY_HERRIOT[c][1], within(1e-8));
            assertThat(one.weightOnData()).isCloseTo(FAY_HERRIOT[c][2], within(1e-10));
            assertThat(one.interval().lower()).isBetween(0.0, one.value());
        }
        Modelled none = league.readings().get("none").areaModel();
        assertThat(none.value()).isCloseTo(72.6753757898077, within(1e-8));
        assertThat(none.error()).isCloseTo(20.4065100358218, within(1e-8));
        assertThat(none.weightOnData()).isZero();
        assertThat(league.readings().get("unknown").areaModel()).isNull();
        assertThat(league.findings()).extracting(Finding::code).contains("survey-covariate-missing");
        // places and points are those without a model
        SatisfactionLeague plain = league(result);
        assertThat(league.lines()).isEqualTo(plain.lines());
        assertThat(result.points("none", Points.of(10))).isEmpty();
        assertThat(plain.readings().get("unknown").areaModel().weightOnData()).isZero();
    }

    @Test
    void an_area_model_that_cannot_be_fitted_is_told() {
        Satisfaction result = communes(SmallNumbers.Action.FLAG);
        AreaCovariates covariates = new AreaCovariates(List.of("a"), Map.of("X01", List.of(1.0)));
        SatisfactionLeague league = SatisfactionLeague.of(result, null, RankCorrection.NONE, covariates);
        assertThat(league.findings()).extracting(Finding::code).contains("survey-model-not-fitted");
        assertThat(league.readings().values()).allMatch(reading -> reading.areaModel() == null);
        assertThatThrownBy(() -> new AreaCovariates(List.of("a"), Map.of("X01", List.of(Double.NaN))))
                .hasMessageContaining("X01");
    }

    @Test
    void five_of_five_satisfied_are_no_proof_of_the_first_place() {
        Answers.Builder answers = Answers.builder(questionnaire());
        for (int i = 0; i < 100; i++) {
            answers.add(SurveyCase.of("a" + i, "large"), (byte) (i < 80 ? 5 : 1));
            answers.add(SurveyCase.of("b" + i, "best"), (byte) 5);
            if (i < 5) {
                answers.add(SurveyCase.of("c" + i, "small"), (byte) 5);
            }
        }
        Satisfaction result = Satisfaction.of(
                Wave.of("w", "p", questionnaire()), method(SmallNumbers.Action.FLAG), answers.build(), List.of());
        Map<String, SatisfactionLeague.Line> lines = new java.util.HashMap<>();
        league(result).lines().forEach(line -> lines.put(line.figure().unit(), line));
        assertThat(lines.get("small").place()).isEqualTo(1);
        // (5 + 1)/(5 + 2) with 7 answers: an error of 13 points, more than half of the 20 points to the large unit
        assertThat(lines.get("small").ranks().worst()).isEqualTo(3);
        assertThat(lines.get("small").verdict().verdict()).isEqualTo(Target.Verdict.UNDECIDABLE);
        assertThat(lines.get("best").verdict().verdict()).isEqualTo(Target.Verdict.REACHED);
        // (100 + 1)/(100 + 2): an error of 1 point
        assertThat(lines.get("best").ranks().worst()).isEqualTo(2);
    }
}
