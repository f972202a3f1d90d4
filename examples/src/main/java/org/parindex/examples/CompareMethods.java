package org.parindex.examples;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.parindex.io.json.QuestionnaireJson;
import org.parindex.io.survey.AnswerFiles;
import org.parindex.io.survey.AnswerLayout;
import org.parindex.points.Points;
import org.parindex.survey.Answers;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.Satisfaction;
import org.parindex.survey.SatisfactionChange;
import org.parindex.survey.SatisfactionFigure;
import org.parindex.survey.SatisfactionLeague;
import org.parindex.survey.SatisfactionMethod;
import org.parindex.survey.Wave;
import org.parindex.survey.league.RankCorrection;
import org.parindex.text.Language;
import org.parindex.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The same answers under eleven readings of “the satisfaction index”: the figure, and the place of one unit. */
@Command(
        name = "CompareMethods",
        description = {
            "Cùng một bộ câu trả lời, mười một cách tính: chỉ số và thứ hạng thay đổi thế nào.",
            "The same answers under eleven methods: how the index and the places change."
        })
public final class CompareMethods extends Example {

    @Option(
            names = "--answers",
            description = {"Tệp trả lời (.xlsx hoặc .csv).", "File of answers (.xlsx or .csv)."})
    private Path answers;

    @Option(
            names = "--questionnaire",
            description = {"Phiếu hỏi (JSON).", "The questionnaire (JSON)."})
    private Path questionnaire;

    @Option(
            names = "--unit",
            description = {
                "Đơn vị cần xem thứ hạng; mặc định là đơn vị ở giữa bảng.",
                "Unit whose place is shown; by default one in the middle."
            })
    private String unit;

    @Option(
            names = "--lang",
            defaultValue = "vi",
            description = {"vi hoặc en.", "vi or en."})
    private String lang;

    /**
     * Runs the example.
     *
     * @param args options, see {@code --help}
     */
    public static void main(String[] args) {
        run(new CompareMethods(), args);
    }

    private Language language() {
        return language(lang);
    }

    private String tell(String vi, String en) {
        return Text.of(vi, en).in(language());
    }

    @Override
    public Integer call() throws IOException {
        Path folder = SampleData.folder().resolve(SampleSurvey.FOLDER);
        if (answers == null) {
            say(tell("DỮ LIỆU GIẢ LẬP.", "SYNTHETIC DATA."));
        }
        Questionnaire asked = QuestionnaireJson.read(
                        questionnaire == null ? folder.resolve("questionnaire.json") : questionnaire)
                .orElseThrow();
        Answers given = AnswerFiles.answers(
                        answers == null ? folder.resolve("answers.csv") : answers, asked, AnswerLayout.AUTOMATIC, null)
                .value();
        Wave wave = Wave.of("sample", "households", asked);
        List<SatisfactionMethod> methods = SatisfactionMethod.elevenReadings();
        String shown = unit == null ? middle(wave, methods.get(0), given) : unit;
        if (!Satisfaction.of(wave, methods.get(0), given, List.of()).units().contains(shown)) {
            throw new IllegalArgumentException("Không có đơn vị / no unit '%s' in the answers.".formatted(shown));
        }
        say(tell("Thứ hạng của %s trong ngoặc.", "The place of %s in brackets."), shown);
        SatisfactionFigure first = null;
        for (SatisfactionMethod method : methods) {
            Satisfaction result = Satisfaction.of(wave, method, given, List.of());
            SatisfactionFigure all = result.figure(Satisfaction.ALL, Questionnaire.OVERALL);
            SatisfactionLeague league = SatisfactionLeague.of(result, null, RankCorrection.SIMULTANEOUS_HOLM);
            String place = league.lines().stream()
                    .filter(line -> line.figure().unit().equals(shown))
                    .map(line -> line.place() + ", " + line.ranks().best() + "–"
                            + line.ranks().worst())
                    .findFirst()
                    .orElse("–");
            say(
                    "  %s  %7s %%  (%s)  %s",
                    method.id(), percent(all.index()), place, method.title().in(language()));
            first = first == null ? all : first;
        }
        SatisfactionMethod last = methods.get(6);
        SatisfactionFigure other =
                Satisfaction.of(wave, last, given, List.of()).figure(Satisfaction.ALL, Questionnaire.OVERALL);
        say("");
        say(tell("Trừ A cho G? ", "A less G? ")
                + SatisfactionChange.between(first, other, 0, 0.95)
                        .findings()
                        .get(0)
                        .message(language()));
        return OK;
    }

    private static String middle(Wave wave, SatisfactionMethod method, Answers given) {
        List<SatisfactionLeague.Line> lines = SatisfactionLeague.of(
                        Satisfaction.of(wave, method, given, List.of()), null, RankCorrection.SIMULTANEOUS_HOLM)
                .lines();
        return lines.isEmpty() ? "–" : lines.get(lines.size() / 2).figure().unit();
    }

    private String percent(Points index) {
        if (index == null) {
            return "–";
        }
        String digits = index.toDecimal(2, RoundingMode.HALF_UP).toPlainString();
        return language() == Language.VIETNAMESE ? digits.replace('.', ',') : digits;
    }
}
