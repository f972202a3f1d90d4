package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parindex.rule.Given.chosen;
import static org.parindex.rule.Given.complaints;
import static org.parindex.rule.Given.earned;
import static org.parindex.rule.Given.input;
import static org.parindex.rule.Given.oddities;
import static org.parindex.rule.Given.outcome;
import static org.parindex.rule.Given.points;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parindex.points.Points;
import org.parindex.rule.Options.Option;
import org.parindex.text.Text;

class OptionsTest {

    /** Cà Mau 1880/2013, 1.1.1. */
    private static final Options PLAN = Options.of(
            Option.of("inTime", Text.of("kịp thời", "in time"), "1"),
            Option.of("late", Text.of("không kịp thời", "late"), "0.5"),
            Option.of("none", Text.of("không ban hành", "not issued"), "0"));

    private static Points choose(Options rule, String maximum, String option) {
        return earned(rule, chosen(maximum, Map.of("option", option)));
    }

    @Test
    void ca_mau_plan() {
        assertThat(choose(PLAN, "1", "inTime")).isEqualTo(points("1"));
        assertThat(choose(PLAN, "1", "late")).isEqualTo(points("0.5"));
        assertThat(choose(PLAN, "1", "none")).isEqualTo(points("0"));
        assertThat(oddities(PLAN, "1")).isEmpty();
    }

    /** Tiền Giang 2022, 1.a: a missing plan costs two points against one in time. */
    @Test
    void tien_giang_plan_falls_below_zero() {
        Options plan = Options.of(
                Option.of("inTime", Text.of("đúng thời gian"), "1"),
                Option.of("late", Text.of("trễ"), "0"),
                Option.of("none", Text.of("không ban hành"), "-1"));
        assertThat(choose(plan, "1", "none")).isEqualTo(points("-1"));
        assertThat(plan.best(points("1"))).contains(points("1"));
        assertThat(oddities(plan, "1")).isEmpty();
    }

    /** TTCPL 2021: no staff or money assigned, 0 and a quarter off. */
    @Test
    void ttcpl_takes_a_quarter_off() {
        Options staff = Options.of(
                new Option("yes", Text.of("có bố trí"), Award.FULL), Option.of("no", Text.of("không bố trí"), "-0.25"));
        assertThat(choose(staff, "2", "yes")).isEqualTo(points("2"));
        assertThat(choose(staff, "2", "no")).isEqualTo(points("-1/4"));
    }

    /** Nông Cống DTI 2022: head the maximum, deputy half of it; the points follow the maximum. */
    @Test
    void shares_follow_the_maximum() {
        Options head = Options.of(
                new Option("head", Text.of("chủ tịch"), Award.FULL),
                new Option("deputy", Text.of("phó chủ tịch"), Award.share("0.5")),
                new Option("none", Text.of("không"), Award.NOTHING));
        assertThat(choose(head, "20", "deputy")).isEqualTo(points("10"));
        assertThat(choose(head, "15", "deputy")).isEqualTo(points("7.5"));
        assertThat(head.describe(points("20")).vi())
                .isEqualTo("chủ tịch: 20 điểm; phó chủ tịch: 10 điểm (50 % điểm tối đa); không: 0 điểm");
    }

    @Test
    void no_choice_is_missing_and_not_zero() {
        assertThat(outcome(PLAN, "1")).isEqualTo(new Outcome.Incomplete(List.of("option")));
    }

    @Test
    void an_unknown_option_is_found_and_invalid() {
        RuleInput in = chosen("1", Map.of("option", "soon"));
        assertThat(outcome(PLAN, in)).isInstanceOf(Outcome.Invalid.class);
        assertThat(complaints(PLAN, in)).containsExactly("option-unknown");
        assertThat(((Outcome.Invalid) outcome(PLAN, in)).why().en())
                .isEqualTo("There is no option “soon” (there are: inTime, late, none).");
    }

    @Test
    void finds_what_an_author_got_wrong() {
        assertThat(oddities(PLAN, "0.75")).containsExactly("option-above-maximum");
        assertThat(oddities(PLAN, "2")).containsExactly("maximum-unreachable");
        Options twice = Options.of(Option.of("a", Text.of("A"), "1"), Option.of("a", Text.of("B"), "0"));
        assertThat(oddities(twice, "1")).containsExactly("option-twice");
        assertThatThrownBy(Options::of).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_label_with_braces_is_told_as_it_stands() {
        Options rule = Options.of(Option.of("a", Text.of("mục {1}"), "1"));
        assertThat(Given.told(rule, chosen("1", Map.of("option", "a")))).containsExactly("mục {1}: 1 điểm");
        assertThat(input("1").choices()).isEmpty();
    }
}
