package org.parindex.analysis.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.scheme.Band;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Node;
import org.parindex.scheme.Role;
import org.parindex.scheme.SchemeIndex;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.NodeScore;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;

/**
 * Moves that the gates of a class ask for, beside the value: a leaf that may not stand at zero needs its first move, a
 * node that has to reach a value needs the cheapest moves below it that do.
 */
final class GateMoves {

    private final Scores scores;
    private final UnitScore now;
    private final @Nullable Band band;
    private final List<LeafMoves> groups;
    private final Map<String, Integer> forced = new HashMap<>();
    private boolean nodeForced;

    GateMoves(Scores scores, UnitScore now, @Nullable Band band, List<LeafMoves> groups) {
        this.scores = scores;
        this.now = now;
        this.band = band;
        this.groups = groups;
    }

    private static String leaf(LeafMoves group) {
        return group.moves().get(0).leaf();
    }

    /** The number of the least move that a leaf has to make; −1 if it need not. */
    int base(LeafMoves group) {
        return forced.getOrDefault(leaf(group), -1);
    }

    /** Whether a node had to reach a value; the moves for it are the cheapest for the node, maybe not for the whole. */
    boolean isNodeForced() {
        return nodeForced;
    }

    /** Asks for more moves where gates still fail; false if nothing can be asked for. */
    boolean force(UnitScore then) {
        Map<String, Integer> before = new HashMap<>(forced);
        if (band != null) {
            for (BandGate gate : band.gates()) {
                if (gate instanceof BandGate.NoLeafAtZero zero) {
                    zero(zero, then);
                } else if (gate instanceof BandGate.NodeWithin within) {
                    within(within, then);
                }
            }
        }
        return !before.equals(forced);
    }

    private void zero(BandGate.NoLeafAtZero gate, UnitScore then) {
        for (LeafMoves group : groups) {
            String id = leaf(group);
            NodeScore at = then.node(id);
            boolean normal = scores.index().roleOf(id) == Role.NORMAL;
            if (normal && at.isApplicable() && at.points().signum() <= 0 && isBelow(id, gate.node())) {
                forced.putIfAbsent(id, 0);
            }
        }
    }

    private boolean isBelow(String leaf, @Nullable String node) {
        SchemeIndex index = scores.index();
        Node named = node == null ? null : index.find(node).orElse(null);
        return node == null || (named != null && index.pathTo(leaf).contains(named));
    }

    private void within(BandGate.NodeWithin gate, UnitScore then) {
        if (scores.index().find(gate.node()).isEmpty() || gate.values().lower() == null) {
            return;
        }
        NodeScore reached = then.node(gate.node());
        Points lower = Points.of(gate.values().lower());
        boolean percent = gate.basis() == ValueBasis.INDEX_PERCENT;
        Points value = percent ? reached.indexPercent().orElse(null) : reached.points();
        if (!reached.isApplicable() || value == null || gate.values().contains(value)) {
            return;
        }
        NodeScore present = now.node(gate.node());
        Points wanted = percent ? lower.times(present.maximum()).dividedBy(Points.HUNDRED) : lower;
        Points need = wanted.minus(present.points());
        Points least = gate.values().lowerIncluded() ? need : need.plus(Points.ofScaled(1, 9));
        choose(gate.node(), least);
    }

    private void choose(String node, Points need) {
        List<LeafMoves> inside =
                groups.stream().filter(group -> isBelow(leaf(group), node)).toList();
        Points scale = Points.of(1_000_000_000L);
        List<List<Knapsack.Item>> items = new ArrayList<>();
        for (LeafMoves group : inside) {
            items.add(group.moves().stream()
                    .map(move -> new Knapsack.Item(
                            whole(move.after().minus(move.points()), scale), whole(move.effort(), scale)))
                    .toList());
        }
        Points above = need.times(scale);
        long aim = whole(need, scale) + (above.isWhole() ? 0 : 1);
        Knapsack.Result result = Knapsack.cheapest(items, aim);
        for (int i = 0; i < inside.size() && result.isFound(); i++) {
            if (result.chosen()[i] >= 0) {
                nodeForced = true;
                forced.merge(leaf(inside.get(i)), result.chosen()[i], Math::max);
            }
        }
    }

    private static long whole(Points value, Points scale) {
        return value.times(scale).floor().numerator().longValueExact();
    }
}
