package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parindex.rule.Given.complaints;
import static org.parindex.rule.Given.count;
import static org.parindex.rule.Given.earned;
import static org.parindex.rule.Given.inGroup;
import static org.parindex.rule.Given.number;
import static org.parindex.rule.Given.oddities;
import static org.parindex.rule.Given.outcome;
import static org.parindex.rule.Given.percent;
import static org.parindex.rule.Given.points;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parindex.points.Points;
import org.parindex.rule.RelativeToGroup.Basis;

class RelativeToGroupTest {

    private static final Measure VALUE = count("value");

    private static RelativeToGroup rule(Basis basis, Direction direction) {
        return new RelativeToGroup(VALUE, direction, basis, BigDecimal.ONE, BigDecimal.TEN);
    }

    private static Points inGroupOf(RelativeToGroup rule, String maximum, List<String> group, String own) {
        return earned(rule, inGroup(maximum, rule.measure(), group, "value", own));
    }

    /** ICT annex: the unit's value ÷ the best value × 40. */
    @Test
    void share_of_the_best() {
        RelativeToGroup more = rule(Basis.SHARE_OF_BEST, Direction.HIGHER_IS_BETTER);
        assertThat(inGroupOf(more, "40", List.of("20", "50", "35"), "20")).isEqualTo(points("16"));
        assertThat(inGroupOf(more, "40", List.of("20", "50", "35"), "50")).isEqualTo(points("40"));
        RelativeToGroup less = rule(Basis.SHARE_OF_BEST, Direction.LOWER_IS_BETTER);
        assertThat(inGroupOf(less, "40", List.of("20", "50"), "50")).isEqualTo(points("16"));
        assertThat(inGroupOf(less, "40", List.of("20", "50"), "20")).isEqualTo(points("40"));
    }

    @Test
    void a_share_of_nothing_does_not_arise() {
        RelativeToGroup more = rule(Basis.SHARE_OF_BEST, Direction.HIGHER_IS_BETTER);
        assertThat(outcome(more, inGroup("40", VALUE, List.of("0", "0"), "value", "0")))
                .isInstanceOf(Outcome.NothingArose.class);
        RelativeToGroup less = rule(Basis.SHARE_OF_BEST, Direction.LOWER_IS_BETTER);
        assertThat(outcome(less, inGroup("40", VALUE, List.of("0", "5"), "value", "0")))
                .isInstanceOf(Outcome.NothingArose.class);
        assertThat(inGroupOf(less, "40", List.of("0", "5"), "5")).isEqualTo(points("0"));
    }

    @Test
    void a_negative_best_is_invalid_and_found() {
        Measure balance = new Measure.Figure("value", Input.Kind.NUMBER);
        RelativeToGroup rule = RelativeToGroup.of(balance, Basis.SHARE_OF_BEST);
        RuleInput in = inGroup("40", balance, List.of("-5", "-2"), "value", "-5");
        assertThat(outcome(rule, in)).isInstanceOf(Outcome.Invalid.class);
        assertThat(complaints(rule, in)).containsExactly("negative-figure");
    }

    /** Hải Phòng 212/2025: a published index at or above the city mean 2, below 0; the mean is not rounded. */
    @Test
    void at_or_above_the_mean() {
        Measure index = percent("value");
        RelativeToGroup rule = RelativeToGroup.of(index, Basis.AT_LEAST_MEAN);
        List<String> group = List.of("80", "90", "100");
        assertThat(inGroupOf(rule, "2", group, "90")).isEqualTo(points("2"));
        assertThat(inGroupOf(rule, "2", group, "80")).isEqualTo(points("0"));
        // mean of 87.6, 87.6 and 87.61 is 87.60333…
        List<String> close = List.of("87.6", "87.6", "87.61");
        assertThat(inGroupOf(rule, "2", close, "87.6")).isEqualTo(points("0"));
        assertThat(inGroupOf(rule, "2", close, "87.61")).isEqualTo(points("2"));
        assertThat(inGroupOf(rule(Basis.AT_LEAST_MEAN, Direction.LOWER_IS_BETTER), "2", List.of("1", "3"), "2"))
                .isEqualTo(points("2"));
    }

    /** Emulation set (method.md R6): below target ½·max·A/T, at target ½·max, above ½·max·(1 + excess ÷ leader's). */
    @ParameterizedTest
    @CsvSource({"80, 4", "0, 0", "100, 5", "120, 7.5", "140, 10", "110, 6.25"})
    void relative_to_the_leader(String actual, String earned) {
        Measure excess = new Measure.Change("actual", "target", Direction.HIGHER_IS_BETTER, Input.Kind.AMOUNT);
        RelativeToGroup rule = RelativeToGroup.of(excess, Basis.LEADER);
        RuleInput in =
                inGroup("10", excess, List.of("-20", "-100", "0", "20", "40", "10"), "actual", actual, "target", "100");
        assertThat(earned(rule, in)).isEqualTo(points(earned));
    }

    @Test
    void a_group_without_excess_has_no_leader_to_divide_by() {
        Measure excess = new Measure.Change("actual", "target", Direction.HIGHER_IS_BETTER, Input.Kind.AMOUNT);
        RelativeToGroup rule = RelativeToGroup.of(excess, Basis.LEADER);
        assertThat(earned(rule, inGroup("10", excess, List.of("0", "-10"), "actual", "100", "target", "100")))
                .isEqualTo(points("5"));
        // corrected after the group was measured: the unit leads its group itself
        assertThat(earned(rule, inGroup("10", excess, List.of("0", "-10"), "actual", "130", "target", "100")))
                .isEqualTo(points("10"));
    }

    /** DDCI: 9·(X − Min) ÷ (Max − Min) + 1, mirrored 11 − that; the lowest unit has 1, not 0. */
    @ParameterizedTest
    @CsvSource({"2, 1, 10", "5, 5.5, 5.5", "8, 10, 1", "4, 4, 7"})
    void ddci_scale(String own, String higher, String lower) {
        List<String> group = List.of("2", "4", "5", "8");
        assertThat(inGroupOf(rule(Basis.SCALED, Direction.HIGHER_IS_BETTER), "10", group, own))
                .isEqualTo(points(higher));
        assertThat(inGroupOf(rule(Basis.SCALED, Direction.LOWER_IS_BETTER), "10", group, own))
                .isEqualTo(points(lower));
        assertThat(inGroupOf(rule(Basis.SCALED, Direction.HIGHER_IS_BETTER), "5", group, own))
                .isEqualTo(points(higher).dividedBy(Points.of(2)));
    }

    @Test
    void a_group_of_one_or_of_equals_takes_the_highest_and_is_found() {
        RelativeToGroup rule = rule(Basis.SCALED, Direction.HIGHER_IS_BETTER);
        for (List<String> group : List.of(List.of("7"), List.of("7", "7", "7"))) {
            RuleInput in = inGroup("10", VALUE, group, "value", "7");
            assertThat(number(outcome(rule, in))).isEqualTo(points("10"));
            assertThat(complaints(rule, in)).containsExactly("group-all-equal");
        }
    }

    @Test
    void the_group_must_be_known_first() {
        for (Basis basis : Basis.values()) {
            RelativeToGroup rule = rule(basis, Direction.HIGHER_IS_BETTER);
            assertThat(rule.groupMeasures()).containsExactly(VALUE);
            assertThat(outcome(rule, "10", "value", "5")).isEqualTo(new Outcome.Incomplete(List.of("value")));
            assertThat(outcome(rule, inGroup("10", VALUE, List.of("5")))).isInstanceOf(Outcome.Incomplete.class);
        }
        ScoringRule inside = new Gate(
                new Condition.Chosen("plan", "yes"), rule(Basis.SCALED, Direction.HIGHER_IS_BETTER), Award.NOTHING);
        assertThat(inside.groupMeasures()).containsExactly(VALUE);
    }

    @Test
    void a_scale_must_rise() {
        assertThat(oddities(rule(Basis.SCALED, Direction.HIGHER_IS_BETTER), "10"))
                .isEmpty();
        RelativeToGroup flat =
                new RelativeToGroup(VALUE, Direction.HIGHER_IS_BETTER, Basis.SCALED, BigDecimal.TEN, BigDecimal.TEN);
        assertThat(oddities(flat, "10")).containsExactly("rule-parameter-wrong");
    }

    @Test
    void the_mean_of_a_large_group_is_computed_once() {
        List<Points> shares = IntStream.rangeClosed(1, 3_000)
                .mapToObj(whole -> Points.ratio(100, whole))
                .toList();
        Measure rate = Given.share("part", "whole");
        RelativeToGroup rule = RelativeToGroup.of(rate, Basis.AT_LEAST_MEAN);
        RuleInput one =
                Given.inGroup("2", rate, shares.stream().map(Points::toString).toList(), "part", "1", "whole", "5");
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 3_000; i++) {
                outcome(rule, one);
            }
        });
        // the harmonic sum of 3,000 is near 8.58, so the mean share is near 0.286
        assertThat(earned(rule, one)).isEqualTo(points("2"));
    }

    @Test
    void says_which_way_is_better() {
        assertThat(rule(Basis.AT_LEAST_MEAN, Direction.LOWER_IS_BETTER)
                        .describe(points("2"))
                        .vi())
                .isEqualTo("value (thấp hơn là tốt) — bằng hoặc tốt hơn bình quân nhóm: 2 điểm; còn lại: 0 điểm");
        assertThat(rule(Basis.SCALED, Direction.HIGHER_IS_BETTER)
                        .describe(points("5"))
                        .en())
                .isEqualTo("value (more is better) — scaled to 1 … 10 over the group; the mark 10: 5 points");
    }
}
