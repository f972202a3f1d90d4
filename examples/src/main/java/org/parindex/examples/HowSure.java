package org.parindex.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.parindex.analysis.sure.AppraisalError;
import org.parindex.analysis.sure.MissingAnswers;
import org.parindex.analysis.sure.NotApplicableChoice;
import org.parindex.analysis.sure.Robustness;
import org.parindex.analysis.sure.RobustnessReport;
import org.parindex.analysis.sure.RoundingChoice;
import org.parindex.analysis.sure.SurveyError;
import org.parindex.analysis.sure.WeightLaw;
import org.parindex.analysis.sure.WeightNoise;
import org.parindex.io.analysis.RobustnessJson;
import org.parindex.io.analysis.RobustnessPage;
import org.parindex.io.analysis.RobustnessWorkbook;
import org.parindex.rank.GroupRanking;
import org.parindex.scheme.NotApplicablePolicy;
import org.parindex.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How sure is this rank? Draws weights, survey error, appraisal error, roundings, policies and missing answers many times, and
 * writes what places each unit takes as text, workbook, page and JSON.
 */
@Command(
        name = "HowSure",
        description = {
            "Thứ hạng chắc chắn đến đâu: mô phỏng trọng số, sai số điều tra, sai lệch thẩm định… và xuất khoảng thứ hạng.",
            "How sure the ranks are: draws weights, survey and appraisal error and more, and writes intervals of rank."
        })
public final class HowSure extends BilingualExample {

    private static final int FEWEST = 3;

    @Mixin
    private RoundOptions from;

    @Mixin
    private SetOption set;

    @Mixin
    private OutOption out;

    @Option(
            names = "--group",
            description = {"Nhóm đơn vị; mặc định mọi nhóm.", "Peer group; all of them by default."})
    private String group;

    @Option(
            names = "--draws",
            defaultValue = "5000",
            description = {"Số lần mô phỏng.", "Number of draws."})
    private long draws;

    @Option(
            names = "--seed",
            defaultValue = "2020",
            description = {"Hạt giống: cùng số thì cùng kết quả.", "Seed: the same number gives the same result."})
    private long seed;

    @Option(
            names = "--weights",
            defaultValue = "20",
            description = {"Trọng số lĩnh vực lệch tới ±%%.", "Domain weights off by up to ±%%."})
    private double weights;

    @Option(
            names = "--survey",
            defaultValue = "2",
            description = {
                "Sai số chuẩn của điểm điều tra, %% điểm tối đa.",
                "Standard error of survey points, %% of the maximum."
            })
    private double survey;

    @Option(
            names = "--appraisal",
            defaultValue = "5",
            description = {
                "%% số tiêu chí bị chấm lệch tới ±25 %% điểm tối đa.",
                "%% of the criteria appraised off by up to ±25 %% of the maximum."
            })
    private double appraisal;

    /**
     * Runs the example.
     *
     * @param args options, see {@code --help}
     */
    public static void main(String[] args) {
        run(new HowSure(), args);
    }

    @Override
    public Integer call() throws IOException {
        Language language = language();
        Path results = out.folder();
        ScoredRound round = ScoredRound.read(from.folder(), set.name(), from.round());
        if (from.isSample()) {
            say(RoundOptions.SAMPLE.in(language()));
        }
        int reports = 0;
        for (GroupRanking one : round.ranking().groups()) {
            String id = one.group().id();
            boolean asked = group == null ? one.ranked().size() >= FEWEST : group.equals(id);
            if (asked) {
                report(round, id, language, results);
                reports++;
            }
        }
        if (group != null && reports == 0) {
            List<String> known = round.ranking().groups().stream()
                    .map(one -> one.group().id())
                    .toList();
            throw new IOException("Không có nhóm / no group '%s'. %s.".formatted(group, String.join(", ", known)));
        }
        sayWhere(results);
        return reports == 0 ? DATA_ERRORS : OK;
    }

    private void report(ScoredRound round, String id, Language language, Path results) throws IOException {
        Robustness question = Robustness.of(round.scores(), id)
                .with(WeightNoise.domains(new WeightLaw.Uniform(weights)))
                .with(SurveyError.everywhere(survey))
                .with(new AppraisalError(appraisal / 100, 25))
                .with(RoundingChoice.noneOr(2, 1))
                .with(new NotApplicableChoice(List.of(NotApplicablePolicy.REMOVE, NotApplicablePolicy.FULL_POINTS)))
                .with(new MissingAnswers(MissingAnswers.Fill.FROM_PEERS))
                .draws(draws)
                .seed(seed);
        RobustnessReport report = RobustnessReport.of(question, (int) Math.max(2, draws / 10));
        say("");
        say("%s", report.toText(language));
        String name = round.name() + "-" + id + "-chac-chan";
        RobustnessWorkbook.write(report, from.year(), language, results.resolve(name + ".xlsx"));
        RobustnessPage.write(report, language, results.resolve(name + ".html"));
        RobustnessJson.write(report, results.resolve(name + ".json"));
    }
}
