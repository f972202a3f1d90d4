package org.parindex.examples;

import java.io.IOException;
import java.math.RoundingMode;
import java.util.List;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The same answers under eleven readings of “the satisfaction index”: the figure, and the place of one unit. */
@Command(
        name = "CompareMethods",
        description = {
            "Cùng một bộ câu trả lời, mười một cách tính: chỉ số và thứ hạng thay đổi thế nào.",
            "The same answers under eleven methods: how the index and the places change."
        })
public final class CompareMethods extends BilingualExample {

    @Mixin
    private SurveyOptions survey;

    @Option(
            names = "--unit",
            description = {
                "Đơn vị cần xem thứ hạng; mặc định là đơn vị ở giữa bảng.",
                "Unit whose place is shown; by default one in the middle."
            })
    private String unit;

    /**
     * Runs the example.
     *
     * @param args options, see {@code --help}
     */
    public static void main(String[] args) {
        run(new CompareMethods(), args);
    }

    @Override
    public Integer call() throws IOException {
        if (survey.isSample()) {
            say(tell("DỮ LIỆU GIẢ LẬP.", "SYNTHETIC DATA."));
        }
        Questionnaire asked = survey.questionnaire();
        Answers given = AnswerFiles.answers(survey.answers(), asked, AnswerLayout.AUTOMATIC, null)
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
        return shown(index.toDecimal(2, RoundingMode.HALF_UP).toPlainString());
    }
}
