package org.parindex.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.rule.Input;
import org.parindex.rule.RuleFinding;
import org.parindex.rule.ScoringRule;
import org.parindex.scheme.Binding;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Policies;
import org.parindex.scheme.Role;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.SchemeIndex;
import org.parindex.text.Text;

/** A scheme laid out flat: nodes in pre-order with their parents, leaves in the order in which they can be computed. */
final class CompiledScheme {

    /** The number of the total, which stands above all roots. */
    static final int TOTAL = -1;

    /** One leaf with all that does not depend on the unit; its number counts the leaves in printed order, from 0. */
    record CompiledLeaf(
            int number,
            int node,
            Leaf leaf,
            Policies policies,
            Role role,
            Points maximum,
            Points minimum,
            int block,
            Set<String> inputs,
            Map<String, Binding> bindings,
            @Nullable Text broken,
            Lazy<Text> ruleText) {

        @Nullable
        ScoringRule rule() {
            return leaf.rule();
        }
    }

    private final Scheme scheme;
    private final SchemeIndex index;
    private final List<Node> nodes;
    private final int[] parents;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Policies[] policies;
    private final Role[] roles;
    private final CompiledLeaf[] leafAt;
    private final List<CompiledLeaf> leaves = new ArrayList<>();
    private final Map<String, CompiledLeaf> leavesById = new LinkedHashMap<>();
    private final List<CompiledLeaf> order = new ArrayList<>();
    private final Set<String> circular = new LinkedHashSet<>();

    private CompiledScheme(Scheme scheme) {
        this.scheme = scheme;
        this.index = SchemeIndex.of(scheme);
        this.nodes = scheme.nodes();
        this.parents = new int[nodes.size()];
        this.policies = new Policies[nodes.size()];
        this.roles = new Role[nodes.size()];
        this.leafAt = new CompiledLeaf[nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            numbers.put(nodes.get(i).id(), i);
        }
        for (int i = 0; i < nodes.size(); i++) {
            String id = nodes.get(i).id();
            parents[i] =
                    index.parentOf(id).map(parent -> numbers.get(parent.id())).orElse(TOTAL);
            policies[i] = index.policiesOf(id);
            roles[i] = index.roleOf(id);
            if (nodes.get(i) instanceof Leaf leaf) {
                enter(i, leaf);
            }
        }
        sort();
    }

    static CompiledScheme of(Scheme scheme) {
        return new CompiledScheme(scheme);
    }

    private void enter(int node, Leaf leaf) {
        Set<String> inputs = new LinkedHashSet<>();
        if (leaf.rule() != null) {
            leaf.rule().inputs().stream().map(Input::name).forEach(inputs::add);
        }
        leaf.checks().forEach(check -> {
            inputs.addAll(check.parts());
            inputs.add(check.whole());
        });
        CompiledLeaf compiled = new CompiledLeaf(
                leaves.size(),
                node,
                leaf,
                policies[node],
                roles[node],
                Points.of(leaf.maximum()),
                Points.of(leaf.minimum()),
                block(node),
                inputs,
                leaf.bindings(),
                broken(leaf),
                new Lazy<>(() -> ruleText(leaf)));
        leaves.add(compiled);
        leafAt[node] = compiled;
        leavesById.put(leaf.id(), compiled);
    }

    private int block(int node) {
        for (int above = parents[node]; above != TOTAL; above = parents[above]) {
            if (nodes.get(above) instanceof Branch branch && branch.block()) {
                return above;
            }
        }
        return parents[node];
    }

    /** Why a rule cannot be evaluated at all; null if it can. */
    private static @Nullable Text broken(Leaf leaf) {
        if (leaf.rule() == null) {
            return null;
        }
        Set<String> fatal = Set.of(RuleFinding.PARAMETER_WRONG.code(), RuleFinding.FORMULA_INVALID.code());
        return leaf.rule().check(Points.of(leaf.maximum())).stream()
                .filter(finding -> fatal.contains(finding.code()))
                .map(Finding::message)
                .findFirst()
                .orElse(null);
    }

    private static Text ruleText(Leaf leaf) {
        ScoringRule rule = leaf.rule();
        return rule != null
                ? rule.describe(Points.of(leaf.maximum()))
                : Text.fill(
                        "điểm chấm trực tiếp từ {0} đến {1}",
                        "points awarded from {0} to {1}",
                        Points.of(leaf.minimum()).show(),
                        Points.of(leaf.maximum()).show());
    }

    private void sort() {
        Set<String> done = new LinkedHashSet<>();
        for (CompiledLeaf leaf : leaves) {
            visit(leaf, done, new LinkedHashSet<>());
        }
    }

    private void visit(CompiledLeaf leaf, Set<String> done, Set<String> path) {
        String id = leaf.leaf().id();
        if (done.contains(id)) {
            return;
        }
        if (!path.add(id)) {
            boolean inside = false;
            for (String step : path) {
                inside |= step.equals(id);
                if (inside) {
                    circular.add(step);
                }
            }
            return;
        }
        for (Binding binding : leaf.bindings().values()) {
            leaf(binding.leaf()).ifPresent(other -> visit(other, done, path));
        }
        path.remove(id);
        if (done.add(id)) {
            order.add(leaf);
        }
    }

    Scheme scheme() {
        return scheme;
    }

    SchemeIndex index() {
        return index;
    }

    List<Node> nodes() {
        return nodes;
    }

    int parent(int node) {
        return parents[node];
    }

    Policies policies(int node) {
        return policies[node];
    }

    Role role(int node) {
        return roles[node];
    }

    int number(String id) {
        return numbers.get(id);
    }

    /** The leaf with the number of a node. */
    CompiledLeaf leafAt(int node) {
        return leafAt[node];
    }

    /** The leaves in printed order. */
    List<CompiledLeaf> leaves() {
        return leaves;
    }

    /** The leaves, each after those it refers to. */
    List<CompiledLeaf> order() {
        return order;
    }

    /** A leaf by id, or by a code that is unique. */
    Optional<CompiledLeaf> leaf(String idOrCode) {
        CompiledLeaf leaf = leavesById.get(idOrCode);
        return leaf != null
                ? Optional.of(leaf)
                : index.find(idOrCode).map(Node::id).map(leavesById::get);
    }

    boolean isCircular(CompiledLeaf leaf) {
        return circular.contains(leaf.leaf().id());
    }
}
