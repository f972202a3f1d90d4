package org.parindex.analysis.sure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parindex.points.Rounding;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Role;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.SchemeIndex;
import org.parindex.scheme.ValueBasis;

/**
 * The tree of a scheme laid out flat for statistics: nodes in printed order, each before those below it, so that the leaves
 * below a node stand together.
 */
final class RoundTree {

    final Scheme scheme;
    final List<Node> nodes;
    final List<String> ids;
    final int[] parents;
    final Role[] roles;
    final Rounding[] roundings;
    /** Number of the leaf by node; −1 for branches. */
    final int[] leafOf;
    /** Numbers of the nodes of leaves. */
    final int[] leafNodes;
    /** The first leaf below a node, and the one after the last. */
    final int[] firstLeaf;

    final int[] endLeaf;
    /** Nominal maxima by node: those of the leaves that count, summed up. */
    final double[] nominal;

    RoundTree(Scheme scheme) {
        this.scheme = scheme;
        SchemeIndex index = SchemeIndex.of(scheme);
        nodes = scheme.nodes();
        ids = nodes.stream().map(Node::id).toList();
        int size = nodes.size();
        parents = new int[size];
        roles = new Role[size];
        roundings = new Rounding[size];
        leafOf = new int[size];
        firstLeaf = new int[size];
        endLeaf = new int[size];
        nominal = new double[size];
        List<Integer> leaves = new ArrayList<>();
        for (int node = 0; node < size; node++) {
            String id = ids.get(node);
            parents[node] =
                    index.parentOf(id).map(parent -> ids.indexOf(parent.id())).orElse(-1);
            roles[node] = index.roleOf(id);
            roundings[node] = index.policiesOf(id).nodeRounding();
            firstLeaf[node] = leaves.size();
            boolean leaf = nodes.get(node) instanceof Leaf;
            leafOf[node] = leaf ? leaves.size() : -1;
            if (leaf) {
                leaves.add(node);
            }
        }
        leafNodes = leaves.stream().mapToInt(Integer::intValue).toArray();
        Arrays.fill(endLeaf, 0);
        for (int node = size - 1; node >= 0; node--) {
            if (leafOf[node] >= 0) {
                endLeaf[node] = leafOf[node] + 1;
                nominal[node] = roles[node] == Role.NORMAL
                        ? leaf(leafOf[node]).maximum().doubleValue()
                        : 0;
            }
            if (parents[node] >= 0) {
                endLeaf[parents[node]] = Math.max(endLeaf[parents[node]], endLeaf[node]);
                nominal[parents[node]] += nominal[node];
            }
        }
    }

    Leaf leaf(int number) {
        return (Leaf) nodes.get(leafNodes[number]);
    }

    int leaves() {
        return leafNodes.length;
    }

    boolean counts(int leaf) {
        return roles[leafNodes[leaf]] == Role.NORMAL;
    }

    boolean isAssessed(int leaf) {
        return leaf(leaf).channel() == Channel.ASSESSED && roles[leafNodes[leaf]] != Role.PENALTY;
    }

    ValueBasis basis() {
        return scheme.ranking().basis();
    }

    /** The domains: the nodes at the top, or right below the only one there. */
    List<Node> domains() {
        List<Node> top = scheme.roots();
        while (counting(top).size() == 1 && counting(top).get(0) instanceof Branch only) {
            top = only.children();
        }
        return counting(top);
    }

    private List<Node> counting(List<Node> some) {
        return some.stream()
                .filter(node -> roles[ids.indexOf(node.id())] == Role.NORMAL)
                .toList();
    }

    int number(String id) {
        int number = ids.indexOf(id);
        if (number < 0) {
            throw new IllegalArgumentException("The scheme '%s' has no node '%s'.".formatted(scheme.id(), id));
        }
        return number;
    }

    /** Whether the total of a unit is the sum of its leaves wherever nothing is made up for. */
    boolean onlyAdds() {
        boolean capped = nodes.stream().anyMatch(node -> node instanceof Branch branch && branch.cap() != null);
        boolean rounded =
                IntStream.range(0, nodes.size()).anyMatch(node -> leafOf[node] < 0 && !roundings[node].isNone());
        return !capped
                && !rounded
                && scheme.total().rounding().isNone()
                && scheme.total().cap() == null
                && scheme.total().floor() == null;
    }
}
