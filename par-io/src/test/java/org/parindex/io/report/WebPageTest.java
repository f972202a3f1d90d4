package org.parindex.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.points.Points;
import org.parindex.rank.Ranking;
import org.parindex.score.Scores;
import org.parindex.text.Language;

/** What the page holds, without a browser; with one it is looked at in the module of examples. */
class WebPageTest {

    @TempDir
    private Path temp;

    private static String page(Language language) {
        Scores scores = HostileRound.scores();
        return WebPage.toHtml(Report.of(scores, Ranking.of(scores)).in(language));
    }

    @Test
    void texts_of_workbooks_stand_nowhere_as_markup() {
        for (Language language : Language.values()) {
            assertThat(page(language)).doesNotContain("<script>document").doesNotContain("</script> \u2028");
        }
        assertThat(page(Language.VIETNAMESE))
                .contains("Xã \\u003cscript>document")
                .contains("&lt;script&gt;document");
    }

    @Test
    void results_stand_in_the_data_as_the_engine_has_them() {
        // 18.5 points of 20 are 92.5 %; 9.3333 are 46.67 %
        assertThat(page(Language.VIETNAMESE))
                .contains("0,\"1\",1850,2000,9250,0,[]")
                .contains("0,\"2\",933,2000,4667,2,[]")
                .contains("88/BC-UBND".replace("88", "\\u0001"))
                .contains("27")
                .contains("<html lang=\"vi\">");
        assertThat(page(Language.ENGLISH)).contains("<html lang=\"en\">").contains("Trial set");
    }

    @Test
    void the_year_before_is_drawn_where_it_is_known() {
        Scores scores = HostileRound.scores();
        Report report = Report.of(scores, Ranking.of(scores));
        assertThat(WebPage.toHtml(report)).doesNotContain("Thay đổi so với năm trước");
        // a rises from 90 to 92.5, b falls from 50 to 46.67
        PreviousYear before = new PreviousYear(
                2024, Map.of("a", Points.of("90"), "b", Points.of("50")), Map.of(), Map.of(), Map.of());
        assertThat(WebPage.toHtml(report.withPrevious(before)))
                .contains("Thay đổi so với năm trước")
                .contains("1 đơn vị tăng hoặc giữ nguyên, 1 đơn vị giảm.")
                .contains("90,00 → 92,50")
                .contains("50,00 → 46,67");
    }

    @Test
    void the_same_result_gives_the_same_bytes_on_every_machine() throws Exception {
        String expected = page(Language.VIETNAMESE);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Scores scores = HostileRound.scores();
            Path file = temp.resolve("page.html");
            WebPage.write(Report.of(scores, Ranking.of(scores)), file);
            assertThat(Files.readString(file)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void phrases_come_back_with_their_numbers() {
        Phrases phrases = new Phrases();
        String[] texts = {
            "27 ÷ 30 × 100 = 90 %", "1 ÷ 3 × 100 ≈ 33,3333 %", "", "05431.xlsx › Phiếu!F12", "a\u0001b", "7"
        };
        for (String text : texts) {
            String[] parts = phrases.code(text).split(":");
            String phrase = phrases.all().get(Integer.parseInt(parts[0]));
            StringBuilder back = new StringBuilder();
            int next = 1;
            for (char c : phrase.toCharArray()) {
                back.append(c == Phrases.HOLE ? parts[next++] : String.valueOf(c));
            }
            assertThat(back.toString()).isEqualTo(text.replace('\u0001', '\uFFFD'));
        }
        assertThat(phrases.code("1 ÷ 2 × 3 = 4 %")).isEqualTo("0:1:2:3:4");
    }

    @Test
    void templates_keep_what_is_common_once_and_known_values_not_at_all() {
        Phrases phrases = new Phrases();
        Templates templates = new Templates(phrases);
        String[] lines = new String[2];
        for (int i = 0; i < 2; i++) {
            Templates.Line line = templates.line(List.of("1.2", "10"));
            lines[i] = line.end(List.of(
                    line.fixed("1.2: " + (7 + i) + " ÷ 10 = " + (7 + i)), line.free("Công văn " + i), line.free("")));
        }
        assertThat(lines).containsExactly("0|7|0:0", "0|8|0:1");
        assertThat(templates.all()).isEqualTo("[[\"\\u00010: \\u00012 ÷ \\u00011 = \\u00012\",\"\\u00023\",\"\"]]");
    }

    @Test
    void means_print_like_the_exact_ones() {
        long seed = 4711;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Points> values = random.ints(1 + random.nextInt(12), 0, 2000)
                    .mapToObj(part -> Points.ratio(part, 1 + random.nextInt(400)))
                    .toList();
            Points exact = values.stream().reduce(Points.ZERO, Points::plus).dividedBy(Points.of(values.size()));
            assertThat(PrintedMean.of(values, 2).orElseThrow().toDecimal(2, java.math.RoundingMode.HALF_UP))
                    .as("seed %d", seed)
                    .isEqualTo(exact.toDecimal(2, java.math.RoundingMode.HALF_UP));
        }
        // exactly on a half: 0.125 and 0.005
        assertThat(PrintedMean.of(List.of(Points.of("0.12"), Points.of("0.13")), 2)
                        .orElseThrow())
                .isEqualTo(Points.of("0.125"));
    }
}
