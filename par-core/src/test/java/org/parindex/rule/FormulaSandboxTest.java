package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parindex.rule.Given.complaints;
import static org.parindex.rule.Given.input;
import static org.parindex.rule.Given.oddities;
import static org.parindex.rule.Given.outcome;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.rule.Formula.Branch;

/** What a formula must refuse, as a finding and never as an exception. */
class FormulaSandboxTest {

    private static Formula of(String points) {
        return new Formula(List.of(Input.of("x", Input.Kind.NUMBER)), List.of(new Branch("", points)), null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "SQRT(4)",
                "RANDOM()",
                "SUM(1, 2)",
                "LOG(x)",
                "FACT(20)",
                "STR_UPPER(\"a\")",
                "\"a\" + \"b\"",
                "\"a\"",
                "STR_FORMAT(\"%s\", x)",
                "DT_NOW()",
                "PI",
                "E",
                "TRUE",
                "NULL",
                "y",
                "X",
                "max_points",
                "x[0]",
                "x.class",
                "MIN()",
                "MAX()",
                "IF(1, 2)",
                "ROUND(x)",
                "ABS()",
                "10 % 3",
                "2x",
                "2 x",
                "(x",
                "x)",
                "x +",
                "* x",
                "1e5",
                "1e999999999",
                "0x1F",
                "1,5",
                "x = y = 1",
                "1 < x < 3",
                "(1 < x) < 3",
                "x; x",
                "x & 1",
                "${x}",
                "#x",
                "123456789012345678901",
                "SWITCH(x, 1, 2)",
                "COALESCE(x, 1)"
            })
    void refuses_everything_else(String formula) {
        Formula rule = of(formula);
        assertThat(oddities(rule, "1")).containsExactly("formula-invalid");
        assertThat(outcome(rule, "1", "x", "2")).isInstanceOf(Outcome.Invalid.class);
        assertThat(complaints(rule, input("1", "x", "2"))).containsExactly("formula-invalid");
    }

    @Test
    void refuses_long_input_but_not_at_the_limit() {
        assertThat(oddities(of("x".repeat(1) + " ".repeat(498) + "+1"), "1")).containsExactly("formula-invalid");
        assertThat(oddities(of("x" + " ".repeat(497) + "+1"), "1")).isEmpty();
        assertThat(oddities(of("1+".repeat(1_000_000) + "1"), "1")).containsExactly("formula-invalid");
    }

    @Test
    void refuses_deep_nesting() {
        assertThat(oddities(of("ABS(".repeat(60) + "x" + ")".repeat(60)), "1")).containsExactly("formula-invalid");
        assertThat(oddities(of("ABS(".repeat(50) + "x" + ")".repeat(50)), "1")).isEmpty();
        assertThat(oddities(of("-".repeat(400) + "x"), "1")).containsExactly("formula-invalid");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> oddities(of("(".repeat(249) + "x" + ")".repeat(249)), "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x ^ 10",
                "x ^ 0.5",
                "x ^ (0 - 1)",
                "9 ^ 9 ^ 9",
                "x ^ x ^ x ^ x",
                "ROUND(x, 11)",
                "ROUND(x, -1)",
                "ROUND(x, 0.5)"
            })
    void refuses_exponents_and_places_beyond_reason(String formula) {
        Formula rule = of(formula);
        assertThat(oddities(rule, "1")).isEmpty();
        assertThat(outcome(rule, "1", "x", "99")).isInstanceOf(Outcome.Invalid.class);
        assertThat(complaints(rule, input("1", "x", "99"))).containsExactly("formula-invalid");
    }

    @Test
    void refuses_numbers_that_grow_without_measure() {
        Formula rule = of("((((x ^ 9) ^ 9) ^ 9) ^ 9) ^ 9");
        Outcome outcome =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> outcome(rule, "1", "x", "999999"));
        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void says_what_is_allowed_instead() {
        assertThat(of("xx + 1").check(Given.points("1")).get(0).message().en())
                .isEqualTo("The formula “xx + 1” cannot be used: there is no figure “xx” (there are: MAX_POINTS, x).");
        assertThat(of("1 < x < 3").check(Given.points("1")).get(0).message().vi())
                .isEqualTo("Công thức “1 < x < 3” không dùng được: so sánh nối tiếp; viết a <= x && x < b.");
    }

    @Test
    void figures_cannot_hide_what_is_in_a_condition() {
        Formula rule = new Formula(
                List.of(Input.of("x", Input.Kind.NUMBER)),
                List.of(new Branch("DT_NOW() > x", "1"), new Branch("", "x")),
                null,
                null);
        assertThat(oddities(rule, "1")).containsExactly("formula-invalid");
    }
}
