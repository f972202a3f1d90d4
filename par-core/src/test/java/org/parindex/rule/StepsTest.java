package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parindex.rule.Given.complaints;
import static org.parindex.rule.Given.count;
import static org.parindex.rule.Given.earned;
import static org.parindex.rule.Given.input;
import static org.parindex.rule.Given.oddities;
import static org.parindex.rule.Given.outcome;
import static org.parindex.rule.Given.percent;
import static org.parindex.rule.Given.points;
import static org.parindex.rule.Given.share;
import static org.parindex.rule.Given.told;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parindex.finding.Severity;
import org.parindex.rule.Steps.Step;

class StepsTest {

    private static final Measure RATE = share("done", "all");

    /** Cà Mau 1880/2013, 1.1.4: exactly 90 % and exactly 70 % fall into the middle step. */
    @ParameterizedTest
    @CsvSource({"9001, 2", "9000, 1", "7000, 1", "6999, 0", "10000, 2", "0, 0"})
    void ca_mau_plan_fulfilled(String done, String earned) {
        Steps rule = Steps.of(
                RATE,
                Step.of(Interval.above("90"), "2"),
                Step.of(Interval.between("70", "90"), "1"),
                Step.of(Interval.below("70"), "0"));
        assertThat(earned(rule, "2", "done", done, "all", "10000")).isEqualTo(points(earned));
        assertThat(oddities(rule, "2")).isEmpty();
    }

    /** Tiền Giang 2022, 1.4.1. A unit without subordinate units has 0 of 0. */
    @Test
    void tien_giang_subordinate_units_inspected() {
        Steps rule = Steps.of(
                RATE,
                Step.of(Interval.atLeast("30"), "1"),
                Step.of(Interval.fromTo("20", "30"), "0.5"),
                Step.of(Interval.below("20"), "0"));
        assertThat(earned(rule, "1", "done", "3", "all", "10")).isEqualTo(points("1"));
        assertThat(earned(rule, "1", "done", "299", "all", "1000")).isEqualTo(points("0.5"));
        assertThat(earned(rule, "1", "done", "2", "all", "10")).isEqualTo(points("0.5"));
        assertThat(earned(rule, "1", "done", "199", "all", "1000")).isEqualTo(points("0"));
        assertThat(outcome(rule, "1", "done", "0", "all", "0")).isInstanceOf(Outcome.NothingArose.class);
    }

    /** Cần Thơ KH 157/2025, 5.2: 88..90=2|90..95=3|95..<100=4|=100=5|<88=0, overlapping as printed. */
    @ParameterizedTest
    @CsvSource({
        "FIRST, 90, 2",
        "HIGHEST, 90, 3",
        "LOWEST, 90, 2",
        "FIRST, 95, 3",
        "HIGHEST, 95, 4",
        "LOWEST, 95, 3",
        "FIRST, 87.99, 0",
        "HIGHEST, 88, 2",
        "LOWEST, 99.96, 4",
        "HIGHEST, 100, 5"
    })
    void can_tho_overlaps_need_a_declared_order(Overlap overlap, String rate, String earned) {
        Steps rule = canTho(overlap);
        assertThat(earned(rule, "5", "rate", rate)).isEqualTo(points(earned));
    }

    @Test
    void can_tho_overlaps_are_found() {
        assertThat(oddities(canTho(Overlap.HIGHEST), "5")).containsExactly("steps-overlap", "steps-overlap");
        assertThat(canTho(Overlap.HIGHEST).check(points("5")).get(0).message().vi())
                .isEqualTo("Hai bậc chồng nhau: từ 88 % đến 90 % và từ 90 % đến 95 %; áp dụng: bậc điểm cao hơn.");
    }

    private static Steps canTho(Overlap overlap) {
        return new Steps(
                percent("rate"),
                List.of(
                        Step.of(Interval.between("88", "90"), "2"),
                        Step.of(Interval.between("90", "95"), "3"),
                        Step.of(Interval.fromTo("95", "100"), "4"),
                        Step.of(Interval.exactly("100"), "5"),
                        Step.of(Interval.below("88"), "0")),
                overlap);
    }

    /** Bộ Tư pháp 2022 (Đồng Tháp), A.I.1.1 and A.I.1.2: the same bounds, other points; the last step jumps 1.5 → 0. */
    @ParameterizedTest
    @CsvSource({
        "100, 2, 3",
        "99.99, 1.75, 2.75",
        "95, 1.75, 2.75",
        "94.99, 1.5, 2.5",
        "80, 1.5, 2.5",
        "79.99, 1, 2",
        "70, 1, 2",
        "69.99, 0.5, 1.5",
        "60, 0.5, 1.5",
        "59.99, 0, 0"
    })
    void dong_thap_opinions_in_time(String rate, String ofTwo, String ofThree) {
        assertThat(earned(opinions("2", "1.75", "1.5", "1", "0.5"), "2", "rate", rate))
                .isEqualTo(points(ofTwo));
        assertThat(earned(opinions("3", "2.75", "2.5", "2", "1.5"), "3", "rate", rate))
                .isEqualTo(points(ofThree));
    }

    private static Steps opinions(String full, String from95, String from80, String from70, String from60) {
        return Steps.of(
                percent("rate"),
                Step.of(Interval.exactly("100"), full),
                Step.of(Interval.fromTo("95", "100"), from95),
                Step.of(Interval.fromTo("80", "95"), from80),
                Step.of(Interval.fromTo("70", "80"), from70),
                Step.of(Interval.fromTo("60", "70"), from60),
                Step.of(Interval.below("60"), "0"));
    }

    /** Đồng Tháp A.VIII.3.a: open at 95, so that exactly 95 % earns the lower step. */
    @Test
    void dong_thap_signed_documents_open_at_95() {
        Steps rule = Steps.of(
                RATE,
                Step.of(Interval.above("95"), "1.5"),
                Step.of(Interval.between("75", "95"), "1"),
                Step.of(Interval.fromTo("50", "75"), "0.5"),
                Step.of(Interval.below("50"), "0"));
        assertThat(earned(rule, "1.5", "done", "95", "all", "100")).isEqualTo(points("1"));
        assertThat(earned(rule, "1.5", "done", "951", "all", "1000")).isEqualTo(points("1.5"));
        assertThat(earned(rule, "1.5", "done", "75", "all", "100")).isEqualTo(points("1"));
        assertThat(earned(rule, "1.5", "done", "50", "all", "100")).isEqualTo(points("0.5"));
    }

    /** Đồng Tháp B.I.1.1, lateness in days: between two days and three lies no day. */
    @ParameterizedTest
    @CsvSource({"0, 2", "1, 1.5", "2, 1.5", "3, 1", "5, 1", "6, 0.5", "10, 0.5", "11, 0", "200, 0"})
    void dong_thap_lateness_in_days(String days, String earned) {
        Steps rule = lateness();
        assertThat(earned(rule, "2", "days", days)).isEqualTo(points(earned));
        assertThat(oddities(rule, "2")).isEmpty();
    }

    private static Steps lateness() {
        return Steps.of(
                count("days"),
                Step.of(Interval.exactly("0"), "2"),
                Step.of(Interval.between("1", "2"), "1.5"),
                Step.of(Interval.between("3", "5"), "1"),
                Step.of(Interval.between("6", "10"), "0.5"),
                Step.of(Interval.above("10"), "0"));
    }

    @Test
    void a_gap_between_whole_numbers_is_still_found() {
        Steps rule =
                Steps.of(count("days"), Step.of(Interval.between("0", "2"), "2"), Step.of(Interval.atLeast("4"), "0"));
        assertThat(oddities(rule, "2")).containsExactly("steps-gap");
        Steps amounts = new Steps(
                new Measure.Figure("km2", Input.Kind.AMOUNT),
                List.of(Step.of(Interval.between("0", "2"), "2"), Step.of(Interval.atLeast("3"), "0")),
                Overlap.FIRST);
        assertThat(oddities(amounts, "2")).containsExactly("steps-gap");
    }

    /** DTI 1.1: meetings 4 → 20, 3 → 15, 2 → 10, 1 → 5, 0 → 0; nothing is said of a fifth. */
    @Test
    void a_value_without_a_step_is_found_in_the_set_and_in_the_answer() {
        Steps rule = Steps.of(
                count("meetings"),
                Step.of(Interval.exactly("4"), "20"),
                Step.of(Interval.exactly("3"), "15"),
                Step.of(Interval.exactly("2"), "10"),
                Step.of(Interval.exactly("1"), "5"),
                Step.of(Interval.exactly("0"), "0"));
        assertThat(earned(rule, "20", "meetings", "3")).isEqualTo(points("15"));
        assertThat(oddities(rule, "20")).containsExactly("steps-open-end");
        assertThat(outcome(rule, "20", "meetings", "5")).isInstanceOf(Outcome.Invalid.class);
        assertThat(complaints(rule, input("20", "meetings", "5"))).containsExactly("value-in-gap");
    }

    /** Xuân Lộc 4.1 (C3): 100 % stands in two bands of the same value. */
    @Test
    void an_overlap_with_equal_points_is_only_a_remark() {
        Steps rule = Steps.of(
                RATE,
                Step.of(Interval.exactly("100"), "1"),
                Step.of(Interval.between("90", "100"), "1"),
                Step.of(Interval.below("90"), "0"));
        assertThat(rule.check(points("1"))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("steps-overlap-equal");
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
        });
    }

    @Test
    void a_rate_that_prints_as_100_does_not_pass_100() {
        Steps rule = Steps.of(RATE, Step.of(Interval.exactly("100"), "5"), Step.of(Interval.below("100"), "0"));
        assertThat(earned(rule, "5", "done", "2499", "all", "2500")).isEqualTo(points("0"));
        assertThat(earned(rule, "5", "done", "9999999", "all", "10000000")).isEqualTo(points("0"));
        assertThat(earned(rule, "5", "done", "2500", "all", "2500")).isEqualTo(points("5"));
    }

    @Test
    void finds_what_an_author_got_wrong() {
        Steps rule = Steps.of(
                RATE,
                Step.of(Interval.above("90"), "3"),
                Step.of(Interval.fromTo("80", "80"), "1"),
                Step.of(Interval.fromTo("70", "90"), "1"));
        assertThat(oddities(rule, "2"))
                .containsExactlyInAnyOrder("option-above-maximum", "step-empty", "steps-gap", "steps-open-end");
        assertThat(oddities(rule, "4")).contains("maximum-unreachable");
    }

    @Test
    void is_described_and_told() {
        Steps rule = Steps.of(
                RATE,
                Step.of(Interval.atLeast("90"), "2"),
                Step.of(Interval.fromTo("70", "90"), "1"),
                Step.of(Interval.below("70"), "0"));
        assertThat(rule.describe(points("2")).vi())
                .isEqualTo("done ÷ all — 90 % trở lên: 2 điểm; từ 70 % đến dưới 90 %: 1 điểm; dưới 70 %: 0 điểm");
        assertThat(rule.describe(points("2")).en())
                .isEqualTo(
                        "done ÷ all — 90 % or more: 2 points; from 70 % to below 90 %: 1 point; below 70 %: 0 points");
        assertThat(told(rule, input("2", "done", "27", "all", "30")))
                .containsExactly("27 ÷ 30 × 100 = 90 %", "90 % thuộc bậc “90 % trở lên”: 2 điểm");
    }
}
