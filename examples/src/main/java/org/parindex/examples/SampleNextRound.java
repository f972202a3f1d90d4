package org.parindex.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.rule.Judged;
import org.parindex.rule.Measure;
import org.parindex.rule.Proportional;
import org.parindex.rule.SurveyRate;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Scheme;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.text.Text;
import org.parindex.unit.Succession;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;

/**
 * A later round of the sample departments, as after the reorganisation of 2025: departments merged and renamed as they
 * really were, one criterion added, one dropped, one renumbered, one with another maximum. The answers are synthetic and
 * follow from the names of units and leaves alone.
 */
final class SampleNextRound {

    private static final int YEAR = 2025;
    private static final LocalDate REORGANISED = LocalDate.of(2025, 3, 1);

    /** Departments of 2025 and those they were made of. */
    private static final Map<String, List<String>> MERGED = Map.of(
            "so-noi-vu", List.of("so-noi-vu", "so-lao-dong"),
            "so-tai-chinh", List.of("so-tai-chinh", "so-ke-hoach-dau-tu"),
            "so-xay-dung", List.of("so-xay-dung", "so-giao-thong"),
            "so-nong-nghiep-moi-truong", List.of("so-nong-nghiep", "so-tai-nguyen"),
            "so-khoa-hoc", List.of("so-khoa-hoc", "so-thong-tin"),
            "van-phong-ubnd", List.of("van-phong-ubnd", "so-ngoai-vu"),
            "so-dan-toc-ton-giao", List.of("ban-dan-toc"));

    private static final Map<String, String> NAMES = Map.of(
            "so-nong-nghiep-moi-truong", "Sở Nông nghiệp và Môi trường",
            "so-dan-toc-ton-giao", "Sở Dân tộc và Tôn giáo");

    private final Scheme before;
    private final Set<String> referred = new HashSet<>();
    private boolean dropped;
    private boolean renumbered;
    private boolean reweighted;

    private SampleNextRound(Scheme before) {
        this.before = before;
        before.leaves().forEach(leaf -> leaf.bindings().values().forEach(binding -> referred.add(binding.leaf())));
    }

    /** The scores of the later round. */
    static Scores after(Scores round) {
        return new SampleNextRound(round.scheme()).scores(round.assessments().units());
    }

    private Scores scores(UnitRegister old) {
        Scheme scheme = scheme();
        UnitRegister units = units(old);
        List<UnitAssessment> answers =
                units.units().stream().map(unit -> answers(scheme, unit)).toList();
        return Scorer.of(scheme).score(Assessments.of(Round.of(YEAR), units, answers));
    }

    private static UnitRegister units(UnitRegister old) {
        Set<String> gone = new HashSet<>();
        List<Succession> lineage = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        MERGED.keySet().stream().sorted().forEach(id -> {
            List<String> from = MERGED.get(id);
            gone.addAll(from);
            String name = NAMES.containsKey(id)
                    ? NAMES.get(id)
                    : old.find(id).map(Unit::name).orElse(id);
            old.find(from.get(0))
                    .ifPresent(unit -> units.add(Unit.of(id, name, unit.level()).withAttributes(unit.attributes())));
            Succession.Kind kind = from.size() > 1 ? Succession.Kind.MERGED : Succession.Kind.RENAMED;
            from.forEach(predecessor -> lineage.add(new Succession(predecessor, id, kind, REORGANISED)));
        });
        old.units().stream().filter(unit -> !gone.contains(unit.id())).forEach(units::add);
        return UnitRegister.of(units, lineage);
    }

    private Scheme scheme() {
        List<Node> roots = new ArrayList<>();
        before.roots().forEach(root -> roots.add(changed(root)));
        return new Scheme(
                "mau-2025-so-nganh",
                "1",
                Text.of("Bộ tiêu chí Chỉ số CCHC sở, ban, ngành năm 2025", "Criterion set for departments, 2025"),
                null,
                null,
                null,
                before.level(),
                roots,
                null,
                before.policies(),
                before.total(),
                before.ranking(),
                before.classification(),
                before.groups(),
                before.defaulted());
    }

    private Node changed(Node node) {
        if (node instanceof Leaf leaf) {
            return leaf;
        }
        Branch branch = (Branch) node;
        List<Node> children = new ArrayList<>();
        for (Node child : branch.children()) {
            if (child instanceof Leaf leaf) {
                changed(leaf, branch, children);
            } else {
                children.add(changed(child));
            }
        }
        return new Branch(
                branch.id(),
                branch.code(),
                branch.title(),
                null,
                branch.role(),
                branch.cap(),
                branch.block(),
                branch.policies(),
                children);
    }

    /** Of the leaves that no other refers to: the first choice is dropped, the next renumbered; a rate weighs more. */
    private void changed(Leaf leaf, Branch branch, List<Node> children) {
        boolean free = !referred.contains(leaf.id()) && leaf.channel() == Channel.ASSESSED;
        if (free
                && !dropped
                && leaf.rule() instanceof Proportional
                && branch.children().size() > 1) {
            dropped = true;
            children.add(Leaf.of(
                    leaf.code() + "a",
                    Text.of(
                            "Hồ sơ thủ tục hành chính giải quyết trực tuyến toàn trình",
                            "Procedures handled online from end to end"),
                    "3",
                    Proportional.of(Measure.Share.of("số hồ sơ trực tuyến", "tổng số hồ sơ"))));
        } else if (free && dropped && !renumbered) {
            renumbered = true;
            children.add(changed(leaf, leaf.code() + "b", leaf.maximum()));
        } else if (!reweighted && leaf.rule() instanceof SurveyRate) {
            reweighted = true;
            children.add(changed(leaf, leaf.code(), leaf.maximum().add(BigDecimal.valueOf(2))));
        } else {
            children.add(leaf);
        }
    }

    private static Leaf changed(Leaf leaf, String code, BigDecimal maximum) {
        return new Leaf(
                leaf.id(),
                code,
                leaf.title(),
                maximum,
                leaf.minimum(),
                leaf.channel(),
                leaf.rule(),
                leaf.bindings(),
                leaf.checks(),
                leaf.evidence(),
                null,
                leaf.policies(),
                leaf.notes());
    }

    private static UnitAssessment answers(Scheme scheme, Unit unit) {
        Random random = new Random(YEAR * 31L + unit.id().hashCode());
        int quality = 74 + random.nextInt(25);
        UnitAssessment.Builder builder = UnitAssessment.builder(unit.id()).submittedOn(LocalDate.of(YEAR, 12, 10));
        for (Leaf leaf : scheme.leaves()) {
            Stage stage = leaf.channel() == Channel.ASSESSED ? Stage.SELF : Stage.FINAL;
            if (leaf.rule() instanceof Judged) {
                builder.answer(leaf.id(), stage, Answer.points("1.5").withRemark("theo kết quả chấm của tổ thẩm định"));
            } else if (leaf.rule() != null) {
                SampleAnswers sample = new SampleAnswers(random, quality);
                sample.fill(leaf.rule());
                Answer answer = Answer.of(new Claim.Given(sample.figures(), sample.choices(), null));
                builder.answer(leaf.id(), stage, answer.withEvidence(Evidence.of("báo cáo năm " + YEAR)));
            }
        }
        return builder.build();
    }
}
