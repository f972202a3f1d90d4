package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parindex.rule.Given.chosen;
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

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parindex.rule.Options.Option;
import org.parindex.rule.Parts.Part;
import org.parindex.rule.Steps.Step;
import org.parindex.text.Text;

class PartsTest {

    private static Options yesNo(String input, String points) {
        return new Options(
                input, List.of(Option.of("yes", Text.of("có"), points), Option.of("no", Text.of("không"), "0")));
    }

    /** Hải Phòng 3793/2022, 1.1.2: three independent parts of 0.1. */
    private static final Parts PLAN = new Parts(
            Combine.SUM,
            List.of(
                    Part.of("content", "0.1", yesNo("content", "0.1")),
                    Part.of("staff", "0.1", yesNo("staff", "0.1")),
                    Part.of("funds", "0.1", yesNo("funds", "0.1"))),
            null);

    @Test
    void hai_phong_three_parts() {
        assertThat(earned(PLAN, chosen("0.3", Map.of("content", "yes", "staff", "yes", "funds", "yes"))))
                .isEqualTo(points("0.3"));
        assertThat(earned(PLAN, chosen("0.3", Map.of("content", "yes", "staff", "no", "funds", "yes"))))
                .isEqualTo(points("0.2"));
        assertThat(earned(PLAN, chosen("0.3", Map.of("content", "no", "staff", "no", "funds", "no"))))
                .isEqualTo(points("0"));
        assertThat(PLAN.best(points("0.3"))).contains(points("0.3"));
        assertThat(oddities(PLAN, "0.3")).isEmpty();
    }

    @Test
    void every_part_must_be_answered() {
        assertThat(outcome(PLAN, chosen("0.3", Map.of("content", "yes"))))
                .isEqualTo(new Outcome.Incomplete(List.of("staff", "funds")));
        RuleInput wrong = chosen("0.3", Map.of("content", "maybe", "staff", "yes", "funds", "yes"));
        assertThat(outcome(PLAN, wrong)).isInstanceOf(Outcome.Invalid.class);
        assertThat(complaints(PLAN, wrong)).containsExactly("option-unknown");
    }

    /** ICT annex: rate × 45, and 1 per application up to 5, together 50. */
    @Test
    void ict_rate_and_applications() {
        Parts rule = new Parts(
                Combine.SUM,
                List.of(
                        Part.of("rate", "45", Proportional.of(share("online", "all"))),
                        Part.of("applications", "5", PerItem.of("applications", "1"))),
                null);
        assertThat(earned(rule, "50", "online", "8", "all", "10", "applications", "7"))
                .isEqualTo(points("41"));
        assertThat(earned(rule, "50", "online", "10", "all", "10", "applications", "2"))
                .isEqualTo(points("47"));
    }

    /** ICT annex: whichever alternative gives the higher score. */
    @Test
    void the_better_and_the_worse_of_two() {
        List<Part> both = List.of(
                Part.of("rate", "10", Proportional.of(share("online", "all"))),
                Part.of("applications", "10", PerItem.of("applications", "2")));
        String[] figures = {"online", "3", "all", "10", "applications", "4"};
        assertThat(earned(new Parts(Combine.MAXIMUM, both, null), "10", figures))
                .isEqualTo(points("8"));
        assertThat(earned(new Parts(Combine.MINIMUM, both, null), "10", figures))
                .isEqualTo(points("3"));
        assertThat(earned(new Parts(Combine.SUM, both, Award.FULL), "10", figures))
                .isEqualTo(points("10"));
    }

    /** Đông Quang 2023 (C12): parts need a not-arisen state of their own. */
    @Test
    void what_a_part_without_cases_earns_is_declared() {
        Parts rule = new Parts(
                Combine.SUM,
                List.of(
                        Part.of("issued", "1", Proportional.of(share("right", "issued"))),
                        new Part(
                                "published",
                                Text.of("công bố", "published"),
                                new BigDecimal("2"),
                                Proportional.of(share("published", "due")),
                                Award.share("0.5"))),
                null);
        assertThat(earned(rule, "3", "right", "0", "issued", "0", "published", "1", "due", "2"))
                .isEqualTo(points("2"));
        assertThat(earned(rule, "3", "right", "1", "issued", "2", "published", "0", "due", "0"))
                .isEqualTo(points("1.5"));
        assertThat(outcome(rule, "3", "right", "0", "issued", "0", "published", "0", "due", "0"))
                .isInstanceOf(Outcome.NothingArose.class);
        assertThat(told(rule, input("3", "right", "1", "issued", "2", "published", "0", "due", "0")))
                .contains("phần công bố: không phát sinh (due = 0), 1 điểm");
    }

    @Test
    void parts_share_figures_but_not_under_two_kinds() {
        Parts rule = new Parts(
                Combine.SUM,
                List.of(
                        Part.of("a", "1", PerItem.of("n", "1")),
                        Part.of("b", "1", Steps.of(percent("n"), Step.of(Interval.ALL, "1"))),
                        Part.of("c", "1", PerItem.of("n", "1"))),
                null);
        assertThat(oddities(rule, "3")).containsExactly("input-kind-conflict");
        assertThat(rule.inputs()).hasSize(1);
        assertThat(oddities(rule, "2")).contains("option-above-maximum");
        assertThat(oddities(rule, "4")).contains("maximum-unreachable");
    }

    /** Cần Thơ KH 157/2025, 1: no plan and no campaign, no points, whatever the sample of 50 says; 0.4 each. */
    private static final Gate CAMPAIGN = new Gate(
            new Condition.All(List.of(new Condition.Chosen("plan", "yes"), new Condition.Chosen("campaign", "yes"))),
            PerItem.of("confirmed", "0.4"),
            Award.NOTHING);

    @Test
    void can_tho_gated_sample() {
        Map<String, String> both = Map.of("plan", "yes", "campaign", "yes");
        assertThat(earned(CAMPAIGN, chosen("20", both, "confirmed", "50"))).isEqualTo(points("20"));
        assertThat(earned(CAMPAIGN, chosen("20", both, "confirmed", "49"))).isEqualTo(points("19.6"));
        assertThat(earned(CAMPAIGN, chosen("20", Map.of("plan", "yes", "campaign", "no"), "confirmed", "50")))
                .isEqualTo(points("0"));
        assertThat(CAMPAIGN.inputs().stream().map(Input::name)).containsExactly("plan", "campaign", "confirmed");
    }

    @Test
    void a_gate_is_undecided_only_while_it_can_still_turn() {
        assertThat(outcome(CAMPAIGN, chosen("20", Map.of("plan", "yes"), "confirmed", "50")))
                .isEqualTo(new Outcome.Incomplete(List.of("campaign")));
        assertThat(earned(CAMPAIGN, chosen("20", Map.of("plan", "no"), "confirmed", "50")))
                .isEqualTo(points("0"));
        assertThat(outcome(CAMPAIGN, chosen("20", Map.of("plan", "yes", "campaign", "yes"))))
                .isEqualTo(new Outcome.Incomplete(List.of("confirmed")));
    }

    @Test
    void conditions_have_three_values() {
        Condition many = new Condition.Compares(count("n"), Interval.atLeast("5"));
        Condition plan = new Condition.Chosen("plan", "yes");
        Condition any = new Condition.Any(List.of(many, plan));
        RuleInput unknown = input("1");
        assertThat(any.holds(chosen("1", Map.of("plan", "yes")), Trace.silent()))
                .isEqualTo(Outcome.of(points("1")));
        assertThat(any.holds(chosen("1", Map.of("plan", "no")), Trace.silent()))
                .isEqualTo(new Outcome.Incomplete(List.of("n")));
        assertThat(any.holds(chosen("1", Map.of("plan", "no"), "n", "4"), Trace.silent()))
                .isEqualTo(Outcome.of(points("0")));
        assertThat(any.holds(unknown, Trace.silent())).isEqualTo(new Outcome.Incomplete(List.of("n", "plan")));
        Condition not = new Condition.Not(many);
        assertThat(not.holds(unknown, Trace.silent())).isInstanceOf(Outcome.Incomplete.class);
        assertThat(not.holds(input("1", "n", "5"), Trace.silent())).isEqualTo(Outcome.of(points("0")));
        assertThat(not.describe().vi()).isEqualTo("không (n 5 trở lên)");
    }

    @Test
    void a_gate_is_checked_on_both_ways() {
        Gate rule = new Gate(new Condition.Chosen("plan", "yes"), PerItem.of("n", "1"), Award.points("3"));
        assertThat(oddities(rule, "2")).containsExactly("option-above-maximum");
        assertThat(oddities(CAMPAIGN, "20")).isEmpty();
        Gate mixed = new Gate(
                new Condition.Compares(percent("n"), Interval.atLeast("50")), PerItem.of("n", "1"), Award.NOTHING);
        assertThat(oddities(mixed, "2")).containsExactly("input-kind-conflict");
    }
}
