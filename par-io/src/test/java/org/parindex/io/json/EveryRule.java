package org.parindex.io.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.points.Rounding;
import org.parindex.rule.Award;
import org.parindex.rule.ByAttribute;
import org.parindex.rule.Combine;
import org.parindex.rule.Compare;
import org.parindex.rule.Condition;
import org.parindex.rule.Deductions;
import org.parindex.rule.Direction;
import org.parindex.rule.ExternalPoints;
import org.parindex.rule.FigureCheck;
import org.parindex.rule.Formula;
import org.parindex.rule.Gate;
import org.parindex.rule.Input;
import org.parindex.rule.Interval;
import org.parindex.rule.InvalidFigures;
import org.parindex.rule.Judged;
import org.parindex.rule.Ladder;
import org.parindex.rule.Linear;
import org.parindex.rule.Measure;
import org.parindex.rule.Options;
import org.parindex.rule.Overlap;
import org.parindex.rule.Partial;
import org.parindex.rule.Parts;
import org.parindex.rule.PerItem;
import org.parindex.rule.Proportional;
import org.parindex.rule.RelativeToGroup;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.Steps;
import org.parindex.rule.SurveyRate;
import org.parindex.rule.Target;
import org.parindex.rule.WeightedFigure;
import org.parindex.rule.ZeroEvent;
import org.parindex.scheme.AboveMaximumPolicy;
import org.parindex.scheme.Band;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Binding;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.ChannelPolicy;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Document;
import org.parindex.scheme.EvidencePolicy;
import org.parindex.scheme.EvidenceRule;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.LeafNotes;
import org.parindex.scheme.MissingPolicy;
import org.parindex.scheme.Node;
import org.parindex.scheme.NotApplicablePolicy;
import org.parindex.scheme.NotAppraisedPolicy;
import org.parindex.scheme.NothingArosePolicy;
import org.parindex.scheme.OutOfRangePolicy;
import org.parindex.scheme.PeerGroup;
import org.parindex.scheme.Policies;
import org.parindex.scheme.PolicyOverrides;
import org.parindex.scheme.Precedence;
import org.parindex.scheme.Quota;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Role;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TieKey;
import org.parindex.scheme.TieMethod;
import org.parindex.scheme.TotalPolicy;
import org.parindex.scheme.ValueBasis;
import org.parindex.text.Text;
import org.parindex.unit.UnitLevel;

/** A set with every kind of rule, measure, condition, gate, binding and policy in it. */
final class EveryRule {

    private static final Text LABEL = Text.of("báo cáo trễ", "late report");

    private EveryRule() {}

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    static Map<String, Measure> measures() {
        Map<String, Measure> all = new LinkedHashMap<>();
        all.put("figure", new Measure.Figure("số báo cáo", Input.Kind.COUNT));
        all.put("share", Measure.Share.of("đúng hạn", "tổng số"));
        all.put(
                "weighted share",
                new Measure.Share(
                        List.of(
                                new WeightedFigure("đúng hạn", BigDecimal.ONE),
                                new WeightedFigure("trễ hạn", decimal("0.50"))),
                        "tổng số",
                        "loại trừ",
                        Input.Kind.AMOUNT,
                        true));
        all.put("complement", new Measure.Complement(Measure.Share.of("trễ hạn", "tổng số")));
        all.put("change", new Measure.Change("năm nay", "năm trước", Direction.LOWER_IS_BETTER, Input.Kind.NUMBER));
        all.put(
                "mean",
                new Measure.WeightedMean(List.of(
                        new WeightedFigure("tốt", decimal("100")), new WeightedFigure("khá", decimal("75.0")))));
        return all;
    }

    static Map<String, Condition> conditions() {
        Condition enough = new Condition.Compares(measures().get("share"), Interval.atLeast("80"));
        Condition chosen = new Condition.Chosen("option", "có");
        Map<String, Condition> all = new LinkedHashMap<>();
        all.put("compares", enough);
        all.put("chosen", chosen);
        all.put("chosen elsewhere", new Condition.Chosen("kế hoạch", "có"));
        all.put("all", new Condition.All(List.of(enough, chosen)));
        all.put("any", new Condition.Any(List.of(chosen, new Condition.Not(enough))));
        all.put("not", new Condition.Not(new Condition.All(List.of(chosen))));
        return all;
    }

    static Map<String, ScoringRule> rules() {
        Map<String, ScoringRule> all = new LinkedHashMap<>();
        Measure share = measures().get("share");
        all.put(
                "options",
                new Options(
                        "option",
                        List.of(
                                new Options.Option("có", Text.of("có"), Award.FULL),
                                new Options.Option("cham", Text.of("chậm", "late"), Award.points("0.50")),
                                new Options.Option("khong", Text.EMPTY, Award.share("0")))));
        all.put(
                "steps",
                new Steps(
                        share,
                        List.of(
                                new Steps.Step(Interval.atLeast("90"), Award.FULL),
                                new Steps.Step(Interval.fromTo("70.5", "90"), Award.points("0.5")),
                                new Steps.Step(
                                        new Interval(decimal("10"), false, decimal("70.5"), true), Award.points("-1")),
                                new Steps.Step(Interval.below("0"), Award.NOTHING),
                                new Steps.Step(Interval.exactly("1.0"), Award.NOTHING)),
                        Overlap.HIGHEST));
        all.put("proportional", new Proportional(share, decimal("95"), Interval.above("50"), Award.share("0.25")));
        all.put(
                "linear",
                new Linear(
                        measures().get("mean"),
                        List.of(
                                new Linear.Knot(decimal("50"), Award.NOTHING),
                                new Linear.Knot(decimal("100"), Award.FULL))));
        all.put("per-item", new PerItem("sáng kiến", Award.points("0.25"), Award.points("0.1"), Award.points("1")));
        all.put(
                "ladder",
                new Ladder(
                        measures().get("change"),
                        decimal("5"),
                        Award.points("0.5"),
                        decimal("1"),
                        Award.points("0.1"),
                        Award.FULL,
                        Partial.PROPORTIONAL));
        all.put(
                "deductions",
                new Deductions(
                        Award.share("0.9"),
                        List.of(
                                new Deductions.Event("trễ", LABEL, Award.points("0.25")),
                                new Deductions.Event("không gửi", Text.of("không gửi"), Award.share("0.5"))),
                        Combine.MAXIMUM,
                        Award.NOTHING));
        all.put("zero-event", new ZeroEvent("vi phạm", LABEL, Award.share("1.0"), Award.points("-0.5")));
        all.put(
                "target",
                new Target(
                        "thực hiện",
                        "kế hoạch",
                        Direction.LOWER_IS_BETTER,
                        Award.points("1"),
                        Award.points("0.1"),
                        Input.Kind.NUMBER));
        all.put(
                "compare",
                new Compare(
                        "năm nay",
                        "năm trước",
                        Direction.HIGHER_IS_BETTER,
                        Award.FULL,
                        Award.share("0.5"),
                        Award.NOTHING,
                        Input.Kind.AMOUNT));
        all.put(
                "parts",
                new Parts(
                        Combine.SUM,
                        List.of(
                                new Parts.Part(
                                        "a",
                                        Text.of("phần a", "part a"),
                                        decimal("0.5"),
                                        all.get("options"),
                                        Award.FULL),
                                new Parts.Part("b", Text.of("b"), decimal("0.50"), all.get("steps"), Award.NOTHING)),
                        Award.points("0.9")));
        int number = 0;
        for (Condition condition : conditions().values()) {
            all.put("gate " + ++number, new Gate(condition, all.get("proportional"), Award.points("0.2")));
        }
        all.put("survey-rate", new SurveyRate(measures().get("mean"), decimal("90"), Interval.atLeast("60")));
        all.put("external", new ExternalPoints("chỉ số", decimal("1000")));
        all.put("judged", new Judged(decimal("-1"), decimal("2"), decimal("0.25")));
        for (RelativeToGroup.Basis basis : RelativeToGroup.Basis.values()) {
            all.put(
                    "relative " + basis,
                    new RelativeToGroup(
                            measures().get("complement"),
                            Direction.LOWER_IS_BETTER,
                            basis,
                            decimal("0.5"),
                            decimal("10")));
        }
        all.put(
                "by-attribute",
                new ByAttribute(
                        "vùng", new LinkedHashMap<>(Map.of("miền núi", all.get("judged"))), all.get("external")));
        all.put(
                "formula",
                new Formula(
                        List.of(
                                new Input("A", Input.Kind.COUNT, Text.of("số A", "number A"), true),
                                new Input("B", Input.Kind.AMOUNT, Text.of("B"), false)),
                        List.of(new Formula.Branch("A > 0", "MAX_POINTS * B / A"), new Formula.Branch("", "0")),
                        Award.NOTHING,
                        Award.FULL));
        return all;
    }

    static Scheme scheme() {
        return new Scheme(
                "bộ-1",
                "2",
                Text.of("Bộ chỉ số \"PAR\"\n😀", "PAR index"),
                new Document(
                        "1149/QĐ-BNV", LocalDate.of(2023, 12, 30), "Bộ Nội vụ", "Quyết định", "https://example.org/x"),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                UnitLevel.DEPARTMENT,
                roots(),
                decimal("100.0"),
                policies(),
                new TotalPolicy(decimal("100"), decimal("0"), Rounding.halfUp(3), Rounding.halfUp(2)),
                ranking(),
                classification(),
                groups(),
                List.of("policies.missing", "total"));
    }

    private static List<Node> roots() {
        Node[] leaves = new Node[rules().size()];
        int number = 0;
        for (ScoringRule rule : rules().values()) {
            leaves[number] =
                    Leaf.of("1." + ++number, Text.of("tiêu chí " + number, "criterion " + number), "1.50", rule);
        }
        Branch all = Branch.of("1", Text.of("Lĩnh vực"), leaves).withMaximum(decimal("40"));
        Branch block = new Branch(
                "khối",
                "2",
                Text.of("Khối", "Block"),
                null,
                Role.NORMAL,
                null,
                true,
                overrides(),
                List.of(rich(), Leaf.of("1.1", Text.of("trùng mã"), "0", null).withId("2/1.1")));
        Branch bonus = Branch.of("3", Text.of("Thưởng"), Leaf.of("3.1", Text.of("t"), "5", null))
                .as(Role.BONUS, decimal("5"));
        Branch penalty = Branch.of(
                        "4",
                        Text.of("Phạt"),
                        new Leaf(
                                "p",
                                "",
                                Text.of("không mã"),
                                decimal("0"),
                                decimal("-3"),
                                Channel.ASSESSED,
                                null,
                                Map.of(),
                                List.of(),
                                EvidenceRule.NONE,
                                null,
                                PolicyOverrides.NONE,
                                LeafNotes.NONE))
                .as(Role.PENALTY, null);
        return List.of(all, block, bonus, penalty);
    }

    private static Leaf rich() {
        Map<String, Binding> bindings = new LinkedHashMap<>();
        bindings.put("tổng số", new Binding.FigureOf("1.2", "tổng số"));
        bindings.put("điểm", new Binding.PointsOf("1.3"));
        return new Leaf(
                "giàu",
                "2.1",
                Text.of("đủ thứ"),
                decimal("2.00"),
                decimal("-0.5"),
                Channel.SURVEY,
                rules().get("survey-rate"),
                bindings,
                List.of(
                        new FigureCheck(List.of("a", "b"), FigureCheck.Relation.EQUALS, "c"),
                        new FigureCheck(List.of("a"), FigureCheck.Relation.AT_MOST, "c")),
                EvidenceRule.required(EvidencePolicy.WITHHOLD, Text.of("văn bản", "document")),
                LocalDate.of(2024, 11, 30),
                overrides(),
                new LeafNotes("cách chấm", "nguồn", "phòng", "hồ sơ", "ghi chú"));
    }

    private static PolicyOverrides overrides() {
        return new PolicyOverrides(
                NotApplicablePolicy.RESCALE_BLOCK,
                NothingArosePolicy.ZERO,
                MissingPolicy.FAIL,
                ChannelPolicy.REMOVE,
                InvalidFigures.CAP,
                OutOfRangePolicy.CAP,
                AboveMaximumPolicy.KEEP,
                Precedence.RULE,
                NotAppraisedPolicy.TREAT_AS_MISSING,
                Rounding.halfUp(1),
                Rounding.NONE);
    }

    private static Policies policies() {
        return new Policies(
                NotApplicablePolicy.UNRANKED,
                NothingArosePolicy.NOT_APPLICABLE,
                MissingPolicy.EXCLUDE_UNIT,
                ChannelPolicy.ZERO,
                InvalidFigures.KEEP,
                OutOfRangePolicy.KEEP,
                AboveMaximumPolicy.CAP,
                Precedence.AWARDED,
                NotAppraisedPolicy.TAKE_PREVIOUS,
                Rounding.of(2, RoundingMode.HALF_EVEN),
                Rounding.of(0, RoundingMode.FLOOR));
    }

    private static RankingPolicy ranking() {
        return new RankingPolicy(
                ValueBasis.POINTS_WITHOUT_BONUS,
                Rounding.halfUp(2),
                TieMethod.AVERAGE,
                List.of(
                        new TieKey.ByNode("1", ValueBasis.INDEX_PERCENT, Direction.LOWER_IS_BETTER),
                        new TieKey.ByNode("khối", ValueBasis.POINTS, Direction.HIGHER_IS_BETTER),
                        new TieKey.ByChannel(Channel.SURVEY, Direction.HIGHER_IS_BETTER)),
                true);
    }

    private static Classification classification() {
        return new Classification(
                ValueBasis.INDEX_PERCENT,
                Rounding.halfUp(2),
                List.of(
                        new Band(
                                "xs",
                                Text.of("Xuất sắc", "Excellent"),
                                Interval.atLeast("90"),
                                List.of(
                                        new BandGate.NoLeafAtZero("1"),
                                        new BandGate.NoLeafAtZero(null),
                                        new BandGate.NodeWithin("1", ValueBasis.POINTS, Interval.above("20")),
                                        new BandGate.SelfAssessmentSubmitted(),
                                        new BandGate.SubordinateClasses("tot", Interval.atLeast("50")),
                                        new BandGate.AttributeNot("kỷ luật", List.of("có"))),
                                new Quota(decimal("20.0"), List.of("tot"))),
                        Band.of("tot", Text.of("tot"), Interval.between("70", "90")),
                        Band.of("con-lai", Text.of("Còn lại"), Interval.ALL)));
    }

    private static List<PeerGroup> groups() {
        return List.of(
                PeerGroup.of("department", Text.of("Sở", "Department")),
                new PeerGroup("đặc thù", Text.of("đặc thù"), false, classification()));
    }
}
