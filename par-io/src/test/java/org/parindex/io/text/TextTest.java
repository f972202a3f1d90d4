package org.parindex.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "99,44|99.44",
                "1.35|1.35",
                "0,125|0.125",
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "\u00a01,5 |1.5",
                "−1,5|-1.5",
                "2 điểm|2",
                "2đ|2",
                "1.234.567|1234567",
                "7|7"
            })
    void reads_numbers_of_both_habits(String text, String expected) {
        NumberReading reading = NumberGrammar.read(text, NumberGrammar.Use.NUMBER, null);
        assertThat(reading).isInstanceOf(NumberReading.Value.class);
        assertThat(((NumberReading.Value) reading).value()).isEqualByComparingTo(expected);
    }

    @Test
    void three_digits_behind_one_separator_are_settled_by_the_column() {
        assertThat(value("2.005", NumberGrammar.Use.COUNT, null)).isEqualByComparingTo("2005");
        assertThat(value("2,125", NumberGrammar.Use.POINTS, new BigDecimal("4")))
                .isEqualByComparingTo("2.125");
        assertThat(NumberGrammar.read("5.005", NumberGrammar.Use.NUMBER, null))
                .isInstanceOf(NumberReading.Unreadable.class);
        assertThat(value("99.444", NumberGrammar.Use.PERCENT, null)).isEqualByComparingTo("99.444");
    }

    private static BigDecimal value(String text, NumberGrammar.Use use, BigDecimal maximum) {
        return ((NumberReading.Value) NumberGrammar.read(text, use, maximum)).value();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.O", "l,5", "-", "x", "/", "Không", "1.5/2", "1-1.5", "≈1.5", "(1,5)", "abc", "1,5,7", "８", "8,5abc",
                "1e5"
            })
    void refuses_what_is_no_number(String text) {
        assertThat(NumberGrammar.read(text, NumberGrammar.Use.POINTS, BigDecimal.TEN))
                .isInstanceOf(NumberReading.Unreadable.class);
    }

    @Test
    void states_stay_apart() {
        assertThat(NumberGrammar.read(" \u200b\u00a0", NumberGrammar.Use.POINTS, null))
                .isEqualTo(new NumberReading.Blank());
        assertThat(NumberGrammar.read("Không áp dụng", NumberGrammar.Use.POINTS, null))
                .isInstanceOf(NumberReading.NotApplicable.class);
        assertThat(NumberGrammar.read("KAD", NumberGrammar.Use.POINTS, null))
                .isInstanceOf(NumberReading.NotApplicable.class);
        assertThat(NumberGrammar.read("không phát sinh", NumberGrammar.Use.POINTS, null))
                .isInstanceOf(NumberReading.NothingArose.class);
        assertThat(value("0,0", NumberGrammar.Use.POINTS, null)).isEqualByComparingTo("0");
        assertThat(NumberGrammar.read("95 %", NumberGrammar.Use.POINTS, null))
                .isInstanceOf(NumberReading.Unreadable.class);
        assertThat(value("95 %", NumberGrammar.Use.PERCENT, null)).isEqualByComparingTo("95");
    }

    @Test
    void stored_numbers_are_what_excel_shows() {
        assertThat(NumberGrammar.ofStored(1.7500000000000002)).isEqualTo(new BigDecimal("1.75"));
        assertThat(NumberGrammar.ofStored(0.1 + 0.2)).isEqualTo(new BigDecimal("0.3"));
        assertThat(NumberGrammar.ofStored(100)).isEqualTo(new BigDecimal("100"));
    }

    @ParameterizedTest
    @CsvSource({"Hòa Bình,Hoà  Bình", "Thủy,Thuỷ", "ĐẠI TỪ,Đại từ", "Ðồng Hỷ,Đồng Hỷ", "'Xã A, huyện B',xã A huyện B"})
    void equal_names_have_equal_keys(String a, String b) {
        assertThat(VietnameseText.key(a)).isEqualTo(VietnameseText.key(b));
        assertThat(VietnameseText.key(Normalizer.normalize(a, Normalizer.Form.NFD)))
                .isEqualTo(VietnameseText.key(a));
    }

    @Test
    void names_that_differ_by_tone_stay_different() {
        assertThat(VietnameseText.key("Tân Lập")).isNotEqualTo(VietnameseText.key("Tân Lạp"));
        assertThat(VietnameseText.plainKey("Đồng Hỷ")).isEqualTo("dong hy");
    }

    @Test
    void sorts_as_a_vietnamese_dictionary() {
        List<String> names = new ArrayList<>(
                List.of("Yên Bái", "Đà Nẵng", "Duy Tiên", "Dĩ An", "Ân Thi", "An Giang", "Ăng", "Bà", "Ba", "Bá"));
        names.sort(VietnameseText.DICTIONARY);
        assertThat(names)
                .containsExactly(
                        "An Giang", "Ăng", "Ân Thi", "Ba", "Bà", "Bá", "Dĩ An", "Duy Tiên", "Đà Nẵng", "Yên Bái");
    }
}
