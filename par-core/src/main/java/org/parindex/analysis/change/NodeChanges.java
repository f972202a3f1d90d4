package org.parindex.analysis.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.change.Ancestry.Descent;
import org.parindex.analysis.change.CriterionChange.Comparable;
import org.parindex.analysis.change.CriterionChange.Kind;
import org.parindex.points.Points;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.score.NodeScore;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;

/** What changed at criteria and domains: means over all units, and each for one unit. */
final class NodeChanges {

    private final Scores before;
    private final Scores after;
    private final Map<String, Descent> descents;
    private final CriterionMatcher matcher;
    private final List<CriterionChange> criteria;

    NodeChanges(
            Scores before,
            Scores after,
            Map<String, Descent> descents,
            CriterionMatcher matcher,
            List<CriterionChange> criteria) {
        this.before = before;
        this.after = after;
        this.descents = descents;
        this.matcher = matcher;
        this.criteria = criteria;
    }

    List<CriterionChange> withShares() {
        return criteria.stream().map(this::withShares).toList();
    }

    /** With the mean shares over the units that are in both rounds. */
    private CriterionChange withShares(CriterionChange one) {
        if (one.before() == null || one.after() == null || one.comparable() == Comparable.NOTHING) {
            return one;
        }
        Points then = Points.ZERO;
        Points now = Points.ZERO;
        int count = 0;
        for (Map.Entry<String, Descent> unit : descents.entrySet()) {
            UnitScore score = after.of(unit.getKey());
            Points old = shareBefore(unit.getValue(), one.before());
            Points here = score.isScored() ? share(score.node(one.after().id())) : null;
            if (old != null && here != null) {
                then = then.plus(old);
                now = now.plus(here);
                count++;
            }
        }
        return count == 0 ? one : one.withShares(then.dividedBy(Points.of(count)), now.dividedBy(Points.of(count)));
    }

    private @Nullable Points shareBefore(Descent descent, Node node) {
        Points sum = descent.shares().isEmpty() ? null : Points.ZERO;
        for (Map.Entry<String, Points> each : descent.shares().entrySet()) {
            Points share = share(before.of(each.getKey()).node(node.id()));
            sum = share == null || sum == null ? null : sum.plus(share.times(each.getValue()));
        }
        return sum;
    }

    private static @Nullable Points share(NodeScore at) {
        return at.maximum().signum() <= 0
                ? null
                : at.points().times(Points.HUNDRED).dividedBy(at.maximum());
    }

    /** The domains and criteria of one unit. */
    List<NodeChange> of(String unit) {
        after.of(unit);
        List<NodeChange> nodes = new ArrayList<>();
        for (Node root : after.scheme().roots()) {
            if (!(root instanceof Leaf)) {
                nodes.add(node(unit, matcher.before(root.id()).orElse(null), root, domain(root)));
            }
        }
        criteria.forEach(one -> nodes.add(node(unit, one.before(), one.after(), one.comparable())));
        return nodes;
    }

    /** A domain is comparable in points if all its leaves are, in shares if it has the same leaves. */
    private Comparable domain(Node root) {
        Node old = matcher.before(root.id()).orElse(null);
        if (old == null) {
            return Comparable.NOTHING;
        }
        List<CriterionChange> inside = criteria.stream()
                .filter(one -> (one.after() != null
                                && isBelow(after.index().pathTo(one.after().id()), root))
                        || (one.before() != null
                                && isBelow(before.index().pathTo(one.before().id()), old)))
                .toList();
        boolean moved = inside.stream().anyMatch(one -> one.kinds().contains(Kind.MOVED));
        return inside.stream()
                .map(one -> moved ? Comparable.SHARE : one.comparable())
                .max(Comparator.naturalOrder())
                .map(worst -> worst == Comparable.NOTHING ? Comparable.SHARE : worst)
                .orElse(Comparable.NOTHING);
    }

    private static boolean isBelow(List<Node> path, Node root) {
        return path.get(0).id().equals(root.id());
    }

    private NodeChange node(String unit, @Nullable Node old, @Nullable Node now, Comparable comparable) {
        Descent descent = descents.get(unit);
        boolean alone = descent.shares().size() == 1;
        NodeScore then = old != null && alone
                ? before.of(descent.shares().keySet().iterator().next()).node(old.id())
                : null;
        UnitScore score = after.of(unit);
        NodeScore here = now != null && score.isScored() ? score.node(now.id()) : null;
        Node shown = now != null ? now : Objects.requireNonNull(old);
        boolean both = old != null && !descent.shares().isEmpty();
        return new NodeChange(
                old == null ? null : old.id(),
                now == null ? null : now.id(),
                shown.code(),
                shown.title(),
                old == null || now == null ? Comparable.NOTHING : comparable,
                then == null ? null : then.points(),
                here == null ? null : here.points(),
                then == null ? null : then.maximum(),
                here == null ? null : here.maximum(),
                both ? shareBefore(descent, old) : null,
                here == null ? null : share(here));
    }
}
