package org.parindex.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.parindex.assessment.Round;
import org.parindex.finding.Severity;
import org.parindex.io.json.ExplanationJson;
import org.parindex.io.json.FindingsJson;
import org.parindex.io.json.JsonRead;
import org.parindex.io.json.RankingJson;
import org.parindex.io.json.ScoresDocument;
import org.parindex.io.json.ScoresJson;
import org.parindex.io.report.CsvStyle;
import org.parindex.io.report.Letterhead;
import org.parindex.io.report.PreviousYear;
import org.parindex.io.report.Report;
import org.parindex.io.report.ReportCards;
import org.parindex.io.report.ResultCsv;
import org.parindex.io.report.ResultWorkbook;
import org.parindex.io.report.WebPage;
import org.parindex.io.report.WordReport;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.scheme.Scheme;
import org.parindex.score.Explanation;
import org.parindex.score.Scores;
import org.parindex.text.Text;
import org.parindex.unit.UnitRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The main job: reads the workbooks of a round, scores, ranks and explains them, and writes a result workbook and JSON for
 * each criterion set.
 */
@Command(
        name = "ScoreProvince",
        description = {
            "Chấm điểm, xếp hạng một đợt: đọc phiếu tự đánh giá, xuất bảng kết quả, phụ lục và báo cáo Word,",
            "trang web, phiếu kết quả của từng đơn vị, CSV và JSON.",
            "Scores and ranks a round: reads self-assessment workbooks, writes result workbooks, Word documents,",
            "a web page, report cards, CSV and JSON."
        })
public final class ScoreProvince extends BilingualExample {

    @Mixin
    private RoundOptions from;

    @Mixin
    private OutOption out;

    @Option(
            names = "--deadline",
            description = {"Hạn gửi phiếu, ví dụ 2020-12-31.", "Deadline of the forms."})
    private LocalDate deadline;

    @Option(
            names = "--previous",
            description = {
                "Thư mục kết quả năm trước của lệnh này (hoặc một tệp <tên>-ranking.json), để so sánh.",
                "Results folder of this command for the year before (or one <name>-ranking.json), to compare with."
            })
    private Path previous;

    @Option(
            names = "--previous-year",
            description = {"Năm của kết quả đó; mặc định là năm liền trước.", "Its year; the year before by default."})
    private Integer previousYear;

    @Option(
            names = "--explain",
            description = {"Mã đơn vị cần giải thích.", "Id of a unit to explain in full."})
    private String explain;

    /**
     * Runs the example.
     *
     * @param args options, see {@code --help}
     */
    public static void main(String[] args) {
        run(new ScoreProvince(), args);
    }

    @Override
    public Integer call() throws IOException {
        boolean sample = from.isSample();
        Path folder = from.folder();
        if (sample && deadline == null) {
            deadline = LocalDate.of(2020, 12, 31);
        }
        Path results = out.folder();
        if (sample) {
            say(RoundOptions.SAMPLE.in(language()));
        }
        JsonRead<UnitRegister> units = ScoredRound.units(folder);
        screen().findings(units.findings());
        int year = from.year();
        Round round = new Round(String.valueOf(year), year, Text.of("Năm " + year, "Year " + year), deadline);
        boolean errors = false;
        for (Path file : ScoredRound.schemeFiles(folder)) {
            errors |= score(file, units.get().orElse(UnitRegister.EMPTY), round, results);
        }
        say("");
        sayWhere(results);
        return errors && !sample ? DATA_ERRORS : OK;
    }

    private boolean score(Path file, UnitRegister all, Round round, Path results) throws IOException {
        int[] read = {0};
        ScoredRound one = ScoredRound.read(file, all, round, workbook -> progress(++read[0]));
        Scheme scheme = one.scores().scheme();
        say("");
        say("== " + scheme.title().in(language()) + " — " + scheme.leaves().size() + " "
                + tell("tiêu chí tính điểm", "leaves"));
        screen().findings(one.schemeFindings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList());
        say(
                tell("Đã đọc %d/%d phiếu, thiếu %d đơn vị.", "Read %d of %d forms, %d units missing."),
                one.in().coverage().found().size(),
                one.files(),
                one.in().coverage().missing().size());
        one.ranking().groups().forEach(screen()::group);
        screen().summary(one.findings());
        explain(one.scores(), one.ranking(), results);
        write(one, results);
        return one.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** What people sign and read, and the same for machines. */
    private void write(ScoredRound one, Path results) throws IOException {
        Report report = one.report()
                .withLetterhead(letterhead())
                .withPrevious(before(one))
                .in(language());
        String name = one.name();
        ResultWorkbook.write(report, results.resolve(name + "-ket-qua.xlsx"));
        WordReport.writeAppendix(report, results.resolve(name + "-phu-luc.docx"));
        WordReport.writeNarrative(report, results.resolve(name + "-bao-cao.docx"));
        WebPage.write(report, results.resolve(name + "-ket-qua.html"));
        ReportCards.writeBatch(report, unit -> true, results.resolve(name + "-phieu-ket-qua.html"));
        ResultCsv.write(report, CsvStyle.EXCEL, results, name);
        FindingsJson.write(report.findings(), results.resolve(name + "-findings.json"));
        ScoresJson.write(ScoresDocument.of(one.scores()), results.resolve(name + "-scores.json"));
        RankingJson.write(one.ranking(), results.resolve(name + "-ranking.json"));
    }

    /** The same set in the year before, or null if nothing is there. */
    private PreviousYear before(ScoredRound one) throws IOException {
        if (previous == null) {
            return null;
        }
        String ending = "-ranking.json";
        boolean folder = Files.isDirectory(previous);
        Path file = folder ? previous.resolve(one.name() + ending) : previous;
        if (!file.getFileName().toString().equals(one.name() + ending) || (folder && !Files.exists(file))) {
            say(tell("Không có kết quả năm trước của %s.", "No results of the year before for %s."), one.name());
            return null;
        }
        JsonRead<Ranking> ranking = RankingJson.read(file);
        screen().findings(ranking.findings());
        Path beside = file.resolveSibling(one.name() + "-scores.json");
        ScoresDocument scores = null;
        if (Files.exists(beside)) {
            JsonRead<ScoresDocument> read = ScoresJson.read(beside);
            screen().findings(read.findings());
            scores = read.get().orElse(null);
        }
        if (ranking.get().isEmpty()) {
            return null;
        }
        int its = previousYear == null ? from.year() - 1 : previousYear;
        PreviousYear before = PreviousYear.of(
                its, ranking.get().orElseThrow(), scores, one.scores().scheme());
        say(
                tell("So sánh với năm %d: %d đơn vị có kết quả.", "Compared with %d: %d units have results."),
                its,
                before.ranks().size());
        return before;
    }

    private Letterhead letterhead() {
        return from.isSample()
                ? Letterhead.of(
                        Text.of("ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN", "PEOPLE'S COMMITTEE OF THÁI NGUYÊN PROVINCE"))
                : Letterhead.BLANK;
    }

    private RoundScreen screen() {
        return new RoundScreen(language());
    }

    private void progress(int done) {
        if (done % 50 == 0) {
            say(tell("  … %d phiếu", "  … %d forms"), done);
        }
    }

    /** One explained score: the unit asked for, or the worst leaf of the last unit. */
    private void explain(Scores scores, Ranking ranking, Path results) throws IOException {
        boolean asked =
                explain != null && scores.assessments().units().find(explain).isPresent();
        List<RankedUnit> ranked = ranking.groups().stream()
                .flatMap(group -> group.ranked().stream())
                .toList();
        if (!asked && (explain != null || ranked.isEmpty())) {
            return;
        }
        String unit = asked ? explain : ranked.get(ranked.size() - 1).unit().id();
        Explanation whole = scores.of(unit).explain();
        ExplanationJson.write(
                whole, results.resolve("explanation-" + unit.replaceAll("[^A-Za-z0-9._-]", "_") + ".json"));
        Explanation shown = asked ? whole : worst(whole);
        say("");
        say(
                tell("Vì sao %s được điểm này?", "Why does %s have this score?"),
                scores.assessments().units().find(unit).orElseThrow().name());
        say(shown.toText(language()).stripTrailing());
    }

    private static Explanation worst(Explanation tree) {
        Explanation at = tree;
        while (!at.children().isEmpty()) {
            at = at.children().stream()
                    .max((a, b) -> a.lost().compareTo(b.lost()))
                    .orElseThrow();
        }
        return at;
    }
}
