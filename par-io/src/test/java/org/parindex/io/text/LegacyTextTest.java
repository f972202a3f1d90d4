package org.parindex.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known words in the encodings of the time before Unicode. */
class LegacyTextTest {

    @ParameterizedTest
    @CsvSource({
        "Së Néi vô,Sở Nội vụ,TCVN3",
        "Céng hoµ x· héi chñ nghÜa ViÖt Nam,Cộng hoà xã hội chủ nghĩa Việt Nam,TCVN3",
        "§éc lËp - Tù do - H¹nh phóc,Độc lập - Tự do - Hạnh phúc,TCVN3",
        "Uû ban nh©n d©n ph­êng Hång Bµng,Uỷ ban nhân dân phường Hồng Bàng,TCVN3",
        "Sôû Noäi vuï,Sở Nội vụ,VNI",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam,Cộng hòa xã hội chủ nghĩa Việt Nam,VNI",
        "Ñoäc laäp - Töï do - Haïnh phuùc,Độc lập - Tự do - Hạnh phúc,VNI",
        "Uyû ban nhaân daân quaän Bình Thaïnh,Uỷ ban nhân dân quận Bình Thạnh,VNI"
    })
    void known_words_are_told_and_converted(String before, String after, LegacyText.Encoding encoding) {
        assertThat(LegacyText.decode(before, encoding, "")).isEqualTo(after);
        String font = encoding == LegacyText.Encoding.TCVN3 ? ".VnTime" : "VNI-Times";
        assertThat(LegacyText.detect(before, font)).contains(encoding);
    }

    @Test
    void the_font_of_capitals_gives_capitals() {
        assertThat(LegacyText.decode("Së Néi vô", LegacyText.Encoding.TCVN3, ".VnTimeH"))
                .isEqualTo("SỞ NỘI VỤ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Nội vụ",
                "Cà Mau",
                "xã Hòa Bình",
                "KH số 12/KH-UBND",
                "So Noi vu",
                "café",
                "±5 µm",
                "Quyết định số 1150/QĐ-BNV"
            })
    void unicode_stays_as_it_is_whatever_the_font(String text) {
        assertThat(LegacyText.detect(text, "")).isEmpty();
        assertThat(LegacyText.detect(text, "Times New Roman")).isEmpty();
    }
}
