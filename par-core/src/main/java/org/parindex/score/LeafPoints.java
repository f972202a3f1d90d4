package org.parindex.score;

import java.util.List;
import org.parindex.finding.FindingCode;
import org.parindex.points.Points;
import org.parindex.rule.Deductions;
import org.parindex.scheme.OutOfRangePolicy;
import org.parindex.scheme.Role;
import org.parindex.score.CompiledScheme.CompiledLeaf;
import org.parindex.text.Text;

/** Points of a leaf held to its maximum, its minimum and the points that its rule knows. */
record LeafPoints(CompiledLeaf leaf, LeafStates states, LeafRange range, Finder findings) {

    /** Takes findings at the place of the answer. */
    interface Finder {
        void find(FindingCode code, Object... arguments);
    }

    /** Points that the rule computed. */
    LeafResult byRule(Points computed) {
        Points amount = leaf.role() == Role.PENALTY ? computed.abs() : computed;
        LeafResult raw = LeafResult.of(range.signed(amount), states.counted(), Treatment.RULE);
        if (amount.compareTo(leaf.maximum()) > 0) {
            var policy = leaf.policies().aboveMaximum();
            findings.find(
                    ScoreFinding.RULE_ABOVE_MAXIMUM,
                    "code",
                    code(),
                    "points",
                    amount.show(),
                    "maximum",
                    leaf.maximum().show(),
                    "policy",
                    PolicyText.of(policy));
            return switch (policy) {
                case CAP ->
                    raw.adjusted(
                            range.signed(leaf.maximum()),
                            Treatment.RULE,
                            Text.of("không quá điểm tối đa", "not above the maximum"));
                case KEEP -> raw;
            };
        }
        if (amount.compareTo(range.lowest()) < 0 && !(leaf.rule() instanceof Deductions)) {
            findings.find(
                    ScoreFinding.RULE_BELOW_MINIMUM,
                    "code",
                    code(),
                    "points",
                    amount.show(),
                    "minimum",
                    leaf.minimum().show());
        }
        return raw;
    }

    /** Points that were awarded. */
    LeafResult awarded(Points points) {
        Points amount = leaf.role() == Role.PENALTY ? points.abs() : points;
        if (amount.compareTo(leaf.maximum()) > 0 || amount.compareTo(range.lowest()) < 0) {
            return outOfRange(amount);
        }
        checkOptions(amount);
        return LeafResult.of(range.signed(amount), states.counted(), Treatment.AWARDED);
    }

    private LeafResult outOfRange(Points amount) {
        OutOfRangePolicy policy = leaf.policies().outOfRange();
        findings.find(
                ScoreFinding.POINTS_OUT_OF_RANGE,
                "code",
                code(),
                "points",
                amount.show(),
                "minimum",
                range.lowest().show(),
                "maximum",
                leaf.maximum().show(),
                "policy",
                PolicyText.of(policy));
        LeafResult raw = LeafResult.of(range.signed(amount), states.counted(), Treatment.AWARDED);
        return switch (policy) {
            case TREAT_AS_MISSING -> states.missing();
            case CAP ->
                raw.adjusted(
                        range.signed(amount.max(range.lowest()).min(leaf.maximum())),
                        Treatment.AWARDED,
                        Text.of("đưa về giới hạn", "brought to the bound"));
            case KEEP -> raw;
        };
    }

    private void checkOptions(Points amount) {
        List<Points> worths = range.worths();
        if (!worths.isEmpty() && !worths.contains(amount)) {
            Text known =
                    Text.join("; ", worths.stream().distinct().map(Points::show).toList());
            findings.find(ScoreFinding.POINTS_NO_OPTION, "code", code(), "points", amount.show(), "options", known);
        }
    }

    private String code() {
        return leaf.leaf().code();
    }
}
