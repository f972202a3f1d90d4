package org.parindex.analysis.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parindex.Worlds;
import org.parindex.analysis.sure.RankRobustness;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rule.Input;
import org.parindex.rule.Measure;
import org.parindex.rule.SurveyRate;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Scheme;
import org.parindex.survey.Area;
import org.parindex.survey.Factor;
import org.parindex.survey.FigureRounding;
import org.parindex.survey.Item;
import org.parindex.survey.ItemScore;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.RollUp;
import org.parindex.survey.Satisfaction;
import org.parindex.survey.SatisfactionMethod;
import org.parindex.survey.Scale;
import org.parindex.survey.SurveyLeaf;
import org.parindex.survey.Tally;
import org.parindex.survey.TallyBuilder;
import org.parindex.survey.Wave;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;

/** Survey figures become points, and their intervals those of totals and ranks. */
class SurveyInIndexTest {

    private static final Map<String, Integer> SATISFIED = Map.of("a", 90, "b", 84, "c", 70);

    private static Satisfaction satisfaction() {
        Item item = Item.satisfaction("Q", Text.of("Q"), "five");
        Questionnaire questionnaire = new Questionnaire(
                "q",
                Text.of("q"),
                List.of(Scale.fiveLevels("five")),
                List.of(new Area("A", Text.of("A"), List.of(new Factor("F", Text.of("F"), List.of(item))))));
        TallyBuilder tally = Tally.builder(questionnaire);
        SATISFIED.forEach((unit, satisfied) -> {
            for (int i = 0; i < 100; i++) {
                tally.add(unit, "", (byte) (i < satisfied ? 4 : 2));
            }
        });
        SatisfactionMethod method = SatisfactionMethod.plain("m", Text.of("m"), new ItemScore.TopBox(), RollUp.POOLED)
                .withRounding(FigureRounding.indexFirst(Rounding.halfUp(2), Rounding.NONE));
        return Satisfaction.of(Wave.of("w", "p", questionnaire), method, tally.build(), List.of());
    }

    private static Scheme scheme(String fullAt) {
        SurveyRate rate = new SurveyRate(new Measure.Figure("rate", Input.Kind.PERCENT), new BigDecimal(fullAt), null);
        return Worlds.scheme()
                .add(
                        Worlds.leaf("1", "90"),
                        Leaf.of("2", Text.of("SIPAS"), "10", rate).in(Channel.SURVEY))
                .build();
    }

    private static Assessments appraised(String... units) {
        List<Unit> all = new ArrayList<>();
        List<UnitAssessment> answers = new ArrayList<>();
        for (String unit : units) {
            all.add(Worlds.unit(unit));
            answers.add(UnitAssessment.builder(unit)
                    .answer("1", Stage.SELF, Answer.points("80"))
                    .build());
        }
        return Assessments.of(Round.of(2025), UnitRegister.of(all), answers);
    }

    @Test
    void the_interval_of_a_leaf_becomes_that_of_the_total() {
        SurveyInIndex round = SurveyInIndex.of(
                scheme("100"), appraised("a", "b", "c"), List.of(new SurveyLeaf("2", "rate", satisfaction())));
        SurveyInIndex.TotalInterval a = round.totals().get("a");
        assertThat(a.total()).isEqualTo(Points.of(89));
        // Wilson's 95 % interval of 90 in 100: 82.5634 % to 94.4771 %, a tenth of it in points
        assertThat(a.low()).isCloseTo(80 + 8.25634, Offset.offset(1e-5));
        assertThat(a.high()).isCloseTo(80 + 9.44771, Offset.offset(1e-5));
        assertThat(a.level()).isEqualTo(0.95);
        assertThat(round.findings()).isEmpty();
    }

    @Test
    void full_marks_cut_the_interval() {
        SurveyInIndex round =
                SurveyInIndex.of(scheme("80"), appraised("a"), List.of(new SurveyLeaf("2", "rate", satisfaction())));
        SurveyInIndex.TotalInterval a = round.totals().get("a");
        assertThat(a.total()).isEqualTo(Points.of(90));
        assertThat(a.low()).isEqualTo(90);
        assertThat(a.high()).isEqualTo(90);
    }

    @Test
    void ranks_have_intervals() {
        SurveyInIndex round = SurveyInIndex.of(
                scheme("100"), appraised("a", "b", "c"), List.of(new SurveyLeaf("2", "rate", satisfaction())));
        RankRobustness sure = round.robustness("commune").draws(4_000).seed(5).run();
        assertThat(sure.of("a").rank()).isEqualTo(1);
        // 90 and 84 of 100 do not differ (z = 1.27), 90 and 70 do (z = 3.6)
        assertThat(sure.of("a").high()).isEqualTo(2);
        assertThat(sure.of("b").low()).isEqualTo(1);
        assertThat(sure.of("c").low()).isEqualTo(3);
    }

    @Test
    void a_unit_without_a_survey_is_told_and_keeps_what_it_had() {
        SurveyInIndex round = SurveyInIndex.of(
                scheme("100"), appraised("a", "z"), List.of(new SurveyLeaf("2", "rate", satisfaction())));
        assertThat(round.findings())
                .anyMatch(finding -> finding.code().equals("survey-leaf-without-figure")
                        && "z".equals(finding.place().unit()));
        assertThat(round.totals().get("z").low()).isEqualTo(80);
        assertThat(round.totals().get("z").high()).isEqualTo(80);
    }

    @Test
    void published_points_are_kept_beside_the_figure_and_compared() {
        SurveyLeaf leaf = new SurveyLeaf("2", "rate", satisfaction());
        SurveyLeaf.Entered entered = leaf.enter(appraised("a", "b"), Map.of("a", Points.of("9.05")));
        var scores = org.parindex.score.Scorer.of(scheme("100")).score(entered.assessments());
        assertThat(scores.of("a").points()).isEqualTo(Points.of("89.05"));
        assertThat(scores.of("b").points()).isEqualTo(Points.of("88.4"));
        assertThat(scores.findings())
                .anyMatch(finding -> "a".equals(finding.place().unit())
                        && "2".equals(finding.place().node()));
    }
}
