package org.parindex.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
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

    /** Numbers at the edge of 64 bits, and far beyond, against fractions of BigInteger. */
    @Test
    void small_and_large_numbers_obey_the_same_arithmetic() {
        Random random = new Random(64);
        BigInteger[] edges = {
            BigInteger.ONE,
            BigInteger.TWO,
            BigInteger.valueOf(Long.MAX_VALUE),
            BigInteger.valueOf(Long.MIN_VALUE),
            BigInteger.valueOf(Integer.MAX_VALUE),
            BigInteger.TWO.pow(62),
            BigInteger.TWO.pow(63),
            BigInteger.TEN.pow(18),
            BigInteger.TEN.pow(40)
        };
        for (int i = 0; i < 3_000; i++) {
            BigInteger[] n = new BigInteger[4];
            for (int k = 0; k < n.length; k++) {
                BigInteger edge = edges[random.nextInt(edges.length)];
                n[k] = edge.add(BigInteger.valueOf(random.nextInt(5) - 2));
                n[k] = n[k].signum() == 0 ? BigInteger.ONE : n[k];
            }
            Points a = Points.of(n[0] + "/" + n[1]);
            Points b = Points.of(n[2] + "/" + n[3]);
            check(i, a.plus(b), n[0].multiply(n[3]).add(n[2].multiply(n[1])), n[1].multiply(n[3]));
            check(i, a.minus(b), n[0].multiply(n[3]).subtract(n[2].multiply(n[1])), n[1].multiply(n[3]));
            check(i, a.times(b), n[0].multiply(n[2]), n[1].multiply(n[3]));
            check(i, a.dividedBy(b), n[0].multiply(n[3]), n[1].multiply(n[2]));
            check(i, a.negate(), n[0].negate(), n[1]);
            int sign = n[1].signum() * n[3].signum();
            assertThat(a.compareTo(b))
                    .as("seed 64, round %d", i)
                    .isEqualTo(sign * n[0].multiply(n[3]).compareTo(n[2].multiply(n[1])));
            assertThat(a.minus(b).plus(b))
                    .as("seed 64, round %d", i)
                    .isEqualTo(a)
                    .hasSameHashCodeAs(a);
        }
    }

    private static void check(int round, Points result, BigInteger above, BigInteger below) {
        BigInteger divisor = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
        assertThat(result.numerator()).as("seed 64, round %d", round).isEqualTo(above.divide(divisor));
        assertThat(result.denominator()).as("seed 64, round %d", round).isEqualTo(below.divide(divisor));
    }
}
