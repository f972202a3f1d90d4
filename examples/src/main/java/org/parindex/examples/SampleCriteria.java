package org.parindex.examples;

import java.math.BigDecimal;
import java.util.List;
import org.parindex.rule.Award;
import org.parindex.rule.Direction;
import org.parindex.rule.Input;
import org.parindex.rule.Interval;
import org.parindex.rule.Linear;
import org.parindex.rule.Measure;
import org.parindex.rule.Options;
import org.parindex.rule.Proportional;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.Target;
import org.parindex.rule.ZeroEvent;
import org.parindex.scheme.Branch;
import org.parindex.scheme.EvidencePolicy;
import org.parindex.scheme.EvidenceRule;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.text.Text;

/** Short words for the criteria of the sample sets, and criteria that several of them share. */
final class SampleCriteria {

    private SampleCriteria() {}

    static Leaf leaf(String code, String vi, String en, String maximum, ScoringRule rule) {
        return Leaf.of(code, Text.of(vi, en), maximum, rule);
    }

    static Branch branch(String code, String vi, String en, Node... children) {
        return Branch.of(code, Text.of(vi, en), children);
    }

    static Options.Option option(String id, String vi, String en, String points) {
        return Options.Option.of(id, Text.of(vi, en), points);
    }

    static Measure share(String part, String whole) {
        return Measure.Share.of(part, whole);
    }

    static ScoringRule atLeast(Measure measure, String percent) {
        return Proportional.from(measure, Interval.atLeast(percent));
    }

    static Proportional fullAt(Measure measure, String percent) {
        return new Proportional(measure, new BigDecimal(percent), null, Award.NOTHING);
    }

    static EvidenceRule evidence(String what) {
        return EvidenceRule.required(EvidencePolicy.WARN, Text.of(what));
    }

    static Leaf posts(String maximum) {
        return leaf(
                "5.1",
                "Bố trí công chức theo vị trí việc làm",
                "Posts filled by job position",
                maximum,
                Proportional.of(share("số công chức đúng vị trí", "tổng số công chức")));
    }

    static Leaf discipline(String maximum) {
        return leaf(
                "5.2",
                "Chấp hành kỷ luật",
                "Discipline",
                maximum,
                new ZeroEvent(
                        "số người bị kỷ luật",
                        Text.of("người bị kỷ luật", "person disciplined"),
                        Award.FULL,
                        Award.NOTHING));
    }

    static Leaf disbursement(String maximum) {
        return leaf(
                "6.2",
                "Giải ngân vốn đầu tư theo chỉ tiêu",
                "Disbursement against target",
                maximum,
                new Target(
                        "tỷ lệ giải ngân",
                        "chỉ tiêu giải ngân",
                        Direction.HIGHER_IS_BETTER,
                        Award.FULL,
                        Award.NOTHING,
                        Input.Kind.PERCENT));
    }

    /** Service units less than in a base year: ten percent less earn everything. */
    static ScoringRule fewerUnits() {
        return new Linear(
                new Measure.Change(
                        "số đơn vị sự nghiệp hiện nay",
                        "số đơn vị sự nghiệp năm gốc",
                        Direction.LOWER_IS_BETTER,
                        Input.Kind.COUNT),
                List.of(new Linear.Knot(BigDecimal.ZERO, Award.NOTHING), new Linear.Knot(BigDecimal.TEN, Award.FULL)));
    }

    /** Staff less than in 2015: ten percent less earn everything. */
    static ScoringRule fewerStaff() {
        return fullAt(
                new Measure.Change(
                        "số biên chế hiện nay", "số biên chế năm 2015", Direction.LOWER_IS_BETTER, Input.Kind.COUNT),
                "10");
    }
}
