package org.parindex.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Text;

/**
 * A domain or a criterion with parts. Its points and its maximum are the sums of its children.
 *
 * @param id identity inside the scheme
 * @param code official code
 * @param title title
 * @param maximum the maximum printed beside it, in points; checked against the children, never used in its place; may be
 *     null
 * @param role whether the points count, are a bonus or a penalty; roles below a bonus or penalty branch are ignored
 * @param cap the most points that a bonus adds or a penalty takes away, or null for no cap; zero or more
 * @param block whether leaves that are not applicable are made up for inside this branch, see
 *     {@link NotApplicablePolicy#RESCALE_BLOCK}
 * @param policies what the branch overrides for itself and below
 * @param children the nodes below, at least one
 */
public record Branch(
        String id,
        String code,
        Text title,
        @Nullable BigDecimal maximum,
        Role role,
        @Nullable BigDecimal cap,
        boolean block,
        PolicyOverrides policies,
        List<Node> children)
        implements Node {

    /** Checks and copies. */
    public Branch {
        requireId(id, code);
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(policies, "policies");
        children = List.copyOf(children);
        if (children.isEmpty()) {
            throw new IllegalArgumentException("The branch '%s' has no children. Maybe it is a leaf.".formatted(id));
        }
        if (cap != null && cap.signum() < 0) {
            throw new IllegalArgumentException("The cap (%s) of branch '%s' is below zero.".formatted(cap, id));
        }
    }

    static void requireId(String id, String code) {
        Objects.requireNonNull(code, "code");
        if (id.isBlank()) {
            throw new IllegalArgumentException("The node with code '%s' has a blank id.".formatted(code));
        }
    }

    /**
     * A normal branch whose id is its code.
     *
     * @param code official code
     * @param title title
     * @param children the nodes below
     * @return the branch
     */
    public static Branch of(String code, Text title, Node... children) {
        return new Branch(code, code, title, null, Role.NORMAL, null, false, PolicyOverrides.NONE, List.of(children));
    }

    /**
     * The same branch with a printed maximum.
     *
     * @param points the maximum
     * @return the branch
     */
    public Branch withMaximum(BigDecimal points) {
        return new Branch(id, code, title, points, role, cap, block, policies, children);
    }

    /**
     * The same branch as a bonus or penalty.
     *
     * @param other the role
     * @param most the cap in points, or null
     * @return the branch
     */
    public Branch as(Role other, @Nullable BigDecimal most) {
        return new Branch(id, code, title, maximum, other, most, block, policies, children);
    }

    /**
     * The same branch as a block.
     *
     * @return the branch
     */
    public Branch asBlock() {
        return new Branch(id, code, title, maximum, role, cap, true, policies, children);
    }

    /**
     * The same branch with overrides.
     *
     * @param overrides the overrides
     * @return the branch
     */
    public Branch with(PolicyOverrides overrides) {
        return new Branch(id, code, title, maximum, role, cap, block, overrides, children);
    }
}
