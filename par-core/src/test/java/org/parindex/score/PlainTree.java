package org.parindex.score;

import java.util.Map;
import org.parindex.points.Points;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Role;
import org.parindex.scheme.Scheme;

/**
 * Totals by plain recursion and rational numbers, as a person would add them up by hand: leaf roundings, sums, caps of
 * bonus and penalty branches, roundings of branches, then rounding, cap and floor of the total. Shares no code with the
 * engine but the arithmetic of {@link Points}.
 */
final class PlainTree {

    private final Scheme scheme;
    private final Map<String, Points> leaves;

    PlainTree(Scheme scheme, Map<String, Points> leaves) {
        this.scheme = scheme;
        this.leaves = leaves;
    }

    Points total() {
        Points sum = Points.ZERO;
        for (Node root : scheme.roots()) {
            sum = sum.plus(value(root, Role.NORMAL));
        }
        sum = sum.round(scheme.total().rounding());
        if (scheme.total().cap() != null
                && sum.compareTo(Points.of(scheme.total().cap())) > 0) {
            sum = Points.of(scheme.total().cap());
        }
        if (scheme.total().floor() != null
                && sum.compareTo(Points.of(scheme.total().floor())) < 0) {
            sum = Points.of(scheme.total().floor());
        }
        return sum;
    }

    Points value(Node node, Role inherited) {
        if (node instanceof Leaf leaf) {
            Points points = leaves.getOrDefault(leaf.id(), Points.ZERO);
            Points signed = inherited == Role.PENALTY ? Points.ZERO.minus(points) : points;
            return signed.round(scheme.policies().leafRounding());
        }
        Branch branch = (Branch) node;
        Role role = inherited == Role.NORMAL ? branch.role() : inherited;
        Points sum = Points.ZERO;
        for (Node child : branch.children()) {
            sum = sum.plus(value(child, role));
        }
        if (branch.cap() != null && branch.role() == Role.BONUS && sum.compareTo(Points.of(branch.cap())) > 0) {
            sum = Points.of(branch.cap());
        }
        if (branch.cap() != null
                && branch.role() == Role.PENALTY
                && sum.plus(Points.of(branch.cap())).signum() < 0) {
            sum = Points.ZERO.minus(Points.of(branch.cap()));
        }
        return sum.round(scheme.policies().nodeRounding());
    }
}
