package org.parindex.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.io.report.Report;
import org.parindex.io.report.WebPage;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.score.Scores;

/** The web page in the real browser: as large as it gets, on a desk and on a phone, with the keyboard only. */
@Tag("interop")
class WebPageInteropTest {

    /** The goal of the page for 3,321 units. */
    private static final long MOST_MILLISECONDS = 2_000;

    @TempDir
    private static Path temp;

    private static Scores scores;
    private static Ranking ranking;
    private static Path large;
    private static Browser browser;

    @BeforeAll
    static void write() throws IOException, InterruptedException {
        scores = LargeRound.scores();
        ranking = Ranking.of(scores);
        large = temp.resolve("lớn.html");
        long start = System.nanoTime();
        WebPage.write(Report.of(scores, ranking), large);
        System.out.printf(
                "page of %d units: %d MB, written in %d ms%n",
                LargeRound.UNITS, Files.size(large) >> 20, (System.nanoTime() - start) / 1_000_000);
        browser = Browser.start();
    }

    @AfterAll
    static void stop() throws IOException {
        browser.close();
    }

    @AfterEach
    void nothing_was_complained_about() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static RankedUnit first() {
        return ranking.groups().get(0).ranked().get(0);
    }

    @Test
    void thousands_of_units_open_in_under_two_seconds() {
        browser.window(1280, 900, false);
        browser.open(large, "");
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            best = Math.min(best, browser.open(large, ""));
        }
        System.out.printf("opened in %d ms%n", best);
        assertThat(browser.eval("document.querySelectorAll('table.ranking tbody tr').length"))
                .isEqualTo("101");
        assertThat(best).isLessThan(MOST_MILLISECONDS);
    }

    @Test
    void a_name_that_is_a_script_stays_text() {
        browser.window(1280, 900, false);
        browser.open(large, "#don-vi=00001");
        assertThat(browser.eval("document.getElementById('unit-name').textContent"))
                .isEqualTo(LargeRound.HOSTILE);
        assertThat(browser.eval("document.title")).startsWith("Xã <script>");
        assertThat(browser.eval("document.querySelectorAll('main img, main script').length"))
                .isEqualTo("0");
    }

    @Test
    void search_ignores_marks_and_finds_one_of_thousands() {
        browser.window(1280, 900, false);
        browser.open(large, "");
        browser.eval("document.getElementById('ranking-search').focus()");
        browser.type("dong ngac 00004");
        assertThat(browser.eval("document.querySelector('.found').textContent")).isEqualTo("1 đơn vị");
        assertThat(browser.eval("document.querySelector('table.ranking tbody a').textContent"))
                .isEqualTo("Phường Đông Ngạc 00004");
    }

    @Test
    void the_first_row_says_what_the_engine_says() {
        browser.window(1280, 900, false);
        browser.open(large, "");
        String row = browser.eval("[...document.querySelector('table.ranking tbody tr').cells]"
                + ".map(cell => cell.innerText.trim()).join('|')");
        assertThat(row)
                .isEqualTo("1|" + first().unit().name() + "|phuong|"
                        + two(first().points()) + "|" + two(first().maximum()) + "|"
                        + two(first().indexPercent()) + "|Tốt");
    }

    private static String two(org.parindex.points.Points points) {
        return points.toDecimal(2, java.math.RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',');
    }

    @Test
    void the_keyboard_alone_leads_from_the_ranking_to_the_cell() {
        browser.window(1280, 900, false);
        browser.open(large, "");
        focusByTab(
                "document.activeElement.closest('th[aria-sort]') || document.activeElement.textContent === 'Đơn vị'");
        browser.enter();
        assertThat(browser.eval("document.querySelector('th[aria-sort]').getAttribute('aria-sort')"))
                .isEqualTo("ascending");
        focusByTab("document.activeElement.matches('table.ranking tbody a')");
        String name = browser.eval("document.activeElement.textContent");
        browser.enter();
        assertThat(browser.eval("new Promise(done => setTimeout(() => done(document.activeElement.textContent), 200))"))
                .isEqualTo(name);
        focusByTab("document.activeElement.matches('.tree > details > summary')");
        browser.enter();
        focusByTab("document.activeElement.matches('.tree details details > summary')");
        browser.enter();
        String told = browser.eval("new Promise(done => setTimeout(() => "
                + "done(document.querySelector('.tree details details[open] dl').textContent), 200))");
        assertThat(told).contains("Quy tắc").contains("÷").contains(".xlsx › Phiếu tự đánh giá!F");
    }

    private static void focusByTab(String condition) {
        for (int i = 0; i < 60; i++) {
            browser.tab();
            if (browser.eval("Boolean(" + condition + ")").equals("true")) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + condition);
    }

    @Test
    void nothing_is_wider_than_a_phone() {
        browser.window(360, 740, true);
        String other = ranking.groups().get(0).ranked().get(1).unit().id();
        for (String hash : new String[] {
            "",
            "#linh-vuc",
            "#bieu-do",
            "#phat-hien",
            "#quy-dinh",
            "#don-vi=" + first().unit().id(),
            "#so-sanh=" + first().unit().id() + "," + other
        }) {
            browser.open(large, hash);
            assertThat(Integer.parseInt(browser.eval("document.documentElement.scrollWidth")))
                    .as(hash)
                    .isLessThanOrEqualTo(360);
        }
    }

    @Test
    void two_units_stand_side_by_side() {
        browser.window(1280, 900, false);
        RankedUnit second = ranking.groups().get(0).ranked().get(1);
        browser.open(
                large, "#so-sanh=" + first().unit().id() + "," + second.unit().id());
        assertThat(browser.eval("document.querySelectorAll('table.compare tbody tr').length"))
                .isEqualTo(String.valueOf(1 + 8 + LargeRound.LEAVES));
        assertThat(browser.eval("document.querySelector('table.compare thead').textContent"))
                .contains(first().unit().name())
                .contains(second.unit().name());
    }

    @Test
    void the_keyboard_alone_compares_two_units() {
        browser.window(1280, 900, false);
        browser.open(large, "#so-sanh=");
        focusByTab("document.activeElement.id === 'compare-0'");
        browser.type("00004");
        browser.tab();
        String next = "new Promise(done => setTimeout(() => done(document.activeElement.id), 300))";
        assertThat(browser.eval(next)).isEqualTo("compare-1");
        browser.type("00007");
        browser.tab();
        assertThat(browser.eval("new Promise(done => setTimeout(() => "
                        + "done(document.querySelector('table.compare thead').textContent), 300))"))
                .contains("Phường Đông Ngạc 00004")
                .contains("Phường Đông Ngạc 00007");
    }

    @Test
    void a_screen_reader_is_told_what_everything_is() {
        browser.window(1280, 900, false);
        String two = first().unit().id() + ","
                + ranking.groups().get(0).ranked().get(1).unit().id();
        for (String hash : new String[] {
            "",
            "#linh-vuc",
            "#bieu-do",
            "#phat-hien",
            "#quy-dinh",
            "#so-sanh=" + two,
            "#don-vi=" + first().unit().id()
        }) {
            browser.open(large, hash);
            browser.eval("document.querySelectorAll('.tree details').forEach(one => { one.open = true; })");
            browser.eval("new Promise(done => setTimeout(() => done(''), 300))");
            assertThat(browser.eval(Semantics.SCRIPT)).as(hash).isEmpty();
        }
    }

    @Test
    void odd_addresses_do_no_harm() {
        browser.window(1280, 900, false);
        for (String hash : new String[] {"#don-vi=%E0%A4%A", "#don-vi=nobody", "#so-sanh=%,%", "#nowhere", "#view-x"}) {
            browser.open(large, hash);
            assertThat(browser.eval("document.querySelectorAll('main > section:not([hidden])').length"))
                    .as(hash)
                    .isEqualTo("1");
        }
    }

    @Test
    void paper_shows_every_unit() throws IOException, InterruptedException {
        browser.window(1280, 900, false);
        browser.open(large, "");
        browser.eval("document.getElementById('ranking-search').focus()");
        browser.type("phuong");
        String paper = PdfText.of(browser.pdf(), temp);
        for (RankedUnit unit : ranking.groups().get(0).ranked().subList(1000, 1100)) {
            if (unit.unit().name().startsWith("Phường")) {
                assertThat(paper).contains(unit.unit().name());
            }
        }
    }

    @Test
    void names_sort_in_the_vietnamese_order() {
        browser.window(1280, 900, false);
        browser.open(large, "");
        assertThat(browser.eval("['Đa','Da','Ea','Ă','Â','A','Ở','O'].sort(parindex.collator.compare).join(' ')"))
                .isEqualTo("A Ă Â Da Đa Ea O Ở");
    }

    @Test
    void colours_can_be_read_in_light_and_dark() {
        browser.window(1280, 900, false);
        for (boolean dark : new boolean[] {false, true}) {
            browser.dark(dark);
            for (String hash :
                    new String[] {"", "#linh-vuc", "#don-vi=" + first().unit().id(), "#phat-hien", "#quy-dinh"}) {
                browser.open(large, hash);
                assertThat(browser.eval(Contrast.SCRIPT))
                        .as("%s, dark %s", hash, dark)
                        .isEmpty();
            }
        }
        browser.dark(false);
    }
}
