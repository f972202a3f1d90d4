package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parindex.rule.Given.complaints;
import static org.parindex.rule.Given.earned;
import static org.parindex.rule.Given.input;
import static org.parindex.rule.Given.oddities;
import static org.parindex.rule.Given.outcome;
import static org.parindex.rule.Given.points;
import static org.parindex.rule.Given.told;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parindex.points.Points;
import org.parindex.rule.Formula.Branch;
import org.parindex.text.Text;

class FormulaTest {

    private static Formula of(String points, String... names) {
        return new Formula(counts(names), List.of(new Branch("", points)), null, null);
    }

    private static List<Input> counts(String... names) {
        return List.of(names).stream()
                .map(name -> Input.of(name, Input.Kind.NUMBER))
                .toList();
    }

    /** Tiền Giang 2022, 1.4.2: (b ÷ a) × 1 + (c ÷ a) × 0.5; the printed options are special cases of it. */
    @ParameterizedTest
    @CsvSource({"4, 4, 0, 1", "4, 0, 4, 0.5", "4, 0, 0, 0", "10, 6, 3, 0.75", "3, 1, 1, 0.5", "7, 3, 1, 1/2"})
    void tien_giang_findings_handled(String found, String finished, String begun, String earned) {
        Formula rule = of("(b / a) * 1 + (c / a) * 0.5", "a", "b", "c");
        assertThat(earned(rule, "1", "a", found, "b", finished, "c", begun)).isEqualTo(points(earned));
    }

    @Test
    void division_by_zero_means_that_nothing_arose() {
        assertThat(outcome(of("b / a", "a", "b"), "1", "a", "0", "b", "0")).isInstanceOf(Outcome.NothingArose.class);
        assertThat(earned(of("IF(a = 0, 1, b / a)", "a", "b"), "1", "a", "0", "b", "0"))
                .isEqualTo(points("1"));
        assertThat(earned(of("IF(a != 0 && b / a > 1, 1, 0)", "a", "b"), "1", "a", "0", "b", "0"))
                .isEqualTo(points("0"));
    }

    /** NQ 1211, T.3.a: self-balanced budget 10; else revenue ÷ spending up to 40 % 3, each 5 % 0.5, at most 8. */
    private static final Formula BUDGET = new Formula(
            List.of(
                    Input.of("selfBalanced", Input.Kind.COUNT),
                    new Input("revenue", Input.Kind.AMOUNT, Text.of("thu", "revenue"), false),
                    new Input("spending", Input.Kind.AMOUNT, Text.of("chi", "spending"), false)),
            List.of(
                    new Branch("selfBalanced = 1", "MAX_POINTS"),
                    new Branch("", "MIN(8, 3 + 0.5 * FLOOR(MAX(0, (100 * revenue / spending - 40) / 5)))")),
            null,
            Award.FULL);

    @ParameterizedTest
    @CsvSource({"40, 3", "44.99, 3", "45, 3.5", "60, 5", "89.99, 7.5", "90, 8", "99, 8", "0, 3"})
    void nq1211_budget_branches(String revenue, String earned) {
        assertThat(earned(BUDGET, "10", "selfBalanced", "0", "revenue", revenue, "spending", "100"))
                .isEqualTo(points(earned));
        assertThat(earned(BUDGET, "10", "selfBalanced", "1", "revenue", revenue, "spending", "100"))
                .isEqualTo(points("10"));
    }

    @Test
    void a_figure_that_the_branch_taken_does_not_need_may_be_missing() {
        assertThat(earned(BUDGET, "10", "selfBalanced", "1")).isEqualTo(points("10"));
        assertThat(outcome(BUDGET, "10", "selfBalanced", "0", "spending", "5"))
                .isEqualTo(new Outcome.Incomplete(List.of("revenue")));
        assertThat(outcome(BUDGET, "10", "revenue", "5", "spending", "5"))
                .isEqualTo(new Outcome.Incomplete(List.of("selfBalanced")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 / 3 * 3; 1",
                "0.1 + 0.2; 0.3",
                "2 ^ 9; 512",
                "2 ^ 3 ^ 2; 512",
                "7 - 2 - 1; 4",
                "12 / 4 / 3; 1",
                "1 + 2 * 3; 7",
                "-x + 5; 3",
                "ABS(0 - x); 2",
                "FLOOR(2.9); 2",
                "FLOOR(-2.1); -3",
                "CEILING(2.1); 3",
                "CEILING(-2.9); -2",
                "ROUND(2.5, 0); 3",
                "ROUND(-2.5, 0); -3",
                "ROUND(2 / 3, 2); 0.67",
                "MIN(3, 1, 2); 1",
                "MAX(3, 1, 2); 3",
                "IF(x > 2, 10, 20); 20",
                "IF(x >= 2, 10, 20); 10",
                "x <> 2; 0",
                "!(x = 2); 0",
                "x > 1 && x < 3; 1",
                "x < 1 || x = 2; 1",
                "MAX_POINTS / x; 5",
                "min(x, 1); 1",
                "0.5 ^ 2; 0.25",
                "x ^ 0; 1"
            })
    void knows_a_small_exact_language(String formula, String value) {
        assertThat(earned(of(formula, "x"), "10", "x", "2")).isEqualTo(points(value));
        assertThat(oddities(of(formula, "x"), "10")).isEmpty();
    }

    @Test
    void floor_and_cap_are_declared_and_told() {
        Formula rule = new Formula(counts("x"), List.of(new Branch("", "x")), Award.NOTHING, Award.FULL);
        assertThat(earned(rule, "2", "x", "-3")).isEqualTo(points("0"));
        assertThat(earned(rule, "2", "x", "5")).isEqualTo(points("2"));
        assertThat(told(rule, input("2", "x", "5"))).containsExactly("x = 5", "giới hạn: 2 điểm");
        assertThat(rule.describe(points("2")).vi()).isEqualTo("x; không dưới 0 điểm; tối đa 2 điểm");
    }

    @Test
    void no_branch_is_invalid_and_found() {
        Formula rule =
                new Formula(counts("x"), List.of(new Branch("x > 5", "2"), new Branch("x > 1", "1")), null, null);
        assertThat(earned(rule, "2", "x", "6")).isEqualTo(points("2"));
        assertThat(earned(rule, "2", "x", "5")).isEqualTo(points("1"));
        assertThat(outcome(rule, "2", "x", "1")).isInstanceOf(Outcome.Invalid.class);
        assertThat(complaints(rule, input("2", "x", "1"))).containsExactly("formula-no-branch");
        assertThat(told(rule, input("2", "x", "5"))).containsExactly("vì x > 1: 1 = 1");
    }

    @Test
    void the_same_formula_with_other_figures_is_another_program() {
        assertThat(oddities(of("x + y", "x", "y"), "1")).isEmpty();
        assertThat(oddities(of("x + y", "x"), "1")).containsExactly("formula-invalid");
        assertThat(oddities(of("x", "x", "x"), "1")).containsExactly("rule-parameter-wrong");
    }

    @Test
    void many_threads_get_the_same_points() {
        Formula rule = of("ROUND(a / b * 100, 2) / 7 + MAX_POINTS", "a", "b");
        Points expected = points("33.33").dividedBy(Points.of(7)).plus(Points.ONE);
        assertThat(IntStream.range(0, 5_000).parallel().mapToObj(i -> outcome(rule, "1", "a", "1", "b", "3")))
                .allMatch(Outcome.of(expected)::equals);
    }
}
