package org.parindex.score;

import org.jspecify.annotations.Nullable;
import org.parindex.score.CompiledScheme.CompiledLeaf;

/** What one unit has at the leaves at one stage. */
@FunctionalInterface
interface LeafResults {

    /** Of a unit that answered nothing. */
    LeafResults NONE = leaf -> null;

    /** The result of a leaf; null if it was not computed. */
    @Nullable
    LeafResult of(CompiledLeaf leaf);
}
