package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parindex.rule.Given.awarded;
import static org.parindex.rule.Given.complaints;
import static org.parindex.rule.Given.earned;
import static org.parindex.rule.Given.number;
import static org.parindex.rule.Given.oddities;
import static org.parindex.rule.Given.outcome;
import static org.parindex.rule.Given.percent;
import static org.parindex.rule.Given.points;
import static org.parindex.rule.Given.under;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parindex.finding.Severity;
import org.parindex.points.Points;

/** Survey rates, points of another index, and judged points. */
class SurveyAndJudgedTest {

    /** Hà Tĩnh 2021: 91.17 % of 10 points, published as 9.12. */
    @Test
    void ha_tinh_satisfaction() {
        Points earned = earned(SurveyRate.of("rate"), "10", "rate", "91.17");
        assertThat(earned).isEqualTo(points("9.117"));
        assertThat(earned.toDecimal(2, RoundingMode.HALF_UP)).isEqualByComparingTo("9.12");
    }

    @ParameterizedTest
    @CsvSource({"90, 10", "95, 10", "45, 5", "89.1, 9.9"})
    void the_full_mark_may_stand_at_90(String rate, String earned) {
        SurveyRate rule = new SurveyRate(percent("rate"), BigDecimal.valueOf(90), null);
        assertThat(earned(rule, "10", "rate", rate)).isEqualTo(points(earned));
    }

    @Test
    void a_survey_may_have_a_threshold() {
        SurveyRate rule = new SurveyRate(percent("rate"), BigDecimal.valueOf(100), Interval.atLeast("50"));
        assertThat(earned(rule, "10", "rate", "50")).isEqualTo(points("5"));
        assertThat(earned(rule, "10", "rate", "49.99")).isEqualTo(points("0"));
        assertThat(outcome(rule, "10")).isEqualTo(new Outcome.Incomplete(List.of("rate")));
        assertThat(oddities(new SurveyRate(percent("rate"), BigDecimal.valueOf(-1), null), "10"))
                .containsExactly("rule-parameter-wrong");
    }

    @Test
    void points_of_another_index_are_in_proportion() {
        ExternalPoints rule = new ExternalPoints("sipas", BigDecimal.valueOf(100));
        assertThat(earned(rule, "10", "sipas", "82.3")).isEqualTo(points("8.23"));
        assertThat(earned(rule, "10", "sipas", "0")).isEqualTo(points("0"));
        assertThat(earned(rule, "10", "sipas", "100")).isEqualTo(points("10"));
        assertThat(oddities(new ExternalPoints("x", BigDecimal.ZERO), "10")).containsExactly("rule-parameter-wrong");
    }

    @ParameterizedTest
    @CsvSource({
        "105, CAP, 10, figure-out-of-range",
        "105, KEEP, 10.5, figure-out-of-range",
        "-5, CAP, 0, negative-figure",
        "-5, KEEP, -0.5, negative-figure"
    })
    void points_of_another_index_outside_its_range(
            String value, InvalidFigures policy, String earned, String complaint) {
        ExternalPoints rule = new ExternalPoints("sipas", BigDecimal.valueOf(100));
        RuleInput in = under(policy, "10", "sipas", value);
        assertThat(number(outcome(rule, in))).isEqualTo(points(earned));
        assertThat(complaints(rule, in)).containsExactly(complaint);
        assertThat(outcome(rule, "10", "sipas", value)).isInstanceOf(Outcome.Invalid.class);
    }

    /** Hải Phòng: 0 … 1.25 judged by evaluators; the step of 0.25 is assumed for the test. */
    private static final Judged JUDGED = new Judged(BigDecimal.ZERO, new BigDecimal("1.25"), new BigDecimal("0.25"));

    @ParameterizedTest
    @CsvSource({"0", "0.25", "0.75", "1.25", "1.250"})
    void judged_points_on_the_step(String points) {
        assertThat(earned(JUDGED, awarded("1.25", points, "chưa đầy đủ"))).isEqualTo(points(points));
    }

    @ParameterizedTest
    @CsvSource({
        "1.26, judged-out-of-range",
        "-0.25, judged-out-of-range",
        "0.3, judged-off-step",
        "1.2499, judged-off-step",
        "1/3, judged-off-step"
    })
    void judged_points_off_the_range_or_step(String points, String complaint) {
        RuleInput in = awarded("1.25", points, "chưa đầy đủ");
        assertThat(outcome(JUDGED, in)).isInstanceOf(Outcome.Invalid.class);
        assertThat(complaints(JUDGED, in)).containsExactly(complaint);
    }

    @Test
    void the_step_starts_at_the_lowest() {
        Judged rule = new Judged(new BigDecimal("0.1"), BigDecimal.ONE, new BigDecimal("0.3"));
        assertThat(earned(rule, awarded("1", "0.7", "lý do"))).isEqualTo(points("0.7"));
        assertThat(outcome(rule, awarded("1", "0.6", "lý do"))).isInstanceOf(Outcome.Invalid.class);
        Judged any = new Judged(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO);
        assertThat(earned(any, awarded("1", "1/3", "lý do"))).isEqualTo(points("1/3"));
    }

    @Test
    void judged_points_without_a_reason_are_kept_and_found() {
        RuleInput in = awarded("1.25", "0.5", " ");
        Trace trace = Trace.silent();
        assertThat(number(JUDGED.evaluate(in, trace))).isEqualTo(points("0.5"));
        assertThat(trace.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("judged-without-reason");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
        assertThat(outcome(JUDGED, "1.25")).isEqualTo(new Outcome.Incomplete(List.of("points")));
        assertThat(JUDGED.describe(points("1.25")).vi())
                .isEqualTo("chấm từ 0 đến 1,25 điểm, bước 0,25, phải nêu lý do");
        assertThat(oddities(JUDGED, "1")).containsExactly("option-above-maximum");
        assertThat(oddities(new Judged(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE), "0"))
                .contains("rule-parameter-wrong");
    }
}
