package org.parindex.io.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.survey.Satisfaction;
import org.parindex.survey.SatisfactionFigure;
import org.parindex.survey.SatisfactionLeague;
import org.parindex.survey.league.Publication;
import org.parindex.survey.league.RankCorrection;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * What a satisfaction report is made of.
 *
 * @param title its title
 * @param result the figures
 * @param league the units in their order
 * @param names names of units by id; a unit without one is shown by its id
 * @param findings findings of reading and screening, listed with those of the figures
 * @param note what readers must know at once, such as that data are synthetic; may be empty
 * @param year the year it is about
 * @param language its language
 * @param change the figures beside those of an earlier wave, or null
 */
public record SatisfactionReport(
        Text title,
        Satisfaction result,
        SatisfactionLeague league,
        Map<String, String> names,
        List<Finding> findings,
        Text note,
        int year,
        Language language,
        @Nullable WaveComparison change) {

    /** Copies. */
    public SatisfactionReport {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(league, "league");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(language, "language");
        names = Map.copyOf(names);
        findings = List.copyOf(findings);
    }

    /**
     * A report in Vietnamese, places by Holm's correction.
     *
     * @param title its title
     * @param result the figures
     * @param target the target in percent, or null
     * @param year the year it is about
     * @return the report
     */
    public static SatisfactionReport of(Text title, Satisfaction result, @Nullable BigDecimal target, int year) {
        return new SatisfactionReport(
                title,
                result,
                SatisfactionLeague.of(result, target, RankCorrection.SIMULTANEOUS_HOLM),
                Map.of(),
                List.of(),
                Text.EMPTY,
                year,
                Language.VIETNAMESE,
                null);
    }

    /**
     * The report with names of units.
     *
     * @param byId names by id
     * @return the report
     */
    public SatisfactionReport withNames(Map<String, String> byId) {
        return new SatisfactionReport(title, result, league, byId, findings, note, year, language, change);
    }

    /**
     * The report with more findings.
     *
     * @param more findings of reading and screening
     * @return the report
     */
    public SatisfactionReport withFindings(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new SatisfactionReport(title, result, league, names, all, note, year, language, change);
    }

    /**
     * The report with a note.
     *
     * @param text what readers must know at once
     * @return the report
     */
    public SatisfactionReport withNote(Text text) {
        return new SatisfactionReport(title, result, league, names, findings, text, year, language, change);
    }

    /**
     * The report with an earlier wave beside it.
     *
     * @param earlier the comparison
     * @return the report
     */
    public SatisfactionReport withChange(WaveComparison earlier) {
        return new SatisfactionReport(title, result, league, names, findings, note, year, language, earlier);
    }

    /**
     * The report in a language.
     *
     * @param wanted the language
     * @return the report
     */
    public SatisfactionReport in(Language wanted) {
        return new SatisfactionReport(title, result, league, names, findings, note, year, wanted, change);
    }

    String name(String unit) {
        return unit.equals(Satisfaction.ALL)
                ? Text.of("Toàn bộ", "All units").in(language)
                : names.getOrDefault(unit, unit);
    }

    /**
     * The index of every unit and, behind them, of all together as it may be printed: without value and interval where the
     * method suppresses what rests on few answers, and where it would tell such a figure of another unit.
     *
     * @return figures of the whole questionnaire by unit
     */
    public Map<String, SatisfactionFigure> printedOverall() {
        PrintedFigures printed = printed();
        Map<String, SatisfactionFigure> overall = new LinkedHashMap<>();
        result.overall().forEach((unit, figure) -> overall.put(unit, printed.of(figure)));
        overall.put(Satisfaction.ALL, printed.overall());
        return Collections.unmodifiableMap(overall);
    }

    /**
     * Whether modelled figures may be printed: not where the index of a unit is hidden for the sake of another, since the
     * models are fitted with it.
     *
     * @return whether they may
     */
    public boolean printsModels() {
        return !printed().hidesMore();
    }

    PrintedFigures printed() {
        return new PrintedFigures(result);
    }

    /** What the publication rule says of a figure, in words; a dash where it says nothing. */
    Text publication(SatisfactionFigure figure, SatisfactionFigure printed) {
        if (figure.index() != null && printed.index() == null) {
            return Text.of(
                    "ẩn, để không ai tính ra chỉ số bị ẩn của đơn vị khác",
                    "hidden, so that nobody can compute what another unit hides");
        }
        return result.publication(figure).map(SatisfactionReport::told).orElse(Text.of(ShownFigures.NONE));
    }

    private static Text told(Publication publication) {
        Text text = publication.show()
                ? Text.of("công bố được", "may be published")
                : Text.of("không nên công bố: ", "not to be published: ")
                        .plus(publication.reason().text());
        return publication.flags().stream()
                .sorted()
                .map(Publication.Flag::text)
                .reduce(text, (before, flag) -> before.plus("; ").plus(flag));
    }

    List<Finding> allFindings() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(league.findings());
        all.addAll(result.findings());
        if (change != null) {
            all.addAll(change.findings());
        }
        return all.stream().distinct().toList();
    }
}
