package org.parindex.examples;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.io.json.FrameJson;
import org.parindex.io.json.QuestionnaireJson;
import org.parindex.io.json.SatisfactionMethodJson;
import org.parindex.io.json.TallyJson;
import org.parindex.io.json.UnitsJson;
import org.parindex.io.survey.AnswerFiles;
import org.parindex.io.survey.AnswerImport;
import org.parindex.io.survey.CovariateFiles;
import org.parindex.io.survey.SampledAnswers;
import org.parindex.io.survey.SatisfactionPage;
import org.parindex.io.survey.SatisfactionReport;
import org.parindex.io.survey.SatisfactionWorkbook;
import org.parindex.io.survey.WaveComparison;
import org.parindex.survey.AnswerScreen;
import org.parindex.survey.Answers;
import org.parindex.survey.CommonItems;
import org.parindex.survey.Frame;
import org.parindex.survey.FunnelPlace;
import org.parindex.survey.MethodText;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.Satisfaction;
import org.parindex.survey.SatisfactionFigure;
import org.parindex.survey.SatisfactionLeague;
import org.parindex.survey.SatisfactionMethod;
import org.parindex.survey.ScreenLimits;
import org.parindex.survey.SmallNumbers;
import org.parindex.survey.Wave;
import org.parindex.survey.design.SurveyDesign;
import org.parindex.survey.league.AreaCovariates;
import org.parindex.survey.league.Modelled;
import org.parindex.survey.league.RankCorrection;
import org.parindex.survey.league.Target;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** From a file of answers to a workbook and a page: figures with intervals, a league table, factors, the method in words. */
@Command(
        name = "MeasureSatisfaction",
        description = {
            "Đo mức độ hài lòng: đọc tệp trả lời, tính chỉ số có khoảng tin cậy, xuất bảng tính và trang web.",
            "Measures satisfaction: reads answers, computes figures with intervals, writes a workbook and a page."
        })
public final class MeasureSatisfaction extends BilingualExample {

    @Mixin
    private SurveyOptions survey;

    @Mixin
    private SampleOptions drawn;

    @Mixin
    private EarlierOptions earlier;

    @Mixin
    private OutOption out;

    @Option(
            names = "--wave",
            description = {"Đợt khảo sát cần tính, nếu tệp có nhiều đợt.", "The survey wanted, if the file has several."
            })
    private String wave;

    @Option(
            names = "--method",
            description = {"Phương pháp tính (JSON).", "The method (JSON)."})
    private Path method;

    @Option(
            names = "--units",
            description = {
                "Danh mục đơn vị (JSON); đơn vị không có câu trả lời cũng được liệt kê.",
                "The register of units (JSON); units without answers are listed too."
            })
    private Path units;

    @Option(
            names = "--frame",
            description = {
                "Khung mẫu (JSON): tầng, cụm, quy mô; không có thì theo các cột của tệp, hoặc coi như chọn ngẫu nhiên đơn giản.",
                "The sampling frame (JSON): strata, clusters, sizes; without it, as the columns say, or simple random sampling."
            })
    private Path frame;

    @Option(
            names = "--target",
            defaultValue = "80",
            description = {"Mục tiêu, %%.", "The target in percent."})
    private BigDecimal target;

    @Option(
            names = "--covariates",
            description = {
                "Bảng số liệu khác về đơn vị (cột đầu là đơn vị) để mô hình Fay–Herriot dựa vào; không đổi hạng, không đổi điểm.",
                "What else is known of units (the unit first), for the Fay–Herriot model to lean on; moves no place and no points."
            })
    private Path covariates;

    @Option(
            names = "--year",
            defaultValue = "2025",
            description = {"Năm khảo sát.", "The year of the survey."})
    private int year;

    /**
     * Runs the example.
     *
     * @param args options, see {@code --help}
     */
    public static void main(String[] args) {
        run(new MeasureSatisfaction(), args);
    }

    @Override
    public Integer call() throws IOException {
        boolean sample = survey.isSample();
        Questionnaire asked = survey.questionnaire();
        SatisfactionMethod how = SatisfactionMethodJson.read(
                        method == null ? SurveyOptions.sample("method.json") : method)
                .orElseThrow();
        Text note = sample
                ? Text.of(
                        "DỮ LIỆU GIẢ LẬP: tên đơn vị và mọi câu trả lời đều không có thật.",
                        "SYNTHETIC DATA: names of units and all answers are invented.")
                : Text.EMPTY;
        if (sample) {
            say(note.in(language()));
        }
        UnitRegister register = units == null
                ? (sample ? register() : null)
                : UnitsJson.read(units).orElseThrow();
        AnswerImport<SampledAnswers> read =
                AnswerFiles.sample(survey.answers(), asked, drawn.layout(wave), register, drawn.lonely());
        Answers answers = read.value().answers();
        say(
                tell("Đã đọc %d dòng, %d người trả lời.", "Read %d rows, %d respondents."),
                read.rows(),
                read.respondents());
        Wave now = wave(wave == null ? String.valueOf(year) : wave, asked);
        Map<String, String> names = new LinkedHashMap<>();
        if (register != null) {
            register.units().forEach(one -> names.put(one.id(), one.name()));
        }
        List<Finding> findings = new ArrayList<>(read.findings());
        Satisfaction result = Satisfaction.of(now, how, answers, design(read.value(), findings), names.keySet());
        findings.addAll(AnswerScreen.screen(answers, ScreenLimits.USUAL));
        WaveComparison change = earlier.isGiven() ? change(read.value(), result, register, findings) : null;
        SatisfactionReport report = new SatisfactionReport(
                Text.of("Mức độ hài lòng của người dân " + year, "Satisfaction of citizens " + year),
                result,
                SatisfactionLeague.of(result, target, RankCorrection.SIMULTANEOUS_HOLM, known(register, findings)),
                names,
                findings,
                note,
                year,
                language(),
                change);
        print(report);
        Path results = out.folder();
        SatisfactionWorkbook.write(report, results.resolve("hai-long.xlsx"));
        SatisfactionPage.write(report, results.resolve("hai-long.html"));
        TallyJson.write(answers.tally(), results.resolve("tally.json"));
        say("");
        if (how.smallNumbers().action() == SmallNumbers.Action.SUPPRESS) {
            say(tell(
                    "tally.json giữ mọi số đếm để cộng dồn, kể cả của chỉ số bị ẩn: không công bố tệp này.",
                    "tally.json keeps all counts for adding up, those of hidden figures too: do not publish it."));
        }
        sayWhere(results);
        return read.hasErrors() && !sample ? DATA_ERRORS : OK;
    }

    private static Wave wave(String id, Questionnaire asked) {
        return new Wave(id, Text.of("Khảo sát " + id, "Survey " + id), null, null, "households", asked, List.of());
    }

    /** The design of the frame, or of the columns; null, with findings, where the answers do not fit it. */
    private SurveyDesign design(SampledAnswers given, List<Finding> findings) throws IOException {
        Frame known = frame == null
                ? given.frame().orElse(null)
                : FrameJson.read(frame).orElseThrow();
        if (known == null) {
            return null;
        }
        List<Finding> misfits = known.misfits(given.answers());
        findings.addAll(misfits);
        return misfits.isEmpty() ? known.design(given.answers()) : null;
    }

    /** The earlier survey beside this one: over the shared items where the questionnaires differ. */
    private WaveComparison change(
            SampledAnswers answers, Satisfaction result, UnitRegister register, List<Finding> findings)
            throws IOException {
        Questionnaire later = result.wave().questionnaire();
        Questionnaire before = earlier.questionnaire() == null
                ? later
                : QuestionnaireJson.read(earlier.questionnaire()).orElseThrow();
        SatisfactionMethod how = earlier.method() == null
                ? result.method()
                : SatisfactionMethodJson.read(earlier.method()).orElseThrow();
        AnswerImport<SampledAnswers> read = AnswerFiles.sample(
                earlier.answers(survey.answers()), before, drawn.layout(earlier.wave()), register, drawn.lonely());
        findings.addAll(read.findings());
        SurveyDesign design = design(read.value(), findings);
        String id = earlier.wave() == null ? tell("đợt trước", "before") : earlier.wave();
        Answers first = read.value().answers();
        if (before.id().equals(later.id())) {
            Satisfaction figures = Satisfaction.of(wave(id, before), how, first, design, result.units());
            return WaveComparison.of(figures, result, earlier.correlation(), null);
        }
        CommonItems shared = CommonItems.of(before, later);
        if (shared.links().isEmpty()) {
            throw new IllegalArgumentException(
                    "No item of '%s' links to an item of '%s'.".formatted(later.id(), before.id()));
        }
        Answers last = shared.ofLater(answers.answers());
        SurveyDesign own = design(new SampledAnswers(last, answers.told()), findings);
        return WaveComparison.of(
                Satisfaction.of(wave(id, shared.questionnaire()), how, shared.ofEarlier(first), design, result.units()),
                Satisfaction.of(
                        wave(result.wave().id(), shared.questionnaire()), result.method(), last, own, result.units()),
                earlier.correlation(),
                shared);
    }

    private AreaCovariates known(UnitRegister register, List<Finding> findings) throws IOException {
        if (covariates == null) {
            return AreaCovariates.NONE;
        }
        CovariateFiles.Read read = CovariateFiles.read(covariates, register);
        findings.addAll(read.findings());
        return read.covariates();
    }

    private static UnitRegister register() {
        return UnitRegister.of(SampleSurvey.units().entrySet().stream()
                .map(one -> Unit.of(one.getKey(), one.getValue(), UnitLevel.COMMUNE))
                .toList());
    }

    private void print(SatisfactionReport report) {
        Map<String, SatisfactionFigure> printed = report.printedOverall();
        say(tell("Chỉ số chung: %s", "Overall index: %s"), figure(printed.get(Satisfaction.ALL)));
        say("");
        report.league().lines().forEach(line -> {
            Target verdict = line.verdict();
            say(
                    "%3d  %-22s %-28s %s %d–%d  %-5s %s",
                    line.place(),
                    report.names()
                            .getOrDefault(line.figure().unit(), line.figure().unit()),
                    figure(printed.get(line.figure().unit())),
                    tell("hạng", "place"),
                    line.ranks().best(),
                    line.ranks().worst(),
                    line.letters(),
                    verdict == null ? "" : verdict.verdict().text().in(language()));
        });
        report.league()
                .withoutPlace()
                .forEach(one -> say(
                        "  –  %-22s %s",
                        report.names().getOrDefault(one.unit(), one.unit()),
                        one.value() == null
                                ? tell("không có số liệu", "no data")
                                : one.index() != null
                                                && one.precision().standardError() == null
                                                && one.respondents() > 1
                                        ? tell(
                                                "không xếp hạng: không tính được sai số",
                                                "no place: no error can be computed")
                                        : tell("không xếp hạng: quá ít câu trả lời", "no place: too few answers")));
        printReadings(report, printed);
        say("");
        MethodText.of(report.result().method())
                .forEach(line -> say(
                        "%-28s %s", line.label().in(language()), line.value().in(language())));
        say("");
        List<Finding> findings = new ArrayList<>(report.findings());
        findings.addAll(report.league().findings());
        findings.addAll(report.result().findings());
        findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .sorted(java.util.Comparator.comparing(Finding::severity).reversed())
                .limit(8)
                .forEach(finding -> say("! [%s] %s", finding.place(), finding.message(language())));
        say(tell("Tổng số phát hiện: %d", "Findings in all: %d"), findings.size());
    }

    private void printReadings(SatisfactionReport report, Map<String, SatisfactionFigure> printed) {
        boolean models = report.printsModels();
        report.league().readings().forEach((unit, reading) -> {
            String name = report.names().getOrDefault(unit, unit);
            FunnelPlace place = reading.funnel();
            if (place != null && printed.get(unit).index() != null && place.zone() != FunnelPlace.Zone.INSIDE) {
                say("  *  %-22s %s", name, place.zone().text().in(language()));
            }
            Modelled modelled = reading.modelled();
            boolean hidden = printed.get(unit).index() == null;
            if (models
                    && modelled != null
                    && !(hidden && modelled.weightOnData() > 0)
                    && (reading.publication() == null || reading.isImprecise())) {
                say(
                        "  ~  %-22s %s %% [%s; %s] (%s)",
                        name,
                        shown(modelled.value()),
                        shown(modelled.interval().lower()),
                        shown(modelled.interval().upper()),
                        modelled.label().in(language()));
            }
        });
    }

    private String figure(SatisfactionFigure figure) {
        ConfidenceInterval interval = figure.precision().interval();
        String index = figure.index() == null
                ? "–"
                : shown(figure.index()
                                .toDecimal(2, java.math.RoundingMode.HALF_UP)
                                .toPlainString()) + " %";
        return interval == null
                ? index
                : "%s [%s; %s]".formatted(index, shown(interval.lower()), shown(interval.upper()));
    }

    private String shown(double value) {
        return shown(String.format(java.util.Locale.ROOT, "%.1f", value));
    }
}
