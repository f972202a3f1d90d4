package org.parindex.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.rule.Award;
import org.parindex.rule.Interval;
import org.parindex.survey.design.LonelyPsu;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** Units and items with which most programs break: every one has a defined result and a finding. */
class SatisfactionEdgesTest {

    private static final byte BLANK = Absence.BLANK.code();
    private static final byte NOT_ASKED = Absence.NOT_ASKED.code();

    private static Questionnaire questionnaire() {
        Factor one = new Factor(
                "F1",
                Text.of("F1"),
                List.of(
                        Item.satisfaction("Q1", Text.of("Q1"), "five"),
                        Item.satisfaction("Q2", Text.of("Q2"), "five")));
        Factor two = new Factor("F2", Text.of("F2"), List.of(Item.satisfaction("Q3", Text.of("Q3"), "five")));
        return new Questionnaire(
                "edges",
                Text.of("edges"),
                List.of(Scale.fiveLevels("five")),
                List.of(new Area("A1", Text.of("A1"), List.of(one)), new Area("A2", Text.of("A2"), List.of(two))));
    }

    private static Wave wave() {
        return Wave.of("w", "p", questionnaire());
    }

    private static SatisfactionMethod method(RollUp rollUp) {
        return SatisfactionMethod.plain("m", Text.of("m"), new ItemScore.TopBox(), rollUp);
    }

    private static Answers answers(Object... rows) {
        Answers.Builder answers = Answers.builder(questionnaire());
        for (int i = 0; i < rows.length; i += 2) {
            answers.add(SurveyCase.of("c" + i, (String) rows[i]), (byte[]) rows[i + 1]);
        }
        return answers.build();
    }

    private static byte[] row(int... codes) {
        byte[] row = new byte[codes.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = (byte) codes[i];
        }
        return row;
    }

    private static List<String> codes(Satisfaction result) {
        return result.findings().stream().map(Finding::code).toList();
    }

    private static void hasNoNan(Satisfaction result) {
        List<String> units = new ArrayList<>(result.units());
        units.add(Satisfaction.ALL);
        for (String unit : units) {
            for (SatisfactionFigure figure : result.figures(unit)) {
                Precision precision = figure.precision();
                for (Double one : new Double[] {precision.standardError(), precision.designEffect()}) {
                    assertThat(one == null || Double.isFinite(one))
                            .as("%s", figure)
                            .isTrue();
                }
                figure.interval().ifPresent(interval -> {
                    assertThat(interval.lower()).isFinite().isGreaterThanOrEqualTo(0);
                    assertThat(interval.upper()).isFinite().isLessThanOrEqualTo(100);
                });
                assertThat(figure.answers() == 0 && figure.value() != null).isFalse();
            }
        }
    }

    @Test
    void a_commune_without_answers_has_no_figure() {
        for (RollUp rollUp : List.of(
                RollUp.POOLED,
                RollUp.MEAN_OF_ITEMS,
                RollUp.MEAN_OF_AREAS_OF_FACTORS,
                RollUp.RESPONDENT_FIRST,
                RollUp.ALL_ITEMS)) {
            Answers answers = answers("full", row(4, 5, 2), "full", row(1, 5, 4), "blank", row(BLANK, BLANK, BLANK));
            Satisfaction result = Satisfaction.of(wave(), method(rollUp), answers, List.of("full", "blank", "absent"));
            for (String unit : List.of("blank", "absent")) {
                SatisfactionFigure none = result.figure(unit, Questionnaire.OVERALL);
                assertThat(none.value()).isNull();
                assertThat(none.index()).isNull();
                assertThat(none.interval()).isEmpty();
                assertThat(result.points(unit, Points.of(10))).isEmpty();
                assertThat(result.findings())
                        .anyMatch(finding -> finding.code().equals("survey-no-answer")
                                && unit.equals(finding.place().unit()));
            }
            assertThat(result.units()).containsExactly("full", "blank", "absent");
            hasNoNan(result);
        }
    }

    @Test
    void one_answer_is_a_figure_without_an_error() {
        Answers answers = answers("u", row(4, BLANK, BLANK));
        Satisfaction result = Satisfaction.of(wave(), method(RollUp.POOLED), answers, List.of());
        SatisfactionFigure figure = result.figure("u", Questionnaire.OVERALL);
        assertThat(figure.value()).isEqualTo(Points.HUNDRED);
        assertThat(figure.precision().standardError()).isNull();
        // Wilson at 1 of 1: 1 / (1 + 1.96²)
        assertThat(figure.interval().orElseThrow().lower()).isBetween(20.65, 20.66);
        assertThat(codes(result)).contains("survey-one-answer");
        hasNoNan(result);
    }

    @Test
    void all_satisfied_has_an_error_of_zero_and_still_an_interval() {
        Answers answers = answers("u", row(4, 5, 4), "u", row(5, 5, 5), "u", row(4, 4, 4), "v", row(1, 1, 1));
        Satisfaction result = Satisfaction.of(wave(), method(RollUp.POOLED), answers, List.of());
        SatisfactionFigure figure = result.figure("u", Questionnaire.OVERALL);
        assertThat(figure.value()).isEqualTo(Points.HUNDRED);
        assertThat(figure.precision().standardError()).isZero();
        ConfidenceInterval interval = figure.interval().orElseThrow();
        assertThat(interval.upper()).isEqualTo(100);
        assertThat(interval.lower()).isBetween(10.0, 60.0);
        assertThat(codes(result)).contains("survey-all-the-same");
        assertThat(result.findings())
                .filteredOn(finding -> finding.code().equals("survey-all-the-same"))
                .allSatisfy(finding -> assertThat(finding.message(Language.VIETNAMESE))
                        .contains("Wilson")
                        .doesNotContain("wilson"));
        hasNoNan(result);
    }

    @Test
    void an_item_nobody_was_asked_is_left_out_or_forbids_the_mean() {
        Answers answers = answers("u", row(4, 2, NOT_ASKED), "u", row(5, 4, NOT_ASKED));
        Satisfaction left = Satisfaction.of(wave(), method(RollUp.MEAN_OF_ITEMS), answers, List.of());
        // Q1: 2 of 2, Q2: 1 of 2
        assertThat(left.figure("u", Questionnaire.OVERALL).value()).isEqualTo(Points.of(75));
        assertThat(left.figure("u", "Q3").value()).isNull();
        assertThat(left.figure("u", "F2").value()).isNull();
        assertThat(codes(left)).contains("survey-item-not-asked", "survey-part-left-out");
        RollUp strict =
                new RollUp(Step.MEAN_OF_ITEMS, Step.MEAN_OF_ITEMS, Step.MEAN_OF_ITEMS, Map.of(), EmptyPart.NO_FIGURE);
        Satisfaction none = Satisfaction.of(wave(), method(strict), answers, List.of());
        assertThat(none.figure("u", Questionnaire.OVERALL).value()).isNull();
        assertThat(none.figure("u", "A1").value()).isEqualTo(Points.of(75));
        assertThat(codes(none)).contains("survey-part-empty");
        hasNoNan(left);
        hasNoNan(none);
    }

    @Test
    void a_stratum_with_one_sampled_unit_has_no_error_unless_the_design_says_what_to_do() {
        Answers.Builder builder = Answers.builder(questionnaire());
        Random random = new Random(3);
        for (int i = 0; i < 30; i++) {
            String stratum = i < 10 ? "S1" : "S2";
            String unit = i < 10 ? "P1" : "P" + (2 + i % 2);
            SurveyCase one = SurveyCase.of("c" + i, "u").drawn(stratum, List.of(unit), BigDecimal.TEN);
            builder.add(one, row(1 + random.nextInt(5), 1 + random.nextInt(5), 1 + random.nextInt(5)));
        }
        Answers answers = builder.build();
        FrameStage stage = new FrameStage("psu", Text.of("psu"), Map.of());
        Frame refuses = new Frame("f", "", null, List.of(stage), LonelyPsu.FAIL);
        Satisfaction none = Satisfaction.of(wave(), method(RollUp.POOLED), answers, refuses.design(answers), List.of());
        assertThat(none.figure("u", Questionnaire.OVERALL).value()).isNotNull();
        assertThat(none.figure("u", Questionnaire.OVERALL).precision()).isEqualTo(Precision.UNKNOWN);
        assertThat(codes(none)).contains("survey-lonely-psu");
        Frame averages = new Frame("f", "", null, List.of(stage), LonelyPsu.AVERAGE);
        Satisfaction some =
                Satisfaction.of(wave(), method(RollUp.POOLED), answers, averages.design(answers), List.of());
        assertThat(some.figure("u", Questionnaire.OVERALL).precision().standardError())
                .isPositive();
        assertThat(codes(some)).contains("survey-lonely-psu-treated").doesNotContain("survey-lonely-psu");
        hasNoNan(none);
        hasNoNan(some);
    }

    @Test
    void weights_of_zero_do_not_count() {
        Answers.Builder builder = Answers.builder(questionnaire());
        builder.add(SurveyCase.of("a", "u").drawn("", List.of(), BigDecimal.ZERO), row(1, 1, 1));
        builder.add(SurveyCase.of("b", "u"), row(5, 5, 5));
        builder.add(SurveyCase.of("c", "v").drawn("", List.of(), BigDecimal.ZERO), row(1, 1, 1));
        for (RollUp rollUp : List.of(RollUp.POOLED, RollUp.MEAN_OF_FACTORS, RollUp.RESPONDENT_FIRST)) {
            Satisfaction result = Satisfaction.of(wave(), method(rollUp), builder.build(), List.of());
            assertThat(result.figure("u", Questionnaire.OVERALL).value()).isEqualTo(Points.HUNDRED);
            assertThat(result.figure("u", Questionnaire.OVERALL).respondents()).isEqualTo(1);
            assertThat(result.figure("v", Questionnaire.OVERALL).value()).isNull();
            assertThat(codes(result)).contains("survey-zero-weights", "survey-no-answer");
            hasNoNan(result);
        }
    }

    @Test
    void few_answers_are_flagged_or_suppressed() {
        Answers answers = answers("u", row(4, 2, 1), "u", row(5, 4, 3));
        for (SmallNumbers.Action action : SmallNumbers.Action.values()) {
            SatisfactionMethod method =
                    method(RollUp.POOLED).withSmallNumbers(new SmallNumbers(30, BigDecimal.ZERO, action));
            Satisfaction result = Satisfaction.of(wave(), method, answers, List.of());
            boolean suppressed = action == SmallNumbers.Action.SUPPRESS;
            SatisfactionFigure figure = result.figure("u", Questionnaire.OVERALL);
            assertThat(figure.value()).isEqualTo(Points.of(50));
            assertThat(figure.index() == null).isEqualTo(suppressed);
            assertThat(result.points("u", Points.of(10)).isEmpty()).isEqualTo(suppressed);
            assertThat(codes(result)).contains(suppressed ? "survey-suppressed" : "survey-few-answers");
        }
    }

    @Test
    void weights_of_areas_and_factors() {
        Answers answers = answers("u", row(4, 2, 1), "u", row(5, 4, 4));
        RollUp sixty = new RollUp(
                Step.MEAN_OF_ITEMS,
                Step.MEAN_OF_FACTORS,
                Step.WEIGHTED_AREAS,
                Map.of("A1", new BigDecimal("0.6"), "A2", new BigDecimal("0.4")),
                EmptyPart.LEAVE_OUT);
        // A1 = 75, A2 = 50
        Satisfaction result = Satisfaction.of(wave(), method(sixty), answers, List.of());
        assertThat(result.figure("u", Questionnaire.OVERALL).value()).isEqualTo(Points.of(65));
        RollUp lacking = new RollUp(
                Step.MEAN_OF_ITEMS,
                Step.MEAN_OF_FACTORS,
                Step.WEIGHTED_FACTORS,
                Map.of("F1", BigDecimal.ONE),
                EmptyPart.LEAVE_OUT);
        Satisfaction part = Satisfaction.of(wave(), method(lacking), answers, List.of());
        assertThat(part.figure("u", Questionnaire.OVERALL).value()).isEqualTo(Points.of(75));
        assertThat(codes(part)).contains("survey-weight-missing");
        assertThatThrownBy(
                        () -> new RollUp(Step.MEAN_OF_FACTORS, Step.POOLED, Step.POOLED, Map.of(), EmptyPart.LEAVE_OUT))
                .hasMessageContaining("below it");
    }

    @Test
    void a_respondent_who_answered_too_little_does_not_count_where_respondents_come_first() {
        Answers answers = answers("u", row(5, BLANK, BLANK), "u", row(1, 1, 5));
        SatisfactionMethod half = method(RollUp.RESPONDENT_FIRST)
                .withSmallNumbers(new SmallNumbers(0, new BigDecimal("0.5"), SmallNumbers.Action.FLAG));
        assertThat(Satisfaction.of(wave(), half, answers, List.of())
                        .figure("u", Questionnaire.OVERALL)
                        .value())
                .isEqualTo(Points.ratio(100, 3));
        assertThat(Satisfaction.of(wave(), method(RollUp.RESPONDENT_FIRST), answers, List.of())
                        .figure("u", Questionnaire.OVERALL)
                        .value())
                .isEqualTo(Points.ratio(200, 3));
    }

    @Test
    void bands_full_marks_and_floors() {
        Conversion bands = new Conversion(
                BigDecimal.valueOf(100),
                null,
                List.of(
                        new Conversion.Band(Interval.atLeast("90"), Award.FULL),
                        new Conversion.Band(Interval.fromTo("80", "90"), Award.share("0.5"))));
        assertThat(bands.points(Points.of(90), Points.of(10))).isEqualTo(Points.of(10));
        assertThat(bands.points(Points.of("89.99"), Points.of(10))).isEqualTo(Points.of(5));
        assertThat(bands.points(Points.of("79.99"), Points.of(10))).isEqualTo(Points.ZERO);
        Conversion floor = new Conversion(BigDecimal.valueOf(90), Interval.atLeast("50"), List.of());
        assertThat(floor.points(Points.of(45), Points.of(9))).isEqualTo(Points.ZERO);
        assertThat(floor.points(Points.of(50), Points.of(9))).isEqualTo(Points.of(5));
        assertThat(floor.points(Points.of(95), Points.of(9))).isEqualTo(Points.of(9));
        assertThat(floor.points(Points.of(-20), Points.of(9))).isEqualTo(Points.ZERO);
    }

    @Test
    void figures_of_two_methods_questionnaires_or_populations_are_not_subtracted() {
        Answers answers = answers("u", row(4, 2, 1), "u", row(5, 4, 4), "u", row(5, 5, 5));
        SatisfactionFigure a = Satisfaction.of(wave(), method(RollUp.POOLED), answers, List.of())
                .figure("u", Questionnaire.OVERALL);
        SatisfactionFigure later = Satisfaction.of(
                        Wave.of("next", "p", questionnaire()), method(RollUp.POOLED), answers, List.of())
                .figure("u", Questionnaire.OVERALL);
        SatisfactionChange change = SatisfactionChange.between(a, later, 0, 0.95);
        assertThat(change.points()).isEqualTo(Points.ZERO);
        assertThat(change.interval().contains(0)).isTrue();
        double half = 1.959963984540054 * Math.sqrt(2) * a.precision().standardError();
        assertThat(change.interval().width()).isCloseTo(2 * half, org.assertj.core.data.Offset.offset(1e-9));
        SatisfactionMethod other =
                SatisfactionMethod.plain("n", Text.of("n"), new ItemScore.MeanOfMaximum(), RollUp.POOLED);
        SatisfactionFigure b = Satisfaction.of(Wave.of("w2", "users", questionnaire()), other, answers, List.of())
                .figure("u", Questionnaire.OVERALL);
        SatisfactionChange broken = SatisfactionChange.between(a, b, 0, 0.95);
        assertThat(broken.points()).isNull();
        assertThat(broken.findings())
                .extracting(Finding::code)
                .containsExactly("survey-methods-differ", "survey-populations-differ");
    }

    @Test
    void a_method_out_of_force_and_a_mixed_sample_are_told() {
        SatisfactionMethod base = method(RollUp.POOLED);
        SatisfactionMethod dated = new SatisfactionMethod(
                "old",
                base.title(),
                null,
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2026, 12, 31),
                base.kinds(),
                base.score(),
                base.rollUp(),
                base.absences(),
                base.smallNumbers(),
                base.rounding(),
                base.conversion(),
                base.intervals());
        Wave late = new Wave("2027", Text.of("2027"), LocalDate.of(2027, 3, 1), null, "p", questionnaire(), List.of());
        Satisfaction result = Satisfaction.of(late, dated, answers("u", row(4, 2, 1)), List.of());
        assertThat(codes(result)).contains("survey-method-out-of-date", "survey-simple-sample-assumed");
    }

    @Test
    void the_order_of_rows_changes_nothing() {
        Random random = new Random(11);
        List<Integer> order = new ArrayList<>();
        Answers answers = SampleSurvey.answers(true);
        for (int i = 0; i < answers.size(); i++) {
            order.add(i);
        }
        java.util.Collections.shuffle(order, random);
        Answers.Builder shuffled = Answers.builder(answers.questionnaire());
        int items = answers.questionnaire().items().size();
        for (int row : order) {
            byte[] codes = new byte[items];
            for (int item = 0; item < items; item++) {
                codes[item] = answers.code(row, item);
            }
            shuffled.add(answers.cases().get(row), codes);
        }
        for (SatisfactionMethod method : SatisfactionMethod.elevenReadings()) {
            Satisfaction a = Satisfaction.of(SampleSurvey.wave(), method, answers, List.of());
            Satisfaction b = Satisfaction.of(SampleSurvey.wave(), method, shuffled.build(), List.of());
            assertThat(b.units()).isEqualTo(a.units());
            for (String unit : a.units()) {
                assertThat(b.figures(unit).stream().map(SatisfactionFigure::value))
                        .isEqualTo(a.figures(unit).stream()
                                .map(SatisfactionFigure::value)
                                .toList());
            }
        }
    }
}
