package org.parindex.io.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Source;
import org.parindex.points.Rounding;
import org.parindex.rule.Award;
import org.parindex.rule.Direction;
import org.parindex.rule.Interval;
import org.parindex.rule.Measure;
import org.parindex.rule.Options;
import org.parindex.rule.Proportional;
import org.parindex.scheme.Band;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Classification;
import org.parindex.scheme.EvidencePolicy;
import org.parindex.scheme.EvidenceRule;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Quota;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TieKey;
import org.parindex.scheme.TieMethod;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.text.Text;
import org.parindex.unit.Alias;
import org.parindex.unit.Succession;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** A small round in which every sort of answer, source and place in a ranking occurs. */
final class SampleRound {

    private SampleRound() {}

    static UnitRegister units() {
        Unit a = Unit.of("a", "Sở Nội vụ", UnitLevel.DEPARTMENT)
                .withAttributes(Map.of("vùng", "miền núi"))
                .withAliases(List.of(
                        Alias.of("SNV"),
                        new Alias("Ban Tổ chức", LocalDate.of(1990, 1, 1), LocalDate.of(2003, 5, 31))));
        Unit b = Unit.of("b", "Sở Tư pháp", UnitLevel.DEPARTMENT)
                .inGroup("đặc thù")
                .under("a");
        Unit c = Unit.of("c", "Ban Dân tộc", UnitLevel.SERVICE_UNIT)
                .inGroup("department")
                .unranked();
        Unit d = Unit.of("d", "Sở Y tế", UnitLevel.DEPARTMENT);
        Unit e = Unit.of("e", "Sở Xây dựng", UnitLevel.DEPARTMENT);
        return UnitRegister.of(
                List.of(a, b, c, d, e),
                List.of(
                        new Succession("e", "d", Succession.Kind.MERGED, LocalDate.of(2025, 7, 1)),
                        new Succession("x", "a", Succession.Kind.RENAMED, null)));
    }

    static Scheme scheme() {
        Leaf share = Leaf.of(
                "1.1",
                Text.of("Tỷ lệ", "Rate"),
                "1",
                Proportional.from(Measure.Share.of("done", "assigned"), Interval.atLeast("0")));
        Leaf plan = Leaf.of(
                        "1.2",
                        Text.of("Kế hoạch", "Plan"),
                        "1",
                        new Options(
                                "option",
                                List.of(
                                        new Options.Option("yes", Text.of("có", "yes"), Award.FULL),
                                        new Options.Option("no", Text.of("không", "no"), Award.NOTHING))))
                .withEvidence(EvidenceRule.required(EvidencePolicy.WARN, Text.of("kế hoạch")));
        Leaf survey =
                Leaf.of("1.3", Text.of("Hài lòng", "Satisfaction"), "2", null).in(Channel.SURVEY);
        return Scheme.builder("mini", UnitLevel.DEPARTMENT)
                .add(Branch.of("1", Text.of("Lĩnh vực", "Domain"), share, plan, survey))
                .ranking(new RankingPolicy(
                        ValueBasis.INDEX_PERCENT,
                        Rounding.halfUp(0),
                        TieMethod.AVERAGE,
                        List.of(new TieKey.ByNode("1", ValueBasis.POINTS, Direction.HIGHER_IS_BETTER)),
                        false))
                .classification(new Classification(
                        ValueBasis.INDEX_PERCENT,
                        Rounding.NONE,
                        List.of(
                                new Band(
                                        "good",
                                        Text.of("Tốt", "Good"),
                                        Interval.atLeast("50"),
                                        List.of(),
                                        new Quota(new BigDecimal("20"), List.of())),
                                Band.of("other", Text.of("Khác", "Other"), Interval.below("50")))))
                .build();
    }

    static Assessments assessments() {
        Evidence evidence = new Evidence(
                "12/KH", LocalDate.of(2025, 1, 2), "UBND", "Kế hoạch", "II.1", "https://example.org/1", "0".repeat(64));
        UnitAssessment a = UnitAssessment.builder("a")
                .submittedOn(LocalDate.of(2025, 11, 30))
                .source(new Source.Line("a.csv", 0))
                .notHeld(Channel.SURVEY)
                .answer(
                        "1.1",
                        Stage.SELF,
                        Answer.figure("done", "1")
                                .andFigure("assigned", "3")
                                .from(new Source.Cell("a.xlsx", "Tự chấm", "D7")))
                .answer(
                        "1.1",
                        Stage.APPRAISED_2,
                        Answer.figure("done", "1.0")
                                .andFigure("assigned", "3")
                                .andPoints("0.30")
                                .withRemark("theo “biên bản”")
                                .given("Tổ thẩm định", LocalDate.of(2025, 12, 5)))
                .answer("1.2", Stage.SELF, Answer.option("yes").withEvidence(evidence, Evidence.of("x")))
                .build();
        UnitAssessment b = UnitAssessment.builder("b")
                .answer(
                        "1.1",
                        Stage.SELF,
                        Answer.nothingArose("không có nhiệm vụ").from(new Source.Line("b.csv", 7)))
                .answer("1.2", Stage.SELF, Answer.notApplicable("").from(new Source.Json("b.json", "/answers/0", 3, 5)))
                .answer("1.3", Stage.FINAL, Answer.points("1.25").from(new Source.Json("", "", 0, 0)))
                .build();
        UnitAssessment c = UnitAssessment.builder("c")
                .answer("1.1", Stage.SELF, Answer.figure("done", "5").andFigure("assigned", "3"))
                .answer("1.2", Stage.SELF, Answer.missing())
                .answer("1.2", Stage.APPRAISED, Answer.choice("other", "no").from(new Source.Cell("c.xlsx", "S", "")))
                .build();
        UnitAssessment d = UnitAssessment.builder("d")
                .answer(
                        "1.1",
                        Stage.SELF,
                        Answer.of(new Claim.Given(
                                Map.of("done", new BigDecimal("1"), "assigned", new BigDecimal("3")),
                                Map.of("x", "y"),
                                null)))
                .answer("1.3", Stage.SELF, Answer.points("2"))
                .build();
        return Assessments.of(
                        new Round("2025-1", 2025, Text.of("Đợt 1", "Round 1"), LocalDate.of(2025, 12, 1)),
                        units(),
                        List.of(a, b, c, d))
                .notHeld(Channel.EXTERNAL);
    }

    static Scores scores() {
        return Scorer.of(scheme()).score(assessments());
    }
}
