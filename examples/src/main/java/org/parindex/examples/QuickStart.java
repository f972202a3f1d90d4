package org.parindex.examples;

import java.util.List;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.rank.Ranking;
import org.parindex.rule.Measure;
import org.parindex.rule.Options;
import org.parindex.rule.Proportional;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Scheme;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** What an embedding developer copies: a set, two units, scores, ranks, and why. */
public final class QuickStart {
    private QuickStart() {}

    /** Runs the example. @param args none */
    public static void main(String[] args) {
        Scheme scheme = Scheme.builder("demo", UnitLevel.COMMUNE)
                .add(Branch.of(
                        "1",
                        Text.of("Kế hoạch", "Plan"),
                        Leaf.of(
                                "1.1",
                                Text.of("Ban hành kế hoạch", "Plan issued"),
                                "0.5",
                                Options.of(
                                        Options.Option.of("on-time", Text.of("đúng hạn", "on time"), "0.5"),
                                        Options.Option.of("late", Text.of("chậm", "late"), "0.25"))),
                        Leaf.of(
                                "1.2",
                                Text.of("Hoàn thành kế hoạch", "Plan completed"),
                                "1.5",
                                Proportional.of(Measure.Share.of("done", "assigned")))))
                .build();
        UnitRegister units = UnitRegister.of(
                List.of(Unit.of("a", "Xã An", UnitLevel.COMMUNE), Unit.of("b", "Xã Bình", UnitLevel.COMMUNE)));
        Assessments answers = Assessments.of(
                Round.of(2025),
                units,
                List.of(
                        UnitAssessment.builder("a")
                                .answer("1.1", Stage.SELF, Answer.option("on-time"))
                                .answer(
                                        "1.2",
                                        Stage.SELF,
                                        Answer.figure("done", "27").andFigure("assigned", "30"))
                                .build(),
                        UnitAssessment.builder("b")
                                .answer("1.1", Stage.SELF, Answer.option("late"))
                                .answer(
                                        "1.2",
                                        Stage.SELF,
                                        Answer.figure("done", "30").andFigure("assigned", "30"))
                                .build()));
        Scores scores = Scorer.of(scheme).score(answers);
        scores.findings().forEach(finding -> System.out.println(finding.message(Language.VIETNAMESE)));
        Ranking.of(scores)
                .groups()
                .get(0)
                .ranked()
                .forEach(
                        one -> System.out.println(one.rank() + ". " + one.unit().name() + ": " + one.points()));
        System.out.println(scores.of("a").explain("1.2").toText(Language.VIETNAMESE));
    }

    /** The example under the runnable jar. */
    @picocli.CommandLine.Command(name = "QuickStart", description = "Bộ tiêu chí nhỏ nhất / the smallest set.")
    static final class Command extends Example {
        @Override
        public Integer call() {
            QuickStart.main(new String[0]);
            return OK;
        }
    }
}
