package org.parindex.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parindex.points.Points;
import org.parindex.survey.league.RankCorrection;
import org.parindex.survey.league.Target;
import org.parindex.text.Text;

/** Groups of respondents stay apart, and years are compared over the items that they share. */
class GroupsAndYearsTest {

    private static final SatisfactionMethod METHOD =
            SatisfactionMethod.plain("m", Text.of("m"), new ItemScore.TopBox(), RollUp.POOLED);

    private static Questionnaire questionnaire(String id, Item... items) {
        return new Questionnaire(
                id,
                Text.of(id),
                List.of(Scale.fiveLevels("five"), Scale.threeLevels("three")),
                List.of(new Area("A", Text.of("A"), List.of(new Factor("F", Text.of("F"), List.of(items))))));
    }

    private static Item item(String id, String scale, String... link) {
        return new Item(
                id,
                Text.of(id),
                scale,
                ItemKind.SATISFACTION,
                null,
                false,
                link.length == 0 ? List.of() : List.of(new ItemLink("2024", link[0])));
    }

    @Test
    void groups_have_figures_and_targets_of_their_own() {
        Questionnaire questionnaire = questionnaire("q", item("Q", "five"));
        TallyBuilder tally = Tally.builder(questionnaire);
        for (int i = 0; i < 200; i++) {
            tally.add("u", "citizens", (byte) (i < 190 ? 5 : 1));
            tally.add("u", "businesses", (byte) (i < 100 ? 4 : 2));
        }
        List<RespondentGroup> groups = List.of(
                new RespondentGroup("citizens", Text.of("Người dân", "Citizens"), BigDecimal.valueOf(90)),
                new RespondentGroup("businesses", Text.of("Doanh nghiệp", "Businesses"), BigDecimal.valueOf(80)),
                new RespondentGroup("deputies", Text.of("Đại biểu HĐND", "Deputies"), null));
        Wave wave = new Wave("w", Text.of("w"), null, null, "users", questionnaire, groups);
        Map<String, Satisfaction> results = Satisfaction.byGroup(wave, METHOD, tally.build(), List.of("u"));
        assertThat(results.keySet()).containsExactly("citizens", "businesses", "deputies");
        SatisfactionFigure citizens = results.get("citizens").figure("u", Questionnaire.OVERALL);
        SatisfactionFigure businesses = results.get("businesses").figure("u", Questionnaire.OVERALL);
        assertThat(citizens.value()).isEqualTo(Points.of(95));
        assertThat(businesses.value()).isEqualTo(Points.of(50));
        assertThat(results.get("deputies").figure("u", Questionnaire.OVERALL).value())
                .isNull();
        assertThat(SatisfactionChange.between(businesses, citizens, 0, 0.95).points())
                .isNull();
        // one item alone has an error from counts, so the item stands for the index here
        assertThat(verdict(results.get("citizens"), groups.get(0))).isEqualTo(Target.Verdict.REACHED);
        assertThat(verdict(results.get("businesses"), groups.get(1))).isEqualTo(Target.Verdict.MISSED);
    }

    private static Target.Verdict verdict(Satisfaction result, RespondentGroup group) {
        Precision precision = result.figure("u", "Q").precision();
        double value = result.figure("u", "Q").value().toDecimal().orElseThrow().doubleValue();
        return Target.judge(
                        value,
                        precision.standardError(),
                        precision.degreesOfFreedom(),
                        group.target().doubleValue(),
                        0.95)
                .verdict();
    }

    @Test
    void years_are_compared_over_linked_items_alone() {
        Questionnaire before = questionnaire("2024", item("S1", "five"), item("S2", "five"), item("S3", "five"));
        Questionnaire after = questionnaire(
                "2025", item("T1", "five", "S2"), item("T2", "three", "S3"), item("S1", "five"), item("T3", "five"));
        CommonItems shared = CommonItems.of(before, after);
        assertThat(shared.links()).containsExactly(Map.entry("T1", "S2"));
        Answers first = Answers.builder(before)
                .add(SurveyCase.of("a", "u"), (byte) 1, (byte) 5, (byte) 1)
                .add(SurveyCase.of("b", "u"), (byte) 1, (byte) 2, (byte) 1)
                .build();
        Answers second = Answers.builder(after)
                .add(SurveyCase.of("a", "u"), (byte) 4, (byte) 1, (byte) 1, (byte) 1)
                .add(SurveyCase.of("b", "u"), (byte) 5, (byte) 1, (byte) 1, (byte) 1)
                .build();
        SatisfactionFigure old = Satisfaction.of(
                        Wave.of("2024", "p", shared.questionnaire()), METHOD, shared.ofEarlier(first), List.of())
                .figure("u", Questionnaire.OVERALL);
        SatisfactionFigure now = Satisfaction.of(
                        Wave.of("2025", "p", shared.questionnaire()), METHOD, shared.ofLater(second), List.of())
                .figure("u", Questionnaire.OVERALL);
        SatisfactionChange change = SatisfactionChange.between(old, now, 0, 0.95);
        assertThat(change.findings()).isEmpty();
        assertThat(change.points()).isEqualTo(Points.of(50));
    }

    @Test
    void a_league_leaves_units_without_an_error_behind_the_table() {
        Questionnaire questionnaire = questionnaire("q", item("Q", "five"), item("R", "five"));
        Answers.Builder answers = Answers.builder(questionnaire);
        for (int i = 0; i < 60; i++) {
            answers.add(SurveyCase.of("a" + i, "a"), (byte) (i % 6 == 0 ? 1 : 5), (byte) 4);
            answers.add(SurveyCase.of("b" + i, "b"), (byte) (i % 2 == 0 ? 1 : 5), (byte) 2);
        }
        answers.add(SurveyCase.of("c", "c"), (byte) 5, (byte) 5);
        Satisfaction result =
                Satisfaction.of(Wave.of("w", "p", questionnaire), METHOD, answers.build(), List.of("none"));
        SatisfactionLeague league =
                SatisfactionLeague.of(result, BigDecimal.valueOf(80), RankCorrection.SIMULTANEOUS_HOLM);
        assertThat(league.lines()).extracting(line -> line.figure().unit()).containsExactly("a", "b");
        assertThat(league.lines().get(0).ranks().worst()).isEqualTo(1);
        assertThat(league.lines().get(0).verdict().verdict()).isEqualTo(Target.Verdict.REACHED);
        assertThat(league.lines().get(1).verdict().verdict()).isEqualTo(Target.Verdict.MISSED);
        assertThat(league.withoutPlace()).extracting(SatisfactionFigure::unit).containsExactly("none", "c");
        assertThat(league.groups()).hasSize(2);
    }

    @Test
    void every_method_can_be_told_in_words() {
        for (SatisfactionMethod method : SatisfactionMethod.elevenReadings()) {
            List<MethodText.Line> lines = MethodText.of(method);
            assertThat(lines).hasSizeGreaterThan(12).allSatisfy(line -> {
                assertThat(line.label().isBlank()).isFalse();
                assertThat(line.value().isBlank()).isFalse();
            });
            assertThat(lines.get(0).value().vi()).endsWith("(" + method.id() + ")");
        }
    }
}
