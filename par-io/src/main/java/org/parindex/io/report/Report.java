package org.parindex.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.rank.Ranking;
import org.parindex.score.Scores;
import org.parindex.text.Language;

/**
 * What a report is made of.
 *
 * @param scores the scores
 * @param ranking their ranking
 * @param importFindings findings of the import, told with those of scores and ranking
 * @param letterhead what stands around documents that are signed
 * @param previous the year before, or null
 * @param language language of the report
 */
public record Report(
        Scores scores,
        Ranking ranking,
        List<Finding> importFindings,
        Letterhead letterhead,
        @Nullable PreviousYear previous,
        Language language) {

    /** Copies the findings. */
    public Report {
        Objects.requireNonNull(scores, "scores");
        Objects.requireNonNull(ranking, "ranking");
        Objects.requireNonNull(letterhead, "letterhead");
        Objects.requireNonNull(language, "language");
        importFindings = List.copyOf(importFindings);
    }

    /**
     * A report in Vietnamese with a blank head.
     *
     * @param scores the scores
     * @param ranking their ranking
     * @return the report
     */
    public static Report of(Scores scores, Ranking ranking) {
        return new Report(scores, ranking, List.of(), Letterhead.BLANK, null, Language.VIETNAMESE);
    }

    /**
     * The same report with findings of the import.
     *
     * @param findings the findings
     * @return the report
     */
    public Report withFindings(List<Finding> findings) {
        return new Report(scores, ranking, findings, letterhead, previous, language);
    }

    /**
     * The same report with a head.
     *
     * @param head the head
     * @return the report
     */
    public Report withLetterhead(Letterhead head) {
        return new Report(scores, ranking, importFindings, head, previous, language);
    }

    /**
     * The same report compared with the year before.
     *
     * @param before the year before, or null
     * @return the report
     */
    public Report withPrevious(@Nullable PreviousYear before) {
        return new Report(scores, ranking, importFindings, letterhead, before, language);
    }

    /**
     * The same report in a language.
     *
     * @param other the language
     * @return the report
     */
    public Report in(Language other) {
        return new Report(scores, ranking, importFindings, letterhead, previous, other);
    }

    /**
     * All findings: of the import, the scores and the ranking.
     *
     * @return the findings in {@link Finding#ORDER}
     */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(importFindings);
        all.addAll(scores.findings());
        all.addAll(ranking.findings());
        return all.stream().sorted(Finding.ORDER).toList();
    }

    /**
     * The year that is scored.
     *
     * @return the year
     */
    public int year() {
        return scores.assessments().round().year();
    }
}
