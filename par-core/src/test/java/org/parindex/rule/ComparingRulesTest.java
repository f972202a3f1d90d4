package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parindex.rule.Given.complaints;
import static org.parindex.rule.Given.count;
import static org.parindex.rule.Given.earned;
import static org.parindex.rule.Given.input;
import static org.parindex.rule.Given.number;
import static org.parindex.rule.Given.oddities;
import static org.parindex.rule.Given.ofUnit;
import static org.parindex.rule.Given.outcome;
import static org.parindex.rule.Given.percent;
import static org.parindex.rule.Given.points;
import static org.parindex.rule.Given.told;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parindex.rule.Linear.Knot;
import org.parindex.rule.Steps.Step;

/** Target, comparison with a reference, straight lines, and rules by attribute of the unit. */
class ComparingRulesTest {

    /** Hải Phòng 212/2025: public investment at or above the assigned target 2.5, below 0, not assigned not scored. */
    private static final Target INVESTMENT = new Target(
            "disbursed", "target", Direction.HIGHER_IS_BETTER, Award.FULL, Award.NOTHING, Input.Kind.PERCENT);

    @Test
    void hai_phong_investment() {
        assertThat(earned(INVESTMENT, "2.5", "disbursed", "95", "target", "95")).isEqualTo(points("2.5"));
        assertThat(earned(INVESTMENT, "2.5", "disbursed", "94.999", "target", "95"))
                .isEqualTo(points("0"));
        assertThat(earned(INVESTMENT, "2.5", "disbursed", "100", "target", "95"))
                .isEqualTo(points("2.5"));
    }

    @Test
    void a_unit_without_a_target_has_nothing_to_reach() {
        assertThat(outcome(INVESTMENT, "2.5", "disbursed", "80")).isInstanceOf(Outcome.NothingArose.class);
        assertThat(outcome(INVESTMENT, "2.5", "target", "80")).isEqualTo(new Outcome.Incomplete(List.of("disbursed")));
        assertThat(outcome(INVESTMENT, "2.5")).isEqualTo(new Outcome.Incomplete(List.of("disbursed", "target")));
        assertThat(INVESTMENT.inputs().get(1).required()).isFalse();
    }

    @Test
    void a_target_may_be_a_ceiling() {
        Target staff = new Target(
                "staff", "quota", Direction.LOWER_IS_BETTER, Award.FULL, Award.share("0.5"), Input.Kind.COUNT);
        assertThat(earned(staff, "1", "staff", "120", "quota", "120")).isEqualTo(points("1"));
        assertThat(earned(staff, "1", "staff", "121", "quota", "120")).isEqualTo(points("0.5"));
        assertThat(staff.describe(points("1")).vi())
                .isEqualTo("staff ≤ quota: 1 điểm; không đạt: 0,5 điểm (50 % điểm tối đa)");
    }

    @ParameterizedTest
    @CsvSource({"101, 2, 0", "100, 1, 1", "99.99, 0, 2"})
    void a_comparison_has_three_ways(String now, String moreIsBetter, String lessIsBetter) {
        assertThat(earned(compare(Direction.HIGHER_IS_BETTER), "2", "now", now, "before", "100"))
                .isEqualTo(points(moreIsBetter));
        assertThat(earned(compare(Direction.LOWER_IS_BETTER), "2", "now", now, "before", "100"))
                .isEqualTo(points(lessIsBetter));
    }

    private static Compare compare(Direction direction) {
        return new Compare(
                "now", "before", direction, Award.FULL, Award.share("0.5"), Award.NOTHING, Input.Kind.AMOUNT);
    }

    @Test
    void a_comparison_with_an_unknown_year_is_incomplete() {
        assertThat(outcome(compare(Direction.HIGHER_IS_BETTER), "2", "now", "5"))
                .isEqualTo(new Outcome.Incomplete(List.of("before")));
        assertThat(told(compare(Direction.HIGHER_IS_BETTER), input("2", "now", "5", "before", "4.5")))
                .containsExactly("5 so với 4,5: tốt hơn → 2 điểm");
        assertThat(oddities(compare(Direction.HIGHER_IS_BETTER), "2")).isEmpty();
    }

    /** 0 points up to 50 %, 1 at 80 %, 2 from 100 % on; computed by hand: 65 % lies half-way, 90 % half-way. */
    @ParameterizedTest
    @CsvSource({"0, 0", "50, 0", "65, 0.5", "80, 1", "90, 1.5", "100, 2", "120, 2", "51, 1/30"})
    void straight_lines_are_level_outside(String rate, String earned) {
        Linear rule = new Linear(percent("rate"), List.of(knot("50", "0"), knot("80", "1"), knot("100", "2")));
        assertThat(earned(rule, "2", "rate", rate)).isEqualTo(points(earned));
        assertThat(oddities(rule, "2")).isEmpty();
    }

    private static Knot knot(String at, String points) {
        return new Knot(new BigDecimal(at), Award.points(points));
    }

    @Test
    void a_line_must_run_forward() {
        Linear rule = new Linear(percent("rate"), List.of(knot("80", "1"), knot("50", "2")));
        assertThat(oddities(rule, "2")).containsExactly("rule-parameter-wrong");
        Linear single = new Linear(percent("rate"), List.of(knot("80", "1")));
        assertThat(earned(single, "1", "rate", "3")).isEqualTo(points("1"));
    }

    /** NQ 1211: in mountain districts the thresholds stand at 75 %, 30,000 persons and 2,250 more. */
    private static final ByAttribute POPULATION =
            new ByAttribute("terrain", Map.of("mountain", population("30000", "2250")), population("40000", "3000"));

    private static Ladder population(String start, String increment) {
        return new Ladder(
                count("persons"),
                new BigDecimal(start),
                Award.points("10"),
                new BigDecimal(increment),
                Award.points("0.5"),
                Award.points("30"),
                Partial.FLOOR);
    }

    @Test
    void thresholds_depend_on_the_kind_of_unit() {
        assertThat(earned(POPULATION, ofUnit("30", Map.of("terrain", "mountain"), "persons", "34500")))
                .isEqualTo(points("11"));
        assertThat(earned(POPULATION, ofUnit("30", Map.of("terrain", "plain"), "persons", "34500")))
                .isEqualTo(points("10"));
        assertThat(earned(POPULATION, ofUnit("30", Map.of(), "persons", "43000")))
                .isEqualTo(points("10.5"));
        assertThat(POPULATION.inputs()).hasSize(1);
        assertThat(POPULATION.best(points("30"))).contains(points("30"));
    }

    @Test
    void a_unit_that_fits_no_case_is_found() {
        ByAttribute rule = new ByAttribute("group", Map.of("A", PerItem.of("n", "1")), null);
        RuleInput in = ofUnit("2", Map.of("group", "B"), "n", "1");
        assertThat(outcome(rule, in)).isInstanceOf(Outcome.Invalid.class);
        assertThat(complaints(rule, in)).containsExactly("attribute-missing");
        assertThat(complaints(rule, input("2", "n", "1"))).containsExactly("attribute-missing");
    }

    @Test
    void cases_keep_their_order_and_cannot_be_changed() {
        Map<String, ScoringRule> cases = new LinkedHashMap<>();
        cases.put("z", PerItem.of("n", "1"));
        cases.put("a", PerItem.of("n", "2"));
        ByAttribute rule = new ByAttribute("group", cases, null);
        cases.clear();
        assertThat(rule.cases().keySet()).containsExactly("z", "a");
        assertThat(rule.describe(points("2")).vi())
                .isEqualTo("group — z: mỗi n: 1 điểm, tối đa 2 điểm | a: mỗi n: 2 điểm, tối đa 2 điểm");
    }

    @Test
    void cases_that_disagree_about_an_input_are_found() {
        Steps rate = Steps.of(percent("n"), Step.of(Interval.ALL, "2"));
        ByAttribute rule = new ByAttribute("group", Map.of("A", PerItem.of("n", "1")), rate);
        assertThat(oddities(rule, "2")).containsExactly("input-kind-conflict");
        assertThat(number(outcome(rule, ofUnit("2", Map.of("group", "A"), "n", "1"))))
                .isEqualTo(points("1"));
    }
}
