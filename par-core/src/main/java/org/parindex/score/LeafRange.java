package org.parindex.score;

import java.util.List;
import org.parindex.points.Points;
import org.parindex.rule.Deductions;
import org.parindex.rule.Options;
import org.parindex.rule.Steps;
import org.parindex.scheme.Role;
import org.parindex.score.CompiledScheme.CompiledLeaf;

/** Between what bounds the points of a leaf may lie, and on which points where its rule knows only some. */
record LeafRange(CompiledLeaf leaf) {

    /** Points as they count: those of a penalty are taken off. */
    Points signed(Points amount) {
        return leaf.role() == Role.PENALTY ? amount.negate() : amount;
    }

    /** The fewest points: the declared minimum, or lower where the rule itself says so. */
    Points lowest() {
        Points least = leaf.minimum();
        for (Points worth : worths()) {
            least = least.min(worth);
        }
        return leaf.rule() instanceof Deductions deductions ? least.min(fewest(deductions)) : least;
    }

    /** The floor of deductions; without one, the maximum counted the other way is taken as the limit of awarded points. */
    private Points fewest(Deductions deductions) {
        return deductions.floor() == null
                ? leaf.maximum().negate()
                : deductions.floor().of(leaf.maximum());
    }

    /** What the options or steps of the rule are worth; empty where it knows none. */
    List<Points> worths() {
        if (leaf.rule() instanceof Options options) {
            return options.options().stream()
                    .map(option -> option.award().of(leaf.maximum()))
                    .toList();
        }
        if (leaf.rule() instanceof Steps steps) {
            return steps.steps().stream()
                    .map(step -> step.award().of(leaf.maximum()))
                    .toList();
        }
        return List.of();
    }
}
