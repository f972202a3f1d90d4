package org.parindex.scheme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds nodes, parents, maxima and policies in force of one scheme. Immutable; make one and keep it. */
public final class SchemeIndex {

    private final Scheme scheme;
    private final Map<String, Node> byId = new LinkedHashMap<>();
    private final Map<String, List<Node>> byCode = new HashMap<>();
    private final Map<String, Branch> parents = new HashMap<>();
    private final Map<String, Policies> policies = new HashMap<>();

    private SchemeIndex(Scheme scheme) {
        this.scheme = scheme;
        scheme.roots().forEach(root -> enter(root, null, scheme.policies()));
    }

    private void enter(Node node, @Nullable Branch parent, Policies inherited) {
        Policies own = inherited.with(node.policies());
        byId.put(node.id(), node);
        byCode.computeIfAbsent(node.code(), code -> new ArrayList<>()).add(node);
        policies.put(node.id(), own);
        if (parent != null) {
            parents.put(node.id(), parent);
        }
        if (node instanceof Branch branch) {
            branch.children().forEach(child -> enter(child, branch, own));
        }
    }

    /**
     * The index of a scheme.
     *
     * @param scheme the scheme
     * @return its index
     */
    public static SchemeIndex of(Scheme scheme) {
        return new SchemeIndex(scheme);
    }

    /**
     * The scheme.
     *
     * @return the scheme
     */
    public Scheme scheme() {
        return scheme;
    }

    /**
     * The node with an id, or else the only node with that code.
     *
     * @param idOrCode id, or a code that no two nodes share
     * @return the node, or empty if there is none or the code is ambiguous
     */
    public Optional<Node> find(String idOrCode) {
        Node node = byId.get(idOrCode);
        if (node != null) {
            return Optional.of(node);
        }
        List<Node> coded = withCode(idOrCode);
        return coded.size() == 1 ? Optional.of(coded.get(0)) : Optional.empty();
    }

    /**
     * All nodes that print a code.
     *
     * @param code the code
     * @return the nodes in printed order
     */
    public List<Node> withCode(String code) {
        return Collections.unmodifiableList(byCode.getOrDefault(code, List.of()));
    }

    /**
     * The branch above a node.
     *
     * @param id id of the node
     * @return its parent, or empty for a root
     */
    public Optional<Branch> parentOf(String id) {
        return Optional.ofNullable(parents.get(id));
    }

    /**
     * The nodes from the root down to a node, that node included.
     *
     * @param id id of the node
     * @return the path; empty for an unknown id
     */
    public List<Node> pathTo(String id) {
        List<Node> path = new ArrayList<>();
        for (Node node = byId.get(id); node != null; node = parents.get(node.id())) {
            path.add(node);
        }
        Collections.reverse(path);
        return path;
    }

    /**
     * The policies in force at a node.
     *
     * @param id id of the node
     * @return the scheme's, with the overrides from the root down to the node
     * @throws IllegalArgumentException if there is no such node
     */
    public Policies policiesOf(String id) {
        Policies own = policies.get(id);
        if (own == null) {
            throw new IllegalArgumentException("The scheme '%s' has no node '%s'.".formatted(scheme.id(), id));
        }
        return own;
    }

    /**
     * The role in force at a node: that of the nearest bonus or penalty branch from the top, otherwise normal.
     *
     * @param id id of the node
     * @return the role
     */
    public Role roleOf(String id) {
        for (Node node : pathTo(id)) {
            if (node instanceof Branch branch && branch.role() != Role.NORMAL) {
                return branch.role();
            }
        }
        return Role.NORMAL;
    }
}
