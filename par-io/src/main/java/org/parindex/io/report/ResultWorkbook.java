package org.parindex.io.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.io.internal.sheet.WholeFile;
import org.parindex.rank.Ranking;
import org.parindex.score.Scores;

/**
 * Writes results as a workbook that computes: the points of leaves are values, and sums, maxima, index, places and classes
 * are formulas with the engine's result beside them. Sheets: the appendix to sign for each peer group, units by domains, a
 * heat map, numbers and charts, lost points by criterion, reconciliation of the stages, units by criteria at each stage,
 * the way from values to places and classes, findings, and the policies with the fingerprint.
 *
 * <p>Formulas use functions that Excel 2010 and LibreOffice share. Where a policy cannot be a formula, its outcome is a
 * value, and the sheet says so. The same report gives the same bytes. Rows are written one after the other; memory beyond
 * the scores does not grow with the number of units.
 */
public final class ResultWorkbook {

    private ResultWorkbook() {}

    /**
     * Writes the results of a round to a file, in Vietnamese.
     *
     * @param scores the scores
     * @param ranking their ranking
     * @param importFindings findings of the import, listed with those of scores and ranking
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Scores scores, Ranking ranking, List<Finding> importFindings, Path file)
            throws IOException {
        write(Report.of(scores, ranking).withFindings(importFindings), file);
    }

    /**
     * Writes the results of a round, in Vietnamese.
     *
     * @param scores the scores
     * @param ranking their ranking
     * @param importFindings findings of the import, listed with those of scores and ranking
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public static void write(Scores scores, Ranking ranking, List<Finding> importFindings, OutputStream out)
            throws IOException {
        write(Report.of(scores, ranking).withFindings(importFindings), out);
    }

    /**
     * Writes a report to a file.
     *
     * @param report the report
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Report report, Path file) throws IOException {
        WholeFile.write(file, out -> write(report, out));
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public static void write(Report report, OutputStream out) throws IOException {
        ResultBook book = new ResultBook(report);
        List<String> appendices = report.ranking().groups().stream()
                .map(group -> book.out()
                        .name(book.say("Xếp hạng ", "Ranking ")
                                + book.say(group.group().label())))
                .toList();
        List<RankSheet> ranks = book.layout().groups().stream()
                .map(rows -> new RankSheet(book, new GroupFigures(book, rows)))
                .toList();
        for (int i = 0; i < ranks.size(); i++) {
            new AppendixSheet(book, ranks.get(i), i + 1, appendices.get(i)).add();
        }
        DomainSheet domains = new DomainSheet(book, ranks);
        domains.add();
        new HeatSheet(book, domains, ranks).add();
        StatisticsSheet statistics = new StatisticsSheet(book, ranks);
        statistics.add();
        new ChartSheets(book, ranks, domains, statistics).add();
        PreviousYear previous = report.previous();
        if (previous != null) {
            ranks.forEach(one -> new ChangeSheet(book, one, previous).add());
        }
        new LostSheet(book).add();
        new ReconciliationSheet(book).add();
        matrices(book);
        ranks.forEach(RankSheet::add);
        new FindingsSheet(book).add();
        new PolicySheet(book).add();
        book.out().write(book.say(book.layout().scheme().title()), report.year(), out);
    }

    /** The sheet that everything is computed from, and those of the stages before. */
    private static void matrices(ResultBook book) {
        Report report = book.report();
        Stage last = report.ranking().stage();
        List<Stage> before = new ArrayList<>(report.scores().stages().stream()
                .filter(stage -> stage.compareTo(last) < 0 && stage.kind() != Stage.Kind.EXPLAINED)
                .toList());
        MatrixSheet.add(book, last, book.matrix(), book.say("ĐIỂM TIÊU CHÍ: KẾT QUẢ", "CRITERIA POINTS: RESULT"));
        for (Stage stage : before) {
            String label = ReconciliationSheet.capital(book.say(stage.label()));
            MatrixSheet.add(
                    book,
                    stage,
                    book.out().name(label),
                    book.say("ĐIỂM TIÊU CHÍ: ", "CRITERIA POINTS: ") + label.toUpperCase(Locale.ROOT));
        }
    }
}
