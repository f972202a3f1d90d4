package org.parindex.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.assessment.Round;
import org.parindex.io.report.ReportCards;
import org.parindex.unit.UnitRegister;

/** Report cards of the sample round on paper, on a phone, in light and dark. */
@Tag("interop")
class ReportCardsInteropTest {

    private static final List<String> CHOSEN = List.of("so-noi-vu", "van-phong-ubnd", "so-khoa-hoc");

    @TempDir
    private static Path temp;

    private static Path cards;
    private static Browser browser;

    @BeforeAll
    static void write() throws IOException, InterruptedException {
        Path folder = SampleData.folder().resolve("thai-nguyen-2020");
        UnitRegister units = ScoredRound.units(folder).get().orElseThrow();
        ScoredRound round =
                ScoredRound.read(folder.resolve("1-so-nganh.scheme.json"), units, Round.of(2020), workbook -> {});
        cards = temp.resolve("cards.html");
        assertThat(ReportCards.writeBatch(round.report(), CHOSEN::contains, cards))
                .isEqualTo(3);
        browser = Browser.start();
    }

    @AfterAll
    static void stop() throws IOException {
        assertThat(browser.complaints()).isEmpty();
        browser.close();
    }

    @Test
    void every_card_starts_a_page_and_a_table_repeats_its_head() throws IOException, InterruptedException {
        browser.window(1000, 900, false);
        browser.open(cards, "");
        String[] pages = PdfText.of(browser.pdf(), temp).split("\f");
        List<String> first = Arrays.stream(pages)
                .filter(page -> page.contains("PHIẾU KẾT QUẢ"))
                .toList();
        assertThat(first).hasSize(3).allMatch(page -> page.strip().startsWith("ỦY BAN NHÂN DÂN TỈNH"));
        assertThat(first.get(0)).contains("Sở Khoa học và Công nghệ").contains("1 / 20");
        assertThat(first.get(2)).contains("Văn phòng UBND tỉnh").contains("81,63 / 100,00");
        String second = pages[Arrays.asList(pages).indexOf(first.get(2)) + 1];
        assertThat(second).contains("Quy tắc và cách tính").contains("CHỦ TỊCH");
        assertThat(String.join("", pages)).doesNotContain("In hoặc lưu PDF");
    }

    @Test
    void nothing_is_wider_than_a_phone() {
        browser.window(360, 740, true);
        browser.open(cards, "");
        assertThat(Integer.parseInt(browser.eval("document.documentElement.scrollWidth")))
                .isLessThanOrEqualTo(360);
    }

    @Test
    void colours_can_be_read_in_light_and_dark() {
        browser.window(1000, 900, false);
        for (boolean dark : new boolean[] {false, true}) {
            browser.dark(dark);
            browser.open(cards, "");
            assertThat(browser.eval(Contrast.SCRIPT)).as("dark %s", dark).isEmpty();
            assertThat(browser.eval(Semantics.SCRIPT)).isEmpty();
        }
        browser.dark(false);
    }
}
