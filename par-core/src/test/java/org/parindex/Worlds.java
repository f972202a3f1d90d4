package org.parindex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Scheme;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** Small rounds for tests. */
public final class Worlds {

    private Worlds() {}

    public static Leaf leaf(String code, String maximum) {
        return Leaf.of(code, Text.of(code), maximum, null);
    }

    public static Scheme.Builder scheme() {
        return Scheme.builder("test", UnitLevel.COMMUNE);
    }

    public static Unit unit(String id) {
        return Unit.of(id, id, UnitLevel.COMMUNE);
    }

    /** One unit "u" with self-assessed answers. */
    public static Scores score(Scheme scheme, Map<String, Answer> answers) {
        UnitAssessment.Builder builder = UnitAssessment.builder("u");
        answers.forEach((node, answer) -> builder.answer(node, Stage.SELF, answer));
        return score(scheme, List.of(unit("u")), List.of(builder.build()));
    }

    public static Scores score(Scheme scheme, List<Unit> units, List<UnitAssessment> answers) {
        return Scorer.of(scheme).score(Assessments.of(Round.of(2025), UnitRegister.of(units), answers));
    }

    /** Units with awarded points for the leaf "1". */
    public static Scores totals(Scheme scheme, Map<String, String> points) {
        List<Unit> units = new ArrayList<>();
        List<UnitAssessment> answers = new ArrayList<>();
        points.forEach((id, value) -> {
            units.add(unit(id));
            answers.add(UnitAssessment.builder(id)
                    .answer("1", Stage.SELF, Answer.points(value))
                    .build());
        });
        return score(scheme, units, answers);
    }

    public static List<String> codes(Scores scores) {
        return scores.findings().stream().map(finding -> finding.code()).toList();
    }
}
