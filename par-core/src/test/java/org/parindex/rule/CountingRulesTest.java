package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parindex.rule.Given.complaints;
import static org.parindex.rule.Given.earned;
import static org.parindex.rule.Given.input;
import static org.parindex.rule.Given.number;
import static org.parindex.rule.Given.oddities;
import static org.parindex.rule.Given.outcome;
import static org.parindex.rule.Given.points;
import static org.parindex.rule.Given.told;
import static org.parindex.rule.Given.under;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parindex.rule.Deductions.Event;
import org.parindex.text.Text;

/** Points per item, deductions per event, all or nothing. */
class CountingRulesTest {

    /** Phú Thọ 2025, 3.2: 0.5 for each regulation issued, at most 2. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0.5", "3, 1.5", "4, 2", "5, 2", "100, 2"})
    void phu_tho_regulations(String issued, String earned) {
        assertThat(earned(PerItem.of("issued", "0.5"), "2", "issued", issued)).isEqualTo(points(earned));
    }

    @Test
    void items_may_come_on_top_of_a_base_and_without_a_cap() {
        PerItem rule = new PerItem("n", Award.share("0.1"), Award.points("1"), null);
        assertThat(earned(rule, "5", "n", "4")).isEqualTo(points("3"));
        assertThat(earned(rule, "5", "n", "20")).isEqualTo(points("11"));
        assertThat(rule.best(points("5"))).isEmpty();
        assertThat(rule.describe(points("5")).vi()).isEqualTo("1 điểm + mỗi n: 0,5 điểm (10 % điểm tối đa)");
    }

    @Test
    void items_that_cost_points_start_from_the_base() {
        PerItem rule = new PerItem("late", Award.points("-0.5"), Award.points("2"), Award.points("1.5"));
        assertThat(earned(rule, "2", "late", "0")).isEqualTo(points("1.5"));
        assertThat(earned(rule, "2", "late", "3")).isEqualTo(points("0.5"));
        assertThat(rule.best(points("2"))).contains(points("1.5"));
    }

    @Test
    void items_are_counted_in_whole_numbers() {
        PerItem rule = PerItem.of("issued", "0.5");
        assertThat(outcome(rule, "2", "issued", "1.5")).isInstanceOf(Outcome.Invalid.class);
        assertThat(complaints(rule, input("2", "issued", "-1"))).containsExactly("negative-figure");
        assertThat(outcome(rule, "2")).isEqualTo(new Outcome.Incomplete(List.of("issued")));
        assertThat(oddities(new PerItem("n", Award.points("1"), Award.NOTHING, Award.points("3")), "2"))
                .containsExactly("option-above-maximum");
    }

    /** Tiền Giang 2022, 1.e: base 2; late or poor −0.25; quarter or half-year report not sent −0.5; annual −1. */
    private static Deductions reports(Combine combine, @Nullable Award floor) {
        return new Deductions(
                Award.points("2"),
                List.of(
                        new Event(
                                "late",
                                Text.of("báo cáo trễ hoặc không đạt", "late or poor report"),
                                Award.points("0.25")),
                        new Event(
                                "notSent", Text.of("báo cáo quý không gửi", "quarterly not sent"), Award.points("0.5")),
                        new Event("annual", Text.of("báo cáo năm không gửi", "annual not sent"), Award.points("1"))),
                combine,
                floor);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 2, 2, 2",
        "1, 0, 0, 1.75, 1.75, 1.75",
        "2, 1, 0, 1, 1, 1.5",
        "3, 1, 0, 0.75, 0.75, 1.25",
        "0, 4, 1, -1, 0, 0"
    })
    void tien_giang_reports(String late, String notSent, String annual, String open, String floored, String worst) {
        String[] events = {"late", late, "notSent", notSent, "annual", annual};
        assertThat(earned(reports(Combine.SUM, null), "2", events)).isEqualTo(points(open));
        assertThat(earned(reports(Combine.SUM, Award.NOTHING), "2", events)).isEqualTo(points(floored));
        assertThat(earned(reports(Combine.MAXIMUM, null), "2", events)).isEqualTo(points(worst));
    }

    @Test
    void a_deduction_needs_every_count() {
        assertThat(outcome(reports(Combine.SUM, null), "2", "late", "1"))
                .isEqualTo(new Outcome.Incomplete(List.of("notSent", "annual")));
        assertThatThrownBy(() -> reports(Combine.MINIMUM, null)).isInstanceOf(IllegalArgumentException.class);
        RuleInput negative = under(InvalidFigures.CAP, "2", "late", "-4", "notSent", "0", "annual", "0");
        assertThat(number(outcome(reports(Combine.SUM, null), negative))).isEqualTo(points("2"));
    }

    @Test
    void deductions_are_described_and_told() {
        assertThat(reports(Combine.SUM, Award.NOTHING).describe(points("2")).vi())
                .isEqualTo(
                        "2 điểm; mỗi báo cáo trễ hoặc không đạt trừ 0,25 điểm; mỗi báo cáo quý không gửi trừ 0,5 điểm;"
                                + " mỗi báo cáo năm không gửi trừ 1 điểm; không dưới 0 điểm");
        assertThat(told(reports(Combine.SUM, null), input("2", "late", "3", "notSent", "0", "annual", "1")))
                .containsExactly(
                        "báo cáo trễ hoặc không đạt: 3 → trừ 0,75 điểm",
                        "báo cáo quý không gửi: 0 → trừ 0 điểm",
                        "báo cáo năm không gửi: 1 → trừ 1 điểm",
                        "2 − 1,75 = 0,25; tính 0,25 điểm");
        assertThat(oddities(reports(Combine.SUM, null), "2")).isEmpty();
        assertThat(oddities(reports(Combine.SUM, null), "1")).containsExactly("option-above-maximum");
        Deductions gain = new Deductions(
                Award.FULL, List.of(new Event("n", Text.of("n"), Award.points("-1"))), Combine.SUM, null);
        assertThat(oddities(gain, "2")).containsExactly("rule-parameter-wrong");
    }

    /** Phú Thọ 3.1: a light violation takes half of the maximum. */
    @Test
    void a_deduction_may_be_a_share_of_the_maximum() {
        Deductions rule = new Deductions(
                Award.FULL,
                List.of(new Event("light", Text.of("vi phạm nhẹ"), Award.share("0.5"))),
                Combine.SUM,
                Award.NOTHING);
        assertThat(earned(rule, "3", "light", "1")).isEqualTo(points("1.5"));
        assertThat(earned(rule, "3", "light", "3")).isEqualTo(points("0"));
    }

    /** Hải Phòng 212/2025: no land violation in the year 2.5, any 0. */
    @Test
    void hai_phong_land_violations() {
        ZeroEvent rule =
                new ZeroEvent("violations", Text.of("vi phạm đất đai", "land violation"), Award.FULL, Award.NOTHING);
        assertThat(earned(rule, "2.5", "violations", "0")).isEqualTo(points("2.5"));
        assertThat(earned(rule, "2.5", "violations", "1")).isEqualTo(points("0"));
        assertThat(outcome(rule, "2.5")).isEqualTo(new Outcome.Incomplete(List.of("violations")));
        assertThat(rule.describe(points("2.5")).vi()).isEqualTo("không có vi phạm đất đai: 2,5 điểm; có: 0 điểm");
        assertThat(rule.describe(points("2.5")).en()).isEqualTo("no land violation: 2.5 points; any: 0 points");
        assertThat(oddities(rule, "2.5")).isEmpty();
    }
}
