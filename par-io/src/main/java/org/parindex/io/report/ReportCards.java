package org.parindex.io.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.parindex.io.internal.html.Html;
import org.parindex.io.internal.html.Page;
import org.parindex.rank.GroupRanking;
import org.parindex.score.Scores;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/**
 * Report cards, one per unit, as HTML that prints on A4: place and class, domains beside the group, lost points sorted by
 * size with the rule, missing evidence, what the appraisal changed and why, and what the next class would take. A browser
 * prints them or saves them as PDF. The same result gives the same bytes.
 */
public final class ReportCards {

    private static final int LONGEST_NAME = 80;

    private final Report report;
    private final Scores scores;
    private final Language language;
    private final Map<String, GroupProfile> profiles = new HashMap<>();
    private final Set<String> files = new HashSet<>();

    private ReportCards(Report report) {
        this.report = report;
        this.scores = report.scores();
        this.language = report.language();
        report.ranking().groups().forEach(group -> profiles.put(group.group().id(), new GroupProfile(scores, group)));
    }

    /**
     * Writes a file for each unit, named by its id. Characters of the id that file systems refuse become underscores.
     *
     * @param report the round, its letterhead and the language
     * @param folder where the files go; made if it is not there
     * @return the files in the order of the ranking
     * @throws IOException if one cannot be written
     */
    public static List<Path> writeEach(Report report, Path folder) throws IOException {
        ReportCards cards = new ReportCards(report);
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (GroupRanking group : report.ranking().groups()) {
            for (Unit unit : units(group)) {
                Path file = folder.resolve(cards.fileName(unit));
                cards.page(List.of(cards.card(group, unit)), Text.of(unit.name()))
                        .write(file);
                written.add(file);
            }
        }
        return written;
    }

    /**
     * Writes the cards of many units into one file, each on a new page, in the order of the ranking.
     *
     * @param report the round, its letterhead and the language
     * @param chosen which units, by id
     * @param file the file, replaced if it is there
     * @return how many cards it holds
     * @throws IOException if it cannot be written
     */
    public static int writeBatch(Report report, Predicate<String> chosen, Path file) throws IOException {
        ReportCards cards = new ReportCards(report);
        List<Html> all = new ArrayList<>();
        for (GroupRanking group : report.ranking().groups()) {
            for (Unit unit : units(group)) {
                if (chosen.test(unit.id())) {
                    all.add(cards.card(group, unit));
                }
            }
        }
        cards.page(all, report.scores().scheme().title()).write(file);
        return all.size();
    }

    private static List<Unit> units(GroupRanking group) {
        List<Unit> units = new ArrayList<>();
        group.ranked().forEach(one -> units.add(one.unit()));
        group.unranked().forEach(one -> units.add(one.unit()));
        return units;
    }

    private String fileName(Unit unit) {
        String safe = unit.id().replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceFirst("^\\.+", "_");
        String name = safe.length() > LONGEST_NAME ? safe.substring(0, LONGEST_NAME) : safe;
        String free = name;
        for (int i = 2; !files.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + "-" + i;
        }
        return free + ".html";
    }

    private Html card(GroupRanking group, Unit unit) {
        GroupProfile profile = profiles.get(group.group().id());
        if (profile == null) {
            throw new IllegalStateException(
                    "The group '%s' has no profile.".formatted(group.group().id()));
        }
        return new ReportCard(report, profile).of(unit);
    }

    private Page page(List<Html> cards, Text title) {
        Html main = Html.in(language);
        cards.forEach(card -> main.trusted(card.toString()));
        Html tools = Html.in(language)
                .open("p", "class", "tools screen")
                .add("button", Text.of("In hoặc lưu PDF", "Print or save as PDF"), "type", "button", "id", "print")
                .add("button", Text.of("Sáng / tối", "Light / dark"), "type", "button", "id", "theme")
                .close();
        return Page.of(Text.of("Phiếu kết quả – ", "Report card – ").plus(title), language)
                .style(Page.resource(ReportCards.class, "report-card.css"))
                .script("document.getElementById('print').addEventListener('click', () => print());\n")
                .header(tools)
                .main(main, "cards");
    }
}
