package org.parindex.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parindex.points.Points;
import org.parindex.points.Rounding;

/** Scaled numbers round as decimals do, and say so where their bound of error leaves a doubt. */
class ScaledSumsTest {

    @ParameterizedTest
    @EnumSource(value = RoundingMode.class, mode = EnumSource.Mode.EXCLUDE, names = "UNNECESSARY")
    void rounds_as_decimals_do(RoundingMode mode) {
        Random random = new Random(9);
        for (int i = 0; i < 2_000; i++) {
            long value = i % 2 == 0 ? random.nextInt(4_001) - 2_000 : 50L * (random.nextInt(201) - 100);
            long rounded = ScaledSums.round(value, 100, mode);
            BigDecimal decimal = BigDecimal.valueOf(value, 2).setScale(0, mode);
            assertThat(BigDecimal.valueOf(rounded, 2)).as("%d %s", value, mode).isEqualByComparingTo(decimal);
        }
    }

    @ParameterizedTest
    @EnumSource(value = RoundingMode.class, mode = EnumSource.Mode.EXCLUDE, names = "UNNECESSARY")
    void a_sum_between_two_roundings_is_doubtful_and_no_other(RoundingMode mode) {
        BitSet doubtful = new BitSet();
        ScaledSums sums = new ScaledSums(3, doubtful);
        // 0.004999999 + at most 2 units, 0.005 exactly, 0.009999999 + at most 1 unit
        sums.points()[0] = 4_999_999;
        sums.errors()[0] = 2;
        sums.points()[1] = 5_000_000;
        sums.points()[2] = 9_999_999;
        sums.errors()[2] = 1;
        sums.round(Rounding.of(2, mode));
        boolean half = mode.name().startsWith("HALF");
        assertThat(doubtful.get(0)).isEqualTo(half);
        assertThat(doubtful.get(1)).isFalse();
        assertThat(doubtful.get(2)).isEqualTo(mode == RoundingMode.DOWN || mode == RoundingMode.FLOOR);
        assertThat(Points.ofScaled(sums.points()[1], LeafColumn.PLACES))
                .isEqualTo(Points.of(new BigDecimal("0.005").setScale(2, mode)));
    }
}
