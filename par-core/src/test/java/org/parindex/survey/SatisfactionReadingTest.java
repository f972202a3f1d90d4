package org.parindex.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.survey.league.Modelled;
import org.parindex.survey.league.Publication;
import org.parindex.survey.league.RankCorrection;
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
}
