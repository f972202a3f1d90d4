package org.parindex.io.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.points.Rounding;
import org.parindex.rank.Ranking;
import org.parindex.rule.Direction;
import org.parindex.rule.Interval;
import org.parindex.rule.Measure;
import org.parindex.rule.Proportional;
import org.parindex.scheme.Band;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.ChannelPolicy;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.MissingPolicy;
import org.parindex.scheme.Node;
import org.parindex.scheme.NotApplicablePolicy;
import org.parindex.scheme.NothingArosePolicy;
import org.parindex.scheme.PolicyOverrides;
import org.parindex.scheme.Quota;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Role;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TieKey;
import org.parindex.scheme.TieMethod;
import org.parindex.scheme.TotalPolicy;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** Rounds from a seed in which every policy meets every state: ties, bonus, penalty, gates, quotas, roundings. */
final class RandomResults {

    private static final RoundingMode[] MODES = {
        RoundingMode.HALF_UP, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN,
        RoundingMode.UP, RoundingMode.DOWN, RoundingMode.FLOOR, RoundingMode.CEILING,
    };

    private final Random random;
    private final Scheme scheme;
    private final List<Unit> units = new ArrayList<>();
    private final List<UnitAssessment> answers = new ArrayList<>();
    private final boolean surveyHeld;
    private int next;

    RandomResults(long seed) {
        random = new Random(seed);
        scheme = makeScheme();
        surveyHeld = random.nextInt(4) > 0;
        int count = 6 + random.nextInt(14);
        for (int i = 0; i < count; i++) {
            unit("u%02d".formatted(i));
        }
    }

    Scheme scheme() {
        return scheme;
    }

    List<UnitAssessment> answers() {
        return answers;
    }

    Scores scores() {
        return scores(Map.of());
    }

    /** The scores after answers at the end of the round were put in place of others; keys are unit, line feed, leaf. */
    Scores scores(Map<String, Answer> edits) {
        List<UnitAssessment> edited = new ArrayList<>();
        for (UnitAssessment one : answers) {
            UnitAssessment.Builder builder = UnitAssessment.builder(one.unit());
            one.answers()
                    .forEach((node, stages) -> stages.forEach((stage, answer) -> builder.answer(node, stage, answer)));
            one.channelsNotHeld().forEach(builder::notHeld);
            edits.forEach((key, answer) -> {
                String[] parts = key.split("\n");
                if (parts[0].equals(one.unit())) {
                    builder.answer(parts[1], Stage.FINAL, answer);
                }
            });
            edited.add(builder.build());
        }
        Assessments all = Assessments.of(Round.of(2025), UnitRegister.of(units), edited);
        return Scorer.of(scheme).score(surveyHeld ? all : all.notHeld(Channel.SURVEY));
    }

    Ranking ranking() {
        return Ranking.of(scores());
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T pick(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private Rounding rounding() {
        return random.nextInt(2) == 0 ? Rounding.NONE : Rounding.of(random.nextInt(3), pick(MODES));
    }

    private Scheme makeScheme() {
        List<Node> roots = new ArrayList<>();
        int domains = 2 + random.nextInt(3);
        for (int i = 0; i < domains; i++) {
            roots.add(branch(1));
        }
        if (random.nextInt(3) == 0) {
            roots.add(leaf(Channel.ASSESSED));
        }
        if (random.nextBoolean()) {
            roots.add(extra(Role.BONUS));
        }
        if (random.nextBoolean()) {
            roots.add(extra(Role.PENALTY));
        }
        List<String> ids = roots.stream().map(Node::id).toList();
        Scheme.Builder builder = Scheme.builder("random", UnitLevel.COMMUNE)
                .title(Text.of("Bộ ngẫu nhiên", "Random set"))
                .add(roots.toArray(Node[]::new))
                .policies(PolicyOverrides.NONE.rounding(
                        random.nextInt(3) == 0 ? Rounding.halfUp(2) : null, random.nextInt(3) == 0 ? rounding() : null))
                .total(new TotalPolicy(
                        random.nextInt(4) == 0 ? new BigDecimal(10 + random.nextInt(10)) : null,
                        random.nextInt(4) == 0 ? new BigDecimal(random.nextInt(5)) : null,
                        rounding(),
                        Rounding.halfUp(2)))
                .ranking(new RankingPolicy(
                        pick(ValueBasis.values()), rounding(), pick(TieMethod.values()), keys(ids), false))
                .classification(classification(ids));
        return builder.build();
    }

    private List<TieKey> keys(List<String> roots) {
        List<TieKey> keys = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            keys.add(
                    random.nextInt(3) == 0
                            ? new TieKey.ByChannel(Channel.SURVEY, pick(Direction.values()))
                            : new TieKey.ByNode(
                                    pick(roots),
                                    pick(List.of(ValueBasis.POINTS, ValueBasis.INDEX_PERCENT)),
                                    pick(Direction.values())));
        }
        return keys;
    }

    private Classification classification(List<String> roots) {
        if (random.nextInt(8) == 0) {
            return Classification.NONE;
        }
        ValueBasis basis = pick(ValueBasis.values());
        boolean percent = basis == ValueBasis.INDEX_PERCENT;
        String high = percent ? "60" : "8";
        String low = percent ? "40" : "4";
        boolean closed = random.nextBoolean();
        Band a = new Band(
                "a",
                Text.of("Tốt", "Good"),
                new Interval(new BigDecimal(high), closed, null, false),
                gates(roots),
                quota());
        Band b = new Band(
                "b",
                Text.of("Khá", "Fair"),
                new Interval(new BigDecimal(low), true, new BigDecimal(high), !closed),
                random.nextBoolean() ? List.of() : gates(roots),
                quota());
        Band c = Band.of(
                "c", Text.of("Yếu", "Weak"), random.nextInt(4) == 0 ? Interval.exactly("0") : Interval.below(low));
        return new Classification(basis, rounding(), List.of(a, b, c));
    }

    private @Nullable Quota quota() {
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> new Quota(new BigDecimal(10 + random.nextInt(60)), List.of());
            default -> new Quota(new BigDecimal(10 + random.nextInt(60)), List.of("a", "b"));
        };
    }

    private List<BandGate> gates(List<String> roots) {
        List<BandGate> gates = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            gates.add(new BandGate.NoLeafAtZero(random.nextBoolean() ? null : pick(roots)));
        }
        if (random.nextInt(2) == 0) {
            boolean percent = random.nextBoolean();
            gates.add(new BandGate.NodeWithin(
                    pick(roots),
                    percent ? ValueBasis.INDEX_PERCENT : ValueBasis.POINTS,
                    percent ? Interval.atLeast("50") : Interval.above("1")));
        }
        if (random.nextInt(4) == 0) {
            gates.add(new BandGate.AttributeNot("kỷ luật", List.of("có")));
        }
        if (random.nextInt(4) == 0) {
            gates.add(new BandGate.SelfAssessmentSubmitted());
        }
        return gates;
    }

    private Branch branch(int level) {
        String code = "n" + next++;
        List<Node> children = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(6);
            children.add(
                    level < 3 && kind == 0
                            ? branch(level + 1)
                            : level < 3 && kind == 1 && random.nextInt(3) == 0
                                    ? extra(Role.BONUS)
                                    : leaf(
                                            kind == 2
                                                    ? Channel.SURVEY
                                                    : kind == 3 ? Channel.EXTERNAL : Channel.ASSESSED));
        }
        if (children.stream().allMatch(child -> child instanceof Branch)) {
            children.add(leaf(Channel.ASSESSED));
        }
        PolicyOverrides overrides =
                random.nextInt(3) == 0 ? PolicyOverrides.NONE.rounding(null, rounding()) : PolicyOverrides.NONE;
        Branch branch = Branch.of(code, Text.of("Nhánh " + code), children.toArray(Node[]::new))
                .with(overrides);
        return random.nextInt(3) == 0 ? branch.asBlock() : branch;
    }

    private Branch extra(Role role) {
        String code = "n" + next++;
        BigDecimal cap = random.nextBoolean() ? new BigDecimal("0.8") : null;
        return Branch.of(code, Text.of("Thêm " + code), leaf(Channel.ASSESSED), leaf(Channel.ASSESSED))
                .as(role, cap);
    }

    private Leaf leaf(Channel channel) {
        String code = "n" + next++;
        String maximum =
                new BigDecimal(50 * (1 + random.nextInt(6))).movePointLeft(2).toPlainString();
        boolean ratio = channel == Channel.ASSESSED && random.nextInt(3) == 0;
        Leaf leaf = Leaf.of(
                        code,
                        Text.of("Tiêu chí " + code),
                        maximum,
                        ratio ? Proportional.of(Measure.Share.of("part", "whole")) : null)
                .in(channel);
        PolicyOverrides overrides = PolicyOverrides.NONE;
        if (random.nextInt(2) == 0) {
            overrides = overrides.notApplicable(pick(NotApplicablePolicy.values()));
        }
        if (random.nextInt(4) == 0) {
            overrides = overrides.nothingArose(pick(NothingArosePolicy.values()));
        }
        if (random.nextInt(5) == 0) {
            overrides = overrides.missing(pick(MissingPolicy.values()));
        }
        if (channel == Channel.SURVEY) {
            ChannelPolicy policy = pick(ChannelPolicy.values());
            overrides = new PolicyOverrides(
                    overrides.notApplicable(),
                    overrides.nothingArose(),
                    overrides.missing(),
                    policy,
                    null,
                    null,
                    null,
                    null,
                    null,
                    overrides.leafRounding(),
                    overrides.nodeRounding());
        }
        return leaf.with(overrides);
    }

    private void unit(String id) {
        Map<String, String> attributes = new HashMap<>();
        if (random.nextInt(5) == 0) {
            attributes.put("kỷ luật", "có");
        }
        Unit unit = Unit.of(id, "Xã " + id, UnitLevel.COMMUNE)
                .inGroup(random.nextInt(4) == 0 ? "phường" : "xã")
                .withAttributes(attributes);
        units.add(random.nextInt(12) == 0 ? unit.unranked() : unit);
        if (random.nextInt(12) == 0) {
            return;
        }
        UnitAssessment.Builder builder = UnitAssessment.builder(id);
        for (Leaf leaf : scheme.leaves()) {
            Stage stage = leaf.channel() == Channel.ASSESSED ? Stage.SELF : Stage.FINAL;
            switch (random.nextInt(12)) {
                case 0 -> builder.answer(leaf.id(), stage, Answer.notApplicable("không có nhiệm vụ"));
                case 1 -> builder.answer(leaf.id(), stage, Answer.nothingArose("không phát sinh"));
                case 2 -> {
                    if (random.nextInt(3) > 0) {
                        builder.answer(leaf.id(), stage, given(leaf));
                    }
                }
                default -> builder.answer(leaf.id(), stage, given(leaf));
            }
            if (leaf.channel() == Channel.ASSESSED && leaf.rule() == null && random.nextInt(5) == 0) {
                builder.answer(leaf.id(), Stage.APPRAISED, points(leaf).withRemark("thiếu văn bản"));
            }
        }
        answers.add(builder.build());
    }

    private Answer given(Leaf leaf) {
        if (leaf.rule() == null) {
            return points(leaf);
        }
        int whole = 1 + random.nextInt(9);
        return Answer.figure("part", String.valueOf(random.nextInt(whole + 1)))
                .andFigure("whole", String.valueOf(whole));
    }

    /** Few different values, so that units tie. */
    private Answer points(Leaf leaf) {
        return Answer.points(leaf.maximum()
                .multiply(BigDecimal.valueOf(random.nextInt(5)))
                .movePointLeft(1)
                .multiply(new BigDecimal("2.5"))
                .toPlainString());
    }
}
