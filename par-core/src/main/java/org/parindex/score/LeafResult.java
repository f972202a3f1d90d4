package org.parindex.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * What one unit has at one leaf and stage.
 *
 * @param points points earned, below zero in a penalty branch
 * @param maximum what the leaf adds to the applicable maximum
 * @param treatment how the answer was treated
 * @param owed what a removed leaf leaves to the rest of its block; zero unless a policy says rescale
 * @param owedTo number of the branch that is rescaled, {@link CompiledScheme#TOTAL} for the whole set
 * @param adjustments what was changed after the rule, from {@code raw} to {@code points}
 * @param unranked why the unit takes no rank because of this leaf, or null
 * @param failed whether the unit gets no result because of this leaf
 */
record LeafResult(
        Points points,
        Points maximum,
        Treatment treatment,
        Points owed,
        int owedTo,
        List<Explanation.Adjustment> adjustments,
        @Nullable Text unranked,
        boolean failed) {

    static LeafResult of(Points points, Points maximum, Treatment treatment) {
        return new LeafResult(points, maximum, treatment, Points.ZERO, CompiledScheme.TOTAL, List.of(), null, false);
    }

    LeafResult owing(Points nominal, int branch) {
        return new LeafResult(points, maximum, treatment, nominal, branch, adjustments, unranked, failed);
    }

    LeafResult unrankedBecause(Text why) {
        return new LeafResult(points, maximum, treatment, owed, owedTo, adjustments, why, failed);
    }

    LeafResult failing() {
        return new LeafResult(points, maximum, treatment, owed, owedTo, adjustments, unranked, true);
    }

    /** The same result after a further change of its points. */
    LeafResult adjusted(Points after, Treatment how, Text why) {
        if (after.equals(points) && how == treatment) {
            return this;
        }
        List<Explanation.Adjustment> longer = new ArrayList<>(adjustments);
        longer.add(new Explanation.Adjustment(why, after.minus(points), Points.ZERO));
        return new LeafResult(after, maximum, how, owed, owedTo, List.copyOf(longer), unranked, failed);
    }
}
