package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parindex.rule.Given.complaints;
import static org.parindex.rule.Given.earned;
import static org.parindex.rule.Given.input;
import static org.parindex.rule.Given.number;
import static org.parindex.rule.Given.oddities;
import static org.parindex.rule.Given.outcome;
import static org.parindex.rule.Given.points;
import static org.parindex.rule.Given.share;
import static org.parindex.rule.Given.told;
import static org.parindex.rule.Given.under;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ProportionalTest {

    private static final Measure RATE = share("done", "all");

    /** Cần Thơ KH 157/2025, 2: b ÷ a × 40. */
    @Test
    void can_tho_accounts() {
        Proportional rule = Proportional.of(RATE);
        assertThat(earned(rule, "40", "done", "750", "all", "1000")).isEqualTo(points("30"));
        assertThat(earned(rule, "40", "done", "1", "all", "3")).isEqualTo(points("40/3"));
        assertThat(earned(rule, "40", "done", "0", "all", "1000")).isEqualTo(points("0"));
        assertThat(earned(rule, "40", "done", "1000", "all", "1000")).isEqualTo(points("40"));
        assertThat(outcome(rule, "40", "done", "0", "all", "0")).isInstanceOf(Outcome.NothingArose.class);
    }

    /** Tiền Giang 2022, 1.b: from 80 % on the formula, below nothing; exactly 80 % earns 0.8. */
    @Test
    void tien_giang_plan_done() {
        Proportional rule = Proportional.from(RATE, Interval.atLeast("80"));
        assertThat(earned(rule, "1", "done", "8", "all", "10")).isEqualTo(points("0.8"));
        assertThat(earned(rule, "1", "done", "7999", "all", "10000")).isEqualTo(points("0"));
        assertThat(earned(rule, "1", "done", "8001", "all", "10000")).isEqualTo(points("0.8001"));
        assertThat(earned(rule, "1", "done", "10", "all", "10")).isEqualTo(points("1"));
    }

    /** Xuân Lộc 2022, 4.1: the jump from 0.9 to 0 at 90 %, and the official example that breaks the rule (C1). */
    @Test
    void xuan_loc_campaign_targets() {
        Proportional rule = Proportional.from(RATE, Interval.atLeast("90"));
        assertThat(earned(rule, "1", "done", "9", "all", "10")).isEqualTo(points("0.9"));
        assertThat(earned(rule, "1", "done", "899", "all", "1000")).isEqualTo(points("0"));
        assertThat(earned(rule, "1", "done", "4", "all", "5")).isEqualTo(points("0"));
    }

    @Test
    void below_the_threshold_something_may_be_left() {
        Proportional rule =
                new Proportional(RATE, BigDecimal.valueOf(100), Interval.atLeast("50"), Award.share("0.25"));
        assertThat(earned(rule, "2", "done", "49", "all", "100")).isEqualTo(points("0.5"));
        assertThat(earned(rule, "2", "done", "50", "all", "100")).isEqualTo(points("1"));
    }

    @Test
    void the_full_mark_may_stand_below_100() {
        Proportional rule = new Proportional(RATE, BigDecimal.valueOf(80), null, Award.NOTHING);
        assertThat(earned(rule, "2", "done", "40", "all", "100")).isEqualTo(points("1"));
        assertThat(earned(rule, "2", "done", "80", "all", "100")).isEqualTo(points("2"));
        assertThat(earned(rule, "2", "done", "95", "all", "100")).isEqualTo(points("2"));
    }

    @Test
    void a_value_below_zero_earns_nothing_and_says_so() {
        Measure growth = new Measure.Change("now", "before", Direction.HIGHER_IS_BETTER, Input.Kind.AMOUNT);
        Proportional rule = new Proportional(growth, BigDecimal.TEN, null, Award.NOTHING);
        assertThat(earned(rule, "1", "now", "95", "before", "100")).isEqualTo(points("0"));
        assertThat(told(rule, input("1", "now", "95", "before", "100")))
                .endsWith("1 × -5 % ÷ 10 % = -0,5; trong khoảng 0 đến điểm tối đa: 0 điểm");
    }

    @Test
    void a_part_above_its_whole_never_earns_more_than_the_maximum() {
        Proportional rule = Proportional.of(RATE);
        RuleInput kept = under(InvalidFigures.KEEP, "1.5", "done", "33", "all", "30");
        assertThat(number(rule.evaluate(kept, Trace.silent()))).isEqualTo(points("1.5"));
        assertThat(complaints(rule, kept)).containsExactly("part-above-whole");
        assertThat(outcome(rule, "1.5", "done", "33", "all", "30")).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void is_described_and_told() {
        assertThat(told(Proportional.of(RATE), input("1.5", "done", "27", "all", "30")))
                .containsExactly("27 ÷ 30 × 100 = 90 %", "1,5 × 90 % = 1,35 điểm");
        assertThat(Proportional.from(RATE, Interval.atLeast("80"))
                        .describe(points("2"))
                        .vi())
                .isEqualTo("2 × done ÷ all ÷ 100 %, không quá 2 điểm khi đạt 80 % trở lên; còn lại 0 điểm");
    }

    @Test
    void finds_what_an_author_got_wrong() {
        assertThat(oddities(Proportional.of(RATE), "1")).isEmpty();
        assertThat(oddities(new Proportional(RATE, BigDecimal.ZERO, null, Award.NOTHING), "1"))
                .containsExactly("rule-parameter-wrong");
        assertThat(oddities(Proportional.from(RATE, Interval.fromTo("80", "90")), "1"))
                .containsExactly("rule-parameter-wrong");
        assertThat(oddities(
                        new Proportional(RATE, BigDecimal.valueOf(100), Interval.atLeast("80"), Award.points("3")),
                        "1"))
                .containsExactly("option-above-maximum");
    }
}
