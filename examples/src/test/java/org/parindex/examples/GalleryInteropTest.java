package org.parindex.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.assessment.Round;
import org.parindex.io.report.ReportCards;
import org.parindex.io.report.WebPage;
import org.parindex.unit.UnitRegister;

/** Takes the pictures of the README from the sample round; they are written to {@code target/gallery}. */
@Tag("interop")
class GalleryInteropTest {

    private static final int MOST_BYTES = 200_000;

    @TempDir
    private Path temp;

    private final Path gallery = Path.of("target", "gallery");

    @Test
    void the_pictures_of_the_readme_are_taken() throws IOException, InterruptedException {
        Files.createDirectories(gallery);
        Path folder = SampleData.folder().resolve("thai-nguyen-2020");
        UnitRegister units = ScoredRound.units(folder).get().orElseThrow();
        ScoredRound round =
                ScoredRound.read(folder.resolve("1-so-nganh.scheme.json"), units, Round.of(2020), workbook -> {});
        Path page = temp.resolve("page.html");
        WebPage.write(round.report(), page);
        Path card = temp.resolve("card.html");
        ReportCards.writeBatch(round.report(), "van-phong-ubnd"::equals, card);
        try (Browser browser = Browser.start()) {
            browser.window(1100, 760, false);
            browser.open(page, "");
            take(browser, "ranking");
            browser.open(page, "#linh-vuc");
            take(browser, "heat-map");
            browser.open(page, "#so-sanh=so-noi-vu,van-phong-ubnd");
            take(browser, "compare");
            browser.open(page, "#don-vi=van-phong-ubnd");
            browser.eval("{ const tree = document.querySelector('.tree');"
                    + " for (const code of ['3', '3.3', '3.4']) {"
                    + "   [...tree.querySelectorAll('summary b')].find(b => b.textContent === code)"
                    + "     .closest('details').open = true; }"
                    + " tree.scrollIntoView(); scrollBy(0, -60); }");
            browser.eval("new Promise(done => setTimeout(() => done(''), 300))");
            take(browser, "explanation");
            browser.dark(true);
            browser.window(1300, 860, false);
            browser.open(page, "#bieu-do");
            take(browser, "charts-dark");
            browser.dark(false);
            browser.window(390, 780, true);
            browser.open(page, "#don-vi=so-noi-vu");
            take(browser, "phone");
            browser.window(820, 1060, false);
            browser.open(card, "");
            take(browser, "report-card");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private void take(Browser browser, String name) throws IOException {
        byte[] picture = browser.picture();
        assertThat(picture.length).as(name).isBetween(10_000, MOST_BYTES);
        Files.write(gallery.resolve(name + ".png"), picture);
    }
}
