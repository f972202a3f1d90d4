package org.parindex.io.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.points.Rounding;
import org.parindex.rule.*;
import org.parindex.scheme.*;
import org.parindex.text.Text;
import org.parindex.unit.UnitLevel;

/** A set that uses every kind of rule, measure, condition, gate and policy. */
final class RichScheme {

    private RichScheme() {}

    private static Leaf leaf(String code, ScoringRule rule) {
        return Leaf.of(code, Text.of("tiêu chí " + code, "criterion " + code), "2.50", rule);
    }

    static Scheme make() {
        Measure share = Measure.Share.of("đúng hạn", "tổng");
        Measure figure = new Measure.Figure("x", Input.Kind.PERCENT);
        Map<String, ScoringRule> cases = new LinkedHashMap<>();
        cases.put("miền núi", Proportional.of(share));
        cases.put("đồng bằng", Proportional.from(share, Interval.above("80")));
        Options options = Options.of(
                Options.Option.of("a", Text.of("có", "yes"), "2.5"),
                new Options.Option("b", Text.of("không"), Award.share("0.5")),
                Options.Option.of("c", Text.of("sai"), "-0.25"));
        Condition condition = new Condition.All(List.of(
                new Condition.Compares(figure, Interval.between("1", "2")),
                new Condition.Any(List.of(
                        new Condition.Chosen("option", "a"), new Condition.Not(new Condition.Chosen("o", "b"))))));
        Branch first = Branch.of(
                        "1",
                        Text.of("I"),
                        leaf("1.1", options),
                        leaf(
                                "1.2",
                                new Steps(
                                        share,
                                        List.of(
                                                Steps.Step.of(Interval.exactly("100"), "2.5"),
                                                new Steps.Step(
                                                        new Interval(
                                                                new BigDecimal("80"),
                                                                false,
                                                                new BigDecimal("100"),
                                                                false),
                                                        Award.share("0.5")),
                                                Steps.Step.of(Interval.atMost("80"), "0")),
                                        Overlap.HIGHEST)),
                        leaf(
                                "1.3",
                                new Proportional(
                                        new Measure.Complement(share),
                                        new BigDecimal("90"),
                                        Interval.atLeast("50"),
                                        Award.points("0.1"))),
                        leaf(
                                "1.4",
                                new Linear(
                                        new Measure.Change("nay", "gốc", Direction.LOWER_IS_BETTER, Input.Kind.COUNT),
                                        List.of(
                                                new Linear.Knot(BigDecimal.ZERO, Award.NOTHING),
                                                new Linear.Knot(BigDecimal.TEN, Award.FULL)))),
                        leaf("1.5", new PerItem("n", Award.points("0.5"), Award.points("0.1"), Award.FULL)),
                        leaf(
                                "1.6",
                                new Ladder(
                                        figure,
                                        new BigDecimal("40000"),
                                        Award.points("1"),
                                        new BigDecimal("3000"),
                                        Award.points("0.5"),
                                        Award.FULL,
                                        Partial.PROPORTIONAL)),
                        leaf(
                                        "1.7",
                                        new Deductions(
                                                Award.FULL,
                                                List.of(new Deductions.Event(
                                                        "trễ", Text.of("trễ", "late"), Award.points("0.25"))),
                                                Combine.MAXIMUM,
                                                null))
                                .withMinimum(new BigDecimal("-1")),
                        leaf("1.8", new ZeroEvent("vi phạm", Text.of("vi phạm"), Award.FULL, Award.share("0.2"))),
                        leaf(
                                "1.9",
                                new Target(
                                        "đạt",
                                        "chỉ tiêu",
                                        Direction.LOWER_IS_BETTER,
                                        Award.FULL,
                                        Award.points("0.5"),
                                        Input.Kind.COUNT)),
                        leaf(
                                "1.10",
                                new Compare(
                                        "nay",
                                        "trước",
                                        Direction.LOWER_IS_BETTER,
                                        Award.FULL,
                                        Award.share("0.5"),
                                        Award.NOTHING,
                                        Input.Kind.NUMBER)))
                .withMaximum(new BigDecimal("25.0"))
                .asBlock()
                .with(PolicyOverrides.NONE
                        .notApplicable(NotApplicablePolicy.RESCALE_BLOCK)
                        .rounding(Rounding.halfUp(2), null));
        Branch second = Branch.of(
                "2",
                Text.of("II"),
                leaf(
                        "2.1",
                        new Parts(
                                Combine.MAXIMUM,
                                List.of(
                                        Parts.Part.of("p", "1", Proportional.of(share)),
                                        new Parts.Part("q", Text.of("q"), BigDecimal.ONE, options, Award.NOTHING)),
                                Award.share("0.8"))),
                leaf("2.2", new Gate(condition, Proportional.of(share), Award.points("0.25"))),
                leaf(
                                "2.3",
                                new SurveyRate(
                                        new Measure.WeightedMean(List.of(
                                                new WeightedFigure("A", new BigDecimal("100")),
                                                new WeightedFigure("D", BigDecimal.ZERO))),
                                        new BigDecimal("90"),
                                        Interval.above("50")))
                        .in(Channel.SURVEY),
                leaf("2.4", new ExternalPoints("sipas", new BigDecimal("10"))).in(Channel.EXTERNAL),
                leaf("2.5", new Judged(BigDecimal.ZERO, new BigDecimal("2.5"), new BigDecimal("0.25"))),
                leaf(
                        "2.6",
                        new RelativeToGroup(
                                new Measure.Share(
                                        List.of(
                                                new WeightedFigure("b", BigDecimal.ONE),
                                                new WeightedFigure("c", new BigDecimal("0.5"))),
                                        "a",
                                        "loại",
                                        Input.Kind.AMOUNT,
                                        true),
                                Direction.LOWER_IS_BETTER,
                                RelativeToGroup.Basis.SCALED,
                                BigDecimal.ONE,
                                BigDecimal.TEN)),
                leaf("2.7", new ByAttribute("vùng", cases, options)),
                leaf(
                        "2.8",
                        new Formula(
                                List.of(Input.of("a", Input.Kind.COUNT), Input.of("b", Input.Kind.COUNT)),
                                List.of(new Formula.Branch("a > b", "MAX_POINTS * b / a"), new Formula.Branch("", "0")),
                                Award.points("-1"),
                                Award.FULL)),
                leaf("1.1", null)
                        .withId("2/1.1")
                        .withBindings(
                                Map.of("x", new Binding.FigureOf("1.2", "tổng"), "y", new Binding.PointsOf("1.1")))
                        .withChecks(List.of(new FigureCheck(List.of("a", "b"), FigureCheck.Relation.AT_MOST, "c")))
                        .withEvidence(EvidenceRule.required(EvidencePolicy.WITHHOLD, Text.of("KH", "plan"))));
        Branch bonus = Branch.of("3", Text.of("thưởng"), leaf("3.1", null)).as(Role.BONUS, new BigDecimal("3"));
        Classification bands = new Classification(
                ValueBasis.POINTS_WITHOUT_BONUS,
                Rounding.of(1, RoundingMode.HALF_EVEN),
                List.of(
                        new Band(
                                "A",
                                Text.of("Xuất sắc", "Excellent"),
                                Interval.atLeast("90"),
                                List.of(
                                        new BandGate.NoLeafAtZero("1"),
                                        new BandGate.NoLeafAtZero(null),
                                        new BandGate.SelfAssessmentSubmitted(),
                                        new BandGate.NodeWithin("2", ValueBasis.POINTS, Interval.atLeast("7")),
                                        new BandGate.SubordinateClasses("B", Interval.atLeast("70")),
                                        new BandGate.AttributeNot("kỷ luật", List.of("khiển trách", "cảnh cáo"))),
                                new Quota(new BigDecimal("20"), List.of("B"))),
                        Band.of("B", Text.of("Tốt"), Interval.fromTo("80", "90")),
                        Band.of("C", Text.of("Còn lại"), Interval.below("80"))));
        return Scheme.builder("rich", UnitLevel.SERVICE_UNIT)
                .version("2025.2")
                .title(Text.of("Bộ \"đủ\" loại\n", "Rich"))
                .document(new Document("1/QĐ", LocalDate.of(2025, 1, 2), "UBND", "", "https://example.org"))
                .valid(LocalDate.of(2025, 1, 1), null)
                .add(first, second, bonus)
                .declaredTotal("47.50")
                .policies(PolicyOverrides.NONE.missing(MissingPolicy.EXCLUDE_UNIT))
                .total(new TotalPolicy(new BigDecimal("103"), BigDecimal.ZERO, Rounding.halfUp(3), Rounding.NONE))
                .ranking(new RankingPolicy(
                        ValueBasis.POINTS,
                        Rounding.halfUp(2),
                        TieMethod.AVERAGE,
                        List.of(
                                new TieKey.ByNode("1", ValueBasis.INDEX_PERCENT, Direction.LOWER_IS_BETTER),
                                new TieKey.ByChannel(Channel.SURVEY, Direction.HIGHER_IS_BETTER)),
                        true))
                .classification(bands)
                .group(new PeerGroup("đặc khu", Text.of("đặc khu"), false, bands))
                .build();
    }
}
