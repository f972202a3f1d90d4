package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parindex.rule.Given.figures;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parindex.rule.FigureCheck.Relation;

/** Contradictions inside official texts, rules-seen.md section 4. */
class FigureCheckTest {

    /** C6, Lâm Đồng, first quarter of 2020: the printed total is off by 2. */
    @Test
    void on_time_and_late_are_the_resolved() {
        FigureCheck check = new FigureCheck(List.of("onTime", "late"), Relation.EQUALS, "resolved");
        assertThat(check.check(figures("onTime", "635593", "late", "7677", "resolved", "643272")))
                .hasValueSatisfying(text ->
                        assertThat(text.vi()).isEqualTo("onTime + late = 643270 ≠ resolved = 643272 (chênh -2)"));
        assertThat(check.check(figures("onTime", "635595", "late", "7677", "resolved", "643272")))
                .isEmpty();
    }

    /** C7: received 659,245, of which 8,801 are in no class. */
    @Test
    void what_came_in_is_resolved_or_pending() {
        FigureCheck check = new FigureCheck(List.of("resolved", "pending"), Relation.EQUALS, "received");
        assertThat(check.check(figures("resolved", "643272", "pending", "7172", "received", "659245")))
                .hasValueSatisfying(text -> assertThat(text.en()).endsWith("(difference -8801)"));
    }

    /** C9, Huế portal: early 48.6 % + on time 40 % + late 7.7 % leaves 3.7 % in no class. */
    @Test
    void classes_add_up_to_100_percent() {
        FigureCheck check = new FigureCheck(List.of("early", "onTime", "late"), Relation.EQUALS, "all");
        assertThat(check.check(figures("early", "48.6", "onTime", "40", "late", "7.7", "all", "100")))
                .hasValueSatisfying(text -> assertThat(text.vi()).endsWith("(chênh -3,7)"));
    }

    /** Tiền Giang 1.4.2: b + c ≤ a must hold. */
    @Test
    void parts_may_stay_below_the_whole() {
        FigureCheck check = new FigureCheck(List.of("b", "c"), Relation.AT_MOST, "a");
        assertThat(check.check(figures("a", "10", "b", "6", "c", "4"))).isEmpty();
        assertThat(check.check(figures("a", "10", "b", "6", "c", "3"))).isEmpty();
        assertThat(check.check(figures("a", "10", "b", "6", "c", "5")))
                .hasValueSatisfying(text -> assertThat(text.en()).isEqualTo("b + c = 11 > a = 10 (difference 1)"));
    }

    @Test
    void a_missing_figure_is_somebody_elses_finding() {
        FigureCheck check = new FigureCheck(List.of("b", "c"), Relation.EQUALS, "a");
        assertThat(check.check(figures("a", "10", "b", "6"))).isEmpty();
        assertThat(check.check(figures("b", "10", "c", "6"))).isEmpty();
        assertThatThrownBy(() -> new FigureCheck(List.of(), Relation.EQUALS, "a"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
