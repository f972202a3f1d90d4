package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parindex.rule.Given.count;
import static org.parindex.rule.Given.earned;
import static org.parindex.rule.Given.input;
import static org.parindex.rule.Given.oddities;
import static org.parindex.rule.Given.percent;
import static org.parindex.rule.Given.points;
import static org.parindex.rule.Given.told;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resolution 1211/2016/UBTVQH13, rows of nq1211-2016-phanloai.partial.csv. */
class LadderTest {

    private static Ladder ladder(
            Measure measure, String start, String base, String increment, @Nullable String cap, Partial partial) {
        return new Ladder(
                measure,
                new BigDecimal(start),
                Award.points(base),
                new BigDecimal(increment),
                Award.points("0.5"),
                cap == null ? null : Award.points(cap),
                partial);
    }

    /** H.1: up to 40,000 persons 10, each 3,000 more 0.5, at most 30. */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 10",
        "40000, 10, 10",
        "40001, 10, 60001/6000",
        "42999, 10, 62999/6000",
        "43000, 10.5, 10.5",
        "159999, 29.5, 179999/6000",
        "160000, 30, 30",
        "163000, 30, 30"
    })
    void population_of_a_district(String persons, String floor, String proportional) {
        assertThat(earned(population(Partial.FLOOR), "30", "persons", persons)).isEqualTo(points(floor));
        assertThat(earned(population(Partial.PROPORTIONAL), "30", "persons", persons))
                .isEqualTo(points(proportional));
    }

    private static Ladder population(Partial partial) {
        return ladder(count("persons"), "40000", "10", "3000", "30", partial);
    }

    /** H.3.b: share of townships, up to 20 % 1, each 5 % 0.5, at most 4: the cap binds at 50 %. */
    @Test
    void share_of_townships() {
        Ladder rule = ladder(percent("rate"), "20", "1", "5", "4", Partial.FLOOR);
        assertThat(earned(rule, "4", "rate", "20")).isEqualTo(points("1"));
        assertThat(earned(rule, "4", "rate", "49.9")).isEqualTo(points("3.5"));
        assertThat(earned(rule, "4", "rate", "50")).isEqualTo(points("4"));
        assertThat(earned(rule, "4", "rate", "75")).isEqualTo(points("4"));
    }

    /** T.3.d: clean water, up to 60 % 1, each 5 % 0.5: the ladder reaches its cap 5 exactly at 100 %. */
    @Test
    void clean_water_reaches_the_cap_exactly_at_100() {
        Ladder capped = ladder(percent("rate"), "60", "1", "5", "5", Partial.FLOOR);
        Ladder open = ladder(percent("rate"), "60", "1", "5", null, Partial.FLOOR);
        assertThat(earned(capped, "5", "rate", "100")).isEqualTo(points("5"));
        assertThat(earned(open, "5", "rate", "100")).isEqualTo(points("5"));
        assertThat(earned(capped, "5", "rate", "99.99")).isEqualTo(points("4.5"));
    }

    /** T.3.b: non-farm labour, up to 50 % 1, each 5 % 0.5: the cap 5 binds from 90 %; uncapped it would be 6. */
    @Test
    void labour_is_capped_from_90() {
        Ladder capped = ladder(percent("rate"), "50", "1", "5", "5", Partial.FLOOR);
        Ladder open = ladder(percent("rate"), "50", "1", "5", null, Partial.FLOOR);
        assertThat(earned(capped, "5", "rate", "89.99")).isEqualTo(points("4.5"));
        assertThat(earned(capped, "5", "rate", "90")).isEqualTo(points("5"));
        assertThat(earned(capped, "5", "rate", "100")).isEqualTo(points("5"));
        assertThat(earned(open, "5", "rate", "100")).isEqualTo(points("6"));
    }

    /** T.2: area of a township, up to 5 km2 10, each 0.2 more 0.5, at most 30; a decimal increment stays exact. */
    @Test
    void a_decimal_increment_is_exact() {
        Ladder rule = ladder(new Measure.Figure("km2", Input.Kind.AMOUNT), "5", "10", "0.2", "30", Partial.FLOOR);
        assertThat(earned(rule, "30", "km2", "5.6")).isEqualTo(points("11.5"));
        assertThat(earned(rule, "30", "km2", "5.59")).isEqualTo(points("11"));
    }

    @Test
    void is_described_and_told() {
        assertThat(population(Partial.FLOOR).describe(points("30")).vi())
                .isEqualTo("persons: đến 40000: 10 điểm; mỗi 3000 thêm: 0,5 điểm; tối đa 30 điểm");
        assertThat(told(population(Partial.FLOOR), input("30", "persons", "47000")))
                .containsExactly("(47000 − 40000) ÷ 3000 → 2 bước; 10 + 2 × 0,5 = 11; tính 11 điểm");
    }

    @Test
    void finds_what_an_author_got_wrong() {
        assertThat(oddities(population(Partial.FLOOR), "30")).isEmpty();
        assertThat(oddities(population(Partial.FLOOR), "20")).containsExactly("option-above-maximum");
        assertThat(oddities(population(Partial.FLOOR), "40")).containsExactly("maximum-unreachable");
        assertThat(oddities(ladder(count("n"), "0", "0", "0", "5", Partial.FLOOR), "5"))
                .containsExactly("rule-parameter-wrong");
        assertThat(oddities(ladder(count("n"), "0", "6", "1", null, Partial.FLOOR), "5"))
                .containsExactly("option-above-maximum");
    }
}
