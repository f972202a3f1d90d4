package org.parindex.io.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Source;
import org.parindex.points.Rounding;
import org.parindex.rule.Interval;
import org.parindex.rule.Measure;
import org.parindex.rule.Proportional;
import org.parindex.scheme.Band;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Classification;
import org.parindex.scheme.EvidencePolicy;
import org.parindex.scheme.EvidenceRule;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Role;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/**
 * A round small enough for a hand calculation, whose texts try to break out of pages and tables.
 *
 * <p>Three units. 1.1 is 10 × done ÷ assigned, 1.2 is awarded out of 5, 2.1 a survey out of 5; bonus 9.1 up to 2. Total 20.
 */
final class HostileRound {

    static final String SCRIPT = "<script>document.title='x'</script>";
    static final String FORMULA = "=HYPERLINK(\"http://x\",\"y\")";

    private HostileRound() {}

    static Scheme scheme() {
        Leaf tasks = Leaf.of(
                        "1.1",
                        Text.of("Nhiệm vụ hoàn thành </script> \u2028", "Tasks done"),
                        "10",
                        Proportional.from(Measure.Share.of("đã xong", "được giao"), Interval.atLeast("0")))
                .withEvidence(EvidenceRule.required(EvidencePolicy.WARN, Text.of("Báo cáo", "Report")));
        Leaf judged = Leaf.of("1.2", Text.of("Chất lượng", "Quality"), "5", null);
        Leaf survey =
                Leaf.of("2.1", Text.of("Hài lòng", "Satisfaction"), "5", null).in(Channel.SURVEY);
        Leaf bonus = Leaf.of("9.1", Text.of("Sáng kiến", "Initiatives"), "2", null);
        return Scheme.builder("thu", UnitLevel.COMMUNE)
                .title(Text.of("Bộ thử " + SCRIPT, "Trial set"))
                .add(
                        Branch.of("1", Text.of("Điều hành", "Steering"), tasks, judged),
                        Branch.of("2", Text.of("Khảo sát", "Survey"), survey),
                        Branch.of("9", Text.of("Điểm thưởng", "Bonus"), bonus).as(Role.BONUS, null))
                .classification(new Classification(
                        ValueBasis.INDEX_PERCENT,
                        Rounding.halfUp(2),
                        List.of(
                                Band.of("tot", Text.of("Tốt", "Good"), Interval.atLeast("90")),
                                Band.of("kha", Text.of("Khá", "Fair"), Interval.fromTo("50", "90")),
                                Band.of("yeu", Text.of("Yếu", "Weak"), Interval.below("50")))))
                .build();
    }

    private static Answer tasks(String done, String assigned) {
        return Answer.figure("đã xong", done).andFigure("được giao", assigned);
    }

    static Scores scores() {
        List<Unit> units = new ArrayList<>();
        units.add(Unit.of("a", "Xã " + SCRIPT, UnitLevel.COMMUNE));
        units.add(Unit.of("b", FORMULA, UnitLevel.COMMUNE));
        units.add(Unit.of("c", "Xã Đăk Ơ; \"Đặc biệt\"", UnitLevel.COMMUNE));
        // a: 27 ÷ 30 × 10 = 9; 4; 4.5; bonus 1 → 18.5 of 20 = 92.5 %
        UnitAssessment a = UnitAssessment.builder("a")
                .answer(
                        "1.1",
                        Stage.SELF,
                        tasks("27", "30")
                                .from(new Source.Cell("a.xlsx", "Phiếu", "D7"))
                                .withEvidence(new Evidence(
                                        "88/BC-UBND", LocalDate.of(2025, 1, 5), "UBND", "Báo cáo năm", "", "", "")))
                .answer("1.2", Stage.SELF, Answer.points("4"))
                .answer("2.1", Stage.SELF, Answer.points("4.5"))
                .answer("9.1", Stage.SELF, Answer.points("1"))
                .build();
        // b: self 20 ÷ 30, appraised 10 ÷ 30 × 10 = 3.3333; 5 lowered to 2; 4 → 9.3333 of 20 = 46.67 %
        UnitAssessment b = UnitAssessment.builder("b")
                .answer("1.1", Stage.SELF, tasks("20", "30").from(new Source.Cell("b.xlsx", "Phiếu", "D7")))
                .answer(
                        "1.1",
                        Stage.APPRAISED,
                        tasks("10", "30")
                                .withRemark("Mười việc quá hạn " + SCRIPT)
                                .from(new Source.Cell("b.xlsx", "Phiếu", "E7")))
                .answer("1.2", Stage.SELF, Answer.points("5"))
                .answer("1.2", Stage.APPRAISED, Answer.points("2").withRemark("+1 là không đủ"))
                .answer("2.1", Stage.SELF, Answer.points("4"))
                .answer("9.1", Stage.SELF, Answer.points("0"))
                .build();
        return Scorer.of(scheme()).score(Assessments.of(Round.of(2025), UnitRegister.of(units), List.of(a, b)));
    }
}
