package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parindex.rule.Given.codes;
import static org.parindex.rule.Given.input;
import static org.parindex.rule.Given.measured;
import static org.parindex.rule.Given.number;
import static org.parindex.rule.Given.points;
import static org.parindex.rule.Given.reasoned;
import static org.parindex.rule.Given.share;
import static org.parindex.rule.Given.under;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parindex.finding.Severity;

class ShareTest {

    private static final Measure.Share DONE = share("done", "assigned");

    /** Tiền Giang 1.4.2: (b ÷ a) × 1 + (c ÷ a) × 0.5. */
    private static final Measure.Share HANDLED = new Measure.Share(
            List.of(new WeightedFigure("finished", BigDecimal.ONE), new WeightedFigure("begun", new BigDecimal("0.5"))),
            "found",
            null,
            Input.Kind.COUNT,
            false);

    /** Hải Phòng 2022, 1.1.3: tasks missed for an objective reason are excepted. */
    private static final Measure.Share EXCEPTED = new Measure.Share(
            List.of(new WeightedFigure("done", BigDecimal.ONE)), "assigned", "excepted", Input.Kind.COUNT, false);

    @Test
    void is_exact() {
        assertThat(measured(DONE, "done", "27", "assigned", "30")).isEqualTo(points("90"));
        assertThat(measured(DONE, "done", "2", "assigned", "3")).isEqualTo(points("200/3"));
        assertThat(measured(DONE, "done", "0", "assigned", "3")).isEqualTo(points("0"));
    }

    @Test
    void nothing_of_nothing_is_neither_0_nor_100_percent() {
        Outcome outcome = DONE.value(input("1", "done", "0", "assigned", "0"), Trace.silent());
        assertThat(outcome).isInstanceOf(Outcome.NothingArose.class);
    }

    @Test
    void missing_figures_are_named() {
        assertThat(DONE.value(input("1", "done", "5"), Trace.silent()))
                .isEqualTo(new Outcome.Incomplete(List.of("assigned")));
        assertThat(DONE.value(input("1"), Trace.silent()))
                .isEqualTo(new Outcome.Incomplete(List.of("done", "assigned")));
    }

    @Test
    void two_numerators_have_weights() {
        assertThat(measured(HANDLED, "found", "10", "finished", "6", "begun", "3"))
                .isEqualTo(points("75"));
        assertThat(measured(HANDLED, "found", "4", "finished", "4", "begun", "0"))
                .isEqualTo(points("100"));
        assertThat(measured(HANDLED, "found", "4", "finished", "0", "begun", "4"))
                .isEqualTo(points("50"));
    }

    @Test
    void numerators_together_may_not_be_above_the_whole() {
        Trace trace = Trace.silent();
        Outcome outcome = HANDLED.value(input("1", "found", "10", "finished", "8", "begun", "4"), trace);
        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        assertThat(codes(trace.findings())).containsExactly("part-above-whole");
        assertThat(trace.findings().get(0).message().vi())
                .isEqualTo("Phần (finished + begun = 12) lớn hơn tổng (found = 10).");
    }

    @Test
    void a_part_above_its_whole_follows_the_declared_policy() {
        Trace treated = Trace.silent();
        Trace capped = Trace.telling();
        Trace kept = Trace.silent();
        assertThat(DONE.value(under(InvalidFigures.TREAT_AS_MISSING, "1", "done", "12", "assigned", "10"), treated))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(number(DONE.value(under(InvalidFigures.CAP, "1", "done", "12", "assigned", "10"), capped)))
                .isEqualTo(points("100"));
        assertThat(number(DONE.value(under(InvalidFigures.KEEP, "1", "done", "12", "assigned", "10"), kept)))
                .isEqualTo(points("120"));
        for (Trace trace : List.of(treated, capped, kept)) {
            assertThat(codes(trace.findings())).containsExactly("part-above-whole");
        }
        assertThat(capped.steps().stream().map(step -> step.what().vi()))
                .containsExactly("12 tính thành 10", "10 ÷ 10 × 100 = 100 %");
    }

    @Test
    void a_part_of_nothing_is_invalid_and_found_under_every_policy() {
        for (InvalidFigures policy : InvalidFigures.values()) {
            Trace trace = Trace.silent();
            assertThat(DONE.value(under(policy, "1", "done", "3", "assigned", "0"), trace))
                    .isInstanceOf(Outcome.Invalid.class);
            assertThat(codes(trace.findings())).containsExactly("part-above-whole");
        }
    }

    @Test
    void the_fulfilment_of_a_target_may_exceed_it() {
        Measure target = new Measure.Share(
                List.of(new WeightedFigure("revenue", BigDecimal.ONE)), "plan", null, Input.Kind.AMOUNT, true);
        assertThat(measured(target, "revenue", "110.5", "plan", "100")).isEqualTo(points("110.5"));
        Trace trace = Trace.silent();
        assertThat(target.value(input("1", "revenue", "5", "plan", "0"), trace)).isInstanceOf(Outcome.Invalid.class);
        assertThat(codes(trace.findings())).containsExactly("whole-not-above-zero");
    }

    @Test
    void excepted_items_leave_the_whole() {
        RuleInput in = reasoned("1", "bão số 3", "done", "9", "assigned", "12", "excepted", "2");
        Trace trace = Trace.silent();
        assertThat(number(EXCEPTED.value(in, trace))).isEqualTo(points("90"));
        assertThat(trace.findings()).isEmpty();
        assertThat(measured(EXCEPTED, "done", "9", "assigned", "12")).isEqualTo(points("75"));
    }

    @Test
    void excepting_items_without_a_reason_is_a_warning() {
        Trace trace = Trace.silent();
        Outcome outcome = EXCEPTED.value(input("1", "done", "9", "assigned", "12", "excepted", "2"), trace);
        assertThat(number(outcome)).isEqualTo(points("90"));
        assertThat(codes(trace.findings())).containsExactly("exclusion-without-reason");
        assertThat(trace.findings().get(0).severity()).isEqualTo(Severity.WARNING);
        Trace none = Trace.silent();
        EXCEPTED.value(input("1", "done", "9", "assigned", "12", "excepted", "0"), none);
        assertThat(none.findings()).isEmpty();
    }

    @Test
    void excepting_everything_leaves_nothing_to_do() {
        RuleInput in = reasoned("1", "không phát sinh", "done", "0", "assigned", "2", "excepted", "2");
        assertThat(EXCEPTED.value(in, Trace.silent())).isInstanceOf(Outcome.NothingArose.class);
        RuleInput more = reasoned("1", "nhầm", "done", "0", "assigned", "2", "excepted", "3");
        assertThat(EXCEPTED.value(more, Trace.silent())).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void negative_and_broken_counts_are_found() {
        Trace negative = Trace.silent();
        assertThat(DONE.value(input("1", "done", "-1", "assigned", "10"), negative))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(codes(negative.findings())).containsExactly("negative-figure");
        Trace broken = Trace.silent();
        assertThat(DONE.value(input("1", "done", "2.5", "assigned", "10"), broken))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(codes(broken.findings())).containsExactly("not-a-whole-number");
        assertThat(number(DONE.value(under(InvalidFigures.CAP, "1", "done", "-1", "assigned", "10"), Trace.silent())))
                .isEqualTo(points("0"));
    }

    @Test
    void asks_for_each_figure_once_and_needs_a_part() {
        assertThat(EXCEPTED.inputs().stream().map(Input::name)).containsExactly("done", "assigned", "excepted");
        assertThat(EXCEPTED.inputs().stream().map(Input::required)).containsExactly(true, true, false);
        assertThat(share("a", "a").inputs()).hasSize(1);
        assertThatThrownBy(() -> new Measure.Share(List.of(), "whole", null, Input.Kind.COUNT, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whole");
    }

    @Test
    void is_told_with_the_numbers_put_in() {
        Trace trace = Trace.telling();
        DONE.value(input("1", "done", "27", "assigned", "30"), trace);
        assertThat(trace.steps()).hasSize(1);
        assertThat(trace.steps().get(0).what().vi()).isEqualTo("27 ÷ 30 × 100 = 90 %");
        assertThat(HANDLED.describe().vi()).isEqualTo("(finished + 0,5 × begun) ÷ found");
        assertThat(EXCEPTED.describe().en()).isEqualTo("done ÷ (assigned − excepted)");
    }
}
