package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parindex.rule.Given.codes;
import static org.parindex.rule.Given.input;
import static org.parindex.rule.Given.measured;
import static org.parindex.rule.Given.number;
import static org.parindex.rule.Given.percent;
import static org.parindex.rule.Given.points;
import static org.parindex.rule.Given.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final Measure REDUCTION =
            new Measure.Change("now", "in2015", Direction.LOWER_IS_BETTER, Input.Kind.COUNT);
    private static final Measure GROWTH =
            new Measure.Change("now", "before", Direction.HIGHER_IS_BETTER, Input.Kind.AMOUNT);

    /** Option weights of the Yên Bái survey software: A 100, B 60, C 20, D 0. */
    private static final Measure SURVEY = new Measure.WeightedMean(
            List.of(answer("a", "100"), answer("b", "60"), answer("c", "20"), answer("d", "0")));

    private static WeightedFigure answer(String option, String weightPercent) {
        return new WeightedFigure(option, new BigDecimal(weightPercent));
    }

    @Test
    void a_reduction_counts_positive_where_less_is_better() {
        // 902 service units became 802: 100 / 902
        assertThat(measured(REDUCTION, "now", "802", "in2015", "902")).isEqualTo(points("10000/902"));
        assertThat(measured(REDUCTION, "now", "802", "in2015", "902").toDecimal(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo("11.0865");
        assertThat(measured(REDUCTION, "now", "950", "in2015", "902").signum()).isNegative();
    }

    @Test
    void growth_counts_positive_where_more_is_better() {
        assertThat(measured(GROWTH, "now", "110", "before", "100")).isEqualTo(points("10"));
        assertThat(measured(GROWTH, "now", "90", "before", "100")).isEqualTo(points("-10"));
        assertThat(measured(GROWTH, "now", "100", "before", "100")).isEqualTo(points("0"));
    }

    @Test
    void a_change_from_nothing_is_no_number() {
        assertThat(GROWTH.value(input("1", "now", "0", "before", "0"), Trace.silent()))
                .isInstanceOf(Outcome.NothingArose.class);
        Trace trace = Trace.silent();
        assertThat(GROWTH.value(input("1", "now", "5", "before", "0"), trace)).isInstanceOf(Outcome.Invalid.class);
        assertThat(codes(trace.findings())).containsExactly("reference-zero");
        assertThat(GROWTH.value(input("1", "now", "5"), Trace.silent()))
                .isEqualTo(new Outcome.Incomplete(List.of("before")));
    }

    @Test
    void a_change_on_a_loss_is_no_number() {
        Measure balance = new Measure.Change("now", "before", Direction.HIGHER_IS_BETTER, Input.Kind.NUMBER);
        Trace trace = Trace.silent();
        assertThat(balance.value(input("1", "now", "-5", "before", "-10"), trace))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(codes(trace.findings())).containsExactly("reference-zero");
        assertThat(measured(balance, "now", "-5", "before", "10")).isEqualTo(points("-150"));
    }

    @Test
    void survey_options_are_not_equally_spaced() {
        // (40×100 + 30×60 + 20×20 + 10×0) / 100 = 6200 / 100
        assertThat(measured(SURVEY, "a", "40", "b", "30", "c", "20", "d", "10")).isEqualTo(points("62"));
        assertThat(measured(SURVEY, "a", "1", "b", "1", "c", "1", "d", "0")).isEqualTo(points("60"));
        assertThat(SURVEY.value(input("1", "a", "0", "b", "0", "c", "0", "d", "0"), Trace.silent()))
                .isInstanceOf(Outcome.NothingArose.class);
    }

    @Test
    void the_complement_is_taken_before_any_rounding() {
        Measure onTime = new Measure.Complement(share("late", "all"));
        assertThat(measured(onTime, "late", "1", "all", "3")).isEqualTo(points("200/3"));
        assertThat(onTime.value(input("1", "late", "0", "all", "0"), Trace.silent()))
                .isInstanceOf(Outcome.NothingArose.class);
        assertThat(onTime.range()).isEqualTo(Interval.between("0", "100"));
    }

    @Test
    void a_figure_is_checked_by_its_kind() {
        assertThat(measured(percent("rate"), "rate", "101.5")).isEqualTo(points("101.5"));
        Trace trace = Trace.silent();
        percent("rate").value(input("1", "rate", "-1"), trace);
        assertThat(codes(trace.findings())).containsExactly("negative-figure");
        Measure number = new Measure.Figure("balance", Input.Kind.NUMBER);
        assertThat(number(number.value(input("1", "balance", "-1"), Trace.silent())))
                .isEqualTo(points("-1"));
    }

    /** Lâm Đồng, first quarter of 2020 (rules-seen.md C16): one quarter, three on-time rates in official use. */
    @Test
    void three_definitions_of_on_time_give_three_rates() {
        Measure overResolved = share("onTime", "resolved");
        Measure overAll = new Measure.Complement(new Measure.Share(
                List.of(
                        new WeightedFigure("latePending", BigDecimal.ONE),
                        new WeightedFigure("lateDone", BigDecimal.ONE)),
                "toProcess",
                null,
                Input.Kind.COUNT,
                false));
        Measure overDue = share("onTime", "due");
        String[] quarter = {
            "onTime",
            "635593",
            "resolved",
            "643272",
            "latePending",
            "1222",
            "lateDone",
            "7677",
            "toProcess",
            "650444",
            "due",
            "644494"
        };
        assertThat(twoPlaces(overResolved, quarter)).isEqualTo("98.81");
        assertThat(twoPlaces(overAll, quarter)).isEqualTo("98.63");
        assertThat(twoPlaces(overDue, quarter)).isEqualTo("98.62");
        Steps passing = new Steps(
                overResolved,
                List.of(Steps.Step.of(Interval.atLeast("98.7"), "1"), Steps.Step.of(Interval.below("98.7"), "0")),
                Overlap.FIRST);
        assertThat(Given.earned(passing, "1", quarter)).isEqualTo(points("1"));
        assertThat(Given.earned(new Steps(overAll, passing.steps(), Overlap.FIRST), "1", quarter))
                .isEqualTo(points("0"));
        assertThat(Given.earned(new Steps(overDue, passing.steps(), Overlap.FIRST), "1", quarter))
                .isEqualTo(points("0"));
    }

    private static String twoPlaces(Measure measure, String... figures) {
        return measured(measure, figures).toDecimal(2, RoundingMode.HALF_UP).toPlainString();
    }
}
