package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parindex.points.Points;

class IntervalTest {

    @ParameterizedTest
    @CsvSource({
        "69.99, false, false, true, true, false, false",
        "70, true, false, false, true, true, true",
        "70.01, true, true, false, false, true, true",
        "89.99, true, true, false, false, true, true",
        "90, true, true, false, false, true, false",
        "90.01, true, true, false, false, false, false"
    })
    void both_sides_of_every_bound(
            String value,
            boolean atLeast,
            boolean above,
            boolean below,
            boolean atMost,
            boolean between,
            boolean fromTo) {
        Points at = Points.of(value);
        assertThat(Interval.atLeast("70").contains(at)).isEqualTo(atLeast);
        assertThat(Interval.above("70").contains(at)).isEqualTo(above);
        assertThat(Interval.below("70").contains(at)).isEqualTo(below);
        assertThat(Interval.atMost("70").contains(at)).isEqualTo(atMost);
        assertThat(Interval.between("70", "90").contains(at)).isEqualTo(between);
        assertThat(Interval.fromTo("70", "90").contains(at)).isEqualTo(fromTo);
    }

    @Test
    void a_value_that_only_looks_like_100_is_not_100() {
        assertThat(Interval.exactly("100").contains(Points.of("99.96"))).isFalse();
        assertThat(Interval.exactly("100").contains(Points.of("299999/3000"))).isFalse();
        assertThat(Interval.exactly("100").contains(Points.of("100.00"))).isTrue();
    }

    @Test
    void a_fraction_without_end_is_compared_exactly() {
        Points twoThirds = Points.of("200/3");
        assertThat(Interval.atLeast("66.6666666666").contains(twoThirds)).isTrue();
        assertThat(Interval.atLeast("66.6666666667").contains(twoThirds)).isFalse();
    }

    @Test
    void intervals_that_touch_overlap_only_where_both_are_closed() {
        assertThat(Interval.between("88", "90").overlaps(Interval.between("90", "95")))
                .isTrue();
        assertThat(Interval.fromTo("88", "90").overlaps(Interval.between("90", "95")))
                .isFalse();
        assertThat(Interval.between("90", "95").overlaps(Interval.fromTo("88", "90")))
                .isFalse();
        assertThat(Interval.above("90").overlaps(Interval.atMost("90"))).isFalse();
        assertThat(Interval.ALL.overlaps(Interval.exactly("3"))).isTrue();
    }

    @Test
    void an_interval_without_values_is_empty_and_overlaps_nothing() {
        Interval none = Interval.fromTo("90", "90");
        assertThat(none.isEmpty()).isTrue();
        assertThat(Interval.between("95", "90").isEmpty()).isTrue();
        assertThat(Interval.exactly("90").isEmpty()).isFalse();
        assertThat(none.overlaps(Interval.ALL)).isFalse();
    }

    @Test
    void is_described_as_people_write_it() {
        assertThat(Interval.atLeast("90").describe(" %").vi()).isEqualTo("90 % trở lên");
        assertThat(Interval.atLeast("90").describe(" %").en()).isEqualTo("90 % or more");
        assertThat(Interval.fromTo("70", "90").describe(" %").vi()).isEqualTo("từ 70 % đến dưới 90 %");
        assertThat(Interval.fromTo("70", "90").describe(" %").en()).isEqualTo("from 70 % to below 90 %");
        assertThat(Interval.between("0.5", "1").describe("").vi()).isEqualTo("từ 0,5 đến 1");
        assertThat(Interval.below("70").describe(" %").vi()).isEqualTo("dưới 70 %");
        assertThat(Interval.above("95").describe(" %").en()).isEqualTo("above 95 %");
        assertThat(Interval.atMost("40000").describe("").vi()).isEqualTo("40000 trở xuống");
        assertThat(Interval.exactly("100").describe(" %").vi()).isEqualTo("100 %");
        assertThat(Interval.ALL.describe("").en()).isEqualTo("any value");
    }
}
