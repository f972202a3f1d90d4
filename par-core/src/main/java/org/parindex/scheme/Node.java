package org.parindex.scheme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Text;

/** A node of the criterion tree: a branch with children, or a leaf that earns points. */
public sealed interface Node permits Branch, Leaf {

    /**
     * Identity inside the scheme. Equal to the code where that is unique.
     *
     * @return the id, unique in the scheme
     */
    String id();

    /**
     * The official code as printed, such as {@code 1.1.2} or {@code IV}. A label: official sets repeat codes.
     *
     * @return the code
     */
    String code();

    /**
     * The title.
     *
     * @return the title
     */
    Text title();

    /**
     * The maximum as declared.
     *
     * @return points; null for a branch that declares none
     */
    @Nullable
    BigDecimal maximum();

    /**
     * The policies that the node sets for itself and below.
     *
     * @return the overrides
     */
    PolicyOverrides policies();

    /**
     * The nodes directly below.
     *
     * @return the children in their printed order; empty for a leaf
     */
    List<Node> children();
}
