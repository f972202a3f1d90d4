package org.parindex.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parindex.text.Language;

class PointsTest {

    @ParameterizedTest
    @CsvSource({"1.50,1.5", "0.00,0", "-0.25,-0.25", "1/3,1/3", "2/4,0.5", "-6/4,-1.5", "1E+2,100"})
    void reads_and_prints(String given, String printed) {
        assertThat(Points.of(given)).hasToString(printed);
        assertThat(Points.of(Points.of(given).toString())).isEqualTo(Points.of(given));
    }

    @Test
    void equality_is_about_the_number() {
        assertThat(Points.of("1.50")).isEqualTo(Points.of("1.5")).hasSameHashCodeAs(Points.ratio(3, 2));
        assertThat(Points.of("0.7").plus(Points.of("0.1"))).isEqualTo(Points.of("0.8"));
    }

    /** Published means: Huế 2015 81.755 prints as 81.76, where a binary double gives 81.75. */
    @ParameterizedTest
    @CsvSource({"81.755,81.76", "95.435,95.44", "9.415,9.42", "-1.005,-1.01", "2.004999,2.00"})
    void rounds_half_away_from_zero_on_the_exact_decimal(String exact, String rounded) {
        assertThat(Points.of(exact).toDecimal(2, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal(rounded));
    }

    @Test
    void a_third_stays_a_third() {
        Points third = Points.ratio(1, 3);
        assertThat(third.toDecimal()).isEmpty();
        assertThat(third.times(Points.of(3))).isEqualTo(Points.ONE);
        assertThat(third.show(4, Language.VIETNAMESE)).isEqualTo("≈ 0,3333");
        assertThat(third.round(Rounding.NONE)).isSameAs(third);
    }

    @Test
    void refuses_zero_denominators_and_huge_exponents() {
        assertThatThrownBy(() -> Points.of("1/0")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Points.ONE.dividedBy(Points.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Points.of(new BigDecimal("1e999999999"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rounding(31, RoundingMode.UP)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keeps_the_laws_of_a_field() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Points a = Points.ratio(random.nextInt(2001) - 1000, 1 + random.nextInt(99));
            Points b = Points.ratio(random.nextInt(2001) - 1000, 1 + random.nextInt(99));
            Points c = Points.ratio(1 + random.nextInt(1000), 1 + random.nextInt(99));
            assertThat(a.plus(b).minus(b)).as("seed 7, round %d", i).isEqualTo(a);
            assertThat(a.times(c).dividedBy(c)).isEqualTo(a);
            assertThat(a.plus(b).times(c)).isEqualTo(a.times(c).plus(b.times(c)));
            assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
        }
    }
}
