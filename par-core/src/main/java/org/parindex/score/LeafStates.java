package org.parindex.score;

import org.parindex.points.Points;
import org.parindex.scheme.ChannelPolicy;
import org.parindex.scheme.MissingPolicy;
import org.parindex.scheme.NothingArosePolicy;
import org.parindex.scheme.Role;
import org.parindex.score.CompiledScheme.CompiledLeaf;
import org.parindex.text.Text;

/** What a leaf gives where there are no figures and no points to score, as its policies say. */
record LeafStates(CompiledLeaf leaf) {

    LeafResult notApplicable() {
        return switch (leaf.policies().notApplicable()) {
            case REMOVE -> removed();
            case FULL_POINTS -> full(Treatment.NOT_APPLICABLE_FULL);
            case RESCALE_BLOCK -> removed().owing(counted(), leaf.block());
            case ZERO -> LeafResult.of(Points.ZERO, counted(), Treatment.NOT_APPLICABLE_ZERO);
            case UNRANKED ->
                removed()
                        .unrankedBecause(
                                Text.fill("tiêu chí {0} không áp dụng", "criterion {0} is not applicable", code()));
        };
    }

    LeafResult nothingArose() {
        NothingArosePolicy policy = leaf.policies().nothingArose();
        return switch (policy) {
            case FULL -> full(Treatment.NOTHING_AROSE_FULL);
            case ZERO -> LeafResult.of(Points.ZERO, counted(), Treatment.NOTHING_AROSE_ZERO);
            case NOT_APPLICABLE -> notApplicable();
        };
    }

    LeafResult notHeld() {
        ChannelPolicy policy = leaf.policies().channelNotHeld();
        if (policy == ChannelPolicy.ZERO) {
            return LeafResult.of(Points.ZERO, counted(), Treatment.NOT_HELD_ZERO);
        }
        LeafResult removed = removed();
        return policy == ChannelPolicy.REMOVE ? removed : removed.owing(counted(), CompiledScheme.TOTAL);
    }

    LeafResult missing() {
        LeafResult zero = LeafResult.of(Points.ZERO, counted(), Treatment.MISSING);
        MissingPolicy policy = leaf.policies().missing();
        Text why = Text.fill("tiêu chí {0} chưa có số liệu dùng được", "criterion {0} has no usable answer", code());
        return switch (policy) {
            case ZERO -> zero;
            case EXCLUDE_UNIT -> zero.unrankedBecause(why);
            case FAIL -> zero.unrankedBecause(why).failing();
        };
    }

    private LeafResult full(Treatment how) {
        Points points = leaf.role() == Role.PENALTY || leaf.role() == Role.BONUS ? Points.ZERO : leaf.maximum();
        return LeafResult.of(points, counted(), how);
    }

    private LeafResult removed() {
        return LeafResult.of(Points.ZERO, Points.ZERO, Treatment.REMOVED);
    }

    /** What the leaf adds to the maximum: nothing for bonus and penalty. */
    Points counted() {
        return leaf.role() == Role.NORMAL ? leaf.maximum() : Points.ZERO;
    }

    private String code() {
        return leaf.leaf().code();
    }
}
